import { sql } from 'kysely'
import type { Platform, Read, Write } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'

/** The centre's own row as it stands in the database (the visit's copy may be a moment old). */
export async function getCentre(tx: Read) {
  return tx.db
    .selectFrom('kernel.centre')
    .select([
      'id',
      'name',
      'municipality',
      'state',
      'predecessor',
      'transformed_on',
      'accent',
      'created_at',
      'version',
    ])
    .where('id', '=', tx.centre)
    .executeTakeFirstOrThrow()
}

export interface CentreChange {
  readonly name?: string
  readonly municipality?: string
  readonly state?: 'planned' | 'working'
  readonly predecessor?: string | null
  readonly transformed_on?: CalendarDay | null
  readonly accent?: string | null
}

/** Changes the centre's row; false when it changed since `version`. */
export async function updateCentre(tx: Write, version: number, change: CentreChange): Promise<boolean> {
  const result = await tx.db
    .updateTable('kernel.centre')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', tx.centre)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** True when a centre of the installation already has the short name. */
export async function isSlugTaken(tx: Platform, slug: string): Promise<boolean> {
  const row = await tx.db.selectFrom('kernel.centre').select('id').where('slug', '=', slug).executeTakeFirst()
  return row !== undefined
}
