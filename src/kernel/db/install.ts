import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { type MigrateOptions, type Migration, migrate } from './migrate.ts'

/** Brings an empty or older database to today's schema: first the job queue's own tables, then ours. */
export async function install(
  owner: pg.ClientBase,
  ownerAddress: string,
  steps: readonly Migration[],
  options: MigrateOptions,
): Promise<string[]> {
  const { rows } = await owner.query(`select to_regclass('graphile_worker.migrations') is not null as ready`)
  if (!rows[0].ready) await runMigrations({ connectionString: ownerAddress, logger: quiet })
  return migrate(owner, steps, options)
}

/** The job library's own lines are noise for staff; failures reach us as thrown errors and job states. */
export const quiet = new Logger(() => () => {})
