/** An amount in grosze (1/100 zł), never a floating number. */
export type Grosze = bigint

/** "1 234,50 zł" in the reader's language. */
export function formatMoney(amount: Grosze, language: string): string {
  const sign = amount < 0n ? -1 : 1
  const whole = amount < 0n ? -amount : amount
  const zloty = Number(whole / 100n) * sign
  const cents = Number(whole % 100n) * sign
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'PLN' }).format(zloty + cents / 100)
}

/** Reads "12", "12,5", "1 234,50 zł"; null when the text is no amount. */
export function parseMoney(text: string): Grosze | null {
  const match = /^(-?)(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0]|zł/g, ''))
  if (!match) return null
  const amount = BigInt(match[2]!) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'))
  return match[1] ? -amount : amount
}
