import type pg from 'pg'
import type { CentreId } from '../id.ts'
import { quoteName, quoteTable, type TableShape } from './tables.ts'

/** The kernel's own tables of a centre, as domains list theirs. */
export const kernelTables: readonly string[] = [
  'kernel.centre',
  'kernel.hostname',
  'kernel.area',
  'kernel.setting',
  'kernel.text_override',
  'kernel.draft',
  'kernel.outbox',
]

/** Tables with rows of a centre that say nothing about it: they keep the program working. */
export const technicalTables: readonly string[] = ['kernel.idempotency', 'kernel.change']

// Hashes of passwords, tokens and codes, and secrets as such, never leave the installation.
const secretColumn = /(^|_)(password_hash|token_hash|code_hash|secret|sealed)$/

/** The columns of a table that an export may show. */
export function openColumns(shape: TableShape): string[] {
  return shape.columns.filter((column) => !secretColumn.test(column))
}

/**
 * One row twice: as JSON text, and as cells for a spreadsheet (times with the offset of the session's zone).
 */
export interface ExportedRow {
  readonly json: string
  readonly cells: readonly (string | null)[]
}

/**
 * The rows of one centre, in order of the key, a few hundred at a time. The client is the owner's, in a
 * transaction of its own; row-level security does not hold there, so the centre stands in the statement.
 */
export async function* readCentreRows(
  client: pg.ClientBase,
  shape: TableShape,
  centre: CentreId,
): AsyncGenerator<ExportedRow> {
  const columns = openColumns(shape)
  const own = shape.name === 'kernel.centre' ? 'id' : 'centre_id'
  const cells = columns.map((column) => `t.${quoteName(column)}::text`).join(', ')
  const pairs = columns.map((column) => `'${column}', t.${quoteName(column)}`)
  // json_build_object takes at most 100 arguments.
  const objects = chunks(pairs, 40).map((some) => `jsonb_build_object(${some.join(', ')})`)
  await client.query(
    `declare exported no scroll cursor for
     select (${objects.join(' || ')})::text as json, array[${cells}] as cells
     from ${quoteTable(shape.name)} t where t.${own} = '${centre}'
     order by ${await keyOf(client, shape)}`,
  )
  try {
    for (;;) {
      const { rows } = await client.query<ExportedRow>('fetch 300 from exported')
      if (rows.length === 0) return
      yield* rows
    }
  } finally {
    await client.query('close exported')
  }
}

async function keyOf(client: pg.ClientBase, shape: TableShape): Promise<string> {
  const { rows } = await client.query<{ column: string }>(
    `select a.attname::text as column from pg_index i join pg_attribute a on a.attrelid = i.indrelid
     where i.indrelid = $1::regclass and i.indisprimary and a.attnum = any (i.indkey)
     order by array_position(i.indkey::int2[], a.attnum)`,
    [quoteTable(shape.name)],
  )
  return rows.map((row) => `t.${quoteName(row.column)}`).join(', ') || '1'
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const made: T[][] = []
  for (let at = 0; at < list.length; at += size) made.push(list.slice(at, at + size))
  return made
}
