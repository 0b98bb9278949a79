/**
 * A table as CSV that Polish office programs open by a double click: UTF-8 with a mark, semicolons, CRLF. A
 * cell that begins like a formula gets an apostrophe, so that nobody's name is computed (OWASP, CSV
 * injection).
 */
export function csvOf(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => cells.map(cellOf).join(';')
  return `\uFEFF${[headers, ...rows].map(line).join('\r\n')}\r\n`
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
