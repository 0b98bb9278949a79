import {
  type OpeningCalendar,
  type OpenState,
  openStateAt,
  type Span,
  type Week,
} from '#domains/places/public.ts'
import { type CalendarDay, type Instant, isBefore } from '#kernel/instant.ts'

/** What closes days in the place of a service: of its venue, or of the centre. */
export type DaysOff = Pick<OpeningCalendar, 'zone' | 'exceptions' | 'holidays'>

/** Where and when one place of a service is open. */
export interface PlaceHours {
  readonly hours: 'own' | 'venue' | 'agreed'
  readonly week: Week
}

// Beyond this nobody plans by other hours of the venue.
const horizonDays = 400

/**
 * The calendar of one place of a service; null when its hours are agreed with each person. Own hours hold on
 * the days on which the place is open, and never longer than the place itself on days with other hours.
 * Round the clock means every day of the year: a crisis line knows no holidays.
 */
export function calendarOf(
  place: PlaceHours,
  around: { venue: OpeningCalendar | null; daysOff: DaysOff; today: CalendarDay },
): OpeningCalendar | null {
  const { venue, daysOff, today } = around
  if (place.hours === 'agreed') return null
  if (place.hours === 'venue') return venue
  const seasons = [{ from: null, to: null, week: place.week }]
  const { zone } = venue ?? daysOff
  if (isRoundTheClock(place.week)) return { zone, seasons, exceptions: [], holidays: [] }
  const { exceptions, holidays } = venue ?? daysOff
  return {
    ...{ zone, seasons, holidays },
    exceptions: exceptions.flatMap((each) => (each.spans.length === 0 ? [each] : byDay(each, place, today))),
  }
}

function isRoundTheClock(week: Week): boolean {
  return week.every((spans) => spans.length === 1 && spans[0]!.opens === 0 && spans[0]!.closes === 1440)
}

// Other hours of a venue cut the own hours of each single day, so each day becomes an exception of its own.
function byDay(
  exception: OpeningCalendar['exceptions'][number],
  place: PlaceHours,
  today: CalendarDay,
): OpeningCalendar['exceptions'][number][] {
  const days: OpeningCalendar['exceptions'][number][] = []
  const end = today.add({ days: horizonDays })
  const first = isBefore(exception.from, today) ? today.subtract({ days: 1 }) : exception.from
  for (let day = first; !isBefore(exception.to, day) && isBefore(day, end); day = day.add({ days: 1 })) {
    const spans = sharedSpans(place.week[day.dayOfWeek - 1] ?? [], exception.spans)
    days.push({ ...exception, from: day, to: day, spans })
  }
  return days
}

/** What two lists of spans of one day have in common. */
export function sharedSpans(some: readonly Span[], others: readonly Span[]): Span[] {
  return some
    .flatMap((one) =>
      others.map((other) => ({
        opens: Math.max(one.opens, other.opens),
        closes: Math.min(one.closes, other.closes),
      })),
    )
    .filter((span) => span.opens < span.closes)
}

/** Is any place of a service open at this moment? Only agreed hours: null. */
export function isOpenNow(calendars: readonly (OpeningCalendar | null)[], now: Instant): boolean | null {
  const known = calendars.filter((calendar) => calendar !== null)
  return known.length === 0 ? null : known.some((calendar) => openStateAt(calendar, now).open)
}

/** The state that a list shows: open now if any place is, else the place that opens next. */
export function bestState(
  calendars: readonly (OpeningCalendar | null)[],
  now: Instant,
): { state: OpenState; zone: string } | null {
  const states = calendars
    .filter((calendar) => calendar !== null)
    .map((calendar) => ({ state: openStateAt(calendar, now), zone: calendar.zone }))
  const open = states.find(({ state }) => state.open)
  if (open) return open
  return states.reduce<(typeof states)[number] | null>((best, each) => {
    if (!best) return each
    return opensEarlier(each.state, best.state) ? each : best
  }, null)
}

function opensEarlier(one: OpenState, other: OpenState): boolean {
  if (one.open || other.open || !one.next) return false
  return !other.next || isBefore(one.next, other.next)
}
