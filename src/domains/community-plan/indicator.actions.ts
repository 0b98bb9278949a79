import type { CalendarDay } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import type { PlanId } from './plan.ts'
import { insertIndicatorValue } from './plan-part.sql.ts'

/** Notes a measured value (a decimal as text) of an indicator with its day and source, at any time of a plan. */
export async function measure(
  work: Work,
  given: { plan: PlanId; indicator: string; value: string; on: CalendarDay; source: string },
): Promise<void> {
  requireRight(work, 'community-plan.plan.edit')
  const made = await insertIndicatorValue(work.tx, { ...given, at: work.now, by: work.actor })
  if (!made) throw new NotFound('indicator')
  audit(work, 'community-plan.indicator.measured', { plan: given.plan, indicator: given.indicator })
}
