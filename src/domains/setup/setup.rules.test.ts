import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { whyNotAccent } from '#ui/palette.ts'
import { nextReview, whyNotDeclaration } from './accessibility.rules.ts'
import { nextOrder, whyNotArea, whyNotTeryt } from './area.rules.ts'
import { answerDueOn, whyNotAnswer, whyNotContact } from './barrier.rules.ts'
import { whyNotIdentity, whyNotNewCentre } from './centre.rules.ts'
import { missingSettings } from './checklist.rules.ts'
import { colourPreviewSvg, previewContrasts } from './colour-preview.ts'
import { readyAccents } from './colours.workspace.tsx'
import { parsePlain, plainKind } from './dated.rules.ts'
import { aDay, aDeclaration } from './fixtures.ts'
import { tidyHost, whyNotHost } from './hostname.rules.ts'
import {
  contactSetting,
  declarationSetting,
  officersSetting,
  retentionSettings,
  wordsSetting,
} from './setting-keys.ts'
import { whyNotWording } from './wording.rules.ts'

test('a TERYT number is taken by its shape alone (domain.md 6.6)', () => {
  for (const good of ['1405021', '0201011', '3262011', '1465128', '0664019']) {
    assert.equal(whyNotTeryt(good), null, good)
  }
  const bad = {
    'setup.area.teryt-digits': ['140502', '14050211', '14 5021', '140502a', ''],
    'setup.area.teryt-voivodeship': ['0005021', '0305021', '3405021'],
    'setup.area.teryt-unit': ['1400021', '1405001'],
    'setup.area.teryt-kind': ['1405026', '1405020', '1405027'],
  }
  for (const [code, numbers] of Object.entries(bad)) {
    for (const number of numbers) assert.equal(whyNotTeryt(number)?.code, code, number)
  }
  assert.equal(whyNotArea({ kind: 'estate', teryt: '1405021' })?.code, 'setup.area.teryt-not-here')
  assert.equal(whyNotArea({ kind: 'estate', teryt: null }), null)
})

test('an area moves one step and stops at the edge', () => {
  assert.deepEqual(nextOrder(['a', 'b', 'c'], 'b', -1), ['b', 'a', 'c'])
  assert.deepEqual(nextOrder(['a', 'b', 'c'], 'b', 1), ['a', 'c', 'b'])
  assert.deepEqual(nextOrder(['a', 'b', 'c'], 'a', -1), ['a', 'b', 'c'])
  assert.deepEqual(nextOrder(['a', 'b', 'c'], 'c', 1), ['a', 'b', 'c'])
  assert.deepEqual(nextOrder(['a', 'b'], 'gone', 1), ['a', 'b'])
})

test('a transformed centre has a predecessor and a day, and works only after it', () => {
  const today = aDay('2026-03-03')
  const mgops = { predecessor: 'Miejsko-Gminny Ośrodek Pomocy Społecznej', opensOn: null }
  const on = (day: string | null) => (day ? aDay(day) : null)
  const why = (state: 'planned' | 'working', transformed: string | null, predecessor: string | null) =>
    whyNotIdentity({ ...mgops, state, predecessor, transformedOn: on(transformed) }, today)?.code ?? null
  assert.equal(why('working', '2021-08-01', mgops.predecessor), null)
  assert.equal(why('working', null, null), null)
  assert.equal(why('planned', '2027-01-01', mgops.predecessor), null)
  assert.equal(why('working', '2027-01-01', mgops.predecessor), 'setup.centre.transformed-later')
  assert.equal(why('working', null, mgops.predecessor), 'setup.centre.predecessor-with-day')
  assert.equal(why('working', '2021-08-01', null), 'setup.centre.predecessor-with-day')
  const planned = { state: 'planned', predecessor: null, transformedOn: null } as const
  assert.equal(whyNotIdentity({ ...planned, opensOn: aDay('2026-09-01') }, today), null)
  assert.equal(
    whyNotIdentity({ ...planned, opensOn: aDay('2025-09-01') }, today)?.code,
    'setup.centre.opening-past',
  )
})

test('a new centre has a short name for addresses and an administrator', () => {
  const good = { slug: 'lipowo', name: 'CUS w Lipowie', adminEmail: 'ewa@lipowo.test' }
  assert.equal(whyNotNewCentre(good), null)
  assert.equal(whyNotNewCentre({ ...good, slug: 'Łódź' })?.code, 'setup.centre.bad-slug')
  assert.equal(whyNotNewCentre({ ...good, slug: 'a' })?.code, 'setup.centre.bad-slug')
  assert.equal(whyNotNewCentre({ ...good, name: 'C' })?.code, 'setup.centre.bad-name')
  assert.equal(whyNotNewCentre({ ...good, adminEmail: 'ewa' })?.code, 'setup.centre.bad-email')
})

test('the declaration is reviewed each year by 31 March, with 60 days of notice', () => {
  const on = { month: 3, day: 31 }
  const cases: [reviewed: string, today: string, state: string, due: string][] = [
    ['2025-05-02', '2026-01-29', 'later', '2026-03-31'],
    ['2025-05-02', '2026-01-30', 'soon', '2026-03-31'],
    ['2025-05-02', '2026-03-31', 'soon', '2026-03-31'],
    ['2025-05-02', '2026-04-01', 'overdue', '2026-03-31'],
    // Reviewed within the notice: done for that spring.
    ['2026-02-10', '2026-04-01', 'later', '2027-03-31'],
    // Reviewed in early January: before the notice, so the coming deadline still asks.
    ['2026-01-05', '2026-02-10', 'soon', '2026-03-31'],
    ['2023-06-01', '2026-03-03', 'overdue', '2024-03-31'],
  ]
  for (const [reviewed, today, state, due] of cases) {
    const said = nextReview(aDay(reviewed), aDay(today), on)
    assert.deepEqual([said.state, said.dueOn.toString()], [state, due], `${reviewed} on ${today}`)
  }
})

test('a declaration with dates that contradict each other, or without the building, is refused', () => {
  const today = aDay('2026-03-03')
  assert.equal(whyNotDeclaration(aDeclaration, today), null)
  const wrong = (change: object) => whyNotDeclaration({ ...aDeclaration, ...change }, today)
  assert.equal(wrong({ reviewedOn: '2026-03-04' })?.field, 'reviewedOn')
  assert.equal(wrong({ reviewedOn: '2025-05-01' })?.why.code, 'setup.accessibility.review-before')
  assert.equal(wrong({ changedOn: '2025-04-30' })?.field, 'changedOn')
  assert.equal(wrong({ assessment: 'external' })?.field, 'assessedBy')
  assert.equal(wrong({ buildings: { pl: '', uk: '', en: 'x' } })?.field, 'buildings')
})

test('a barrier is answered within seven days by a way that can reach', () => {
  assert.equal(answerDueOn(aDay('2026-02-25'), 7).toString(), '2026-03-04')
  for (const good of ['jan@poczta.test', '600 700 800', '+48 22 758 00 00', 'ul. Brzozowa 7, Lipowo']) {
    assert.equal(whyNotContact(good), null, good)
  }
  for (const bad of ['jan@', 'x', '12345', 'Jan']) {
    assert.equal(whyNotContact(bad)?.code, 'setup.barrier.no-contact', bad)
  }
  const open = { contact: '600 700 800', answered: false }
  assert.equal(whyNotAnswer('call', open), null)
  assert.equal(whyNotAnswer('email', open)?.code, 'setup.barrier.no-email')
  assert.equal(whyNotAnswer('call', { ...open, answered: true })?.code, 'setup.barrier.answered')
})

test('host names are tidied and never the address of the whole installation', () => {
  assert.equal(tidyHost(' https://CUS.Lipowo.PL/kontakt '), 'cus.lipowo.pl')
  assert.equal(tidyHost('cus.łódź.pl'), 'cus.xn--d-uga0v4h.pl')
  assert.equal(whyNotHost('cus.lipowo.pl', 'splot.test.pl'), null)
  assert.equal(whyNotHost('splot.test.pl', 'splot.test.pl')?.code, 'setup.host.shared')
  for (const bad of ['', 'localhost', 'cus lipowo.pl', '-a.pl', '127.0.0.1', 'a..pl']) {
    assert.equal(whyNotHost(bad, null)?.code, 'setup.host.bad-name', bad)
  }
})

test('an own wording keeps the values and the plurals of the text', () => {
  const text = 'Odpowiemy za {days|dzień|dni|dni}, {name}.'
  assert.equal(whyNotWording(text, 'Czekaj {days|dzień|dni|dni}.'), null)
  assert.equal(whyNotWording(text, 'Bez wartości'), null)
  assert.equal(whyNotWording(text, 'Cześć, {who}')?.code, 'setup.wording.unknown-value')
  assert.equal(whyNotWording(text, 'Za {days|dzień|dni}')?.code, 'setup.wording.plural-forms')
  assert.equal(whyNotWording(text, 'Za {days}')?.code, 'setup.wording.plural-forms')
})

test('ready colours all pass the contrast rule; a pale one does not', () => {
  for (const [name, hex] of Object.entries(readyAccents)) assert.equal(whyNotAccent(hex), null, name)
  assert.equal(whyNotAccent('#ffcc33')?.code, 'ui.accent.too-pale')
  for (const row of Object.values(readyAccents).flatMap(previewContrasts)) {
    assert.ok(Math.min(row.paper, row.linen, row.button) >= 4.5, JSON.stringify(row))
  }
})

test('the preview escapes the words it draws', () => {
  const words = { title: 't', centre: '<script>', link: 'l', button: 'b', light: 'j', dark: 'c' }
  const svg = colourPreviewSvg('#1f3f7a', words)
  assert.ok(!svg.includes('<script>'))
  assert.ok(svg.includes('&#60;script&#62;'))
  assert.ok(!/style=/.test(svg), 'the policy allows no style')
})

test('plain settings are edited as their Zod type asks; others have forms of their own', () => {
  assert.equal(plainKind(retentionSettings.auditLog), 'number')
  assert.equal(plainKind(wordsSetting), null)
  assert.equal(plainKind(declarationSetting), null)
  assert.equal(parsePlain(retentionSettings.auditLog, ' 36 '), 36)
  assert.equal(parsePlain(retentionSettings.auditLog, '0'), undefined)
  assert.equal(parsePlain(retentionSettings.auditLog, 'rok'), undefined)
  assert.equal(parsePlain(retentionSettings.auditLog, ''), undefined)
  const of = (schema: z.ZodType) => ({ key: 'x', schema, fallback: null, title: 'x' })
  assert.equal(parsePlain(of(z.boolean()), 'no'), false)
  assert.deepEqual(parsePlain(of(z.array(z.string())), 'a\n\n b '), ['a', 'b'])
  assert.equal(parsePlain(of(z.enum(['a', 'b'])), 'c'), undefined)
})

test('the checklist names what is missing in order, and nothing when all is there', () => {
  const bare = {
    municipality: '',
    areas: 0,
    contact: contactSetting.fallback,
    officers: officersSetting.fallback,
    declaration: null,
  }
  assert.deepEqual(missingSettings(bare), [
    'municipality',
    'areas',
    'contact',
    'officers',
    'dataProtection',
    'declaration',
  ])
  const who = { name: 'Ewa Zmyślona', phone: '22 000 00 00', email: '' }
  const full = {
    municipality: 'Gmina Próbna',
    areas: 1,
    contact: { ...bare.contact, address: 'ul. Brzozowa 7', phone: '22 000 00 00' },
    officers: { director: who, organiser: who, coordinator: who, dataProtection: who },
    declaration: aDeclaration,
  }
  assert.deepEqual(missingSettings(full), [])
  const unreachable = { ...full.officers, dataProtection: { ...who, phone: '' } }
  assert.deepEqual(missingSettings({ ...full, officers: unreachable }), ['dataProtection'])
})
