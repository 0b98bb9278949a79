// HSDS 3.1 as its schemas and its documentation say it, on whole feeds; and that each of our own checks can fail.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { faultsBeyondSchema, faultsOfPlace, faultsOfService } from '#test/hsds-checks.ts'
import { type Ask, faultsOfFeed } from '#test/hsds-feed.ts'
import { readHsdsSchemas, schemaFolder } from '#test/hsds-schemas.ts'
import { aVariedCatalogue } from './open-data.fixtures.ts'

const folder = schemaFolder()
const skip = folder ? false : 'skipped: ../shared/hsds-3.1 is not here'
const schemas = folder ? readHsdsSchemas(folder) : null!
const { house, owner } = await testHouse('2026-03-03T10:00:00Z')
const app = makeApp(house)
const feedOf =
  (slug: string): Ask =>
  async (path, init) => {
    const response = await app.request(`http://localhost/c/${slug}/hsds${path}`, init ?? {})
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
const lipowo = await aCentre(owner, 'lipowo')
const { ids } = await aVariedCatalogue({ house, centre: lipowo })
await aCentre(owner, 'puste')
const ask = feedOf('lipowo')
const whole = JSON.parse((await ask(`/services/${ids.atVenue}`)).text) as Record<string, unknown>

describe('the feed conforms to HSDS 3.1', { skip }, () => {
  it('in a centre with services of all kinds', async () => {
    assert.deepEqual(await faultsOfFeed({ ask, schemas }), [])
  })

  it('in a centre without services', async () => {
    assert.deepEqual(await faultsOfFeed({ ask: feedOf('puste'), schemas }), [])
  })
})
