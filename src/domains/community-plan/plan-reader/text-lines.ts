import type { SourceLine } from './source-text.ts'

/** The lines of plain text, with page breaks as line breaks and characters composed (NFC). */
export function textLines(text: string): SourceLine[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .map((line) => ({ text: line }))
}
