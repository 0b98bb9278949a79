// HSDS 3.1 as its schemas and its documentation say it, on whole feeds; and that each of our own checks can
// fail.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { faultsBeyondSchema, faultsOfPlace, faultsOfService } from '#test/hsds-checks.ts'
import { type Ask, faultsOfFeed } from '#test/hsds-feed.ts'
import { readHsdsSchemas, schemaFolder } from '#test/hsds-schemas.ts'
import { manyServices } from './many.fixtures.ts'
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

  it('in a centre with 500 services (10,000 are walked by the bench)', async () => {
    await manyServices(owner, (await aCentre(owner, 'wielkie')).id, 500)
    assert.deepEqual(await faultsOfFeed({ ask: feedOf('wielkie'), schemas, opened: 3 }), [])
  })
})

// Changes one field deep inside a copy; a path is names and numbers with slashes.
function changed(record: unknown, path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(record) as Record<string, unknown>
  const names = path.split('/')
  let at = copy
  for (const name of names.slice(0, -1)) at = at[name] as Record<string, unknown>
  if (value === undefined) delete at[names.at(-1)!]
  else at[names.at(-1)!] = value
  return copy
}

describe('control: what the schemas let pass is found by our own checks', { skip }, () => {
  const place = 'service_at_locations/0'
  const passed: readonly (readonly [string, unknown, RegExp])[] = [
    ['organization_id', undefined, /organization_id: missing/],
    ['organization', undefined, /organization: missing/],
    ['organization/id', lipowo.id, /organization: another one/],
    ['assured_date', 'wczoraj', /assured_date: no day/],
    ['assured_date', '2026-03-03T10:00:00Z', /assured_date: no day/],
    ['assured_date', '2026-02-30', /assured_date: no day/],
    [`${place}/schedules/0/opens_at`, '25:99', /opens_at: no time/],
    [`${place}/schedules/0/byday`, 'PN,WT', /byday: no days/],
    [`${place}/location/addresses/0/country`, 'POL', /country: no country/],
    [`${place}/location/addresses/0/postal_code`, '00990', /postal_code: no post code/],
    [`${place}/location_id`, lipowo.id, /location: another one/],
    [`${place}/location_id`, undefined, /no ends/],
    ['cost_options/0/currency', 'ZŁOTY', /currency: no currency/],
    ['languages', [], /languages: empty list/],
    ['description', '', /description: empty text/],
    ['x_texts', null, /x_texts: null/],
    ['phones/0/service_id', lipowo.id, /phones: of another service/],
    ['attributes/0/link_entity', 'organization', /attributes: linked elsewhere/],
    ['attributes/0/taxonomy_term_id', lipowo.id, /attributes: another term/],
    ['languages/0/id', String((whole.languages as { id: string }[])[1]?.id), /id: twice/],
  ]
  for (const [path, value, fault] of passed) {
    it(`${path} = ${JSON.stringify(value)}`, () => {
      const broken = changed(whole, path, value)
      assert.deepEqual(schemas.whole.service(broken), [], 'the schemas find it by themselves')
      assert.match(faultsOfService(broken).join('; '), fault)
    })
  }

  it('the record itself has no fault', () => {
    assert.deepEqual([...schemas.whole.service(whole), ...faultsOfService(whole)], [])
    assert.deepEqual(faultsOfPlace((whole.service_at_locations as Record<string, unknown>[])[0]!), [])
    assert.deepEqual(faultsBeyondSchema(whole), [])
  })
})

describe('control: what breaks a schema is found', { skip }, () => {
  const broken: readonly (readonly [string, unknown])[] = [
    ...([
      ['name', undefined],
      ['status', undefined],
      ['status', 'otwarta'],
      ['description', null],
    ] as const),
    ...([
      ['phones', null],
      ['id', 'klub'],
      ['minimum_age', '60'],
      ['last_modified', '2026-03-03'],
    ] as const),
    ...([
      ['url', 'lipowo/klub'],
      ['url', 'https://łąka.example/'],
      ['email', 'nikt'],
    ] as const),
    ['service_at_locations/0/schedules/0/freq', 'DAILY'],
    ['service_at_locations/0/schedules/0/byday', ['MO']],
    ['service_at_locations/0/location/addresses/0/state_province', undefined],
    ['organization/description', undefined],
    ['attributes/0/taxonomy_term/description', undefined],
  ]
  for (const [path, value] of broken) {
    it(`${path} = ${JSON.stringify(value)}`, () => {
      assert.notDeepEqual(schemas.whole.service(changed(whole, path, value)), [])
    })
  }
})

describe('control: a feed that breaks a rule is found', { skip }, () => {
  type Change = (answer: Awaited<ReturnType<Ask>>) => Awaited<ReturnType<Ask>>
  const text =
    (from: string | RegExp, to: string): Change =>
    (answer) => ({ ...answer, text: answer.text.replace(from, to) })
  const oldLine = `${JSON.stringify({ ...whole, last_modified: '2001-01-01T00:00:00Z' })}\n`
  const gone: Change = (answer) => ({ ...answer, status: 404 })
  const deaf: Change = (answer) => ({ ...answer, headers: new Headers() })
  const broken: readonly (readonly [string, RegExp, Change, RegExp])[] = [
    ['another version', /GET \/$/, text('"3.1"', '"3.0"'), /version 3\.0/],
    ['a profile that is gone', /profile/, gone, /profile does not resolve/],
    ['no CORS', /taxonomies/, deaf, /no CORS header/],
    ['no `empty`', /places|locations\?per_page=1$/, text('"empty":false,', ''), /empty is undefined/],
    [
      'a wrong count',
      /services\?page=1&/,
      text(/"total_items":\d+/, '"total_items":99'),
      /total_items is 99/,
    ],
    ['a line missing', /organizations\?format/, text(/^.*\n/, ''), /ndjson has/],
    ['a line twice', /terms\?format/, text(/^(.*\n)/, '$1$1'), /an id twice/],
    ['another record', /services\/[0-9a-f]/, text(/"id":"[^"]+"/, `"id":"${ids.gone}"`), /another id/],
    ['a POST of its own', /POST \/services$/, text('a', 'b'), /POST answers other/],
    ['filters that add up', /taxonomy_term_id.*&taxo/, text(/^.*\n/, ''), /not cumulative/],
    [
      'a minimal list of its own',
      /services\?minimal=true$/,
      text(/\{"id"[^}]*\},/, ''),
      /minimal is another/,
    ],
    ['changes of long ago', /modified_after=2100/, text(/^/, oldLine), /2100-01-01 gives older/],
  ]
  const ask12: Ask = async (asked, init) => {
    let answer = await ask(asked, init)
    for (const [, path, change] of broken) {
      if (path.test(`${init?.method ?? 'GET'} ${asked}`)) answer = change(answer)
    }
    return answer
  }
  // All at once: one walk through the feed costs half a second.
  let found: Promise<string[]> | null = null
  for (const [name, , , fault] of broken) {
    it(name, async () => {
      found ??= faultsOfFeed({ ask: ask12, schemas, opened: 2 })
      assert.match((await found).join('; '), fault)
    })
  }
})
