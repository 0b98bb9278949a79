// The pages of lending as a browser gets them: a carer borrows a wheelchair and brings it back damaged.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aVenue } from '#domains/places/fixtures.ts'
import type { VenueId } from '#domains/places/public.ts'
import { makeApp } from '#entry/app.ts'
import { newId } from '#kernel/id.ts'
import { signedIn } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { aLoan, aModel, aTerm } from './fixtures.ts'
import { paths } from './paths.ts'

// A Tuesday, 11:00 in Warsaw.
const { house, owner } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner, 'lipowo')
const place = { house, centre }
const { id: venueText } = await aVenue(place, { name: 'Magazyn' })
const venue = venueText as VenueId
const app = makeApp(house)
const host = await signedIn(house, centre, 'VENUE_HOST')
const desk = await signedIn(house, centre, 'INFORMATION_DESK')
const admin = await signedIn(house, centre, 'ADMINISTRATOR')
const base = 'http://localhost/c/lipowo'

async function get(path: string, cookie: string | null = null) {
  const response = await app.request(`${base}${path}`, { headers: cookie ? { cookie } : {} })
  return { status: response.status, html: await response.text() }
}

/** Sends a form as a browser would: with the version that its page carried. */
async function send(path: string, fields: Record<string, string>, cookie: string | null = host) {
  const page = await get(path, cookie)
  const version = /name="_version" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  const body = new URLSearchParams({ _key: newId(), _version: version, ...fields })
  const headers = { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) }
  const response = await app.request(`${base}${path}`, { method: 'POST', headers, body })
  const location = response.headers.get('location')?.replace(/^.*\/c\/lipowo/, '') ?? null
  return { status: response.status, html: await response.text(), location }
}

const countOf = async (what: string): Promise<number> =>
  (await owner.query(`select count(*)::int as n from ${what}`)).rows[0].n

const firstBytes = async (path: string): Promise<string> => {
  const response = await app.request(`${base}${path}`, { headers: { cookie: host } })
  return Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 4)
}

const asked = {
  ...{ from: '2026-03-03', to: '2026-03-20', quantity: '1', borrower: 'Zofia Próbna', user: 'Jan Próbny' },
  ...{ phone: '600 100 200', certificate: 'degree' },
}

describe('a carer', () => {
  it('asks without an account, gets it, and brings it back damaged', async () => {
    const model = await aModel(place, {
      ...{ venue, items: 1, name: 'Wózek próbny', asks_certificate: true, asks_instruction: true },
      description_uk: 'Легкий візок.',
    })
    assert.match((await get(paths.publicList)).html, /Wózek próbny[\s\S]*Dziś wolne: 1/)
    assert.match((await get(`/uk${paths.publicModel(model.slug)}`)).html, /Легкий візок/)
    const empty = await send(paths.publicRequest(model.slug), { quantity: '1' }, null)
    assert.equal(empty.status, 422)
    for (const field of ['from', 'to', 'borrower', 'email'])
      assert.match(empty.html, new RegExp(`href="#f-${field}"`))
    const sent = await send(paths.publicRequest(model.slug), asked, null)
    assert.match(sent.location!, /^\/odnosnik\//)
    const opened = await app.request(`${base}${sent.location}`)
    const [cookie] = opened.headers.getSetCookie().filter((each) => each.startsWith('splot-odnosnik'))
    const ownPath = opened.headers.get('location')!.replace(/^.*\/c\/lipowo/, '')
    const own = await get(ownPath, cookie!.split(';')[0]!)
    assert.match(own.html, /Czeka na decyzję/)
    assert.match(own.html, /Numer \d{4}.\d{4}, kod/)
    assert.equal((await get(ownPath)).status, 303)

    const loan = ownPath.split('/').at(-1)!
    assert.match((await get(paths.board, host)).html, /Prośby do rozpatrzenia[\s\S]*Zofia Próbna/)
    assert.equal((await get(paths.board, admin)).status, 403)
    assert.equal((await send(paths.decide.approve(loan), { note: '' })).location, paths.loan(loan))
    const form = await get(paths.issue(loan), host)
    const item = /name="(item\.[^"]+)"/.exec(form.html)![1]!
    const chosen = { [item]: model.items[0]!, deposit: '50', instructed: 'yes' }
    const noPaper = await send(paths.issue(loan), chosen)
    assert.equal(noPaper.status, 422)
    assert.match(noPaper.html, /po okazaniu zaświadczenia/)
    const issued = await send(paths.issue(loan), {
      ...chosen,
      certificate: 'degree',
      certificateResult: 'fits',
    })
    assert.equal(issued.location, paths.loan(loan))
    const out = await get(paths.loan(loan), host)
    assert.match(out.html, /Przyjmij zwrot/)
    assert.doesNotMatch(out.html, /Wydaj sprzęt</)
    assert.equal(await firstBytes(paths.agreementPdf(loan)), '%PDF')
    assert.match(await firstBytes(paths.agreementWord(loan)), /^PK/)

    const back = await get(paths.takeBack(loan), host)
    const how = /name="(how\.[^"]+)"/.exec(back.html)![1]!
    const piece = how.slice('how.'.length)
    const silent = await send(paths.takeBack(loan), { [how]: 'damaged' })
    assert.match(silent.html, new RegExp(`href="#f-damage.${piece}"`))
    await send(paths.takeBack(loan), { [how]: 'damaged', [`damage.${piece}`]: 'Pęknięta rama' })
    const settled = await send(paths.settle(loan), { back: '20', reason: 'Naprawa ramy' })
    assert.equal(settled.location, paths.loan(loan))
    const story = (await get(paths.loan(loan), desk)).html
    assert.match(story, /Zakończony/)
    assert.match(story, /pobrana 50,00.zł, zwrócona 20,00.zł/)
    assert.match((await get(paths.item(model.items[0]!), desk)).html, /Naprawa[\s\S]*Pęknięta rama/)
    const seen = await owner.query(
      "select count(*)::int as n from audit.entry where action = 'lending.loan.seen'",
    )
    assert.ok(seen.rows[0].n > 0)
  })

  it('is refused what is taken, and may wait for it; two clicks are one request', async () => {
    const model = await aModel(place, { venue, items: 1, name: 'Kule próbne' })
    await aLoan(place, { model: model.id, term: aTerm('2026-03-03', '2026-03-10'), state: 'requested' })
    const path = paths.publicRequest(model.slug)
    const taken = await send(path, asked, null)
    assert.equal(taken.status, 409)
    assert.match(taken.html, /zapisz się do kolejki/)
    assert.ok(taken.html.includes('value="Zofia Próbna"'), 'what was typed is kept')
    const fields = { ...asked, wait: 'yes', _key: newId() }
    const [first, second] = [await send(path, fields, null), await send(path, fields, null)]
    assert.equal(first.location, second.location)
    assert.equal(await countOf("lending.loan where state = 'waiting'"), 1)
    assert.match((await get(paths.model(model.id), host)).html, /Kolejka[\s\S]*Zofia Próbna/)
    assert.doesNotMatch((await get(paths.model(model.id), admin)).html, /Zofia Próbna/)
  })
})

describe('staff', () => {
  it('add a model and an item, print labels, and take the list along', async () => {
    const wrong = await send(paths.newModel, {
      name: 'x',
      kind: 'tool',
      longest: '0',
      cleaning: '0',
      deposit: 'dużo',
    })
    assert.equal(wrong.status, 422)
    const terms = { name: 'Wiertarka', kind: 'tool', longest: '7', cleaning: '0', deposit: '12,50' }
    const made = await send(paths.newModel, terms, admin)
    const model = made.location!.split('/').at(-1)!
    const item = { number: 'WK-001', condition: 'dobry', venue, check: '2026-04-01' }
    assert.equal((await send(paths.newItem(model), item)).location, paths.model(model))
    assert.match((await send(paths.newItem(model), item)).html, /Ten numer inwentarzowy ma już inna sztuka/)
    assert.match(
      (await get(paths.labels(model), desk)).html,
      /<svg[\s\S]*Kod QR karty sztuki WK-001|WK-001[\s\S]*<svg/,
    )
    assert.match((await get(paths.models, desk)).html, /Wiertarka[\s\S]*12,50/)
    const typed = { ...asked, model, from: '2026-03-04', to: '2026-03-05' }
    const loan = await send(paths.newLoan, typed, desk)
    assert.match(loan.location!, /wypozyczenia\/[0-9a-f-]{36}$/)
    assert.match((await get(`${paths.loans}?q=Zofia&stan=w_toku`, desk)).html, /Wiertarka/)
    assert.match((await get(`${paths.loansCsv}?q=Zofia`, desk)).html, /Wiertarka/)
    // Control: another word finds nothing.
    assert.doesNotMatch((await get(`${paths.loans}?q=Nikt`, desk)).html, /Wiertarka/)
    assert.equal((await get(paths.issue(loan.location!.split('/').at(-1)!), desk)).status, 403)
  })

  it('every page of a foreign id is not found', async () => {
    for (const path of [paths.loan, paths.issue, paths.model, paths.item, paths.labels, paths.agreementPdf]) {
      assert.equal((await get(path(newId()), host)).status, 404)
    }
  })
})
