import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { CentreId } from '../id.ts'
import { listTables, quoteName, quoteTable } from './tables.ts'
import { trouble } from './trouble.ts'

/**
 * Removes a demonstration centre with all its rows, jobs and files, so that it can be made again. A real
 * centre is refused (`not-a-demo`): it is closed, never removed. One transaction; the files go after it.
 */
export async function removeDemoCentre(
  client: pg.ClientBase,
  centre: CentreId,
  dataDir: string,
): Promise<void> {
  await client.query('begin')
  try {
    const { rows } = await client.query('select is_demo from kernel.centre where id = $1 for update', [
      centre,
    ])
    if (!rows[0]?.is_demo) throw trouble('not-a-demo')
    const { tables, late } = await listTables(client)
    const alter = async (how: string) => {
      for (const { table, constraint } of late)
        await client.query(
          `alter table ${quoteTable(table)} alter constraint ${quoteName(constraint)} ${how}`,
        )
    }
    await alter('deferrable initially deferred')
    for (const table of tables.toReversed()) {
      if (!table.columns.includes('centre_id')) continue
      await client.query(`delete from ${quoteTable(table.name)} where centre_id = $1`, [centre])
    }
    await client.query(`delete from graphile_worker._private_jobs where payload ->> 'centre' = $1`, [centre])
    await client.query('delete from kernel.centre where id = $1', [centre])
    await client.query('set constraints all immediate')
    await alter('not deferrable')
    await client.query(`insert into kernel.change (topic) values ('centres')`)
    await client.query(`select pg_notify('splot_change', '{"topic":"centres"}')`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
  await rm(join(dataDir, 'files', centre), { recursive: true, force: true })
}
