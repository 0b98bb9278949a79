import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type {
  Activity,
  ActivityId,
  ActivityState,
  AgeGroup,
  AreaId,
  LedBy,
  OrganisationAt,
  TargetGroupId,
} from './activity.ts'
import type { PlanId, TaskId } from './plan.ts'

/** Which activities of a plan a list, a sum or a figure means. What is not given does not narrow. */
export interface ActivityFilter {
  /** Without a state everything but what was withdrawn. */
  readonly state?: ActivityState | undefined
  readonly goal?: string | undefined
  readonly task?: string | undefined
  readonly kind?: string | undefined
  /** `none` = without an area. */
  readonly area?: string | undefined
  /** `none` = for no named group. */
  readonly group?: string | undefined
  /** `none` = for no named age. */
  readonly age?: string | undefined
  /** In the words of whoever noted it; `none` = not written. */
  readonly funding?: string | undefined
  readonly ledBy?: LedBy | undefined
  /** Only activities where this part of the people was counted. */
  readonly known?: 'first_timers' | 'returners' | 'leaders' | undefined
  /** First and last day, both included. */
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
  /** Words of the title, the place or the description. */
  readonly q?: string | undefined
}

/** The one condition that the list, its sums and every figure about activities (as `activity`) share. */
export function activityWhere(tx: Read, plan: PlanId, filter: ActivityFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`activity.centre_id = ${tx.centre} and activity.plan_id = ${plan}`]
  all.push(
    filter.state ? sql`activity.state = ${filter.state}` : sql`activity.state <> 'withdrawn'`,
    ...servesConditions(filter),
  )
  if (filter.kind) all.push(sql`activity.kind_id = ${filter.kind}`)
  if (filter.area === 'none') all.push(sql`activity.area_id is null`)
  else if (filter.area) all.push(sql`activity.area_id = ${filter.area}`)
  if (filter.funding === 'none') all.push(sql`activity.funding is null`)
  else if (filter.funding) all.push(sql`activity.funding = ${filter.funding}`)
  if (filter.known) all.push(sql`${sql.ref(`activity.${filter.known}`)} is not null`)
  if (filter.ledBy) all.push(sql`activity.led_by = ${filter.ledBy}`)
  if (filter.from) all.push(sql`activity.held_on >= ${filter.from}`)
  if (filter.to) all.push(sql`activity.held_on <= ${filter.to}`)
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    all.push(
      sql`concat_ws(' ', activity.title, activity.place, activity.description, activity.leader_label)
        ilike ${like}`,
    )
  }
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

function servesConditions(filter: ActivityFilter): RawBuilder<boolean>[] {
  const all: RawBuilder<boolean>[] = []
  if (filter.goal)
    all.push(sql`exists (select from community_plan.activity_task at join community_plan.task_goal tg
      on tg.centre_id = at.centre_id and tg.task_id = at.task_id
      where at.centre_id = activity.centre_id and at.activity_id = activity.id
        and tg.goal_id = ${filter.goal})`)
  if (filter.task)
    all.push(sql`exists (select from community_plan.activity_task at where at.centre_id = activity.centre_id
      and at.activity_id = activity.id and at.task_id = ${filter.task})`)
  const groups = sql`select from community_plan.activity_group ag
    where ag.centre_id = activity.centre_id and ag.activity_id = activity.id`
  if (filter.group === 'none') all.push(sql`not exists (${groups})`)
  else if (filter.group) all.push(sql`exists (${groups} and ag.target_group_id = ${filter.group})`)
  const ages = sql`select from community_plan.activity_age aa
    where aa.centre_id = activity.centre_id and aa.activity_id = activity.id`
  if (filter.age === 'none') all.push(sql`not exists (${ages})`)
  else if (filter.age) all.push(sql`exists (${ages} and aa.age_group = ${filter.age})`)
  return all
}

const orders = {
  data: sql`activity.held_on`,
  tytul: sql`lower(activity.title)`,
  osoby: sql`activity.participants`,
} as const
export type ActivityOrder = keyof typeof orders

/** A row of the list. */
export interface ActivityRow {
  readonly id: ActivityId
  readonly title: string
  readonly held_on: CalendarDay
  readonly state: ActivityState
  readonly kind: string
  readonly area: string | null
  readonly place: string | null
  readonly led_by: LedBy
  readonly participants: number
  readonly first_timers: number | null
  readonly returners: number | null
  readonly leaders: number | null
  readonly tasks: number[]
}

/** One page of activities; rows of the same place follow each other by id, so no row is shown twice. */
export async function listActivities(
  tx: Read,
  plan: PlanId,
  at: { filter: ActivityFilter; order: ActivityOrder; descending: boolean; limit: number; offset: number },
): Promise<ActivityRow[]> {
  const way = at.descending ? sql`desc` : sql`asc`
  const { rows } = await sql<ActivityRow>`
    select activity.id, activity.title, activity.held_on, activity.state, kind.name as kind,
      area.name as area, activity.place, activity.led_by, activity.participants,
      activity.first_timers, activity.returners,
      activity.leaders, array(select task.number from community_plan.activity_task link
        join community_plan.task task on task.centre_id = link.centre_id and task.id = link.task_id
        where link.centre_id = activity.centre_id and link.activity_id = activity.id order by 1) as tasks
    from community_plan.activity activity
    join community_plan.activity_kind kind on kind.centre_id = activity.centre_id
      and kind.id = activity.kind_id
    left join kernel.area area on area.centre_id = activity.centre_id and area.id = activity.area_id
    where ${activityWhere(tx, plan, at.filter)}
    order by ${orders[at.order]} ${way}, activity.id ${way}
    limit ${at.limit} offset ${at.offset}`.execute(tx.db)
  return rows
}

/** Sums of exactly the activities that the same filter lists. Parts of people are sums of what is known. */
export interface ActivitySums {
  readonly activities: number
  readonly held: number
  readonly participations: number
  readonly first_timers: number
  readonly returners: number
  readonly leaders: number
  readonly resident_led: number
}

/** Counts and sums over a filter; participations are those of activities that were held. */
export async function sumActivities(tx: Read, plan: PlanId, filter: ActivityFilter): Promise<ActivitySums> {
  const { rows } = await sql<ActivitySums>`
    select count(*)::int as activities, count(*) filter (where activity.state = 'held')::int as held,
      coalesce(sum(activity.participants) filter (where activity.state = 'held'), 0)::int as participations,
      coalesce(sum(activity.first_timers) filter (where activity.state = 'held'), 0)::int as first_timers,
      coalesce(sum(activity.returners) filter (where activity.state = 'held'), 0)::int as returners,
      coalesce(sum(activity.leaders) filter (where activity.state = 'held'), 0)::int as leaders,
      count(*) filter (where activity.state = 'held' and activity.led_by = 'resident')::int as resident_led
    from community_plan.activity activity where ${activityWhere(tx, plan, filter)}`.execute(tx.db)
  return rows[0]!
}

/** An activity whole, with everything linked to it; null when this plan has none by that id. */
export async function findActivity(tx: Read, plan: PlanId, id: ActivityId): Promise<Activity | null> {
  const row = await tx.db
    .selectFrom('community_plan.activity as activity')
    .selectAll('activity')
    .select([
      linked<TaskId>('activity_task', 'task_id').as('tasks'),
      linked<TargetGroupId>('activity_group', 'target_group_id').as('groups'),
      linked<AgeGroup>('activity_age', 'age_group').as('ages'),
      sql<
        OrganisationAt[]
      >`coalesce((select json_agg(json_build_object('name', o.name, 'part', o.part) order by o.name)
        from community_plan.activity_organisation o where o.centre_id = activity.centre_id
          and o.activity_id = activity.id), '[]')`.as('organisations'),
    ])
    .where('activity.centre_id', '=', tx.centre)
    .where('activity.plan_id', '=', plan)
    .where('activity.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const {
    held_on,
    kind_id,
    area_id,
    starts_at_time,
    led_by,
    leader_label,
    first_timers,
    returners,
    leaders,
  } = row
  const { title, place, description, funding, tasks, groups, ages, organisations, state, version } = row
  return {
    ...{ id, title, place, description, funding, tasks, groups, ages, organisations, state, version },
    ...{
      heldOn: held_on,
      kind: kind_id,
      area: area_id as AreaId | null,
      ledBy: led_by,
      leaderLabel: leader_label,
    },
    ...{ firstTimers: first_timers, returners, leaders, isPublic: row.is_public },
    startsAt: starts_at_time?.slice(0, 5) ?? null,
    participants: state === 'planned' ? null : row.participants,
    notedById: row.noted_by_kind === 'account' ? row.noted_by_id : null,
  }
}

function linked<T>(table: 'activity_task' | 'activity_group' | 'activity_age', column: string) {
  return sql<T[]>`array(select link.${sql.ref(column)} from ${sql.table(`community_plan.${table}`)} link
    where link.centre_id = activity.centre_id and link.activity_id = activity.id order by 1)`
}

/** The activity that this account noted last in the plan; null before the first. */
export async function findLastNoted(tx: Read, plan: PlanId, account: string) {
  return (
    (await tx.db
      .selectFrom('community_plan.activity')
      .select(['id', 'title', 'kind_id'])
      .where('centre_id', '=', tx.centre)
      .where('plan_id', '=', plan)
      .where('noted_by_id', '=', account)
      .where('state', '<>', 'withdrawn')
      .orderBy('noted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

/** Tasks that this account worked on last, the latest first: the likely ones for the next entry. */
export async function listRecentTasks(tx: Read, plan: PlanId, account: string): Promise<TaskId[]> {
  const { rows } = await sql<{ task_id: TaskId }>`
    select link.task_id from community_plan.activity_task link
    join community_plan.activity activity on activity.centre_id = link.centre_id
      and activity.id = link.activity_id
    where activity.centre_id = ${tx.centre} and activity.plan_id = ${plan}
      and activity.noted_by_id = ${account}
      and activity.state <> 'withdrawn'
    group by link.task_id order by max(activity.noted_at) desc, link.task_id limit 5`.execute(tx.db)
  return rows.map((row) => row.task_id)
}

/** Steps of an activity, the first first. */
export async function listActivitySteps(tx: Read, activity: ActivityId) {
  const rows = await tx.db
    .selectFrom('community_plan.activity_step')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('activity_id', '=', activity)
    .orderBy('taken_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => ({ ...row, changed: row.changed as string[] }))
}

/** Who noted an activity, and when. */
export async function findNoting(tx: Read, activity: ActivityId) {
  const row = await tx.db
    .selectFrom('community_plan.activity')
    .select(['noted_at', 'noted_by_kind', 'noted_by_id'])
    .where('centre_id', '=', tx.centre)
    .where('id', '=', activity)
    .executeTakeFirst()
  return row ? { at: row.noted_at, by: row.noted_by_kind === 'account' ? row.noted_by_id : null } : null
}
