import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { limiter, networkOf } from './limits.ts'

describe('a limiter', () => {
  it('lets a burst in, then so many a minute, each caller alone', () => {
    let now = 0
    const limit = limiter(60, 3, { most: 100, clock: () => now })
    assert.deepEqual(
      [1, 2, 3].map(() => limit.take('a')),
      [0, 0, 0],
    )
    assert.equal(limit.take('a'), 1)
    assert.equal(limit.take('b'), 0)
    now += 1_000
    assert.equal(limit.take('a'), 0)
    assert.ok(limit.take('a') > 0)
    now += 3_600_000
    assert.deepEqual(
      [1, 2, 3, 4].map(() => limit.take('a') === 0),
      [true, true, true, false],
    )
  })

  it('says how long something dear has to wait', () => {
    const limit = limiter(60, 10, { most: 100, clock: () => 0 })
    assert.equal(limit.take('a', 10), 0)
    assert.equal(limit.take('a', 5), 5)
  })

  it('forgets the oldest caller instead of growing', () => {
    const limit = limiter(60, 1, { most: 2, clock: () => 0 })
    for (const caller of ['a', 'b', 'c']) assert.equal(limit.take(caller), 0)
    assert.equal(limit.take('a'), 0, 'forgotten')
    assert.ok(limit.take('c') > 0, 'remembered')
  })
})

describe('the network of an address', () => {
  it('is the address of IPv4 and the /64 of IPv6', () => {
    assert.equal(networkOf('203.0.113.7'), '203.0.113.7')
    assert.equal(networkOf('::ffff:203.0.113.7'), '203.0.113.7')
    assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), networkOf('2001:db8:1:2:ffff::1'))
    assert.notEqual(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:3::1'))
    assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0')
    assert.equal(networkOf('::1'), '0:0:0:0')
  })
})
