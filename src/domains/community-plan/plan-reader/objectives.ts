// Rows of the schedule and listed goals into objectives with dated tasks.
import type { ObjectiveReading, ScheduleRowReading, TaskReading } from './plan-reading.ts'
import type { RowDraft, TaskDraft, Warn } from './row-drafts.ts'
import type { ScheduleReading } from './schedule.ts'
import { romanValue } from './term-tokens.ts'
import { readTerm, type Term } from './terms.ts'
import { cleanTitle, collapse, fold, likenessIndex, wordKey } from './words.ts'

/** How alike two wordings of one goal must be to be taken for the same goal. */
const SAME_GOAL = 0.6

/** Objectives in the order of the schedule, and its rows. `year` fills in terms that name only months. */
export function readObjectives(
  schedule: ScheduleReading,
  year: number | null,
  warn: Warn,
): { objectives: ObjectiveReading[]; scheduleRows: ScheduleRowReading[] } {
  const rows = schedule.rows.map((row) => ({
    ...row,
    goals: row.goals.flatMap((goal) => resolve(goal, schedule)),
    // A cell of marks alone (";;;;") is left of a torn table, not a task without a name.
    tasks: row.tasks.filter((task) => wordKey(task.title) !== ''),
  }))
  const busy = rows.filter((row) => row.tasks.length > 0)
  const book = new Map<string, ObjectiveReading>()
  const place = (title: string | null): ObjectiveReading => {
    const key = title === null ? '' : wordKey(title)
    const found = book.get(key) ?? { no: 0, title, tasks: [] }
    book.set(key, found)
    return found
  }
  const scheduleRows: ScheduleRowReading[] = []
  const busyGoals = busy.flatMap((row) => row.goals)
  const isTwin = twinTest(busyGoals)
  for (const row of rows) {
    for (const goal of row.goals) if (row.tasks.length > 0 || !isTwin(goal)) place(goal)
    if (row.tasks.length === 0) continue
    const tasks = row.tasks.map((task) => datedTask(task, row, { year, warn }))
    const targets = row.goals.length > 0 ? row.goals : [null]
    for (const goal of targets) place(goal).tasks.push(...tasks.map((task) => ({ ...task })))
    scheduleRows.push({
      row: scheduleRows.length + 1,
      objectives: row.goals.map((goal) => place(goal).title ?? goal),
      taskCount: tasks.length,
      term: row.term ? collapse(row.term) : commonTerm(tasks),
    })
  }
  compareListed(schedule, { place, titles: () => [...book.values()], warn })
  const objectives = [...book.values()]
  objectives.forEach((objective, i) => {
    objective.no = i + 1
    if (objective.tasks.length === 0)
      warn('goal-without-tasks', { title: objective.title ?? '' }, objective.title ?? '')
    warnOfTwins(objective, warn)
  })
  if (objectives.length > 1 && book.has(''))
    warn('tasks-without-goal', { count: book.get('')!.tasks.length }, 'zadania')
  return { objectives, scheduleRows }
}

/** "Cel 2", "1 i 3": figures in place of words mean the listed goals with those numbers. */
function resolve(goal: string, schedule: ScheduleReading): string[] {
  const text = cleanTitle(goal.replace(/\s*\(?(?:c\.?\s?d\.?|ciąg dalszy)\.?\)?$/iu, ''))
  const folded = fold(text).replace(/^cel(?:e)?(?: [a-z]+)?(?: nr)?\s*/, '')
  const figures = folded.split(/\s*(?:,|;|\bi\b(?=\s*\d)|\boraz\b|\s)\s*/)
  if (!figures.every((figure) => /^(?:\d{1,2}|[ivx]{1,4})\.?$/.test(figure))) return text === '' ? [] : [text]
  const unique = [...new Map(schedule.listed.map((entry) => [wordKey(entry.title), entry.title])).values()]
  const found = figures.map(
    (figure) => unique[(Number.parseInt(figure, 10) || romanValue(figure.replace('.', ''))) - 1],
  )
  return found.every((title) => title !== undefined) ? (found as string[]) : [text]
}

/** Whether a goal without tasks is another wording of one that has some. */
function twinTest(titles: string[]): (goal: string) => boolean {
  const closest = likenessIndex(titles)
  const keys = new Set(titles.map(wordKey))
  return (goal) => !keys.has(wordKey(goal)) && (closest(goal)?.score ?? 0) >= SAME_GOAL
}

function datedTask(task: TaskDraft, row: RowDraft, how: { year: number | null; warn: Warn }): TaskReading {
  const raw = collapse(task.termRaw ?? row.term ?? '')
  const base = { title: task.title, responsible: task.responsible, sharedRow: row.goals.length > 1 }
  if (raw === '') {
    how.warn('term-missing', { title: task.title }, task.at)
    return { ...base, from: null, to: null, termRaw: null, precision: null }
  }
  const term = readTerm(raw, how.year)
  warnOfTerm(term, task, how.warn)
  return { ...base, from: term.from, to: term.to, termRaw: raw, precision: term.precision }
}

const TERM_WARNINGS = {
  'no-date': 'term-without-date',
  open: 'term-open',
  'no-such-date': 'term-no-such-date',
  reversed: 'term-reversed',
  gaps: 'term-gaps',
  loose: 'term-loose',
  'no-year': 'term-without-year',
} as const

function warnOfTerm(term: Term, task: TaskDraft, warn: Warn): void {
  if (term.doubt) warn(TERM_WARNINGS[term.doubt], { title: task.title, term: term.raw }, task.at)
}

function commonTerm(tasks: TaskReading[]): string | null {
  const terms = new Set(tasks.map((task) => task.termRaw))
  return terms.size === 1 ? tasks[0]!.termRaw : null
}

interface Book {
  place: (title: string) => ObjectiveReading
  titles: () => ObjectiveReading[]
  warn: Warn
}

/** Goals of the list against goals of the schedule: the schedule's wording wins, a lone goal is kept. */
function compareListed(schedule: ScheduleReading, book: Book): void {
  const titles = book.titles().flatMap((entry) => entry.title ?? [])
  const keys = new Set(titles.map(wordKey))
  const closest = likenessIndex(titles)
  for (const { title, at } of schedule.listed) {
    const [goal] = resolve(title, schedule)
    if (goal === undefined || keys.has(wordKey(goal))) continue
    const best = closest(goal)
    if (best && best.score >= SAME_GOAL)
      book.warn('goal-worded-twice', { list: goal, schedule: best.title }, at)
    else book.place(goal)
  }
}

function warnOfTwins(objective: ObjectiveReading, warn: Warn): void {
  const seen = new Set<string>()
  for (const task of objective.tasks) {
    const key = `${wordKey(task.title)} ${task.from} ${task.to}`
    if (seen.has(key)) warn('task-twice', { title: task.title }, task.title)
    seen.add(key)
  }
}
