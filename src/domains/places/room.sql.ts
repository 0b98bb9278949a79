import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { RoomFeature, RoomId, RoomLayout, RoomValues } from './room.ts'
import type { AccessFact, VenueId } from './venue.ts'

function rooms(tx: Read) {
  return tx.db
    .selectFrom('places.room as r')
    .leftJoin('places.room_layout as l', (join) =>
      join.onRef('l.centre_id', '=', 'r.centre_id').onRef('l.room_id', '=', 'r.id'),
    )
    .selectAll('r')
    .select(['l.layout', 'l.people_max'])
    .where('r.centre_id', '=', tx.centre)
    .orderBy('r.name')
    .orderBy('r.id')
    .limit(5000)
}

type Stored = Awaited<ReturnType<ReturnType<typeof rooms>['execute']>>

function joined(rows: Stored) {
  return [...Map.groupBy(rows, (row) => row.id).values()].map((own) => {
    const { layout: _, people_max: __, ...room } = own[0]!
    const layouts: Partial<Record<RoomLayout, number>> = {}
    for (const row of own) if (row.layout) layouts[row.layout] = row.people_max!
    // The checks of the table hold both lists.
    const features = room.features as RoomFeature[]
    return { ...room, features, access_facts: room.access_facts as AccessFact[], layouts }
  })
}

/** A room as pages know it. */
export type Room = ReturnType<typeof joined>[number]

/** Rooms of a venue by name, withdrawn ones too. */
export async function listRooms(tx: Read, venue: VenueId): Promise<Room[]> {
  return joined(await rooms(tx).where('r.venue_id', '=', venue).execute())
}

/** One room of a venue, or null. */
export async function findRoom(tx: Read, at: { venue: VenueId; room: RoomId }): Promise<Room | null> {
  const rows = await rooms(tx).where('r.venue_id', '=', at.venue).where('r.id', '=', at.room).execute()
  return joined(rows)[0] ?? null
}

/**
 * Adds a room, or changes one whose version still is `version`, with its arrangements. Answers its id; null
 * when somebody was quicker.
 */
export async function saveRoom(
  tx: Write,
  at: { venue: VenueId; room: RoomId | null; version: number },
  values: RoomValues,
): Promise<RoomId | null> {
  const { layouts, ...row } = values
  const id = at.room ?? newId<'room'>()
  if (at.room === null) {
    await tx.db
      .insertInto('places.room')
      .values({ centre_id: tx.centre, id, venue_id: at.venue, ...row })
      .execute()
  } else if (!(await updateRoom(tx, { venue: at.venue, room: id, version: at.version }, row))) return null
  await tx.db
    .deleteFrom('places.room_layout')
    .where('centre_id', '=', tx.centre)
    .where('room_id', '=', id)
    .execute()
  const own = Object.entries(layouts) as [RoomLayout, number][]
  const taken = own.map(([layout, people]) => ({
    ...{ centre_id: tx.centre, room_id: id, layout, people_max: people },
  }))
  if (taken.length > 0) await tx.db.insertInto('places.room_layout').values(taken).execute()
  return id
}

/** Changes the row of a room; false when it changed since `version`. */
export async function updateRoom(
  tx: Write,
  at: { venue: VenueId; room: RoomId; version: number },
  change: Omit<RoomValues, 'layouts'> | { readonly withdrawn_on: CalendarDay | null },
): Promise<boolean> {
  const row = { id: at.room, version: at.version, where: { venue_id: at.venue } }
  return updateVersioned(tx, { table: 'places.room', ...row }, change)
}

/**
 * Holds rooms until the deed ends, in the order of their ids, so that no two deeds wait for each other in a
 * circle. Whoever waits longer than `waitMs` gives up (55P03, which a deed answers as busy).
 */
export async function lockRooms(tx: Write, rooms: readonly RoomId[], waitMs: number): Promise<RoomId[]> {
  // Both go out together; the second is not read before the first is done.
  const [, locked] = await Promise.all([
    sql`set local lock_timeout = ${sql.lit(Math.round(waitMs))}`.execute(tx.db),
    tx.db
      .selectFrom('places.room')
      .select('id')
      .where('centre_id', '=', tx.centre)
      .where('id', '=', (any) => any.fn.any(any.val(rooms as RoomId[])))
      .orderBy('id')
      .forNoKeyUpdate()
      .execute(),
  ])
  return locked.map((row) => row.id)
}
