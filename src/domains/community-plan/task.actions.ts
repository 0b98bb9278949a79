import { NotFound, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { announce, audit, type Work } from '#kernel/work.ts'
import type { ActivityId } from './activity.ts'
import { listTasks } from './plan.sql.ts'
import type { PlanId, TaskId, TaskState } from './plan.ts'
import { workedPlan } from './plan-held.ts'
import { beginsByItself, whyNotMoveTask } from './task.rules.ts'
import { countTaskWork, findTask, insertTaskStep, moveTask } from './task.sql.ts'

/** Changes the state of a task. Refused with `community-plan.task.*` where `whyNotMoveTask` says no. */
export async function changeTaskState(
  work: Work,
  input: { plan: PlanId; task: TaskId; from: TaskState; to: TaskState; reason: string | null },
): Promise<void> {
  requireRight(work, 'community-plan.task.move')
  const plan = await workedPlan(work, input.plan)
  const task = await findTask(work.tx, plan.id, input.task)
  if (!task) throw new NotFound('task')
  refuse(whyNotMoveTask(input, await countTaskWork(work.tx, task.id)))
  // The state that the page showed must still be the task's: a colleague may have been quicker.
  if (!(await moveTask(work.tx, input))) throw new Refused(refusal('community-plan.task.moved-meanwhile'))
  await insertTaskStep(work.tx, { ...input, activity: null, at: work.now, by: work.actor })
  audit(work, `community-plan.task.${input.to}`, { plan: plan.id, task: task.id })
  announce(work, 'community-plan.task.moved', { plan: plan.id, task: task.id })
}

/**
 * Begins the planned ones among the tasks of an activity that was held. Called inside the activity's deed.
 */
export async function beginTasks(
  work: Work,
  input: { plan: PlanId; activity: ActivityId; tasks: readonly TaskId[] },
): Promise<void> {
  const tasks = await listTasks(work.tx, input.plan)
  for (const task of tasks.filter((each) => input.tasks.includes(each.id) && beginsByItself(each.state))) {
    const step = { task: task.id, from: task.state, to: 'running', reason: null } as const
    if (!(await moveTask(work.tx, step))) continue
    const { plan, activity } = input
    await insertTaskStep(work.tx, { ...step, plan, activity, at: work.now, by: work.actor })
    audit(work, 'community-plan.task.begun', { plan, task: task.id, activity })
  }
}
