// All ways in which a plan states its tasks, tried in the order of how sure they are: tables, then lists.
import type { Block } from './blocks.ts'
import type { Chapter, Outline } from './chapters.ts'
import { columnRole } from './columns.ts'
import type { MainGoalDraft, RowDraft, Warn } from './row-drafts.ts'
import { type GridCarry, readGrid } from './schedule-grid.ts'
import { readLists } from './schedule-lists.ts'
import { findStacks, readStack, type Stack } from './schedule-stack.ts'
import type { Grid } from './source-text.ts'
import { cleanTitle, fold, likenessIndex } from './words.ts'

/** The plan's tasks in rows, the goals it lists, and the main goals it names. */
export interface ScheduleReading {
  rows: RowDraft[]
  /** Goals that stand in a list or on a line of their own, with the line's number. */
  listed: { title: string; at: number }[]
  mainGoals: MainGoalDraft[]
}

/** Reads every table and list of goals and tasks. */
export function readSchedule(plan: Outline, warn: Warn): ScheduleReading {
  const pieces = [plan.head, ...plan.chapters.map((chapter) => chapter.blocks)]
  const stacks = pieces.map((blocks) => findStacks(blocks))
  const listable = pieces.map((blocks, i) => withoutStacks(blocks, stacks[i]!).flatMap(labelBlocks))
  const chapters = plan.chapters.map((chapter, i): Chapter => ({ ...chapter, blocks: listable[i + 1]! }))
  const lists = readLists({ head: listable[0]!, chapters, warn })
  const listed = lists.rows.flatMap((row) => row.goals.map((title) => ({ title, at: row.at })))
  const known = listed.map((goal) => goal.title)
  const tables = pieces.flatMap((blocks, i) => [
    ...readGrids(blocks, known, warn),
    ...stacks[i]!.flatMap((stack) => readStack(blocks, stack, { known, warn })),
  ])
  const mainGoals = [
    ...lists.mainGoals,
    ...tables.flatMap((row) => (row.mainGoal ? [{ title: row.mainGoal, at: row.at, numbered: false }] : [])),
  ]
  if (!tables.some((row) => row.tasks.length > 0)) {
    const rows = lists.rows.length > 0 ? lists.rows : quotedGoals(pieces.flat(), warn)
    return { rows, listed, mainGoals }
  }
  return { rows: [...tables, ...outsideTables(lists.rows, tables, warn)], listed, mainGoals }
}

/** A plan all in prose may still name its goals: "w ramach celu szczegółowego „Aktywni seniorzy” …". */
function quotedGoals(blocks: Block[], warn: Warn): RowDraft[] {
  const found = new Map<string, RowDraft>()
  for (const block of blocks) {
    for (const hit of block.text.matchAll(
      /\b[Cc]el(?:u|em|ów)?\s+(?:\p{Ll}+ego\s+|\p{Ll}+y\s+)?„([^”"]{4,200})[”"]/gu,
    )) {
      const title = cleanTitle(hit[1]!)
      if (found.has(title)) continue
      warn('goal-guessed', { title }, block.first)
      found.set(title, { goals: [title], mainGoal: null, tasks: [], term: null, at: block.first })
    }
  }
  return [...found.values()]
}

/** Tasks in lists beside a table: what the table says already is left out, the rest is doubtful but kept. */
function outsideTables(lists: RowDraft[], tables: RowDraft[], warn: Warn): RowDraft[] {
  const closest = likenessIndex(tables.flatMap((row) => row.tasks.map((task) => task.title)))
  return lists.flatMap((row) => {
    const tasks = row.tasks.filter((task) => (closest(task.title)?.score ?? 0) < 0.6)
    for (const task of tasks) warn('task-outside-table', { title: task.title }, task.at)
    return tasks.length > 0 ? [{ ...row, tasks }] : []
  })
}

function withoutStacks(blocks: Block[], stacks: Stack[]): Block[] {
  return blocks.filter((_, at) => !stacks.some((stack) => at >= stack.from && at < stack.to))
}

/** Tables of one piece in order; a short break (page number, repeated caption) does not end a cut table. */
function readGrids(blocks: Block[], known: string[], warn: Warn): RowDraft[] {
  const rows: RowDraft[] = []
  let carry: GridCarry | null = null
  let between = 0
  for (const block of blocks) {
    if (!block.grid) {
      between += block.kind === 'heading' || block.text.length > 120 ? 10 : 1
      continue
    }
    if (isVertical(block.grid)) continue
    if (block.grid.origin === 'glued') warn('glued-cells', {}, block.first)
    const read = readGrid(block.grid, between <= 4 ? carry : null, warn)
    between = 0
    carry = read?.carry ?? null
    if (read)
      rows.push(...(block.grid.origin === 'glued' ? read.rows.map((row) => ungoal(row, known)) : read.rows))
  }
  return rows
}

/** In a glued row without a seam, a goal known from its list is the front of the task's text. */
function ungoal(row: RowDraft, known: string[]): RowDraft {
  const task = row.tasks[0]
  const goal = known.find((title) => task && fold(task.title).startsWith(`${fold(title)} `))
  if (!task || !goal || row.goals.length > 0) return row
  return { ...row, goals: [goal], tasks: [{ ...task, title: task.title.slice(goal.length).trim() }] }
}

/** A table with labels down its first column ("Cel | …", "Zadania | …", "Termin | …"). */
function isVertical(grid: Grid): boolean {
  const labels = grid.rows.map(
    (row) => columnRole(row[0]!.text) ?? (/^cel\b/i.test(row[0]!.text) ? 'goal' : null),
  )
  const across = (grid.rows[0] ?? []).map((cell) => columnRole(cell.text))
  if (across.length > 3 || across.filter((role) => role !== null).length > 1) return false
  return grid.rows.length >= 2 && labels.filter((role) => role !== null).length >= grid.rows.length * 0.6
}

/** A vertical table as the label lines it stands for; other blocks as they are. */
function labelBlocks(block: Block): Block[] {
  if (!block.grid || !isVertical(block.grid)) return [block]
  return block.grid.rows.flatMap((row): Block[] => {
    const value = row[1]
    const base = { ...block, kind: 'paragraph', grid: null, mark: null } as const
    if (!value || value === row[0]) return [{ ...base, text: row[0]!.text }]
    if (value.parts.length < 2) return [{ ...base, text: `${row[0]!.text}: ${value.text}` }]
    return [
      { ...base, text: `${row[0]!.text}:` },
      ...value.parts.map(
        (part): Block => ({ ...base, kind: 'item', mark: { style: 'bullet', n: null }, text: part.text }),
      ),
    ]
  })
}
