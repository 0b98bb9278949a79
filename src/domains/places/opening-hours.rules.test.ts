// When a venue is open: weeks, seasons, exceptions, holidays, and the nights on which the clock changes.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Temporal } from '#kernel/instant.ts'
import { aCalendar, aSeason, aSpan, aWeek } from './fixtures.ts'
import {
  changesAhead,
  hoursOn,
  isOpenThroughout,
  openingsOn,
  openStateAt,
  seasonOn,
  whyNotException,
  whyNotSeason,
  whyNotSpans,
} from './opening-hours.rules.ts'
import type { DayException, OpeningCalendar, Week } from './opening-hours.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)
const everyDay = (...spans: ReturnType<typeof aSpan>[]): Week => Array.from({ length: 7 }, () => spans)
const exception = (over: Partial<DayException> & { from: DayException['from'] }): DayException => ({
  ...{ to: over.from, spans: [], reason: 'Malowanie', everywhere: false },
  ...over,
})

/** "open until …" or "closed until …", for short tables. */
function told(calendar: OpeningCalendar, moment: string): string {
  const state = openStateAt(calendar, at(moment))
  return state.open ? `open ${state.until ?? 'always'}` : `closed ${state.next ?? 'for good'}`
}

describe('open now, by the clock of the venue', () => {
  // 3 March 2026 is a Tuesday; Warsaw is one hour before UTC.
  for (const [moment, expected] of [
    ['2026-03-03T06:59:59Z', 'closed 2026-03-03T07:00:00Z'],
    ['2026-03-03T07:00:00Z', 'open 2026-03-03T15:00:00Z'],
    ['2026-03-03T14:59:59Z', 'open 2026-03-03T15:00:00Z'],
    ['2026-03-03T15:00:00Z', 'closed 2026-03-04T07:00:00Z'],
    // Saturday: the half hour between two spans.
    ['2026-03-07T11:15:00Z', 'closed 2026-03-07T11:30:00Z'],
    // Friday evening before Easter: Saturday is open, Sunday and Monday are not.
    ['2026-04-04T13:00:00Z', 'closed 2026-04-07T06:00:00Z'],
    // Christmas 2026: Thursday to Saturday are holidays, then Sunday.
    ['2026-12-23T15:00:00Z', 'closed 2026-12-28T07:00:00Z'],
  ] as const) {
    it(`${moment}: ${expected}`, () => assert.equal(told(aCalendar(), moment), expected))
  }

  it('control: another zone gives another answer for the same moment', () => {
    const calendar = aCalendar({ zone: 'Atlantic/Azores' })
    assert.equal(told(calendar, '2026-03-03T07:00:00Z'), 'closed 2026-03-03T09:00:00Z')
  })

  it('a venue without hours never opens, one round the clock never closes', () => {
    assert.equal(told(aCalendar({ seasons: [] }), '2026-03-03T07:00:00Z'), 'closed for good')
    const always = aCalendar({ seasons: [aSeason({ week: everyDay(aSpan(0, 24)) })], holidays: [] })
    assert.equal(told(always, '2026-03-03T07:00:00Z'), 'open always')
  })

  it('until midnight and from midnight on is one opening', () => {
    const week: Week = [[], [], [], [], [aSpan(18, 24)], [aSpan(0, 2), aSpan(10, 14)], []]
    const night = aCalendar({ seasons: [aSeason({ week })] })
    assert.equal(told(night, '2026-03-06T20:00:00Z'), 'open 2026-03-07T01:00:00Z')
    assert.equal(told(night, '2026-03-07T00:30:00Z'), 'open 2026-03-07T01:00:00Z')
    assert.equal(told(night, '2026-03-07T01:00:00Z'), 'closed 2026-03-07T09:00:00Z')
  })
})

describe('the days on which the clock changes', () => {
  const openings = (spans: Week[number], on: string) =>
    openingsOn(aCalendar({ seasons: [aSeason({ week: everyDay(...spans) })] }), day(on)).map(
      ({ from, to }) => `${from}/${to}`,
    )

  it('the hours of the wall clock stay, the length of the day does not', () => {
    assert.deepEqual(openings([aSpan(8, 16)], '2026-03-28'), ['2026-03-28T07:00:00Z/2026-03-28T15:00:00Z'])
    assert.deepEqual(openings([aSpan(8, 16)], '2026-03-29'), ['2026-03-29T06:00:00Z/2026-03-29T14:00:00Z'])
    assert.deepEqual(openings([aSpan(8, 16)], '2026-10-25'), ['2026-10-25T07:00:00Z/2026-10-25T15:00:00Z'])
    assert.deepEqual(openings([aSpan(0, 24)], '2026-03-29'), ['2026-03-28T23:00:00Z/2026-03-29T22:00:00Z'])
    assert.deepEqual(openings([aSpan(0, 24)], '2026-10-25'), ['2026-10-24T22:00:00Z/2026-10-25T23:00:00Z'])
  })

  it('2:30 in March is the moment of the change; a span inside the gap does not exist', () => {
    assert.deepEqual(openings([aSpan(2.5, 8)], '2026-03-29'), ['2026-03-29T01:00:00Z/2026-03-29T06:00:00Z'])
    assert.deepEqual(openings([aSpan(1, 2.5)], '2026-03-29'), ['2026-03-29T00:00:00Z/2026-03-29T01:00:00Z'])
    assert.deepEqual(openings([aSpan(2.25, 2.75)], '2026-03-29'), [])
  })

  it('2:30 in October is the first of the two', () => {
    assert.deepEqual(openings([aSpan(2.5, 8)], '2026-10-25'), ['2026-10-25T00:30:00Z/2026-10-25T07:00:00Z'])
    assert.deepEqual(openings([aSpan(0, 2.5)], '2026-10-25'), ['2026-10-24T22:00:00Z/2026-10-25T00:30:00Z'])
  })

  it('the next opening after the change is at the same hour on the wall', () => {
    const calendar = aCalendar({ seasons: [aSeason({ week: everyDay(aSpan(8, 16)) })] })
    assert.equal(told(calendar, '2026-03-28T20:00:00Z'), 'closed 2026-03-29T06:00:00Z')
    assert.equal(told(calendar, '2026-10-24T20:00:00Z'), 'closed 2026-10-25T07:00:00Z')
  })
})

describe('which hours a day has', () => {
  const summer = aSeason({ from: '2026-07-01', to: '2026-08-31', week: everyDay(aSpan(9, 13)) })
  const fair = aSeason({ from: '2026-07-10', to: '2026-07-12', week: everyDay(aSpan(9, 22)) })
  const seasons = [fair, aSeason(), summer]

  it('of the seasons that hold, the one that began last', () => {
    for (const [on, expected] of [
      ['2026-06-30', seasons[1]],
      ['2026-07-01', summer],
      ['2026-07-10', fair],
      ['2026-07-12', fair],
      ['2026-07-13', summer],
      ['2026-08-31', summer],
      ['2026-09-01', seasons[1]],
    ] as const) {
      assert.equal(seasonOn(seasons, day(on)), expected, on)
    }
    assert.equal(seasonOn([summer], day('2026-09-01')), null)
  })

  it('its own exception before a day off of the centre before a holiday before the week', () => {
    const off = exception({
      from: day('2026-05-02'),
      to: day('2026-05-04'),
      everywhere: true,
      reason: 'Dzień wolny',
    })
    const own = exception({ from: day('2026-05-03'), spans: [aSpan(12, 18)], reason: 'Piknik' })
    const calendar = aCalendar({ exceptions: [off, own] })
    assert.deepEqual(hoursOn(calendar, day('2026-05-01')).why, { kind: 'holiday', holiday: '05-01' })
    assert.deepEqual(hoursOn(calendar, day('2026-05-04')).why, { kind: 'exception', exception: off })
    assert.deepEqual(hoursOn(calendar, day('2026-05-03')).spans, own.spans)
    assert.deepEqual(hoursOn(calendar, day('2026-05-05')), {
      ...{ day: day('2026-05-05'), spans: aWeek[1], why: { kind: 'usual' } },
    })
  })

  it('announces closures once, and holidays only where it would have been open', () => {
    const works = exception({ from: day('2026-12-14'), to: day('2026-12-18') })
    const found = changesAhead(aCalendar({ exceptions: [works] }), day('2026-12-16'), 25)
    assert.deepEqual(
      found.map(({ from, to, why }) => `${from}..${to} ${why.kind}`),
      [
        '2026-12-14..2026-12-18 exception',
        ...['2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06'].map(
          (on) => `${on}..${on} holiday`,
        ),
      ],
    )
    // Control: 3 May 2026 is a Sunday, when nobody expects it open.
    assert.deepEqual(changesAhead(aCalendar(), day('2026-05-02'), 3), [])
  })
})

describe('what a booking asks', () => {
  const throughout = (from: string, to: string) =>
    isOpenThroughout(aCalendar(), { from: at(from), to: at(to) })

  it('is open from the first to the last moment, edges included', () => {
    assert.equal(throughout('2026-03-03T07:00:00Z', '2026-03-03T15:00:00Z'), true)
    assert.equal(throughout('2026-03-03T06:59:00Z', '2026-03-03T15:00:00Z'), false)
    assert.equal(throughout('2026-03-03T07:00:00Z', '2026-03-03T15:01:00Z'), false)
    assert.equal(throughout('2026-03-03T09:00:00Z', '2026-03-04T09:00:00Z'), false)
  })

  it('not through a break, a holiday or backwards', () => {
    assert.equal(throughout('2026-03-07T09:00:00Z', '2026-03-07T13:00:00Z'), false)
    assert.equal(throughout('2026-11-11T09:00:00Z', '2026-11-11T10:00:00Z'), false)
    assert.equal(throughout('2026-03-03T10:00:00Z', '2026-03-03T10:00:00Z'), false)
  })
})

describe('what cannot be entered', () => {
  it('hours of a day', () => {
    assert.equal(whyNotSpans([aSpan(12, 16), aSpan(8, 12)]), null)
    assert.equal(whyNotSpans([aSpan(0, 24)]), null)
    assert.equal(whyNotSpans([aSpan(22, 2)])?.code, 'places.hours.over-midnight')
    assert.equal(whyNotSpans([aSpan(8, 8)])?.code, 'places.hours.over-midnight')
    assert.equal(whyNotSpans([aSpan(8, 12), aSpan(11, 13)])?.code, 'places.hours.overlap')
    assert.equal(whyNotSpans([aSpan(8, 25)])?.code, 'places.hours.unreadable')
    assert.equal(
      whyNotSpans(Array.from({ length: 7 }, (_, n) => aSpan(n, n + 1)))?.code,
      'places.hours.too-many',
    )
  })

  it('seasons', () => {
    const july = aSeason({ from: '2026-07-01', to: '2026-08-31' })
    assert.equal(whyNotSeason(july, [aSeason()]), null)
    assert.equal(whyNotSeason(aSeason(), [aSeason()])?.code, 'places.hours.same-start')
    assert.equal(whyNotSeason(july, [july])?.code, 'places.hours.same-start')
    assert.equal(whyNotSeason(aSeason({ week: everyDay() }), [])?.code, 'places.hours.empty')
    assert.equal(whyNotSeason(aSeason({ to: '2026-07-01' }), [])?.code, 'places.hours.end-without-start')
    const backwards = aSeason({ from: '2026-08-31', to: '2026-07-01' })
    assert.equal(whyNotSeason(backwards, [])?.code, 'places.period.reversed')
  })

  it('exceptions', () => {
    const closed = {
      ...exception({ from: day('2026-07-01'), to: day('2026-07-10') }),
      kind: 'closed' as const,
    }
    assert.equal(whyNotException(closed, []), null)
    const touching = [exception({ from: day('2026-07-11') })]
    assert.equal(whyNotException(closed, touching), null)
    assert.equal(
      whyNotException(closed, [exception({ from: day('2026-07-10') })])?.code,
      'places.exception.overlaps',
    )
    assert.equal(whyNotException({ ...closed, to: day('2026-06-30') }, [])?.code, 'places.period.reversed')
    assert.equal(whyNotException({ ...closed, to: day('2028-07-10') }, [])?.code, 'places.exception.long')
    assert.equal(whyNotException({ ...closed, kind: 'hours' }, [])?.code, 'places.exception.no-hours')
  })
})
