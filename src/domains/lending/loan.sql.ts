import { type SqlBool, sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { Id } from '#kernel/id.ts'
import type { ModelId } from './equipment.ts'
import type { LoanId } from './loan.ts'
import type { LoanFilter } from './loan-filter.ts'

function loans(tx: Read) {
  return tx.db.selectFrom('lending.loan as l').selectAll('l').where('l.centre_id', '=', tx.centre)
}

/** A loan as pages know it. */
export type Loan = Awaited<ReturnType<ReturnType<typeof loans>['executeTakeFirstOrThrow']>>

/** One loan, or null. */
export async function findLoan(tx: Read, id: LoanId): Promise<Loan | null> {
  return (await loans(tx).where('l.id', '=', id).executeTakeFirst()) ?? null
}

/** Pieces of loans with their model and the item that was issued; in the order in which they were asked. */
export async function listPieces(tx: Read, ids: readonly LoanId[]) {
  return tx.db
    .selectFrom('lending.loan_piece as p')
    .innerJoin('lending.equipment_model as m', (join) =>
      join.onRef('m.centre_id', '=', 'p.centre_id').onRef('m.id', '=', 'p.model_id'),
    )
    .leftJoin('lending.item as i', (join) =>
      join.onRef('i.centre_id', '=', 'p.centre_id').onRef('i.id', '=', 'p.item_id'),
    )
    .selectAll('p')
    .select(['m.name as model_name', 'm.cleaning_days', 'i.inventory_number'])
    .where('p.centre_id', '=', tx.centre)
    .where('p.loan_id', '=', (any) => any.fn.any(any.val(ids as LoanId[])))
    .orderBy('p.loan_id')
    .orderBy('p.id')
    .limit(10_000)
    .execute()
}

/** A piece of a loan as pages know it. */
export type Piece = Awaited<ReturnType<typeof listPieces>>[number]

/** The condition of a list of loans: the list, its count and its file share it. */
function loanWhere(filter: LoanFilter) {
  const parts = [sql<SqlBool>`true`]
  if (filter.states) parts.push(sql<SqlBool>`l.state = any (${[...filter.states]})`)
  if (filter.ids) parts.push(sql<SqlBool>`l.id = any (${[...filter.ids]})`)
  if (filter.endsBefore) parts.push(sql<SqlBool>`l.ends_at < ${filter.endsBefore}`)
  if (filter.endsFrom) parts.push(sql<SqlBool>`l.ends_at >= ${filter.endsFrom}`)
  if (filter.startsBefore) parts.push(sql<SqlBool>`l.starts_at < ${filter.startsBefore}`)
  if (filter.startsFrom) parts.push(sql<SqlBool>`l.starts_at >= ${filter.startsFrom}`)
  if (filter.model) {
    parts.push(sql<SqlBool>`exists (select from lending.loan_piece p where p.centre_id = l.centre_id
      and p.loan_id = l.id and p.model_id = ${filter.model})`)
  }
  if (filter.text) {
    const like = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
    parts.push(sql<SqlBool>`(l.borrower ilike ${like} or l.equipment_user ilike ${like}
      or l.number ilike ${like}
      or exists (select from lending.loan_piece p join lending.item i on i.centre_id = p.centre_id
        and i.id = p.item_id where p.centre_id = l.centre_id and p.loan_id = l.id
        and i.inventory_number ilike ${like}))`)
  }
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`
}

/** Loans of a filter: those that end first, first. */
export async function listLoans(
  tx: Read,
  filter: LoanFilter,
  page: { limit: number; offset: number; latestFirst?: boolean },
): Promise<Loan[]> {
  return loans(tx)
    .where(loanWhere(filter))
    .orderBy('l.ends_at', page.latestFirst ? 'desc' : 'asc')
    .orderBy('l.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** How many loans a filter means. */
export async function countLoans(tx: Read, filter: LoanFilter): Promise<number> {
  const row = await tx.db
    .selectFrom('lending.loan as l')
    .select((count) => count.fn.countAll<bigint>().as('n'))
    .where('l.centre_id', '=', tx.centre)
    .where(loanWhere(filter))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** What happened to a loan, the latest first. */
export async function listLoanSteps(tx: Read, loan: LoanId) {
  return tx.db
    .selectFrom('lending.loan_step')
    .select(['id', 'step', 'stage', 'note', 'taken_at', 'taken_by_kind', 'taken_by_id'])
    .where('centre_id', '=', tx.centre)
    .where('loan_id', '=', loan)
    .orderBy('taken_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** Loans that wait for these models, or hold an offer of them, with all their models. */
export async function listQueue(tx: Read, models: readonly ModelId[]) {
  const rows = await tx.db
    .selectFrom('lending.loan as l')
    .innerJoin('lending.loan_piece as p', (join) =>
      join.onRef('p.centre_id', '=', 'l.centre_id').onRef('p.loan_id', '=', 'l.id'),
    )
    .select(['l.id', 'l.state', 'l.starts_at', 'l.ends_at', 'l.priority', 'l.requested_at', 'l.version'])
    .select(['p.model_id', 'l.number', 'l.borrower'])
    .where('l.centre_id', '=', tx.centre)
    .where('l.state', 'in', ['waiting', 'offered'])
    .where((exists) =>
      exists.exists(
        exists
          .selectFrom('lending.loan_piece as q')
          .select('q.id')
          .whereRef('q.centre_id', '=', 'l.centre_id')
          .whereRef('q.loan_id', '=', 'l.id')
          .where('q.model_id', '=', (any) => any.fn.any(any.val(models as ModelId[]))),
      ),
    )
    .orderBy('l.requested_at')
    .orderBy('l.id')
    .orderBy('p.id')
    .limit(5000)
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map((own) => ({
    ...own[0]!,
    models: own.map((row) => row.model_id),
  }))
}

/** Every model that somebody waits for. */
export async function listWaitedModels(tx: Read): Promise<ModelId[]> {
  const rows = await tx.db
    .selectFrom('lending.loan_piece')
    .select('model_id')
    .distinct()
    .where('centre_id', '=', tx.centre)
    .where('state', '=', 'waiting')
    .orderBy('model_id')
    .limit(1000)
    .execute()
  return rows.map((row) => row.model_id)
}

/** Reminders that were sent for these loans. */
export async function listReminders(
  tx: Read,
  loans: readonly LoanId[],
): Promise<{ loan: LoanId; stage: number }[]> {
  const rows = await tx.db
    .selectFrom('lending.loan_step')
    .select(['loan_id', 'stage'])
    .where('centre_id', '=', tx.centre)
    .where('loan_id', '=', (any) => any.fn.any(any.val(loans as LoanId[])))
    .where('step', '=', 'reminded')
    .where('stage', 'is not', null)
    .orderBy('id')
    .limit(10_000)
    .execute()
  return rows.map((row) => ({ loan: row.loan_id as Id<'loan'>, stage: row.stage! }))
}
