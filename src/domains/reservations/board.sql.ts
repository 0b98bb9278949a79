import type { RoomId, VenueId } from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'
import type { When } from './reservation.ts'

function withPeople(tx: Read) {
  return tx.db
    .selectFrom('reservations.reservation as e')
    .innerJoin('places.room as r', (join) =>
      join.onRef('r.centre_id', '=', 'e.centre_id').onRef('r.id', '=', 'e.room_id'),
    )
    .innerJoin('places.venue as v', (join) =>
      join.onRef('v.centre_id', '=', 'r.centre_id').onRef('v.id', '=', 'r.venue_id'),
    )
    .leftJoin('reservations.applicant as a', (join) =>
      join.onRef('a.centre_id', '=', 'e.centre_id').onRef('a.reservation_id', '=', 'e.id'),
    )
    .select(['e.id', 'e.number', 'e.title', 'e.is_open', 'e.state', 'e.starts_at', 'e.ends_at'])
    .select(['e.people', 'e.purpose', 'e.queue_reasons', 'e.requested_at', 'e.room_id', 'e.version'])
    .select(['r.name as room_name', 'v.id as venue_id', 'v.name as venue_name', 'v.zone'])
    .select(['a.name', 'a.organisation'])
    .where('e.centre_id', '=', tx.centre)
}

/** A reservation as staff see it in lists, with who asks. */
export type BoardItem = Awaited<ReturnType<typeof listBoard>>[number]

/** What stands, waits or is being filled in during a time, in one venue or in all; by start. */
export async function listBoard(tx: Read, asked: When & { venue: VenueId | null; now: Instant }) {
  return withPeople(tx)
    .where('e.state', 'in', ['held', 'requested', 'needs_info', 'approved'])
    .where('e.starts_at', '<', asked.to)
    .where('e.ends_at', '>', asked.from)
    .where((or) => or.or([or('e.held_until', 'is', null), or('e.held_until', '>', asked.now)]))
    .$if(asked.venue !== null, (query) => query.where('v.id', '=', asked.venue!))
    .orderBy('e.starts_at')
    .orderBy('v.name')
    .orderBy('r.name')
    .orderBy('e.id')
    .limit(5000)
    .execute()
}

/** Requests that wait for a decision and are still ahead, the nearest meeting first. */
export async function listQueue(tx: Read, now: Instant, page: { limit: number; offset: number }) {
  return withPeople(tx)
    .where('e.state', 'in', ['requested', 'needs_info'])
    .where('e.starts_at', '>', now)
    .orderBy('e.starts_at')
    .orderBy('e.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** How many requests wait, and how many of them only for a decision. */
export async function countQueue(tx: Read, now: Instant): Promise<{ all: number; ready: number }> {
  const row = await tx.db
    .selectFrom('reservations.reservation')
    .select((q) => q.fn.countAll<bigint>().as('all'))
    .select((q) => q.fn.countAll<bigint>().filterWhere('state', '=', 'requested').as('ready'))
    .where('centre_id', '=', tx.centre)
    .where('state', 'in', ['requested', 'needs_info'])
    .where('starts_at', '>', now)
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), ready: Number(row.ready) }
}

/** Others who want rooms at a time, or have them: what a decision must be weighed against. */
export async function listCompeting(
  tx: Read,
  asked: When & { rooms: readonly RoomId[]; but: string },
): Promise<BoardItem[]> {
  return withPeople(tx)
    .where('e.room_id', '=', (any) => any.fn.any(any.val(asked.rooms as RoomId[])))
    .where('e.state', 'in', ['requested', 'needs_info', 'approved'])
    .where('e.starts_at', '<', asked.to)
    .where('e.ends_at', '>', asked.from)
    .where('e.id', '<>', asked.but as never)
    .orderBy('e.requested_at')
    .orderBy('e.id')
    .limit(50)
    .execute()
}
