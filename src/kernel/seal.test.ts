import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seal, unseal } from './seal.ts'

describe('a sealed text', () => {
  const sealed = seal('tajne', 'konto-1', 'JBSWY3DPEHPK3PXP')

  it('opens for its owner, with the secret it was sealed with', () => {
    assert.equal(unseal('tajne', 'konto-1', sealed), 'JBSWY3DPEHPK3PXP')
    assert.doesNotMatch(sealed, /JBSWY/)
  })

  it('is another one each time', () => {
    assert.notEqual(seal('tajne', 'konto-1', 'JBSWY3DPEHPK3PXP'), sealed)
  })

  it('opens neither with another secret, nor for another owner, nor changed, nor cut', () => {
    const changed = Buffer.from(sealed, 'base64url')
    changed[changed.length - 1]! ^= 1
    for (const [secret, owner, text] of [
      ['inne', 'konto-1', sealed],
      ['tajne', 'konto-2', sealed],
      ['tajne', 'konto-1', changed.toString('base64url')],
      ['tajne', 'konto-1', sealed.slice(0, 20)],
      ['tajne', 'konto-1', ''],
    ] as const)
      assert.throws(() => unseal(secret, owner, text))
  })
})
