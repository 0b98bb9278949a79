// What may be asked for, and what is approved without asking anybody: cases in the words of the trade.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aCalendar, aSeason, aSpan } from '#domains/places/fixtures.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { aMeeting, anApplicant, aTime } from './fixtures.ts'
import { policyOn, reasonsToDecide, whyNotDetails, whyNotPolicy, whyNotWhen } from './policy.rules.ts'
import { type DatedPolicy, type Policy, usualPolicy } from './policy.ts'
import { momentOn } from './reservation.form.ts'
import { isLapsed, monthOf, whyNotStep } from './reservation.rules.ts'
import type { RoomPlace } from './reservation.ts'

const room = newId<'room'>()
const place: RoomPlace = {
  ...{ id: room, name: 'Sala', before: 0, after: 0, withdrawnOn: null, peopleMax: 30, atoms: [room] },
  venue: { id: newId(), name: 'Dom', slug: 'dom', state: 'open', zone: 'Europe/Warsaw' },
}
const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const calendar = aCalendar({
  seasons: [aSeason({ week: Array.from({ length: 7 }, () => [aSpan(8, 20)]) })],
})
const policy: Policy = { ...usualPolicy, approvesItself: true, asked: ['other'] }
const facts = { place, calendar, policy, now }
// 10:00–12:00 in Warsaw.
const when = aTime('2026-03-10T09:00', '2026-03-10T11:00')

describe('a time may be asked for', () => {
  const cases: [string, Partial<typeof facts>, typeof when, string | null][] = [
    ['within the hours', {}, when, null],
    ['to the last minute of the hours', {}, aTime('2026-03-10T17:00', '2026-03-10T19:00'), null],
    ['not a minute later', {}, aTime('2026-03-10T17:00', '2026-03-10T19:01'), 'reservations.when.closed'],
    [
      'not on a public holiday',
      {},
      aTime('2026-05-01T09:00', '2026-05-01T11:00'),
      'reservations.when.closed',
    ],
    ['not backwards', {}, { from: when.to, to: when.from }, 'reservations.when.reversed'],
    ['not in the past', {}, aTime('2026-03-03T09:00', '2026-03-03T11:00'), 'reservations.when.past'],
    ['not for ten minutes', {}, aTime('2026-03-10T09:00', '2026-03-10T09:10'), 'reservations.when.short'],
    ['not for nine hours', {}, aTime('2026-03-10T08:00', '2026-03-10T17:00'), 'reservations.when.long'],
    ['not next winter', {}, aTime('2026-12-10T09:00', '2026-12-10T11:00'), 'reservations.when.far'],
    ['with seconds', {}, aTime('2026-03-10T09:00:30', '2026-03-10T11:00'), 'reservations.when.seconds'],
    [
      'in a room that is withdrawn',
      { place: { ...place, withdrawnOn: day('2026-03-01') } },
      when,
      'reservations.room.withdrawn',
    ],
    [
      'in a planned venue',
      { place: { ...place, venue: { ...place.venue, state: 'planned' } } },
      when,
      'reservations.room.venue-closed',
    ],
    [
      'before the hours of the policy',
      { policy: { ...policy, opens: 660 } },
      when,
      'reservations.when.hours',
    ],
    [
      'after the hours of the policy',
      { policy: { ...policy, closes: 690 } },
      when,
      'reservations.when.hours',
    ],
    ['just within them', { policy: { ...policy, opens: 600, closes: 720 } }, when, null],
  ]
  for (const [name, over, time, code] of cases) {
    it(`${name}: ${code ?? 'yes'}`, () => {
      assert.equal(whyNotWhen(time, { ...facts, ...over })?.why.code ?? null, code)
    })
  }
})

describe('a person decides', () => {
  const judge = (
    over: Parameters<typeof aMeeting>[0],
    who: Parameters<typeof anApplicant>[0] = {},
    how: Partial<Policy> & { used?: number } = {},
  ) =>
    reasonsToDecide(
      { details: aMeeting(over), applicant: anApplicant(who), when },
      { policy: { ...policy, ...how }, now, ofOrganisationThisMonth: how.used ?? 0 },
    ).join()
  const koło = { organisation: 'Koło' }
  const cases: [string, string, string][] = [
    ['nothing', judge({}), ''],
    ['everything in this venue', judge({}, {}, { approvesItself: false }), 'itself'],
    ['short notice', judge({}, {}, { noticeHours: 200 }), 'notice'],
    ['many people', judge({ people: 21 }, {}, { peopleItselfMax: 20 }), 'people'],
    ['just as many as go by themselves', judge({ people: 20 }, {}, { peopleItselfMax: 20 }), ''],
    ['a purpose to look at', judge({ purpose: 'other' }), 'purpose'],
    ['a fee', judge({ feeGrosze: 500n, feeReason: 'herbata' }), 'fee'],
    ['one more than the quota', judge({}, koło, { quotaAMonth: 4, used: 4 }), 'quota'],
    ['the last of the quota', judge({}, koło, { quotaAMonth: 4, used: 3 }), ''],
    ['a quota without an organisation', judge({}, {}, { quotaAMonth: 4, used: 9 }), ''],
    ['minors', judge({}, { guardian: 'Anna' }), 'minors'],
    ['needs', judge({ accessNeeds: 'pętla indukcyjna' }), 'needs'],
    ['several things at once', judge({ needs: 'rzutnik', purpose: 'other' }), 'purpose,needs'],
  ]
  for (const [name, found, wanted] of cases)
    it(`${name}: ${wanted || 'no'}`, () => assert.equal(found, wanted))
})

describe('details', () => {
  const wrong = (over: Parameters<typeof aMeeting>[0]) =>
    [...whyNotDetails(aMeeting(over), { place, policy, minutes: 120 }).keys()].join()
  it('stand or say where they do not', () => {
    assert.equal(wrong({}), '')
    assert.equal(wrong({ people: 31 }), 'people')
    assert.equal(wrong({ purpose: 'political' }), 'purpose')
    assert.equal(wrong({ setup: 60, cleanup: 60 }), 'setup')
    assert.equal(wrong({ feeGrosze: 100n }), 'feeReason')
  })
})

describe('policies', () => {
  const dated = (from: string, lengthMax: number): DatedPolicy => ({
    ...{ ...usualPolicy, id: newId(), version: 1, from: day(from), lengthMax },
  })
  it('of those that hold the one that began last counts; without any, the usual one', () => {
    const all = [dated('2026-01-01', 60), dated('2026-04-01', 90)]
    assert.equal(policyOn(all, day('2026-03-31')).lengthMax, 60)
    assert.equal(policyOn(all, day('2026-04-01')).lengthMax, 90)
    assert.equal(policyOn(all, day('2025-12-31')), usualPolicy)
  })

  it('do not begin in the past, and do not contradict themselves', () => {
    const wrong = (over: Partial<Policy>, from = '2026-03-03') =>
      [...whyNotPolicy({ ...usualPolicy, ...over, from: day(from) }, day('2026-03-03')).keys()].join()
    assert.equal(wrong({}), '')
    assert.equal(wrong({}, '2026-03-02'), 'from')
    assert.equal(wrong({ opens: 600, closes: 600 }), 'closes')
    assert.equal(wrong({ lengthMin: 60, lengthMax: 30 }), 'lengthMax')
    assert.equal(wrong({ asked: ['political'] }), 'asked')
  })
})

describe('the clock', () => {
  it('shows no half past two on the night of spring, and twice on that of autumn: the first counts', () => {
    const zone = 'Europe/Warsaw'
    assert.equal(momentOn(day('2027-03-28'), 150, zone), null)
    assert.equal(momentOn(day('2027-03-28'), 180, zone)?.toString(), '2027-03-28T01:00:00Z')
    assert.equal(momentOn(day('2027-10-31'), 150, zone)?.toString(), '2027-10-31T00:30:00Z')
    assert.equal(momentOn(day('2027-10-31'), 1440, zone)?.toString(), '2027-10-31T23:00:00Z')
  })

  it('a month is counted where the venue stands', () => {
    const lateOnTheLast = aTime('2026-03-31T22:30', '2026-03-31T23:30')
    assert.equal(monthOf(lateOnTheLast, 'Europe/Warsaw').from.toString(), '2026-03-31T22:00:00Z')
    assert.equal(monthOf(lateOnTheLast, 'America/New_York').from.toString(), '2026-03-01T05:00:00Z')
  })
})

describe('steps', () => {
  const of = (state: Parameters<typeof isLapsed>[0]['state'], held: string | null = null) => ({
    ...{ state, starts_at: when.from, held_until: held ? Temporal.Instant.from(held) : null },
  })
  it('fit the state, and some only while the meeting is ahead', () => {
    assert.equal(whyNotStep('approve', of('requested'), now), null)
    assert.equal(whyNotStep('approve', of('refused'), now)?.code, 'reservations.reservation.wrong-state')
    assert.equal(whyNotStep('undo', of('refused'), now), null)
    assert.equal(whyNotStep('withdraw', of('approved'), when.from)?.code, 'reservations.reservation.begun')
    assert.equal(whyNotStep('withdraw', of('approved'), when.from.subtract({ minutes: 1 })), null)
  })

  it('a hold is over at its last moment, not after it', () => {
    const until = '2026-03-03T10:10:00Z'
    assert.equal(isLapsed(of('held', until), Temporal.Instant.from('2026-03-03T10:09:59.999Z')), false)
    assert.equal(isLapsed(of('held', until), Temporal.Instant.from(until)), true)
  })
})
