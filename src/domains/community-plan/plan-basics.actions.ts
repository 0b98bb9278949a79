import type { CalendarDay } from '#kernel/instant.ts'
import { Conflict, NotFound, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { lockPlan, updatePlanFields } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { whyNotEdit } from './plan-step.rules.ts'

/** A plan's own fields: title, year, period (both days included), main goal, who prepared it. */
export interface Basics {
  readonly title: string
  readonly year: number
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly mainGoal: string | null
  readonly preparedBy: string | null
  readonly preparedByRole: string | null
}

/**
 * Changes a plan's own fields. Throws `Conflict` when the plan changed since the form was shown, `Refused`
 * with `community-plan.edit.frozen` after approval.
 */
export async function changeBasics(
  work: Work,
  at: { plan: PlanId; version: number; values: Basics },
): Promise<void> {
  requireRight(work, 'community-plan.plan.edit')
  const plan = await lockPlan(work.tx, at.plan)
  if (!plan) throw new NotFound('plan')
  refuse(whyNotEdit(plan))
  const { title, year, from, to, mainGoal, preparedBy, preparedByRole } = at.values
  const changed = await updatePlanFields(
    work.tx,
    { id: plan.id, version: at.version },
    {
      title,
      year,
      period_from: from,
      period_to: to,
      main_goal: mainGoal,
      prepared_by_name: preparedBy,
      prepared_by_role: preparedByRole,
    },
  )
  if (!changed) throw new Conflict('plan')
  audit(work, 'community-plan.plan.changed', { plan: plan.id })
}
