import type pg from 'pg'

/** One table of the program, read from the catalogue. `columns` are those that COPY writes and reads. */
export interface TableShape {
  /** `schema.table` */
  readonly name: string
  readonly columns: readonly string[]
}

/** A foreign key that closes a circle: its rows can be complete only after both tables are filled. */
export interface LateKey {
  readonly table: string
  readonly constraint: string
}

// The job library's tables belong to its own version, and the list of steps is written by the migration
// itself.
const ours = `n.nspname not in
    ('pg_catalog', 'information_schema', 'public', 'graphile_worker', 'kernel_migration')
  and n.nspname !~ '^pg_'`

const tablesSql = `
  select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and ${ours}
  group by 1 order by 1`

const keysSql = `
  select n.nspname || '.' || c.relname as "from", fn.nspname || '.' || f.relname as "to",
    k.conname as constraint
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
  where k.contype = 'f' and k.conrelid <> k.confrelid and ${ours}
  order by 1, 2, 3`

/**
 * All tables of the program, each after those that its foreign keys point to, and the keys for which there
 * is no such order. Asks the live catalogue: a table that no domain lists is in the backup all the same.
 */
export async function listTables(client: pg.ClientBase): Promise<{ tables: TableShape[]; late: LateKey[] }> {
  const tables = (await client.query<TableShape>(tablesSql)).rows
  const keys = (await client.query<{ from: string; to: string; constraint: string }>(keysSql)).rows
  const shapes = new Map(tables.map((table) => [table.name, table]))
  const state = new Map<string, 'open' | 'done'>()
  const ordered: TableShape[] = []
  const late: LateKey[] = []

  function visit(name: string): void {
    state.set(name, 'open')
    for (const key of keys.filter((one) => one.from === name)) {
      if (state.get(key.to) === 'open') late.push({ table: name, constraint: key.constraint })
      else if (!state.has(key.to)) visit(key.to)
    }
    state.set(name, 'done')
    ordered.push(shapes.get(name)!)
  }
  for (const { name } of tables) if (!state.has(name)) visit(name)
  return { tables: ordered, late }
}

/** Schemas that hold any table of anybody; an empty list means that nothing lives in this database. */
export async function listUsedSchemas(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname as name from pg_namespace n
     where n.nspname not in ('information_schema', 'public') and n.nspname !~ '^pg_' order by 1`,
  )
  return rows.map((row) => row.name)
}

/** `schema.table` as SQL. */
export function quoteTable(name: string): string {
  return name.split('.').map(quoteName).join('.')
}

/** A name as SQL, whatever letters it has. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
