// Goals and tasks that stand in lists and paragraphs: under "Zadania:", under a goal's line, under a month.
import type { Block } from './blocks.ts'
import type { Chapter } from './chapters.ts'
import { type ColumnRole, columnRole } from './columns.ts'
import { announcesGoals, type GoalLine, isGoalLine, readGoalLine } from './goal-lines.ts'
import type { MainGoalDraft, RowDraft, TaskDraft, Warn } from './row-drafts.ts'
import { goalTitle } from './schedule-grid.ts'
import { readTaskText, splitInline } from './task-text.ts'
import { isDatedTerm, isTerm } from './terms.ts'
import { cleanTitle, fold, sentences, startsUpper } from './words.ts'

/** What lists gave: rows in reading order, and main goals named by a line of their own. */
export interface ListReading {
  rows: RowDraft[]
  mainGoals: MainGoalDraft[]
}

type Mode = 'none' | 'goals' | 'tasks' | 'one-task'

interface State {
  out: ListReading
  mode: Mode
  goalKey: string | null
  outerKey: string | null
  open: RowDraft | null
  pendingTerm: string | null
  pendingWho: string | null
  months: boolean
  /** The open row's tasks bear list marks, so a line without one is no task. */
  marked: boolean
  warn: Warn
}

const READ_TOPICS = new Set(['goals', 'schedule', 'other'])

/** Reads lists of goals and tasks in chapters about goals and tasks; `head` when there are no chapters. */
export function readLists(part: { head: Block[]; chapters: Chapter[]; warn: Warn }): ListReading {
  const out: ListReading = { rows: [], mainGoals: [] }
  // A line "Cel szczegółowy 1: …" is a goal in whatever chapter it stands.
  const chapters = part.chapters.filter(
    (chapter) => READ_TOPICS.has(chapter.topic) || chapter.blocks.some((block) => isGoalLine(block.text)),
  )
  const pieces: { blocks: Block[]; mode: Mode }[] = chapters.map((chapter) => ({
    blocks: chapter.blocks,
    mode: firstMode(chapter),
  }))
  pieces.unshift({ blocks: part.head, mode: 'none' })
  const months = pieces.flatMap((piece) => piece.blocks).filter(isMonthHeading).length
  for (const chapter of chapters) {
    const main = /^cel (?:glowny|ogolny|strategiczny)(?: (?:planu|programu).*)?$/.test(fold(chapter.title))
    const block = chapter.blocks[0]
    if (main && block && !readGoalLine(block.text))
      out.mainGoals.push({ title: cleanTitle(block.text), at: block.first, numbered: false })
  }
  for (const { blocks, mode } of pieces) {
    const state: State = {
      out,
      mode,
      goalKey: null,
      outerKey: outerKeyOf(blocks, mode),
      open: null,
      pendingTerm: null,
      pendingWho: null,
      months: months >= 2,
      marked: false,
      warn: part.warn,
    }
    for (let at = 0; at < blocks.length; at += 1) at += readBlock(blocks, at, state)
  }
  return out
}

function firstMode(chapter: Chapter): Mode {
  if (chapter.topic === 'schedule') return 'tasks'
  return chapter.topic === 'goals' && !/^cel\b/.test(fold(chapter.title)) ? 'goals' : 'none'
}

/** Reads one block; gives how many following blocks it used as well. */
function readBlock(blocks: Block[], at: number, state: State): number {
  const block = blocks[at]!
  if (block.kind === 'table') return 0
  const goal = readGoalLine(block.text)
  if (goal) return readGoal(blocks, at, { state, goal })
  if (announcesGoals(block.text)) {
    Object.assign(state, { mode: 'goals', goalKey: null })
    return 0
  }
  const label = labelRole(block)
  // "Termin" alone on a line: its value is the next one.
  const next = blocks[at + 1]
  const lent =
    label?.rest === '' && (label.role === 'term' || label.role === 'responsible') && next !== undefined
  if (label && readLabel(lent ? { ...label, rest: next.text } : label, block, state)) return lent ? 1 : 0
  const task = /^zadani[ae]\s*(?:nr\s*)?\d{1,2}(?:\.\d{1,2})?\s*[.:)-]?\s*/.exec(fold(block.text))
  if (task) {
    const rest = block.text.slice(task[0].length).replace(/^[–—-]\s*/u, '')
    addTasks([rest || (next?.text ?? '')], rest ? block.first : (next?.first ?? block.first), state)
    state.mode = 'one-task'
    return rest ? 0 : 1
  }
  if (state.months && isMonthHeading(block)) {
    openRow(state, { goals: state.open?.goals ?? [], term: cleanTitle(block.text), at: block.first })
    state.mode = 'tasks'
    return 0
  }
  if (block.kind === 'item') readItem(blocks, at, state)
  else readParagraph(blocks, at, state)
  return 0
}

function readGoal(blocks: Block[], at: number, how: { state: State; goal: GoalLine }): number {
  const { state, goal } = how
  const next = blocks[at + 1]
  const borrowed =
    goal.title === '' &&
    next !== undefined &&
    next.kind !== 'table' &&
    !readGoalLine(next.text) &&
    labelRole(next) === null
  const title = goal.title || (borrowed ? goalTitle(next!.text) : '')
  if (title === '') return 0
  if (goal.level === 'main')
    state.out.mainGoals.push({ title, at: blocks[at]!.first, numbered: goal.numbered })
  else {
    openRow(state, { goals: [title], term: null, at: blocks[at]!.first })
    state.mode = 'tasks'
  }
  return borrowed ? 1 : 0
}

/** "Zadania: a; b", "Termin: maj", "Odpowiedzialny: X", "Obszar: seniorzy". */
function readLabel({ role, rest }: Label, block: Block, state: State): boolean {
  if (role === 'task' || role === 'detail') {
    if (role === 'detail' && state.mode === 'one-task') return true
    state.mode = 'tasks'
    if (rest) addTasks(splitInline(rest), block.first, state)
  } else if (role === 'goal' || role === 'main-goal') {
    if (!rest) return false
    if (role === 'main-goal')
      state.out.mainGoals.push({ title: cleanTitle(rest), at: block.first, numbered: false })
    else openRow(state, { goals: [goalTitle(rest)], term: null, at: block.first })
  } else if (role === 'other') state.mode = 'none'
  else if (!rest) return false
  else if (role === 'term') settle(state, 'pendingTerm', rest.trim())
  else if (role === 'responsible') settle(state, 'pendingWho', cleanTitle(rest))
  return true
}

interface Label {
  role: ColumnRole
  rest: string
}

const BARE = new Set<ColumnRole>(['task', 'term', 'responsible'])

/** The role and value of a label line; null when the line is none. */
function labelRole(block: Block): Label | null {
  const hit = /^([^:–]{2,60}?)\s*(?::|\s[–-]\s)\s*(.*)$/u.exec(block.text)
  const role = columnRole(hit ? hit[1]! : block.text)
  if (role === null || role === 'number' || (hit === null && !BARE.has(role))) return null
  return { role, rest: hit?.[2] ?? '' }
}

/** A term or person after tasks belongs to those that lack one; before them, to those that come. */
function settle(state: State, key: 'pendingTerm' | 'pendingWho', value: string): void {
  const lacking = (state.open?.tasks ?? []).filter(
    (task) => (key === 'pendingTerm' ? task.termRaw : task.responsible) === null,
  )
  if (lacking.length === 0 || (key === 'pendingTerm' && state.open?.term)) {
    state[key] = value
    return
  }
  for (const task of lacking) {
    if (key === 'pendingTerm') task.termRaw = value
    else task.responsible = value
  }
}

function readItem(blocks: Block[], at: number, state: State): void {
  const block = blocks[at]!
  const key = keyOf(block)
  if (state.mode === 'goals') {
    state.goalKey ??= key
    if (key === state.goalKey && (block.mark?.style !== 'bullet' || !readTaskText(block.text).termRaw)) {
      openRow(state, { goals: [goalTitle(block.text)], term: null, at: block.first })
    } else addTasks([block.text], block.first, state)
    return
  }
  if (state.mode === 'one-task') return
  if (state.mode !== 'tasks') return
  if (state.outerKey !== null && key === state.outerKey) {
    openRow(state, { goals: [goalTitle(block.text)], term: null, at: block.first })
    state.warn('goal-guessed', { title: cleanTitle(block.text) }, block.first)
  } else if (!isTerm(block.text)) {
    addTasks([block.text], block.first, state)
    state.marked = true
  }
}

function readParagraph(blocks: Block[], at: number, state: State): void {
  const block = blocks[at]!
  const text = block.text
  if (/:$/u.test(text) && /zadan|dzialan|przedsiewziec|inicjatyw|zaplanowan|realizowan/.test(fold(text))) {
    state.mode = 'tasks'
    return
  }
  // A label of something else ("Adresaci planu:") ends the tasks.
  if (/:$/u.test(text) && !isDatedTerm(text)) state.mode = 'none'
  const dated = /^([^:–]{3,40}?)\s*(?::|\s[–-])\s+(.{4,})$/u.exec(text)
  if (dated && isDatedTerm(dated[1]!) && state.mode !== 'goals') {
    openRow(state, { goals: state.open?.goals ?? [], term: dated[1]!.trim(), at: block.first })
    addTasks(splitInline(dated[2]!), block.first, state)
    state.mode = 'tasks'
    return
  }
  const next = blocks[at + 1]
  const heads = (block.kind === 'heading' || block.strong) && next?.kind === 'item' && text.length < 250
  if (heads && (state.mode === 'tasks' || state.mode === 'one-task')) {
    openRow(state, { goals: [goalTitle(text)], term: null, at: block.first })
    state.warn('goal-guessed', { title: cleanTitle(text) }, block.first)
    return
  }
  if (state.mode === 'goals') state.mode = 'none'
  // Under a month or a goal, short lines without marks are tasks; longer ones explain and stay prose.
  const short =
    text.length <= 200 && !/^[^:]{2,40}:\s/u.test(text) && sentences(text).length === 1 && startsUpper(text)
  const tasky =
    state.mode === 'tasks' &&
    !state.marked &&
    short &&
    state.open !== null &&
    (state.open.term !== null || !/\.$/u.test(text))
  if (tasky && !isTerm(text) && !/^(?:zrodlo|opracowal|strona|rys|tabela|uwaga)\b/.test(fold(text)))
    addTasks([text], block.first, state)
  else if (state.mode === 'tasks' && text.length > 250 && next?.kind !== 'item') state.mode = 'none'
}

function addTasks(texts: string[], at: number, state: State): void {
  const row = state.open ?? openRow(state, { goals: [], term: null, at })
  for (const text of texts.flatMap(splitInline)) {
    const read = readTaskText(text)
    if (read.title.length < 3) continue
    if (read.embedded && row.term === null) state.warn('term-in-sentence', { title: read.title }, at)
    const own = read.embedded && row.term !== null ? null : read.termRaw
    const task: TaskDraft = {
      title: read.title,
      termRaw: own ?? state.pendingTerm,
      responsible: read.responsible ?? state.pendingWho,
      at,
    }
    row.tasks.push(task)
  }
}

function openRow(state: State, row: { goals: string[]; term: string | null; at: number }): RowDraft {
  const draft: RowDraft = {
    ...row,
    goals: row.goals.filter((goal) => goal !== ''),
    mainGoal: null,
    tasks: [],
  }
  state.out.rows.push(draft)
  Object.assign(state, { open: draft, pendingTerm: null, pendingWho: null, marked: false })
  return draft
}

function isMonthHeading(block: Block): boolean {
  return block.kind !== 'table' && block.text.length <= 60 && isDatedTerm(cleanTitle(block.text))
}

function keyOf(block: Block): string {
  return `${block.mark?.style ?? ''}${block.level ?? 0}`
}

/**
 * In a list of lists the outer items are goals when the inner ones are tasks: the outer mark, or null.
 * An outer item with a term is a task and what stands under it only explains it.
 */
function outerKeyOf(blocks: Block[], mode: Mode): string | null {
  const items = blocks.filter((block) => block.kind === 'item')
  const outer = items[0]
  if (!outer || mode === 'goals') return null
  const key = keyOf(outer)
  const outers = items.filter((item) => keyOf(item) === key)
  const parents = items.filter(
    (item, i) => keyOf(item) === key && items[i + 1] && keyOf(items[i + 1]!) !== key,
  )
  if (parents.length < Math.max(1, outers.length / 2)) return null
  return outers.some((item) => readTaskText(item.text).termRaw !== null) ? null : key
}
