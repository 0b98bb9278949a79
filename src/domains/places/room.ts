import type { Id } from '#kernel/id.ts'
import type { AccessFact } from './venue.ts'

export type RoomId = Id<'room'>

/** What stands in a room. The same list stands in the check of the table. */
export const roomFeatures = [
  'tables',
  'projector',
  'sound',
  'internet',
  'computers',
  'whiteboard',
  'kitchen',
  'sink',
  'mirrors',
  'stage',
  'piano',
  'blackout',
] as const
export type RoomFeature = (typeof roomFeatures)[number]

/** Arrangements in which a room takes different numbers of people. */
export const roomLayouts = ['standing', 'theatre', 'classroom', 'tables', 'circle'] as const
export type RoomLayout = (typeof roomLayouts)[number]

/** What a room's form says. */
export interface RoomValues {
  readonly name: string
  /** 0 is the ground floor; null when nobody wrote it. */
  readonly floor: number | null
  /** Square metres as text, as the database keeps them ("42.5"). */
  readonly area_m2: string | null
  readonly features: RoomFeature[]
  readonly access_facts: AccessFact[]
  readonly note: string | null
  readonly buffer_before_minutes: number
  readonly buffer_after_minutes: number
  /** People by arrangement; one that is not offered is missing. */
  readonly layouts: Readonly<Partial<Record<RoomLayout, number>>>
}
