// A table whose cells lost their frame and stand each on lines of its own, one after another.
// No geometry is left, so the order of columns, the terms and the goals known from elsewhere must tell.
import type { Block } from './blocks.ts'
import { type ColumnRole, columnRole, isScheduleHeader } from './columns.ts'
import { readGoalLine } from './goal-lines.ts'
import type { RowDraft, Warn } from './row-drafts.ts'
import { goalTitle } from './schedule-grid.ts'
import { isTerm } from './terms.ts'
import { cleanTitle, fold, likenessIndex, sentences } from './words.ts'

/** Where a stacked table stands among the blocks: `to` is exclusive. */
export interface Stack {
  from: number
  to: number
  roles: ColumnRole[]
}

/** Finds runs of column headings, each a block of its own, and the cells under them. */
export function findStacks(blocks: Block[]): Stack[] {
  const stacks: Stack[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const roles = headingRun(blocks, at)
    if (!isScheduleHeader(roles) || roles.length < 2) continue
    let to = at + roles.length
    while (to < blocks.length && !endsStack(blocks, to, roles)) to += 1
    if (to - at - roles.length < 2) continue
    stacks.push({ from: at, to, roles })
    at = to - 1
  }
  return stacks
}

function headingRun(blocks: Block[], at: number): ColumnRole[] {
  const roles: ColumnRole[] = []
  for (let i = at; i < blocks.length && roles.length < 10; i += 1) {
    const block = blocks[i]!
    const role =
      block.kind === 'table' || block.mark || /:\s*\S/u.test(block.text) ? null : columnRole(block.text)
    if (role === null) break
    roles.push(role)
  }
  return roles
}

/** A source note, a heading or running prose ends the table. */
function endsStack(blocks: Block[], at: number, roles: ColumnRole[]): boolean {
  const block = blocks[at]!
  if (block.kind === 'table' || block.kind === 'heading') return true
  if (/^(?:zrodlo|opracowal|opracowanie|uwagi|legenda)\b/.test(fold(block.text))) return true
  if (sentences(block.text).length > 1 && block.text.length > 150) return true
  return block.text.length > 250 && /\.$/u.test(block.text) && roles.length > 0
}

/** The rows of a stacked table. `known` are goals listed elsewhere in the plan. */
export function readStack(blocks: Block[], stack: Stack, how: { known: string[]; warn: Warn }): RowDraft[] {
  const cells = blocks
    .slice(stack.from + stack.roles.length, stack.to)
    .filter((block, i, all) => !isHeaderAgain(all, i) && !/^\d{1,3}$/.test(block.text))
  const regular = regularRows(cells, stack.roles)
  if (regular) return regular
  how.warn('table-stacked', {}, stack.from < blocks.length ? blocks[stack.from]!.first : 0)
  return looseRows(cells, stack.roles, how.known)
}

function isHeaderAgain(cells: Block[], at: number): boolean {
  const isLabel = (i: number): boolean => cells[i] !== undefined && columnRole(cells[i]!.text) !== null
  return isLabel(at) && (isLabel(at - 1) || isLabel(at + 1))
}

/** Every row complete: the terms stand at the same place of each row. */
function regularRows(cells: Block[], roles: ColumnRole[]): RowDraft[] | null {
  const width = roles.length
  const term = roles.indexOf('term')
  const task = roles.indexOf('task') >= 0 ? roles.indexOf('task') : roles.indexOf('detail')
  if (term < 0 || task < 0 || cells.length % width !== 0) return null
  if (!cells.every((cell, i) => (i % width === term) === isTerm(cell.text) || roles[i % width] === 'number'))
    return null
  const rows: RowDraft[] = []
  for (let i = 0; i < cells.length; i += width) {
    const at = (role: ColumnRole): string => cells[i + roles.indexOf(role)]?.text ?? ''
    const has = (role: ColumnRole): boolean => roles.includes(role)
    rows.push({
      goals: has('goal') ? [goalTitle(at('goal'))] : [],
      mainGoal: has('main-goal') ? cleanTitle(at('main-goal')) : null,
      tasks: [
        {
          title: cleanTitle(cells[i + task]!.text),
          termRaw: null,
          responsible: has('responsible') ? cleanTitle(at('responsible')) : null,
          at: cells[i + task]!.first,
        },
      ],
      term: cells[i + term]!.text,
      at: cells[i]!.first,
    })
  }
  return rows
}

type Kind = 'main' | 'goal' | 'task' | 'term' | 'who' | 'skip'

/** Rows with merged cells: each cell's kind is decided first, then goals and terms open rows. */
function looseRows(cells: Block[], roles: ColumnRole[], known: string[]): RowDraft[] {
  const kinds = kindsOf(cells, roles, known)
  const main = cells.find((_, i) => kinds[i] === 'main')
  const rows: RowDraft[] = []
  const termFirst =
    roles.indexOf('term') >= 0 &&
    roles.indexOf('term') < Math.max(roles.indexOf('task'), roles.indexOf('detail'))
  let open: RowDraft | null = null
  const fresh = (goals: string[], at: number): RowDraft => {
    const row: RowDraft = { goals, mainGoal: main ? cleanTitle(main.text) : null, tasks: [], term: null, at }
    rows.push(row)
    return row
  }
  cells.forEach((cell, i) => {
    const kind = kinds[i]!
    if (kind === 'goal') {
      if (open && open.tasks.length === 0 && open.term === null) open.goals.push(goalTitle(cell.text))
      else open = fresh([goalTitle(cell.text)], cell.first)
    } else if (kind === 'term' && termFirst) {
      open =
        open && open.tasks.length === 0 && open.term === null ? open : fresh(open?.goals ?? [], cell.first)
      open.term = cell.text
    } else if (kind === 'term') {
      open ??= fresh([], cell.first)
      // A second term under one goal belongs to the task just before it.
      if (open.term !== null && open.tasks.length > 1) {
        const task = open.tasks.pop()!
        open = fresh(open.goals, cell.first)
        open.tasks.push(task)
      }
      open.term ??= cell.text
    } else if (kind === 'task') {
      open ??= fresh([], cell.first)
      open.tasks.push({ title: cleanTitle(cell.text), termRaw: null, responsible: null, at: cell.first })
    } else if (kind === 'who') {
      for (const task of open?.tasks ?? []) task.responsible ??= cleanTitle(cell.text)
    }
  })
  return rows
}

function kindsOf(cells: Block[], roles: ColumnRole[], known: string[]): Kind[] {
  const hasGoal = roles.includes('goal')
  const closest = likenessIndex(known)
  const isKnown = (text: string): boolean => (closest(goalTitle(text))?.score ?? 0) >= 0.75
  const matched = hasGoal ? cells.filter((cell) => isKnown(cell.text)).length : 0
  const seen = new Map<string, number>()
  for (const cell of cells) seen.set(cell.text, (seen.get(cell.text) ?? 0) + 1)
  const kinds = cells.map((cell): Kind => {
    if (isTerm(cell.text)) return 'term'
    if (/^\d{1,2}[.)]?$/.test(cell.text)) return 'skip'
    if (hasGoal && (isKnown(cell.text) || readGoalLine(cell.text)?.level === 'specific')) return 'goal'
    if (roles.includes('responsible') && looksLikePerson(cell.text, seen.get(cell.text)!)) return 'who'
    return 'task'
  })
  if (roles[0] === 'main-goal' && kinds[0] === 'task' && cells.length > 1) kinds[0] = 'main'
  if (roles.includes('responsible')) spreadPeople(kinds, roles)
  // With goals known from elsewhere, or none in this table, the cells have told their kinds themselves.
  if (hasGoal && matched < 2 && !kinds.includes('goal')) guessGoals(kinds)
  return kinds
}

function looksLikePerson(text: string, times: number): boolean {
  return (
    (times > 1 && text.length < 80) ||
    (text.length < 60 &&
      /^(?:organizator|osl|cus|ops|gops|mops|pracowni|koordynator|dyrektor|animator)/.test(fold(text)))
  )
}

/** When people stand right after (or before) most terms, whoever stands at that place is one of them. */
function spreadPeople(kinds: Kind[], roles: ColumnRole[]): void {
  const step = roles.indexOf('responsible') - roles.indexOf('term')
  if (Math.abs(step) !== 1) return
  const places = kinds.flatMap((kind, i) =>
    kind === 'term' && kinds[i + step] !== undefined ? [i + step] : [],
  )
  const people = places.filter((i) => kinds[i] === 'who').length
  if (people * 2 < places.length || people === 0) return
  for (const i of places) if (kinds[i] === 'task') kinds[i] = 'who'
}

/** By place only: of the cells before a term, the last is a task and the one before it the goal. */
function guessGoals(kinds: Kind[]): void {
  let from = kinds[0] === 'main' ? 1 : 0
  kinds.forEach((kind, i) => {
    if (kind !== 'term') return
    const before = [...Array(i - from).keys()].map((k) => from + k).filter((k) => kinds[k] === 'task')
    if (before.length >= 2) kinds[before.at(-2)!] = 'goal'
    from = i + 1
  })
}
