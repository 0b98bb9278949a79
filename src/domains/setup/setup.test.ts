import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitsPassword } from '#domains/people/password.ts'
import { type Actor, anonymous, operator } from '#kernel/actor.ts'
import { listAllAreas } from '#kernel/area.sql.ts'
import { getCentre, listCentres as readCentres } from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import { listOwnHosts } from '#kernel/hostname.sql.ts'
import { newId } from '#kernel/id.ts'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { addGap, changeGap, closeGap, declareAccessibility } from './accessibility.actions.ts'
import { addArea, endArea, moveArea, renameArea } from './area.actions.ts'
import { answerBarrier, reportBarrier } from './barrier.actions.ts'
import { findBarrier, listBarriers } from './barrier.sql.ts'
import { changeAccent, changeIdentity, listCentres, makeCentre } from './centre.actions.ts'
import { aDay, aDeclaration } from './fixtures.ts'
import { findGap, listGaps } from './gap.sql.ts'
import { addHost, dropHost } from './hostname.actions.ts'
import { changeSetting, stampOf } from './setting.actions.ts'
import { findLastWrite, findLegalParameter, listSettingHistory, readSettingsOn } from './setting.sql.ts'
import { contactSetting, declarationSetting, retentionSettings } from './setting-keys.ts'
import { wordText } from './wording.actions.ts'
import { wordableTexts } from './wording.rules.ts'

const { house, doors, owner, setClock } = await testHouse()
const centre = await aCentre(owner, 'lipowo')
const other = await aCentre(owner, 'debowo')

const staff = (role: string): Actor => ({ kind: 'account', id: newId(), person: newId(), role })
const admin = staff('ADMINISTRATOR')
const deed = <T>(actor: Actor, fn: (work: Work) => Promise<T>, where = centre) =>
  runDeed(house, { centre: where, actor }, fn)
const read = <T>(fn: Parameters<typeof doors.readCentre<T>>[1], where = centre) =>
  doors.readCentre(where.id, fn)
const code = async (run: Promise<unknown>): Promise<string> => {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refused) return error.refusal.code
  if (error instanceof Invalid) return [...error.fields].map(([name, why]) => `${name}: ${why.code}`).join()
  return error instanceof Error ? error.name : 'went through'
}

test('areas are added, renamed, moved and ended, and never deleted', async () => {
  const add = (kind: 'municipality' | 'estate', name: string, teryt: string | null = null) =>
    deed(admin, (work) => addArea(work, { kind, name, teryt }))
  await add('municipality', 'Lipowo', '1405021')
  const north = await add('estate', 'Północ')
  const south = await add('estate', 'Południe')
  assert.equal(await code(add('estate', 'Północ')), 'name: setup.area.name-taken')
  assert.equal(await code(add('municipality', 'Zła', '140502')), 'teryt: setup.area.teryt-digits')
  await deed(admin, (work) => moveArea(work, { area: south, step: -1 }))
  await deed(admin, (work) => renameArea(work, { area: north, name: 'Osiedle Północne', teryt: null }))
  const taken = deed(admin, (work) => renameArea(work, { area: north, name: 'Południe', teryt: null }))
  assert.equal(await code(taken), 'name: setup.area.name-taken')
  await deed(admin, (work) => endArea(work, { area: north, ended: true }))
  const estates = (await read(listAllAreas)).filter((area) => area.kind === 'estate')
  assert.deepEqual(
    estates.map((area) => [area.name, area.ended_on?.toString() ?? null]),
    [
      ['Południe', null],
      ['Osiedle Północne', '2026-03-03'],
    ],
  )
  await deed(admin, (work) => endArea(work, { area: north, ended: false }))
  assert.equal((await read(listAllAreas)).filter((area) => area.ended_on).length, 0)
})

test("another centre's area is not found and stays as it was", async () => {
  const [area] = await read(listAllAreas)
  const run = deed(admin, (work) => renameArea(work, { area: area!.id, name: 'Cudze', teryt: null }), other)
  await assert.rejects(run, NotFound)
  assert.equal((await read(listAllAreas, other)).length, 0)
  assert.ok((await read(listAllAreas)).some((one) => one.name === area!.name))
})

test('who the centre is; two people at one form do not overwrite each other', async () => {
  const before = await read(getCentre)
  const identity = {
    name: 'CUS w Lipowie',
    municipality: 'Gmina Lipowo',
    state: 'working',
    predecessor: 'Miejsko-Gminny Ośrodek Pomocy Społecznej',
    transformedOn: aDay('2021-08-01'),
    opensOn: null,
    version: before.version,
    openingSeen: 0,
  } as const
  await deed(admin, (work) => changeIdentity(work, identity))
  const after = await read(getCentre)
  assert.equal(after.predecessor, identity.predecessor)
  assert.equal(after.transformed_on?.toString(), '2021-08-01')
  await assert.rejects(
    deed(admin, (work) => changeIdentity(work, { ...identity, name: 'Spóźniona zmiana' })),
    Conflict,
  )
  assert.equal((await read(getCentre)).name, 'CUS w Lipowie')
})

test('a pale accent is refused; a good one stands, and all processes are told', async () => {
  const set = async (accent: string | null) => {
    const { version } = await read(getCentre)
    return deed(admin, (work) => changeAccent(work, { accent, version }))
  }
  assert.equal(await code(set('#ffee00')), 'accent: ui.accent.too-pale')
  assert.equal(await code(set('red')), 'accent: ui.accent.not-a-colour')
  assert.equal((await read(getCentre)).accent, null)
  const count = async () =>
    Number((await owner.query(`select count(*) from kernel.change where topic = 'centre'`)).rows[0].count)
  const before = await count()
  await set('#1f3f7a')
  assert.equal((await read(getCentre)).accent, '#1f3f7a')
  assert.equal(await count(), before + 1)
})

test('host names: own, not taken twice, not taken from another centre, not the shared one', async () => {
  const add = (host: string, where = centre) =>
    deed(admin, (work) => addHost(work, { host, shared: 'splot.test.pl' }), where)
  await add('https://CUS.Lipowo.pl/')
  assert.deepEqual(await read(listOwnHosts), ['cus.lipowo.pl'])
  assert.equal(await code(add('cus.lipowo.pl', other)), 'host: setup.host.taken')
  assert.equal(await code(add('splot.test.pl')), 'host: setup.host.shared')
  const drop = (where: typeof centre) =>
    deed(admin, (work) => dropHost(work, { host: 'cus.lipowo.pl' }), where)
  await assert.rejects(drop(other), NotFound)
  assert.deepEqual(await read(listOwnHosts), ['cus.lipowo.pl'])
  await drop(centre)
  assert.deepEqual(await read(listOwnHosts), [])
})

test('a dated setting holds from its day; the earlier value stays in the history', async () => {
  const setting = retentionSettings.barrierReports
  const set = (value: number, from: string, seen: number | null = null) =>
    deed(admin, (work) =>
      changeSetting(work, { setting, value, from: aDay(from), basis: 'Zarz. 3/26', seen }),
    )
  const on = async (day: string) => (await read((tx) => readSettingsOn(tx, { setting }, aDay(day)))).setting
  assert.equal(await on('2026-03-03'), 24)
  await set(36, '2026-01-01')
  await set(12, '2026-06-01')
  assert.deepEqual([await on('2025-12-31'), await on('2026-03-03'), await on('2026-06-01')], [24, 36, 12])
  const history = await read((tx) => listSettingHistory(tx, setting.key, 10))
  assert.deepEqual(
    history.map((row) => [row.valid_from.toString(), row.value, row.basis]),
    [
      ['2026-06-01', 12, 'Zarz. 3/26'],
      ['2026-01-01', 36, 'Zarz. 3/26'],
    ],
  )
  await assert.rejects(set(48, '2026-07-01', 1), Conflict)
  const seen = stampOf(await read((tx) => findLastWrite(tx, setting.key)))
  await set(48, '2026-07-01', seen)
  assert.equal(await on('2026-07-01'), 48)
  assert.equal((await read((tx) => readSettingsOn(tx, { setting }, aDay('2026-07-01')), other)).setting, 24)
})

test('a stored value that no longer fits its type falls back', async () => {
  const id = newId()
  await owner.query(
    `insert into kernel.setting (centre_id, id, key, value, valid_from, set_at)
     values ($1, $2, 'setup.contact', '"dawniej tekst"', '2020-01-01', now())`,
    [other.id, id],
  )
  const { contact } = await read(
    (tx) => readSettingsOn(tx, { contact: contactSetting }, aDay('2026-03-03')),
    other,
  )
  assert.deepEqual(contact, contactSetting.fallback)
})

test('an own wording is kept beside the house text and given back when emptied', async () => {
  const text = wordableTexts(house.texts).find((one) => one.key === 'setup.contact.lead')!
  const word = (pl: string) => deed(admin, (work) => wordText(work, { text, own: { pl, uk: '', en: '' } }))
  const own = async () =>
    (await doors.withPlatform(readCentres)).find((one) => one.id === centre.id)!.wordings
  await word('Przyjdź na kawę.')
  assert.deepEqual(await own(), { 'pl:setup.contact.lead': 'Przyjdź na kawę.' })
  assert.equal(await code(word('Hej {kto}')), 'own.pl: setup.wording.unknown-value')
  await word('')
  assert.deepEqual(await own(), {})
})

test('the declaration and its gaps: written, worded anew, mended', async () => {
  const declaration = { ...aDeclaration }
  await deed(admin, (work) => declareAccessibility(work, { declaration, seen: 0 }))
  const bad = { ...declaration, reviewedOn: '2030-01-01' }
  const refused = deed(admin, (work) => declareAccessibility(work, { declaration: bad, seen: null }))
  assert.equal(await code(refused), 'reviewedOn: setup.accessibility.future-day')
  const stored = await read((tx) => readSettingsOn(tx, { d: declarationSetting }, aDay('2026-03-03')))
  assert.equal(stored.d?.status, 'partial')
  const said = { what: 'Mapa', why: 'Brak opisu', instead: 'Zadzwoń' }
  const none = { what: '', why: '', instead: '' }
  const words = { pl: said, uk: none, en: none }
  const gap = await deed(admin, (work) => addGap(work, { kind: 'non_compliance', words }))
  const change = { gap, version: 1, kind: 'undue_burden', words } as const
  await deed(admin, (work) => changeGap(work, change))
  await assert.rejects(
    deed(admin, (work) => changeGap(work, change)),
    Conflict,
  )
  await deed(admin, (work) => closeGap(work, { gap }))
  const kept = await read((tx) => findGap(tx, gap))
  assert.deepEqual([kept?.kind, kept?.closed_on?.toString()], ['undue_burden', '2026-03-03'])
  assert.equal((await read(listGaps, other)).length, 0)
})

test('a barrier: reported without an account, answered once, by e-mail through the outbox', async () => {
  const given = { what: 'Nie mogę otworzyć listy', wish: null, name: null, language: 'uk' as const }
  const { id, dueOn, number } = await deed(anonymous, (work) =>
    reportBarrier(work, { ...given, contact: 'olena@poczta.test' }),
  )
  assert.equal(dueOn, '2026-03-10')
  assert.match(number, /^B-[0-9A-F]{4}-[0-9A-F]{4}$/)
  const unreachable = deed(anonymous, (work) => reportBarrier(work, { ...given, contact: 'ja' }))
  assert.equal(await code(unreachable), 'contact: setup.barrier.no-contact')
  const desk = staff('INFORMATION_DESK')
  const answer = () =>
    deed(desk, (work) => answerBarrier(work, { report: id, body: 'Wyślemy.', way: 'email' }))
  await answer()
  assert.equal(await code(answer()), 'setup.barrier.answered')
  const { rows } = await owner.query(
    'select recipient, subject, body from kernel.outbox where centre_id = $1',
    [centre.id],
  )
  assert.equal(rows.length, 1)
  assert.equal(rows[0].recipient, 'olena@poczta.test')
  assert.ok(rows[0].subject.startsWith('Відповідь'), rows[0].subject)
  assert.ok(rows[0].body.includes('Wyślemy.'))
  const report = await read((tx) => findBarrier(tx, id))
  assert.equal(report?.way, 'email')
  assert.equal((await read((tx) => listBarriers(tx, 10), other)).length, 0)
})

test('only the director and the administrator change the centre; others are refused', async () => {
  const deeds: Record<string, (work: Work) => Promise<unknown>> = {
    area: (work) => addArea(work, { kind: 'estate', name: 'X', teryt: null }),
    move: (work) => moveArea(work, { area: newId(), step: 1 }),
    rename: (work) => renameArea(work, { area: newId(), name: 'X', teryt: null }),
    end: (work) => endArea(work, { area: newId(), ended: true }),
    accent: (work) => changeAccent(work, { accent: null, version: 1 }),
    host: (work) => addHost(work, { host: 'a.example.pl', shared: null }),
    drop: (work) => dropHost(work, { host: 'a.example.pl' }),
    declare: (work) => declareAccessibility(work, { declaration: aDeclaration, seen: null }),
    close: (work) => closeGap(work, { gap: newId() }),
  }
  const refused = ['COMMUNITY_ORGANISER', 'PLAN_COORDINATOR', 'INFORMATION_DESK', 'VENUE_HOST']
  for (const [name, run] of Object.entries(deeds)) {
    for (const actor of [...refused.map(staff), anonymous]) {
      await assert.rejects(deed(actor, run), Forbidden, `${name} by ${JSON.stringify(actor)}`)
    }
  }
  const answer = (work: Work) => answerBarrier(work, { report: newId(), body: 'x', way: 'call' })
  await assert.rejects(deed(staff('COMMUNITY_ORGANISER'), answer), Forbidden)
  await assert.rejects(deed(staff('INFORMATION_DESK'), answer), NotFound)
  await deed(staff('DIRECTOR'), (work) =>
    addArea(work, { kind: 'estate', name: 'Dyrektorskie', teryt: null }),
  )
})

test('the operator makes a centre with one administrator; the password is kept as a hash', async () => {
  const made = await makeCentre(house, {
    slug: 'sosnowo',
    name: 'CUS w Sosnowie',
    municipality: 'Gmina Sosnowo',
    adminEmail: 'Admin@Sosnowo.test',
    planned: true,
  })
  assert.match(made.temporaryPassword, /^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/)
  const { rows } = await owner.query(
    `select a.email, a.password_hash, a.must_change_password, r.role, c.state
     from people.account a join people.role_assignment r on r.account_id = a.id
     join kernel.centre c on c.id = a.centre_id where a.centre_id = $1`,
    [made.id],
  )
  assert.equal(rows.length, 1)
  const [row] = rows
  assert.deepEqual([row.email, row.role, row.state], ['admin@sosnowo.test', 'ADMINISTRATOR', 'planned'])
  assert.equal(row.must_change_password, true)
  assert.ok(await fitsPassword(made.temporaryPassword, row.password_hash))
  const again = { slug: 'sosnowo', name: 'Drugie', municipality: '', adminEmail: 'a@b.test' }
  assert.equal(await code(makeCentre(house, again)), 'setup.centre.slug-taken')
  assert.equal(await code(makeCentre(house, { ...again, slug: 'Źle' })), 'setup.centre.bad-slug')
  const { centres } = await listCentres(house)
  assert.deepEqual(centres.map((one) => one.slug).toSorted(), ['debowo', 'lipowo', 'sosnowo'])
  const entries = await owner.query(
    'select action, actor_kind from audit.entry where centre_id = $1 order by seq',
    [made.id],
  )
  assert.deepEqual(entries.rows.at(-1), { action: 'setup.centre.made', actor_kind: operator.kind })
})

test('legal parameters are read by the day', async () => {
  setClock('2026-03-03T10:00:00Z')
  const value = (key: string, day: string) => read((tx) => findLegalParameter(tx, key, aDay(day)))
  assert.equal(await value('accessibility.barrier-answer-days', '2026-03-03'), 7)
  assert.equal(await value('accessibility.barrier-answer-days', '2010-01-01'), null)
  assert.deepEqual(await value('accessibility.review-day', '2026-03-03'), { month: 3, day: 31 })
})
