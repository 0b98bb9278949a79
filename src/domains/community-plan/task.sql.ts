import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import type { ActivityId } from './activity.ts'
import type { PlanId, TaskId, TaskState } from './plan.ts'
import type { TaskWork } from './task.rules.ts'

/**
 * A task with its goals, the recommended actions it answers and who realises it; null when the plan has none
 * such.
 */
export async function findTask(tx: Read, plan: PlanId, id: TaskId) {
  return (
    (await tx.db
      .selectFrom('community_plan.task as task')
      .selectAll('task')
      .select([
        sql<{ id: string; number: number; title: string }[]>`coalesce((select json_agg(json_build_object(
          'id', goal.id, 'number', goal.number, 'title', goal.title) order by goal.number)
          from community_plan.task_goal link
          join community_plan.goal goal on goal.centre_id = link.centre_id and goal.id = link.goal_id
          where link.centre_id = task.centre_id and link.task_id = task.id), '[]')`.as('goals'),
        sql<{ number: number; title: string }[]>`coalesce((select json_agg(json_build_object(
          'number', action.number, 'title', action.title) order by action.number)
          from community_plan.task_answer answer join community_plan.recommended_action action
            on action.centre_id = answer.centre_id and action.id = answer.recommended_action_id
          where answer.centre_id = task.centre_id and answer.task_id = task.id), '[]')`.as('answers'),
        sql<string[]>`array(select partner.name from community_plan.task_realiser link
          join community_plan.partner partner on partner.centre_id = link.centre_id
            and partner.id = link.partner_id
          where link.centre_id = task.centre_id and link.task_id = task.id order by partner.number)`.as(
          'realisers',
        ),
      ])
      .where('task.centre_id', '=', tx.centre)
      .where('task.plan_id', '=', plan)
      .where('task.id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

/** Activities held and documents accepted for a task. */
export async function countTaskWork(tx: Read, task: TaskId): Promise<TaskWork> {
  const { rows } = await sql<TaskWork>`
    select (select count(*)::int from community_plan.activity_task link join community_plan.activity activity
        on activity.centre_id = link.centre_id and activity.id = link.activity_id
        where link.centre_id = ${tx.centre} and link.task_id = ${task}
          and activity.state = 'held') as activities,
      (select count(*)::int from community_plan.documentation_task link join community_plan.documentation doc
        on doc.centre_id = link.centre_id and doc.id = link.documentation_id
        where link.centre_id = ${tx.centre} and link.task_id = ${task}
          and doc.state = 'accepted') as documents`.execute(tx.db)
  return rows[0]!
}

/** Moves a task from one state to another; false when it is no longer in the first. */
export async function moveTask(
  tx: Write,
  move: { task: TaskId; from: TaskState; to: TaskState; reason: string | null },
): Promise<boolean> {
  const moved = await tx.db
    .updateTable('community_plan.task')
    .set({ state: move.to, state_reason: move.reason, version: sql`version + 1` })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', move.task)
    .where('state', '=', move.from)
    .returning('id')
    .execute()
  return moved.length > 0
}

/** Notes a change of a task's state; `activity` = the one that began it by itself. */
export async function insertTaskStep(
  tx: Write,
  step: {
    plan: PlanId
    task: TaskId
    from: TaskState
    to: TaskState
    reason: string | null
    activity: ActivityId | null
    at: Instant
    by: { kind: string; id: string | null }
  },
): Promise<void> {
  await tx.db
    .insertInto('community_plan.task_step')
    .values({
      centre_id: tx.centre,
      id: newId(),
      plan_id: step.plan,
      task_id: step.task,
      from_state: step.from,
      to_state: step.to,
      reason: step.reason,
      activity_id: step.activity,
      taken_at: step.at,
      taken_by_kind: step.by.kind,
      taken_by_id: step.by.id,
    })
    .execute()
}

/** Steps of a task, the first first, with the title of the activity that began it. */
export async function listTaskSteps(tx: Read, task: TaskId) {
  return tx.db
    .selectFrom('community_plan.task_step as step')
    .leftJoin('community_plan.activity as activity', (join) =>
      join.onRef('activity.centre_id', '=', 'step.centre_id').onRef('activity.id', '=', 'step.activity_id'),
    )
    .selectAll('step')
    .select('activity.title as activity_title')
    .where('step.centre_id', '=', tx.centre)
    .where('step.task_id', '=', task)
    .orderBy('step.taken_at')
    .orderBy('step.id')
    .limit(500)
    .execute()
}
