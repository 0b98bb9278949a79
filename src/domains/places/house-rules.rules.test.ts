// Which house rules hold on a day.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Temporal } from '#kernel/instant.ts'
import { rulesOn, whyNotPublish } from './house-rules.rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const versions = [
  { number: 3, valid_from: day('2027-01-01') },
  { number: 2, valid_from: day('2026-03-01') },
  { number: 1, valid_from: day('2026-03-01') },
]

describe('house rules', () => {
  it('the last published of those that hold', () => {
    assert.equal(rulesOn(versions, day('2026-02-28')), null)
    assert.equal(rulesOn(versions, day('2026-03-01'))?.number, 2)
    assert.equal(rulesOn(versions, day('2026-12-31'))?.number, 2)
    assert.equal(rulesOn(versions, day('2027-01-01'))?.number, 3)
  })

  it('begin today or later', () => {
    assert.equal(whyNotPublish(day('2026-03-03'), day('2026-03-03')), null)
    assert.equal(whyNotPublish(day('2026-03-02'), day('2026-03-03'))?.code, 'places.house-rules.past')
  })
})
