import { sql } from 'kysely'
import type { RoomId } from '#domains/places/public.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'
import type { ReservationId, When } from './reservation.ts'

/** Which atoms from when to when. */
export interface Occupation extends When {
  readonly atoms: readonly RoomId[]
}

/**
 * Occupies atoms for a reservation, all or fewer; answers how many. Fewer than asked = somebody was there
 * first, and the deed must roll back. The `where` refuses what a deed with the rooms locked can see, and the
 * constraint of the table what it cannot.
 */
export async function insertSlots(
  tx: Write,
  reservation: ReservationId,
  { atoms, from, to }: Occupation,
): Promise<number> {
  const { rows } = await sql`
    insert into reservations.reservation_slot (centre_id, reservation_id, atom_id, starts_at, ends_at)
    select ${tx.centre}::uuid, ${reservation}::uuid, atom, ${from}::timestamptz, ${to}::timestamptz
    from unnest(${atoms}::uuid[]) atom
    where not exists (select from reservations.reservation_slot s where s.centre_id = ${tx.centre}
      and s.atom_id = any (${atoms}::uuid[]) and s.starts_at < ${to} and s.ends_at > ${from}
      and s.reservation_id <> ${reservation})
    order by atom
    on conflict do nothing returning atom_id`.execute(tx.db)
  return rows.length
}

/** Frees what a reservation occupies. */
export async function deleteSlots(tx: Write, reservation: ReservationId): Promise<void> {
  await tx.db
    .deleteFrom('reservations.reservation_slot')
    .where('centre_id', '=', tx.centre)
    .where('reservation_id', '=', reservation)
    .execute()
}

/** True while a reservation occupies its time. */
export async function isOccupying(tx: Read, reservation: ReservationId): Promise<boolean> {
  const row = await tx.db
    .selectFrom('reservations.reservation_slot')
    .select('reservation_id')
    .where('centre_id', '=', tx.centre)
    .where('reservation_id', '=', reservation)
    .executeTakeFirst()
  return row !== undefined
}

/** Holds whose time has run out among those who occupy these atoms at this time. */
export async function listLapsedHolds(
  tx: Read,
  { atoms, from, to }: Occupation,
  now: Instant,
): Promise<ReservationId[]> {
  const rows = await tx.db
    .selectFrom('reservations.reservation_slot as s')
    .innerJoin('reservations.reservation as r', (join) =>
      join.onRef('r.centre_id', '=', 's.centre_id').onRef('r.id', '=', 's.reservation_id'),
    )
    .select('r.id')
    .distinct()
    .where('s.centre_id', '=', tx.centre)
    .where('s.atom_id', '=', (any) => any.fn.any(any.val(atoms as RoomId[])))
    .where('s.starts_at', '<', to)
    .where('s.ends_at', '>', from)
    .where('r.state', '=', 'held')
    .where('r.held_until', '<=', now)
    .orderBy('r.id')
    .limit(1000)
    .execute()
  return rows.map((row) => row.id)
}

/** Holds whose time ran out before a moment, for the one who tidies up. */
export async function listLapsedBefore(tx: Read, moment: Instant): Promise<ReservationId[]> {
  const rows = await tx.db
    .selectFrom('reservations.reservation')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('state', '=', 'held')
    .where('held_until', '<=', moment)
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map((row) => row.id)
}

/** What is occupied of these atoms, in milliseconds of the epoch; a lapsed hold occupies nothing. */
export async function listTaken(
  tx: Read,
  { atoms, from, to }: Occupation,
  now: Instant,
): Promise<{ atom: RoomId; from: number; to: number }[]> {
  // Whole milliseconds as doubles: parsing thousands of instants would cost more than the query.
  const ms = (column: string) => sql<number>`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`
  return tx.db
    .selectFrom('reservations.reservation_slot as s')
    .innerJoin('reservations.reservation as r', (join) =>
      join.onRef('r.centre_id', '=', 's.centre_id').onRef('r.id', '=', 's.reservation_id'),
    )
    .select(['s.atom_id as atom', ms('s.starts_at').as('from'), ms('s.ends_at').as('to')])
    .where('s.centre_id', '=', tx.centre)
    .where('s.atom_id', '=', (any) => any.fn.any(any.val(atoms as RoomId[])))
    .where('s.starts_at', '<', to)
    .where('s.ends_at', '>', from)
    .where((or) => or.or([or('r.held_until', 'is', null), or('r.held_until', '>', now)]))
    .orderBy('s.starts_at')
    .orderBy('s.atom_id')
    .limit(50_000)
    .execute()
}

/**
 * True when somebody stands in the way of a meeting now, buffers and parts counted. Read without a lock: a
 * "yes" is final enough to refuse, a "no" must be asked again with the room held.
 */
export async function isTimeTaken(
  tx: Read,
  asked: { room: RoomId; from: Instant; to: Instant },
  now: Instant,
): Promise<boolean> {
  const { rows } = await sql`select from places.room r
    join reservations.reservation_slot s on s.centre_id = r.centre_id
      and s.starts_at < ${asked.to}::timestamptz + make_interval(mins => r.buffer_after_minutes)
      and s.ends_at > ${asked.from}::timestamptz - make_interval(mins => r.buffer_before_minutes)
      and (s.atom_id = r.id or s.atom_id in (select p.part_id from reservations.room_part p
        where p.centre_id = r.centre_id and p.whole_id = r.id))
    join reservations.reservation e on e.centre_id = s.centre_id and e.id = s.reservation_id
      and (e.held_until is null or e.held_until > ${now})
    where r.centre_id = ${tx.centre} and r.id = ${asked.room} limit 1`.execute(tx.db)
  return rows.length > 0
}
