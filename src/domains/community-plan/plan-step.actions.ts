import { NotFound, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { announce, audit, type Work } from '#kernel/work.ts'
import { closeConsultationRow, countOpenRemarks } from './consultation.sql.ts'
import { listGoals, listTasks, lockPlan, movePlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { readPlanContent } from './plan-content.ts'
import { type PlanStep, steps, whyNotStep } from './plan-step.rules.ts'
import { type Approval, insertStep, insertVersion } from './plan-step.sql.ts'

/**
 * Takes one step in the life of a plan. Approval freezes the whole text as the next version (and may put the
 * plan in force at once). Refused with `community-plan.step.*` where `whyNotStep` says no.
 */
export async function takePlanStep(
  work: Work,
  input: { plan: PlanId; step: PlanStep; reason: string | null; approval?: Approval; atOnce?: boolean },
): Promise<{ plan: PlanId; version: number | null }> {
  const rule = steps[input.step]
  requireRight(work, rule.right)
  const plan = await lockPlan(work.tx, input.plan)
  if (!plan) throw new NotFound('plan')
  const goals = (await listGoals(work.tx, plan.id)).length
  const tasks = (await listTasks(work.tx, plan.id)).length
  const openRemarks = input.step === 'close-consultation' ? await countOpenRemarks(work.tx, plan.id) : 0
  refuse(whyNotStep(input.step, { state: plan.state, goals, tasks }, { reason: input.reason, openRemarks }))
  if (!(await movePlan(work.tx, plan.id, { from: plan.state, to: rule.to })))
    throw new Refused(refusal('community-plan.step.not-from-here', { state: plan.state }))
  const own = { plan: plan.id, at: work.now, by: work.actor }
  const approval = input.approval ?? null
  await insertStep(work.tx, { ...own, from: plan.state, to: rule.to, reason: input.reason, approval })
  audit(work, `community-plan.plan.${input.step}`, { plan: plan.id })
  if (input.step === 'close-consultation') await closeConsultationRow(work.tx, plan.id, work.now)
  if (input.step !== 'approve') return { plan: plan.id, version: null }
  if (!approval) throw new Error('an approval says by whom')
  const content = await readPlanContent(work.tx, plan.id)
  const version = await insertVersion(work.tx, { ...own, content, approval, note: input.reason })
  announce(work, 'community-plan.plan.approved', { plan: plan.id, version: String(version) })
  // An update of a plan in force goes on being in force; a first approval may do so at once.
  if (plan.state === 'updating' || input.atOnce) {
    await movePlan(work.tx, plan.id, { from: 'approved', to: 'in_force' })
    await insertStep(work.tx, { ...own, from: 'approved', to: 'in_force', reason: null, approval: null })
    audit(work, 'community-plan.plan.put-in-force', { plan: plan.id })
  }
  return { plan: plan.id, version }
}
