import type { Contact } from '#domains/people/public.ts'
import type { RoomId, VenueId, VenueState } from '#domains/places/public.ts'
import type { Id } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'

export type ReservationId = Id<'reservation'>

/** Where a reservation stands. The same list stands in the check of the table. */
export const reservationStates = [
  'held',
  'requested',
  'needs_info',
  'approved',
  'refused',
  'withdrawn',
  'cancelled',
  'expired',
] as const
export type ReservationState = (typeof reservationStates)[number]

/** States in which a reservation may still come to something: those after them are over. */
export const livingStates = ['held', 'requested', 'needs_info', 'approved'] as const

/** What people meet for. The same list stands in the checks of the tables. */
export const purposes = [
  'meeting',
  'workshop',
  'course',
  'celebration',
  'culture',
  'sport',
  'children',
  'seniors',
  'help',
  'organisation',
  'political',
  'religious',
  'commercial',
  'other',
] as const
export type Purpose = (typeof purposes)[number]

export const ageGroups = ['children', 'teenagers', 'adults', 'seniors'] as const
export type AgeGroup = (typeof ageGroups)[number]

/** From one moment to another; the end is no longer in it. */
export interface When {
  readonly from: Instant
  readonly to: Instant
}

/** A room with everything that a reservation asks of it. */
export interface RoomPlace {
  readonly id: RoomId
  readonly name: string
  readonly venue: {
    readonly id: VenueId
    readonly name: string
    readonly slug: string
    readonly state: VenueState
    readonly zone: string
  }
  /** Minutes that a meeting occupies before its start and after its end. */
  readonly before: number
  readonly after: number
  readonly withdrawnOn: CalendarDay | null
  readonly peopleMax: number | null
  /** What a meeting here occupies: the room itself, or the rooms that it is made of. Sorted. */
  readonly atoms: readonly RoomId[]
}

/** What somebody says of the meeting; null = not said (yet). */
export interface Details {
  readonly title: string | null
  readonly purpose: Purpose | null
  readonly isOpen: boolean | null
  readonly description: string | null
  readonly people: number | null
  readonly ageGroups: readonly AgeGroup[]
  /** Minutes of the booked time that go into setting up and cleaning: the programme leaves them out. */
  readonly setup: number
  readonly cleanup: number
  readonly needs: string | null
  readonly accessNeeds: string | null
  readonly feeGrosze: bigint | null
  readonly feeReason: string | null
}

/** Who asks, and how to reach them. */
export interface Applicant extends Contact {
  readonly name: string
  readonly organisation: string | null
  /** The adult who answers for a group of minors. */
  readonly guardian: string | null
}

/** Nothing said yet. */
export const noDetails: Details = {
  ...{ title: null, purpose: null, isOpen: null, description: null, people: null, ageGroups: [] },
  ...{ setup: 0, cleanup: 0, needs: null, accessNeeds: null, feeGrosze: null, feeReason: null },
}

/** How long a slot is kept for somebody who fills in the form, and how often that may be said again. */
export const holdLimits = { minutes: 10, extensionsMax: 10 } as const

/** The purpose of the private link by which somebody without an account sees and changes a reservation. */
export const linkPurpose = 'reservations.reservation'

/** A reservation that has just been made; `link` names its private link. Plain data, and no token in it. */
export interface MadeReservation {
  readonly id: ReservationId
  readonly link: Id<'private_link'>
  readonly number: string
  readonly state: ReservationState
}
