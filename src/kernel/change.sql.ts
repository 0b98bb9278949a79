import type pg from 'pg'
import type { Platform } from './db/handle.ts'

/** Number of the newest change that any process told; 0 when there was none. */
export async function latestChange(tx: Platform): Promise<bigint> {
  const row = await tx.db
    .selectFrom('kernel.change')
    .select((q) => q.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0n
}

/** Lets a client hear changes the moment they are committed; the topic stands in the payload. */
export async function listenToChanges(client: pg.ClientBase): Promise<void> {
  await client.query('listen splot_change')
}
