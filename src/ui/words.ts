import { formatNumber, type Language } from '#kernel/texts.ts'

/** "Anna, Jan i Ewa", "Anna, Jan and Ewa". */
export function listWords(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(words)
}

/** "850 kB", "1,5 MB"; a thousand bytes to the kilobyte, as file lists count. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatNumber(bytes, language)} B`
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${formatNumber(value < 10 ? Math.round(value * 10) / 10 : Math.round(value), language)} ${unit}`
}

/** A share 0–1 as "37%" (pl, en) or "37 %" (uk), whole unless below 1%. */
export function percent(share: number, language: Language): string {
  const digits = share > 0 && share < 0.01 ? 1 : 0
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share)
}

/**
 * Ties one-letter Polish and Ukrainian words ("w", "z", "і") to the next with a hard space, so that no
 * line of a heading ends on one.
 */
export function tie(text: string): string {
  return text.replace(/(?<=^|[\s(])([aiouwzвзіуй])\s+/giu, '$1\u00a0')
}
