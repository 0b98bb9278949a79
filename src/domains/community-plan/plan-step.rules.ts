import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { PlanState } from './plan.ts'

/** A named step in the life of a plan. */
export type PlanStep =
  | 'open-consultation'
  | 'close-consultation'
  | 'skip-consultation'
  | 'approve'
  | 'put-in-force'
  | 'start-update'
  | 'back-to-draft'
  | 'report'
  | 'close'
  | 'withdraw'

interface StepRule {
  readonly from: readonly PlanState[]
  readonly to: PlanState
  readonly needsReason?: true
  /** Who may: the one that edits the plan, or the one that approves it. */
  readonly right: 'community-plan.plan.edit' | 'community-plan.plan.approve'
}

/**
 * Every allowed step (domain.md 3.7; who approves is UNCONFIRMED in law, so the name stands in a field).
 * Used by deeds, pages and docs alike.
 */
export const steps: Readonly<Record<PlanStep, StepRule>> = {
  'open-consultation': { from: ['draft'], to: 'in_consultation', right: 'community-plan.plan.edit' },
  'close-consultation': { from: ['in_consultation'], to: 'consulted', right: 'community-plan.plan.edit' },
  'skip-consultation': {
    from: ['draft'],
    to: 'consulted',
    needsReason: true,
    right: 'community-plan.plan.edit',
  },
  approve: { from: ['consulted', 'updating'], to: 'approved', right: 'community-plan.plan.approve' },
  'put-in-force': { from: ['approved'], to: 'in_force', right: 'community-plan.plan.approve' },
  'start-update': {
    from: ['in_force'],
    to: 'updating',
    needsReason: true,
    right: 'community-plan.plan.edit',
  },
  'back-to-draft': { from: ['consulted'], to: 'draft', needsReason: true, right: 'community-plan.plan.edit' },
  report: { from: ['in_force'], to: 'reported', right: 'community-plan.plan.approve' },
  close: { from: ['reported'], to: 'closed', right: 'community-plan.plan.approve' },
  withdraw: {
    from: ['draft', 'consulted'],
    to: 'withdrawn',
    needsReason: true,
    right: 'community-plan.plan.edit',
  },
}

/**
 * Why a plan in this state cannot take the step. `openRemarks`: remarks of its consultation without an
 * answer.
 */
export function whyNotStep(
  step: PlanStep,
  plan: { state: PlanState; goals: number; tasks: number },
  given: { reason?: string | null; openRemarks?: number } = {},
): Refusal | null {
  const rule = steps[step]
  if (!rule.from.includes(plan.state))
    return refusal('community-plan.step.not-from-here', { state: plan.state })
  if (rule.needsReason && !given.reason?.trim()) return refusal('community-plan.step.reason-needed')
  if (step === 'approve' && plan.goals + plan.tasks === 0) return refusal('community-plan.step.empty-plan')
  if (step === 'close-consultation' && (given.openRemarks ?? 0) > 0) {
    return refusal('community-plan.step.remarks-open', { n: given.openRemarks! })
  }
  return null
}

/**
 * States in which the text of a plan may be edited. What was approved changes only by an update with a new
 * version.
 */
export const editable: readonly PlanState[] = ['draft', 'updating']

/** Why the text of a plan cannot be edited now. */
export function whyNotEdit(plan: { state: PlanState }): Refusal | null {
  return editable.includes(plan.state) ? null : refusal('community-plan.edit.frozen')
}

/** Why no work can be noted on a plan: only a plan in force (also while it is updated) is worked on. */
export function whyNotWork(plan: { state: PlanState }): Refusal | null {
  return plan.state === 'in_force' || plan.state === 'updating'
    ? null
    : refusal('community-plan.work.not-in-force')
}
