import { NotFound, refuse } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { holdPlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { whyNotEdit, whyNotWork } from './plan-step.rules.ts'

/** A plan whose state stands still until the deed ends. Throws `NotFound`. */
export async function heldPlan(work: Work, id: PlanId) {
  const plan = await holdPlan(work.tx, id)
  if (!plan) throw new NotFound('plan')
  return plan
}

/** The same of a plan on which work may be noted; refused where `whyNotWork` says no. */
export async function workedPlan(work: Work, id: PlanId) {
  const plan = await heldPlan(work, id)
  refuse(whyNotWork(plan))
  return plan
}

/** The same of a plan whose text may be edited; refused where `whyNotEdit` says no. */
export async function editedPlan(work: Work, id: PlanId) {
  const plan = await heldPlan(work, id)
  refuse(whyNotEdit(plan))
  return plan
}
