// Tables drawn with letters: pipes, tabs, columns of spaces, semicolons.
import { columnRole, isScheduleHeader } from './columns.ts'
import { gluedGrid } from './glued-grid.ts'
import { pipeGrids } from './pipe-grids.ts'
import type { Cell, Grid, SourceLine } from './source-text.ts'
import { spaceGrid } from './space-grid.ts'
import { isTerm } from './terms.ts'
import { collapse } from './words.ts'

/** Finds the tables of a plain text, in order. Lines between two parts of a cut table belong to neither. */
export function findTextGrids(lines: SourceLine[]): Grid[] {
  const grids = pipeGrids(lines)
  const taken = new Set<number>()
  for (const grid of grids) for (let i = grid.first; i <= grid.last; i += 1) taken.add(i)
  for (let at = 0; at < lines.length; at += 1) {
    if (taken.has(at)) continue
    const grid = delimitedGrid(lines, at, taken) ?? spaceGrid(lines, at, taken) ?? gluedGrid(lines, at, taken)
    if (!grid) continue
    grids.push(grid)
    at = grid.last
  }
  return grids.sort((a, b) => a.first - b.first)
}

/** One cell from the lines it was wrapped over. A line with a bullet, and each `<br>`, begins a new part. */
export function cellOf(lines: string[]): Cell {
  const parts: Cell['parts'] = []
  for (const line of lines) {
    line.split(/<br\s*\/?>/i).forEach((piece, i) => {
      const text = collapse(piece.replaceAll('**', ''))
      if (text === '') return
      const bullet = /^(?:[-–—•·▪*]|\d{1,2}[.)])\s+(?=\S)/u.exec(text)
      const before = parts.at(-1)
      // "1. a 2. b" in one line is a list to be split later; its first figure is needed for that.
      const inline = bullet !== null && /^1[.)]/.test(text) && /\s2[.)]\s/.test(text)
      if (bullet && !inline && !isTerm(text.slice(bullet[0].length)))
        parts.push({ text: text.slice(bullet[0].length), item: true })
      else if (before && i === 0) before.text = joinWrapped(before.text, text)
      else parts.push({ text, item: false })
    })
  }
  return { text: parts.map((part) => part.text).join(' '), parts }
}

/** Joins a line broken in the middle; a hyphen between two small letters was put in by the break. */
export function joinWrapped(before: string, after: string): string {
  if (/\p{Ll}-$/u.test(before.slice(-2)) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after
  return `${before} ${after}`
}

/** A table whose cells are parted by single tabs or semicolons, under a line of known headings. */
function delimitedGrid(lines: SourceLine[], at: number, taken: Set<number>): Grid | null {
  for (const mark of ['\t', ';']) {
    const head = lines[at]!.text.split(mark)
    if (head.length < 2 || head.length > 12) continue
    if (!isScheduleHeader(head.map((cell) => columnRole(cell)))) continue
    const rows = [head]
    let last = at
    for (let i = at + 1; i < lines.length && !taken.has(i); i += 1) {
      const text = lines[i]!.text
      if (text.trim() === '') {
        if (mark === ';' || i > last + 2) break
        continue
      }
      if (!text.includes(mark)) {
        // A cell broken over lines goes on without any mark; a new paragraph begins with a capital.
        const open = rows.at(-1)!
        if (i === last + 1 && /^\s*\p{Ll}/u.test(text) && open.length < head.length) {
          open[open.length - 1] = joinWrapped(open.at(-1)!.trimEnd(), text.trim())
          last = i
          continue
        }
        break
      }
      rows.push(cellsUnder(head, text, mark))
      last = i
    }
    if (rows.length < 2) continue
    const filled = rows.map((row) => head.map((_, x) => cellOf([row[x] ?? ''])))
    return { first: at, last, rows: filled, origin: 'tab' }
  }
  return null
}

/** Some files pad columns with several tabs; then empty cells are no cells. */
function cellsUnder(head: string[], text: string, mark: string): string[] {
  const cells = text.split(mark)
  if (cells.length <= head.length) return cells
  const filled = cells.filter((cell, i) => cell.trim() !== '' || i === 0)
  return filled.length <= head.length
    ? filled
    : [...filled.slice(0, head.length - 1), filled.slice(head.length - 1).join(' ')]
}
