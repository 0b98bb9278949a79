import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Temporal } from './instant.ts'
import { contains, monthsPeriod, yearPeriod } from './period.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('periods', () => {
  it('of months go from the first to the last day', () => {
    const period = monthsPeriod({ year: 2027, month: 11 }, { year: 2028, month: 2 })
    assert.equal(period.from.toString(), '2027-11-01')
    assert.equal(period.to.toString(), '2028-02-29')
    assert.equal(period.precision, 'month')
  })

  it('of a year are the whole year', () => {
    const { from, to, precision } = yearPeriod(2026)
    assert.deepEqual([from.toString(), to.toString(), precision], ['2026-01-01', '2026-12-31', 'year'])
  })

  it('contain both ends and nothing beside', () => {
    const march = monthsPeriod({ year: 2026, month: 3 }, { year: 2026, month: 3 })
    const inside = ['2026-03-01', '2026-03-31'].map((text) => contains(march, day(text)))
    const outside = ['2026-02-28', '2026-04-01'].map((text) => contains(march, day(text)))
    assert.deepEqual(
      [inside, outside],
      [
        [true, true],
        [false, false],
      ],
    )
  })
})
