import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#kernel/instant.ts'
import { monthsPeriod, yearPeriod } from '#kernel/period.ts'
import { type Language, languages } from '#kernel/texts.ts'
import {
  machineTime,
  monthName,
  sayDay,
  sayInstant,
  sayPeriod,
  sayRelative,
  sayRelativeDay,
  saySpan,
} from './date.ts'
import { fileSize, listWords, percent, tie } from './words.ts'

const zone = 'Europe/Warsaw'
const at = (text: string) => Temporal.Instant.from(text)
const day = (text: string) => Temporal.PlainDate.from(text)
const inAll = (say: (language: Language) => string) => languages.map(say)

test('a moment is said as people say it, on the clock of the place', () => {
  assert.deepEqual(
    inAll((language) => sayInstant(at('2026-03-03T16:00:00Z'), zone, language)),
    ['wtorek, 3 marca 2026, 17:00', 'вівторок, 3 березня 2026 року, 17:00', 'Tuesday, 3 March 2026, 17:00'],
  )
  // Summer time, and a day that is still yesterday in UTC.
  assert.equal(sayInstant(at('2026-07-31T22:05:00Z'), zone, 'pl'), 'sobota, 1 sierpnia 2026, 00:05')
})

test('a span says the day once, or both days over midnight', () => {
  const place = { zone, language: 'pl' as const }
  assert.equal(
    saySpan(at('2026-03-03T16:00:00Z'), at('2026-03-03T18:00:00Z'), place),
    'wtorek, 3 marca 2026, 17:00–19:00',
  )
  assert.equal(
    saySpan(at('2026-03-03T22:00:00Z'), at('2026-03-04T00:00:00Z'), place),
    'wtorek, 3 marca 2026, 23:00 – środa, 4 marca 2026, 01:00',
  )
})

test('a period keeps the precision of its source', () => {
  const months = monthsPeriod({ year: 2024, month: 3 }, { year: 2024, month: 12 })
  assert.deepEqual(
    inAll((language) => sayPeriod(months, language)),
    ['marzec–grudzień 2024', 'березень–грудень 2024 року', 'March–December 2024'],
  )
  const pl = (from: string, to: string) => sayPeriod({ from: day(from), to: day(to), precision: 'day' }, 'pl')
  assert.equal(pl('2026-03-03', '2026-03-03'), '3 marca 2026')
  assert.equal(pl('2026-03-03', '2026-03-14'), '3–14 marca 2026')
  assert.equal(pl('2026-02-28', '2026-03-03'), '28 lutego – 3 marca 2026')
  assert.equal(pl('2025-12-20', '2026-01-05'), '20 grudnia 2025 – 5 stycznia 2026')
  const march = { year: 2024, month: 3 }
  assert.equal(sayPeriod(monthsPeriod(march, march), 'pl'), 'marzec 2024')
  assert.equal(
    sayPeriod(monthsPeriod({ year: 2024, month: 11 }, { year: 2025, month: 2 }), 'pl'),
    'listopad 2024 – luty 2025',
  )
  assert.deepEqual(
    inAll((language) => sayPeriod(yearPeriod(2024), language)),
    ['rok 2024', '2024 рік', '2024'],
  )
})

test('days from today', () => {
  const say = (to: string, language: Language) => sayRelativeDay(day(to), day('2026-03-03'), language)
  assert.deepEqual(
    inAll((language) => say('2026-03-06', language)),
    ['za 3 dni', 'через 3 дні', 'in 3 days'],
  )
  assert.deepEqual(
    inAll((language) => say('2026-03-03', language)),
    ['dziś', 'сьогодні', 'today'],
  )
  assert.equal(say('2026-03-04', 'pl'), 'jutro')
  assert.equal(say('2026-03-02', 'pl'), 'wczoraj')
  assert.equal(say('2026-03-08', 'pl'), 'za 5 dni')
  assert.equal(say('2026-03-24', 'pl'), 'za 3 tygodnie')
  assert.equal(say('2025-11-03', 'pl'), '4 miesiące temu')
  assert.equal(say('2021-03-03', 'pl'), '5 lat temu')
})

test('minutes and hours from now', () => {
  const now = at('2026-03-03T16:00:00Z')
  assert.equal(sayRelative(at('2026-03-03T15:55:00Z'), now, 'pl'), '5 minut temu')
  assert.equal(sayRelative(at('2026-03-03T18:10:00Z'), now, 'pl'), 'za 2 godziny')
  assert.equal(sayRelative(now, now, 'en'), 'just now')
})

test('months stand alone in the nominative', () => {
  assert.equal(monthName(3, 'pl'), 'marzec')
  assert.equal(monthName(8, 'uk'), 'серпень')
  assert.equal(monthName(10, 'pl', true), 'paź')
  assert.equal(sayDay(day('2026-10-01'), 'pl'), '1 października 2026')
  assert.equal(machineTime(at('2026-03-03T16:00:00Z')), '2026-03-03T16:00:00Z')
})

test('lists, sizes, shares and tied words', () => {
  assert.deepEqual(
    inAll((language) => listWords(['A', 'B', 'C'], language)),
    ['A, B i C', 'A, B і C', 'A, B and C'],
  )
  assert.equal(fileSize(12_000_000, 'pl'), '12 MB')
  assert.equal(fileSize(1_460_000, 'pl'), '1,5 MB')
  assert.equal(fileSize(999, 'en'), '999 B')
  assert.equal(percent(0.37, 'pl'), '37%')
  assert.equal(percent(0.004, 'pl'), '0,4%')
  assert.equal(tie('Zajęcia w domu i z psem'), 'Zajęcia w\u00a0domu i\u00a0z\u00a0psem')
})
