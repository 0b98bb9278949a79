import { z } from 'zod'
import { type CalendarDay, parseDay } from '#kernel/instant.ts'
import { Invalid, type Refusal, refusal } from '#kernel/refusal.ts'
import {
  choice,
  choices,
  day,
  type Fields,
  optionalDay,
  optionalInteger,
  readFields,
  text,
} from '#kernel/web/fields.ts'
import type { SeriesRule } from './series.ts'

/** How often, as people say it. */
export const frequencies = ['weekly', 'fortnight', 'monthlyWeekday', 'monthlyDay', 'daily'] as const

const ruleForm = z.object({
  first: day(),
  from: text(5),
  to: text(5),
  freq: choice(frequencies),
  days: choices(['1', '2', '3', '4', '5', '6', '7']),
  count: optionalInteger(1, 100_000),
  until: optionalDay(),
})

/** Reads rule, hours and the hours that single days got instead (`move.2026-03-10`). */
export function readSeries(fields: Fields): {
  first: CalendarDay
  rule: SeriesRule
  startsMinute: number
  lengthMinutes: number
  moves: Map<string, number>
} {
  const given = readFields(ruleForm, fields)
  const { startsMinute, lengthMinutes } = readHours(given)
  if (given.count === null && given.until === null)
    throw new Invalid(new Map([['count', refusal('reservations.series.no-end')]]))
  const end = given.count === null ? { until: given.until! } : { count: given.count }
  const same = { end, without: [] }
  const { first } = given
  const days = given.days.length > 0 ? given.days.map(Number) : [first.dayOfWeek]
  const rules: Record<(typeof frequencies)[number], SeriesRule> = {
    weekly: { ...same, freq: 'weekly', interval: 1, days },
    fortnight: { ...same, freq: 'weekly', interval: 2, days },
    monthlyWeekday: { ...same, freq: 'monthly', interval: 1, ...nthOfMonth(first) },
    monthlyDay: { ...same, freq: 'monthly', interval: 1, nth: null },
    daily: { ...same, freq: 'daily', interval: 1 },
  }
  return { first, rule: rules[given.freq], startsMinute, lengthMinutes, moves: readMoves(fields) }
}

// The fifth Friday of a month is its last one: "every fifth Friday" would skip most months.
function nthOfMonth(day: CalendarDay): { nth: number; weekday: number } {
  const nth = Math.ceil(day.day / 7)
  return { nth: nth === 5 ? -1 : nth, weekday: day.dayOfWeek }
}

/** Reads start and end of a day; the end at 0:00 is midnight. */
export function readHours(given: { from: string; to: string }): {
  startsMinute: number
  lengthMinutes: number
} {
  const wrong = new Map<string, Refusal>()
  const from = minuteOf(given.from)
  const to = minuteOf(given.to) || 1440
  if (from === null) wrong.set('from', refusal('reservations.when.unreadable'))
  if (minuteOf(given.to) === null) wrong.set('to', refusal('reservations.when.unreadable'))
  else if (from !== null && to <= from) wrong.set('to', refusal('reservations.when.reversed'))
  if (wrong.size > 0) throw new Invalid(wrong)
  return { startsMinute: from!, lengthMinutes: to - from! }
}

function readMoves(fields: Fields): Map<string, number> {
  const moves = new Map<string, number>()
  for (const [name, [value = '']] of fields) {
    if (!name.startsWith('move.') || value.trim() === '') continue
    const minute = minuteOf(value)
    if (minute === null || !parseDay(name.slice(5)))
      throw new Invalid(new Map([[name, refusal('reservations.when.unreadable')]]))
    moves.set(name.slice(5), minute)
  }
  return moves
}

function minuteOf(typed: string): number | null {
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim())
  const minute = found ? Number(found[1]) * 60 + Number(found[2]) : -1
  return minute >= 0 && minute < 1440 && Number(found![2]) < 60 ? minute : null
}
