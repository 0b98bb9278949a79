import type { RoomId } from '#domains/places/public.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

/**
 * Why a room cannot be made of these; null when it can. Parts are rooms of the same venue that are in use and
 * not divided themselves: one level is enough for every hall, and keeps atoms what nobody divides further.
 */
export function whyNotDivide(
  wanted: { room: RoomId; parts: readonly RoomId[] },
  known: {
    rooms: readonly RoomId[]
    divisions: readonly { readonly whole_id: RoomId; readonly part_id: RoomId }[]
  },
): Refusal | null {
  const { room, parts } = wanted
  if (parts.length === 0) return null
  const others = known.divisions.filter((each) => each.whole_id !== room)
  const isPart = others.some((each) => each.part_id === room)
  const good = parts.every(
    (part) => part !== room && known.rooms.includes(part) && !others.some((each) => each.whole_id === part),
  )
  const enough = parts.length >= 2 && new Set(parts).size === parts.length
  return good && enough && !isPart ? null : refusal('reservations.room.no-such-parts')
}
