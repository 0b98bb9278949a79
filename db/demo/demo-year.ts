import { type CalendarDay, type Instant, isBefore, Temporal } from '#kernel/instant.ts'

/** The twelve months of a plan, placed so that a year of work has just been done whatever day it is. */
export interface DemoYear {
  readonly today: CalendarDay
  /** The number under which the plan stands in lists: always the current year. */
  readonly year: number
  /** How people call it: "2026", or "2026/2027" where the twelve months cross New Year. */
  readonly label: string
  readonly from: CalendarDay
  readonly to: CalendarDay
}

export const zone = 'Europe/Warsaw'

/**
 * In the last quarter the plan is that of the calendar year. Earlier its twelve months end a month ahead,
 * so that a demonstration made in March does not show two months of work and an empty year.
 */
export function demoYear(today: CalendarDay): DemoYear {
  const last = today.month >= 10 ? today.with({ month: 12, day: 31 }) : endOfMonth(today.add({ days: 30 }))
  const from = last.add({ days: 1 }).subtract({ years: 1 })
  const label = from.year === last.year ? String(last.year) : `${from.year}/${last.year}`
  return { today, year: today.year, label, from, to: last }
}

/** The same twelve months `back` years earlier. */
export function yearBefore(year: DemoYear, back: number): DemoYear {
  const from = year.from.subtract({ years: back })
  const to = endOfMonth(from.add({ months: 11 }))
  const label = from.year === to.year ? String(to.year) : `${from.year}/${to.year}`
  return { today: year.today, year: year.year - back, label, from, to }
}

/**
 * The day within the plan's twelve months that bears this month and day ("06-14"): seasons stay where they
 * belong.
 */
export function dayIn(year: DemoYear, monthDay: string): CalendarDay {
  const [month, day] = monthDay.split('-').map(Number) as [number, number]
  const sameYear = Temporal.PlainDate.from({ year: year.from.year, month, day })
  return isBefore(sameYear, year.from) ? sameYear.add({ years: 1 }) : sameYear
}

/**
 * First and last day of a term given in months; the whole period where the months would run backwards in
 * it.
 */
export function termIn(year: DemoYear, first: number, last: number): { from: string; to: string } {
  const start = dayIn(year, `${String(first).padStart(2, '0')}-01`)
  const end = endOfMonth(dayIn(year, `${String(last).padStart(2, '0')}-01`))
  const term = isBefore(end, start) ? { from: year.from, to: year.to } : { from: start, to: end }
  return { from: term.from.toString(), to: term.to.toString() }
}

/** A moment of a day by the clock of the centre; never later than `now`. */
export function momentOf(day: CalendarDay, time: string, now: Instant): Instant {
  const at = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
  return isBefore(now, at) ? now : at
}

const months = [
  'styczeń',
  'luty',
  'marzec',
  'kwiecień',
  'maj',
  'czerwiec',
  'lipiec',
  'sierpień',
  'wrzesień',
  'październik',
  'listopad',
  'grudzień',
] as const

/** A term as people write it: "marzec – październik 2026". */
export function termWords(term: { from: string; to: string }): string {
  const from = Temporal.PlainDate.from(term.from)
  const to = Temporal.PlainDate.from(term.to)
  const name = (day: CalendarDay) => months[day.month - 1]!
  if (from.year !== to.year) return `${name(from)} ${from.year} – ${name(to)} ${to.year}`
  return from.month === to.month ? `${name(from)} ${to.year}` : `${name(from)} – ${name(to)} ${to.year}`
}

function endOfMonth(day: CalendarDay): CalendarDay {
  return day.with({ day: day.daysInMonth })
}
