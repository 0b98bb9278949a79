// A table of tasks into row drafts: merged cells, rows under a heading that spans the table, cut tables.
import { type ColumnRole, columnRole, isScheduleHeader } from './columns.ts'
import { readGoalLine } from './goal-lines.ts'
import type { RowDraft, TaskDraft, Warn } from './row-drafts.ts'
import type { Cell, Grid } from './source-text.ts'
import { readTaskText, splitTasks } from './task-text.ts'
import { isDatedTerm, isTerm } from './terms.ts'
import { beginsLinked, cleanTitle, collapse, endsLinked, fold, startsLower, startsUpper } from './words.ts'

/** Which column holds what; -1 for none. */
export interface Columns {
  width: number
  number: number
  main: number
  goal: number
  task: number
  term: number
  responsible: number
}

/** What the reader of one table hands to the reader of the next, so that a cut table goes on. */
export interface GridCarry {
  columns: Columns
  last: RowDraft | null
  cells: Cell[]
  /** The last row had no term of its own and took the one above: a page break may have cut its term off. */
  borrowed: boolean
  bannerGoal: string | null
  bannerTerm: string | null
}

/** The rows of a table of tasks, and what a following part of the same table needs. Null for other tables. */
export function readGrid(
  grid: Grid,
  carry: GridCarry | null,
  warn: Warn,
): { rows: RowDraft[]; carry: GridCarry } | null {
  const header = headerOf(grid)
  const columns = header?.columns ?? continued(grid, carry) ?? inferred(grid)
  if (!columns) return null
  if (!header && carry && columns === carry.columns) warn('table-cut', {}, grid.first)
  else if (!header) warn('table-headless', {}, grid.first)
  const state: GridCarry = {
    columns,
    last: carry && sameTable(carry.columns, columns) ? carry.last : null,
    cells: carry && sameTable(carry.columns, columns) ? carry.cells : [],
    borrowed: carry?.borrowed ?? false,
    bannerGoal: carry?.bannerGoal ?? null,
    bannerTerm: carry?.bannerTerm ?? null,
  }
  const rows: RowDraft[] = []
  // Above a heading repeated in the middle stands the end of the row that the page break cut.
  const above = header && state.last ? grid.rows.slice(0, header.after - 1) : []
  const below = grid.rows.slice(header ? header.after : 0)
  for (const cells of [...above, ...below]) readRow({ cells, grid, state, rows, warn })
  return { rows, carry: state }
}

interface RowCase {
  cells: Cell[]
  grid: Grid
  state: GridCarry
  rows: RowDraft[]
  warn: Warn
}

function readRow(row: RowCase): void {
  const { cells, state, grid } = row
  const { columns } = state
  if (cells.every((cell) => cell.text === '') || isHeaderAgain(cells)) return
  if (cells.every((cell) => /^\d{0,2}\.?$/.test(cell.text))) return
  if (readBanner(cells, state)) return
  if (isContinuation(cells, state)) {
    goOn(row)
    return
  }
  const goalCell = cells[columns.goal]
  const termCell = cells[columns.term]
  const inherits =
    goalCell === undefined ||
    goalCell.text === '' ||
    sameAsAbove(goalCell.text) ||
    goalCell === state.cells[columns.goal]
  const termText = sameAsAbove(termCell?.text ?? '')
    ? (state.last?.term ?? '')
    : collapse(termCell?.text ?? '')
  const sameTerm = termCell !== undefined && (termCell === state.cells[columns.term] || termCell.text === '')
  const tasks = tasksOf(cells, columns, grid.first)
  const open = state.last
  if (open && inherits && sameTerm && spreads(columns) && state.cells.length > 0) {
    open.tasks.push(...tasks)
    state.borrowed = termCell.text === ''
  } else {
    const goals = inherits && columns.goal >= 0 && open ? open.goals : goalsOf(goalCell, state)
    const draft = {
      goals,
      mainGoal: cleanTitle(cells[columns.main]?.text ?? '') || null,
      tasks,
      at: grid.first,
    }
    state.last = { ...draft, term: termText || state.bannerTerm || null }
    row.rows.push(state.last)
    state.borrowed = false
  }
  state.cells = cells.map((cell, x) => (cell.text === '' && inherits ? (state.cells[x] ?? cell) : cell))
}

/** An empty term goes on from above under the same goal, or where the term is what groups the tasks. */
function spreads(columns: Columns): boolean {
  return columns.term >= 0 && (columns.goal >= 0 || columns.term < columns.task)
}

function goalsOf(cell: Cell | undefined, state: GridCarry): string[] {
  if (!cell || cell.text === '') return state.bannerGoal ? [state.bannerGoal] : []
  const items = cell.parts.filter((part) => part.item)
  const texts =
    items.length > 1 && items.length === cell.parts.length ? items.map((part) => part.text) : [cell.text]
  // A cell may hold only "Cel 2": the number is kept, and looked up later among the listed goals.
  return texts.map((text) => goalTitle(text) || cleanTitle(text))
}

/** A goal's words without its label or figure ("Cel szczegółowy 1: …", "2. …", "II. …"). */
export function goalTitle(text: string): string {
  const line = readGoalLine(text)
  if (line) return line.title
  return cleanTitle(text.replace(/^(?:\d{1,2}(?:\.\d{1,2})?[.)]|[IVX]{1,4}[.)])\s*(?=\p{L})/u, ''))
}

/** Tasks of the row with its person; terms beside tasks pair when there are as many of them. */
function tasksOf(cells: Cell[], columns: Columns, at: number): TaskDraft[] {
  const taskCell = cells[columns.task]
  if (!taskCell) return []
  const termParts = (cells[columns.term]?.parts ?? []).map((part) => part.text)
  const whoParts = (cells[columns.responsible]?.parts ?? []).map((part) => part.text)
  const who = cleanTitle(cells[columns.responsible]?.text ?? '') || null
  const texts = splitTasks(taskCell)
  const paired =
    texts.length > 1 && termParts.length === texts.length && termParts.every((part) => isTerm(part))
  return texts.map((text, i) => {
    const own =
      columns.term < 0 ? readTaskText(text) : { title: cleanTitle(text), termRaw: null, responsible: null }
    return {
      title: own.title,
      termRaw: paired ? termParts[i]! : own.termRaw,
      responsible:
        (texts.length > 1 && whoParts.length === texts.length ? whoParts[i]! : who) ?? own.responsible,
      at,
    }
  })
}

/** A row that is one cell across the table names the goal or the month of the rows under it. */
function readBanner(cells: Cell[], state: GridCarry): boolean {
  const filled = [...new Set(cells.filter((cell) => cell.text !== ''))]
  if (filled.length !== 1) return false
  // A note under the table ("Źródło: …") is one cell across it too; it stays in the chapter's text.
  if (/^(?:zrodlo|uwag[ai]|opracowani|legenda)\b/.test(fold(filled[0]!.text))) return true
  const cell = filled[0]!
  const spans = cells.filter((other) => other === cell).length
  const { columns } = state
  const inTask = spans === 1 && cells[columns.task] === cell
  if (isDatedTerm(cell.text) && !inTask && cells[columns.term] !== cell)
    state.bannerTerm = cleanTitle(cell.text)
  else if (readGoalLine(cell.text)?.level === 'specific') state.bannerGoal = goalTitle(cell.text)
  else if (spans === cells.length && columns.goal < 0 && columns.main < 0)
    state.bannerGoal = goalTitle(cell.text)
  else if (spans === 1 && cells[0] === cell && !inTask && columns.goal < 0 && columns.number !== 0) {
    state.bannerGoal = goalTitle(cell.text)
  } else return spans === cells.length && spans > 1
  state.last = null
  state.cells = []
  return true
}

/**
 * The second line of a row that was broken by hand or by a page: it brings no new term, figure or
 * capital.
 */
function isContinuation(cells: Cell[], state: GridCarry): boolean {
  const { columns, last } = state
  const task = last?.tasks.at(-1)
  if (!last || !task) return false
  const text = (x: number): string => (x < 0 ? '' : (cells[x]?.text ?? ''))
  if (text(columns.number) !== '' && cells[columns.number] !== state.cells[columns.number]) return false
  const spanned = (x: number): boolean => x >= 0 && cells[x] === state.cells[x]
  if (text(columns.goal) !== '' && !spanned(columns.goal)) {
    return (
      startsLower(text(columns.goal)) &&
      startsUpper(last.goals[0] ?? '') &&
      goesOn(task.title, text(columns.task))
    )
  }
  const ownTerm = isTerm(text(columns.term)) && !spanned(columns.term)
  if (ownTerm && !state.borrowed && !/^[–—-]|^\d{4}\b/u.test(text(columns.term))) return false
  return text(columns.task) !== '' && goesOn(task.title, text(columns.task))
}

function goesOn(before: string, after: string): boolean {
  if (after === '') return true
  return (
    (startsUpper(before) && startsLower(after)) ||
    endsLinked(before) ||
    (beginsLinked(after) && startsLower(after))
  )
}

function goOn({ cells, state, rows }: RowCase): void {
  const { columns } = state
  const text = (x: number): string => (x < 0 || cells[x] === state.cells[x] ? '' : (cells[x]?.text ?? ''))
  if (state.borrowed && isTerm(text(columns.term)) && state.last!.tasks.length > 1) {
    // The task's own term came after the break: it leaves the row whose term it had borrowed.
    const { goals, mainGoal, at } = state.last!
    state.last = { goals, mainGoal, tasks: [state.last!.tasks.pop()!], term: null, at }
    rows.push(state.last)
    state.borrowed = false
  }
  const last = state.last!
  const task = last.tasks.at(-1)!
  const add = (before: string | null, x: number): string | null =>
    text(x) === '' ? before : cleanTitle(`${before ?? ''} ${text(x)}`)
  task.title = add(task.title, columns.task)!
  task.responsible = add(task.responsible, columns.responsible)
  last.term = add(last.term, columns.term)
  if (last.goals.length === 1) last.goals = [add(last.goals[0]!, columns.goal)!]
}

function sameAsAbove(text: string): boolean {
  return /^(?:j\.?\s?w\.?|jak wyzej|["”„'-]{1,2})$/.test(fold(text))
}

function isHeaderAgain(cells: Cell[]): boolean {
  return isScheduleHeader([...new Set(cells)].map((cell) => columnRole(cell.text)))
}

function headerOf(grid: Grid): { columns: Columns; after: number } | null {
  for (let y = 0; y < Math.min(4, grid.rows.length); y += 1) {
    const cells = grid.rows[y]!
    const roles = cells.map((cell, x) => (cells.indexOf(cell) === x ? columnRole(cell.text) : null))
    if (isScheduleHeader(roles)) return { columns: columnsOf(roles, grid), after: y + 1 }
  }
  return null
}

function columnsOf(roles: (ColumnRole | null)[], grid: Grid): Columns {
  const at = (role: ColumnRole): number => roles.indexOf(role)
  let goal = roles.lastIndexOf('goal')
  let main = at('main-goal')
  const distinct = new Set(
    grid.rows
      .slice(1)
      .map((row) => row[main]?.text ?? '')
      .filter((text) => text !== ''),
  )
  if (goal < 0 && main >= 0 && distinct.size > 1) [goal, main] = [main, -1]
  const task = at('task') >= 0 ? at('task') : at('detail') >= 0 ? at('detail') : roles.indexOf(null)
  return {
    width: roles.length,
    number: at('number'),
    main,
    goal,
    task,
    term: at('term'),
    responsible: at('responsible'),
  }
}

function continued(grid: Grid, carry: GridCarry | null): Columns | null {
  return carry && grid.rows[0]?.length === carry.columns.width ? carry.columns : null
}

function sameTable(a: Columns, b: Columns): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A table without headings is a schedule only when one column holds nothing but terms. */
function inferred(grid: Grid): Columns | null {
  const width = grid.rows[0]?.length ?? 0
  if (grid.rows.length < 2 || width < 2) return null
  const share = (x: number): number =>
    grid.rows.filter((row) => isTerm(row[x]!.text)).length / grid.rows.length
  const length = (x: number): number => grid.rows.reduce((sum, row) => sum + row[x]!.text.length, 0)
  const columns = Array.from({ length: width }, (_, x) => x)
  const term = columns.find((x) => share(x) >= 0.6 && length(x) > 0)
  if (term === undefined) return null
  const number =
    columns.find((x) => x !== term && grid.rows.every((row) => /^\d{0,2}\.?$/.test(row[x]!.text))) ?? -1
  const rest = columns.filter((x) => x !== term && x !== number)
  const task = rest.sort((a, b) => length(b) - length(a))[0]
  if (task === undefined || length(task) / grid.rows.length < 8) return null
  return { width, number, main: -1, goal: -1, task, term, responsible: -1 }
}
