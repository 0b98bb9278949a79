import { NotFound, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { type CarryDecision, nextYear, whyNotCarryOver } from './carry-over.rules.ts'
import { findPlanAfter, linkCarriedTasks, setCarryDecisions } from './carry-over.sql.ts'
import { lockPlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { readPlanContent } from './plan-content.ts'
import { makePlan } from './plan-import.actions.ts'

/** Makes next year's draft of a plan, with a decision about every task. A plan is carried over once. */
export async function carryOver(
  work: Work,
  input: { plan: PlanId; decided: ReadonlyMap<number, CarryDecision> },
): Promise<{ plan: PlanId }> {
  requireRight(work, 'community-plan.plan.edit')
  const plan = await lockPlan(work.tx, input.plan)
  if (!plan) throw new NotFound('plan')
  refuse(whyNotCarryOver(plan))
  if (await findPlanAfter(work.tx, plan.id)) throw new Refused(refusal('community-plan.carry-over.done'))
  const { content, carried } = nextYear(await readPlanContent(work.tx, plan.id), input.decided)
  const next = await makePlan(work, { content, previous: plan.id })
  await setCarryDecisions(work.tx, plan.id, input.decided)
  await linkCarriedTasks(work.tx, { from: plan.id, to: next.plan }, carried)
  audit(work, 'community-plan.plan.carried-over', { plan: plan.id, next: next.plan })
  return next
}
