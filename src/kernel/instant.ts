import { Temporal } from 'temporal-polyfill'

export { Temporal }

/** A point in time. Compared with `isBefore`, never with `<`: that compiles and throws at run time. */
export type Instant = Temporal.Instant

/** A day of the calendar, without a zone. */
export type CalendarDay = Temporal.PlainDate

/** True when `a` comes strictly before `b`; both of the same kind. */
export function isBefore(a: Instant, b: Instant): boolean
export function isBefore(a: CalendarDay, b: CalendarDay): boolean
export function isBefore(a: Instant | CalendarDay, b: Instant | CalendarDay): boolean {
  if (a instanceof Temporal.PlainDate) return Temporal.PlainDate.compare(a, b as CalendarDay) < 0
  return Temporal.Instant.compare(a, b as Instant) < 0
}

/** The day on which `at` falls in `zone` (IANA name, e.g. `Europe/Warsaw`). */
export function dayOf(at: Instant, zone: string): CalendarDay {
  return at.toZonedDateTimeISO(zone).toPlainDate()
}

/** Reads `YYYY-MM-DD`; null when the text is no day that exists (30 February, year 0, other shapes). */
export function parseDay(text: string): CalendarDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
    return day.year >= 1900 && day.year <= 2200 ? day : null
  } catch {
    return null
  }
}
