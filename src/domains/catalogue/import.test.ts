// Lists of services from files: what becomes of their words, what is kept, and what nothing is left of.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aVenue, staffActor } from '#domains/places/fixtures.ts'
import { operator } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { dayOf } from '#kernel/instant.ts'
import { Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { sendDraft, startDraft, writeDraft } from './draft.actions.ts'
import { importServices } from './import.actions.ts'
import { feeFrom, nextStepFrom, targetsFrom } from './import.rules.ts'
import { areaNamed, readServices, readServiceTypes } from './import-file.ts'
import { approveDraft } from './publish.actions.ts'
import { findCard, findService, listServices } from './service.sql.ts'

const { house, owner, doors } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner)
const deed = <T>(fn: (work: Work) => Promise<T>) => runDeed(house, { centre, actor: operator }, fn)
const put = (content: unknown) =>
  deed((work) => importServices(work, { rows: readServiceTypes(content), how: 'import' }))
const look = <T>(read: (tx: Work['tx']) => Promise<T>) => doors.withCentre(centre.id, read)
const all = { order: 'nazwa', descending: false, limit: 100, offset: 0 } as const
const names = async () => (await look((tx) => listServices(tx, {}, all))).map(({ name }) => name)

const club = {
  code: 'klub-rodzica',
  name: 'Klub rodzinny',
  area: 'polityka prorodzinna',
  targets: ['rodzice dzieci do 5 lat', 'kobiety w ciąży'],
  description: 'Stałe spotkania rodziców z maluchami. Można przyjść bez skierowania.',
  provider: 'fundacja na zlecenie CUS',
  paid: 'bezpłatnie',
  how: 'przyjść na spotkanie albo zapisać się telefonicznie',
  basis: 'próba',
}
const care = {
  ...{
    code: 'uslugi-opiekuncze',
    name: 'Usługi opiekuńcze',
    area: 'piecza zastępcza',
    targets: ['seniorzy'],
  },
  ...{ description: 'Pomoc w domu.', provider: 'CUS', paid: 'zależnie od dochodu', how: 'wniosek do CUS' },
}

describe('words of lists', () => {
  it('mean steps, fees and people', () => {
    const step = (phrase: string) => nextStepFrom(phrase)
    assert.deepEqual(
      ['telefon do CUS', 'po prostu przyjść', 'wniosek i wywiad', 'przez koordynatora', 'x'].map(step),
      ['call', 'come', 'apply', 'ask-worker', 'ask-worker'],
    )
    // What comes first counts, and "without a referral" is no referral.
    assert.deepEqual(
      ['Bez zapisu i skierowania', 'telefon lub wizyta', 'przyjść albo zadzwonić', 'zapis na cykl'].map(step),
      ['come', 'call', 'come', 'call'],
    )
    assert.deepEqual(
      ['bezpłatnie', 'bezpłatnie lub mała opłata', 'zależnie od dochodu', 'czynsz'].map(feeFrom),
      ['free', 'part', 'by-income', 'fixed'],
    )
    assert.deepEqual(targetsFrom(club.targets), ['parent', 'small-child', 'child'])
    assert.deepEqual(targetsFrom(['wszyscy mieszkańcy']), ['everyone'])
    assert.equal(areaNamed('System pieczy zastępczej'), 'piecza-zastepcza')
    assert.equal(areaNamed('magia'), null)
  })
})

describe('an import', () => {
  it('publishes, says what the gate misses, and is upserted by code', async () => {
    assert.deepEqual(await put({ serviceTypes: [club, care] }), {
      added: 2,
      changed: 0,
      same: 0,
      incomplete: 2,
    })
    const [row] = await look((tx) => listServices(tx, { incomplete: true }, all))
    assert.deepEqual([row?.name, row?.state, row?.gaps], ['Klub rodzinny', 'published', ['contact']])
    const service = await look((tx) => findService(tx, row!.id))
    assert.equal(service?.checked_on?.toString(), '2026-03-03')
    // The same file again: nothing new, but checked anew.
    assert.deepEqual(await put([club, care]), { added: 0, changed: 0, same: 2, incomplete: 0 })
    const renamed = { ...club, name: 'Klub rodzica' }
    assert.deepEqual(await put([renamed]), { added: 0, changed: 1, same: 0, incomplete: 1 })
    assert.deepEqual(await names(), ['Klub rodzica', 'Usługi opiekuńcze'])
  })

  it('keeps what staff wrote and the file does not say', async () => {
    const [row] = await look((tx) => listServices(tx, { q: 'opiekuńcze' }, all))
    const id = row!.id
    const as = <T>(role: string, fn: (work: Work) => Promise<T>) =>
      runDeed(house, { centre, actor: staffActor(role) }, fn)
    await as('DIRECTOR', (work) => startDraft(work, id))
    await as('DIRECTOR', (work) =>
      writeDraft(work, { service: id, version: 1, change: (card) => ({ ...card, phone: '22 555 00 12' }) }),
    )
    await as('DIRECTOR', (work) =>
      sendDraft(work, {
        service: id,
        version: 2,
        checkedOn: dayOf(work.now, work.zone),
        checkedHow: 'phone',
      }),
    )
    await as('SERVICES_ORGANISER', (work) => approveDraft(work, { service: id, version: 3 }))
    await put([{ ...care, description: 'Pomoc w domu i zakupy.' }])
    const card = await look((tx) => findCard(tx, id))
    assert.deepEqual([card?.phone, card?.texts.pl.description], ['22 555 00 12', 'Pomoc w domu i zakupy.'])
  })

  it('a broken row is named, and nothing of the file is stored', async () => {
    const before = await names()
    const fresh = { ...club, code: 'nowa', name: 'Nowa usługa' }
    for (const [rows, code, params] of [
      [
        [fresh, { ...care, area: 'magia' }],
        'catalogue.import.broken-row',
        { row: 2, code: care.code, field: 'area' },
      ],
      [
        [fresh, { ...care, name: 7 }],
        'catalogue.import.broken-row',
        { row: 2, code: care.code, field: 'name' },
      ],
      [[fresh, null], 'catalogue.import.broken-row', { row: 2, code: '–', field: 'code' }],
      [[fresh, fresh], 'catalogue.import.twice', { row: 2, code: 'nowa' }],
      [{ lista: [] }, 'catalogue.import.no-list', {}],
      ['tekst', 'catalogue.import.no-list', {}],
    ] as const) {
      await assert.rejects(
        async () => put(rows),
        (error) => {
          assert.ok(error instanceof Refused)
          assert.deepEqual([error.refusal.code, error.refusal.params], [code, params])
          return true
        },
      )
    }
    assert.deepEqual(await names(), before)
    // Control: the good row alone is stored.
    await put([fresh])
    assert.ok((await names()).includes('Nowa usługa'))
  })

  it('reads whole services with provider, venue, hours and intake', async () => {
    const { id: venue } = await aVenue({ house, centre }, { name: 'Dom „Lipowa”' })
    const whole = {
      code: 'bank-czasu',
      name: { pl: 'Bank czasu', uk: 'Банк часу', en: 'Time bank' },
      summary: { pl: 'Godzina za godzinę.', uk: null, en: null },
      description: { pl: 'Wymiana pomocy.', uk: null, en: null },
      easyRead: { pl: 'Ty pomagasz.\nInni pomagają Tobie.' },
      area: 'pobudzanie aktywności obywatelskiej',
      ...{ regime: 'open', benefit: 'service', urgency: 'yearly', phone: '22 555 02 77', answerDays: null },
      forWhom: {
        ...{ who: ['everyone'], ageFrom: 16, ageTo: null, helpedAgeFrom: null, helpedAgeTo: null },
        ...{ residentsOnly: true, disability: null, note: { pl: 'Dla sąsiadów.' } },
      },
      fee: { kind: 'free', rule: null, exemptions: null },
      nextStep: { kind: 'come', text: { pl: 'Przyjdź w środę.', uk: 'Приходьте.', en: 'Come.' } },
      papers: ['dowód osobisty'],
      provider: { name: 'Stowarzyszenie Próbne', kind: 'ngo', basis: null },
      place: 'Dom „Lipowa”',
      hours: [{ days: 'MO,WE', from: '16:00', to: '19:00' }],
      languages: ['pl', 'uk'],
      intake: { state: 'waitlist', freePlaces: null, from: null, to: null },
      concepts: ['bank-czasu'],
    }
    const outcome = await deed((work) => importServices(work, { rows: readServices([whole]), how: 'phone' }))
    assert.deepEqual(outcome, { added: 1, changed: 0, same: 0, incomplete: 0 })
    const [row] = await look((tx) => listServices(tx, { q: 'bank' }, all))
    assert.deepEqual([row?.provider, row?.intake], ['Stowarzyszenie Próbne', 'waitlist'])
    const card = await look((tx) => findCard(tx, row!.id))
    assert.equal(card?.places[0]?.venue, venue)
    assert.deepEqual(card?.places[0]?.week[2], [{ opens: 960, closes: 1140 }])
    assert.throws(() => readServices([{ ...whole, regime: 'x' }]), Refused)
  })
})
