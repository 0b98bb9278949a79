import { Invalid, NotFound, type Refusal } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import type { ModelId } from './equipment.ts'
import { findLoan, type Loan, listPieces, type Piece } from './loan.sql.ts'
import type { LoanId } from './loan.ts'
import { listModelsOf, lockModels, type Model } from './model.sql.ts'

/** A loan with what it is about, after its models were locked. */
export interface LoadedLoan {
  readonly loan: Loan
  readonly pieces: Piece[]
  readonly models: Map<ModelId, Model>
}

/**
 * The loan of a deed. Its models are locked first, in the order of their ids, and only then is it read again:
 * whoever waited for the lock sees what the other did. `NotFound` when the centre has none of this id.
 */
export async function getLoan(work: Work, id: LoanId): Promise<LoadedLoan> {
  const before = await listPieces(work.tx, [id])
  const ids = await lockModels(work.tx, [...new Set(before.map((piece) => piece.model_id))])
  const loan = await findLoan(work.tx, id)
  if (!loan) throw new NotFound('loan')
  const pieces = await listPieces(work.tx, [id])
  const models = await listModelsOf(work.tx, ids)
  return { loan, pieces, models: new Map(models.map((model) => [model.id, model])) }
}

/** How many pieces of each model a list of pieces has. */
export function countByModel(pieces: readonly { readonly model_id: ModelId }[]): Map<ModelId, number> {
  const counts = new Map<ModelId, number>()
  for (const { model_id: model } of pieces) counts.set(model, (counts.get(model) ?? 0) + 1)
  return counts
}

/** Throws a no at the field where it belongs; does nothing when there is none. */
export function refuseAt(wrong: { field: string; why: Refusal } | null): void {
  if (wrong) throw new Invalid(new Map([[wrong.field, wrong.why]]))
}
