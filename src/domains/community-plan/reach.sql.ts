import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { activityWhere } from './activity.sql.ts'
import type { PlanId } from './plan.ts'

/** People reached in one row of a picture: `id` null = activities without a group or an area. */
export interface ReachRow {
  readonly id: string | null
  readonly name: string | null
  readonly activities: number
  readonly participations: number
}

const held = { state: 'held' } as const
const sums = sql`count(*)::int as activities, coalesce(sum(activity.participants), 0)::int as participations`

/** Participations of activities held, by kind of activity; each activity stands in one row. */
export async function countReachByKind(tx: Read, plan: PlanId): Promise<ReachRow[]> {
  const { rows } = await sql<ReachRow>`
    select kind.id, kind.name, ${sums} from community_plan.activity activity
    join community_plan.activity_kind kind on kind.centre_id = activity.centre_id
      and kind.id = activity.kind_id
    where ${activityWhere(tx, plan, held)}
    group by kind.id, kind.name, kind.position order by kind.position, kind.name`.execute(tx.db)
  return rows
}

/** The same by estate, village or district; activities without one come last. */
export async function countReachByArea(tx: Read, plan: PlanId): Promise<ReachRow[]> {
  const { rows } = await sql<ReachRow>`
    select area.id, area.name, ${sums} from community_plan.activity activity
    left join kernel.area area on area.centre_id = activity.centre_id and area.id = activity.area_id
    where ${activityWhere(tx, plan, held)}
    group by area.id, area.name, area.position order by area.position nulls last, area.name`.execute(tx.db)
  return rows
}

/** The same by target group; an activity for two groups stands in both rows, one for none in the last. */
export async function countReachByGroup(tx: Read, plan: PlanId): Promise<ReachRow[]> {
  const { rows } = await sql<ReachRow>`
    select target.id, target.name, ${sums} from community_plan.activity activity
    left join community_plan.activity_group link on link.centre_id = activity.centre_id
      and link.activity_id = activity.id
    left join community_plan.target_group target on target.centre_id = link.centre_id
      and target.id = link.target_group_id
    where ${activityWhere(tx, plan, held)}
    group by target.id, target.name, target.number order by target.number nulls last`.execute(tx.db)
  return rows
}

/** First and last day of the activities held for each task that has any. */
export interface TaskSpan {
  readonly task_id: string
  readonly activities: number
  readonly first_on: CalendarDay
  readonly last_on: CalendarDay
}

/** When each task was really worked on. */
export async function listTaskSpans(tx: Read, plan: PlanId): Promise<TaskSpan[]> {
  const { rows } = await sql<TaskSpan>`
    select link.task_id, count(*)::int as activities, min(activity.held_on) as first_on,
      max(activity.held_on) as last_on
    from community_plan.activity activity
    join community_plan.activity_task link on link.centre_id = activity.centre_id
      and link.activity_id = activity.id
    where ${activityWhere(tx, plan, held)}
    group by link.task_id order by link.task_id limit 1000`.execute(tx.db)
  return rows
}
