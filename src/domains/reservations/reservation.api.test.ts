// The JSON API of rooms as an outside program calls it: no key, no account, problems with stable codes.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { newId } from '#kernel/id.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { aBookableVenue, aReservation, aTime } from './fixtures.ts'

const { house, owner } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner, 'lipowo')
const place = { house, centre }
const app = makeApp(house)
const venue = await aBookableVenue(place, { name: 'Dom pod lipą', rooms: ['Kuchnia', 'Sala'], after: 30 })
const room = venue.rooms[0]!
const sane = {
  ...{ roomId: room, startsAt: '2026-03-10T10:00:00+01:00', endsAt: '2026-03-10T12:00:00+01:00' },
  ...{ title: 'Warsztaty', contact: { name: 'Wanda Próbna', email: 'wanda@proba.example' } },
}

async function call(
  method: string,
  path: string,
  sent: { body?: unknown; headers?: Record<string, string> } = {},
) {
  const { body, headers = {} } = sent
  const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  const all = { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }
  const response = await app.request(`http://localhost/api${path}`, { method, headers: all, ...text })
  const type = response.headers.get('content-type') ?? ''
  // biome-ignore lint/suspicious/noExplicitAny: what an outside program would see.
  const json = (await response.json()) as any
  return { status: response.status, json, type, retry: response.headers.get('retry-after') }
}
const ask = (over: object = {}, headers = {}) =>
  call('POST', '/reservations', { body: { ...sane, ...over }, headers })
const on = (day: string, from = '10:00', to = '12:00') => ({
  ...{ startsAt: `2026-03-${day}T${from}:00+01:00`, endsAt: `2026-03-${day}T${to}:00+01:00` },
})

describe('rooms', () => {
  it('are listed with venue and capacity', async () => {
    const { json } = await call('GET', '/rooms')
    assert.deepEqual(json.rooms[0], { id: room, name: 'Kuchnia', venue: 'Dom pod lipą', capacity: 30 })
  })

  it('have a calendar on the clock of the venue, without a name of anybody', async () => {
    const when = aTime('2026-03-20T09:00', '2026-03-20T11:00')
    await aReservation(place, room, when)
    const { json } = await call('GET', `/rooms/${room}/calendar?from=2026-03-20&to=2026-03-20`)
    assert.deepEqual(json.taken, [
      { startsAt: '2026-03-20T10:00:00+01:00', endsAt: '2026-03-20T12:30:00+01:00' },
    ])
    assert.deepEqual(json.free, [
      { startsAt: '2026-03-20T00:00:00+01:00', endsAt: '2026-03-20T09:30:00+01:00' },
      { startsAt: '2026-03-20T12:30:00+01:00', endsAt: '2026-03-21T00:00:00+01:00' },
    ])
    assert.doesNotMatch(JSON.stringify(json), /Wanda|szachowy/)
    for (const query of ['from=2026-02-30', 'from=2026-03-05&to=2026-03-01', 'from=2026-01-01&to=2027-01-01'])
      assert.equal((await call('GET', `/rooms/${room}/calendar?${query}`)).status, 422, query)
    assert.equal((await call('GET', `/rooms/${newId()}/calendar`)).status, 404)
    assert.equal((await call('GET', '/rooms/sala/calendar')).json.code, 'request.not-found')
  })
})

describe('asking for a room', () => {
  it('answers id, status and private link; without purpose and rules information is missing', async () => {
    const { status, json } = await ask(on('10'))
    assert.equal(status, 201)
    assert.equal(json.status, 'needs-info')
    assert.match(json.link, /^http:\/\/localhost\/odnosnik\/[\w-]{54}$/)
    const page = await app.request(json.link)
    assert.equal(page.headers.get('location'), `/rezerwacja/${json.id}`)
  })

  it('a taken slot is a problem with its code', async () => {
    await ask(on('11'))
    const { status, json, type } = await ask(on('11', '11:00', '13:00'))
    assert.equal(status, 409)
    assert.equal(type, 'application/problem+json')
    assert.equal(json.code, 'places.reservation.taken')
  })

  it('a room that somebody holds too long is busy: 409 with Retry-After', async () => {
    await owner.query('begin')
    await owner.query('select 1 from places.room where id = $1 for update', [room])
    const { status, json, retry } = await ask(on('12'))
    await owner.query('rollback')
    assert.deepEqual([status, json.code, retry], [409, 'places.reservation.busy', '2'])
    assert.equal((await ask(on('12'))).status, 201, 'control: free again, it is given')
  })

  it('the same key asks once; another body with it is refused', async () => {
    const key = { 'idempotency-key': 'k1' }
    const first = await ask(on('13'), key)
    const again = await ask(on('13'), key)
    assert.deepEqual([again.status, again.json], [201, first.json])
    const other = await ask(on('14'), key)
    assert.deepEqual([other.status, other.json.code], [409, 'idempotency.reused'])
    assert.equal((await ask(on('13'))).status, 409, 'control: without the key it is a rival')
  })

  it('says by field what cannot stand, and stores nothing', async () => {
    const cases: [object, string, string][] = [
      [{ startsAt: '2026-03-10T10:00:00' }, 'startsAt', 'reservations.when.no-moment'],
      [{ startsAt: 'wtorek' }, 'startsAt', 'reservations.when.no-moment'],
      [{ endsAt: '2026-03-10T09:00:00+01:00' }, 'endsAt', 'reservations.when.reversed'],
      [
        { startsAt: '2026-02-10T10:00:00+01:00', endsAt: '2026-02-10T12:00:00+01:00' },
        'startsAt',
        'reservations.when.past',
      ],
      [{ roomId: newId() }, 'roomId', 'form.choose'],
      [{ roomId: 7 }, 'roomId', 'form.wrong'],
      [{ title: '' }, 'title', 'form.required'],
      [{ title: undefined }, 'title', 'form.required'],
      [{ contact: { name: 'Wanda' } }, 'contact.email', 'people.contact.none'],
      [{ contact: { name: 'Wanda', phone: '12' } }, 'contact.phone', 'people.contact.no-such-phone'],
      [{ purpose: 'political' }, 'purpose', 'reservations.purpose.forbidden'],
      [{ people: 31 }, 'people', 'reservations.people.too-many'],
      [{ people: 1.5 }, 'people', 'form.wrong'],
    ]
    const count = async () =>
      (await owner.query('select count(*) from reservations.reservation')).rows[0].count
    const before = await count()
    for (const [over, field, code] of cases) {
      const { status, json } = await ask({ ...on('16'), ...over })
      assert.equal(status, 422, JSON.stringify(json))
      assert.equal(json.fields[field], code, JSON.stringify([over, json]))
    }
    assert.equal(await count(), before)
  })

  it('a body that is no JSON, or has no end, is refused', async () => {
    const bodies = ['{', 'x'.repeat(120_000), '[]', 'null', '"a"', '{"__proto__":{"title":"x"}}']
    for (const body of bodies) assert.equal((await call('POST', '/reservations', { body })).status, 422, body)
    const form = await call('POST', '/reservations', {
      body: 'title=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    assert.equal(form.json.fields.body, 'request.not-json')
  })

  it('is taken back by its link, twice without harm; a made-up link is not found', async () => {
    const { json } = await ask(on('17'))
    const token = json.link.split('/').at(-1)
    assert.deepEqual((await call('DELETE', `/links/${token}`)).json, { status: 'cancelled' })
    assert.equal((await call('DELETE', `/links/${token}`)).status, 200)
    assert.equal((await call('DELETE', `/links/${token.slice(0, -1)}x`)).status, 404)
    assert.equal((await ask(on('17'))).status, 201, 'the slot is free again')
  })
})

describe('the description', () => {
  it('names every address that domains serve under /api', async () => {
    const { json } = await call('GET', '/openapi.json')
    assert.equal(json.openapi, '3.1.0')
    for (const path of ['/api/rooms', '/api/rooms/{id}/calendar', '/api/reservations', '/api/links/{token}'])
      assert.ok(json.paths[path], path)
  })
})
