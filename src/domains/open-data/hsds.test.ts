// What the open data says and to whom: only what residents see, traces of what is gone, and a clear no.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aDraft } from '#domains/catalogue/fixtures.ts'
import { hiddenBefore } from '#domains/catalogue/public.ts'
import { listPublicIds } from '#domains/catalogue/public-service.sql.ts'
import { makeApp } from '#entry/app.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { termId } from './hsds-taxonomy.rules.ts'
import { aVariedCatalogue, note, step } from './open-data.fixtures.ts'
import { stableId } from './stable-id.ts'

type Json = Record<string, unknown>
const { house, owner, doors, setClock } = await testHouse('2026-03-03T10:00:00Z')
const app = makeApp(house)
const centre = await aCentre(owner, 'lipowo')
const place = { house, centre }
const { ids, ngo, own } = await aVariedCatalogue(place)
await aDraft(place, { name: 'Szkic, którego nikt nie widzi' })
const url = (path: string) => `http://localhost/c/lipowo/hsds${path}`
const ask = async (path: string, init: RequestInit = {}) => {
  const response = await app.request(url(path), init)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: headersSayJson(response) ? (JSON.parse(text) as Json) : {},
  }
}
const headersSayJson = ({ headers }: { headers: Headers }) =>
  /json(;|$)/.test((headers.get('content-type') ?? '').replace('x-ndjson', ''))
const namesOf = async (query: string) => {
  const { json } = await ask(`/services?per_page=100&${query}`)
  return (json.contents as Json[]).map(({ name }) => String(name))
}
const one = async (id: string) => (await ask(`/services/${id}`)).json

// Only one of the services asks for a degree of disability.
const terms = (await ask('/taxonomy_terms?per_page=100')).json.contents as Json[]
const disability = String(terms.find(({ code }) => code === 'severe')!.taxonomy_id)

describe('services', () => {
  it('are exactly those that residents see, and no draft', async () => {
    const today = Temporal.PlainDate.from('2026-03-03')
    const stages = { markAfter: 0, hideAfter: 30, withdrawAfter: 90 }
    const day = { today, hiddenBefore: hiddenBefore(today, stages) }
    const seen = await doors.withCentre(centre.id, (tx) => listPublicIds(tx, day, {}))
    const { json } = await ask('/services?minimal=true')
    assert.deepEqual(
      (json.contents as Json[]).map(({ id }) => id),
      seen,
    )
    assert.doesNotMatch((await ask('/services?format=ndjson&modified_after=2000-01-01')).text, /Szkic/)
  })

  it('closed for a time say so and until when', async () => {
    const { status, alert } = await one(ids.paused)
    assert.deepEqual(
      [status, alert],
      ['temporarily closed', 'Usługa jest zamknięta na czas. Wraca 2026-04-01.'],
    )
  })

  it('withdrawn and out of their time are traces for who asks for changes, and nothing more', async () => {
    const { json } = await ask('/services?modified_after=2026-01-01&per_page=100')
    const found = new Map((json.contents as Json[]).map((each) => [each.id, each]))
    assert.equal(found.get(ids.gone)!.status, 'defunct')
    assert.equal(found.get(ids.over)!.status, 'inactive')
    // Its last day was 1 March: it left at the midnight after it, on the clock of the centre.
    assert.equal(found.get(ids.over)!.last_modified, '2026-03-03T10:00:00Z')
    const fields = ['id', 'name', 'status', 'organization_id', 'last_modified']
    assert.deepEqual(Object.keys(await one(ids.gone)), fields)
    assert.deepEqual(Object.keys(found.get(ids.over)!), fields)
  })

  it('a card that leaves by itself changes at that midnight, and one that is not yet shown is told to nobody', async () => {
    const later = Temporal.PlainDate.from('2026-03-05')
    await note(place, ids.online, { visibleTo: later })
    setClock('2026-03-06T10:00:00Z')
    const { status, last_modified: at } = await one(ids.online)
    assert.deepEqual([status, at], ['inactive', '2026-03-05T23:00:00Z'])
    await owner.query(
      `update catalogue.service set visible_from = '2027-01-01', visible_to = null where id = $1`,
      [ids.online],
    )
    assert.equal((await ask(`/services/${ids.online}`)).status, 404)
    assert.ok(!(await ask('/services?format=ndjson&modified_after=2000-01-01')).text.includes(ids.online))
    await owner.query('update catalogue.service set visible_from = null where id = $1', [ids.online])
    setClock('2026-03-03T10:00:00Z')
  })

  it('a restored one is active again and has changed', async () => {
    setClock('2026-03-04T10:00:00Z')
    await step(place, ids.gone, 'restore')
    const { status, last_modified: at } = await one(ids.gone)
    assert.deepEqual([status, at], ['active', '2026-03-04T10:00:00Z'])
    assert.deepEqual(await namesOf('modified_after=2026-03-04'), ['Wycofana'])
    await step(place, ids.gone, 'withdraw')
    setClock('2026-03-03T10:00:00Z')
  })

  it('are found by words without Polish letters, by provider, by term, and by all of them together', async () => {
    assert.deepEqual(await namesOf('search=SWIETLICA'), ['Świetlica'])
    assert.deepEqual(await namesOf('search=%C5%9Bwietlica+kawa'), [])
    assert.deepEqual(await namesOf(`organization_id=${ngo}`), ['Świetlica', 'Porady dwa razy'])
    const area = termId('area', 'polityka-prorodzinna')
    assert.deepEqual(await namesOf(`taxonomy_term_id=${area}`), ['Świetlica'])
    assert.deepEqual(await namesOf(`taxonomy_term_id=${area}&organization_id=${own}`), [])
    const victim = termId('target', 'victim')
    assert.deepEqual(await namesOf(`taxonomy_term_id=${victim}`), ['Telefon zaufania'])
    assert.deepEqual(await namesOf(`taxonomy_id=${disability}`), ['Pomoc w domu'])
    assert.deepEqual(await namesOf(`taxonomy_term_id=${victim}&taxonomy_term_id=${area}`), [])
  })
})

describe('organizations', () => {
  it('are the centre and whoever gives a shown service, with services on request', async () => {
    const { json } = await ask('/organizations?full_service=true')
    const all = json.contents as Json[]
    assert.deepEqual(
      all.map(({ name }) => name),
      ['Centrum Usług Społecznych lipowo', 'Centrum', 'Fundacja Próbna'],
    )
    assert.deepEqual(
      (all[2]!.services as Json[]).map(({ name }) => name),
      ['Świetlica', 'Porady dwa razy'],
    )
    assert.equal(all[1]!.email, undefined, 'a broken address is left out')
    const found = (await ask(`/organizations?taxonomy_term_id=${termId('benefit', 'money')}`)).json.contents
    assert.deepEqual(
      (found as Json[]).map(({ id }) => id),
      [own],
    )
    assert.equal((await ask(`/organizations/${newId()}`)).status, 404)
  })
})

describe('ids', () => {
  it('stay the same in the next answer, and lead back', async () => {
    const placesIn = (service: Json) => (service.service_at_locations as Json[]).map(({ id }) => id)
    const before = await one(ids.twice)
    assert.deepEqual(await one(ids.twice), before)
    assert.equal(new Set(placesIn(before)).size, 2, 'the same place twice has two ids')
    for (const id of placesIn(before)) assert.equal((await ask(`/service_at_locations/${id}`)).json.id, id)
  })

  it('are UUIDs of version 5 as RFC 9562 makes them', () => {
    assert.equal(
      stableId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'),
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    )
  })
})

describe('bad parameters', () => {
  const wrong = [
    ...['per_page=0', 'per_page=-1', 'per_page=1000000000', 'per_page=101', 'per_page=dużo', 'per_page=1e2'],
    ...['page=0', 'page=99999999999999999999', 'page=1.5', 'format=xml', 'full=tak', 'minimal=2'],
    ...['modified_after=wczoraj', 'modified_after=2026-02-30', 'modified_after=2026-03-03T25:00:00Z'],
    ...['modified_after=9999-01-01', 'modified_after=-000001-01-01', 'taxonomy_term_id=x'],
    ...[`taxonomy_term_id=${newId()}`, `taxonomy_id=${newId()}`, `organization_id=${newId()}`],
    ...[`organization_id=${"'%20or%201=1"}`, `search=${'a'.repeat(5000)}`, 'postcode=00-990', 'proximity=5'],
  ]
  for (const query of wrong) {
    it(`${query.slice(0, 60)} is refused with a sentence`, async () => {
      const { status, headers, json } = await ask(`/services?${query}`)
      assert.equal(status, 422)
      assert.match(headers.get('content-type')!, /problem\+json/)
      assert.equal(headers.get('access-control-allow-origin'), '*')
      assert.match(String(json.detail), /^[A-ZŻ].{20,}\.$/)
      assert.match(JSON.stringify(json.fields), /open-data\.query/)
    })
  }

  it('what is odd but no mistake is answered', async () => {
    const fine = [
      ...[
        '',
        'search=',
        'search=%00%01',
        'search=%F0%9F%99%82',
        "search=';drop table",
        'search=%25_',
        'nieznany=1',
      ],
      ...['page=1000000', 'modified_after=2026-03-03T10:00:00+01:00', 'modified_after=2026-03-03T10:00:00'],
      ...['full=', 'full=TRUE', 'page=', 'search=%ED%A0%80', 'format=JSON', 'minimal=true&per_page=10000'],
    ]
    for (const query of fine) assert.equal((await ask(`/services?${query}`)).status, 200, query)
  })

  it('unknown ids of every kind, and no ids, are not found', async () => {
    const lists = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms']
    for (const name of lists) {
      for (const id of [newId(), 'nie', '..%2F..'])
        assert.equal((await ask(`/${name}/${id}`)).status, 404, id)
    }
    assert.equal((await ask(`/taxonomy_terms?parent_id=${newId()}`)).status, 422)
  })
})

describe('pages of other sites', () => {
  it('may ask, by POST too, with the parameters in the address or in a form', async () => {
    const headers = { origin: 'https://inna.example', 'sec-fetch-site': 'cross-site', cookie: 'a=b' }
    const asked = await ask('/services?search=swietlica', { method: 'POST', headers })
    assert.deepEqual([asked.status, asked.json.total_items], [200, 1])
    const body = new URLSearchParams({ search: 'swietlica' })
    assert.equal((await ask('/services', { method: 'POST', headers, body })).json.total_items, 1)
    const json = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } }
    const asJson = await ask('/services', { ...json, body: '{"search":"swietlica","full":true}' })
    assert.equal(asJson.json.total_items, 1)
    assert.equal((await ask('/services', { ...json, body: '{"per_page":0}' })).status, 422)
    assert.equal((await ask('/services', { ...json, body: '{' })).status, 409)
    const before = await ask('/services', { method: 'OPTIONS', headers })
    assert.deepEqual([before.status, before.headers.get('access-control-allow-origin')], [204, '*'])
  })

  it('control: what is no open data may not be written from there', async () => {
    const headers = { origin: 'https://inna.example', 'sec-fetch-site': 'cross-site' }
    const at = 'http://localhost/c/lipowo/deklaracja-dostepnosci/zglos-bariere'
    assert.equal((await app.request(at, { method: 'POST', headers })).status, 403)
    const before = await app.request(at, { method: 'OPTIONS', headers })
    assert.equal(before.headers.get('access-control-allow-origin'), null)
  })
})

describe('another centre', () => {
  it('knows nothing of this one, by no list and no id', async () => {
    await aCentre(owner, 'obce')
    const there = async (path: string) => {
      const response = await app.request(`http://localhost/c/obce/hsds${path}`)
      return { status: response.status, text: await response.text() }
    }
    const [place] = (await one(ids.atVenue)).service_at_locations as Json[]
    const found = [`/services/${ids.atVenue}`, `/services/${ids.gone}`, `/organizations/${ngo}`]
    for (const path of [...found, `/service_at_locations/${place!.id}`]) {
      assert.equal((await ask(path)).status, 200, path)
      assert.equal((await there(path)).status, 404, path)
    }
    assert.equal((await there(`/services?organization_id=${ngo}`)).status, 422)
    assert.equal((await there('/services?format=ndjson&modified_after=2000-01-01')).text, '')
    assert.doesNotMatch((await there('/organizations?full_service=true')).text, /lipowo|Fundacja/)
  })
})
