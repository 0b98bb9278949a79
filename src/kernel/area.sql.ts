import type { Read, Write } from './db/handle.ts'
import type { Id } from './id.ts'
import type { CalendarDay } from './instant.ts'

export type AreaId = Id<'area'>

export const areaKinds = ['municipality', 'estate', 'village', 'district'] as const
export type AreaKind = (typeof areaKinds)[number]

const columns = ['id', 'kind', 'name', 'teryt', 'position', 'ended_on'] as const

/** All areas of the centre, ended ones too, in their order. */
export async function listAllAreas(tx: Read) {
  return tx.db
    .selectFrom('kernel.area')
    .select(columns)
    .where('centre_id', '=', tx.centre)
    .orderBy('kind')
    .orderBy('position')
    .orderBy('name')
    .limit(1000)
    .execute()
}

/** One area, or null. */
export async function findArea(tx: Read, id: AreaId) {
  return (
    (await tx.db
      .selectFrom('kernel.area')
      .select(columns)
      .where('centre_id', '=', tx.centre)
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

/** Adds an area; false when one of that kind and name exists (even ended). */
export async function insertArea(
  tx: Write,
  area: { id: AreaId; kind: AreaKind; name: string; teryt: string | null; position: number },
): Promise<boolean> {
  const made = await tx.db
    .insertInto('kernel.area')
    .values({ centre_id: tx.centre, ...area })
    .onConflict((conflict) => conflict.columns(['centre_id', 'kind', 'name']).doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** True when another area of the kind bears the name. */
export async function isAreaNameTaken(
  tx: Read,
  area: { id: AreaId; kind: AreaKind; name: string },
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('kernel.area')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('kind', '=', area.kind)
    .where('name', '=', area.name)
    .where('id', '<>', area.id)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes an area. */
export async function updateArea(
  tx: Write,
  id: AreaId,
  change: { name?: string; teryt?: string | null; position?: number; ended_on?: CalendarDay | null },
): Promise<void> {
  await tx.db
    .updateTable('kernel.area')
    .set(change)
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .execute()
}
