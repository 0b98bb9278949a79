// The pages of places as a browser gets them: forms with their mistakes, and what residents see.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { handleOn } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { signedIn } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { aVenue } from './fixtures.ts'
import { readCalendars } from './opening-calendar.ts'
import { paths } from './paths.ts'
import { listVenues } from './venue.sql.ts'

// A Tuesday, 11:00 in Warsaw.
const { house, owner, setClock } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner, 'lipowo')
const place = { house, centre }
const day = Temporal.PlainDate.from('2026-03-03')
const app = makeApp(house)
const director = await signedIn(house, centre, 'DIRECTOR')
const host = await signedIn(house, centre, 'VENUE_HOST')
const desk = await signedIn(house, centre, 'INFORMATION_DESK')

const base = 'http://localhost/c/lipowo'
async function get(path: string, who: string | null = null) {
  const response = await app.request(`${base}${path}`, { headers: who ? { cookie: who } : {} })
  return { status: response.status, html: await response.text() }
}
/** Sends a form as a browser would: with the version that its page carried. */
async function send(path: string, fields: Record<string, string | string[]>, who = director) {
  const page = await get(path, who)
  const version = /name="_version" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const body = new URLSearchParams({ _key: newId(), _version: version })
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const headers = { 'sec-fetch-site': 'same-origin', cookie: who }
  const response = await app.request(`${base}${path}`, { method: 'POST', headers, body })
  const location = response.headers.get('location')?.replace('/c/lipowo', '') ?? null
  return { status: response.status, html: await response.text(), location }
}

describe('staff', () => {
  it('an empty list says what to do first, and offers it only to those who may', async () => {
    const shown = await get(paths.venues, director)
    assert.match(shown.html, /Nie ma jeszcze żadnego miejsca/)
    assert.match(shown.html, /Dodaj miejsce/)
    assert.doesNotMatch((await get(paths.venues, desk)).html, /Dodaj miejsce/)
  })

  it('a venue is added, gets hours with a mistake said at its day, and is opened', async () => {
    const wrong = await send(paths.newVenue, { name: 'x', kind: 'mal', email: 'nigdzie', access: 'zamek' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Popraw 2 błędy/)
    assert.ok(wrong.html.includes('value="nigdzie"'), 'what was typed is kept')
    const values = { name: 'Dom przy młynie', kind: 'mal', address: 'ul. Młyńska 3', phone: '22 555 00 11' }
    const badPhone = await send(paths.newVenue, { ...values, phone: '112' })
    assert.match(badPhone.html, /co najmniej 9 cyframi/)
    const added = await send(paths.newVenue, { ...values, access: ['lift', 'step_free'] })
    const venue = /miejsca\/([^/]+)\/godziny/.exec(added.location!)![1]!
    const data = await get(paths.venue(venue), director)
    assert.match(data.html, /aria-disabled="true"/)
    assert.match(data.html, /Najpierw wpisz godziny otwarcia/)

    const days = { name: 'Cały rok', from: '', to: '', day1: '8–16', day2: '20–2' }
    const midnight = await send(paths.newSeason(venue), days, host)
    assert.equal(midnight.status, 422)
    assert.match(midnight.html, /wtorek: Koniec musi być po początku/)
    const both = await send(paths.newSeason(venue), { ...days, name: '', day3: '25-99' }, host)
    for (const field of ['name', 'day2', 'day3']) assert.match(both.html, new RegExp(`href="#f-${field}"`))
    const none = await send(paths.newSeason(venue), { name: 'Cały rok' }, host)
    assert.equal(none.status, 409)
    assert.match(none.html, /choć dla jednego dnia/)
    const saved = await send(paths.newSeason(venue), { ...days, day2: '8:00–12:00, 13–17' }, host)
    assert.equal(saved.location, paths.hours(venue))
    assert.match((await get(paths.hours(venue), host)).html, /8:00–12:00, 13:00–17:00/)

    assert.equal((await get(paths.step.open(venue), host)).status, 403)
    assert.equal((await send(paths.step.open(venue), { reason: '' })).location, paths.venue(venue))
    assert.match((await get(paths.venue(venue), desk)).html, /Otwarte do 12:00\./)
  })

  it('closing for good asks for a reason', async () => {
    const { id } = await aVenue(place, { name: 'Do zamknięcia' })
    const silent = await send(paths.step.close(id), { reason: ' ' })
    assert.equal(silent.status, 422)
    assert.match(silent.html, /href="#f-reason"/)
    assert.equal((await send(paths.step.close(id), { reason: 'Koniec najmu' })).status, 303)
    assert.match((await get(paths.venue(id), desk)).html, /Koniec najmu/)
  })

  it('two at one form: the second is told that it changed meanwhile', async () => {
    const { id } = await aVenue(place, { name: 'Dla dwojga' })
    const body = (name: string) => new URLSearchParams({ _key: newId(), _version: '2', name, kind: 'club' })
    const post = (name: string) =>
      app.request(`${base}${paths.editVenue(id)}`, {
        ...{ method: 'POST', headers: { 'sec-fetch-site': 'same-origin', cookie: host } },
        body: new URLSearchParams([...body(name), ['address', 'ul. Nowa 2']]),
      })
    assert.equal((await post('Pierwsza nazwa')).status, 303)
    const second = await post('Druga nazwa')
    assert.equal(second.status, 409)
    assert.ok((await second.text()).includes('Druga nazwa'))
  })

  it('a closure, a room and house rules reach the public page', async () => {
    const { id, slug } = await aVenue(place, { name: 'Wszystko naraz' })
    const closure = { kind: 'closed', from: '2026-03-09', to: '2026-03-10', reason: 'Malowanie <sali>' }
    assert.equal((await send(paths.newException(id), closure, host)).location, paths.exceptions(id))
    const again = await send(paths.newException(id), { ...closure, kind: 'hours', spans: '10–14' }, host)
    assert.match(again.html, /jest już wpisane zamknięcie/)
    const badRoom = await send(
      paths.newRoom(id),
      { name: 'Kuchnia', area: 'duża', 'people.tables': '12' },
      host,
    )
    assert.match(badRoom.html, /Powierzchnia: Podaj powierzchnię/)
    const nobody = await send(paths.newRoom(id), { name: 'Kuchnia', area: '22,5' }, host)
    assert.match(nobody.html, /ile osób się zmieści/)
    const room = {
      name: 'Kuchnia',
      area: '22,5 m²',
      floor: '-1',
      'people.tables': '12',
      features: ['kitchen'],
    }
    assert.equal((await send(paths.newRoom(id), room, host)).location, paths.rooms(id))
    const body = 'Porządek\nSprzątamy po sobie.\n\nKlucz oddajemy do 22.'
    assert.equal((await send(paths.writeHouseRules(id), { body }, host)).location, paths.houseRules(id))
    assert.doesNotMatch((await get(paths.publicHouseRules(slug))).html, /Sprzątamy/)
    assert.equal((await get(paths.publishHouseRules(id), host)).status, 403)
    const past = await send(paths.publishHouseRules(id), { from: '2026-03-02' })
    assert.match(past.html, /nie może obowiązywać wstecz/)
    await send(paths.publishHouseRules(id), { from: '2026-03-03' })

    const { html } = await get(paths.publicVenue(slug))
    assert.match(html, /9–10 marca 2026<\/strong>: nieczynne/)
    assert.ok(html.includes('Malowanie &lt;sali&gt;'))
    assert.match(html, /poziom.-1, 22,5 m²/)
    assert.match(html, /Wersja 1, obowiązuje od 3 marca 2026/)
    const rules = await get(paths.publicHouseRules(slug))
    assert.match(rules.html, /<h2>Porządek<\/h2><p>Sprzątamy po sobie\.<\/p>/)
    const foreign = await get(`/en${paths.publicHouseRules(slug)}`)
    assert.match(foreign.html, /The Polish version is binding/)
    assert.match(foreign.html, /<div lang="pl">/)
  })

  it('a day off of the centre is taken away while it lies ahead', async () => {
    const off = { from: '2026-06-05', to: '', reason: 'Dzień wolny za święto' }
    assert.equal((await get(paths.newDayOff, host)).status, 403)
    assert.equal((await send(paths.newDayOff, off)).location, paths.daysOff)
    const list = await get(paths.daysOff, director)
    const remove = /action="\/c\/lipowo(\/praca\/miejsca\/dni-wolne\/[^"]+\/usun)"/.exec(list.html)![1]!
    const headers = { 'sec-fetch-site': 'same-origin', cookie: director }
    assert.equal((await app.request(`${base}${remove}`, { method: 'POST', headers })).status, 303)
    assert.match((await get(paths.daysOff, director)).html, /Nie ma dni wolnych centrum/)
  })
})

describe('residents', () => {
  it('see open and planned places in three languages, and no closed one', async () => {
    await aVenue(place, { name: 'Otwarty dom' })
    await aVenue(place, { name: 'Planowany dom', planned: true })
    const closed = await aVenue(place, { name: 'Zamknięty dom' })
    await send(paths.step.close(closed.id), { reason: 'Koniec' })
    for (const [prefix, title, now] of [
      ['', 'Miejsca', 'Otwarte teraz'],
      ['/uk', 'Місця', 'Зараз відчинено'],
      ['/en', 'Places', 'Open now'],
    ] as const) {
      const { html } = await get(`${prefix}${paths.publicVenues}`)
      assert.match(html, new RegExp(`<h1[^>]*>${title}</h1>`))
      assert.ok(html.includes(now), now)
      assert.ok(html.includes('Otwarty dom') && html.includes('Planowany dom'))
      assert.ok(!html.includes('Zamknięty dom'))
    }
    const gone = await get(paths.publicVenue(closed.slug))
    assert.match(gone.html, /zamknięte na stałe/)
    assert.doesNotMatch(gone.html, /Godziny na najbliższe/)
    assert.equal((await get(paths.publicVenue('nie-ma-takiego'))).status, 404)
  })

  it('see the week with its holiday, whatever the clock of the server says', async () => {
    const { slug } = await aVenue(place, { name: 'Na święta' })
    setClock('2026-12-23T22:30:00Z')
    const { html } = await get(paths.publicVenue(slug))
    assert.match(html, /środa, 23 grudnia \(dziś\)/)
    assert.match(html, /czwartek, 24 grudnia.*?nieczynne.*?Wigilia/s)
    assert.match(html, /Następne otwarcie: poniedziałek, 28 grudnia 2026, 8:00\./)
    // Control: an hour later it is Thursday in Warsaw, and still Wednesday in London and New York.
    setClock('2026-12-23T23:30:00Z')
    assert.match((await get(paths.publicVenue(slug))).html, /czwartek, 24 grudnia \(dziś\)/)
    setClock('2026-03-03T10:00:00Z')
  })

  it('wait for four queries, however many places there are', async () => {
    for (let n = 0; n < 12; n += 1) await aVenue(place, { name: `Jedno z wielu ${n}` })
    const handle = handleOn(owner)
    const tx = { centre: centre.id, db: handle.db }
    const venues = await listVenues(tx, ['open', 'planned'])
    assert.ok(venues.length >= 12)
    await readCalendars(tx, venues, day)
    assert.equal(handle.queries(), 4)
  })
})
