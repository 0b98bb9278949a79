import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { PlanId } from './plan.ts'

/** Remarks of a plan's consultations that nobody has answered yet. */
export async function countOpenRemarks(tx: Read, plan: PlanId): Promise<number> {
  const row = await tx.db
    .selectFrom('community_plan.remark as remark')
    .innerJoin('community_plan.consultation as consultation', (join) =>
      join
        .onRef('consultation.centre_id', '=', 'remark.centre_id')
        .onRef('consultation.id', '=', 'remark.consultation_id'),
    )
    .select(sql<number>`count(*)::int`.as('n'))
    .where('remark.centre_id', '=', tx.centre)
    .where('consultation.plan_id', '=', plan)
    .where('remark.answered_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}
