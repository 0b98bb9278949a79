// A table set in columns of spaces (as text copied from a PDF): a fragment belongs to the column it starts
// under.
import { type ColumnRole, columnRole, isScheduleHeader } from './columns.ts'
import type { Grid, SourceLine } from './source-text.ts'
import { isTerm } from './terms.ts'
import { cellOf } from './text-grids.ts'
import { topicOf } from './topics.ts'
import { endsLinked, isAllCaps, startsUpper } from './words.ts'

interface Fragment {
  at: number
  text: string
}

interface Layout {
  starts: number[]
  roles: (ColumnRole | null)[]
}

/** The table that begins with a heading line at `at`; null when that line is no heading of a schedule. */
export function spaceGrid(lines: SourceLine[], at: number, taken: Set<number>): Grid | null {
  const head = fragmentsOf(lines[at]!.text)
  const roles = head.map((fragment) => columnRole(fragment.text))
  if (head.length < 2 || !isScheduleHeader(roles)) return null
  const layout = { starts: head.map((fragment) => fragment.at), roles }
  const rows: string[][][] = [head.map((fragment) => [fragment.text])]
  let last = at
  let gap = false
  for (let i = at + 1; i < lines.length && !taken.has(i); i += 1) {
    const fragments = fragmentsOf(lines[i]!.text)
    if (fragments.length === 0) {
      gap = true
      if (i > last + 3) break
      continue
    }
    if (endsTable(fragments, layout, gap)) break
    const cells = cellsOf(fragments, layout)
    const open = rows.at(-1)!
    if (rows.length === 1 || beginsRow({ cells, open, layout, gap }))
      rows.push(cells.map((text) => (text ? [text] : [])))
    else {
      cells.forEach((text, x) => {
        if (text) open[x]!.push(text)
      })
    }
    last = i
    gap = false
  }
  if (rows.length < 2) return null
  return { first: at, last, rows: rows.map((row) => row.map((wrapped) => cellOf(wrapped))), origin: 'space' }
}

/** The pieces of a line that two or more spaces (or a tab) keep apart, with where they start. */
function fragmentsOf(text: string): Fragment[] {
  const out: Fragment[] = []
  const line = text.slice(0, 2000).replaceAll('\t', '    ').replace(/\s/gu, ' ')
  for (const hit of line.matchAll(/\S+(?: \S+)*/g)) out.push({ at: hit.index, text: hit[0] })
  return out
}

/** A lone piece at the left edge after a gap that is a heading or prose no longer belongs to the table. */
function endsTable(fragments: Fragment[], layout: Layout, gap: boolean): boolean {
  const only = fragments[0]!
  if (fragments.length > 1) return false
  const second = layout.starts[1] ?? 0
  if (only.at + only.text.length > second + 10 && only.at < second - 1) return true
  if (/^(?:strona|str\.)?\s*\d{1,3}(?:\s*(?:z|\/)\s*\d{1,3})?$/iu.test(only.text)) return true
  if (!gap || only.at > layout.starts[0]! + 2) return false
  return (
    /^(?:[IVX]+|\d{1,2})\.\s+\p{Lu}/u.test(only.text) ||
    isAllCaps(only.text) ||
    /\.$/u.test(only.text) ||
    topicOf(only.text) !== 'other' ||
    /^(?:Źródło|Opracował)/u.test(only.text)
  )
}

function cellsOf(fragments: Fragment[], layout: Layout): string[] {
  const cells = layout.starts.map(() => '')
  for (const fragment of fragments) {
    let column = 0
    layout.starts.forEach((start, x) => {
      if (fragment.at >= start - 2) column = x
    })
    cells[column] = cells[column] ? `${cells[column]} ${fragment.text}` : fragment.text
  }
  return cells
}

/**
 * A line begins a row when it brings a new number, term or task rather than the rest of what stands
 * above.
 */
function beginsRow(how: { cells: string[]; open: string[][]; layout: Layout; gap: boolean }): boolean {
  const { cells, open, layout, gap } = how
  const column = (role: ColumnRole): number => layout.roles.indexOf(role)
  const text = (x: number): string => (x < 0 ? '' : (cells[x] ?? ''))
  const above = (x: number): string => (x < 0 ? '' : (open[x] ?? []).join(' '))
  if (text(column('number')) !== '') return true
  const task = column('task') < 0 ? column('detail') : column('task')
  if (gap && text(task) !== '') return true
  const term = column('term')
  const newTerm =
    text(term) !== '' && above(term) !== '' && isTerm(text(term)) && !/^[-–—]|^i\s/u.test(text(term))
  if (newTerm && text(task) !== '' && isTerm(above(term)) && !/[-–—]$/u.test(above(term))) return true
  return (
    text(task) !== '' &&
    startsUpper(text(task)) &&
    above(task) !== '' &&
    !endsLinked(above(task)) &&
    startsUpper(above(task))
  )
}
