// Reads the migrated database and writes two files that every review sees:
// src/kernel/db/types.ts (Kysely's types with branded ids and states) and db/schema.sql (the schema as it
// stands). Run: npm run db:reset (or node scripts/db-types.ts DATABASE_URL).
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

interface Column {
  table: string
  name: string
  type: string
  required: boolean
  hasDefault: boolean
  references: string | null
  check: string | null
}

const typeOf: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  integer: 'number',
  bigint: 'bigint',
  boolean: 'boolean',
  numeric: 'string',
  date: 'CalendarDay',
  'timestamp with time zone': 'Instant',
  'time without time zone': 'string',
  jsonb: 'Json',
  bytea: 'Buffer',
  tsvector: 'string',
  'uuid[]': 'string[]',
  'text[]': 'string[]',
}

/** Writes both files from the database behind `client` into the repository at `root`. */
export async function writeTypes(client: pg.ClientBase, root: string): Promise<void> {
  const { rows } = await client.query<Column>(columnsSql)
  writeFileSync(join(root, 'src/kernel/db/types.ts'), typesFile(rows))
  writeFileSync(join(root, 'db/schema.sql'), await schemaFile(client))
}

const columnsSql = `
  select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
    a.attnotnull as required, a.atthasdef or a.attidentity <> '' as "hasDefault",
    (select fn.nspname || '.' || f.relname from pg_constraint k
      join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
      where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
        and (select fa.attname from unnest(k.conkey, k.confkey) as p(own, foreign_key)
          join pg_attribute fa on fa.attrelid = f.oid and fa.attnum = p.foreign_key
            where p.own = a.attnum limit 1) = 'id'
        and a.attname <> 'centre_id'
      order by k.conname limit 1) as references,
    (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
      and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '= ANY \\(ARRAY' limit 1) as check
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
    and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'kernel_migration')
  order by 1, a.attnum`

function typesFile(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.table)
  const body = [...tables].map(([table, own]) => {
    const lines = own.map((column) => `    ${column.name}: ${columnType(table, column)}`)
    return `  '${table}': {\n${lines.join('\n')}\n  }`
  })
  return `// Made by scripts/db-types.ts from the migrated database. Do not edit: change a migration.
import type { ColumnType, Generated } from 'kysely'
import type { Id } from '../id.ts'
import type { CalendarDay, Instant } from '../instant.ts'

/** jsonb: read as parsed data, written as JSON text. */
export type Json = ColumnType<unknown, string, string>

export interface DB {
${body.join('\n')}
}
`
}

function columnType(table: string, column: Column): string {
  const base = brand(table, column) ?? union(column) ?? typeOf[column.type]
  if (!base) throw new Error(`no type for ${table}.${column.name}: ${column.type}`)
  if (base === 'Json') return column.required ? 'Json' : 'ColumnType<unknown, string | null, string | null>'
  const full = column.required ? base : `${base} | null`
  return column.hasDefault || !column.required ? `Generated<${full}>` : full
}

function brand(table: string, column: Column): string | null {
  if (column.type !== 'uuid') return null
  if (column.name === 'centre_id') return `Id<'centre'>`
  if (column.name === 'id') return `Id<'${table.split('.')[1]}'>`
  return column.references ? `Id<'${column.references.split('.')[1]}'>` : 'string'
}

function union(column: Column): string | null {
  if (column.type !== 'text' || !column.check) return null
  const values = [...column.check.matchAll(/'((?:[^']|'')*)'::text/g)].map((found) => `'${found[1]}'`)
  return values.length > 0 ? values.join(' | ') : null
}

async function schemaFile(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ line: string }>(schemaSql)
  const head =
    '-- Made by scripts/db-types.ts: the schema as it stands after all migrations. Read it in every review.'
  return `${head}\n\n${rows.map((row) => row.line).join('\n')}\n`
}

const schemaSql = `
  with tables as (
    select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity, obj_description(c.oid) as about
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker',
      'kernel_migration'))
  select 'table ' || name || case when relrowsecurity then '' else '  -- no row-level security' end
    || E'\\n  -- ' || coalesce(about, '') || E'\\n'
    || (select string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
          || case when a.attnotnull then ' not null' else '' end
          || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E'\\n' order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = tables.oid and a.attnum > 0 and not a.attisdropped)
    || coalesce((select E'\\n' || string_agg('  ' || pg_get_constraintdef(k.oid), E'\\n'
      order by k.contype desc, k.conname)
        from pg_constraint k where k.conrelid = tables.oid and k.contype <> 'n'), '')
    || coalesce((select E'\\n' || string_agg('  index (' || substring(pg_get_indexdef(i.indexrelid)
      from '\\((.*)$'), E'\\n'
          order by i.indexrelid::regclass::text)
        from pg_index i where i.indrelid = tables.oid
          and not exists (select from pg_constraint k where k.conindid = i.indexrelid)), '')
    || coalesce((select E'\\n' || string_agg('  policy ' || p.polname || ' using '
      || pg_get_expr(p.polqual, p.polrelid), E'\\n'
          order by p.polname) from pg_policy p where p.polrelid = tables.oid), '')
    || E'\\n' as line
  from tables order by name`

if (import.meta.main) {
  const client = new pg.Client({ connectionString: process.argv[2] })
  await client.connect()
  await writeTypes(client, join(import.meta.dirname, '..'))
  await client.end()
}
