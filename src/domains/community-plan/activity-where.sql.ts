import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { PlanId } from './plan.ts'

/** Which activities of a plan a list, a sum or a figure means. What is not given does not narrow. */
export interface ActivityFilter {
  /** Without a state everything but what was withdrawn. */
  readonly state?: 'planned' | 'held' | 'cancelled' | undefined
  readonly goal?: string | undefined
  readonly task?: string | undefined
  readonly kind?: string | undefined
  /** `none` = without an area. */
  readonly area?: string | undefined
  /** `none` = for no named group. */
  readonly group?: string | undefined
  /** `none` = for no named age. */
  readonly age?: string | undefined
  /** The source's own words; `none` = not written. */
  readonly funding?: string | undefined
  readonly ledBy?: string | undefined
  /** Only activities where this part of the people was counted. */
  readonly known?: 'first_timers' | 'returners' | 'leaders' | undefined
}

/** The one condition that a list and every figure about activities (as `activity`) share. */
export function activityWhere(tx: Read, plan: PlanId, filter: ActivityFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`activity.centre_id = ${tx.centre} and activity.plan_id = ${plan}`]
  all.push(filter.state ? sql`activity.state = ${filter.state}` : sql`activity.state <> 'withdrawn'`)
  if (filter.goal)
    all.push(sql`exists (select from community_plan.activity_task at join community_plan.task_goal tg
      on tg.centre_id = at.centre_id and tg.task_id = at.task_id
      where at.centre_id = activity.centre_id and at.activity_id = activity.id and tg.goal_id = ${filter.goal})`)
  if (filter.task) all.push(linked('activity_task', 'task_id', filter.task))
  if (filter.kind) all.push(sql`activity.kind_id = ${filter.kind}`)
  if (filter.area === 'none') all.push(sql`activity.area_id is null`)
  else if (filter.area) all.push(sql`activity.area_id = ${filter.area}`)
  if (filter.group) all.push(linked('activity_group', 'target_group_id', filter.group))
  if (filter.age) all.push(linked('activity_age', 'age_group', filter.age))
  if (filter.funding === 'none') all.push(sql`activity.funding is null`)
  else if (filter.funding) all.push(sql`activity.funding = ${filter.funding}`)
  if (filter.ledBy) all.push(sql`activity.led_by = ${filter.ledBy}`)
  if (filter.known) all.push(sql`${sql.ref(`activity.${filter.known}`)} is not null`)
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

function linked(
  table: 'activity_task' | 'activity_group' | 'activity_age',
  column: string,
  value: string,
): RawBuilder<boolean> {
  const links = sql`select from ${sql.table(`community_plan.${table}`)} link
    where link.centre_id = activity.centre_id and link.activity_id = activity.id`
  if (value === 'none') return sql`not exists (${links})`
  return sql`exists (${links} and link.${sql.ref(column)} = ${value})`
}
