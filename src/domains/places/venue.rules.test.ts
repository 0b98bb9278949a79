// The life of a venue and its public address.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { slugOf, stepNames, type VenueStanding, whyNotAddress, whyNotVenueStep } from './venue.rules.ts'

const ready: VenueStanding = { state: 'planned', address: 'ul. Lipowa 4', seasonsAhead: 1 }

describe('steps of a venue', () => {
  it('a planned one opens with an address and hours, and not without', () => {
    assert.equal(whyNotVenueStep(ready, 'open'), null)
    assert.equal(whyNotVenueStep({ ...ready, address: null }, 'open')?.code, 'places.venue.no-address')
    assert.equal(whyNotVenueStep({ ...ready, seasonsAhead: 0 }, 'open')?.code, 'places.venue.no-hours')
    const closed = { ...ready, state: 'closed', seasonsAhead: 0 } as const
    assert.equal(whyNotVenueStep(closed, 'reopen')?.code, 'places.venue.no-hours')
  })

  it('each state has its own steps', () => {
    const possible = (state: VenueStanding['state']) =>
      stepNames.filter((step) => !whyNotVenueStep({ ...ready, state }, step))
    assert.deepEqual(possible('planned'), ['open', 'give_up'])
    assert.deepEqual(possible('open'), ['close'])
    assert.deepEqual(possible('closed'), ['reopen'])
  })

  it('an open one keeps an address', () => {
    assert.equal(whyNotAddress('open', null)?.code, 'places.venue.no-address')
    assert.equal(whyNotAddress('planned', null), null)
    assert.equal(whyNotAddress('open', 'ul. Lipowa 4'), null)
  })
})

describe('the public address', () => {
  for (const [name, slug] of [
    ['MAL na Łące', 'mal-na-lace'],
    ['Klub „Złota Jesień”', 'klub-zlota-jesien'],
    ['Café № 5', 'cafe-5'],
    ['…', 'miejsce'],
  ] as const) {
    it(`${name}: ${slug}`, () => assert.equal(slugOf(name), slug))
  }

  it('gets a number when the name is taken', () => {
    assert.equal(slugOf('MAL', ['mal', 'mal-2']), 'mal-3')
    assert.equal(slugOf('a'.repeat(200)).length, 80)
  })
})
