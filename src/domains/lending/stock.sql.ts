import type { Read } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'
import { type Busy, busyOfHold, busyOfPiece, type PieceSpan, type Stock } from './availability.rules.ts'
import type { ModelId } from './equipment.ts'
import type { LoanId } from './loan.ts'

/** Whose pieces are left out of the count: those of a loan that is about to change. */
interface Asked {
  readonly models: readonly ModelId[]
  readonly now: Instant
  readonly zone: string
  readonly without?: LoanId | null
}

/**
 * What there is of these models and what is taken from now on, in three queries however many models: every
 * promise, every loan that is out, cleaning after it, and repairs. Inside a deed the models are locked first.
 */
export async function readStock(tx: Read, asked: Asked): Promise<Map<ModelId, Stock>> {
  const { models, now, zone } = asked
  const pieces = await listTaken(tx, asked)
  const repairs = await listRepairs(tx, { models, now })
  const counts = await countItems(tx, models)
  return new Map(
    models.map((model) => {
      const busy: Busy[] = pieces
        .filter((piece) => piece.model === model)
        .map((piece) => busyOfPiece(piece, now))
      for (const repair of repairs) {
        const span = repair.model === model ? busyOfHold(repair, { now, zone }) : null
        if (span) busy.push(span)
      }
      return [model, { items: counts.get(model) ?? 0, busy }]
    }),
  )
}

/** Pieces that take something of these models from now on. */
export async function listTaken(tx: Read, asked: Asked): Promise<(PieceSpan & { model: ModelId })[]> {
  const query = tx.db
    .selectFrom('lending.loan_piece as p')
    .innerJoin('lending.loan as l', (join) =>
      join.onRef('l.centre_id', '=', 'p.centre_id').onRef('l.id', '=', 'p.loan_id'),
    )
    .select(['p.model_id', 'p.state', 'p.busy_at', 'p.busy_until', 'l.ends_at'])
    .where('p.centre_id', '=', tx.centre)
    .where('p.model_id', '=', (any) => any.fn.any(any.val(asked.models as ModelId[])))
    .where('p.state', 'in', ['promised', 'out', 'returned'])
    .where((or) => or.or([or('p.state', '=', 'out'), or('p.busy_until', '>', asked.now)]))
    .orderBy('p.id')
    .limit(50_000)
  const rows = await (asked.without ? query.where('p.loan_id', '<>', asked.without) : query).execute()
  return rows.map((row) => ({
    model: row.model_id,
    state: row.state as PieceSpan['state'],
    ...{ busyFrom: row.busy_at, busyTo: row.busy_until, dueAt: row.ends_at },
  }))
}

/** Repairs of these models' items that have not ended. */
export async function listRepairs(tx: Read, asked: { models: readonly ModelId[]; now: Instant }) {
  const rows = await tx.db
    .selectFrom('lending.item_hold as h')
    .innerJoin('lending.item as i', (join) =>
      join.onRef('i.centre_id', '=', 'h.centre_id').onRef('i.id', '=', 'h.item_id'),
    )
    .select(['i.model_id', 'h.why', 'h.held_at', 'h.held_until', 'h.expected_on'])
    .where('h.centre_id', '=', tx.centre)
    .where('i.model_id', '=', (any) => any.fn.any(any.val(asked.models as ModelId[])))
    .where('i.gone', 'is', null)
    .where('h.why', '=', 'repair')
    .where((or) => or.or([or('h.held_until', 'is', null), or('h.held_until', '>', asked.now)]))
    .orderBy('h.id')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    model: row.model_id,
    why: row.why,
    ...{ from: row.held_at, to: row.held_until, expectedOn: row.expected_on },
  }))
}

/** How many items of these models are not gone. */
export async function countItems(tx: Read, models: readonly ModelId[]): Promise<Map<ModelId, number>> {
  const rows = await tx.db
    .selectFrom('lending.item')
    .select((count) => ['model_id' as const, count.fn.countAll<bigint>().as('n')])
    .where('centre_id', '=', tx.centre)
    .where('model_id', '=', (any) => any.fn.any(any.val(models as ModelId[])))
    .where('gone', 'is', null)
    .groupBy('model_id')
    .orderBy('model_id')
    .limit(1000)
    .execute()
  return new Map(rows.map((row) => [row.model_id, Number(row.n)]))
}

/** The venues where items of each model stand. */
export async function listModelVenues(tx: Read, models: readonly ModelId[]) {
  return tx.db
    .selectFrom('lending.item')
    .select(['model_id', 'venue_id'])
    .distinct()
    .where('centre_id', '=', tx.centre)
    .where('model_id', '=', (any) => any.fn.any(any.val(models as ModelId[])))
    .where('gone', 'is', null)
    .orderBy('model_id')
    .orderBy('venue_id')
    .limit(1000)
    .execute()
}
