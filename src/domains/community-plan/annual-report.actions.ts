import { Conflict, NotFound, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { announce, audit, type Work } from '#kernel/work.ts'
import { whyNotFreeze } from './annual-report.rules.ts'
import { countReport } from './annual-report-content.ts'
import { findReport, keepReport, saveConclusions } from './annual-report-kept.sql.ts'
import { readStanding } from './annual-report-read.ts'
import { lockPlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { heldPlan } from './plan-held.ts'
import { takePlanStep } from './plan-step.actions.ts'

/**
 * Writes the conclusions of a plan's report. `version` 0 = nobody had begun it. Throws `Conflict` when
 * somebody was quicker, `Refused` once the report is frozen.
 */
export async function writeConclusions(
  work: Work,
  input: { plan: PlanId; conclusions: string; version: number },
): Promise<void> {
  requireRight(work, 'community-plan.report.write')
  const plan = await heldPlan(work, input.plan)
  const report = await findReport(work.tx, plan.id)
  if (report?.state === 'frozen') throw new Refused(refusal('community-plan.report.frozen'))
  if (!(await saveConclusions(work.tx, input))) throw new Conflict('report')
  audit(work, 'community-plan.report.written', { plan: plan.id })
}

/**
 * Freezes the report: its content and the rows of every figure are kept for good, and the plan is reported.
 * A report that is frozen already stays as it is (`again`). Refused with `community-plan.report.*` where
 * `whyNotFreeze` says no.
 */
export async function freezeReport(
  work: Work,
  input: { plan: PlanId; centreName: string },
): Promise<{ again: boolean }> {
  requireRight(work, 'community-plan.report.freeze')
  const plan = await lockPlan(work.tx, input.plan)
  if (!plan) throw new NotFound('plan')
  const report = await findReport(work.tx, plan.id)
  if (report?.state === 'frozen') return { again: true }
  const at = { centreName: input.centreName, zone: work.zone, now: work.now }
  const { content, figures } = await countReport(work.tx, plan.id, at)
  refuse(whyNotFreeze(await readStanding(work.tx, plan, content)))
  if (!report) throw new Refused(refusal('community-plan.report.no-conclusions'))
  const frozen = { ...content, frozenAt: work.now.toString() }
  const kept = { id: report.id, content: frozen, figures, at: work.now, by: work.actor.id }
  if (!(await keepReport(work.tx, kept))) return { again: true }
  await takePlanStep(work, { plan: plan.id, step: 'report', reason: null })
  audit(work, 'community-plan.report.frozen', { plan: plan.id, report: report.id })
  announce(work, 'community-plan.report.frozen', { plan: plan.id, report: report.id })
  return { again: false }
}
