// The deeds of lending on a real database: what is promised, handed out, taken back, and who is next.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aVenue } from '#domains/places/fixtures.ts'
import type { VenueId } from '#domains/places/public.ts'
import { anonymous } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { freeThroughout } from './availability.rules.ts'
import type { ItemId, ModelId } from './equipment.ts'
import {
  aBorrower,
  aLoan,
  aModel,
  anItemForm,
  aRequest,
  asKeeper,
  aTerm,
  aTimedTerm,
  keeper,
} from './fixtures.ts'
import { addItem, changeItem, takeItemStep } from './item.actions.ts'
import { itemStateAt } from './item.rules.ts'
import { findItem, insertHold, listHolds } from './item.sql.ts'
import { moveQueue, remindAll } from './loan.jobs.ts'
import { findLoan, listLoanSteps, listPieces } from './loan.sql.ts'
import type { LoanId } from './loan.ts'
import { extendLoan, issueLoan, settleDeposit, takeBack } from './loan-hand.actions.ts'
import { lapseOffer } from './loan-queue.actions.ts'
import { requestLoan } from './loan-request.actions.ts'
import { acceptOffer, decideLoan, withdrawLoan } from './loan-step.actions.ts'
import { insertLoan } from './loan-write.sql.ts'
import { readStock } from './stock.sql.ts'

// A Tuesday, 11:00 in Warsaw; the venue is open Monday to Saturday.
const start = '2026-03-03T10:00:00Z'
const { house, owner, doors, setClock } = await testHouse(start)
const centre = await aCentre(owner)
const place = { house, centre }
const { id: venueText } = await aVenue(place, { name: 'Magazyn' })
const venue = venueText as VenueId
const as = <T>(role: string, deed: (work: Work) => Promise<T>) =>
  runDeed(house, { centre, actor: keeper(role) }, deed)
const resident = <T>(deed: (work: Work) => Promise<T>) => runDeed(house, { centre, actor: anonymous }, deed)
const byLink = <T>(loan: LoanId, deed: (work: Work) => Promise<T>) => {
  const actor = { kind: 'link', id: newId<'private_link'>(), purpose: 'lending.loan', subject: loan } as const
  return runDeed(house, { centre, actor }, deed)
}
const look = <T>(read: (tx: Work['tx']) => Promise<T>) => doors.withCentre(centre.id, read)
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code
const wrongAt = (field: string, code: string) => (error: unknown) =>
  error instanceof Invalid && error.fields.get(field)?.code === code
const stateOf = async (loan: LoanId) => (await look((tx) => findLoan(tx, loan)))!.state
const itemState = async (item: ItemId) =>
  itemStateAt((await look((tx) => findItem(tx, { id: item, now: house.clock() })))!, house.clock())
const lettersTo = async (email: string) =>
  (
    await owner.query('select subject from kernel.outbox where recipient = $1 order by made_at, id', [email])
  ).rows.map((row) => row.subject as string)
let names = 0
const someModel = (items: number, over: object = {}) => {
  names += 1
  return aModel(place, { venue, items, name: `Sprzęt nr ${names}`, ...over })
}
const week = aTerm('2026-03-09', '2026-03-14')

describe('a request', () => {
  it('of a resident promises what is free, gets a number and a link, and is told by e-mail', async () => {
    const model = await someModel(1)
    const email = 'pierwsza@proba.test'
    const made = await resident((work) => requestLoan(work, aRequest(model.id, week, { email })))
    assert.match(made.number, /^W\/2026\/\d+$/)
    assert.equal(made.waits, false)
    assert.deepEqual(await lettersTo(email), [`Prośba o wypożyczenie ${made.number}`])
    const second = resident((work) => requestLoan(work, aRequest(model.id, week)))
    await assert.rejects(second, refusedWith('lending.loan.not-free'))
    // One day of cleaning lies between two loans: the 15th is a Sunday, the 16th is free.
    await resident((work) => requestLoan(work, aRequest(model.id, aTerm('2026-03-16', '2026-03-17'))))
  })

  it('meets the terms of the model at the field that breaks them', async () => {
    const model = await someModel(1, { loan_days_max: 7, cleaning_days: 0 })
    const ask = (term: Parameters<typeof aRequest>[1], over = {}) =>
      resident((work) => requestLoan(work, aRequest(model.id, term, over)))
    const cases = [
      [aTerm('2026-03-10', '2026-03-09'), 'to', 'lending.term.reversed'],
      [aTerm('2026-03-02', '2026-03-04'), 'from', 'lending.term.past'],
      [aTerm('2027-04-05', '2027-04-06'), 'from', 'lending.term.far'],
      [aTerm('2026-03-09', '2026-03-16'), 'to', 'lending.term.long'],
      [aTerm('2026-03-08', '2026-03-09'), 'from', 'lending.term.closed-day'],
      [aTerm('2026-03-09', '2026-03-15'), 'to', 'lending.term.closed-day'],
      [aTimedTerm('2026-03-09', 10, 12), 'fromTime', 'lending.term.whole-days'],
    ] as const
    for (const [term, field, code] of cases) await assert.rejects(ask(term), wrongAt(field, code), code)
    // What is brought to the door needs no open store on its first day; it still comes back on an open one.
    await ask(aTerm('2026-03-08', '2026-03-09'), { delivery: true, delivery_address: 'ul. Cicha 2' })
  })

  it('by the hour leaves the rest of the day to others', async () => {
    const model = await someModel(1, { by_hour: true, cleaning_days: 0 })
    const ask = (from: number, to: number) =>
      resident((work) => requestLoan(work, aRequest(model.id, aTimedTerm('2026-03-10', from, to))))
    await ask(10, 12)
    await ask(12, 14)
    await assert.rejects(ask(11, 13), refusedWith('lending.loan.not-free'))
    const back = ask(14, 13)
    await assert.rejects(back, wrongAt('toTime', 'lending.term.reversed'))
    const whole = resident((work) => requestLoan(work, aRequest(model.id, aTerm('2026-03-10', '2026-03-10'))))
    await assert.rejects(whole, refusedWith('lending.loan.not-free'))
  })

  it('is not taken for a model of nobody, nor from a role that has no part in lending', async () => {
    const lines = aRequest(newId<'equipment_model'>(), week)
    await assert.rejects(
      resident((work) => requestLoan(work, lines)),
      NotFound,
    )
    await assert.rejects(
      as('ADMINISTRATOR', (work) => requestLoan(work, lines)),
      Forbidden,
    )
  })
})

/** `count` residents ask at once for one and the same week. */
async function rivals(model: ModelId, count: number, at = house) {
  const ends = await Promise.allSettled(
    Array.from({ length: count }, () =>
      runDeed(at, { centre, actor: anonymous }, (work) => requestLoan(work, aRequest(model, week))),
    ),
  )
  const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
  return { won: count - failed.length, failed }
}

describe('rivals', () => {
  it('for the last two pieces, over real connections: two get them, the others are told', async () => {
    const model = await someModel(2)
    const { won, failed } = await rivals(model.id, 12)
    assert.equal(won, 2)
    for (const error of failed) assert.ok(refusedWith('lending.loan.not-free')(error), String(error))
  })

  it('without the lock of the model would be promised more than there is (control)', async () => {
    const model = await someModel(1)
    // The same count and the same rows, only without the lock: both look before either writes.
    let looked = 0
    let go: () => void = () => {}
    const bothLooked = new Promise<void>((resolve) => {
      go = resolve
    })
    const wanted = {
      from: Temporal.Instant.from('2026-03-16T23:00:00Z'),
      to: house.clock().add({ hours: 480 }),
    }
    const unlocked = (number: string) =>
      doors.withCentre(centre.id, async (tx) => {
        const asked = { models: [model.id], now: house.clock(), zone: centre.zone }
        const free = freeThroughout((await readStock(tx, asked)).get(model.id)!, wanted)
        looked += 1
        if (looked === 2) go()
        await bothLooked
        if (free < 1) return
        const pieces = [{ model: model.id, busy: wanted }]
        const rest = {
          wanted,
          priority: false,
          byStaff: false,
          at: house.clock(),
          values: aBorrower(),
          pieces,
        }
        await insertLoan(tx, { id: newId<'loan'>(), number, state: 'requested', ...rest })
      })
    await Promise.all([unlocked('W/2020/1'), unlocked('W/2020/2')])
    const asked = { models: [model.id], now: house.clock(), zone: centre.zone }
    const stock = (await look((tx) => readStock(tx, asked))).get(model.id)!
    assert.equal(freeThroughout(stock, wanted), -1)
    // With the lock the second one sees the first one's promise.
    assert.equal((await rivals(model.id, 2)).won, 1)
  })

  it('for one item: the exclusion constraint is the wall behind every rule', async () => {
    const model = await someModel(1)
    const item = model.items[0]!
    const hold = (from: string, to: string | null) => ({
      ...({ item, why: 'repair', piece: null, expectedOn: null, note: null } as const),
      ...{ from: Temporal.Instant.from(from), to: to ? Temporal.Instant.from(to) : null },
    })
    const put = (from: string, to: string | null) => look((tx) => insertHold(tx, hold(from, to)))
    const made = await Promise.all(Array.from({ length: 8 }, () => put('2026-05-01T10:00:00Z', null)))
    assert.equal(made.filter(Boolean).length, 1)
    assert.equal(await put('2026-04-01T10:00:00Z', '2026-05-01T10:00:00Z'), true)
    assert.equal(await put('2026-04-20T10:00:00Z', '2026-05-01T10:00:01Z'), false)
    // Control: without the constraint the same rows stand side by side.
    await owner.query('begin')
    await owner.query('alter table lending.item_hold drop constraint item_in_one_place')
    const twice = `insert into lending.item_hold (centre_id, id, item_id, why, held_at)
      values ($1, gen_random_uuid(), $2, 'repair', '2026-05-01T10:00:00Z')`
    const { rowCount } = await owner.query(twice, [centre.id, item])
    await owner.query('rollback')
    assert.equal(rowCount, 1)
  })
})

describe('a loan', () => {
  it('goes from request to return: certificate, instruction, item, deposit, cleaning', async () => {
    const model = await someModel(2, { asks_certificate: true, asks_instruction: true })
    const [item] = model.items
    const term = aTerm('2026-03-03', '2026-03-13')
    const { id, version } = await aLoan(place, { model: model.id, term, state: 'approved' })
    const [piece] = await look((tx) => listPieces(tx, [id]))
    const items = [{ piece: piece!.id, item: item! }]
    const rest = { certificate: null, instructed: false, depositTaken: 5000n, note: null }
    const issue = (over: object) =>
      asKeeper(place, (work) => issueLoan(work, { loan: id, version, items, ...rest, ...over }))
    await assert.rejects(issue({}), wrongAt('certificateResult', 'lending.issue.no-certificate'))
    const unfit = { certificate: { kind: 'degree', result: 'does_not_fit' } }
    await assert.rejects(issue(unfit), wrongAt('certificateResult', 'lending.issue.no-certificate'))
    const certificate = { kind: 'disability', result: 'fits' }
    await assert.rejects(issue({ certificate }), wrongAt('instructed', 'lending.issue.no-instruction'))
    await issue({ certificate, instructed: true })
    assert.deepEqual([await stateOf(id), await itemState(item!)], ['issued', 'out'])
    const kept = (await look((tx) => findLoan(tx, id)))!
    assert.deepEqual(
      [kept.certificate_kind, String(kept.certificate_seen_on), kept.deposit_taken_grosze],
      ['disability', '2026-03-03', 5000n],
    )
    const fine = { piece: piece!.id, how: 'fine', condition: 'dobry', damage: null } as const
    const back = { loan: id, version: version + 1, back: [fine], note: null }
    await asKeeper(place, (work) => takeBack(work, back))
    assert.deepEqual([await stateOf(id), await itemState(item!)], ['returned', 'cleaning'])
    const settle = (back: bigint, reason: string | null) =>
      asKeeper(place, (work) => settleDeposit(work, { loan: id, version: version + 2, back, reason }))
    await assert.rejects(settle(6000n, null), wrongAt('back', 'lending.deposit.too-much'))
    await assert.rejects(settle(3000n, null), wrongAt('reason', 'form.required'))
    await settle(5000n, null)
    assert.equal(await stateOf(id), 'closed')
    const steps = (await look((tx) => listLoanSteps(tx, id))).map((step) => step.step)
    assert.deepEqual(steps.toSorted(), ['approve', 'issue', 'requested', 'settle', 'take_back'])
  })

  it('comes back in parts: one fine, one damaged, one lost; each goes its way', async () => {
    const model = await someModel(3)
    const term = aTerm('2026-03-03', '2026-03-06')
    const lines = [{ model: model.id, quantity: 3 }]
    const input = { ...aRequest(model.id, term), lines }
    const { id } = await asKeeper(place, (work) => requestLoan(work, input))
    const decision = { loan: id, version: 1, decision: 'approve', note: null, certificate: null } as const
    await asKeeper(place, (work) => decideLoan(work, decision))
    const pieces = await look((tx) => listPieces(tx, [id]))
    const items = pieces.map((piece, at) => ({ piece: piece.id, item: model.items[at]! }))
    const rest = { certificate: null, instructed: true, depositTaken: 0n, note: null }
    const issue = (given: typeof items) =>
      asKeeper(place, (work) => issueLoan(work, { loan: id, version: 2, items: given, ...rest }))
    const same = items.map((each) => ({ ...each, item: model.items[0]! }))
    await assert.rejects(issue(same), (error) => error instanceof Invalid)
    await issue(items)
    const [fine, damaged, lost] = pieces.map((piece) => piece.id)
    const take = (version: number, back: Parameters<typeof takeBack>[1]['back']) =>
      asKeeper(place, (work) => takeBack(work, { loan: id, version, back, note: null }))
    await take(3, [{ piece: fine!, how: 'fine', condition: null, damage: null }])
    assert.equal(await stateOf(id), 'issued')
    const silent = [{ piece: damaged!, how: 'damaged', condition: null, damage: null }] as const
    await assert.rejects(take(4, silent), wrongAt(`damage.${damaged}`, 'form.required'))
    await assert.rejects(take(3, [{ piece: lost!, how: 'lost', condition: null, damage: null }]), Conflict)
    await take(4, [
      { piece: damaged!, how: 'damaged', condition: 'pęknięta rama', damage: 'Pęknięta rama' },
      { piece: lost!, how: 'lost', condition: null, damage: 'Zostało w pociągu' },
    ])
    // Nothing was taken as deposit, so there is nothing to settle.
    assert.equal(await stateOf(id), 'closed')
    const states = await Promise.all(model.items.map(itemState))
    assert.deepEqual(states, ['cleaning', 'repair', 'lost'])
    const [hold] = await look((tx) => listHolds(tx, model.items[1]!))
    assert.deepEqual([hold!.why, hold!.note], ['repair', 'Pęknięta rama'])
    // Two of three are gone: one loan fits, and only after cleaning.
    const ask = (from: string, to: string) =>
      resident((work) => requestLoan(work, aRequest(model.id, aTerm(from, to))))
    await assert.rejects(ask('2026-03-04', '2026-03-05'), refusedWith('lending.loan.not-free'))
    await ask('2026-03-05', '2026-03-06')
    await assert.rejects(ask('2026-03-06', '2026-03-06'), refusedWith('lending.loan.not-free'))
  })

  it('is not handed out before its day when somebody else has the piece until then', async () => {
    const model = await someModel(1, { cleaning_days: 0 })
    await aLoan(place, { model: model.id, term: aTerm('2026-03-05', '2026-03-06'), state: 'approved' })
    const { id, version } = await aLoan(place, { model: model.id, term: week, state: 'approved' })
    const [piece] = await look((tx) => listPieces(tx, [id]))
    const items = [{ piece: piece!.id, item: model.items[0]! }]
    const rest = { certificate: null, instructed: true, depositTaken: 0n, note: null }
    const early = asKeeper(place, (work) => issueLoan(work, { loan: id, version, items, ...rest }))
    await assert.rejects(early, refusedWith('lending.issue.too-early'))
  })

  it('is extended while nobody waits, and not over somebody’s promise', async () => {
    const model = await someModel(1, { cleaning_days: 1 })
    const term = aTerm('2026-03-03', '2026-03-06')
    const { id, version } = await aLoan(place, { model: model.id, term, items: model.items, state: 'issued' })
    const to = (day: string) => Temporal.Instant.from(`${day}T23:00:00Z`)
    const extend = (endsAt: Temporal.Instant, at = version) =>
      asKeeper(place, (work) => extendLoan(work, { loan: id, version: at, endsAt, note: null }))
    await assert.rejects(extend(to('2026-03-05')), wrongAt('to', 'lending.extension.not-later'))
    await assert.rejects(extend(to('2026-08-05')), wrongAt('to', 'lending.term.long'))
    await extend(to('2026-03-09'))
    await resident((work) => requestLoan(work, aRequest(model.id, aTerm('2026-03-11', '2026-03-12'))))
    // The 10th is for cleaning.
    await assert.rejects(extend(to('2026-03-10'), version + 1), refusedWith('lending.loan.not-free'))
    await resident((work) => requestLoan(work, aRequest(model.id, week, { wait: true })))
    await assert.rejects(extend(to('2026-03-10'), version + 1), refusedWith('lending.extension.others-wait'))
  })
})

describe('the queue', () => {
  it('puts entitled groups first, offers to one at a time, and goes on when the offer lapses', async () => {
    const model = await someModel(1, { first_groups: ['sudden'], cleaning_days: 0 })
    const first = await aLoan(place, { model: model.id, term: week, state: 'requested' })
    const wait = (email: string, over: object = {}) =>
      resident((work) => requestLoan(work, aRequest(model.id, week, { wait: true, email, ...over })))
    const plain = await wait('zwykla@proba.test')
    const urgent = await wait('nagla@proba.test', { in_group: 'sudden' })
    assert.deepEqual([plain.waits, urgent.waits], [true, true])
    const no = { loan: first.id, version: 1, decision: 'refuse', certificate: null } as const
    await assert.rejects(
      asKeeper(place, (work) => decideLoan(work, { ...no, note: null })),
      wrongAt('note', 'form.required'),
    )
    await asKeeper(place, (work) => decideLoan(work, { ...no, note: 'Sprzęt tylko dla mieszkańców' }))
    assert.deepEqual([await stateOf(urgent.id), await stateOf(plain.id)], ['offered', 'waiting'])
    assert.equal((await lettersTo('nagla@proba.test')).length, 2)
    // What is offered is held: nobody else gets it meanwhile.
    const meanwhile = resident((work) => requestLoan(work, aRequest(model.id, week)))
    await assert.rejects(meanwhile, refusedWith('lending.loan.not-free'))
    assert.equal(await asKeeper(place, (work) => lapseOffer(work, urgent.id)), false)
    setClock('2026-03-05T10:00:00Z')
    const late = byLink(urgent.id, (work) => acceptOffer(work, { loan: urgent.id }))
    await assert.rejects(late, refusedWith('lending.loan.offer-over'))
    const context = { house, centre: centre.id, now: house.clock() }
    await moveQueue({}, context)
    await moveQueue({}, context)
    assert.deepEqual([await stateOf(urgent.id), await stateOf(plain.id)], ['lapsed', 'offered'])
    await byLink(plain.id, (work) => acceptOffer(work, { loan: plain.id }))
    assert.equal(await stateOf(plain.id), 'requested')
    setClock(start)
  })

  it('opens only one’s own loan by a link, and gives back what somebody no longer needs', async () => {
    const model = await someModel(1)
    const mine = await aLoan(place, { model: model.id, term: week, state: 'approved' })
    const next = await resident((work) => requestLoan(work, aRequest(model.id, week, { wait: true })))
    const foreign = byLink(next.id, (work) => withdrawLoan(work, { loan: mine.id, note: null }))
    await assert.rejects(foreign, Forbidden)
    await byLink(mine.id, (work) => withdrawLoan(work, { loan: mine.id, note: null }))
    assert.deepEqual([await stateOf(mine.id), await stateOf(next.id)], ['withdrawn', 'offered'])
  })

  it('never offers hours that are over', async () => {
    const model = await someModel(1, { by_hour: true, cleaning_days: 0 })
    const term = aTimedTerm('2026-03-04', 10, 12)
    const first = await aLoan(place, { model: model.id, term, state: 'requested' })
    const second = await resident((work) => requestLoan(work, aRequest(model.id, term, { wait: true })))
    setClock('2026-03-04T11:30:00Z')
    await asKeeper(place, (work) => withdrawLoan(work, { loan: first.id, note: null }))
    assert.equal(await stateOf(second.id), 'lapsed')
    setClock(start)
  })
})

describe('reminders and items', () => {
  it('a loan is reminded of once for each day of the list, by the way that was left', async () => {
    const model = await someModel(1)
    const term = aTerm('2026-03-03', '2026-03-06')
    const { id } = await aLoan(place, { model: model.id, term, items: model.items, state: 'issued' })
    const remind = async (now: string) => {
      setClock(now)
      await remindAll({}, { house, centre: centre.id, now: house.clock() })
      const steps = await look((tx) => listLoanSteps(tx, id))
      return steps.filter((step) => step.step === 'reminded').map((step) => step.stage)
    }
    assert.deepEqual(await remind('2026-03-03T12:00:00Z'), [-3])
    assert.deepEqual(await remind('2026-03-06T12:00:00Z'), [-3])
    assert.deepEqual(await remind('2026-03-07T12:00:00Z'), [1, -3])
    assert.deepEqual(await remind('2026-03-07T13:00:00Z'), [1, -3])
    assert.deepEqual(await remind('2026-03-30T12:00:00Z'), [14, 1, -3])
    setClock(start)
  })

  it('in repair are not promised; ready ones are offered; numbers are unique', async () => {
    const model = await someModel(1)
    const item = model.items[0]!
    const step = (name: Parameters<typeof takeItemStep>[1]['step'], version: number, note: string | null) =>
      asKeeper(place, (work) => takeItemStep(work, { item, version, step: name, note, expectedOn: null }))
    await assert.rejects(step('to_repair', 1, null), wrongAt('note', 'form.required'))
    await step('to_repair', 1, 'Koło nie kręci się')
    const made = await resident((work) => requestLoan(work, aRequest(model.id, week, { wait: true })))
    assert.equal(made.waits, true)
    await assert.rejects(step('found', 2, 'Jest'), refusedWith('lending.item.wrong-state'))
    await step('ready', 2, null)
    assert.equal(await stateOf(made.id), 'offered')
    const { inventory_number } = (await look((tx) => findItem(tx, { id: item, now: house.clock() })))!
    const values = anItemForm(venue, { inventory_number })
    const again = asKeeper(place, (work) => addItem(work, { model: model.id, values }))
    await assert.rejects(again, wrongAt('number', 'lending.item.number-taken'))
    const stale = asKeeper(place, (work) => changeItem(work, { item, version: 1, values }))
    await assert.rejects(stale, Conflict)
  })
})
