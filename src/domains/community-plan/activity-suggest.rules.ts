import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import type { TaskState } from './plan.ts'

/** How many tasks stand in sight on a phone before the rest is folded. */
const inSight = 5

interface TaskAtHand {
  readonly id: string
  readonly state: TaskState
  readonly goal_ids: readonly string[]
  readonly term_from: CalendarDay | null
  readonly term_to: CalendarDay | null
}

/**
 * Splits tasks into those likely meant (in sight) and the rest (folded): first what is already chosen, then
 * the goal that the visitor came from, then what this person worked on last, then what runs, then what has
 * its term today. Everything chosen is in sight; the rest keeps the plan's order.
 */
export function likelyTasks<T extends TaskAtHand>(
  tasks: readonly T[],
  hints: { chosen: readonly string[]; goal: string | null; recent: readonly string[]; today: CalendarDay },
): { likely: T[]; rest: T[] } {
  const { chosen, goal, recent, today } = hints
  const due = (task: T) =>
    task.term_from !== null &&
    task.term_to !== null &&
    !isBefore(today, task.term_from) &&
    !isBefore(task.term_to, today)
  const rank = (task: T): number => {
    if (chosen.includes(task.id)) return 0
    if (goal && task.goal_ids.includes(goal)) return 1
    if (task.state === 'dropped') return 9
    if (recent.includes(task.id)) return 2 + recent.indexOf(task.id) / 100
    if (task.state === 'running') return 3
    return due(task) ? 4 : 5
  }
  const ranked = tasks.map((task) => ({ task, rank: rank(task) })).toSorted((a, b) => a.rank - b.rank)
  const count = Math.max(inSight, ranked.filter((each) => each.rank === 0).length)
  const likely = ranked.slice(0, count).map((each) => each.task)
  return { likely, rest: tasks.filter((task) => !likely.includes(task)) }
}
