import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cookiesOf, isForeignWrite } from './guard.ts'

function from(headers: Record<string, string>): globalThis.Request {
  return new Request('http://cus.test/praca/x', { method: 'POST', headers })
}

describe('a write', () => {
  it('from our own pages is let in', () => {
    for (const site of ['same-origin', 'none']) {
      assert.equal(isForeignWrite(from({ 'sec-fetch-site': site }), 'workspace'), false)
    }
    assert.equal(isForeignWrite(from({ origin: 'http://cus.test' }), 'workspace'), false)
  })

  it('from another site, or the site beside ours, is not', () => {
    for (const site of ['cross-site', 'same-site', 'x']) {
      assert.equal(isForeignWrite(from({ 'sec-fetch-site': site }), 'portal'), true)
    }
    for (const origin of ['http://evil.test', 'null', 'nonsense', 'http://cus.test.evil.test']) {
      assert.equal(isForeignWrite(from({ origin }), 'portal'), true)
    }
  })

  it('behind a proxy that speaks https is ours by its host', () => {
    assert.equal(isForeignWrite(from({ origin: 'https://cus.test', host: 'cus.test' }), 'portal'), false)
  })

  it('that says nothing of itself brings no cookie, but to the api', () => {
    assert.equal(isForeignWrite(from({ cookie: 'a=b' }), 'workspace'), true)
    assert.equal(isForeignWrite(from({ cookie: 'a=b' }), 'api'), false)
    assert.equal(isForeignWrite(from({}), 'workspace'), false)
  })
})

describe('cookies', () => {
  it('are read by name; nonsense is harmless', () => {
    const read = cookiesOf(from({ cookie: 'a=1; b=x=y;;  c; =d' }))
    assert.equal(read.get('a'), '1')
    assert.equal(read.get('b'), 'x=y')
    assert.equal(cookiesOf(from({})).size, 0)
  })
})
