import { createHash } from 'node:crypto'
import { type Id, newId } from '#kernel/id.ts'
import { Conflict, Invalid, NotFound } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { announce, audit, type Work } from '#kernel/work.ts'
import { seedActivityKinds } from './activity-kind.actions.ts'
import { insertPlan } from './plan.sql.ts'
import type { PlanContent, PlanId } from './plan.ts'
import { insertPlanParts } from './plan-content.sql.ts'
import { whyNotAccept } from './plan-import.rules.ts'
import { findImport, insertImport, type PlanImportId, settleImport } from './plan-import.sql.ts'
import type { PlanReading } from './plan-reader/plan-reading.ts'

/** Keeps a reading for preview. Nothing of a plan exists yet. */
export async function startImport(
  work: Work,
  input: { fileName: string; source: string; reading: PlanReading },
): Promise<{ import: PlanImportId }> {
  requireRight(work, 'community-plan.plan.edit')
  const id: PlanImportId = newId()
  const sha256 = createHash('sha256').update(input.source).digest('hex')
  await insertImport(work.tx, { id, ...input, sha256, at: work.now, by: work.actor })
  audit(work, 'community-plan.import.started', { import: id })
  return { import: id }
}

/**
 * Makes a draft plan of a corrected reading. Throws `Invalid` where the plan would lack what it cannot be
 * without.
 */
export async function acceptImport(
  work: Work,
  input: { import: PlanImportId; content: PlanContent },
): Promise<{ plan: PlanId }> {
  requireRight(work, 'community-plan.plan.edit')
  const found = await findImport(work.tx, input.import)
  if (!found) throw new NotFound('import')
  const { plan } = await makePlan(work, { content: input.content, previous: null })
  if (!(await settleImport(work.tx, found.id, plan))) throw new Conflict('import')
  audit(work, 'community-plan.import.accepted', { import: found.id, plan })
  return { plan }
}

/** Lets a reading go; the source text stays with the entry for the record. */
export async function dropImport(work: Work, input: { import: PlanImportId }): Promise<void> {
  requireRight(work, 'community-plan.plan.edit')
  if (!(await settleImport(work.tx, input.import, null))) throw new NotFound('import')
  audit(work, 'community-plan.import.dropped', { import: input.import })
}

/** Makes a draft plan from whole content: by import, by carrying over, by the demonstration. */
export async function makePlan(
  work: Work,
  input: { content: PlanContent; previous: PlanId | null },
): Promise<{ plan: PlanId }> {
  requireRight(work, 'community-plan.plan.edit')
  const wrong = whyNotAccept(input.content)
  if (wrong.size > 0) throw new Invalid(wrong)
  const plan: Id<'plan'> = newId()
  await insertPlan(work.tx, {
    id: plan,
    content: input.content,
    previous: input.previous,
    at: work.now,
    by: work.actor,
  })
  await insertPlanParts(work.tx, plan, input.content)
  await seedActivityKinds(work)
  audit(work, 'community-plan.plan.made', { plan })
  announce(work, 'community-plan.plan.made', { plan })
  return { plan }
}
