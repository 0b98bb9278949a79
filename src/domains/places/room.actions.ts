import { dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { whyNotRoom } from './room.rules.ts'
import { listRooms, saveRoom, updateRoom } from './room.sql.ts'
import type { RoomId, RoomValues } from './room.ts'
import { getVenue } from './venue.actions.ts'
import type { VenueId } from './venue.ts'

/** Adds a room to a venue, or changes it; `room` null adds one. */
export async function noteRoom(
  work: Work,
  input: { venue: VenueId; room: RoomId | null; version: number; values: RoomValues },
): Promise<RoomId> {
  requireRight(work, 'places.room.change')
  const { venue, room, version, values } = input
  await getVenue(work, venue)
  const stored = await listRooms(work.tx, venue)
  if (room && !stored.some((each) => each.id === room)) throw new NotFound('room')
  const why = whyNotRoom(values)
  if (why) throw new Invalid(new Map([['people.theatre', why]]))
  if (stored.some((each) => each.id !== room && each.name === values.name)) {
    throw new Invalid(new Map([['name', refusal('places.room.name-taken')]]))
  }
  const saved = await saveRoom(work.tx, { venue, room, version }, values)
  if (!saved) throw new Conflict('room')
  audit(work, 'places.room.saved', { venue, room: saved })
  return saved
}

/** Takes a room out of use from today on, or brings it back. Nothing is deleted: bookings point at it. */
export async function withdrawRoom(
  work: Work,
  input: { venue: VenueId; room: RoomId; withdrawn: boolean },
): Promise<void> {
  requireRight(work, 'places.room.change')
  const venue = await getVenue(work, input.venue)
  const room = (await listRooms(work.tx, venue.id)).find((each) => each.id === input.room)
  if (!room) throw new NotFound('room')
  // Twice the same is no error and no second entry.
  if ((room.withdrawn_on !== null) === input.withdrawn) return
  const withdrawnOn = input.withdrawn ? dayOf(work.now, venue.zone) : null
  const at = { venue: venue.id, room: room.id, version: room.version }
  if (!(await updateRoom(work.tx, at, { withdrawn_on: withdrawnOn }))) throw new Conflict('room')
  const action = input.withdrawn ? 'places.room.withdrawn' : 'places.room.brought-back'
  audit(work, action, { venue: venue.id, room: room.id })
}
