import { type CalendarDay, isBefore, Temporal } from './instant.ts'

/** How exactly the source stated a term: a month is its first and last day, a year too. */
export type Precision = 'day' | 'month' | 'year'

/** A span of days, both ends included, with the precision in which people wrote it. */
export interface Period {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly precision: Precision
}

/** The period from the first day of one month to the last day of another. Months are 1–12. */
export function monthsPeriod(
  from: { year: number; month: number },
  to: { year: number; month: number },
): Period {
  const first = Temporal.PlainDate.from({ year: from.year, month: from.month, day: 1 })
  const start = Temporal.PlainDate.from({ year: to.year, month: to.month, day: 1 })
  return { from: first, to: start.with({ day: start.daysInMonth }), precision: 'month' }
}

/** The whole calendar year. */
export function yearPeriod(year: number): Period {
  return { ...monthsPeriod({ year, month: 1 }, { year, month: 12 }), precision: 'year' }
}

/** True when the day lies in the period, ends included. */
export function contains(period: Pick<Period, 'from' | 'to'>, day: CalendarDay): boolean {
  return !isBefore(day, period.from) && !isBefore(period.to, day)
}
