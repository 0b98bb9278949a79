import { type CalendarDay, type Instant, isBefore, parseDay, Temporal } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { datesMax, type SeriesRule } from './series.ts'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
// A rule that meets nothing ("31st of every month, from February") must end by itself.
const stepsMax = 20_000

/**
 * The dates of a series from its first day on, in order; what its rule leaves out is left out. COUNT counts
 * dates before exceptions are taken away (RFC 5545, 3.8.5.1). At most one more than may be kept, so that a
 * rule of 10,000 dates costs no more than one that is too long by one.
 */
export function datesOf(rule: SeriesRule, first: CalendarDay): CalendarDay[] {
  const most = 'count' in rule.end ? Math.min(rule.end.count, datesMax + 1) : datesMax + 1
  const dates: CalendarDay[] = []
  for (const day of daysFrom(rule, first)) {
    if ('until' in rule.end && isBefore(rule.end.until, day)) break
    dates.push(day)
    if (dates.length >= most) break
  }
  return dates.filter((day) => !rule.without.some((each) => each.equals(day)))
}

function* daysFrom(rule: SeriesRule, first: CalendarDay): Generator<CalendarDay> {
  if (rule.freq === 'daily') {
    for (let n = 0; n < stepsMax; n += 1) yield first.add({ days: n * rule.interval })
  } else if (rule.freq === 'weekly') {
    const monday = first.subtract({ days: first.dayOfWeek - 1 })
    const days = rule.days.toSorted((a, b) => a - b)
    for (let n = 0; n < stepsMax; n += 1) {
      for (const weekday of days) {
        const day = monday.add({ days: n * rule.interval * 7 + weekday - 1 })
        if (!isBefore(day, first)) yield day
      }
    }
  } else {
    for (let n = 0; n < stepsMax; n += 1) {
      const month = first.with({ day: 1 }).add({ months: n * rule.interval })
      const day = rule.nth === null ? sameDay(month, first.day) : nthOf(month, rule)
      if (day && !isBefore(day, first)) yield day
    }
  }
}

// A month without the 31st is left out, as RFC 5545 says; it is not moved to the 30th.
function sameDay(month: CalendarDay, day: number): CalendarDay | null {
  return day <= month.daysInMonth ? month.with({ day }) : null
}

function nthOf(month: CalendarDay, rule: { nth: number; weekday: number }): CalendarDay | null {
  if (rule.nth < 0) {
    const last = month.with({ day: month.daysInMonth })
    return last.subtract({ days: (last.dayOfWeek - rule.weekday + 7) % 7 })
  }
  const day = 1 + ((rule.weekday - month.dayOfWeek + 7) % 7) + (rule.nth - 1) * 7
  return sameDay(month, day)
}

/**
 * The moments of a meeting on a day: the clock of the venue rules, so 17:00 stays 17:00 when the clocks
 * change. A start that the night of spring skips is as much later (02:30 is 03:30), one that autumn
 * repeats is the first (RFC 5545, 3.3.5). Its length is time that passes.
 */
export function momentsOn(
  day: CalendarDay,
  at: { startsMinute: number; lengthMinutes: number; zone: string },
): { from: Instant; to: Instant } {
  const { startsMinute, lengthMinutes, zone } = at
  const time = Temporal.PlainTime.from({ hour: Math.floor(startsMinute / 60), minute: startsMinute % 60 })
  const from = day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
  return { from, to: from.add({ minutes: lengthMinutes }) }
}

/** Why a series cannot be made from a rule; null when it can. */
export function whyNotSeries(rule: SeriesRule, first: CalendarDay): Refusal | null {
  if (rule.freq === 'weekly' && rule.days.length === 0) return refusal('reservations.series.no-days')
  if ('count' in rule.end && rule.end.count > datesMax)
    return refusal('reservations.series.too-many', { max: datesMax })
  const dates = datesOf(rule, first)
  if (dates.length > datesMax) return refusal('reservations.series.too-many', { max: datesMax })
  return dates.length === 0 ? refusal('reservations.series.none') : null
}

/** The rule as RFC 5545 writes it; exceptions stand beside it (EXDATE). */
export function writeRule(rule: SeriesRule): string {
  const parts = [`FREQ=${rule.freq.toUpperCase()}`]
  if (rule.interval !== 1) parts.push(`INTERVAL=${rule.interval}`)
  if (rule.freq === 'weekly') parts.push(`BYDAY=${rule.days.map((day) => codes[day - 1]).join()}`)
  if (rule.freq === 'monthly' && rule.nth !== null) parts.push(`BYDAY=${rule.nth}${codes[rule.weekday - 1]}`)
  parts.push('count' in rule.end ? `COUNT=${rule.end.count}` : `UNTIL=${compact(rule.end.until)}`)
  const without = rule.without.map(compact).join()
  return without ? `${parts.join(';')};X-EXDATE=${without}` : parts.join(';')
}

function compact(day: CalendarDay): string {
  return day.toString().replaceAll('-', '')
}

/** Reads a rule of our subset; null for anything else, never a guess. */
export function readRule(text: string): SeriesRule | null {
  const parts = new Map(text.split(';').map((part) => part.split('=', 2) as [string, string]))
  const interval = Number(parts.get('INTERVAL') ?? '1')
  const count = Number(parts.get('COUNT') ?? '0')
  const until = dayFrom(parts.get('UNTIL') ?? '')
  const end = count > 0 ? { count } : until ? { until } : null
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'X-EXDATE']
  if (!end || !Number.isInteger(interval) || interval < 1 || interval > 52) return null
  if (!Number.isInteger(count) || [...parts.keys()].some((name) => !known.includes(name))) return null
  const without = (parts.get('X-EXDATE') ?? '').split(',').flatMap((each) => dayFrom(each) ?? [])
  const same = { interval, end, without }
  const by = (parts.get('BYDAY') ?? '').split(',').filter(Boolean)
  const weekday = (code: string) => codes.indexOf(code as (typeof codes)[number]) + 1
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return by.length === 0 ? { ...same, freq: 'daily' } : null
    case 'WEEKLY':
      return by.every((code) => weekday(code) > 0) ? { ...same, freq: 'weekly', days: by.map(weekday) } : null
    case 'MONTHLY': {
      if (by.length === 0) return { ...same, freq: 'monthly', nth: null }
      const found = /^(-1|[1-5])([A-Z]{2})$/.exec(by[0]!)
      if (!found || by.length > 1 || weekday(found[2]!) === 0) return null
      return { ...same, freq: 'monthly', nth: Number(found[1]), weekday: weekday(found[2]!) }
    }
    default:
      return null
  }
}

function dayFrom(text: string): CalendarDay | null {
  const found = /^(\d{4})(\d{2})(\d{2})/.exec(text)
  return found ? parseDay(`${found[1]}-${found[2]}-${found[3]}`) : null
}
