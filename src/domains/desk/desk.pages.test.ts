// The pages of the desk as a browser gets them: from a question to a noted talk, its list and the review.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aService } from '#domains/catalogue/fixtures.ts'
import { makeApp } from '#entry/app.ts'
import { newId } from '#kernel/id.ts'
import { signedIn } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { anEnquiry } from './fixtures.ts'
import { paths } from './paths.ts'

// A Tuesday, 11:00 in Warsaw.
const { house, owner } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner, 'lipowo')
const place = { house, centre }
const app = makeApp(house)
const worker = await signedIn(house, centre, 'INFORMATION_DESK')
const carer = await signedIn(house, centre, 'CARE_WORKER')
const base = 'http://localhost/c/lipowo'

async function get(path: string, who = worker) {
  const response = await app.request(`${base}${path}`, { headers: { cookie: who } })
  return { status: response.status, html: await response.text() }
}
async function send(path: string, fields: Record<string, string>, who = worker) {
  const body = new URLSearchParams({ _key: newId(), ...fields })
  const headers = { 'sec-fetch-site': 'same-origin', cookie: who }
  const response = await app.request(`${base}${path}`, { method: 'POST', headers, body })
  const location = response.headers.get('location')?.replace('/c/lipowo', '') ?? null
  return { status: response.status, html: await response.text(), location }
}
const ask = (q: string, more = '') => get(`${paths.desk}?q=${encodeURIComponent(q)}${more}`)
const talk = { channel: 'phone', asked: 'klub szachowy', answer: 'other', outcome: 'answered', sentTo: '' }

describe('the box', () => {
  it('is empty and has the focus; without talks it says so', async () => {
    const { html } = await get(paths.desk)
    assert.match(html, /<input[^>]*id="pytanie"[^>]*autofocus/)
    assert.match(html, /Dziś jeszcze nikt nie pytał/)
  })
  it('finds a service with its number and next step, and leads to a form that is filled in', async () => {
    const service = await aService(place, { name: 'Klub szachowy', phone: '22 555 00 17' })
    const { html } = await ask('klub szachowy')
    assert.match(html, /tel:225550017/)
    assert.match(html, /Następny krok: Przyjdź we wtorek o 10/)
    assert.match(html, /Otwarte teraz/)
    const link = /href="([^"]*odpowiedz=service[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&')
    const form = await get(link.replace('/c/lipowo', ''))
    assert.match(form.html, /name="asked"[^>]*value="klub szachowy"/)
    assert.match(form.html, new RegExp(`<option value="service:${service.id}" selected`))
    assert.match(form.html, /name="channel" value="phone" checked[^>]*autofocus/)
  })
  it('puts the lines that help before everything in danger, and only then', async () => {
    const { html } = await ask('mąż mnie bije')
    assert.ok(html.indexOf('Najpierw podaj te numery') > 0)
    assert.match(html, /tel:800120002/)
    assert.doesNotMatch((await ask('klub szachowy')).html, /Najpierw podaj te numery/)
  })
  it('says that nothing was found, escapes what was typed, and offers to note it', async () => {
    const { html } = await ask('<script>alert(1)</script> qwqwqw')
    assert.doesNotMatch(html, /<script>alert/)
    assert.match(html, /Nic nie znaleźliśmy/)
    assert.match(html, /odpowiedz=none/)
  })
  it('who may not note a talk sees answers without the form', async () => {
    const shown = await get(`${paths.desk}?q=klub+szachowy`, carer)
    assert.match(shown.html, /22 555 00 17/)
    assert.doesNotMatch(shown.html, /odpowiedz=/)
    assert.equal((await get(paths.talk, carer)).status, 403)
    assert.equal((await send(paths.talk, talk, carer)).status, 403)
  })
})

describe('a talk', () => {
  it('with a mistake comes back as typed; then it is noted once and can be undone', async () => {
    const wrong = await send(paths.talk, { ...talk, asked: 'zasiłek, pesel 44051401359' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Usuń numer PESEL/)
    assert.match(wrong.html, /value="zasiłek, pesel 44051401359"/)
    const none = await send(paths.talk, { ...talk, answer: 'none' })
    assert.match(none.html, /Skoro tego nie mamy/)
    const madeUp = await send(paths.talk, { ...talk, answer: 'service:1', channel: 'gołąb' })
    assert.equal(madeUp.status, 422)
    const noted = await send(paths.talk, talk)
    const shown = await get(noted.location!)
    assert.match(shown.html, /Zapisano: „klub szachowy”/)
    assert.match(shown.html, /Cofnij zapis/)
    const id = /zapisano=(.+)$/.exec(noted.location!)![1]!
    assert.equal((await send(paths.undoTalk(id), {})).status, 303)
    assert.doesNotMatch((await get(noted.location!)).html, /Zapisano: „klub/)
    assert.equal((await send(paths.undoTalk(id), {})).status, 409)
  })
  it('the same form sent twice is one talk', async () => {
    const once = { ...talk, asked: 'dwa razy', _key: newId() }
    await send(paths.talk, once)
    await send(paths.talk, once)
    const csv = await get(paths.talksCsv)
    assert.equal(csv.html.split('dwa razy').length - 1, 1)
  })
  it('the next one begins with the way of the last', async () => {
    await send(paths.talk, { ...talk, channel: 'counter' })
    assert.match((await get(paths.talk)).html, /value="counter" checked/)
  })
})

describe('lists and figures', () => {
  it('each figure of the day and of the months opens the list that it counted', async () => {
    await anEnquiry(place, { asked: 'dentysta do domu' })
    for (const path of [paths.desk, paths.figures]) {
      const { html } = await get(path)
      const figures = [...html.matchAll(/figure-value">(\d+)<.*?href="([^"]+)"/gs)]
      assert.ok(figures.length >= 4, path)
      for (const [, value, href] of figures) {
        const list = await get(href!.replaceAll('&amp;', '&').replace('/c/lipowo', ''))
        const rows =
          /(\d+) pozycj/.exec(list.html)?.[1] ?? (/Nie ma takich rozmów/.test(list.html) ? '0' : '?')
        assert.equal(rows, value, href)
      }
    }
  })
  it('the CSV has what the list has, and filters that say nonsense filter nothing', async () => {
    const csv = await get(`${paths.talksCsv}?wynik=not-answered`)
    assert.match(csv.html, /dentysta do domu/)
    assert.doesNotMatch(csv.html, /klub szachowy/)
    const nonsense = await get(`${paths.talks}?od=wczoraj&kanal=gołąb&usluga=1&strona=999999`)
    assert.equal(nonsense.status, 200)
  })
})

describe('the review', () => {
  it('waits on "Dziś", is decided by a form that says what is missing, and can be taken back', async () => {
    assert.match((await get('/praca')).html, /Przegląd tygodnia: 1 pytanie bez odpowiedzi/)
    assert.doesNotMatch((await get('/praca', carer)).html, /Przegląd tygodnia/)
    const { html } = await get(paths.review)
    assert.match(html, /dentysta do domu/)
    const link = /href="([^"]*przeglad\/decyzja[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&')
    const form = await get(link.replace('/c/lipowo', ''))
    assert.match(form.html, /1 rozmowa bez odpowiedzi/)
    const temat = /name="temat" value="([^"]*)"/.exec(form.html)![1]!
    const decision = { temat, decision: 'unmet-need', concept: '', note: '' }
    assert.match((await send(paths.decide, decision)).html, /Napisz, czego ludzie potrzebują/)
    const made = await send(paths.decide, { ...decision, note: 'Dentysta, który przyjeżdża.' })
    assert.equal(made.location, paths.review)
    assert.match((await get(paths.review)).html, /Nic nie czeka/)
    assert.doesNotMatch((await get('/praca')).html, /Przegląd tygodnia: 1/)
    const again = await send(paths.decide, { ...decision, note: 'Jeszcze raz.' })
    assert.equal(again.status, 409)
    assert.match(again.html, /Ktoś już o tym zdecydował/)
    const list = await get(`${paths.decisions}?decyzja=unmet-need`)
    const back = /action="[^"]*(\/praca\/informacja\/decyzje\/[^"]+\/cofnij)"/.exec(list.html)![1]!
    assert.equal((await send(back, {})).status, 303)
    assert.match((await get(paths.review)).html, /dentysta do domu/)
    assert.equal((await get(`${paths.decide}?temat=nieznany`)).status, 404)
  })
})

describe('people to call', () => {
  it('are put on the list with a mistake said at its field', async () => {
    const account = (await owner.query('select id from people.account limit 1')).rows[0].id
    const values = { account, phone: '12', helpsWith: 'opał', reachable: '' }
    assert.match((await send(paths.newPhone, values)).html, /Podaj numer telefonu/)
    assert.equal((await send(paths.newPhone, { ...values, phone: '22 555 00 11' })).location, paths.phones)
    const { html } = await get(paths.phones)
    assert.match(html, /225 550 011/)
    assert.doesNotMatch((await get(paths.phones, carer)).html, /Dodaj osobę/)
    const row = (await owner.query('select id from desk.office_phone')).rows[0].id
    const changed = { phone: '22 555 00 12', helpsWith: 'opał, węgiel', reachable: 'pn', _version: '1' }
    assert.equal((await send(paths.phone(row), changed)).location, paths.phones)
    assert.equal((await send(paths.phone(row), changed)).status, 409)
  })
})
