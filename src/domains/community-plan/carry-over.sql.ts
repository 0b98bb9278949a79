import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import type { CarryDecision } from './carry-over.rules.ts'
import type { PlanId } from './plan.ts'

/** The plan that carries this one on; null when there is none. */
export async function findPlanAfter(tx: Read, plan: PlanId): Promise<PlanId | null> {
  const row = await tx.db
    .selectFrom('community_plan.plan')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('previous_id', '=', plan)
    .where('state', '<>', 'withdrawn')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Notes what was decided about the tasks of a plan that ends. */
export async function setCarryDecisions(
  tx: Write,
  plan: PlanId,
  decided: ReadonlyMap<number, CarryDecision>,
): Promise<void> {
  const numbers = [...decided.keys()]
  const values = [...decided.values()]
  await sql`update community_plan.task task set carry_decision = given.decision
    from unnest(${numbers}::int[], ${values}::text[]) as given(number, decision)
    where task.centre_id = ${tx.centre} and task.plan_id = ${plan} and task.number = given.number`.execute(
    tx.db,
  )
}

/** Joins the tasks of the next plan to those they go on from, by their numbers in both plans. */
export async function linkCarriedTasks(
  tx: Write,
  plans: { from: PlanId; to: PlanId },
  carried: readonly { from: number; to: number }[],
): Promise<void> {
  const from = carried.map((pair) => pair.from)
  const to = carried.map((pair) => pair.to)
  await sql`update community_plan.task task set carried_from_id = old.id
    from unnest(${from}::int[], ${to}::int[]) as pair(old_number, new_number)
    join community_plan.task old on old.centre_id = ${tx.centre} and old.plan_id = ${plans.from}
      and old.number = pair.old_number
    where task.centre_id = ${tx.centre} and task.plan_id = ${plans.to}
      and task.number = pair.new_number`.execute(tx.db)
}
