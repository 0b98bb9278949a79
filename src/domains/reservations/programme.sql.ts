import type { RoomId, VenueId } from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'
import type { ReservationId, ReservationState, When } from './reservation.ts'

/** What everybody may know of a reservation: no name of a person stands in here, and no contact. */
export interface ProgrammeItem extends When {
  readonly id: ReservationId
  readonly room: RoomId
  readonly roomName: string
  /** Null for a closed meeting: nobody outside is told what it is. */
  readonly title: string | null
  readonly state: ReservationState
  readonly version: number
}

/**
 * Confirmed meetings of a venue, or of one room, that overlap a time; their setting up and cleaning left out.
 * With `cancelled`, those too that the centre took back, for calendars that copied them.
 */
export async function listProgramme(
  tx: Read,
  asked: When & { venue: VenueId; room?: RoomId; cancelled?: boolean },
): Promise<ProgrammeItem[]> {
  const rows = await tx.db
    .selectFrom('reservations.reservation as e')
    .innerJoin('places.room as r', (join) =>
      join.onRef('r.centre_id', '=', 'e.centre_id').onRef('r.id', '=', 'e.room_id'),
    )
    .select(['e.id', 'e.room_id', 'r.name', 'e.title', 'e.is_open', 'e.state', 'e.version'])
    .select(['e.starts_at', 'e.ends_at', 'e.setup_minutes', 'e.cleanup_minutes'])
    .where('e.centre_id', '=', tx.centre)
    .where('r.venue_id', '=', asked.venue)
    .where('e.state', 'in', asked.cancelled ? ['approved', 'cancelled'] : ['approved'])
    .where('e.starts_at', '<', asked.to)
    .where('e.ends_at', '>', asked.from)
    .$if(asked.room !== undefined, (query) => query.where('e.room_id', '=', asked.room!))
    .orderBy('e.starts_at')
    .orderBy('r.name')
    .orderBy('e.id')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, room: row.room_id, roomName: row.name, state: row.state, version: row.version },
    title: row.is_open ? row.title : null,
    from: minutesLater(row.starts_at, row.setup_minutes),
    to: minutesLater(row.ends_at, -row.cleanup_minutes),
  }))
}

function minutesLater(at: Instant, minutes: number): Instant {
  return minutes === 0 ? at : at.add({ minutes })
}
