// Builders of equipment and loans with named states, for tests and the demonstration. They use the deeds.
import type { Actor } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, type Id, newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'
import type { ItemId, ItemValues, ModelId, ModelValues } from './equipment.ts'
import { addItem } from './item.actions.ts'
import { listPieces } from './loan.sql.ts'
import type { LoanId, LoanTerm, LoanValues } from './loan.ts'
import { issueLoan } from './loan-hand.actions.ts'
import { requestLoan } from './loan-request.actions.ts'
import { decideLoan } from './loan-step.actions.ts'
import { addModel } from './model.actions.ts'

export interface Place {
  readonly house: House
  readonly centre: { readonly id: CentreId; readonly zone: string }
}

/** Somebody of the staff in a role, for deeds without a sign-in. */
export function keeper(role = 'VENUE_HOST'): Actor {
  return { kind: 'account', id: newId(), person: newId(), role }
}

/** Runs a deed as a keeper of the store. */
export function asKeeper<T>(
  { house, centre }: Place,
  deed: (work: Work) => Promise<T>,
  role?: string,
): Promise<T> {
  return runDeed(house, { centre, actor: keeper(role) }, deed)
}

/** What a made-up model says of itself. */
export function aModelForm(over: Partial<ModelValues> = {}): ModelValues {
  return {
    ...{ name: 'Wózek próbny', kind: 'rehabilitation', description: 'Składany.', description_uk: null },
    ...{ description_en: null, deposit_grosze: 5000n, loan_days_max: 90, cleaning_days: 1, by_hour: false },
    ...{ asks_certificate: false, asks_instruction: false, first_groups: ['disabled'] },
    ...over,
  }
}

/** What a made-up item says of itself. */
export function anItemForm(venue: Id<'venue'>, over: Partial<ItemValues> = {}): ItemValues {
  return {
    inventory_number: `P-${newId().slice(-8)}`,
    condition: 'dobry',
    venue_id: venue,
    check_due_on: null,
    ...over,
  }
}

/** A model with so many items at a venue. */
export async function aModel(
  place: Place,
  given: { venue: Id<'venue'>; items: number } & Partial<ModelValues>,
): Promise<{ id: ModelId; slug: string; items: ItemId[] }> {
  const { venue, items: count, ...over } = given
  return asKeeper(place, async (work) => {
    const { id, slug } = await addModel(work, aModelForm(over))
    const items: ItemId[] = []
    for (let at = 0; at < count; at += 1)
      items.push(await addItem(work, { model: id, values: anItemForm(venue) }))
    return { id, slug, items }
  })
}

/** Whole days from one to another. */
export function aTerm(from: string, to: string): LoanTerm {
  const day = (text: string) => Temporal.PlainDate.from(text)
  return { from: day(from), to: day(to), fromMinute: null, toMinute: null }
}

/** Some hours of a day: `aTimedTerm('2026-03-04', 17, 20.5)`. */
export function aTimedTerm(on: string, from: number, to: number): LoanTerm {
  return { ...aTerm(on, on), fromMinute: from * 60, toMinute: to * 60 }
}

/** What a made-up borrower says. */
export function aBorrower(over: Partial<LoanValues> = {}): LoanValues {
  return {
    ...{ borrower: 'Halina Próbna', equipment_user: null, email: 'halina@proba.test', phone: null },
    ...{ address: null, in_group: null, delivery: false, delivery_address: null, certificate_kind: null },
    ...{ purpose: null, language: 'pl' },
    ...over,
  }
}

/** A request of one piece, as `over` says. */
export function aRequest(
  model: ModelId,
  term: LoanTerm,
  over: Partial<LoanValues> & { wait?: boolean } = {},
) {
  const { wait, ...values } = over
  const lines = [{ model, quantity: 1 }]
  return { lines, term, values: aBorrower(values), wait: wait ?? false, address: (path: string) => path }
}

/** A loan of one model in a state: requested, approved, or issued with these items. */
export async function aLoan(
  place: Place,
  given: {
    model: ModelId
    term: LoanTerm
    items?: readonly ItemId[]
    state: 'requested' | 'approved' | 'issued'
  },
): Promise<{ id: LoanId; version: number }> {
  const { model, term, state } = given
  const { id } = await asKeeper(place, (work) => requestLoan(work, aRequest(model, term)))
  if (state === 'requested') return { id, version: 1 }
  const decision = { loan: id, version: 1, decision: 'approve', note: null, certificate: null } as const
  await asKeeper(place, (work) => decideLoan(work, decision))
  if (state === 'approved') return { id, version: 2 }
  await asKeeper(place, async (work) => {
    const pieces = await listPieces(work.tx, [id])
    const items = pieces.map((piece, at) => ({ piece: piece.id, item: given.items![at]! }))
    const rest = { certificate: null, instructed: true, depositTaken: 5000n, note: null }
    await issueLoan(work, { loan: id, version: 2, items, ...rest })
  })
  return { id, version: 3 }
}
