import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Migration } from '#kernel/db/migrate.ts'
import { type Begin, jobsTable } from './archive-format.ts'
import { columnsOf } from './archive-reader.ts'
import { type LateKey, listTables, quoteName, quoteTable } from './tables.ts'
import { trouble } from './trouble.ts'

/** Takes the rows of a backup into an open transaction. */
export interface RowTaker {
  take(table: string, piece: Buffer): Promise<void>
  /** Ends the last table, sets what follows from the rows, and leaves the outbox paused. Does not commit. */
  end(): Promise<void>
}

/** Refuses a backup whose schema this program cannot make again. Throws `newer-backup`, `changed-step`. */
export function requireKnownSteps(begin: Begin, steps: readonly Migration[]): void {
  const known = new Map(steps.map((step) => [step.name, step]))
  for (const { name, checksum } of begin.migrations) {
    if (!known.has(name)) throw trouble('newer-backup', { step: name })
    if (known.get(name)!.checksum !== checksum) throw trouble('changed-step', { step: name })
  }
}

/**
 * Empties the tables (steps of the schema may have filled some) and gets them ready for COPY. The caller has
 * begun the transaction, commits it after the backup proved whole, and rolls back otherwise: no half restore
 * exists.
 */
export async function takeRows(client: pg.ClientBase, begin: Begin): Promise<RowTaker> {
  await client.query(
    `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local statement_timeout = 0`,
  )
  const { tables, late } = await listTables(client)
  await client.query(`truncate ${tables.map((table) => quoteTable(table.name)).join(', ')}`)
  await client.query(`create temporary table waiting_job (task text, payload json, run_at timestamptz,
    max_attempts integer, key text, priority integer) on commit drop`)
  for (const key of late) await client.query(alterKey(key, 'deferrable initially deferred'))
  let current: { table: string; copy: Copy } | null = null
  const endCurrent = async () => {
    await current?.copy.end()
    current = null
  }
  return {
    async take(table, piece) {
      if (current?.table !== table) {
        await endCurrent()
        const target = table === jobsTable ? 'waiting_job' : quoteTable(table)
        const columns = columnsOf(begin, table).map(quoteName).join(', ')
        current = { table, copy: startCopy(client, `copy ${target} (${columns}) from stdin`) }
      }
      await current.copy.write(piece)
    },
    async end() {
      await endCurrent()
      await client.query('set constraints all immediate')
      for (const key of late) await client.query(alterKey(key, 'not deferrable'))
      await moveSequences(client)
      await client.query(queueJobs)
      await client.query(pauseOutbox)
    },
  }
}

interface Copy {
  write(piece: Buffer): Promise<void>
  end(): Promise<void>
}

function startCopy(client: pg.ClientBase, sql: string): Copy {
  const stream = client.query(copyFrom(sql))
  const done = finished(stream)
  done.catch(() => {}) // heard at the next write or at the end
  return {
    async write(piece) {
      if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done])
    },
    async end() {
      stream.end()
      await done
    },
  }
}

function alterKey(key: LateKey, how: string): string {
  return `alter table ${quoteTable(key.table)} alter constraint ${quoteName(key.constraint)} ${how}`
}

/** COPY brings the numbers but does not move the sequences behind identity columns. */
async function moveSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, a.attname as column
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where a.attidentity <> '' and c.relkind = 'r' and n.nspname not in ('graphile_worker')`,
  )
  for (const { table, column } of rows) {
    const highest = `(select max(${quoteName(column)}) from ${table})`
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(${highest}, 1), ${highest} is not null)`,
      [table, column],
    )
  }
}

// Through the library's own function: its tables may have changed since the backup.
const queueJobs = `select graphile_worker.add_job(identifier => task, payload => payload, run_at => run_at,
  max_attempts => max_attempts, job_key => key, priority => priority) from waiting_job`

const pauseOutbox = `insert into kernel.operation (key, value, set_at) values ('outbox-paused', 'true', now())
  on conflict (key) do update set value = excluded.value, set_at = excluded.set_at`
