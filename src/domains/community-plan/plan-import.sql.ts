import type { Read, Write } from '#kernel/db/handle.ts'
import type { Id } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import type { PlanId } from './plan.ts'
import type { PlanReading } from './plan-reader/plan-reading.ts'

export type PlanImportId = Id<'plan_import'>

/** Keeps what was read of a source, for a person to correct and accept. */
export async function insertImport(
  tx: Write,
  given: {
    id: PlanImportId
    fileName: string
    sha256: string
    source: string
    reading: PlanReading
    at: Instant
    by: { kind: string; id: string | null }
  },
): Promise<void> {
  await tx.db
    .insertInto('community_plan.plan_import')
    .values({
      centre_id: tx.centre,
      id: given.id,
      file_name: given.fileName,
      sha256: given.sha256,
      source: given.source,
      reading: JSON.stringify(given.reading),
      made_at: given.at,
      made_by_kind: given.by.kind,
      made_by_id: given.by.id,
    })
    .execute()
}

/** One import with its source and reading; null when there is none here. */
export async function findImport(tx: Read, id: PlanImportId) {
  const row = await tx.db
    .selectFrom('community_plan.plan_import')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, reading: row.reading as PlanReading } : null
}

/** Imports that wait for a decision, and an earlier one of the very same text. */
export async function listImports(tx: Read, filter: { sha256?: string; limit: number }) {
  let query = tx.db
    .selectFrom('community_plan.plan_import')
    .select(['id', 'file_name', 'state', 'plan_id', 'made_at'])
    .where('centre_id', '=', tx.centre)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(filter.limit)
  query = filter.sha256
    ? query.where('sha256', '=', filter.sha256).where('state', '<>', 'dropped')
    : query.where('state', '=', 'preview')
  return query.execute()
}

/** Ends a preview: accepted into a plan, or dropped. False when somebody was quicker. */
export async function settleImport(tx: Write, id: PlanImportId, plan: PlanId | null): Promise<boolean> {
  const settled = await tx.db
    .updateTable('community_plan.plan_import')
    .set({ state: plan ? 'accepted' : 'dropped', plan_id: plan })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('state', '=', 'preview')
    .returning('id')
    .execute()
  return settled.length > 0
}
