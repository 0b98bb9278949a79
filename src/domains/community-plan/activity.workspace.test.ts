import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { newId } from '#kernel/id.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'
import { anActivity, aPlan } from './fixtures.ts'
import { paths } from './paths.ts'

const { house, owner } = await testHouse()
const centre = await aCentre(owner)
const place = { house, centre }
const plan = await aPlan(place, { inForce: true })
const browser = browserOf(makeApp(house))
const organiser = await aStaffMember(house, centre, 'COMMUNITY_ORGANISER')
const host = await aStaffMember(house, centre, 'VENUE_HOST')
const cookie = await organiser.enter()
const hostCookie = await host.enter()

const get = async (path: string, as = cookie) => {
  const response = await browser.get(path, { cookie: as })
  return { status: response.status, html: await response.text() }
}
const post = async (path: string, fields: Record<string, string>, as = cookie) => {
  const response = await browser.post(path, { _key: newId(), ...fields }, { cookie: as })
  return { status: response.status, to: response.headers.get('location'), html: await response.text() }
}
const count = async () =>
  (await owner.query('select count(*)::int as n from community_plan.activity')).rows[0].n
const filled = (over: Record<string, string> = {}) => ({
  ...{ title: 'Kawa na skwerze', heldOn: '2026-03-03', kind: plan.kinds[0]!.id, participants: '12' },
  ...{ tasks: plan.tasks[0]!.id, ledBy: 'staff' },
  ...over,
})
const form = paths.newActivity(plan.id)

describe('the entry form', () => {
  it('opens with today and a kind chosen, the five first fields outside the fold', async () => {
    const { status, html } = await get(form)
    assert.equal(status, 200)
    assert.match(html, /name="heldOn"[^>]*value="2026-03-03"/)
    assert.match(html, new RegExp(`value="${plan.kinds[0]!.id}" checked`))
    const [first, folded] = html.split('class="folded more"')
    for (const name of ['title', 'participants', 'heldOn', 'kind', 'tasks'])
      assert.match(first!, new RegExp(`name="${name}"`), name)
    for (const name of ['place', 'ledBy', 'groups', 'ages', 'orgName.1', 'funding', 'leaders', 'isPublic'])
      assert.match(folded!, new RegExp(`name="${name}"`), name)
  })

  it('saves and leads to the activity, with photographs to its documents', async () => {
    const saved = await post(form, filled())
    assert.equal(saved.status, 303)
    assert.match(saved.to!, new RegExp(`${paths.activities(plan.id)}/[0-9a-f-]{36}$`))
    const photos = await post(form, filled({ next: 'photos' }))
    assert.match(photos.to!, /#dokumentacja$/)
    const page = await get(saved.to!)
    for (const words of ['Kawa na skwerze', '12 osób', plan.tasks[0]!.title, 'Zapisano działanie'])
      assert.ok(page.html.includes(words), words)
  })

  it('keeps everything that was typed when something is wrong, and stores nothing', async () => {
    const before = await count()
    const typed = { place: 'Świetlica', 'orgName.1': 'Koło gospodyń', description: 'Dużo <b>śmiechu</b>' }
    const wrong = await post(form, filled({ ...typed, title: '', participants: 'wielu', firstTimers: '3' }))
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /href="#f-title"/)
    assert.match(wrong.html, /href="#f-participants"/)
    const empty = await post(form, { title: '', heldOn: '', participants: '' })
    for (const name of ['title', 'heldOn', 'kind', 'tasks'])
      assert.match(empty.html, new RegExp(`href="#f-${name}"`), name)
    for (const kept of ['value="wielu"', 'value="Świetlica"', 'value="Koło gospodyń"', 'Dużo &lt;b&gt;'])
      assert.ok(wrong.html.includes(kept), kept)
    assert.match(wrong.html, new RegExp(`value="${plan.tasks[0]!.id}" checked`))
    assert.match(wrong.html, /<details class="folded more" open/)
    assert.equal(await count(), before)
  })

  it('says each rule at its field', async () => {
    const cases: [Record<string, string>, string][] = [
      [{ tasks: '' }, 'Zaznacz przynajmniej jedno zadanie.'],
      [{ participants: '' }, 'Napisz, ile osób było.'],
      [{ participants: '5', firstTimers: '3', returners: '3' }, 'Popraw jedną z liczb.'],
      [{ heldOn: '2025-01-01' }, 'Dopuszczamy najwyżej 31 dni'],
      [{ heldOn: '2026-02-30' }, 'f-heldOn'],
      [{ startsAt: '25:00' }, 'Napisz godzinę'],
      [{ kind: newId() }, 'f-kind'],
      [{ tasks: newId() }, 'f-tasks'],
    ]
    const before = await count()
    for (const [over, words] of cases) {
      const { status, html } = await post(form, filled(over))
      assert.equal(status, 422, JSON.stringify(over))
      assert.ok(html.includes(words), words)
    }
    assert.equal(await count(), before)
  })

  it('sent twice is stored once', async () => {
    const before = await count()
    const body = filled({ _key: newId(), title: 'Podwójne kliknięcie' })
    const [first, second] = [await post(form, body), await post(form, body)]
    assert.equal(first.to, second.to)
    assert.equal(await count(), before + 1)
  })

  it('begins like the last one, without its day, its people and its words', async () => {
    await post(
      form,
      filled({ title: 'Próba chóru', place: 'Remiza', heldOn: '2026-02-10', participants: '33' }),
    )
    const link = /href="([^"]*\?wzor=[^"]*)">[^<]*Jak ostatnio: Próba chóru/.exec((await get(form)).html)
    assert.ok(link)
    const { html } = await get(link[1]!)
    assert.match(html, /value="Próba chóru"/)
    assert.match(html, /value="Remiza"/)
    assert.match(html, /name="heldOn"[^>]*value="2026-03-03"/)
    assert.doesNotMatch(html, /value="33"/)
  })

  it('on a plan that is not in force says so and stores nothing', async () => {
    const draft = await aPlan(place)
    const before = await count()
    const task = { tasks: draft.tasks[0]!.id }
    const { status, html } = await post(paths.newActivity(draft.id), filled(task))
    assert.equal(status, 409)
    assert.match(html, /Pracę zapisuje się na planie, który obowiązuje/)
    assert.match(html, /value="Kawa na skwerze"/)
    assert.equal(await count(), before)
  })
})

describe('a change', () => {
  it('after somebody else’s shows both versions; saving again keeps mine', async () => {
    const id = await anActivity(place, plan, { title: 'Spacer' })
    const path = paths.changeActivity(plan.id, id)
    const version = /name="_version" value="(\d+)"/.exec((await get(path)).html)![1]!
    await post(path, filled({ _version: version, title: 'Spacer z sąsiadką' }))
    const late = await post(path, filled({ _version: version, title: 'Spacer badawczy' }))
    assert.equal(late.status, 409)
    assert.match(late.html, /Ktoś zmienił to działanie przed Tobą/)
    assert.match(late.html, /Spacer z sąsiadką[\s\S]*Spacer badawczy/)
    const now = /name="_version" value="(\d+)"/.exec(late.html)![1]!
    assert.equal((await post(path, filled({ _version: now, title: 'Spacer badawczy' }))).status, 303)
    assert.match((await get(paths.activity(plan.id, id))).html, /<h1>Spacer badawczy/)
  })

  it('withdrawn with a reason leaves the list, and comes back', async () => {
    const id = await anActivity(place, plan, { title: 'Wpis do wycofania' })
    const step = paths.activityStep(plan.id, id)
    const bare = await post(step, { step: 'withdraw', reason: ' ' })
    assert.equal(bare.status, 409)
    assert.match(bare.html, /Napisz krótko powód/)
    await post(step, { step: 'withdraw', reason: 'Wpisane dwa razy' })
    const list = async (query = '') => (await get(`${paths.activities(plan.id)}?q=wycofania${query}`)).html
    assert.doesNotMatch(await list(), /Wpis do wycofania/)
    assert.match(await list('&stan=withdrawn'), /Wpis do wycofania/)
    assert.match((await get(paths.activity(plan.id, id))).html, /Wpisane dwa razy/)
    await post(paths.restoreActivity(plan.id, id), {})
    assert.match(await list(), /Wpis do wycofania/)
  })

  it('is offered to the one who noted it, and refused to a colleague', async () => {
    const own = await post(form, filled({ title: 'Wpis gospodarza' }), hostCookie)
    assert.match((await get(own.to!, hostCookie)).html, /\/zmiana"/)
    const others = await anActivity(place, plan, { title: 'Cudzy wpis' })
    const page = await get(paths.activity(plan.id, others), hostCookie)
    assert.doesNotMatch(page.html, /\/zmiana"/)
    assert.match(page.html, /Zmienić może osoba, która zapisała/)
    const change = await post(paths.changeActivity(plan.id, others), filled({ _version: '1' }), hostCookie)
    assert.equal(change.status, 403)
  })
})

describe('kinds of activity', () => {
  it('are added, renamed, ordered, ended; a name is taken once', async () => {
    const names = async () =>
      [...(await get(paths.activityKinds)).html.matchAll(/rodzaje\/[0-9a-f-]{36}">([^<]+)</g)].map(
        (row) => row[1],
      )
    assert.deepEqual(await names(), ['aktywizujące', 'inicjatywne', 'sieciujące', 'animacyjne'])
    await post(paths.activityKinds, { name: 'wolontariackie' })
    const taken = await post(paths.activityKinds, { name: 'Wolontariackie' })
    assert.equal(taken.status, 422)
    assert.match(taken.html, /Rodzaj o tej nazwie już jest/)
    const id = (
      await owner.query("select id from community_plan.activity_kind where name = 'wolontariackie'")
    ).rows[0].id
    await post(paths.activityKind(id), { name: 'pomocowe' })
    await post(paths.moveActivityKind(id), { way: 'up' })
    assert.deepEqual(await names(), ['aktywizujące', 'inicjatywne', 'sieciujące', 'pomocowe', 'animacyjne'])
    await post(paths.endActivityKind(id), { to: 'ended' })
    assert.doesNotMatch((await get(form)).html, /pomocowe/)
    await post(paths.endActivityKind(id), { to: 'open' })
    assert.match((await get(form)).html, /pomocowe/)
    assert.equal((await get(paths.activityKinds, hostCookie)).status, 403)
  })
})

describe('the page of a task', () => {
  it('tells its state, who changed it and why', async () => {
    const fresh = await aPlan(place, { inForce: true })
    const task = fresh.tasks[1]!
    await anActivity(place, fresh, { title: 'Pierwsze spotkanie', tasks: [task.id] })
    const path = paths.task(fresh.id, task.id)
    const { html } = await get(path)
    for (const words of [task.title, 'Cel 1.', 'Cel 2.', 'w toku', 'Pierwsze spotkanie', 'Rozpoczęte samo'])
      assert.ok(html.includes(words), words)
    const step = paths.taskStep(fresh.id, task.id)
    const bare = await post(step, { from: 'running', to: 'partly', reason: '' })
    assert.equal(bare.status, 409)
    await post(step, { from: 'running', to: 'partly', reason: 'Zabrakło sali' })
    assert.match((await get(path)).html, /wykonane częściowo[\s\S]*Zabrakło sali/)
    assert.equal((await get(`${step}?na=done`, hostCookie)).status, 403)
  })
})
