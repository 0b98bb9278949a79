import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Grosze } from '#kernel/money.ts'
import type { Wanted } from './availability.rules.ts'
import type { ItemId, ModelId } from './equipment.ts'
import type { CertificateKind, LoanId, LoanState, LoanValues, PieceId, PieceState } from './loan.ts'

/**
 * The next number of the year, "W/2026/17". Held to the end of the deed, so that two requests never get the
 * same; it is taken after the models, always in this order.
 */
export async function nextLoanNumber(tx: Write, year: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lending.number ${tx.centre}`}, 0))`.execute(
    tx.db,
  )
  const row = await tx.db
    .selectFrom('lending.loan')
    .select(sql<number>`coalesce(max(split_part(number, '/', 3)::integer), 0)`.as('last'))
    .where('centre_id', '=', tx.centre)
    .where('number', 'like', `W/${year}/%`)
    .executeTakeFirstOrThrow()
  return `W/${year}/${row.last + 1}`
}

/** Writes a request with one row for each piece that is asked. */
export async function insertLoan(
  tx: Write,
  loan: {
    id: LoanId
    number: string
    state: 'requested' | 'waiting'
    wanted: Wanted
    priority: boolean
    byStaff: boolean
    at: Instant
    values: LoanValues
    pieces: readonly { model: ModelId; busy: Wanted }[]
  },
): Promise<void> {
  const { id, number, state, wanted, priority, at, values, pieces } = loan
  await tx.db
    .insertInto('lending.loan')
    .values({
      ...{ centre_id: tx.centre, id, number, state, starts_at: wanted.from, ends_at: wanted.to },
      ...{ priority, typed_by_staff: loan.byStaff, requested_at: at, ...values },
    })
    .execute()
  await tx.db
    .insertInto('lending.loan_piece')
    .values(
      pieces.map(({ model, busy }) => ({
        ...{ centre_id: tx.centre, id: newId<'loan_piece'>(), loan_id: id, model_id: model },
        ...{ state: state === 'waiting' ? ('waiting' as const) : ('promised' as const) },
        ...{ busy_at: busy.from, busy_until: busy.to },
      })),
    )
    .execute()
}

/** What can change in a loan after its request. */
export interface LoanChange {
  readonly state?: LoanState
  readonly starts_at?: Instant
  readonly ends_at?: Instant
  readonly offer_until?: Instant | null
  readonly certificate_kind?: CertificateKind | null
  readonly certificate_result?: 'fits' | 'does_not_fit' | null
  readonly certificate_seen_on?: CalendarDay | null
  readonly deposit_taken_grosze?: Grosze
  readonly deposit_back_grosze?: Grosze
  readonly deposit_kept_reason?: string | null
  readonly instructed_on?: CalendarDay
}

/** Changes a loan; false when it changed since `version`. */
export async function updateLoan(
  tx: Write,
  loan: { id: LoanId; version: number },
  change: LoanChange,
): Promise<boolean> {
  return updateVersioned(tx, { table: 'lending.loan', ...loan }, change)
}

/** What can change in a piece. */
export interface PieceChange {
  readonly state?: PieceState
  readonly item_id?: ItemId
  readonly busy_at?: Instant
  readonly busy_until?: Instant
  readonly issued_at?: Instant
  readonly back_at?: Instant
  readonly condition_out?: string | null
  readonly condition_back?: string | null
  readonly damage?: string | null
}

/** Changes a piece; its model is locked by the deed, so nobody else writes it meanwhile. */
export async function updatePiece(tx: Write, piece: PieceId, change: PieceChange): Promise<void> {
  await tx.db
    .updateTable('lending.loan_piece')
    .set(change)
    .where('centre_id', '=', tx.centre)
    .where('id', '=', piece)
    .execute()
}

/** Pieces of a loan that were never issued take another state. */
export async function movePieces(
  tx: Write,
  given: { loan: LoanId; from: readonly ('waiting' | 'promised')[]; to: 'waiting' | 'promised' | 'dropped' },
): Promise<void> {
  await tx.db
    .updateTable('lending.loan_piece')
    .set({ state: given.to })
    .where('centre_id', '=', tx.centre)
    .where('loan_id', '=', given.loan)
    .where('state', 'in', given.from)
    .execute()
}

/** Notes what happened to a loan; false when this reminder was noted before. */
export async function insertLoanStep(
  tx: Write,
  given: { loan: LoanId; step: string; stage?: number | null; note: string | null; at: Instant; by: Actor },
): Promise<boolean> {
  const made = await tx.db
    .insertInto('lending.loan_step')
    .values({
      ...{ centre_id: tx.centre, id: newId<'loan_step'>(), loan_id: given.loan, step: given.step },
      ...{ stage: given.stage ?? null, note: given.note, taken_at: given.at },
      ...{ taken_by_kind: given.by.kind, taken_by_id: given.by.id },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Ends the cleaning that is counted with the last return of an item. */
export async function endCleaningOf(tx: Write, given: { item: ItemId; at: Instant }): Promise<void> {
  await tx.db
    .updateTable('lending.loan_piece')
    .set({ busy_until: given.at })
    .where('centre_id', '=', tx.centre)
    .where('item_id', '=', given.item)
    .where('state', '=', 'returned')
    .where('busy_until', '>', given.at)
    .execute()
}
