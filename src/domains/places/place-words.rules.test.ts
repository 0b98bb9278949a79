// Hours and days as people say them, in three languages, on the clock of the place.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Temporal } from '#kernel/instant.ts'
import type { Language } from '#kernel/texts.ts'
import { aCalendar, aSpan, aWeek } from './fixtures.ts'
import { openStateAt } from './opening-hours.rules.ts'
import type { Week } from './opening-hours.ts'
import { sayFloor, sayOpenDays, sayOpenState, sayReason, sayWeek } from './place-words.ts'

const at = (text: string) => Temporal.Instant.from(text)
const told = (moment: string, language: Language, week: Week = aWeek) => {
  const calendar = aCalendar({ seasons: [{ from: null, to: null, week }] })
  const place = { zone: calendar.zone, language }
  return sayOpenState(openStateAt(calendar, at(moment)), at(moment), place)
}

describe('open now in words', () => {
  for (const [moment, pl, uk, en] of [
    ['2026-03-03T10:00:00Z', 'Otwarte do 16:00.', 'Відчинено до 16:00.', 'Open until 16:00.'],
    [
      '2026-03-03T06:00:00Z',
      'Następne otwarcie: dziś, 8:00.',
      'Наступне відкриття: сьогодні, 8:00.',
      'Next opening: today, 8:00.',
    ],
    [
      '2026-03-03T16:00:00Z',
      'Następne otwarcie: jutro, 8:00.',
      'Наступне відкриття: завтра, 8:00.',
      'Next opening: tomorrow, 8:00.',
    ],
    // 23:30 UTC is already Saturday in Warsaw: Monday is not "tomorrow".
    [
      '2026-03-07T23:30:00Z',
      'Następne otwarcie: jutro, 8:00.',
      'Наступне відкриття: завтра, 8:00.',
      'Next opening: tomorrow, 8:00.',
    ],
    [
      '2026-03-07T22:30:00Z',
      'Następne otwarcie: poniedziałek, 9 marca 2026, 8:00.',
      'Наступне відкриття: понеділок, 9 березня 2026 року, 8:00.',
      'Next opening: Monday, 9 March 2026, 8:00.',
    ],
  ] as const) {
    it(`${moment}: ${pl}`, () => {
      assert.deepEqual([told(moment, 'pl'), told(moment, 'uk'), told(moment, 'en')], [pl, uk, en])
    })
  }

  it('until midnight says 24:00, over it the next day, and round the clock no hour', () => {
    const evening = Array.from({ length: 7 }, () => [aSpan(18, 24)])
    assert.equal(told('2026-03-03T20:00:00Z', 'pl', evening), 'Otwarte do 24:00.')
    const night = Array.from({ length: 7 }, () => [aSpan(0, 2), aSpan(18, 24)])
    assert.equal(told('2026-03-03T20:00:00Z', 'pl', night), 'Otwarte do: jutro, 2:00.')
    const always = Array.from({ length: 7 }, () => [aSpan(0, 24)])
    // Between two holidays there are more than two weeks in February.
    assert.equal(told('2026-02-03T20:00:00Z', 'en', always), 'Open round the clock.')
  })
})

describe('a week in words', () => {
  it('days beside each other with equal hours stand together', () => {
    assert.deepEqual(sayWeek(aWeek, 'pl'), [
      { days: 'poniedziałek–piątek', hours: '8:00–16:00' },
      { days: 'sobota', hours: '10:00–12:00, 12:30–14:00' },
      { days: 'niedziela', hours: 'nieczynne' },
    ])
  })

  it('only the open days, equal hours on one line', () => {
    const week: Week = [[], [aSpan(15, 19)], [], [aSpan(15, 19)], [aSpan(15, 19)], [aSpan(0, 24)], []]
    assert.deepEqual(sayOpenDays(week, 'pl'), ['wtorek, czwartek–piątek: 15:00–19:00', 'sobota: całą dobę'])
    assert.deepEqual(sayOpenDays(week, 'en'), [
      'Tuesday, Thursday–Friday: 15:00–19:00',
      'Saturday: round the clock',
    ])
  })

  it('a holiday has its name; one that a later law adds is a day off all the same', () => {
    assert.equal(sayReason({ kind: 'holiday', holiday: '12-24' }, 'pl'), 'Wigilia')
    assert.equal(sayReason({ kind: 'holiday', holiday: 'easter+60' }, 'uk'), 'Боже Тіло')
    assert.equal(sayReason({ kind: 'holiday', holiday: '06-01' }, 'en'), 'public holiday')
    assert.equal(sayReason({ kind: 'usual' }, 'en'), null)
  })

  it('floors as people count them', () => {
    assert.deepEqual(
      [sayFloor(0, 'pl'), sayFloor(2, 'pl'), sayFloor(-1, 'en'), sayFloor(null, 'pl')],
      [...['parter', 'piętro\u00a02', 'level\u00a0-1'], null],
    )
  })
})
