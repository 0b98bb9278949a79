// Builders of venues with named states, for tests and the demonstration. They go through the deeds.
import { Temporal } from '#kernel/instant.ts'
import type { HolidayList } from './holiday.rules.ts'
import type { OpeningCalendar, Season, Span, Week } from './opening-hours.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const thirteen = [
  ...['01-01', '01-06', 'easter', 'easter+1', '05-01', '05-03', 'easter+49', 'easter+60'],
  ...['08-15', '11-01', '11-11', '12-25', '12-26'],
]

/** Public holidays as the migration writes them. */
export const aHolidayLaw: readonly HolidayList[] = [
  { from: day('2011-01-01'), to: day('2025-01-31'), days: thirteen },
  { from: day('2025-02-01'), to: null, days: [...thirteen, '12-24'] },
]

/** A span from hours: `aSpan(8, 16.5)` is 8:00–16:30. */
export function aSpan(opens: number, closes: number): Span {
  return { opens: opens * 60, closes: closes * 60 }
}

/** Monday to Friday from 8 to 16, Saturday from 10 to 14 in two spans, closed on Sunday. */
export const aWeek: Week = [
  ...Array.from({ length: 5 }, () => [aSpan(8, 16)]),
  [aSpan(10, 12), aSpan(12.5, 14)],
  [],
]

/** A season that holds always unless told otherwise. */
export function aSeason(over: { from?: string; to?: string; week?: Week } = {}): Season {
  return {
    from: over.from ? day(over.from) : null,
    to: over.to ? day(over.to) : null,
    week: over.week ?? aWeek,
  }
}

/** A calendar in Warsaw with the usual week and the holidays of the law. */
export function aCalendar(over: Partial<OpeningCalendar> = {}): OpeningCalendar {
  return {
    zone: 'Europe/Warsaw',
    seasons: [aSeason()],
    exceptions: [],
    holidays: aHolidayLaw,
    ...over,
  }
}
