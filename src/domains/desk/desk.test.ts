// The deeds of the desk on a real database: who may, what is refused, what is counted.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aService } from '#domains/catalogue/fixtures.ts'
import { anAccount } from '#domains/people/fixtures.ts'
import { aVenue, staffActor } from '#domains/places/fixtures.ts'
import { listOwnConcepts } from '#domains/search/public.ts'
import { runDeed } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { noteEnquiry, undoEnquiry } from './enquiry.actions.ts'
import { countEnquiries, listEnquiries, sumEnquiriesBy, sumEnquiriesByMonth } from './enquiry.sql.ts'
import { findAnswers } from './find-answers.ts'
import { anEnquiry, aTalk } from './fixtures.ts'
import { addOfficePhone, changeOfficePhone } from './office-phone.actions.ts'
import { listOfficePhones } from './office-phone.sql.ts'
import { listUnmetNeeds } from './public.ts'
import { decide, takeBackDecision } from './review.actions.ts'
import { listDecisions } from './review.sql.ts'
import { readQueue } from './review-queue.ts'

// A Tuesday, 11:00 in Warsaw.
const now = '2026-03-03T10:00:00Z'
const { house, owner, doors } = await testHouse(now)
const centre = await aCentre(owner)
const other = await aCentre(owner, 'inne')
const place = { house, centre }
const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-03-03')
const moment = { now: Temporal.Instant.from(now), today, zone: centre.zone }
const as = <T>(role: string, deed: (work: Work) => Promise<T>) =>
  runDeed(house, { centre, actor: staffActor(role) }, deed)
const look = <T>(read: (tx: Work['tx']) => Promise<T>, where = centre) => doors.withCentre(where.id, read)
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code
const wrongAt = (field: string, code: string) => (error: unknown) =>
  error instanceof Invalid && error.fields.get(field)?.code === code

describe('a talk', () => {
  it('keeps the question, its topic and its need, and nothing of the person', async () => {
    const id = await anEnquiry(place, { asked: 'wózek inwalidzki dla mamy' })
    const { rows } = await owner.query('select * from desk.enquiry where id = $1', [id])
    assert.equal(rows[0].asked, 'wózek inwalidzki dla mamy')
    assert.match(rows[0].topic, /wozek/)
    assert.ok(rows[0].need)
    assert.equal(rows[0].asked_on.toString().slice(0, 10), '2026-03-03')
  })
  it('with a PESEL, a phone or an e-mail is not kept', async () => {
    const before = await look((tx) => countEnquiries(tx, {}))
    const note = (asked: string) => anEnquiry(place, { asked })
    await assert.rejects(note('zasiłek, pesel 44051401359'), wrongAt('asked', 'desk.personal-data.pesel'))
    await assert.rejects(note('zasiłek, tel. 600 100 200'), wrongAt('asked', 'desk.personal-data.phone'))
    await assert.rejects(
      anEnquiry(place, { sentTo: 'jan@poczta.pl' }),
      wrongAt('sentTo', 'desk.personal-data.email'),
    )
    assert.equal(await look((tx) => countEnquiries(tx, {})), before)
  })
  it('names an answer that is there, in this centre', async () => {
    const service = await aService(place, { name: 'Wypożyczalnia wózków' })
    const venue = await aVenue(place)
    const answer = { kind: 'service', id: service.id } as const
    await anEnquiry(place, { answer, outcome: 'answered' })
    await anEnquiry(place, { answer: { kind: 'venue', id: venue.id }, outcome: 'answered' })
    for (const kind of ['service', 'venue', 'person'] as const) {
      const gone = anEnquiry(place, { answer: { kind, id: newId() }, outcome: 'answered' })
      await assert.rejects(gone, wrongAt('answer', 'desk.enquiry.no-answer'))
    }
    const strange = anEnquiry({ house, centre: other }, { answer, outcome: 'answered' })
    await assert.rejects(strange, wrongAt('answer', 'desk.enquiry.no-answer'))
  })
  it('is taken back by the one who noted it, for half an hour', async () => {
    const actor = staffActor('INFORMATION_DESK')
    const id = await anEnquiry(place, { asked: 'pomyłka' }, { actor })
    const undo = (by: typeof actor, after = 0) =>
      runDeed(house, { centre, actor: by, now: Temporal.Instant.from(now).add({ minutes: after }) }, (work) =>
        undoEnquiry(work, id),
      )
    await assert.rejects(undo(staffActor('INFORMATION_DESK')), Forbidden)
    await assert.rejects(undo(actor, 31), refusedWith('desk.enquiry.undo-late'))
    const before = await look((tx) => countEnquiries(tx, { q: 'pomyłka' }))
    await undo(actor, 5)
    assert.deepEqual([before, await look((tx) => countEnquiries(tx, { q: 'pomyłka' }))], [1, 0])
    await assert.rejects(undo(actor), refusedWith('desk.enquiry.undone'))
    const unknown = as('INFORMATION_DESK', (work) => undoEnquiry(work, newId()))
    await assert.rejects(unknown, NotFound)
  })
  it('is noted by those who answer, not by others', async () => {
    for (const role of ['CARE_WORKER', 'DATA_PROTECTION_OFFICER', 'ADMINISTRATOR']) {
      await assert.rejects(
        as(role, (work) => noteEnquiry(work, aTalk())),
        Forbidden,
        role,
      )
    }
    await as('VENUE_HOST', (work) => noteEnquiry(work, aTalk({ asked: 'klucz do sali' })))
  })
})

describe('figures', () => {
  it('count what their lists show, in this centre only', async () => {
    await anEnquiry(place, { channel: 'counter' }, { now: Temporal.Instant.from('2026-01-10T10:00:00Z') })
    await anEnquiry({ house, centre: other })
    const filters = [
      {},
      { channel: 'counter' },
      { outcome: 'not-answered' },
      { from: today, to: today },
    ] as const
    for (const filter of filters) {
      const rows = await look((tx) => listEnquiries(tx, filter, { limit: 1000, offset: 0 }))
      assert.equal(await look((tx) => countEnquiries(tx, filter)), rows.length)
      for (const by of ['channel', 'outcome'] as const) {
        const sums = await look((tx) => sumEnquiriesBy(tx, filter, by))
        assert.equal(
          sums.reduce((all, { count }) => all + count, 0),
          rows.length,
        )
      }
      const months = await look((tx) => sumEnquiriesByMonth(tx, filter))
      assert.equal(
        months.reduce((all, { count }) => all + count, 0),
        rows.length,
      )
    }
    assert.equal(await look((tx) => countEnquiries(tx, {}), other), 1)
    const january = (await look((tx) => sumEnquiriesByMonth(tx, {}))).filter(
      ({ month }) => month === '2026-01',
    )
    assert.deepEqual(january, [{ month: '2026-01', channel: 'counter', count: 1 }])
  })
})

describe('the weekly review', () => {
  const queue = () => look((tx) => readQueue(tx, { today, zone: centre.zone }))
  const about = async (word: string) => (await queue()).find(({ asked }) => asked.includes(word))
  it('holds unanswered talks and poor searches, and forgets what was decided', async () => {
    await anEnquiry(place, { asked: 'hotel dla psa' })
    await owner.query(
      `insert into search.frequent_query (centre_id, query, days, result_count, first_on, last_on) values
        ($1, 'hotel dla psa', 4, 0, '2026-02-20', '2026-03-02'),
        ($1, 'zajecia dla seniora', 9, 7, '2026-02-20', '2026-03-02')`,
      [centre.id],
    )
    const group = (await about('hotel'))!
    assert.deepEqual([group.talks, group.searchDays], [1, 4])
    assert.equal(await about('zajecia'), undefined, 'a search that finds enough is no sign')
    const input = { topic: group.topic, concept: null, note: 'Pies na czas szpitala.' } as const
    const send = (role: string) => as(role, (work) => decide(work, { ...input, decision: 'unmet-need' }))
    await assert.rejects(send('COMMUNITY_ORGANISER'), Forbidden)
    const id = await send('INFORMATION_DESK')
    assert.equal(await about('hotel'), undefined)
    await assert.rejects(send('DIRECTOR'), refusedWith('desk.review.gone'))
    const period = { from: day('2026-01-01'), to: day('2026-12-31') }
    const [need] = await look((tx) => listUnmetNeeds(tx, period))
    assert.deepEqual([need?.note, need?.enquiry_count, need?.search_days], ['Pies na czas szpitala.', 1, 4])
    assert.deepEqual(await look((tx) => listUnmetNeeds(tx, period), other), [])
    const earlier = { from: day('2025-01-01'), to: day('2025-12-31') }
    assert.deepEqual(await look((tx) => listUnmetNeeds(tx, earlier)), [])
    await anEnquiry(place, { asked: 'hotel dla psa' }, { now: Temporal.Instant.from('2026-03-03T12:00:00Z') })
    assert.equal((await about('hotel'))?.talks, 1, 'asked again, it waits again, with the new talk only')
    await as('INFORMATION_DESK', (work) => takeBackDecision(work, id))
    assert.equal((await about('hotel'))?.talks, 2)
    await assert.rejects(
      as('DIRECTOR', (work) => takeBackDecision(work, id)),
      NotFound,
    )
  })
  it('a phrase needs a concept that exists, and a note keeps no person', async () => {
    await anEnquiry(place, { asked: 'chodzik dla cioci' })
    const { topic } = (await about('chodzik'))!
    const send = (over: { concept?: string | null; note?: string | null }) =>
      as('SERVICES_ORGANISER', (work) =>
        decide(work, { topic, decision: 'phrase', concept: null, note: null, ...over }),
      )
    await assert.rejects(send({}), wrongAt('concept', 'desk.review.concept'))
    await assert.rejects(send({ concept: 'wymyslone' }), wrongAt('concept', 'form.choose'))
    const named = send({ concept: 'wypozyczalnia', note: 'pani z tel. 600 100 200' })
    await assert.rejects(named, wrongAt('note', 'desk.personal-data.phone'))
    await send({ concept: 'wypozyczalnia' })
    const words = async () =>
      (await look((tx) => listOwnConcepts(tx))).map(({ code, phrases }) => [
        code,
        ...phrases.map((one) => one.phrase),
      ])
    assert.deepEqual(await words(), [['wypozyczalnia', 'chodzik dla cioci']])
    await anEnquiry(place, { asked: 'balkonik dla wujka' })
    const second = (await about('balkonik'))!.topic
    const input = { topic: second, decision: 'phrase', concept: 'wypozyczalnia', note: null } as const
    await as('DIRECTOR', (work) => decide(work, input))
    assert.deepEqual(await words(), [['wypozyczalnia', 'chodzik dla cioci', 'balkonik dla wujka']])
    const at = { limit: 10, offset: 0 }
    const rows = await look((tx) => listDecisions(tx, { decision: 'phrase' }, at))
    assert.deepEqual(
      rows.map(({ concept }) => concept),
      ['wypozyczalnia', 'wypozyczalnia'],
    )
  })
})

describe('people to call and the box', () => {
  it('one number for a person, found by what they help with, until taken off the list', async () => {
    const { id: account_id } = await anAccount(house, centre, { name: ['Zofia', 'Malinowska'], totp: false })
    const values = {
      account_id,
      phone: '22 555 02 81',
      helps_with: 'opał, węgiel, ogrzewanie',
      reachable: null,
    }
    await assert.rejects(
      as('COMMUNITY_ORGANISER', (work) => addOfficePhone(work, values)),
      Forbidden,
    )
    const wrong = as('DIRECTOR', (work) => addOfficePhone(work, { ...values, phone: '112' }))
    await assert.rejects(wrong, wrongAt('phone', 'desk.office-phone.wrong'))
    const stranger = as('DIRECTOR', (work) => addOfficePhone(work, { ...values, account_id: newId() }))
    await assert.rejects(stranger, wrongAt('account', 'form.choose'))
    const id = await as('DIRECTOR', (work) => addOfficePhone(work, values))
    const twice = as('DIRECTOR', (work) => addOfficePhone(work, values))
    await assert.rejects(twice, wrongAt('account', 'desk.office-phone.twice'))
    const names = async (text: string) =>
      (await look((tx) => findAnswers(tx, { text }, moment))).answers.map(({ name }) => name)
    assert.ok((await names('węgla na zimę')).includes('Zofia Malinowska'))
    assert.deepEqual(await names('Malinowska'), ['Zofia Malinowska'])
    const change = (version: number) =>
      as('INFORMATION_DESK', (work) => changeOfficePhone(work, { id, version, values, withdrawn: true }))
    await assert.rejects(change(7), Conflict)
    await change(1)
    assert.equal((await look((tx) => listOfficePhones(tx))).length, 0)
    assert.ok(!(await names('węgla na zimę')).includes('Zofia Malinowska'))
  })
  it('services, places and lines in danger stand in one list, with what to say', async () => {
    await aService(place, { name: 'Klub szachowy', phone: '22 555 00 17' })
    const found = await look((tx) => findAnswers(tx, { text: 'klub szachowy' }, moment))
    const answer = found.answers[0]!
    assert.deepEqual([answer.name, answer.phone], ['Klub szachowy', '22 555 00 17'])
    assert.equal(answer.step, 'Przyjdź we wtorek o 10.')
    assert.equal(answer.open?.state.open, true)
    assert.equal(found.lines.length, 0)
    const urgent = await look((tx) => findAnswers(tx, { text: 'mąż mnie bije' }, moment))
    assert.equal(urgent.lines[0]?.number, '112')
    const strange = await look((tx) => findAnswers(tx, { text: 'klub szachowy' }, moment), other)
    assert.deepEqual(strange.answers, [])
  })
  it('anything that can be typed gives an answer', async () => {
    for (const text of [
      '',
      ' ',
      '\u0000',
      '😀😀',
      "' or 1=1 --",
      '<script>',
      'ж'.repeat(50),
      'a '.repeat(2500),
    ]) {
      const { answers } = await look((tx) => findAnswers(tx, { text }, moment))
      assert.ok(answers.length <= 9)
    }
  })
})
