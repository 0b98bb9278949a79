import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '#test/fast-check.ts'
import { formatMoney, parseMoney } from './money.ts'

describe('money', () => {
  it('reads what people write', () => {
    const cases: [string, bigint | null][] = [
      ['12', 1200n],
      ['12,5', 1250n],
      ['1 234,50 zł', 123_450n],
      ['1\u00a0234.05', 123_405n],
      ['0,01', 1n],
      ['-0,50', -50n],
      ['-3,07', -307n],
      ['', null],
      ['12,345', null],
      ['1e3', null],
      ['zł', null],
      ['12,', null],
    ]
    for (const [text, grosze] of cases) assert.equal(parseMoney(text), grosze, text)
  })

  it('what it writes in Polish, it reads back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -99_999_999_999n, max: 99_999_999_999n }), (grosze) => {
        const text = formatMoney(grosze, 'pl').replace('−', '-')
        assert.equal(parseMoney(text), grosze)
      }),
    )
  })
})
