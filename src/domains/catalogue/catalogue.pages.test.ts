// The pages of the catalogue as a browser gets them: staff write and approve, residents and providers read.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aVenue } from '#domains/places/fixtures.ts'
import { makeApp } from '#entry/app.ts'
import { system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { signedIn } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { forgetErrorContacts } from './error-report.actions.ts'
import { aCard, aDraft, aProvider, aService } from './fixtures.ts'
import { paths } from './paths.ts'

// A Tuesday, 11:00 in Warsaw.
const { house, owner, setClock } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner, 'lipowo')
const place = { house, centre }
const app = makeApp(house)
const director = await signedIn(house, centre, 'DIRECTOR')
const desk = await signedIn(house, centre, 'INFORMATION_DESK')
const base = 'http://localhost/c/lipowo'

async function get(path: string, who: string | null = null) {
  const response = await app.request(`${base}${path}`, { headers: who ? { cookie: who } : {} })
  return { status: response.status, html: await response.text() }
}
/** Sends a form as a browser would: with the version that the page at `from` carried. */
async function send(
  path: string,
  fields: Record<string, string | string[]>,
  at: { who?: string | null; from?: string } = {},
) {
  const { who = director, from = path } = at
  const page = await get(from, who)
  const version = /name="_version" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const body = new URLSearchParams({ _key: newId(), _version: version })
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const headers = { 'sec-fetch-site': 'same-origin', ...(who ? { cookie: who } : {}) }
  const response = await app.request(`${base}${path}`, { method: 'POST', headers, body })
  const location = response.headers.get('location')?.replace('/c/lipowo', '') ?? null
  return { status: response.status, html: await response.text(), location }
}

describe('staff', () => {
  it('write a card step by step, send it with what is missing said, and another person approves', async () => {
    await aProvider(place, { name: 'Fundacja Pod Lipą' })
    assert.match((await get(paths.services, desk)).html, /Nie ma jeszcze żadnej usługi/)
    const added = await send(paths.newService, { name: 'Kawiarenka dla opiekunów' }, { who: desk })
    const id = /uslugi\/([^/]+)\/szkic/.exec(added.location!)![1]!
    const early = await send(paths.sendDraft(id), { checkedOn: '', checkedHow: '' }, { who: desk })
    assert.equal(early.status, 422)
    for (const field of ['area', 'phone', 'nextStep', 'checkedOn']) {
      assert.match(early.html, new RegExp(`href="#f-${field}"`), field)
    }
    const about = { name: 'Kawiarenka dla opiekunów', summary: 'Kawa i rozmowa.', area: 'kultura' }
    const kinds = { regime: 'open', benefit: 'service', urgency: 'quarterly', concept1: 'klub-seniora' }
    const strange = await send(
      paths.draftStep(id, 'opis'),
      { ...about, ...kinds, concept2: 'x' },
      { who: desk },
    )
    assert.match(strange.html, /href="#f-concept2"/)
    await send(paths.draftStep(id, 'opis'), { ...about, ...kinds }, { who: desk })
    await send(paths.draftStep(id, 'dla-kogo'), { who: ['carer', 'senior'], languages: 'pl' }, { who: desk })
    const wrong = { nextStepKind: 'call', nextStep: 'Zadzwoń rano.', phone: '1', email: 'x', website: 'y' }
    const how = await send(paths.draftStep(id, 'jak'), wrong, { who: desk })
    assert.match(how.html, /Popraw 3 błędy/)
    const right = {
      ...wrong,
      phone: '22 555 00 11',
      email: '',
      website: '',
      fee: 'free',
      papers: 'dowód\n\nzgoda',
    }
    await send(paths.draftStep(id, 'jak'), right, { who: desk })
    const where = {
      'place1.kind': 'home',
      'place1.hoursKind': 'own',
      'place1.hours': 'pn-pt 8-16\nsobota rano',
    }
    const week = await send(paths.draftStep(id, 'gdzie'), where, { who: desk })
    assert.match(week.html, /Nie rozumiemy wiersza „sobota rano”/)
    const mended = { ...where, 'place1.hours': 'pn-pt 8-16' }
    assert.equal(
      (await send(paths.draftStep(id, 'gdzie'), mended, { who: desk })).location,
      paths.sendDraft(id),
    )
    const sent = { checkedOn: '2026-03-03', checkedHow: 'phone' }
    assert.equal((await send(paths.sendDraft(id), sent, { who: desk })).location, paths.service(id))

    const today = await get('/praca', director)
    assert.match(today.html, /Zatwierdź kartę: Kawiarenka dla opiekunów/)
    assert.doesNotMatch((await get('/praca', desk)).html, /Zatwierdź kartę/)
    const approval = await get(paths.approval(id), director)
    assert.match(approval.html, /pn–pt 8:00–16:00/)
    assert.match(approval.html, /klub dla seniorów|klub seniora/i)
    assert.equal((await send(paths.approval(id), {})).location, paths.service(id))
    const service = await get(paths.service(id), desk)
    assert.match(service.html, /Wysłano do zatwierdzenia.*?INFORMATION_DESK/s)
    const card = await get(paths.publicService('kawiarenka-dla-opiekunow'))
    assert.match(card.html, /Następny krok: zadzwoń/)
    assert.match(card.html, /poniedziałek–piątek: 8:00–16:00/)
  })

  it('see field by field what a new version changes, and send it back', async () => {
    const { id } = await aService(place, { name: 'Zmienna usługa' })
    await send(paths.startDraft(id), {}, { from: paths.service(id) })
    const how = { nextStepKind: 'call', nextStep: 'Zadzwoń.', phone: '22 555 00 99', fee: 'free', papers: '' }
    await send(paths.draftStep(id, 'jak'), how)
    await send(paths.sendDraft(id), { checkedOn: '2026-03-02', checkedHow: 'visit' })
    const own = await get(paths.approval(id), director)
    assert.match(own.html, /aria-disabled="true"/)
    assert.match(own.html, /Szkic zatwierdza inna osoba/)
    const organiser = await signedIn(house, centre, 'SERVICES_ORGANISER')
    const shown = await get(paths.approval(id), organiser)
    assert.match(shown.html, /<del>.*?11.*?<\/del>/s)
    assert.match(shown.html, /<ins>.*?99.*?<\/ins>/s)
    const silent = await send(paths.returnDraft(id), { reason: '' }, { who: organiser })
    assert.match(silent.html, /href="#f-reason"/)
    await send(paths.returnDraft(id), { reason: 'Zły numer' }, { who: organiser })
    assert.match((await get(paths.draftStep(id, 'opis'), director)).html, /Zły numer/)
    const dropped = await send(paths.dropDraft(id), {}, { from: paths.sendDraft(id) })
    assert.equal(dropped.location, paths.service(id))
  })

  it('narrow the list, keep its state in the address, and take it along as a table', async () => {
    await aService(place, { name: 'Mieszkanie na start', area: 'mieszkalnictwo' })
    const list = await get(`${paths.services}?obszar=mieszkalnictwo&q=start&sort=-sprawdzenie`, desk)
    assert.match(list.html, /Mieszkanie na start/)
    assert.doesNotMatch(list.html, /Zmienna usługa/)
    assert.match(list.html, /uslugi\.csv\?q=start&amp;obszar=mieszkalnictwo/)
    const csv = await get(`${paths.servicesCsv}?obszar=mieszkalnictwo`, desk)
    assert.match(csv.html, /^\uFEFF?Nazwa;Kod;Stan/)
    assert.match(csv.html, /Mieszkanie na start;;opublikowana;mieszkalnictwo;;2026-03-03;2027-03-03;/)
  })

  it('note whom a service takes, close it for a time, and check it', async () => {
    const { id, slug } = await aService(place, { name: 'Klub z kolejką' })
    const both = await send(paths.availability(id), { intake: 'waitlist', freePlaces: '3' })
    assert.match(both.html, /href="#f-freePlaces"/)
    await send(paths.availability(id), { intake: 'waitlist', freePlaces: '', intakeTo: '2026-05-31' })
    const card = await get(`/en${paths.publicService(slug)}`)
    assert.match(card.html, /there is a waiting list/)
    assert.match(card.html, /Sign up by 31 May 2026/)
    assert.match((await send(paths.step.close(id), { reason: '' })).html, /href="#f-reason"/)
    await send(paths.step.close(id), { reason: 'Remont', reopensOn: '2026-04-01' })
    assert.match((await get(paths.publicService(slug))).html, /Wróci 1 kwietnia 2026/)
    const checked = await send(paths.newCheck(id), { on: '2026-03-01', how: 'visit' }, { who: desk })
    assert.equal(checked.location, paths.checks(id))
    assert.match((await get(paths.checks(id), desk)).html, /1 marca 2027/)
  })
})

describe('residents', () => {
  it('read a card in three languages and in easy words, without scripts', async () => {
    const { slug } = await aService(place, { name: 'Trzy języki' })
    const card = await get(paths.publicService(slug))
    assert.match(card.html, /href="tel:225550011"/)
    assert.match(card.html, /Dane sprawdzono 3 marca 2026/)
    assert.doesNotMatch(card.html, /To jest klub/)
    const easy = await get(`${paths.publicService(slug)}?tekst=latwy`)
    assert.match(easy.html, /To jest klub\.<br/)
    const english = await get(`/en${paths.publicService(slug)}`)
    assert.match(english.html, /<h1[^>]*>Tea club<\/h1>/)
    assert.match(english.html, /<div lang="pl"><p>Przychodzisz, siadasz, rozmawiasz\./)
    const ukrainian = await get(`/uk${paths.publicService(slug)}`)
    assert.match(ukrainian.html, /Наступний крок: приходьте/)
    assert.equal((await get(paths.publicService('nie-ma'))).status, 404)
    const draft = await aDraft(place, { name: 'Niewidoczny szkic' })
    assert.equal((await get(paths.publicService(draft.slug))).status, 404)
  })

  it('give other programs what they understand, and no text can end the block', async () => {
    const name = 'Klub </script><b>x'
    const { slug } = await aService(place, { name })
    const { html } = await get(paths.publicService(slug))
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!
    const data = JSON.parse(block)
    assert.deepEqual([data['@type'], data.name, data.offers.price], ['Service', name, '0'])
    assert.deepEqual(data.hoursAvailable[0], {
      ...{ '@type': 'OpeningHoursSpecification', dayOfWeek: 'https://schema.org/Tuesday' },
      ...{ opens: '10:00', closes: '12:00' },
    })
    assert.equal(data.url, `http://localhost/c/lipowo${paths.publicService(slug)}`)
  })

  it('find what is open now by the clock of the place, holidays and closures told', async () => {
    const { id: venue } = await aVenue(place, { name: 'Dom otwarty' })
    const week = aCard().places[0]!.week
    const at = (hours: 'own' | 'venue') => [{ kind: 'venue', venue, address: null, hours, week }] as const
    await aService(place, { name: 'Rano we wtorek', places: at('own'), area: 'kultura' })
    await aService(place, { name: 'Jak w domu', places: at('venue'), area: 'kultura' })
    const round = week.map(() => [{ opens: 0, closes: 1440 }])
    const phone = [{ kind: 'phone', venue: null, address: null, hours: 'own', week: round }] as const
    await aService(place, { name: 'Całą dobę', places: phone, area: 'kultura' })
    const open = async () => (await get(`${paths.publicServices}?otwarte=teraz&obszar=kultura`)).html
    let html = await open()
    for (const name of ['Rano we wtorek', 'Jak w domu', 'Całą dobę']) assert.ok(html.includes(name), name)
    setClock('2026-03-03T13:00:00Z')
    html = await open()
    assert.ok(!html.includes('Rano we wtorek') && html.includes('Jak w domu'))
    // Tuesday, 11 November: a public holiday.
    setClock('2025-11-11T10:00:00Z')
    html = await open()
    assert.ok(!html.includes('Jak w domu') && html.includes('Całą dobę'))
    setClock('2026-03-03T10:00:00Z')
  })

  it('no longer find in lists what nobody checked, and are warned on its card', async () => {
    const { slug } = await aService(place, { name: 'Dawno temu', urgency: 'crisis', area: 'mieszkalnictwo' })
    const list = () => get(`${paths.publicServices}?obszar=mieszkalnictwo`)
    assert.match((await list()).html, /Dawno temu/)
    setClock('2026-04-20T10:00:00Z')
    assert.match((await list()).html, /Dawno niesprawdzane/)
    setClock('2026-05-20T10:00:00Z')
    assert.doesNotMatch((await list()).html, /Dawno temu/)
    assert.match((await get(paths.publicService(slug))).html, /Najpierw zadzwoń i upewnij się/)
    setClock('2026-03-03T10:00:00Z')
  })

  it('take a leaflet along: one sheet with a code', async () => {
    const { slug } = await aService(place, { name: 'Na ulotkę' })
    const { html } = await get(`${paths.leaflet(slug)}?druk=duzy`)
    assert.match(html, /<svg[^>]*>.*<\/svg>/s)
    assert.match(html, /class="leaflet large"/)
    assert.ok(html.includes(`http://localhost/c/lipowo${paths.publicService(slug)}`))
    assert.doesNotMatch(html, / style=|<script(?![^>]* src=)/)
  })

  it('keep a list without an account, and hand it on by its address', async () => {
    const one = await aService(place, { name: 'Pierwsza na liście' })
    const two = await aService(place, { name: 'Druga na liście' })
    const add = async (slug: string, cookie = '') => {
      const headers = { 'sec-fetch-site': 'same-origin', cookie }
      const body = new URLSearchParams({ usluga: slug })
      const response = await app.request(`${base}${paths.addToList}`, { method: 'POST', headers, body })
      assert.equal(response.headers.get('location'), `/c/lipowo${paths.publicService(slug)}`)
      const kept = response.headers.getSetCookie().find((each) => each.startsWith('splot-lista='))!
      // It dies with the browser: no date, no age.
      assert.doesNotMatch(kept, /Max-Age|Expires/)
      return kept.split(';')[0]!
    }
    const cookie = await add(two.slug, await add(one.slug))
    const list = await get(paths.myList, cookie)
    assert.ok(list.html.indexOf('Pierwsza na liście') < list.html.indexOf('Druga na liście'))
    const link = /value="http:\/\/localhost\/c\/lipowo([^"]+)"/.exec(list.html)![1]!.replaceAll('&amp;', '&')
    assert.equal(link, `${paths.myList}?u=${one.slug},${two.slug}`)
    const shared = await get(`/en${link}`)
    assert.match(shared.html, /Somebody put these services together/)
    assert.match(shared.html, /Keep it as my list/)
    assert.match((await get(paths.publicService(one.slug), cookie)).html, /Zobacz moją listę \(2.usługi\)/)
    for (const bad of ['', '?u=', '?u=../../x,%00', '?u=nie-ma-takiej']) {
      assert.match((await get(`${paths.myList}${bad}`)).html, /Lista jest pusta/, bad)
    }
  })

  it('report an error, get a number and a date, and the answer by mail', async () => {
    const { slug } = await aService(place, { name: 'Z błędem' })
    const silent = await send(paths.reportError(slug), { what: ' ' }, { who: null })
    assert.equal(silent.status, 422)
    const given = { what: 'Nikt nie odbiera <b>', contact: 'jan@proba.test' }
    const sent = await send(paths.reportError(slug), given, { who: null })
    assert.match(sent.location!, /numer=U-[0-9A-F]{4}-[0-9A-F]{4}&termin=2026-03-10/)
    assert.match((await get(sent.location!)).html, /Odpowiemy do 10 marca 2026/)
    assert.match((await get('/praca', desk)).html, /Odpowiedz na zgłoszenia błędów: 1.zgłoszenie/)
    const list = await get(paths.errors, desk)
    assert.ok(list.html.includes('Nikt nie odbiera &lt;b&gt;'))
    const report = /zgloszenia-bledow\/([0-9a-f-]{36})/.exec(list.html)![1]!
    await send(paths.error(report), { answer: 'Poprawiliśmy numer.' }, { who: desk })
    const { rows } = await owner.query(
      `select recipient, body from kernel.outbox where recipient = 'jan@proba.test'`,
    )
    assert.equal(rows.length, 1)
    assert.match(rows[0].body, /^Poprawiliśmy numer\./)
    assert.doesNotMatch((await get('/praca', desk)).html, /zgłoszenia błędów: /)
    const forget = () => runDeed(house, { centre, actor: system }, forgetErrorContacts)
    assert.equal(await forget(), 0, 'a year has not passed')
    setClock('2027-03-05T10:00:00Z')
    assert.equal(await forget(), 1)
    assert.equal(await forget(), 0)
    setClock('2026-03-03T10:00:00Z')
  })
})

describe('a provider', () => {
  it('confirms and corrects one card by a private link, without an account', async () => {
    setClock('2026-02-20T10:00:00Z')
    const { id, slug } = await aService(place, { name: 'U wykonawcy' })
    setClock('2026-03-03T10:00:00Z')
    const other = await aService(place, { name: 'Cudza usługa' })
    const made = await send(paths.makeLink(id), { email: 'biuro@fundacja.test' }, { who: desk })
    const link = /value="http:\/\/localhost\/c\/lipowo(\/odnosnik\/[\w-]+)"/.exec(made.html)![1]!
    const mails = await owner.query(`select body from kernel.outbox where recipient = 'biuro@fundacja.test'`)
    assert.ok(mails.rows[0].body.includes(link))
    const opened = await app.request(`${base}${link}`)
    assert.equal(opened.headers.get('location'), `/c/lipowo${paths.confirm(id)}`)
    const who = opened.headers.getSetCookie()[0]!.split(';')[0]!
    assert.match((await get(paths.confirm(id), who)).html, /Wszystko się zgadza/)
    assert.equal((await get(paths.confirm(other.id), who)).status, 404)
    assert.notEqual((await get(paths.confirm(id))).status, 200)
    assert.equal((await get(paths.service(id), who)).status, 303)

    assert.match((await get(paths.publicService(slug))).html, /Dane sprawdzono 20 lutego 2026/)
    assert.equal((await send(paths.confirm(id), {}, { who })).location, paths.confirm(id))
    const checks = await get(paths.checks(id), desk)
    assert.match(checks.html, /wykonawca potwierdził przez odnośnik.*?wykonawca przez odnośnik/s)
    assert.match((await get(paths.publicService(slug))).html, /Dane sprawdzono 3 marca 2026/)

    const card = {
      ...{ phone: '22 555 00 11', email: '', website: '', hours: 'wt, czw 10–12', fee: 'free', feeRule: '' },
      ...{ nextStep: 'Przyjdź we wtorek o 10.', summary: 'Spotkania przy herbacie.', note: '' },
      ...{ description: 'Przychodzisz, siadasz, rozmawiasz.', papers: 'dowód osobisty' },
    }
    const same = await send(paths.correct(id), card, { who })
    assert.match(same.html, /Nic się nie zmieniło/)
    const sent = await send(paths.correct(id), { ...card, phone: '22 555 00 77', hours: 'pn 9–11' }, { who })
    assert.equal(sent.location, paths.confirm(id))
    assert.doesNotMatch((await get(paths.publicService(slug))).html, /00 77/)
    assert.match((await get('/praca', director)).html, /Poprawka od wykonawcy: U wykonawcy/)
    const found = /poprawka\/([0-9a-f-]{36})/.exec((await get(paths.checks(id), director)).html)![1]!
    const shown = await get(paths.correction(id, found), director)
    assert.match(shown.html, /<ins>.*?77.*?<\/ins>/s)
    assert.match(shown.html, /pn.*?9:00–11:00/s)
    await send(paths.acceptCorrection(id, found), {}, { from: paths.correction(id, found) })
    const changed = await get(paths.publicService(slug))
    assert.match(changed.html, /22 555 00 77/)
    assert.match(changed.html, /poniedziałek: 9:00–11:00/)
    const again = await send(paths.acceptCorrection(id, found), {}, { from: paths.correction(id, found) })
    assert.equal(again.status, 409)
  })
})
