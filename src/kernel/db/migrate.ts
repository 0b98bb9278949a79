import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'

/** One step of the schema: a plain SQL file, applied once, never edited after its release. */
export interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
  /** `-- no-transaction` in the first line: for CREATE INDEX CONCURRENTLY and the like. */
  readonly alone: boolean
}

const lockKey = 7_250_118

/**
 * Reads `db/migrations.txt`, which fixes the order across domains (two new lines collide in git, not in
 * production).
 */
export function readMigrations(root: string): Migration[] {
  const list = readFileSync(join(root, 'db/migrations.txt'), 'utf8')
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((path) => {
      const sql = readFileSync(join(root, path), 'utf8')
      const name = path
        .split('/')
        .at(-1)!
        .replace(/\.sql$/, '')
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { name, sql, checksum, alone: sql.startsWith('-- no-transaction') }
    })
}

/** Says which migrations are missing; empty = the schema is current. Throws as `migrate` does. */
export async function pendingMigrations(
  owner: pg.ClientBase,
  all: readonly Migration[],
): Promise<Migration[]> {
  const exists = await owner.query(`select to_regclass('kernel_migration.applied') as t`)
  if (!exists.rows[0].t) return [...all]
  const { rows } = await owner.query<{ name: string; checksum: string }>(
    'select name, checksum from kernel_migration.applied order by position',
  )
  const known = new Map(all.map((m) => [m.name, m]))
  for (const row of rows) {
    const ours = known.get(row.name)
    if (!ours) {
      throw new Error(
        `The database is newer than this program: it has the step "${row.name}". ` +
          'Start the newer version, or restore a backup.',
      )
    }
    if (ours.checksum !== row.checksum) {
      throw new Error(
        `The step "${row.name}" was changed after it had been applied. Restore the file as released.`,
      )
    }
  }
  const done = new Set(rows.map((row) => row.name))
  return all.filter((m) => !done.has(m.name))
}

export interface MigrateOptions {
  /** For the program's own roles. */
  readonly password: string
  readonly say?: (line: string) => void
  /** Names of the only steps to apply: a restore first makes the schema of the backup's day. */
  readonly only?: ReadonlySet<string>
}

/**
 * Brings the schema up to date as the owner, without FORCE (tech-db 3, pitfall 2). Several programs may
 * start at once: one migrates, the others poll a try-lock; waiting inside a blocking lock would deadlock
 * with CREATE INDEX CONCURRENTLY (tech-db 8). Answers the names applied.
 */
export async function migrate(
  owner: pg.ClientBase,
  all: readonly Migration[],
  options: MigrateOptions,
): Promise<string[]> {
  await takeLock(owner)
  try {
    await makeRoles(owner, options.password)
    await owner.query(`create schema if not exists kernel_migration`)
    await owner.query(`create table if not exists kernel_migration.applied (
      name text primary key, position integer not null unique, checksum text not null,
        applied_at timestamptz not null default now())`)
    const missing = await pendingMigrations(owner, all)
    const pending = missing.filter((step) => options.only?.has(step.name) ?? true)
    for (const step of pending) {
      options.say?.(`Baza danych: krok ${step.name}`)
      await apply(owner, step, all.indexOf(step))
    }
    return pending.map((step) => step.name)
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [lockKey])
  }
}

async function takeLock(owner: pg.ClientBase): Promise<void> {
  for (;;) {
    const { rows } = await owner.query('select pg_try_advisory_lock($1) as taken', [lockKey])
    if (rows[0].taken) return
    await wait(200)
  }
}

async function apply(owner: pg.ClientBase, step: Migration, position: number): Promise<void> {
  const record = 'insert into kernel_migration.applied (name, position, checksum) values ($1, $2, $3)'
  const values = [step.name, position, step.checksum]
  if (step.alone) {
    for (const statement of step.sql.split(/;\s*\n/)) if (statement.trim()) await owner.query(statement)
    await owner.query(record, values)
    return
  }
  await owner.query('begin')
  try {
    await owner.query(step.sql)
    await owner.query(record, values)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

/** The roles of the program: they own nothing, and row-level security holds for them. */
async function makeRoles(owner: pg.ClientBase, password: string): Promise<void> {
  for (const role of ['splot_app', 'splot_public']) {
    const { rows } = await owner.query(
      'select rolsuper or rolbypassrls as mighty from pg_roles where rolname = $1',
      [role],
    )
    if (rows[0]?.mighty)
      throw new Error(`The role ${role} may pass row-level security; take SUPERUSER and BYPASSRLS away.`)
    const quoted = password.replaceAll("'", "''")
    const verb = rows.length === 0 ? 'create' : 'alter'
    await owner.query(`${verb} role ${role} login password '${quoted}'`)
  }
}
