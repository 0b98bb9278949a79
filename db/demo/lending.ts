import type { ItemId, ModelId } from '#domains/lending/equipment.ts'
import { addItem, takeItemStep } from '#domains/lending/item.actions.ts'
import { findItem } from '#domains/lending/item.sql.ts'
import { findLoan, listPieces } from '#domains/lending/loan.sql.ts'
import type { LoanId } from '#domains/lending/loan.ts'
import { issueLoan, settleDeposit, takeBack } from '#domains/lending/loan-hand.actions.ts'
import { requestLoan } from '#domains/lending/loan-request.actions.ts'
import { decideLoan } from '#domains/lending/loan-step.actions.ts'
import { addModel } from '#domains/lending/model.actions.ts'
import { openDays } from '#domains/lending/pick-up.ts'
import { listVenues } from '#domains/places/venue.sql.ts'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'
import { type Chance, chanceOf } from './chance.ts'
import { momentOf, zone } from './demo-year.ts'
import { borrowers, type ModelFacts, models } from './lending-facts.ts'
import { deedBy, type Stage } from './stage.ts'
import { type Step, takeSteps } from './timeline.ts'

interface Thing {
  readonly model: ModelId
  readonly facts: ModelFacts
  readonly item: ItemId
}

/** One loan of the year: what, from when to when, and how it ends. */
interface PlannedLoan extends Thing {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly borrower: string
  readonly end: 'fine' | 'damaged' | 'kept' | 'late'
}

const loansMost = 60

/** Makes the store and its year: models and items, loans in every state, one late, one queue. */
export async function makeLending(stage: Stage): Promise<void> {
  const things = await makeStore(stage)
  const chance = chanceOf(stage.seed, 'lending')
  const planned = await planLoans(stage, things, chance)
  const steps: Step[] = []
  for (const loan of planned) addSteps(stage, steps, loan)
  await takeSteps(stage, steps)
  await joinQueue(stage, things)
}

async function makeStore(stage: Stage): Promise<Thing[]> {
  const start = stage.year.from.add({ days: 10 })
  return deedBy(stage, { who: 'host', at: momentOf(start, '09:00', stage.now) }, async (work) => {
    const [venue, second] = await listVenues(work.tx, ['open'])
    const things: Thing[] = []
    for (const [at, facts] of models.entries()) {
      const { id: model } = await addModel(work, facts.values)
      for (let number = 1; number <= facts.items; number += 1) {
        const place = facts.values.kind === 'event' && second ? second : venue!
        const item = await addItem(work, {
          model,
          values: {
            inventory_number: `${facts.letters}-${String(number).padStart(3, '0')}`,
            condition: number % 4 === 0 ? 'widoczne ślady używania' : 'dobry',
            venue_id: place.id,
            check_due_on: at < 7 ? stage.year.today.add({ days: 20 + at * 30 + number * 5 }) : null,
          },
        })
        things.push({ model, facts, item })
      }
    }
    return things
  })
}

/** Each item has its own row of loans, so that none is refused; days on which it is closed are passed over. */
async function planLoans(stage: Stage, things: readonly Thing[], chance: Chance): Promise<PlannedLoan[]> {
  const { today, from: first } = stage.year
  const at = { now: momentOf(first, '08:00', stage.now), zone }
  const isOpen = await stage.house.doors.withCentre(stage.centre, (tx) =>
    openDays({ tx, ...at }, [...new Set(things.map((thing) => thing.model))]),
  )
  const openFrom = (day: CalendarDay): CalendarDay => (isOpen(day) ? day : openFrom(day.add({ days: 1 })))
  const ready = new Map(things.map((thing, at) => [thing.item, first.add({ days: 20 + ((at * 23) % 230) })]))
  const loans: PlannedLoan[] = []
  const plan = (thing: Thing, start: CalendarDay, [days, end]: [number, PlannedLoan['end']]) => {
    const from = openFrom(start)
    const to = openFrom(from.add({ days: Math.max(1, days - 5) }))
    loans.push({ ...thing, from, to, borrower: chance.pick(borrowers), end })
    ready.set(thing.item, to.add({ days: 8 + thing.facts.values.cleaning_days }))
  }
  // First what is on at this moment: some out, one late, some to hand out, some asked for.
  for (const [number, thing] of things.entries()) {
    if (number % 3 !== 0 || thing.facts.letters === 'PO') continue
    const longest = Math.min(thing.facts.values.loan_days_max, 40)
    const kind = number % 4
    if (number === 9) plan(thing, today.subtract({ days: 24 }), [24, 'late'])
    else if (kind === 0) plan(thing, today.subtract({ days: Math.min(longest - 4, 6) }), [longest, 'fine'])
    else plan(thing, today.add({ days: kind * 3 }), [Math.min(longest, 20), 'fine'])
  }
  const busy = new Map(loans.map((loan) => [loan.item, loan.from]))
  for (let turn = 0; loans.length < loansMost && turn < 400; turn += 1) {
    const thing = things[(turn * 7) % things.length]!
    const longest = Math.min(thing.facts.values.loan_days_max, 45)
    const before = busy.get(thing.item) ?? today
    const start =
      busy.has(thing.item) && !isBefore(ready.get(thing.item)!, before) ? null : ready.get(thing.item)!
    const days = chance.int(Math.min(6, longest), longest)
    if (!start || !isBefore(start.add({ days: days + 16 }), before)) continue
    plan(thing, start, [days, chance.maybe(0.12) ? 'damaged' : chance.maybe(0.08) ? 'kept' : 'fine'])
  }
  return loans
}

function addSteps(stage: Stage, steps: Step[], loan: PlannedLoan): void {
  const { today } = stage.year
  const known: { id: LoanId | null } = { id: null }
  const add = (
    [who, day, time]: [Step['who'], CalendarDay, string],
    deed: (work: Work, id: LoanId) => Promise<unknown>,
  ) => {
    if (isBefore(today, day)) return
    steps.push({ who, at: momentOf(day, time, stage.now), deed: (work) => deed(work, known.id!) })
  }
  const asked = loan.from.subtract({ days: 8 })
  add(['desk', asked, '10:20'], async (work) => {
    known.id = (await requestLoan(work, askFor(loan))).id
  })
  // What begins only later still waits for its decision.
  if (isBefore(today.add({ days: 6 }), loan.from)) return
  add(['host', loan.from.subtract({ days: 6 }), '12:00'], async (work, id) =>
    decideLoan(work, { loan: id, version: 1, decision: 'approve', note: null, certificate: null }),
  )
  add(['host', loan.from, '10:40'], (work, id) => handOut(work, id, loan))
  if (loan.end === 'late') return
  add(['host', loan.to, '12:10'], (work, id) => bringBack(work, id, loan))
  if (loan.end === 'damaged') {
    add(['host', loan.to.add({ days: 6 }), '13:00'], (work) => repaired(work, loan.item))
  }
}

function askFor(loan: Pick<PlannedLoan, 'model' | 'facts' | 'from' | 'to' | 'borrower'>) {
  const group = loan.facts.values.first_groups[0] ?? null
  const name = loan.borrower
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')
  return {
    lines: [{ model: loan.model, quantity: 1 }],
    term: { from: loan.from, to: loan.to, fromMinute: null, toMinute: null },
    values: {
      ...{ borrower: loan.borrower, equipment_user: null, email: `${name}@poczta.example`, phone: null },
      ...{ address: null, in_group: group, delivery: false, delivery_address: null },
      certificate_kind: loan.facts.values.asks_certificate ? ('degree' as const) : null,
      ...{ purpose: null, language: 'pl' as const },
    },
    wait: true,
    address: (path: string) => path,
  }
}

async function handOut(work: Work, id: LoanId, loan: PlannedLoan): Promise<void> {
  const { version } = (await findLoan(work.tx, id))!
  const [piece] = await listPieces(work.tx, [id])
  const { values } = loan.facts
  await issueLoan(work, {
    ...{ loan: id, version, items: [{ piece: piece!.id, item: loan.item }] },
    certificate: values.asks_certificate ? { kind: 'degree', result: 'fits' } : null,
    ...{ instructed: values.asks_instruction, depositTaken: values.deposit_grosze, note: null },
  })
}

async function bringBack(work: Work, id: LoanId, loan: PlannedLoan): Promise<void> {
  const { version } = (await findLoan(work.tx, id))!
  const [piece] = await listPieces(work.tx, [id])
  const damaged = loan.end === 'damaged'
  const damage = damaged ? 'Pęknięta obudowa, działa' : null
  const how = damaged ? 'damaged' : 'fine'
  const back = [{ piece: piece!.id, how, condition: damaged ? 'pęknięta obudowa' : 'dobry', damage }] as const
  await takeBack(work, { loan: id, version, back, note: null })
  const after = (await findLoan(work.tx, id))!
  if (after.state !== 'returned') return
  const taken = after.deposit_taken_grosze ?? 0n
  const reason = damaged ? 'Koszt naprawy obudowy' : loan.end === 'kept' ? 'Sprzęt wrócił brudny' : null
  const kept = reason ? taken / 2n : 0n
  await settleDeposit(work, { loan: id, version: after.version, back: taken - kept, reason })
}

async function repaired(work: Work, item: ItemId): Promise<void> {
  const { version } = (await findItem(work.tx, { id: item, now: work.now }))!
  await takeItemStep(work, { item, version, step: 'ready', note: null, expectedOn: null })
}

/** The only bath lift goes to repair for weeks, and two people wait for it. */
async function joinQueue(stage: Stage, things: readonly Thing[]): Promise<void> {
  const lift = things.find((thing) => thing.facts.letters === 'PO')!
  const { today } = stage.year
  const from = today.add({ days: 8 - today.dayOfWeek })
  await deedBy(stage, { who: 'host', at: stage.now }, async (work) => {
    const { version } = (await findItem(work.tx, { id: lift.item, now: work.now }))!
    const note = 'Wymiana uszczelki siłownika'
    const expectedOn = today.add({ days: 45 })
    await takeItemStep(work, { item: lift.item, version, step: 'to_repair', note, expectedOn })
  })
  await deedBy(stage, { who: 'desk', at: stage.now }, async (work) => {
    const isOpen = await openDays(work, [lift.model])
    const openFrom = (day: CalendarDay): CalendarDay => (isOpen(day) ? day : openFrom(day.add({ days: 1 })))
    const first = openFrom(from)
    const asked = { ...lift, from: first, to: openFrom(first.add({ days: 14 })), borrower: borrowers[3] }
    await requestLoan(work, askFor(asked))
    await requestLoan(work, askFor({ ...asked, borrower: borrowers[5] }))
  })
}
