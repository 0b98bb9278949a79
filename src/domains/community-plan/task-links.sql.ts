import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { TaskId } from './plan.ts'

/** Ids of a task's realisers and of the recommended actions it answers. */
export async function findTaskLinks(
  tx: Read,
  task: TaskId,
): Promise<{ realisers: string[]; answers: string[] }> {
  const { rows } = await sql<{ realisers: string[]; answers: string[] }>`
    select coalesce((select array_agg(partner_id) from community_plan.task_realiser
        where centre_id = ${tx.centre} and task_id = ${task}), '{}') as realisers,
      coalesce((select array_agg(recommended_action_id) from community_plan.task_answer
        where centre_id = ${tx.centre} and task_id = ${task}), '{}') as answers`.execute(tx.db)
  return rows[0]!
}
