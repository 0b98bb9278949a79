import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { ActivityState } from './activity.ts'
import type { TodayFacts } from './today.rules.ts'

// A bound for each list: beyond it the notes are folded into one line anyway.
const most = 200

/** Plans under way with what waits in each. */
export async function listPlansUnderWay(tx: Read): Promise<TodayFacts['plans']> {
  const { rows } = await sql<TodayFacts['plans'][number]>`
    select plan.id, plan.title, plan.state, plan.period_from, plan.period_to,
      exists (select from community_plan.annual_report r where r.centre_id = plan.centre_id
        and r.plan_id = plan.id
        and r.state = 'frozen') as has_report,
      (select count(*)::int from community_plan.documentation d where d.centre_id = plan.centre_id
        and d.plan_id = plan.id and d.state = 'proposed') as documents,
      (select count(*)::int from community_plan.evidence e where e.centre_id = plan.centre_id
        and e.plan_id = plan.id and e.state = 'proposed') as evidence,
      (select count(*)::int from community_plan.remark remark
        join community_plan.consultation c on c.centre_id = remark.centre_id and c.id = remark.consultation_id
        where c.centre_id = plan.centre_id and c.plan_id = plan.id and remark.answer is null) as unanswered
    from community_plan.plan plan
    where plan.centre_id = ${tx.centre} and plan.state not in ('closed', 'withdrawn')
    order by plan.year desc, plan.id limit ${most}`.execute(tx.db)
  return rows
}

/** Goals of plans in force with the work for each and the first day of it. */
export async function listGoalsUnderWay(tx: Read): Promise<TodayFacts['goals']> {
  const { rows } = await sql<TodayFacts['goals'][number]>`
    select goal.id, goal.plan_id, goal.title,
      (select min(task.term_from) from community_plan.task_goal link join community_plan.task task
        on task.centre_id = link.centre_id and task.id = link.task_id
        where link.centre_id = goal.centre_id and link.goal_id = goal.id) as begins_on,
      (select count(distinct activity.id)::int from community_plan.task_goal link
        join community_plan.activity_task done on done.centre_id = link.centre_id
          and done.task_id = link.task_id
        join community_plan.activity activity on activity.centre_id = done.centre_id
          and activity.id = done.activity_id and activity.state = 'held'
        where link.centre_id = goal.centre_id and link.goal_id = goal.id) as activities,
      (select count(*)::int from community_plan.evidence e where e.centre_id = goal.centre_id
        and e.goal_id = goal.id and e.state = 'accepted') as evidence
    from community_plan.goal goal
    join community_plan.plan plan on plan.centre_id = goal.centre_id and plan.id = goal.plan_id
    where goal.centre_id = ${tx.centre} and plan.state in ('in_force', 'updating')
    order by goal.plan_id, goal.number limit ${most}`.execute(tx.db)
  return rows
}

/** Open tasks of plans in force whose term ends up to the day, the nearest first. */
export async function listTasksEnding(tx: Read, until: CalendarDay): Promise<TodayFacts['tasks']> {
  const { rows } = await sql<TodayFacts['tasks'][number]>`
    select task.id, task.plan_id, task.title, task.term_to from community_plan.task task
    join community_plan.plan plan on plan.centre_id = task.centre_id and plan.id = task.plan_id
    where task.centre_id = ${tx.centre} and plan.state in ('in_force', 'updating')
      and task.state in ('planned', 'running') and task.term_to <= ${until}
    order by task.term_to, task.id limit ${most}`.execute(tx.db)
  return rows
}

/** Estates, villages and districts of the centre with the day of their last activity. */
export async function listEstatesWithLast(tx: Read): Promise<TodayFacts['estates']> {
  const { rows } = await sql<TodayFacts['estates'][number]>`
    select area.id, area.name, (select max(activity.held_on) from community_plan.activity activity
      where activity.centre_id = area.centre_id and activity.area_id = area.id
        and activity.state = 'held') as last_on
    from kernel.area area
    where area.centre_id = ${tx.centre} and area.kind in ('estate', 'village', 'district')
      and area.ended_on is null
    order by area.position, area.name limit ${most}`.execute(tx.db)
  return rows
}

/** Recommended actions of plans under way, and whether a task that is not dropped answers each. */
export async function listRecommended(tx: Read): Promise<TodayFacts['recommended']> {
  const { rows } = await sql<TodayFacts['recommended'][number]>`
    select action.id, action.plan_id, action.title,
      exists (select from community_plan.task_answer answer join community_plan.task task
        on task.centre_id = answer.centre_id and task.id = answer.task_id and task.state <> 'dropped'
        where answer.centre_id = action.centre_id and answer.recommended_action_id = action.id) as answered
    from community_plan.recommended_action action
    join community_plan.plan plan on plan.centre_id = action.centre_id and plan.id = action.plan_id
    where action.centre_id = ${tx.centre} and plan.state not in ('reported', 'closed', 'withdrawn')
    order by action.plan_id, action.number limit 1000`.execute(tx.db)
  return rows
}

/** Parent documents whose validity ends between two days, both included. */
export async function listParentsEnding(
  tx: Read,
  from: CalendarDay,
  until: CalendarDay,
): Promise<TodayFacts['parents']> {
  const { rows } = await sql<TodayFacts['parents'][number]>`
    select parent.id, parent.title, parent.valid_to from community_plan.parent_document parent
    where parent.centre_id = ${tx.centre} and parent.valid_to >= ${from} and parent.valid_to <= ${until}
    order by parent.valid_to, parent.id limit ${most}`.execute(tx.db)
  return rows
}

/** Activities of plans in force that are in a state and whose day is before another, the earliest first. */
export async function listActivitiesBefore(tx: Read, state: ActivityState, before: CalendarDay) {
  const { rows } = await sql<TodayFacts['unheld'][number] & { readonly noted_by_id: string | null }>`
    select activity.id, activity.plan_id, activity.title, activity.held_on, activity.noted_by_id
    from community_plan.activity activity
    join community_plan.plan plan on plan.centre_id = activity.centre_id and plan.id = activity.plan_id
    where activity.centre_id = ${tx.centre} and plan.state in ('in_force', 'updating')
      and activity.state = ${state} and activity.held_on < ${before}
    order by activity.held_on, activity.id limit ${most}`.execute(tx.db)
  return rows
}
