import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { RoomValues } from './room.ts'

/** The most people that a room takes in any arrangement; null when nobody wrote how many. */
export function peopleMax(layouts: RoomValues['layouts']): number | null {
  const counts = Object.values(layouts)
  return counts.length > 0 ? Math.max(...counts) : null
}

/** Why a room cannot be kept: without any number of people nobody can tell whether they fit. */
export function whyNotRoom(values: Pick<RoomValues, 'layouts'>): Refusal | null {
  return peopleMax(values.layouts) === null ? refusal('places.room.no-people') : null
}
