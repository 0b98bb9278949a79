// Tables whose cells were glued together when the page was copied: "Cel szczegółowyZadaniaTermin realizacji".
// A small letter next to a capital shows the seam; a term is recognised by itself.
import { type ColumnRole, columnRole, isScheduleHeader } from './columns.ts'
import type { Cell, Grid, SourceLine } from './source-text.ts'
import { emptyCell } from './span-grid.ts'
import { isTerm } from './terms.ts'
import { collapse } from './words.ts'

const SEAM = /(?<=[\p{Ll}\d.)”"])(?=\p{Lu}\p{Ll})/u

/** The table that begins with a glued heading line at `at`; null when that line is none. */
export function gluedGrid(lines: SourceLine[], at: number, taken: Set<number>): Grid | null {
  const roles = gluedHeader(lines[at]!.text)
  if (!roles) return null
  const rows: Cell[][] = []
  let last = at
  for (let i = at + 1; i < lines.length && !taken.has(i); i += 1) {
    const text = collapse(lines[i]!.text)
    if (text === '') {
      if (i > last + 2) break
      continue
    }
    const cells = gluedRow(text, roles)
    if (!cells) break
    rows.push(cells.map(cellWith))
    last = i
  }
  if (rows.length === 0) return null
  const header = roles.map((role) => cellWith(HEADINGS[role] ?? ''))
  return { first: at, last, rows: [header, ...rows], origin: 'glued' }
}

const HEADINGS: Partial<Record<ColumnRole, string>> = {
  number: 'Lp.',
  'main-goal': 'Cel główny',
  goal: 'Cel',
  task: 'Zadanie',
  term: 'Termin',
  responsible: 'Odpowiedzialny',
  other: 'Uwagi',
  detail: 'Opis',
}

function cellWith(text: string): Cell {
  return text === '' ? emptyCell() : { text, parts: [{ text, item: false }] }
}

/** Known headings one after another, each beginning with a capital, with no mark between them. */
function gluedHeader(text: string): ColumnRole[] | null {
  const line = collapse(text)
  if (line.length > 200 || line.length < 10 || /[|;\t]/.test(line)) return null
  const roles = line
    .split(/\s*(?=\p{Lu})/u)
    .reduce<string[]>(joinUnknown, [])
    .map((piece) => columnRole(piece))
  const known = roles.filter((role) => role !== null)
  return known.length === roles.length && roles.length >= 2 && isScheduleHeader(known) ? known : null
}

function joinUnknown(pieces: string[], piece: string): string[] {
  if (pieces.length > 0 && columnRole(pieces.at(-1)!) === null)
    return [...pieces.slice(0, -1), `${pieces.at(-1)} ${piece}`]
  return [...pieces, piece]
}

/** Cells of one glued line in the order of the headings; null when no term can be found in it. */
function gluedRow(text: string, roles: ColumnRole[]): string[] | null {
  const number = roles[0] === 'number' ? (/^\d{1,2}\.?/.exec(text)?.[0] ?? '') : ''
  const line = text.slice(number.length).trim()
  const termAt = roles.indexOf('term')
  const span = termAt >= 0 ? termSpan(line, termAt === roles.length - 1) : null
  if (termAt >= 0 && !span) return null
  const before = roles.slice(number ? 1 : 0, termAt < 0 ? undefined : termAt)
  const after = termAt < 0 ? [] : roles.slice(termAt + 1)
  const left = fill(line.slice(0, span?.from ?? line.length), before)
  const right = span ? fill(line.slice(span.to), after) : []
  return [
    ...(number ? [number] : []),
    ...left,
    ...(span ? [line.slice(span.from, span.to).trim()] : []),
    ...right,
  ]
}

/** The widest stretch of the line that is a term; `toEnd` when nothing may follow it. */
function termSpan(line: string, toEnd: boolean): { from: number; to: number } | null {
  const text = line.slice(0, 400)
  const ends = toEnd
    ? [text.length]
    : [text.length, ...[...text.matchAll(new RegExp(SEAM, 'gu'))].map((hit) => hit.index).reverse()]
  for (const to of ends) {
    for (let from = Math.max(0, to - 60); from < to - 2; from += 1) {
      if (/\s/.test(text[from]!) || !isTerm(text.slice(from, to)) || /\d/.test(text[from - 1] ?? '')) continue
      // A seam inside a word ("Potańcówkalistopad") is a seam only before a month or a figure.
      return { from, to }
    }
  }
  return null
}

/** Puts the pieces between seams under the headings; too few pieces leave the first ones empty. */
function fill(text: string, roles: ColumnRole[]): string[] {
  const pieces = text
    .split(SEAM)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (roles.length === 0) return []
  if (pieces.length > roles.length)
    return [...pieces.slice(0, roles.length - 1), pieces.slice(roles.length - 1).join(' ')]
  return [...roles.slice(pieces.length).map(() => ''), ...pieces]
}
