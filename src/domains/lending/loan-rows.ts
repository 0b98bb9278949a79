import type { Read } from '#kernel/db/handle.ts'
import { type Loan, listLoans, listPieces } from './loan.sql.ts'
import type { LoanFilter } from './loan-filter.ts'

/** A loan with its equipment in words: "Wózek (2), Balkonik". */
export interface LoanRow extends Loan {
  readonly what: string
  readonly items: string
}

/** Loans of a filter with what they are about, in two queries. */
export async function readLoanRows(
  tx: Read,
  filter: LoanFilter,
  page: { limit: number; offset: number; latestFirst?: boolean },
): Promise<LoanRow[]> {
  const loans = await listLoans(tx, filter, page)
  const pieces = Map.groupBy(
    await listPieces(
      tx,
      loans.map((loan) => loan.id),
    ),
    (piece) => piece.loan_id,
  )
  return loans.map((loan) => {
    const own = pieces.get(loan.id) ?? []
    const byModel = Map.groupBy(own, (piece) => piece.model_name)
    const what = [...byModel]
      .map(([name, all]) => (all.length > 1 ? `${name} (${all.length})` : name))
      .join(', ')
    const items = own.map((piece) => piece.inventory_number).filter((number) => number !== null)
    return { ...loan, what, items: items.join(', ') }
  })
}
