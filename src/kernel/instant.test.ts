import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayOf, isBefore, parseDay, Temporal } from './instant.ts'

const at = (text: string) => Temporal.Instant.from(text)
const day = (text: string) => Temporal.PlainDate.from(text)

describe('instants and days', () => {
  it('isBefore is strict, for both kinds', () => {
    assert.equal(isBefore(at('2026-03-03T10:00:00Z'), at('2026-03-03T10:00:00.001Z')), true)
    assert.equal(isBefore(at('2026-03-03T10:00:00Z'), at('2026-03-03T10:00:00Z')), false)
    assert.equal(isBefore(day('2026-03-03'), day('2026-03-04')), true)
    assert.equal(isBefore(day('2026-03-04'), day('2026-03-04')), false)
  })

  it('control: the comparison that compiles throws', () => {
    assert.throws(() => at('2026-03-03T10:00:00Z') < at('2026-03-04T10:00:00Z'), TypeError)
  })

  it('the day is that of the zone, also around midnight and the change of clocks', () => {
    assert.equal(dayOf(at('2026-03-03T22:59:59Z'), 'Europe/Warsaw').toString(), '2026-03-03')
    assert.equal(dayOf(at('2026-03-03T23:00:00Z'), 'Europe/Warsaw').toString(), '2026-03-04')
    assert.equal(dayOf(at('2026-07-03T22:00:00Z'), 'Europe/Warsaw').toString(), '2026-07-04')
    assert.equal(dayOf(at('2026-03-29T00:59:59Z'), 'Europe/Warsaw').toString(), '2026-03-29')
    assert.equal(dayOf(at('2026-03-04T02:00:00Z'), 'America/New_York').toString(), '2026-03-03')
  })

  it('reads only days that exist, in one shape', () => {
    assert.equal(parseDay('2028-02-29')?.toString(), '2028-02-29')
    const bad = [
      '2026-02-29',
      '2026-13-01',
      '2026-3-1',
      '03.03.2026',
      '0000-01-01',
      '1899-12-31',
      '2201-01-01',
      '',
    ]
    for (const text of [...bad, '2026-03-03T10:00', ' 2026-03-03', '+002026-03-03']) {
      assert.equal(parseDay(text), null, text)
    }
  })
})
