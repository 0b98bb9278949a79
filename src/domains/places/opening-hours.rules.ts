import { type CalendarDay, dayOf, type Instant, isBefore, Temporal } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { holidayOn } from './holiday.rules.ts'
import type {
  ComingChange,
  DayException,
  DayHours,
  Opening,
  OpeningCalendar,
  OpenState,
  Season,
  Span,
} from './opening-hours.ts'

// A little over a year: whoever is closed longer has no "next opening" that anybody would plan by.
const horizonDays = 400
// Open without a break for longer than this is "round the clock".
const endlessHours = 14 * 24
const minutesOfDay = 1440
const spansMax = 6

/**
 * The hours of one day. The venue's own exception wins, then a day off of the whole centre, then a public
 * holiday (closed), then the season that holds.
 */
export function hoursOn(calendar: OpeningCalendar, day: CalendarDay): DayHours {
  const exception = exceptionOn(calendar.exceptions, day)
  if (exception) {
    return { day, spans: exception.spans, why: { kind: 'exception', exception } }
  }
  const holiday = holidayOn(calendar.holidays, day)
  if (holiday) return { day, spans: [], why: { kind: 'holiday', holiday } }
  return { day, spans: usualSpans(calendar.seasons, day), why: { kind: 'usual' } }
}

/** `count` days of hours from a day on. */
export function hoursFrom(calendar: OpeningCalendar, first: CalendarDay, count: number): DayHours[] {
  return Array.from({ length: count }, (_, days) => hoursOn(calendar, first.add({ days })))
}

/** Of the seasons that hold on a day, the one that began last; a season without dates begins first of all. */
export function seasonOn<S extends Pick<Season, 'from' | 'to'>>(
  seasons: readonly S[],
  day: CalendarDay,
): S | null {
  const holding = seasons.filter(
    ({ from, to }) => !(from && isBefore(day, from)) && !(to && isBefore(to, day)),
  )
  return holding.reduce<S | null>((best, each) => (best && !beginsLater(each, best) ? best : each), null)
}

/** True when a season holds on a day or begins later. */
export function holdsLater(season: Pick<Season, 'to'>, day: CalendarDay): boolean {
  return !(season.to && isBefore(season.to, day))
}

function beginsLater(one: Pick<Season, 'from'>, other: Pick<Season, 'from'>): boolean {
  if (!one.from) return false
  return !other.from || isBefore(other.from, one.from)
}

function usualSpans(seasons: readonly Season[], day: CalendarDay): readonly Span[] {
  return seasonOn(seasons, day)?.week[day.dayOfWeek - 1] ?? []
}

function exceptionOn(exceptions: readonly DayException[], day: CalendarDay): DayException | null {
  const there = exceptions.filter((each) => !isBefore(day, each.from) && !isBefore(each.to, day))
  return there.find((each) => !each.everywhere) ?? there[0] ?? null
}

/** Is the venue open at this moment, until when, and if not, when next? */
export function openStateAt(calendar: OpeningCalendar, now: Instant): OpenState {
  const first = dayOf(now, calendar.zone)
  for (const { from, to } of openingsFrom(calendar, first)) {
    if (!isBefore(now, to)) continue
    if (isBefore(now, from)) return { open: false, next: from }
    return { open: true, until: from.until(to).total('hours') > endlessHours ? null : to }
  }
  return { open: false, next: null }
}

/** True when the venue is open all the time from one moment to another: what a booking needs. */
export function isOpenThroughout(calendar: OpeningCalendar, wanted: Opening): boolean {
  if (!isBefore(wanted.from, wanted.to)) return false
  // How far it is open without a break: each opening may lengthen it, until one begins after it ended.
  let reached = wanted.from
  const first = dayOf(wanted.from, calendar.zone)
  for (let days = 0; days < horizonDays; days += 1) {
    const day = first.add({ days })
    for (const { from, to } of openingsOn(calendar, day).toSorted(byStart)) {
      if (isBefore(reached, from)) return false
      if (isBefore(reached, to)) reached = to
      if (!isBefore(reached, wanted.to)) return true
    }
    if (isBefore(reached, midnightOf(day.add({ days: 1 }), calendar.zone))) return false
  }
  return false
}

function byStart(a: Opening, b: Opening): number {
  return isBefore(a.from, b.from) ? -1 : 1
}

/** Openings from the midnight of a day on; spans that touch, over midnight too, are one. */
function* openingsFrom(calendar: OpeningCalendar, first: CalendarDay): Generator<Opening> {
  let held: Opening | null = null
  for (let days = 0; days < horizonDays; days += 1) {
    for (const next of openingsOn(calendar, first.add({ days }))) {
      if (held?.to.equals(next.from)) held = { from: held.from, to: next.to }
      else {
        if (held) yield held
        held = next
      }
    }
    if (held && held.from.until(held.to).total('hours') > endlessHours) break
    // Tomorrow can only lengthen what ends at midnight.
    if (held && !held.to.equals(midnightOf(first.add({ days: days + 1 }), calendar.zone))) {
      yield held
      held = null
    }
  }
  if (held) yield held
}

/** The moments of one day's spans. What the spring change leaves nothing of is left out. */
export function openingsOn(calendar: OpeningCalendar, day: CalendarDay): Opening[] {
  return hoursOn(calendar, day)
    .spans.map(({ opens, closes }) => ({
      from: momentOf(day, opens, calendar.zone),
      to: momentOf(day, closes, calendar.zone),
    }))
    .filter(({ from, to }) => isBefore(from, to))
}

/**
 * The moment of a minute of the wall clock. An hour that the autumn change repeats counts once, the first
 * time; a minute that the spring change skips is the moment of the change.
 */
export function momentOf(day: CalendarDay, minute: number, zone: string): Instant {
  if (minute === minutesOfDay) return midnightOf(day.add({ days: 1 }), zone)
  const clock = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const at = day.toPlainDateTime(clock).toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (at.toPlainTime().equals(clock)) return at.toInstant()
  return at.getTimeZoneTransition('next')!.toInstant()
}

function midnightOf(day: CalendarDay, zone: string): Instant {
  return day.toZonedDateTime(zone).toInstant()
}

/**
 * What differs from the usual week in `count` days, as people announce it: a closure once, with its own first
 * and last day, and a holiday only where the venue would have been open.
 */
export function changesAhead(calendar: OpeningCalendar, first: CalendarDay, count: number): ComingChange[] {
  const told = new Set<DayException>()
  return hoursFrom(calendar, first, count).flatMap(({ day, spans, why }): ComingChange[] => {
    if (why.kind === 'usual') return []
    if (why.kind === 'holiday') {
      return usualSpans(calendar.seasons, day).length > 0 ? [{ from: day, to: day, spans, why }] : []
    }
    const { exception } = why
    if (told.has(exception)) return []
    told.add(exception)
    return [{ from: exception.from, to: exception.to, spans, why }]
  })
}

/** Why these spans cannot be the hours of one day; null when they can. Sorted or not. */
export function whyNotSpans(spans: readonly Span[]): Refusal | null {
  if (spans.length > spansMax) return refusal('places.hours.too-many', { max: spansMax })
  const sorted = spans.toSorted((a, b) => a.opens - b.opens)
  for (const [index, span] of sorted.entries()) {
    const { opens, closes } = span
    const whole = Number.isInteger(opens) && Number.isInteger(closes)
    if (!whole || opens < 0 || closes > minutesOfDay) return refusal('places.hours.unreadable')
    // Two spans say the same and leave no doubt to which day an hour belongs.
    if (closes <= opens) return refusal('places.hours.over-midnight')
    const next = sorted[index + 1]
    if (next && next.opens < closes) return refusal('places.hours.overlap')
  }
  return null
}

/** Why a season cannot stand beside the others of its venue; null when it can. */
export function whyNotSeason(season: Season, others: readonly Pick<Season, 'from'>[]): Refusal | null {
  if (season.week.every((spans) => spans.length === 0)) return refusal('places.hours.empty')
  if (season.to && !season.from) return refusal('places.hours.end-without-start')
  if (season.from && season.to && isBefore(season.to, season.from)) return refusal('places.period.reversed')
  const same = (other: Pick<Season, 'from'>) =>
    season.from ? other.from?.equals(season.from) : other.from === null
  return others.some(same) ? refusal('places.hours.same-start') : null
}

/** Why an exception cannot be noted beside the others of its venue; null when it can. */
export function whyNotException(
  wanted: Omit<DayException, 'reason'> & { readonly kind: 'closed' | 'hours' },
  others: readonly Pick<DayException, 'from' | 'to'>[],
): Refusal | null {
  if (isBefore(wanted.to, wanted.from)) return refusal('places.period.reversed')
  if (wanted.from.until(wanted.to, { largestUnit: 'days' }).days > 730)
    return refusal('places.exception.long')
  if (wanted.kind === 'hours' && wanted.spans.length === 0) return refusal('places.exception.no-hours')
  const overlaps = others.some(
    (other) => !isBefore(wanted.to, other.from) && !isBefore(other.to, wanted.from),
  )
  return overlaps ? refusal('places.exception.overlaps') : null
}
