import { listAreas } from '#kernel/centre.sql.ts'
import type { Read } from '#kernel/db/handle.ts'
import { NotFound } from '#kernel/refusal.ts'
import { listActivityKinds } from './activity-kind.sql.ts'
import { findPlan, listGoals, listTargetGroups, listTasks } from './plan.sql.ts'
import type { PlanId } from './plan.ts'

/** A plan with everything that an activity of it may be linked to. */
export async function readChoices(tx: Read, id: PlanId) {
  const plan = await findPlan(tx, id)
  if (!plan) throw new NotFound('plan')
  return {
    plan,
    goals: await listGoals(tx, id),
    tasks: await listTasks(tx, id),
    groups: await listTargetGroups(tx, id),
    kinds: await listActivityKinds(tx),
    areas: await listAreas(tx, ['estate', 'village', 'district']),
  }
}

export type Choices = Awaited<ReturnType<typeof readChoices>>
