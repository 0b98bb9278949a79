import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { CentreId } from '#kernel/id.ts'

/** A row for the wide index: keys of the words of its name and of its summary, apart by spaces. */
export interface WideRow {
  readonly centre: CentreId
  readonly kind: string
  readonly id: string
  readonly concepts: readonly string[]
  readonly inName: string
  readonly inSummary: string
}

/** Where a reading of all entries stands: after this one. */
export interface WidePosition {
  readonly centre: CentreId
  readonly kind: string
  readonly id: string
}

/** Entries of all centres that may be found by anybody, side by side for each centre, some at a time. */
export async function listWideRows(
  tx: Omit<Read, 'centre'>,
  after: WidePosition | null,
  limit: number,
): Promise<WideRow[]> {
  const keys = (place: string) =>
    sql<string>`array_to_string(tsvector_to_array(ts_filter(terms, ${sql.lit(`{${place}}`)})), ' ')`
  return tx.db
    .selectFrom('search.search_entry')
    .select(['centre_id as centre', 'subject_kind as kind', 'subject_id as id', 'concepts'])
    .select([keys('a').as('inName'), keys('c').as('inSummary')])
    .where('is_hidden', '=', false)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(centre_id, subject_kind, subject_id) > (${after?.centre}, ${after?.kind}, ${after?.id})`,
      ),
    )
    .orderBy('centre_id')
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .limit(limit)
    .execute()
}
