import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { GoalId, PlanId, TaskId } from './plan.ts'

/** What a task has been worked on with: counted, never typed. */
export interface TaskProgress {
  readonly task_id: TaskId
  readonly activities: number
  readonly participations: number
  readonly documents: number
}

/** Work per task of a plan. Only activities held and documentation accepted count. */
export async function countTaskProgress(tx: Read, plan: PlanId): Promise<TaskProgress[]> {
  const { rows } = await sql<TaskProgress>`
    select task.id as task_id,
      (select count(*)::int from community_plan.activity_task link
        join community_plan.activity activity on activity.centre_id = link.centre_id
          and activity.id = link.activity_id
        where link.centre_id = task.centre_id and link.task_id = task.id
          and activity.state = 'held') as activities,
      (select coalesce(sum(activity.participants), 0)::int from community_plan.activity_task link
        join community_plan.activity activity on activity.centre_id = link.centre_id
          and activity.id = link.activity_id
        where link.centre_id = task.centre_id and link.task_id = task.id
          and activity.state = 'held') as participations,
      (select count(*)::int from community_plan.documentation_task link
        join community_plan.documentation doc on doc.centre_id = link.centre_id
          and doc.id = link.documentation_id
        where link.centre_id = task.centre_id and link.task_id = task.id
          and doc.state = 'accepted') as documents
    from community_plan.task task
    where task.centre_id = ${tx.centre} and task.plan_id = ${plan}
    order by task.number`.execute(tx.db)
  return rows
}

/** What a goal has: its tasks by state, the activities of those tasks (each once), evidence of change. */
export interface GoalProgress {
  readonly goal_id: GoalId
  readonly tasks: number
  readonly tasks_done: number
  readonly tasks_partly: number
  readonly tasks_running: number
  readonly tasks_dropped: number
  readonly activities: number
  readonly participations: number
  readonly evidence: number
  readonly evidence_proposed: number
}

/** Work per goal of a plan. An activity that serves two tasks of a goal counts once in it. */
export async function countGoalProgress(tx: Read, plan: PlanId): Promise<GoalProgress[]> {
  const { rows } = await sql<GoalProgress>`
    select goal.id as goal_id, count(task.id)::int as tasks,
      count(task.id) filter (where task.state = 'done')::int as tasks_done,
      count(task.id) filter (where task.state = 'partly')::int as tasks_partly,
      count(task.id) filter (where task.state = 'running')::int as tasks_running,
      count(task.id) filter (where task.state = 'dropped')::int as tasks_dropped,
      coalesce(max(work.activities), 0)::int as activities, coalesce(max(work.participations),
        0)::int as participations,
      (select count(*)::int from community_plan.evidence e where e.centre_id = goal.centre_id
        and e.goal_id = goal.id
        and e.state = 'accepted') as evidence,
      (select count(*)::int from community_plan.evidence e where e.centre_id = goal.centre_id
        and e.goal_id = goal.id
        and e.state = 'proposed') as evidence_proposed
    from community_plan.goal goal
    left join community_plan.task_goal link on link.centre_id = goal.centre_id and link.goal_id = goal.id
    left join community_plan.task task on task.centre_id = link.centre_id and task.id = link.task_id
    left join lateral (
      select count(*) as activities, sum(participants) as participations from community_plan.activity activity
      where activity.centre_id = goal.centre_id and activity.plan_id = goal.plan_id
        and activity.state = 'held'
        and exists (select from community_plan.activity_task at join community_plan.task_goal tg
          on tg.centre_id = at.centre_id and tg.task_id = at.task_id
          where at.centre_id = activity.centre_id and at.activity_id = activity.id
            and tg.goal_id = goal.id)) work on true
    where goal.centre_id = ${tx.centre} and goal.plan_id = ${plan}
    group by goal.centre_id, goal.id, goal.number
    order by goal.number`.execute(tx.db)
  return rows
}

/** Totals of a plan; each activity, document and piece of evidence counts once whatever it serves. */
export async function countPlanTotals(tx: Read, plan: PlanId) {
  const { rows } = await sql<{
    activities: number
    participations: number
    documents: number
    evidence: number
  }>`
    select
      (select count(*)::int from community_plan.activity where centre_id = ${tx.centre} and plan_id = ${plan}
        and state = 'held') as activities,
      (select coalesce(sum(participants), 0)::int from community_plan.activity where centre_id = ${tx.centre}
        and plan_id = ${plan} and state = 'held') as participations,
      (select count(*)::int from community_plan.documentation where centre_id = ${tx.centre}
        and plan_id = ${plan}
        and state = 'accepted') as documents,
      (select count(*)::int from community_plan.evidence where centre_id = ${tx.centre} and plan_id = ${plan}
        and state = 'accepted') as evidence`.execute(tx.db)
  return rows[0]!
}
