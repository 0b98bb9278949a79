// The pages of reservations as a browser without scripts gets them: from free times to a private link.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { newId } from '#kernel/id.ts'
import { signedIn } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { aBookableVenue, aReservation, aTime } from './fixtures.ts'
import { paths } from './paths.ts'

// A Tuesday, 11:00 in Warsaw.
const { house, owner, setClock } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner, 'lipowo')
const place = { house, centre }
const app = makeApp(house)
const base = 'http://localhost/c/lipowo'
const venue = await aBookableVenue(place, { name: 'Dom pod lipą', rooms: ['Sala', 'Kuchnia'], after: 30 })
const [room] = venue.rooms as [(typeof venue.rooms)[0]]
const meeting = {
  ...{ title: 'Próba chóru', purpose: 'culture', open: 'yes', people: '14', ages: 'adults' },
  ...{ name: 'Wanda Próbna', phone: '600 100 200', email: '', address: '' },
}

async function get(path: string, cookie = '') {
  const response = await app.request(`${base}${path}`, { headers: cookie ? { cookie } : {} })
  return { status: response.status, html: await response.text(), location: response.headers.get('location') }
}
async function post(path: string, fields: Record<string, string>, cookie = '') {
  const page = await get(path, cookie)
  const version = /name="_version" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const headers = { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) }
  const body = new URLSearchParams({ _key: newId(), _version: version, ...fields })
  const response = await app.request(`${base}${path}`, { method: 'POST', headers, body })
  const location = response.headers.get('location')?.replace('/c/lipowo', '') ?? null
  return { status: response.status, html: await response.text(), location }
}
/** Follows a private link: the path it opens, and the cookie that it leaves. */
async function follow(link: string) {
  const response = await app.request(`${base}${link}`)
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!
  return { path: response.headers.get('location')!.replace('/c/lipowo', ''), cookie }
}
const time = (from: string, to: string, day = '2026-03-10') => ({ day, from, to })

describe('free times', () => {
  it('are shown at once, with links that fill in the form', async () => {
    const { html, status } = await get(paths.rooms)
    assert.equal(status, 200)
    assert.match(html, /Dom pod lipą/)
    // The next quarter after 11:00.
    assert.ok(html.includes(`${paths.room(venue.slug, room)}?dzien=2026-03-03&amp;od=11%3A00&amp;do=12%3A00`))
    const one = await get(`${paths.room(venue.slug, room)}?dzien=2026-03-10&od=10:00&do=12:00`)
    assert.match(one.html, /value="10:00"/)
    assert.match((await get(`${paths.venue(venue.slug)}?dzien=2026-03-10`)).html, /0:00–24:00/)
  })

  it('are a click away from the page of the place', async () => {
    const { html } = await get(`/miejsca/${venue.slug}`)
    assert.ok(html.includes(`href="/c/lipowo${paths.venue(venue.slug)}"`))
  })

  it('leave out what is taken, with its cleaning', async () => {
    await aReservation(place, room, aTime('2026-03-11T09:00', '2026-03-11T11:00'))
    const { html } = await get(`${paths.venue(venue.slug)}?dzien=2026-03-11`)
    assert.match(html, /00:00–09:30/)
    assert.match(html, /12:30–24:00/)
  })

  it('nonsense in the address shows today, a closed or unknown place is not found', async () => {
    for (const query of ['dzien=2026-02-30', 'dzien=1999-01-01', 'czas=x&osoby=-5', 'osoby=99999999999'])
      assert.equal((await get(`${paths.rooms}?${query}`)).status, 200)
    assert.equal((await get(paths.venue('nigdzie'))).status, 404)
    assert.equal((await get(paths.room(venue.slug, newId()))).status, 404)
  })
})

describe('asking for a room without an account', () => {
  it('from a free time to a number, and back by paper; then cancelled', async () => {
    const held = await post(paths.room(venue.slug, room), time('10:00', '12:00'))
    assert.equal(held.status, 303)
    const { path, cookie } = await follow(held.location!)
    assert.equal((await get(path, cookie)).location, `/c/lipowo${path}/wniosek`)
    const form = await get(`${path}/wniosek`, cookie)
    assert.match(form.html, /Trzymamy ten termin do 11:10/)
    const wrong = await post(
      `${path}/wniosek`,
      { ...meeting, people: '99', phone: '', ages: 'children' },
      cookie,
    )
    assert.equal(wrong.status, 422)
    for (const field of ['email', 'guardian']) assert.match(wrong.html, new RegExp(`href="#f-${field}"`))
    assert.match(wrong.html, /value="Próba chóru"/)
    const many = await post(`${path}/wniosek`, { ...meeting, people: '99' }, cookie)
    assert.match(many.html, /najwyżej 30 osób/)
    const sent = await post(`${path}/wniosek`, meeting, cookie)
    assert.equal(sent.location, `${path}/sprawdz`)
    const check = await get(sent.location!, cookie)
    assert.match(check.html, /600 100 200/)
    const done = await post(sent.location!, {}, cookie)
    assert.equal(done.location, path)
    const own = await get(path, cookie)
    assert.match(own.html, /czeka na decyzję/)
    assert.match(own.html, /W tym miejscu każdą prośbę czyta gospodarz/)
    assert.match(own.html, /\d{4} \d{4}/)
    const cancelled = await post(`${path}/odwolaj`, {}, cookie)
    assert.equal(cancelled.location, path)
    assert.match((await get(path, cookie)).html, /odwołana przez Ciebie/)
    assert.equal((await post(paths.room(venue.slug, room), time('10:00', '12:00'))).status, 303)
  })

  it('says at the field what is wrong with a time, and keeps what was typed', async () => {
    const cases = [
      [time('12:00', '10:00'), 'to', /Koniec musi być po początku/],
      [time('10:00', '11:00', '2026-02-30'), 'day', /Podaj dzień, który istnieje/],
      [time('10:00', '11:00', '2026-03-02'), 'from', /Ta godzina już minęła/],
      [time('02:30', '04:00', '2026-03-29'), 'from', /Tej godziny nie ma tej nocy/],
      [time('10:00', '23:00', '2026-03-15'), 'to', /To za długo/],
      [time('25:00', '26:00'), 'from', /Podaj godzinę tak/],
      [time('10:00', '11:00', '2027-03-02'), 'from', /180 dni naprzód/],
    ] as const
    for (const [fields, field, words] of cases) {
      const { status, html } = await post(paths.room(venue.slug, room), fields)
      assert.equal(status, 422, JSON.stringify(fields))
      assert.match(html, words)
      assert.match(html, new RegExp(`href="#f-${field}"`))
    }
  })

  it('a slot that is taken is refused in words, with the free times beside it', async () => {
    await post(paths.room(venue.slug, room), time('16:00', '18:00'))
    const second = await post(paths.room(venue.slug, room), time('17:00', '19:00'))
    assert.equal(second.status, 409)
    assert.match(second.html, /Ten czas jest już zajęty/)
    assert.match(second.html, /18:30–24:00/)
  })

  it('two clicks are one hold', async () => {
    const fields = { _key: newId(), ...time('20:00', '21:00') }
    const first = await post(paths.room(venue.slug, room), fields)
    const again = await post(paths.room(venue.slug, room), fields)
    assert.equal(first.status, 303)
    assert.equal(again.location, first.location)
  })

  it('when the time ran out, says so and offers the times again', async () => {
    const held = await post(paths.room(venue.slug, room), time('08:00', '09:00'))
    const { path, cookie } = await follow(held.location!)
    setClock('2026-03-03T10:11:00Z')
    const form = await get(`${path}/wniosek`, cookie)
    assert.match(form.html, /Czas minął/)
    const late = await post(`${path}/wniosek`, meeting, cookie)
    assert.equal(late.status, 409)
    assert.match(late.html, /Minął czas na wypełnienie/)
    setClock('2026-03-03T10:00:00Z')
  })

  it('without its link, or with the link of another, a reservation is not found', async () => {
    const one = await follow((await post(paths.room(venue.slug, room), time('06:00', '07:00'))).location!)
    const two = await follow((await post(paths.room(venue.slug, room), time('04:00', '05:00'))).location!)
    for (const cookie of ['', two.cookie]) {
      for (const page of ['', '/wniosek', '/sprawdz'])
        assert.equal((await get(`${one.path}${page}`, cookie)).status, 404)
      for (const page of ['/wniosek', '/sprawdz', '/dluzej', '/odwolaj'])
        assert.equal((await post(`${one.path}${page}`, meeting, cookie)).status, 404, page)
    }
  })

  it('speaks Ukrainian and English', async () => {
    assert.match((await get(`/en${paths.room(venue.slug, room)}`)).html, /Take it and fill in the form/)
    assert.match((await get(`/uk${paths.rooms}`)).html, /Бронювання зал/)
  })
})

describe('staff who open a private page', () => {
  it('see it with the right to, and not without', async () => {
    const host = await signedIn(house, centre, 'VENUE_HOST')
    const care = await signedIn(house, centre, 'CARE_WORKER')
    const made = await aReservation(place, room, aTime('2026-03-12T09:00', '2026-03-12T11:00'))
    assert.equal((await get(paths.own(made.id), host)).status, 200)
    assert.equal((await get(paths.own(made.id), care)).status, 404)
  })
})
