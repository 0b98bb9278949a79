import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Temporal } from '#kernel/instant.ts'
import { fc } from '#test/fast-check.ts'
import {
  busyOfHold,
  busyOfPiece,
  firstFreeDay,
  freeAgainAt,
  freeByDay,
  freeThroughout,
  mostAtOnce,
} from './availability.rules.ts'
import { walkStock } from './stock-walk.fixtures.ts'

const zone = 'Europe/Warsaw'
const at = (text: string) => Temporal.Instant.from(`2026-03-${text}:00Z`)
const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
const day = (text: string) => Temporal.PlainDate.from(text)

describe('what is free', () => {
  const busy = [span('02T10:00', '04T10:00'), span('04T10:00', '06T10:00'), span('03T00:00', '03T12:00')]

  it('counts what is taken at once, not what is taken in all', () => {
    assert.equal(mostAtOnce(busy, span('01T00:00', '09T00:00')), 2)
    assert.equal(mostAtOnce(busy, span('03T12:00', '09T00:00')), 1)
    assert.equal(freeThroughout({ items: 2, busy }, span('03T12:00', '09T00:00')), 1)
    assert.equal(freeThroughout({ items: 2, busy }, span('03T11:59', '09T00:00')), 0)
  })

  it('lets one begin in the moment in which another ends, and a window of nothing asks nothing', () => {
    assert.equal(mostAtOnce(busy.slice(0, 2), span('04T09:00', '04T11:00')), 1)
    assert.equal(mostAtOnce(busy, span('03T01:00', '03T01:00')), 0)
  })

  it('knows no end of what has none, and says how much too much was promised', () => {
    const endless = [{ from: at('02T00:00'), to: null }, ...busy]
    assert.equal(freeThroughout({ items: 1, busy: endless }, span('03T00:00', '03T01:00')), -2)
    assert.equal(freeThroughout({ items: 1, busy: endless }, span('20T00:00', '21T00:00')), 0)
  })

  it('by day is free all day long, over the clock change too', () => {
    const taken = [{ from: at('29T20:00'), to: at('29T21:00') }]
    const days = freeByDay({ items: 1, busy: taken }, { first: day('2026-03-28'), count: 3, zone })
    assert.deepEqual(
      days.map(({ free }) => free),
      [1, 0, 1],
    )
  })

  it('the first day for a loan of some days lies behind what is in its way', () => {
    const stock = { items: 1, busy: [span('04T00:00', '06T10:00')] }
    const first = (days: number) =>
      firstFreeDay(stock, { from: day('2026-03-03'), days, quantity: 1, zone })?.toString()
    assert.deepEqual([first(1), first(2)], ['2026-03-03', '2026-03-07'])
    assert.equal(firstFreeDay(stock, { from: day('2026-03-03'), days: 1, quantity: 2, zone }), null)
  })
})

describe('what a piece takes', () => {
  const now = at('10T12:00')
  const piece = {
    state: 'out',
    busyFrom: at('01T00:00'),
    busyTo: at('09T00:00'),
    dueAt: at('08T00:00'),
  } as const

  it('ends after cleaning; one that is late is assumed away for two weeks, cleaning after it', () => {
    const early = at('07T00:00')
    assert.equal(busyOfPiece(piece, early).to?.toString(), '2026-03-09T00:00:00Z')
    assert.equal(busyOfPiece(piece, now).to?.toString(), '2026-03-25T12:00:00Z')
    // Control: what came back is not late.
    assert.equal(busyOfPiece({ ...piece, state: 'returned' }, now).to?.toString(), '2026-03-09T00:00:00Z')
  })

  it('whole days of cleaning follow the last day, and none keep the moment', () => {
    const evening = at('04T19:30')
    assert.equal(freeAgainAt(evening, 0, zone).toString(), evening.toString())
    assert.equal(freeAgainAt(evening, 1, zone).toString(), '2026-03-05T23:00:00Z')
    // Midnight belongs to the day before.
    assert.equal(freeAgainAt(at('04T23:00'), 1, zone).toString(), '2026-03-05T23:00:00Z')
  })

  it('a repair lasts until its day, longer when it is late, and for ever when nobody knows', () => {
    const hold = { why: 'repair', from: at('02T00:00'), to: null, expectedOn: day('2026-03-12') } as const
    const to = (over: object) => busyOfHold({ ...hold, ...over }, { now, zone })?.to?.toString() ?? null
    assert.equal(to({}), '2026-03-12T23:00:00Z')
    assert.equal(to({ expectedOn: day('2026-03-08') }), '2026-03-24T12:00:00Z')
    assert.equal(to({ expectedOn: null }), null)
    assert.equal(busyOfHold({ ...hold, why: 'cleaning' }, { now, zone }), null)
  })
})

describe('10,000 random loans, returns and repairs', () => {
  const walk = (items: number, seeds: readonly number[], rule?: typeof freeThroughout) => {
    let next = 0
    const pick = (below: number) => seeds[next++ % seeds.length]! % below
    return walkStock({ items, steps: 500, pick }, rule)
  }
  // An odd length, so that the draws do not fall into step with the kinds of steps.
  const draws = fc.array(fc.nat(1_000_000), { minLength: 2003, maxLength: 2003 })

  it('leave the rule and an oracle that looks at every hour without a difference', () => {
    let steps = 0
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), draws, (items, seeds) => {
        const seen = walk(items, seeds)
        steps += 500
        assert.deepEqual([seen.differences, seen.oversold], [0, 0])
        assert.ok(seen.granted > 0)
      }),
      { numRuns: 20 },
    )
    assert.equal(steps, 10_000)
  })

  it('and a rule that only looks at both ends of the window oversells (control)', () => {
    const ends: typeof freeThroughout = (stock, { from, to }) => {
      const minute = { minutes: 1 }
      const first = freeThroughout(stock, { from, to: from.add(minute) })
      return Math.min(first, freeThroughout(stock, { from: to.subtract(minute), to }))
    }
    const [seeds] = fc.sample(draws, 1)
    const seen = walk(2, seeds!, ends)
    assert.ok(seen.differences > 0 && seen.oversold > 0, JSON.stringify(seen))
  })
})
