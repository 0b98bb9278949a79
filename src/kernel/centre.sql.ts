import { sql } from 'kysely'
import type { Platform, Read, Write } from './db/handle.ts'
import type { CentreId } from './id.ts'
import type { CalendarDay, Instant } from './instant.ts'
import type { Centre } from './web/visit.ts'

const columns = [
  'centre.id',
  'centre.slug',
  'centre.name',
  'centre.municipality',
  'centre.zone',
  'centre.state',
  'centre.predecessor',
  'centre.transformed_on as transformedOn',
  'centre.is_demo as isDemo',
  'centre.accent',
] as const

/** All centres of the installation in the order they were made, each with its own wordings. */
export async function listCentres(tx: Platform): Promise<Centre[]> {
  const rows = await tx.db
    .selectFrom('kernel.centre as centre')
    .select(columns)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const own = await tx.db
    .selectFrom('kernel.text_override')
    .select(['centre_id', 'key', 'language', 'text'])
    .execute()
  const byCentre = Map.groupBy(own, (row) => row.centre_id)
  return rows.map((row) => {
    const texts = (byCentre.get(row.id) ?? []).map((one) => [`${one.language}:${one.key}`, one.text])
    return { ...row, wordings: Object.fromEntries(texts) }
  })
}

/** Host names and the centres behind them. */
export async function listHostnames(tx: Platform): Promise<{ host: string; centre_id: CentreId }[]> {
  return tx.db.selectFrom('kernel.hostname').select(['host', 'centre_id']).execute()
}

/** Makes a centre; only the operator's commands and the demo do. */
export async function insertCentre(
  tx: Platform,
  centre: { id: CentreId; slug: string; name: string; municipality: string; isDemo: boolean; at: Instant },
): Promise<void> {
  const { isDemo, at, ...rest } = centre
  await tx.db
    .insertInto('kernel.centre')
    .values({ ...rest, is_demo: isDemo, created_at: at })
    .execute()
}

/** Areas of the centre of the wanted kinds that still exist, in their order. */
export async function listAreas(
  tx: Read,
  kinds: readonly ('municipality' | 'estate' | 'village' | 'district')[],
) {
  return tx.db
    .selectFrom('kernel.area')
    .select(['id', 'kind', 'name', 'teryt'])
    .where('centre_id', '=', tx.centre)
    .where('kind', 'in', kinds)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .orderBy('name')
    .execute()
}

/** The centre's own row as it stands in the database (the visit's copy may be a moment old). */
export async function getCentre(tx: Read) {
  return tx.db
    .selectFrom('kernel.centre')
    .select([
      'id',
      'name',
      'municipality',
      'zone',
      'state',
      'predecessor',
      'transformed_on',
      'accent',
      'zone',
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

/** Takes back a centre whose first account could not be made; nothing points at it yet. */
export async function deleteEmptyCentre(tx: Platform, id: CentreId): Promise<void> {
  await tx.db.deleteFrom('kernel.centre').where('id', '=', id).execute()
}
