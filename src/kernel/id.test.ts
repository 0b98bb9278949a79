import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId, parseId } from './id.ts'

describe('ids', () => {
  it('are UUIDs of version 7 and variant 10 that carry their millisecond', () => {
    const at = Date.parse('2200-01-01T00:00:00Z')
    const id = newId(at)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), at)
  })

  it('grow, within a millisecond, past its counter, and when the clock goes back', () => {
    const at = Date.parse('2200-01-02T00:00:00Z')
    const ids = Array.from({ length: 10_000 }, () => newId(at))
    ids.push(newId(at - 60_000))
    assert.deepEqual(ids, ids.toSorted())
    assert.equal(new Set(ids).size, ids.length)
  })

  it('from outside are read only in their one shape', () => {
    const id = newId()
    assert.equal(parseId(id), id)
    for (const bad of [
      id.toUpperCase(),
      `${id} `,
      `{${id}}`,
      id.replaceAll('-', ''),
      '',
      null,
      7,
      undefined,
      [id],
    ]) {
      assert.equal(parseId(bad), null)
    }
  })
})
