// Free times against a naive oracle, and the nights on which clocks change. Runs under several zones of the
// server: only the zone of the venue may count.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aCalendar, aSeason, aSpan } from '#domains/places/fixtures.ts'
import { Temporal } from '#kernel/instant.ts'
import { fc } from '#test/fast-check.ts'
import { type FreeTimeFacts, firstStarts, freeTimes, type Stretch, usableOn } from './free-time.rules.ts'

type Given = Pick<FreeTimeFacts, 'usable' | 'taken' | 'before' | 'after'>
const minute = 60_000
const long = { notBefore: Temporal.Instant.fromEpochMilliseconds(0), lengthMin: 15 }
const always = (...spans: ReturnType<typeof aSpan>[]) =>
  aCalendar({ seasons: [aSeason({ week: Array.from({ length: 7 }, () => spans) })], holidays: [] })
const usable = (text: string, calendar = always(aSpan(0, 24)), hours = {}) =>
  usableOn(calendar, { opens: null, closes: null, ...hours }, Temporal.PlainDate.from(text))
const hours = (stretches: readonly Stretch[]) =>
  stretches.map(({ from, to }) => (to - from) / (60 * minute)).join()

describe('free times', () => {
  it('leave the buffers of both meetings between them', () => {
    const taken = [{ from: 100 * minute, to: 160 * minute }]
    const facts = { usable: [{ from: 0, to: 300 * minute }], taken, before: 10, after: 30, ...long }
    assert.deepEqual(freeTimes(facts), [
      { from: 0, to: 70 * minute },
      { from: 170 * minute, to: 300 * minute },
    ])
  })

  it('begin on a quarter of an hour, and not in the past', () => {
    const facts = { usable: [{ from: 0, to: 300 * minute }], taken: [], before: 0, after: 0, ...long }
    const notBefore = Temporal.Instant.fromEpochMilliseconds(61 * minute)
    assert.deepEqual(freeTimes({ ...facts, notBefore }), [{ from: 75 * minute, to: 300 * minute }])
  })

  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => ({ from: from * 5 * minute, to: (from + length) * 5 * minute }))
  const facts = fc.record({
    usable: fc.constant([{ from: 30 * minute, to: 420 * minute }]),
    taken: fc.array(stretch, { maxLength: 8 }),
    before: fc.integer({ min: 0, max: 6 }).map((n) => n * 5),
    after: fc.integer({ min: 0, max: 6 }).map((n) => n * 5),
  })

  it('hold a meeting exactly when the naive oracle says that nobody is in the way', () => {
    fc.assert(
      fc.property(facts, stretch, (given, wish) => {
        const free = freeTimes({ ...given, ...long, lengthMin: 0 })
        const fits = free.some(({ from, to }) => from <= wish.from && wish.to <= to)
        assert.equal(fits, naive(given, wish))
      }),
      { numRuns: 1500 },
    )
  })

  it('control: the oracle tells a rule that forgets the buffers', () => {
    const found = fc.check(
      fc.property(facts, stretch, (given, wish) => {
        const free = freeTimes({ ...given, before: 0, ...long, lengthMin: 0 })
        const fits = free.some(({ from, to }) => from <= wish.from && wish.to <= to)
        assert.equal(fits, naive(given, wish))
      }),
      { numRuns: 1500 },
    )
    assert.ok(found.failed)
  })

  it('first starts are as long as asked', () => {
    const free = [
      { from: 0, to: 30 * minute },
      { from: 60 * minute, to: 200 * minute },
    ]
    assert.deepEqual(firstStarts(free, 60, 3), [{ from: 60 * minute, to: 120 * minute }])
  })
})

describe('usable time of a day', () => {
  it('is 23 hours on the night of spring and 25 on that of autumn, on the clock of the venue', () => {
    assert.equal(hours(usable('2027-03-27')), '24')
    assert.equal(hours(usable('2027-03-28')), '23')
    assert.equal(hours(usable('2027-10-31')), '25')
  })

  it('is cut to the hours of the policy', () => {
    assert.equal(hours(usable('2027-03-29', always(aSpan(8, 20)), { opens: 600, closes: 900 })), '5')
    assert.equal(hours(usable('2027-03-29', always(aSpan(8, 9)), { opens: 600, closes: null })), '')
  })
})

// Five minutes by five minutes: open, and no minute of the meeting with its buffers inside somebody else's.
function naive(given: Given, wish: Stretch): boolean {
  const open = given.usable.some(({ from, to }) => from <= wish.from && wish.to <= to)
  const first = wish.from - given.before * minute
  const last = wish.to + given.after * minute
  for (let at = first; at < last; at += 5 * minute) {
    if (given.taken.some(({ from, to }) => from <= at && at < to)) return false
  }
  return open
}
