import type pg from 'pg'

/** Lets go of the jobs that a killed program of this name held: they would stay locked for four hours (tech-db 6). */
export async function freeJobsOf(owner: pg.ClientBase, instance: string): Promise<void> {
  await owner.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by like $1 || '%'`,
    [instance],
  )
}
