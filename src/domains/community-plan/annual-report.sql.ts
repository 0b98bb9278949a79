import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { type ActivityFilter, activityWhere } from './activity.sql.ts'
import type { PlanId } from './plan.ts'

/** What one figure about activities is counted from: the rows behind it, and the people of those rows. */
export interface ActivityCount {
  readonly figure: string
  readonly ids: string[]
  readonly participations: number
  /** Sums of what is known; null where nobody counted that part on any of the rows. */
  readonly first_timers: number | null
  readonly returners: number | null
  readonly leaders: number | null
}

/** Counts many figures at once, each by its own filter: the condition is the one that its list uses. */
export async function countActivities(
  tx: Read,
  plan: PlanId,
  filters: ReadonlyMap<string, ActivityFilter>,
): Promise<Map<string, ActivityCount>> {
  const parts = [...filters].map(
    ([figure, filter]) => sql`select ${figure}::text as figure,
      coalesce(array_agg(activity.id::text order by activity.held_on, activity.id), '{}') as ids,
      coalesce(sum(activity.participants), 0)::int as participations,
        sum(activity.first_timers)::int as first_timers,
      sum(activity.returners)::int as returners, sum(activity.leaders)::int as leaders
    from community_plan.activity activity where ${activityWhere(tx, plan, filter)}`,
  )
  if (parts.length === 0) return new Map()
  const { rows } = await sql<ActivityCount>`${sql.join(parts, sql` union all `)}`.execute(tx.db)
  return new Map(rows.map((row) => [row.figure, row]))
}

/** A value by which held activities of a plan are told apart. */
export interface ActivityPart {
  readonly part: 'kind' | 'area' | 'age' | 'funding'
  readonly key: string
  readonly name: string
}

/**
 * Kinds, areas, ages and sources of money that held activities of the plan really have, each in its order.
 */
export async function listActivityParts(tx: Read, plan: PlanId): Promise<ActivityPart[]> {
  const held = activityWhere(tx, plan, { state: 'held' })
  const { rows } = await sql<ActivityPart>`
    select part, key, name from (
      select distinct 'kind' as part, kind.id::text as key, kind.name, kind.position::int as position
        from community_plan.activity activity join community_plan.activity_kind kind
        on kind.centre_id = activity.centre_id and kind.id = activity.kind_id where ${held}
      union select 'area', area.id::text, area.name, area.position::int from community_plan.activity activity
        join kernel.area area on area.centre_id = activity.centre_id
          and area.id = activity.area_id where ${held}
      union select 'age', age.age_group, age.age_group, 0 from community_plan.activity activity
        join community_plan.activity_age age on age.centre_id = activity.centre_id
          and age.activity_id = activity.id
        where ${held}
      union select 'funding', activity.funding, activity.funding, 0 from community_plan.activity activity
        where ${held} and activity.funding is not null) found
    order by part, position, name limit 500`.execute(tx.db)
  return rows
}

/** A piece of accepted documentation for the annex. */
export interface ReportDocument {
  readonly id: string
  readonly dated_on: CalendarDay
  readonly kind: string
  readonly title: string
  readonly is_published: boolean
  /** Number of the first goal that it serves, by its tasks or those of its activity. */
  readonly goal: number | null
  readonly goal_ids: string[]
  readonly task_ids: string[]
  /** A photograph that may be shown: published (so with consent) and described. */
  readonly picture: { sha256: string; width: number; height: number; alt: string } | null
}

/** Accepted documentation of a plan in the order of its goals and days. */
export async function listReportDocuments(tx: Read, plan: PlanId): Promise<ReportDocument[]> {
  const { rows } = await sql<ReportDocument>`
    select doc.id, doc.dated_on, doc.kind, doc.title, doc.is_published, served.goal,
      coalesce(served.goal_ids, '{}') as goal_ids, coalesce(served.task_ids, '{}') as task_ids,
      case when doc.is_published and doc.consent in ('not_needed', 'given') and doc.kind = 'photograph'
        and coalesce(doc.alt_text, '') <> '' and file.width is not null and file.state = 'attached' then
        json_build_object('sha256', file.sha256, 'width', file.width, 'height', file.height, 'alt',
          doc.alt_text)
      end as picture
    from community_plan.documentation doc
    left join files.stored_file file on file.centre_id = doc.centre_id and file.id = doc.file_id
    left join lateral (
      select min(goal.number) as goal,
        array_agg(distinct goal.id::text) filter (where goal.id is not null) as goal_ids,
        array_agg(distinct link.task_id::text) as task_ids
      from (select task_id from community_plan.documentation_task dt
          where dt.centre_id = doc.centre_id and dt.documentation_id = doc.id
        union select task_id from community_plan.activity_task at
          where at.centre_id = doc.centre_id and at.activity_id = doc.activity_id) link
      left join community_plan.task_goal tg on tg.centre_id = doc.centre_id and tg.task_id = link.task_id
      left join community_plan.goal goal on goal.centre_id = tg.centre_id
        and goal.id = tg.goal_id) served on true
    where doc.centre_id = ${tx.centre} and doc.plan_id = ${plan} and doc.state = 'accepted'
    order by served.goal nulls last, doc.dated_on, doc.id limit 5000`.execute(tx.db)
  return rows
}

/** An accepted piece of evidence of change. */
export interface ReportEvidence {
  readonly id: string
  readonly goal: number
  readonly goal_id: string
  readonly what_changed: string
  readonly for_whom: string
  readonly how_known: string
  readonly is_published: boolean
  readonly on: CalendarDay
  readonly documents: string[]
}

/** Accepted evidence of a plan in the order of its goals; its day is that of its acceptance in `zone`. */
export async function listReportEvidence(tx: Read, plan: PlanId, zone: string): Promise<ReportEvidence[]> {
  const { rows } = await sql<ReportEvidence>`
    select e.id, goal.number as goal, goal.id as goal_id, e.what_changed, e.for_whom, e.how_known,
      e.is_published,
      (coalesce(e.decided_at, e.noted_at) at time zone ${zone})::date as on,
      array(select link.documentation_id::text from community_plan.evidence_documentation link
        where link.centre_id = e.centre_id and link.evidence_id = e.id order by 1) as documents
    from community_plan.evidence e
    join community_plan.goal goal on goal.centre_id = e.centre_id and goal.id = e.goal_id
    where e.centre_id = ${tx.centre} and e.plan_id = ${plan} and e.state = 'accepted'
    order by goal.number, e.decided_at, e.id limit 5000`.execute(tx.db)
  return rows
}

/**
 * The public plan of the year before: the one that a plan was carried over from, else the latest of that
 * year.
 */
export async function findPlanBefore(tx: Read, now: { year: number; previous: PlanId | null }) {
  const { rows } = await sql<{ id: PlanId; year: number }>`
    select id, year from community_plan.plan
    where centre_id = ${tx.centre} and (id = ${now.previous} or year = ${now.year - 1})
      and state in ('approved', 'in_force', 'updating', 'reported', 'closed')
    order by (id = ${now.previous}) desc nulls last, made_at desc limit 1`.execute(tx.db)
  return rows[0] ?? null
}
