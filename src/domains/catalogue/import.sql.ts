import type { Read } from '#kernel/db/handle.ts'
import { type Card, readCard } from './card.ts'

/** Services with these codes, each with its latest published card. */
export async function listByCode(tx: Read, codes: readonly string[]) {
  const rows = await tx.db
    .selectFrom('catalogue.service as s')
    .leftJoin('catalogue.service_version as v', (join) =>
      join
        .onRef('v.centre_id', '=', 's.centre_id')
        .onRef('v.service_id', '=', 's.id')
        .onRef('v.number', '=', 's.number'),
    )
    .select(['s.id', 's.slug', 's.code', 's.state', 's.number', 'v.card'])
    .where('s.centre_id', '=', tx.centre)
    .where('s.code', '=', (any) => any.fn.any(any.val(codes as string[])))
    .orderBy('s.code')
    .limit(20_000)
    .execute()
  return rows.map((row) => ({ ...row, card: row.card === null ? null : (readCard(row.card) as Card) }))
}
