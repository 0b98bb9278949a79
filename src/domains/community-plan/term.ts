import type { CalendarDay } from '#kernel/instant.ts'
import { sayPeriod } from '#ui/date.ts'
import type { TermPrecision } from './plan.ts'

/**
 * A task's term as people say it, in its own precision; the source's words where no day was read; null where
 * none.
 */
export function sayTerm(task: {
  term_from: CalendarDay | null
  term_to: CalendarDay | null
  term_precision: TermPrecision | null
  term_raw: string | null
}): string | null {
  if (!task.term_from || !task.term_to) return task.term_raw
  return sayPeriod({ from: task.term_from, to: task.term_to, precision: task.term_precision ?? 'day' }, 'pl')
}
