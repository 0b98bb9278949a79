import { sql, type Updateable } from 'kysely'
import type { Write } from './handle.ts'
import type { DB } from './types.ts'

/** Tables whose rows are edited by forms: they count their versions. */
export type VersionedTable = {
  [T in keyof DB]: DB[T] extends { centre_id: unknown; id: unknown; version: unknown } ? T : never
}[keyof DB]

/** Columns to set; those that are undefined stay as they are. */
type Change<T extends VersionedTable> = {
  readonly [C in Exclude<keyof Updateable<DB[T]>, 'centre_id' | 'id' | 'version'>]?:
    | Updateable<DB[T]>[C]
    | undefined
}

/** Which row, in the version that the form showed; `where` names columns that must hold these values too. */
export interface VersionOf<T extends VersionedTable> {
  readonly table: T
  readonly id: string
  readonly version: number
  readonly where?: { readonly [C in keyof DB[T]]?: string | null }
}

/** Changes a row while it still is in the version that the form showed; false when somebody was quicker. */
export async function updateVersioned<T extends VersionedTable>(
  tx: Write,
  at: VersionOf<T>,
  change: Change<T>,
): Promise<boolean> {
  const set = Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const same = { centre_id: tx.centre, id: at.id, version: at.version, ...at.where }
  const where = Object.entries(same).map(([column, value]) =>
    value === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`,
  )
  const { rows } = await sql`update ${sql.table(at.table)}
    set ${sql.join([...set, sql`version = version + 1`])}
    where ${sql.join(where, sql` and `)} returning id`.execute(tx.db)
  return rows.length > 0
}
