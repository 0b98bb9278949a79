import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { newId } from '#kernel/id.ts'
import { signedIn } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { setup } from './domain.ts'
import { paths } from './paths.ts'

const { house, owner, setClock } = await testHouse()
const centre = await aCentre(owner, 'lipowo')
const app = makeApp(house)
const cookie = await signedIn(house, centre, 'ADMINISTRATOR')
const organiser = await signedIn(house, centre, 'COMMUNITY_ORGANISER')

const base = 'http://localhost/c/lipowo'
async function get(path: string, who: string | null = null) {
  const response = await app.request(`${base}${path}`, { headers: who ? { cookie: who } : {} })
  return { status: response.status, html: await response.text() }
}
async function post(path: string, fields: Record<string, string>, who: string | null = cookie) {
  const response = await app.request(`${base}${path}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', ...(who ? { cookie: who } : {}) },
    body: new URLSearchParams({ _key: newId(), ...fields }),
  })
  const html = await response.text()
  return { status: response.status, html, location: response.headers.get('location') }
}
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
/** Sends a form as a browser would: with the version that its page carried. */
async function send(path: string, fields: Record<string, string>) {
  const { html } = await get(path, cookie)
  const openingSeen = hidden(html, 'openingSeen')
  return post(path, { _version: hidden(html, '_version'), openingSeen, ...fields })
}
const identity = { name: 'CUS w Lipowie', municipality: 'Gmina Lipowo', state: 'working' }

test('public pages answer in three languages, even of a centre that has filled in nothing', async () => {
  const titles: Record<string, readonly [string, string, string]> = {
    [paths.contact]: ['Kontakt', 'Контакти', 'Contact'],
    [paths.privacy]: ['Prywatność', 'Приватність', 'Privacy'],
    [paths.declaration]: ['Deklaracja dostępności', 'Декларація доступності', 'Accessibility statement'],
    [paths.reportBarrier]: ['Zgłoś barierę', 'Повідомте про бар’єр', 'Report a barrier'],
  }
  for (const [path, [pl, uk, en]] of Object.entries(titles)) {
    for (const [prefix, title] of [
      ['', pl],
      ['/uk', uk],
      ['/en', en],
    ] as const) {
      const { status, html } = await get(`${prefix}${path}`)
      assert.equal(status, 200, prefix + path)
      assert.match(html, new RegExp(`<h1[^>]*>${title}</h1>`), prefix + path)
      assert.ok(html.includes(`<html lang="${prefix.slice(1) || 'pl'}"`), prefix + path)
    }
  }
})

test('every route of staff is closed to others and open to the administrator', async () => {
  const staffRoutes = setup.routes.filter((route) => route.door === 'workspace')
  assert.ok(staffRoutes.length > 30)
  for (const route of staffRoutes) {
    const path = route.path.replace(/:\w+/g, newId())
    const asked = route.method === 'GET' ? await get(path) : await post(path, {}, null)
    assert.ok([303, 403].includes(asked.status), `${route.method} ${path} anonymous: ${asked.status}`)
    const other = route.method === 'GET' ? await get(path, organiser) : await post(path, {}, organiser)
    const expected = route.right === 'setup.law.view' ? 200 : 403
    assert.equal(other.status, expected, `${route.method} ${path} organiser`)
    const own = route.method === 'GET' ? await get(path, cookie) : await post(path, {})
    assert.ok(![403, 500].includes(own.status), `${route.method} ${path} administrator: ${own.status}`)
  }
})

test('what is typed wrong is said at its field, and everything typed is kept', async () => {
  const long = await send(paths.identity, { ...identity, name: 'ż'.repeat(5000) })
  assert.equal(long.status, 422)
  assert.ok(long.html.includes('Skróć tekst. Najwięcej 200 znaków.'))
  assert.ok(long.html.includes('ż'.repeat(5000)), 'the long name is kept for mending')
  const february = await send(paths.identity, {
    ...identity,
    predecessor: 'GOPS',
    transformedOn: '2026-02-30',
  })
  assert.equal(february.status, 422)
  assert.ok(february.html.includes('Podaj dzień, który istnieje'))
  const half = await send(paths.identity, { ...identity, predecessor: 'GOPS' })
  assert.equal(half.status, 409)
  assert.ok(half.html.includes('Podaj i poprzednika, i dzień przekształcenia'))
  const teryt = await post(paths.newArea, { kind: 'municipality', name: 'Lipowo', teryt: '140502' })
  assert.equal(teryt.status, 422)
  assert.ok(teryt.html.includes('dokładnie 7 cyfr'))
  assert.ok(teryt.html.includes('value="140502"'))
  const email = await send(paths.contactForm, { address: 'ul. Brzozowa 7', email: 'cus@' })
  assert.ok(email.html.includes('Podaj adres e-mail'))
  const script = await send(paths.contactForm, { bip: 'javascript:alert(1)' })
  assert.equal(script.status, 422)
})

test('a colour is seen before it is saved, refused when pale, and worn by the next page', async () => {
  const pale = await send(paths.colours, { ready: 'own', accent: '#ffe082', do: 'save' })
  assert.equal(pale.status, 422)
  assert.ok(pale.html.includes('jest za jasny'))
  const shown = await send(paths.colours, { ready: 'own', accent: '#6b2a5b', do: 'preview' })
  assert.equal(shown.status, 200)
  assert.ok(shown.html.includes('<svg viewBox="0 0 640 210"'))
  assert.ok(!(await get(paths.contact)).html.includes('centre-6b2a5b'), 'a preview saves nothing')
  const saved = await send(paths.colours, { ready: 'own', accent: '#6b2a5b', do: 'save' })
  assert.equal(saved.status, 303)
  const { rows } = await owner.query('select accent from kernel.centre where id = $1', [centre.id])
  assert.equal(rows[0].accent, '#6b2a5b')
  // The running program forgets its centres through LISTEN; here another program asks afresh.
  const fresh = await makeApp(house).request(`${base}${paths.contact}`)
  assert.ok((await fresh.text()).includes('/assets/centre-6b2a5b.'))
})

test("the centre's own texts appear escaped, with Polish marked as Polish on a foreign page", async () => {
  const said = '<script>alert(1)</script> Witamy "wszystkich"'
  const saved = await send(paths.words, {
    'welcome.pl': said,
    'about.pl': 'Pomagamy.',
    'about.en': 'We help.',
  })
  assert.equal(saved.status, 303)
  const pl = (await get('/')).html
  assert.ok(!pl.includes('<script>alert'), 'the script is text')
  assert.ok(pl.includes('&lt;script&gt;alert(1)&lt;/script&gt; Witamy'))
  assert.ok(pl.includes('<p>Pomagamy.</p>'))
  const en = (await get('/en')).html
  assert.ok(en.includes('<p>We help.</p>'))
  const uk = (await get('/uk')).html
  assert.ok(uk.includes('<div lang="pl"><p>Pomagamy.</p>'), 'Polish on a Ukrainian page says so')
})

test('people in charge stand on the contact page; the form says that this is public', async () => {
  const form = (await get(paths.officers, cookie)).html
  assert.ok(form.includes('To będzie widoczne publicznie.'))
  const fields = { 'coordinator.name': 'Ewa Zmyślona', 'coordinator.email': 'dostepnosc@lipowo.test' }
  assert.equal((await send(paths.officers, fields)).status, 303)
  const contact = (await get(paths.contact)).html
  assert.ok(contact.includes('Ewa Zmyślona'))
  assert.ok(contact.includes('mailto:dostepnosc@lipowo.test'))
})

test('the declaration carries the a11y identifiers and the dates that checkers read', async () => {
  const fields = {
    status: 'partial',
    publishedOn: '2025-05-01',
    madeOn: '2025-05-02',
    reviewedOn: '2025-05-02',
    assessment: 'self',
    'buildings.pl': 'Wejście bez progu.',
  }
  const february = await send(paths.declarationForm, { ...fields, madeOn: '2025-02-30' })
  assert.equal(february.status, 422)
  assert.equal((await send(paths.declarationForm, fields)).status, 303)
  const gap = { kind: 'non_compliance', 'pl.what': 'Mapa', 'pl.why': 'Brak opisu', 'pl.instead': 'Zadzwoń' }
  assert.equal((await post(paths.newGap, gap)).status, 303)
  const { html } = await get(paths.declaration)
  const ids = ['deklaracja', 'wstep', 'podmiot', 'url', 'status', 'ocena', 'kontakt', 'osoba', 'email']
  for (const id of [...ids, 'procedura', 'architektura', 'aplikacje']) {
    assert.equal(html.split(`id="a11y-${id}"`).length, 2, `a11y-${id} stands once`)
  }
  assert.ok(html.includes('<time id="a11y-data-publikacja" datetime="2025-05-01">2025-05-01</time>'))
  assert.ok(html.includes('Mapa'))
  assert.ok((await get(`/en${paths.declaration}`)).html.includes('<span lang="pl">Mapa</span>'))
})

test('a barrier is reported without an account, waits on "Dziś" and is answered', async () => {
  const empty = await post(paths.reportBarrier, { what: '', contact: '' }, null)
  assert.equal(empty.status, 422)
  const sent = await post(paths.reportBarrier, { what: 'Za mały druk <b>', contact: '600 700 800' }, null)
  assert.equal(sent.status, 303)
  const after = await get(sent.location!.replace('/c/lipowo', ''))
  assert.match(after.html, /Numer zgłoszenia: B-[0-9A-F]{4}-[0-9A-F]{4}/)
  assert.ok(after.html.includes('10 marca 2026'))
  const { rows } = await owner.query('select id from setup.barrier_report')
  const path = paths.barrier(rows[0].id)
  assert.ok((await get('/praca', cookie)).html.includes(path))
  assert.ok(!(await get('/praca', organiser)).html.includes(path), 'not a matter of the organiser')
  const page = await get(path, cookie)
  assert.ok(page.html.includes('Za mały druk &lt;b&gt;'))
  const byMail = await post(path, { body: 'Wyślemy duży druk.', way: 'email' })
  assert.equal(byMail.status, 409)
  assert.equal((await post(path, { body: 'Wyślemy duży druk.', way: 'call' })).status, 303)
  assert.ok((await get(path, cookie)).html.includes('Wyślemy duży druk.'))
  assert.ok(!(await get('/praca', cookie)).html.includes(path), 'answered, so it no longer waits')
})

test('"Dziś" leads to what is missing, and reminds of the yearly review in its time', async () => {
  const before = (await get('/praca', cookie)).html
  assert.ok(before.includes('Dodaj gminę, osiedla lub sołectwa'))
  assert.ok(before.includes(paths.areas))
  assert.ok(before.includes('Sprawdź deklarację dostępności'), '3 March is within 60 days')
  assert.equal((await post(paths.newArea, { kind: 'estate', name: 'Północ' })).status, 303)
  assert.ok(!(await get('/praca', cookie)).html.includes('Dodaj gminę, osiedla lub sołectwa'))
  setClock('2026-04-01T10:00:00Z')
  const later = await signedIn(house, { ...centre, slug: 'lipowo' }, 'DIRECTOR')
  assert.ok((await get('/praca', later)).html.includes('Termin przeglądu minął'))
  setClock('2026-03-03T10:00:00Z')
})

test('a planned centre says what comes and when', async () => {
  const saved = await send(paths.identity, { ...identity, state: 'planned', opensOn: '2026-09-01' })
  assert.equal(saved.status, 303)
  const page = await makeApp(house).request(`${base}/en`)
  const html = await page.text()
  assert.ok(html.includes('Planned opening day: 1 September 2026.'))
  assert.ok(html.includes('still being set up'))
})

test('an own wording shows on the public page; the search finds texts by their words', async () => {
  const list = (await get(`${paths.wordings}?szukaj=zadzwo%C5%84+napisz`, cookie)).html
  assert.ok(list.includes(paths.wording('setup.contact.lead')))
  assert.ok(!list.includes(paths.wording('setup.privacy.title')))
  const path = paths.wording('setup.contact.lead')
  assert.equal((await post(path, { 'own.pl': 'Wpadnij na herbatę.' })).status, 303)
  const contact = await (await makeApp(house).request(`${base}${paths.contact}`)).text()
  assert.ok(contact.includes('Wpadnij na herbatę.'))
  assert.equal((await post(paths.wording('setup.contact.nie-ma'), { 'own.pl': 'x' })).status, 404)
})

test('dated values: in the privacy notice from their day, refused when they do not fit', async () => {
  const path = paths.datedOne('setup.retention.barrier-reports')
  const wrong = await send(path, { value: '0', from: '2026-03-01' })
  assert.equal(wrong.status, 422)
  assert.equal(
    (await send(path, { value: '36', from: '2026-03-01', basis: 'Zarządzenie 3/2026' })).status,
    303,
  )
  assert.ok((await get(path, cookie)).html.includes('Zarządzenie 3/2026'))
  assert.ok((await get(paths.privacy)).html.includes('3 lata'))
  assert.equal((await get(paths.datedOne('setup.words'), cookie)).status, 404)
})
