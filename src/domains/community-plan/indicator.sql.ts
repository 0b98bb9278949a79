import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { PlanId } from './plan.ts'

/** What a counted indicator may take its value from. */
export interface IndicatorCounts {
  readonly activities: number
  readonly participations: number
  readonly first_timers: number
  readonly leaders: number
  readonly resident_led: number
  readonly evidence: number
}

/**
 * Counts per goal of a plan, and under the empty key for the whole plan, where each activity counts once.
 * Only activities held and evidence accepted count.
 */
export async function countIndicatorSources(tx: Read, plan: PlanId): Promise<Map<string, IndicatorCounts>> {
  const { rows } = await sql<IndicatorCounts & { goal: string | null }>`
    with work as (
      select distinct activity.*, link.goal_id from community_plan.activity activity
      cross join lateral (
        select null::uuid as goal_id union
        select tg.goal_id from community_plan.activity_task at join community_plan.task_goal tg
          on tg.centre_id = at.centre_id and tg.task_id = at.task_id
        where at.centre_id = activity.centre_id and at.activity_id = activity.id) link
      where activity.centre_id = ${tx.centre} and activity.plan_id = ${plan} and activity.state = 'held'),
    proof as (
      select goal_id, count(*)::int as n from community_plan.evidence
      where centre_id = ${tx.centre} and plan_id = ${plan} and state = 'accepted' group by rollup (goal_id))
    select scope.goal_id as goal, count(work.id)::int as activities, coalesce(sum(work.participants),
      0)::int as participations,
      coalesce(sum(work.first_timers), 0)::int as first_timers, coalesce(sum(work.leaders),
        0)::int as leaders,
      count(work.id) filter (where work.led_by = 'resident')::int as resident_led,
      coalesce((select proof.n from proof where proof.goal_id is not distinct from scope.goal_id limit 1),
        0) as evidence
    from (select null::uuid as goal_id union select id from community_plan.goal
      where centre_id = ${tx.centre} and plan_id = ${plan}) scope
    left join work on work.goal_id is not distinct from scope.goal_id
    group by scope.goal_id`.execute(tx.db)
  return new Map(rows.map(({ goal, ...counts }) => [goal ?? '', counts]))
}
