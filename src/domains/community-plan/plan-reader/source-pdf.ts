// A PDF that holds text: its pages as lines. A scan holds none and is refused as unreadable.
import { Refused, refusal } from '#kernel/refusal.ts'
import type { SourceLine, SourceText } from './source-text.ts'

const PAGES_MAX = 300
const SAME_LINE = 3

interface Piece {
  x: number
  y: number
  width: number
  text: string
}

/** Reads a PDF's text with its columns kept apart by spaces. Throws `Refused`: unreadable, too-large. */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  const { getDocumentProxy } = await import('unpdf')
  const lines: SourceLine[] = []
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    if (pdf.numPages > PAGES_MAX) throw new Refused(refusal('community-plan.import.too-large', { fileName }))
    for (let no = 1; no <= pdf.numPages; no += 1) {
      const content = await (await pdf.getPage(no)).getTextContent()
      const pieces = content.items.flatMap((item): Piece[] =>
        'str' in item && item.str.trim() !== ''
          ? [{ x: item.transform[4], y: item.transform[5], width: item.width, text: item.str }]
          : [],
      )
      lines.push(...pageLines(pieces), { text: '' })
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(refusal('community-plan.import.unreadable', { fileName }))
  }
  if (lines.every((line) => line.text.trim() === '')) {
    throw new Refused(refusal('community-plan.import.unreadable', { fileName }))
  }
  return { kind: 'pdf', lines, grids: [] }
}

/**
 * Pieces at one height are one line; the place of a piece becomes its column, as in text set in fixed
 * width.
 */
function pageLines(pieces: Piece[]): SourceLine[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - piece.y) < SAME_LINE) row.push(piece)
    else rows.push([piece])
  }
  const lines: SourceLine[] = []
  rows.forEach((row, i) => {
    const above = rows[i - 1]?.[0]
    if (above && above.y - row[0]!.y > 22) lines.push({ text: '' })
    lines.push({ text: lineOf(row.sort((a, b) => a.x - b.x)) })
  })
  return lines.map((line) => ({ text: line.text.normalize('NFC') }))
}

function lineOf(row: Piece[]): string {
  let out = ''
  let end = Number.NEGATIVE_INFINITY
  for (const piece of row) {
    const gap = piece.x - end
    // About five points to a letter: enough to keep columns apart and their order.
    if (gap > 12)
      out =
        out === ''
          ? ' '.repeat(Math.max(0, Math.round((piece.x - 50) / 5)))
          : out.padEnd(Math.max(out.length + 3, Math.round((piece.x - 50) / 5)))
    else if (gap > 1 && !out.endsWith(' ')) out += ' '
    out += piece.text
    end = piece.x + piece.width
  }
  return out.trimEnd()
}
