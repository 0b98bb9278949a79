// A meeting that comes back: dates against a brute-force walker, the nights of the clock, and all or nothing.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { staffActor } from '#domains/places/fixtures.ts'
import type { RoomId } from '#domains/places/public.ts'
import { runDeed } from '#kernel/deed.ts'
import { type CalendarDay, Temporal } from '#kernel/instant.ts'
import { Forbidden, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { fc } from '#test/fast-check.ts'
import { aBookableVenue, aMeeting, anApplicant, aReservation, aTime } from './fixtures.ts'
import { findReservation } from './reservation.sql.ts'
import { cancelSeries, changeSeries, makeSeries } from './series.actions.ts'
import { datesOf, momentsOn, readRule, whyNotSeries, writeRule } from './series.rules.ts'
import { findSeries, listSeriesAhead } from './series.sql.ts'
import type { SeriesRule } from './series.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const rule = (text: string): SeriesRule => readRule(text)!
const told = (text: string, first: string) => datesOf(rule(text), day(first)).join(' ')

describe('dates of a series', () => {
  const cases: [string, string, string][] = [
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=3', '2026-03-10', '2026-03-10 2026-03-17 2026-03-24'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4',
      '2026-03-05',
      '2026-03-05 2026-03-16 2026-03-19 2026-03-30',
    ],
    ['FREQ=MONTHLY;BYDAY=2TU;COUNT=2', '2026-03-10', '2026-03-10 2026-04-14'],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-03-27', '2026-03-27 2026-04-24 2026-05-29'],
    ['FREQ=MONTHLY;COUNT=3', '2026-01-31', '2026-01-31 2026-03-31 2026-05-31'],
    ['FREQ=DAILY;INTERVAL=2;UNTIL=20260315', '2026-03-10', '2026-03-10 2026-03-12 2026-03-14'],
    ['FREQ=WEEKLY;BYDAY=SU;UNTIL=20270104', '2026-12-20', '2026-12-20 2026-12-27 2027-01-03'],
    ['FREQ=MONTHLY;COUNT=2', '2028-02-29', '2028-02-29 2028-03-29'],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=3;X-EXDATE=20260317', '2026-03-10', '2026-03-10 2026-03-24'],
  ]
  for (const [text, first, dates] of cases) {
    it(`${text} from ${first}`, () => {
      assert.equal(told(text, first), dates)
      assert.equal(writeRule(rule(text)), text)
    })
  }

  it('agree with a walker that tries every day', () => {
    const weekly = fc.record({
      interval: fc.integer({ min: 1, max: 4 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      count: fc.integer({ min: 1, max: 40 }),
      offset: fc.integer({ min: 0, max: 400 }),
    })
    fc.assert(
      fc.property(weekly, ({ interval, days, count, offset }) => {
        const first = day('2026-01-01').add({ days: offset })
        const given: SeriesRule = { freq: 'weekly', interval, days, end: { count }, without: [] }
        assert.equal(datesOf(given, first).join(), walked(given, first).join())
      }),
      { numRuns: 300 },
    )
  })

  it('of which there are too many are refused without being counted', () => {
    assert.equal(whyNotSeries(rule('FREQ=DAILY;COUNT=10000'), day('2026-03-10'))?.code, tooMany)
    assert.equal(whyNotSeries(rule('FREQ=DAILY;UNTIL=21990101'), day('2026-03-10'))?.code, tooMany)
    assert.equal(whyNotSeries(rule('FREQ=DAILY;COUNT=160'), day('2026-03-10')), null)
    const never = rule('FREQ=WEEKLY;BYDAY=TU;UNTIL=20260301')
    assert.equal(whyNotSeries(never, day('2026-03-10'))?.code, 'reservations.series.none')
  })

  it('a rule outside our subset is not guessed at', () => {
    for (const text of [
      'FREQ=YEARLY;COUNT=2',
      'FREQ=WEEKLY;BYDAY=XX;COUNT=2',
      'FREQ=MONTHLY;BYDAY=1MO,2TU;COUNT=2',
      'FREQ=DAILY',
      'FREQ=DAILY;COUNT=2;BYHOUR=3',
      'FREQ=DAILY;INTERVAL=0;COUNT=2',
    ])
      assert.equal(readRule(text), null, text)
  })
})

const tooMany = 'reservations.series.too-many'

// Every day from the first one on: is it one of the weekdays, in one of the weeks?
function walked(given: SeriesRule & { freq: 'weekly' }, first: CalendarDay): CalendarDay[] {
  const found: CalendarDay[] = []
  const monday = first.subtract({ days: first.dayOfWeek - 1 })
  const most = 'count' in given.end ? given.end.count : 0
  for (let n = 0; found.length < most; n += 1) {
    const date = first.add({ days: n })
    const week = Math.floor(monday.until(date).days / 7)
    if (week % given.interval === 0 && given.days.includes(date.dayOfWeek)) found.push(date)
  }
  return found
}

describe('the clock of a series', () => {
  const at = (on: string, startsMinute: number, zone = 'Europe/Warsaw') =>
    momentsOn(day(on), { startsMinute, lengthMinutes: 60, zone }).from.toString()
  it('17:00 stays 17:00 over both changes', () => {
    assert.equal(at('2027-03-23', 1020), '2027-03-23T16:00:00Z')
    assert.equal(at('2027-03-30', 1020), '2027-03-30T15:00:00Z')
    assert.equal(at('2027-11-02', 1020), '2027-11-02T16:00:00Z')
  })

  it('02:30 on the night of spring is 03:30 once, and the first one in autumn', () => {
    assert.equal(at('2027-03-28', 150), '2027-03-28T01:30:00Z')
    assert.equal(at('2027-10-31', 150), '2027-10-31T00:30:00Z')
  })
})

// A Tuesday, 11:00 in Warsaw.
const { house, owner, doors } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner)
const place = { house, centre }
const host = <T>(deed: (work: Work) => Promise<T>, role = 'VENUE_HOST') =>
  runDeed(house, { centre, actor: staffActor(role) }, deed)
const look = <T>(read: (tx: Work['tx']) => Promise<T>) => doors.withCentre(centre.id, read)
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code
let venues = 0
async function aRoom(): Promise<RoomId> {
  venues += 1
  return (await aBookableVenue(place, { name: `Dom nr ${venues}` })).rooms[0]!
}
const weekly = (room: RoomId, count: number) => ({
  ...{ room, rule: rule(`FREQ=WEEKLY;BYDAY=TU;COUNT=${count}`), first: day('2026-03-10') },
  ...{ startsMinute: 1020, lengthMinutes: 120, moves: new Map<string, number>(), language: 'pl' as const },
  ...{ details: aMeeting(), applicant: anApplicant() },
})
const startsOf = async (id: Parameters<typeof findSeries>[1]) =>
  (await look((tx) => listSeriesAhead(tx, id, house.clock()))).map((row) =>
    row.starts_at.toZonedDateTimeISO('Europe/Warsaw').toPlainDateTime().toString().slice(0, 16),
  )

describe('a series', () => {
  it('over the change of the clock: every date at 17:00 there, one letter for all', async () => {
    const made = await host(async (work) => makeSeries(work, { ...weekly(await aRoom(), 4), mode: 'all' }))
    assert.deepEqual(await startsOf(made.id), [
      ...['2026-03-10T17:00', '2026-03-17T17:00', '2026-03-24T17:00', '2026-03-31T17:00'],
    ])
    const row = (await look((tx) => findReservation(tx, made.made[3]!)))!
    assert.equal(row.starts_at.toString(), '2026-03-31T15:00:00Z')
    const { rows } = await owner.query(`select body from kernel.outbox where dedupe_key like $1`, [
      `series:${made.id}:%`,
    ])
    assert.equal(rows.length, 1)
    assert.match(rows[0].body, /4 terminy[\s\S]*wtorek, 31 marca 2026, 17:00–19:00/)
  })

  it('with one date taken: nothing at all, or all but that one, or that one at another hour', async () => {
    const room = await aRoom()
    await aReservation(place, room, aTime('2026-03-17T16:00', '2026-03-17T17:00'))
    const counted = async () =>
      (
        await owner.query('select count(*)::int as n from reservations.reservation where room_id = $1', [
          room,
        ])
      ).rows[0].n
    const all = host((work) => makeSeries(work, { ...weekly(room, 4), mode: 'all' }))
    await assert.rejects(all, refusedWith('reservations.series.taken'))
    assert.equal(await counted(), 1, 'no part of a series')
    const skip = await host((work) => makeSeries(work, { ...weekly(room, 4), mode: 'skip' }))
    assert.deepEqual([skip.made.length, skip.skipped], [3, ['2026-03-17']])
    const kept = (await look((tx) => findSeries(tx, skip.id)))!
    assert.match(kept.rule, /X-EXDATE=20260317/)
    const other = await aRoom()
    await aReservation(place, other, aTime('2026-03-17T16:00', '2026-03-17T17:00'))
    const moves = new Map([['2026-03-17', 19 * 60]])
    const moved = await host((work) => makeSeries(work, { ...weekly(other, 3), moves, mode: 'all' }))
    assert.deepEqual((await startsOf(moved.id))[1], '2026-03-17T19:00')
  })

  it('against single rivals at the same moment: whole or not at all', async () => {
    const room = await aRoom()
    const single = (n: number) => {
      const from = aTime('2026-03-10T16:00', '2026-03-10T18:00').from.add({ hours: 24 * 7 * n })
      return aReservation(place, room, { from, to: from.add({ hours: 1 }) })
    }
    const ends = await Promise.allSettled([
      host((work) => makeSeries(work, { ...weekly(room, 12), mode: 'all' })),
      ...Array.from({ length: 12 }, (_, n) => single(n)),
    ])
    const { rows } = await owner.query(
      `select count(*)::int as n from reservations.reservation where room_id = $1 and series_id is not null`,
      [room],
    )
    assert.equal(rows[0].n, ends[0]!.status === 'fulfilled' ? 12 : 0)
  })

  it('changed: this, this and later, all; a date in the way changes none', async () => {
    const room = await aRoom()
    const { id, made } = await host((work) => makeSeries(work, { ...weekly(room, 5), mode: 'all' }))
    const change = (n: number, scope: 'this' | 'later' | 'all', hour: number) =>
      host((work) =>
        changeSeries(work, {
          ...{ reservation: made[n]!, scope, room, startsMinute: hour * 60, lengthMinutes: 120 },
        }),
      )
    await change(1, 'this', 18)
    assert.deepEqual((await startsOf(id)).slice(0, 3), [
      ...['2026-03-10T17:00', '2026-03-17T18:00', '2026-03-24T17:00'],
    ])
    const later = await change(3, 'later', 16)
    assert.equal(later.changed, 2)
    assert.notEqual(later.series, id)
    assert.deepEqual(await startsOf(later.series), ['2026-03-31T16:00', '2026-04-07T16:00'])
    assert.equal((await startsOf(id)).length, 3)
    assert.match((await look((tx) => findSeries(tx, id)))!.rule, /UNTIL=20260330/)
    assert.match((await look((tx) => findSeries(tx, later.series)))!.rule, /COUNT=2$/)
    await aReservation(place, room, aTime('2026-03-24T19:00', '2026-03-24T20:00'))
    const before = await startsOf(id)
    await assert.rejects(change(0, 'all', 20), refusedWith('places.reservation.taken'))
    assert.deepEqual(await startsOf(id), before)
    assert.equal((await change(0, 'all', 15)).changed, 3)
  })

  it('cancelled from a date on: the others stay, the time is free', async () => {
    const room = await aRoom()
    const { id, made } = await host((work) => makeSeries(work, { ...weekly(room, 4), mode: 'all' }))
    const input = { reservation: made[2]!, scope: 'later', reason: 'Remont' } as const
    assert.equal(await host((work) => cancelSeries(work, input)), 2)
    assert.equal((await startsOf(id)).length, 2)
    await aReservation(place, room, aTime('2026-03-24T16:00', '2026-03-24T17:00'))
  })

  it('is for those who decide', async () => {
    const room = await aRoom()
    const tried = host((work) => makeSeries(work, { ...weekly(room, 2), mode: 'all' }), 'INFORMATION_DESK')
    await assert.rejects(tried, Forbidden)
  })
})
