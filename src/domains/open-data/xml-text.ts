const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text inside XML 1.0, which allows no control characters but tab and line ends. */
export function xmlText(text: string): string {
  const allowed = [...text.toWellFormed()].filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
  return allowed.join('').replace(/[&<>"]/g, (sign) => escapes[sign]!)
}
