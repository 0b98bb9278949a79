import { listTasks } from '#domains/community-plan/plan.sql.ts'
import type { TaskState } from '#domains/community-plan/plan.ts'
import { changeTaskState } from '#domains/community-plan/task.actions.ts'
import { isBefore } from '#kernel/instant.ts'
import { dayIn, momentOf } from './demo-year.ts'
import { deedBy, type Stage } from './stage.ts'
import type { PlanParts } from './work-done.ts'

interface Move {
  readonly task: number
  readonly on: string
  readonly to: TaskState
  readonly reason: string | null
}

// What became of the tasks; noting activities has begun them already.
const moves: readonly Move[] = [
  { task: 19, on: '04-20', to: 'done', reason: null },
  { task: 4, on: '05-05', to: 'done', reason: null },
  { task: 1, on: '07-02', to: 'done', reason: null },
  {
    task: 18,
    on: '09-02',
    to: 'done',
    reason: 'Mural odsłonięty, umowa ze szkołą podpisana na pięć lat.',
  },
  {
    task: 3,
    on: '10-24',
    to: 'partly',
    reason: 'Dwie grupy działają. Zagaje chcą zacząć dopiero wiosną.',
  },
  { task: 10, on: '09-30', to: 'done', reason: null },
  { task: 11, on: '10-31', to: 'done', reason: null },
  {
    task: 8,
    on: '11-12',
    to: 'dropped',
    reason: 'Informacje o konkursach przejęła biblioteka. Dublowaliśmy jej biuletyn.',
  },
]

/** Ends the tasks whose day has come, each by the organiser and with a reason where one is due. */
export async function moveTasks(stage: Stage, parts: PlanParts): Promise<void> {
  for (const { task, on, to, reason } of moves) {
    const day = dayIn(stage.year, on)
    if (isBefore(stage.year.today, day)) continue
    await deedBy(stage, { who: 'organiser', at: momentOf(day, '13:40', stage.now) }, async (work) => {
      const row = (await listTasks(work.tx, parts.plan)).find((one) => one.number === task)!
      // In another season the work on it may not have begun: then it stays planned.
      if (row.state !== 'running') return
      await changeTaskState(work, { plan: parts.plan, task: row.id, from: row.state, to, reason })
    })
  }
}
