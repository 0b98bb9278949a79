import { createHash } from 'node:crypto'
import type pg from 'pg'

// What chance or the clock of the machine makes, and what is made of it, is left out; ids are replaced by
// content.
const secret = new Set(['password_hash', 'hash', 'previous_hash', 'prev_hash', 'entry_hash', 'row_ids'])
// A private link's number is thrown, and a letter carries its token.
const thrown: Readonly<Record<string, string>> = {
  'people.private_link': 'number',
  'reservations.reservation': 'number',
  'kernel.outbox': 'body',
}
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * A digest per table of all rows of a database, the same for two databases with the same content. An id is
 * replaced by a hash of the row that it names, and that by the rows which that one names: links count, the
 * ids themselves do not.
 */
export async function digestOf(owner: pg.Client): Promise<Record<string, string>> {
  const tables = await owner.query(`select schemaname || '.' || tablename as name from pg_tables
    where schemaname in ('kernel', 'people', 'files', 'setup', 'audit', 'community_plan', 'notifications',
      'places', 'catalogue', 'search', 'reservations')
    and tablename not in ('migration', 'change', 'job') order by 1`)
  const rows: { table: string; id: string | null; text: string }[] = []
  for (const { name } of tables.rows as { name: string }[]) {
    const found = await owner.query(`select to_jsonb(t) as row from ${name} t`)
    for (const { row } of found.rows as { row: Record<string, unknown> }[]) {
      const kept = Object.entries(row).filter(([key]) => !secret.has(key) && key !== thrown[name])
      const id = typeof row.id === 'string' ? row.id : null
      rows.push({ table: name, id, text: JSON.stringify(Object.fromEntries(kept)) })
    }
  }
  // First each row by its own content, then twice by the content of what it names.
  let names = new Map<string, string>()
  for (let round = 0; round < 3; round += 1) {
    const known = names
    names = new Map(
      rows.filter((row) => row.id !== null).map((row) => [row.id!, short(named(row.text, known))]),
    )
  }
  const byTable = Map.groupBy(rows, (row) => row.table)
  return Object.fromEntries(
    [...byTable].map(([table, own]) => [
      table,
      short(
        own
          .map((row) => named(row.text, names))
          .sort()
          .join('\n'),
      ),
    ]),
  )
}

function named(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(uuid, (id) => names.get(id) ?? 'id')
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
