import type { RoomId } from '#domains/places/public.ts'
import { NotFound, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { countAhead } from './reservation.sql.ts'
import { holdRooms } from './room-facts.ts'
import { whyNotDivide } from './room-part.rules.ts'
import { findRoomPlace, listRoomParts, listRoomPlaces, saveRoomParts } from './room-place.sql.ts'

/**
 * Says which rooms a room is made of: booking it occupies them all, and booking one of them occupies it. None
 * = it is not divided. Refused while the room has reservations ahead: they occupy what it was made of then.
 */
export async function divideRoom(
  work: Work,
  input: { room: RoomId; parts: readonly RoomId[] },
): Promise<void> {
  requireRight(work, 'reservations.policy.change')
  const place = await findRoomPlace(work.tx, input.room)
  if (!place) throw new NotFound('room')
  await holdRooms(work, [...new Set([place.id, ...place.atoms, ...input.parts])])
  const rooms = (await listRoomPlaces(work.tx, place.venue.id)).map((each) => each.id)
  const divisions = await listRoomParts(work.tx, place.venue.id)
  refuse(whyNotDivide(input, { rooms, divisions }))
  if ((await countAhead(work.tx, input.room, work.now)) > 0) refuse(refusal('reservations.room.booked'))
  await saveRoomParts(work.tx, input.room, input.parts)
  audit(work, 'reservations.room.divided', { room: input.room, parts: input.parts })
}
