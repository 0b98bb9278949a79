import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Actor, anonymous, operator, system } from './actor.ts'
import { newId } from './id.ts'
import { Forbidden } from './refusal.ts'
import { may, requireRight } from './right.ts'

const rights = {
  'x.all': { DIRECTOR: 'all' },
  'x.own': { DIRECTOR: 'own', anonymous: 'all' },
  'x.assigned': { DIRECTOR: 'assigned' },
} as const
const director: Actor = { kind: 'account', id: newId(), person: newId(), role: 'DIRECTOR' }

describe('rights', () => {
  it('none, all, own, assigned', () => {
    const asked = (action: string) =>
      [{}, { own: true }, { assigned: true }].map((standing) => may(rights, director, action, standing))
    assert.deepEqual(asked('x.all'), [true, true, true])
    assert.deepEqual(asked('x.own'), [false, true, false])
    // What is one's own counts as assigned.
    assert.deepEqual(asked('x.assigned'), [false, true, true])
  })

  it('are those of the role in use and of nobody else', () => {
    assert.equal(may(rights, { ...director, role: 'CARE_WORKER' }, 'x.all'), false)
    assert.equal(may(rights, anonymous, 'x.all'), false)
    assert.equal(may(rights, anonymous, 'x.own'), true)
    assert.deepEqual([may(rights, system, 'x.all'), may(rights, operator, 'x.own')], [true, true])
  })

  it('that nobody declared are a defect, not a no', () => {
    assert.throws(() => may(rights, director, 'x.none'), /no domain declares/)
  })

  it('missing are Forbidden', () => {
    assert.throws(() => requireRight({ rights, actor: anonymous }, 'x.all'), Forbidden)
    requireRight({ rights, actor: director }, 'x.all')
  })
})
