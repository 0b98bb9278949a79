import type { ExportedRow } from './export-tables.ts'

/**
 * CSV by RFC 4180 with a byte order mark, so that spreadsheets read Polish letters. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it; the JSON beside keeps the exact text.
 */
export async function* asCsv(
  columns: readonly string[],
  rows: AsyncIterable<Pick<ExportedRow, 'cells'>>,
): AsyncGenerator<string> {
  yield `\uFEFF${columns.map(cell).join(',')}\r\n`
  for await (const row of rows) yield `${row.cells.map(cell).join(',')}\r\n`
}

/** A JSON array, one row a line. */
export async function* asJsonArray(rows: AsyncIterable<ExportedRow>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of rows) {
    yield `${before}${row.json}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

function cell(value: string | null): string {
  if (value === null) return ''
  // A leading minus is a number as often as a formula: only what is no number is disarmed.
  const runs = /^[=@\t\r]/.test(value) || (/^[+-]/.test(value) && !/^[+-]?[\d ().,-]+$/.test(value))
  const safe = runs ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
