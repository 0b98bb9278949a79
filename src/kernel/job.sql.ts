import { sql } from 'kysely'
import type pg from 'pg'
import type { Platform } from './db/handle.ts'

/** How the connections of a running queue call themselves. */
export const queueName = 'splot-queue'

/**
 * Lets go of jobs that a killed program held; they would stay locked for four hours (tech-db 6). The library
 * locks by a random name, so it is the connections that say whether any queue still runs. Beside another one
 * only what was held for a quarter of an hour is let go: no job takes that long.
 */
export async function freeAbandonedJobs(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null
      where locked_at is not null and (locked_at < now() - interval '15 minutes' or not exists (
        select from pg_stat_activity where application_name = $1 and datname = current_database()))`,
    [queueName],
  )
}

/** Tells running queues that there is something to do; as many of their workers look as may run at once. */
export async function wakeQueues(tx: Platform): Promise<void> {
  await sql`select pg_notify('jobs:insert', '{"count":2}')`.execute(tx.db)
}
