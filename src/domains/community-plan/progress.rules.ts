import type { TaskState } from './plan.ts'

/**
 * Progress of a set of tasks and the sum that gave it: every task counts the same, a part counts half,
 * dropped ones not.
 */
export interface Progress {
  readonly percent: number
  readonly done: number
  readonly partly: number
  readonly counted: number
  readonly dropped: number
}

/**
 * Progress by the rule `tasks_equal`: (done + ½ partly) ÷ (all − dropped), rounded down so that 100 % means
 * all. No task left to count gives 0 %.
 */
export function sumProgress(states: readonly TaskState[]): Progress {
  const count = (state: TaskState) => states.filter((each) => each === state).length
  const done = count('done')
  const partly = count('partly')
  const dropped = count('dropped')
  const counted = states.length - dropped
  const percent = counted === 0 ? 0 : Math.floor(((done + partly / 2) * 100) / counted)
  return { percent, done, partly, counted, dropped }
}
