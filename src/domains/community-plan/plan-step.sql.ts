import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { PlanContent, PlanId, PlanState } from './plan.ts'

/** What an approval says beside the step itself: by whom, and the act if there is one. */
export interface Approval {
  readonly approvedBy: string
  readonly actNumber: string | null
  readonly actOn: CalendarDay | null
}

/** Notes a step in the life of a plan. */
export async function insertStep(
  tx: Write,
  step: {
    plan: PlanId
    from: PlanState
    to: PlanState
    reason: string | null
    approval: Approval | null
    at: Instant
    by: { kind: string; id: string | null }
  },
): Promise<void> {
  await tx.db
    .insertInto('community_plan.plan_step')
    .values({
      centre_id: tx.centre,
      id: newId(),
      plan_id: step.plan,
      from_state: step.from,
      to_state: step.to,
      reason: step.reason,
      approved_by: step.approval?.approvedBy ?? null,
      act_number: step.approval?.actNumber ?? null,
      act_on: step.approval?.actOn ?? null,
      taken_at: step.at,
      taken_by_kind: step.by.kind,
      taken_by_id: step.by.id,
    })
    .execute()
}

/** Steps of a plan, the first first. */
export async function listSteps(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.plan_step')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .orderBy('taken_at')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Freezes the content as the plan's next version; answers its number. */
export async function insertVersion(
  tx: Write,
  version: { plan: PlanId; content: PlanContent; approval: Approval; note: string | null; at: Instant },
): Promise<number> {
  const last = await tx.db
    .selectFrom('community_plan.plan_version')
    .select(sql<number>`coalesce(max(number), 0)`.as('number'))
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', version.plan)
    .executeTakeFirstOrThrow()
  const number = last.number + 1
  await tx.db
    .insertInto('community_plan.plan_version')
    .values({
      centre_id: tx.centre,
      id: newId(),
      plan_id: version.plan,
      number,
      content: JSON.stringify(version.content),
      approved_by: version.approval.approvedBy,
      act_number: version.approval.actNumber,
      act_on: version.approval.actOn,
      note: version.note,
      frozen_at: version.at,
    })
    .execute()
  return number
}

/** Frozen versions of a plan, the newest first. */
export async function listVersions(tx: Read, plan: PlanId, limit = 50) {
  const rows = await tx.db
    .selectFrom('community_plan.plan_version')
    .select(['id', 'number', 'content', 'approved_by', 'act_number', 'act_on', 'note', 'frozen_at'])
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, content: row.content as PlanContent }))
}

/** The newest frozen version: what the public sees; null before the first approval. */
export async function findCurrentVersion(tx: Read, plan: PlanId) {
  return (await listVersions(tx, plan, 1))[0] ?? null
}
