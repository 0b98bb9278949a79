import { sql } from 'kysely'
import type { RoomId, VenueId } from '#domains/places/public.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import type { RoomPlace } from './reservation.ts'

function roomPlaces(tx: Read) {
  return tx.db
    .selectFrom('places.room as r')
    .innerJoin('places.venue as v', (join) =>
      join.onRef('v.centre_id', '=', 'r.centre_id').onRef('v.id', '=', 'r.venue_id'),
    )
    .select(['r.id', 'r.name', 'r.buffer_before_minutes', 'r.buffer_after_minutes', 'r.withdrawn_on'])
    .select(['v.id as venue_id', 'v.name as venue_name', 'v.slug', 'v.state', 'v.zone'])
    .select((q) => [
      q
        .selectFrom('places.room_layout as l')
        .whereRef('l.centre_id', '=', 'r.centre_id')
        .whereRef('l.room_id', '=', 'r.id')
        .select((most) => most.fn.max('l.people_max').as('n'))
        .as('people_max'),
      sql<string[]>`array(select p.part_id::text from reservations.room_part p
        where p.centre_id = r.centre_id and p.whole_id = r.id order by p.part_id)`.as('parts'),
    ])
    .where('r.centre_id', '=', tx.centre)
    .orderBy('v.name')
    .orderBy('r.name')
    .orderBy('r.id')
    .limit(2000)
}

type Stored = Awaited<ReturnType<ReturnType<typeof roomPlaces>['execute']>>[number]

function asPlace(row: Stored): RoomPlace {
  const { id, name, venue_id, venue_name, slug, state, zone } = row
  return {
    ...{ id, name, venue: { id: venue_id, name: venue_name, slug, state, zone } },
    ...{ before: row.buffer_before_minutes, after: row.buffer_after_minutes },
    ...{ withdrawnOn: row.withdrawn_on, peopleMax: row.people_max },
    atoms: row.parts.length > 0 ? (row.parts as RoomId[]) : [id],
  }
}

/** Rooms in use of open venues, or of one venue whatever its state: venues by name, then rooms by name. */
export async function listRoomPlaces(tx: Read, venue: VenueId | null = null): Promise<RoomPlace[]> {
  const some = roomPlaces(tx).where('r.withdrawn_on', 'is', null)
  const rows = await (venue ? some.where('v.id', '=', venue) : some.where('v.state', '=', 'open')).execute()
  return rows.map(asPlace)
}

/** One room with its venue, withdrawn or not; null when there is none. */
export async function findRoomPlace(tx: Read, id: RoomId): Promise<RoomPlace | null> {
  const row = await roomPlaces(tx).where('r.id', '=', id).executeTakeFirst()
  return row ? asPlace(row) : null
}

/** The rooms that a room is made of, or itself. Answers nothing for a room that is not there. */
export async function listAtoms(tx: Read, room: RoomId): Promise<RoomId[]> {
  const rows = await tx.db
    .selectFrom('places.room as r')
    .leftJoin('reservations.room_part as p', (join) =>
      join.onRef('p.centre_id', '=', 'r.centre_id').onRef('p.whole_id', '=', 'r.id'),
    )
    .select((q) => q.fn.coalesce('p.part_id', 'r.id').as('id'))
    .where('r.centre_id', '=', tx.centre)
    .where('r.id', '=', room)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Which rooms of a venue are parts of which. */
export async function listRoomParts(tx: Read, venue: VenueId) {
  return tx.db
    .selectFrom('reservations.room_part as p')
    .innerJoin('places.room as r', (join) =>
      join.onRef('r.centre_id', '=', 'p.centre_id').onRef('r.id', '=', 'p.whole_id'),
    )
    .select(['p.whole_id', 'p.part_id'])
    .where('p.centre_id', '=', tx.centre)
    .where('r.venue_id', '=', venue)
    .orderBy('p.whole_id')
    .orderBy('p.part_id')
    .limit(2000)
    .execute()
}

/** Writes what a room is made of; nothing = it is not divided any more. */
export async function saveRoomParts(tx: Write, whole: RoomId, parts: readonly RoomId[]): Promise<void> {
  await tx.db
    .deleteFrom('reservations.room_part')
    .where('centre_id', '=', tx.centre)
    .where('whole_id', '=', whole)
    .execute()
  const rows = parts.map((part) => ({ centre_id: tx.centre, whole_id: whole, part_id: part }))
  if (rows.length > 0) await tx.db.insertInto('reservations.room_part').values(rows).execute()
}

/**
 * Holds a room, or the rooms that it is made of, in the order of their ids, until the deed ends. Answers
 * which are held; whoever waits longer than `waitMs` gives up (55P03).
 */
export async function lockAtoms(tx: Write, room: RoomId, waitMs: number): Promise<RoomId[]> {
  // Both go out together; the second is not read before the first is done.
  const [, { rows }] = await Promise.all([
    sql`set local lock_timeout = ${sql.lit(Math.round(waitMs))}`.execute(tx.db),
    sql<{ id: RoomId }>`select a.id from places.room a where a.centre_id = ${tx.centre} and a.id in (
      select coalesce(p.part_id, r.id) from places.room r left join reservations.room_part p
        on p.centre_id = r.centre_id and p.whole_id = r.id
      where r.centre_id = ${tx.centre} and r.id = ${room})
      order by a.id for no key update of a`.execute(tx.db),
  ])
  return rows.map((row) => row.id)
}
