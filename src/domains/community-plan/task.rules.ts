import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { TaskState } from './plan.ts'

/** Every allowed change of a task's state, and whether it asks for a reason. Pages offer exactly these. */
export const taskMoves: readonly { from: TaskState; to: TaskState; reason: 'needed' | 'optional' }[] = [
  { from: 'planned', to: 'running', reason: 'optional' },
  { from: 'planned', to: 'done', reason: 'optional' },
  { from: 'planned', to: 'dropped', reason: 'needed' },
  { from: 'running', to: 'done', reason: 'optional' },
  { from: 'running', to: 'partly', reason: 'needed' },
  { from: 'running', to: 'dropped', reason: 'needed' },
  { from: 'running', to: 'planned', reason: 'needed' },
  { from: 'done', to: 'running', reason: 'needed' },
  { from: 'partly', to: 'running', reason: 'needed' },
  { from: 'partly', to: 'done', reason: 'optional' },
  { from: 'dropped', to: 'planned', reason: 'needed' },
]

/** What a task has been worked on with. */
export interface TaskWork {
  readonly activities: number
  readonly documents: number
}

/**
 * Why a task cannot change its state so. A task called done with neither an activity held nor an accepted
 * document says in words how we know: a task is not nagged for evidence, but nothing is done by a click
 * alone.
 */
export function whyNotMoveTask(
  move: { from: TaskState; to: TaskState; reason: string | null },
  work: TaskWork,
): Refusal | null {
  const allowed = taskMoves.find((each) => each.from === move.from && each.to === move.to)
  if (!allowed) return refusal('community-plan.task.not-from-here')
  if (allowed.reason === 'needed' && !move.reason) return refusal('community-plan.task.reason-needed')
  const nothing = work.activities + work.documents === 0
  if (move.to === 'done' && nothing && !move.reason) return refusal('community-plan.task.done-without-work')
  return null
}

/** Whether noting an activity that was held begins the task by itself. */
export function beginsByItself(state: TaskState): boolean {
  return state === 'planned'
}
