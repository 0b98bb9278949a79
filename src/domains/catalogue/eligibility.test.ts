// Rules, the finder and the map on a real database and through their pages.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { staffActor } from '#domains/places/fixtures.ts'
import { makeApp } from '#entry/app.ts'
import { runDeed } from '#kernel/deed.ts'
import { Temporal } from '#kernel/instant.ts'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import { fieldsFrom } from '#kernel/web/fields.ts'
import type { Work } from '#kernel/work.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { count } from './availability.rules.ts'
import { listMapServices } from './availability.sql.ts'
import { addExample, noteRule, removeExample, removeRule } from './eligibility.actions.ts'
import { readExample, readRule } from './eligibility.form.ts'
import { listExamples, listForFinder, listRules, readCriteria } from './eligibility.sql.ts'
import { nothingTold, type RuleValues } from './eligibility.ts'
import { aProvider, aService } from './fixtures.ts'
import type { ServiceId } from './service.ts'

const { house, owner, doors } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner)
const place = { house, centre }
const app = makeApp(house)
const today = Temporal.PlainDate.from('2026-03-03')
const as = <T>(role: string, deed: (work: Work) => Promise<T>) =>
  runDeed(house, { centre, actor: staffActor(role) }, deed)
const look = <T>(read: (tx: Work['tx']) => Promise<T>) => doors.withCentre(centre.id, read)
const words = { pl: null, uk: null, en: null }
const values = (over: Partial<RuleValues> = {}): RuleValues => ({
  ...{ ageFrom: 60, ageTo: null, residentsOnly: false, disability: null, carer: false },
  ...{ incomePercent: null, groups: [], basis: 'uchwała, § 4', confirmed: true, from: today, to: null },
  ...{ checks: words, instead: words, ...over },
})
const note = (service: ServiceId, over: Partial<RuleValues> = {}) =>
  as('DIRECTOR', (work) => noteRule(work, { service, rule: null, version: 0, values: values(over) }))
const get = async (path: string) => {
  const response = await app.request(`http://localhost/c/${centre.slug}${path}`)
  return { status: response.status, location: response.headers.get('location'), html: await response.text() }
}
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const fields = (given: Record<string, string>) => fieldsFrom(Object.entries(given))
const codes = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof Invalid) return [...error.fields].map(([name, why]) => `${name}: ${why.code}`)
    throw error
  }
  return []
}

describe('rules of a service', () => {
  it('are written, changed by version, and taken away; others may not', async () => {
    const { id } = await aService(place, { name: 'Z zasadami' })
    const rule = await note(id, { groups: ['senior'], incomePercent: 150 })
    const [stored] = await look((tx) => listRules(tx, [id]))
    assert.deepEqual(
      [stored?.groups, stored?.incomePercent, stored?.basis],
      [['senior'], 150, 'uchwała, § 4'],
    )
    const change = (version: number) =>
      as('SERVICES_ORGANISER', (work) =>
        noteRule(work, { service: id, rule, version, values: values({ ageFrom: 65 }) }),
      )
    await change(1)
    await assert.rejects(change(1), Conflict)
    for (const role of ['INFORMATION_DESK', 'CARE_WORKER', 'COMMUNITY_ORGANISER']) {
      const write = as(role, (work) => noteRule(work, { service: id, rule, version: 2, values: values() }))
      await assert.rejects(write, Forbidden)
    }
    const { id: other } = await aService(place, { name: 'Cudza' })
    await assert.rejects(
      as('DIRECTOR', (work) => removeRule(work, { service: other, rule })),
      NotFound,
    )
    await as('DIRECTOR', (work) => removeRule(work, { service: id, rule }))
    assert.deepEqual(await look((tx) => listRules(tx, [id])), [])
  })

  it('an example that holds guards them, until it is changed itself', async () => {
    const { id } = await aService(place, { name: 'Z przykładem' })
    const rule = await note(id)
    const example = { name: 'sąsiadka, 62', expected: 'yes', facts: { ...nothingTold, age: 62 } } as const
    const add = () => as('DIRECTOR', (work) => addExample(work, { service: id, example }))
    await add()
    await assert.rejects(add(), Invalid)
    const raise = () =>
      as('DIRECTOR', (work) =>
        noteRule(work, { service: id, rule, version: 1, values: values({ ageFrom: 65 }) }),
      )
    await assert.rejects(raise(), (error) => {
      assert.ok(error instanceof Refused)
      assert.deepEqual(error.refusal.params, { example: 'sąsiadka, 62' })
      return error.refusal.code === 'catalogue.eligibility.example-broken'
    })
    assert.equal((await look((tx) => listRules(tx, [id])))[0]?.ageFrom, 60, 'nothing was written')
    const [stored] = await look((tx) => listExamples(tx, id))
    assert.deepEqual(stored?.facts, example.facts)
    await as('DIRECTOR', (work) => removeExample(work, { service: id, example: stored!.id }))
    await raise()
    assert.equal((await look((tx) => listRules(tx, [id])))[0]?.ageFrom, 65)
  })

  it('are told at the field what is wrong', () => {
    const good = { ageFrom: '60', basis: 'uchwała', from: '2026-01-01' }
    assert.deepEqual(
      codes(() => readRule(fields(good))),
      [],
    )
    const cases: [Record<string, string>, string[]][] = [
      [{ ageTo: '50' }, ['ageTo: catalogue.eligibility.ages']],
      [{ ageFrom: '' }, ['ageFrom: catalogue.eligibility.asks-nothing']],
      [{ ageFrom: '200' }, ['ageFrom: form.no-such-number']],
      [{ to: '2025-01-01' }, ['to: places.period.reversed']],
      [{ basis: ' ' }, ['basis: form.required']],
      [{ disability: 'huge' }, ['disability: form.choose']],
      [{ groups: 'everyone' }, ['groups: form.choose']],
      [{ incomePercent: '0' }, ['incomePercent: form.no-such-number']],
    ]
    for (const [over, wrong] of cases)
      assert.deepEqual(
        codes(() => readRule(fields({ ...good, ...over }))),
        wrong,
      )
    assert.deepEqual(
      codes(() => readExample(fields({ name: 'a', expected: 'maybe' }))),
      ['name: form.too-short', 'expected: form.choose'],
    )
  })

  it('the income criterion is law with dates', async () => {
    assert.deepEqual(await look((tx) => readCriteria(tx, today)), { single: 101_000, family: 82_300 })
    const before = Temporal.PlainDate.from('2024-12-31')
    assert.deepEqual(await look((tx) => readCriteria(tx, before)), { single: 77_600, family: 60_000 })
    assert.deepEqual(await look((tx) => readCriteria(tx, before.subtract({ years: 10 }))), {})
  })

  it('the card speaks where no rule does, with the age of the person helped', async () => {
    const { id } = await aService(place, { name: 'Z karty', who: ['parent'], helpedAgeTo: 5, ageFrom: 18 })
    const [found] = await look((tx) => listForFinder(tx, [id], 'pl'))
    assert.deepEqual([found?.card.ageFrom, found?.card.ageTo, found?.card.groups], [null, 5, ['parent']])
    assert.deepEqual(found?.papers, ['dowód osobisty'])
    const { id: all } = await aService(place, { name: 'Dla każdego', who: ['everyone', 'senior'] })
    assert.deepEqual((await look((tx) => listForFinder(tx, [all], 'pl')))[0]?.card.groups, [])
  })
})

describe('the finder', () => {
  it('asks one question a page and carries the answers in the address only', async () => {
    assert.match((await get('/sprawdz')).html, /Zacznij/)
    const next = await get('/sprawdz/pytanie/wiek?dalej=tak&wiek=67&usluga=klub')
    assert.equal(next.status, 303)
    assert.match(next.location ?? '', /\/sprawdz\/pytanie\/gmina\?wiek=67&usluga=klub$/)
    const last = await get('/sprawdz/pytanie/dochod?dalej=tak&dochod=do100&wiek=67')
    assert.match(last.location ?? '', /\/sprawdz\/odpowiedzi\?wiek=67&dochod=do100$/)
    const changed = await get('/sprawdz/pytanie/wiek?dalej=tak&wiek=68&gmina=tak&zmiana=tak')
    assert.match(changed.location ?? '', /\/sprawdz\/odpowiedzi\?wiek=68&gmina=tak$/)
    const response = await app.request(`http://localhost/c/${centre.slug}/sprawdz/wynik?wiek=67`)
    assert.equal(response.headers.get('set-cookie'), null)
    assert.match(await response.text(), /noindex/)
  })

  it('answers bad input on the page of the question', async () => {
    for (const wrong of ['', 'abc', '-1', '121', '6.5', '<script>', '9'.repeat(5000)]) {
      const { status, html } = await get(`/sprawdz/pytanie/wiek?dalej=tak&wiek=${encodeURIComponent(wrong)}`)
      assert.equal(status, 422, wrong.slice(0, 20))
      assert.doesNotMatch(html, /<script>(?!$)|9{100}/)
    }
    assert.equal((await get('/sprawdz/pytanie/gmina?dalej=tak&gmina=moze')).status, 422)
    assert.equal((await get('/sprawdz/pytanie/gmina?dalej=tak&gmina=tak&gmina=nie')).status, 422)
    assert.equal((await get('/sprawdz/pytanie/pesel')).status, 404)
    const odd = '/sprawdz/wynik?wiek=%00&sytuacja=x&dochod=1000000&usluga=%27%3B--'
    assert.equal((await get(odd)).status, 200, 'what no question knows is left out')
  })

  it('says why not and what else, and never only no', async () => {
    const other = await aCentre(owner, 'druga')
    const there = { house, centre: other }
    const club = await aService(there, { name: 'Klub trzeci wiek', who: ['everyone'] })
    await aService(there, { name: 'Kino sąsiedzkie', who: ['everyone'], papers: ['bilet'] })
    await runDeed(house, { centre: other, actor: staffActor('DIRECTOR') }, (work) =>
      noteRule(work, {
        ...{ service: club.id, rule: null, version: 0 },
        values: values({ instead: { pl: 'Zajrzyj do biblioteki.', uk: null, en: 'Try the library.' } }),
      }),
    )
    const result = async (path: string) =>
      textOf(await (await app.request(`http://localhost/c/${other.slug}${path}`)).text())
    const no = await result('/sprawdz/wynik?wiek=30')
    assert.match(no, /innych osób \(1\).*Klub trzeci wiek.*Dlaczego nie: wiek: od 60 lat/)
    assert.match(no, /Zamiast tego: Zajrzyj do biblioteki\. Kino sąsiedzkie/)
    assert.match(no, /Podstawa: uchwała, § 4/)
    const yes = await result('/sprawdz/wynik?wiek=70')
    assert.match(yes, /Możesz skorzystać \(1\).*Klub trzeci wiek.*Przygotuj: dowód osobisty/)
    assert.doesNotMatch(yes, /Dlaczego nie/)
    assert.match(await result('/sprawdz/wynik'), /Prawdopodobnie możesz skorzystać \(1\)/)
    assert.match(await result('/en/sprawdz/wynik?wiek=30'), /Why not: age: .*Instead: Try the library\./)
    assert.match(await result('/uk/sprawdz/wynik?wiek=30'), /Чому ні:/)
    const card = await app.request(`http://localhost/c/${other.slug}/uslugi/${club.slug}?wiek=30&zwynik=tak`)
    assert.match(await card.text(), /sprawdz\/wynik\?wiek=30/)
  })

  it('shows nothing of a service that residents do not see', async () => {
    const { id } = await aService(place, { name: 'Schowana' })
    assert.match((await get('/sprawdz/wynik')).html, /Schowana/)
    await owner.query(`update catalogue.service set state = 'withdrawn' where id = $1`, [id])
    assert.doesNotMatch((await get('/sprawdz/wynik')).html, /Schowana/)
  })
})

describe('the map', () => {
  it('a figure of the page is the count of the list it opens', async () => {
    const provider = await aProvider(place, { name: 'Spółdzielnia Mapa', kind: 'social-economy' })
    await aService(place, { name: 'Na mapie', area: 'mieszkalnictwo', who: ['senior'], provider })
    await aService(place, { name: 'Pieniądze', area: 'mieszkalnictwo', who: ['senior'], benefit: 'money' })
    const services = await look(listMapServices)
    assert.equal(count(services, { area: 'mieszkalnictwo' }), 1, 'money is no social service')
    const cookie = await (await aStaffMember(house, centre, 'DIRECTOR')).enter()
    const read = async (path: string) => {
      const response = await app.request(`http://localhost/c/${centre.slug}${path}`, { headers: { cookie } })
      return { status: response.status, html: await response.text() }
    }
    const { html } = await read('/praca/mapa-uslug')
    const href = /href="([^"]*obszar=mieszkalnictwo&amp;grupa=seniorzy)"[^>]*>(\d+)</.exec(html)
    assert.equal(href?.[2], '1')
    const list = await read(href![1]!.replaceAll('&amp;', '&').replace(`/c/${centre.slug}`, ''))
    assert.match(list.html, /Na mapie/)
    assert.doesNotMatch(list.html, /Pieniądze|Z karty/)
    assert.match(textOf(html), /mieszkalnictwo: wszystko prowadzi jeden wykonawca, Spółdzielnia Mapa/)
    for (const path of [
      '/praca/mapa-uslug.csv',
      '/praca/mapa-uslug/osiedla',
      '/praca/mapa-uslug/osiedla.csv',
    ]) {
      assert.equal((await read(path)).status, 200)
    }
    const odd = '/praca/mapa-uslug/lista?obszar=x&osiedle=1&wykonawca=%00&strona=99999&sposob=tu'
    assert.equal((await read(odd)).status, 200)
    const csv = await read('/praca/mapa-uslug/lista.csv?obszar=mieszkalnictwo')
    assert.equal(csv.html.trim().split('\r\n').length, 2)
  })
})
