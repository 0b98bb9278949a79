import { makeLink } from '#domains/people/public.ts'
import { newId } from '#kernel/id.ts'
import { Conflict, NotFound } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import type { WhenFacts } from './policy.rules.ts'
import { linkDays, type ReservationStep } from './reservation.rules.ts'
import {
  insertReservation,
  insertReservationStep,
  type Reservation,
  saveApplicant,
  updateReservation,
} from './reservation.sql.ts'
import {
  type Applicant,
  type Details,
  linkPurpose,
  type MadeReservation,
  type ReservationId,
  type RoomPlace,
  type When,
} from './reservation.ts'
import { occupyTime, readWhenFacts } from './room-facts.ts'
import { findRoomPlace } from './room-place.sql.ts'

// What the deeds of asking, deciding and series do alike with a reservation.

interface NewFacts extends When {
  readonly id?: ReservationId
  readonly place: RoomPlace
  readonly occupies: boolean
  /** Null while nobody has said who asks. */
  readonly applicant?: Applicant
  /** How it begins: kept for a form, asked for, or confirmed at once. */
  readonly step: ReservationStep
}

/** Writes a new reservation with its private link and what it occupies. The room must be held. */
export async function insertNew(
  work: Work,
  given: NewFacts &
    Omit<Parameters<typeof insertReservation>[1], 'id' | 'number' | 'room' | 'at' | keyof When>,
): Promise<MadeReservation> {
  const { place, occupies, ...rest } = given
  const id = given.id ?? newId<'reservation'>()
  const days = linkDays(given, work.now)
  const link = await makeLink(work, { purpose: linkPurpose, subject: id, days })
  const { applicant = null, step, ...row } = rest
  const when = { from: given.from, to: given.to, place }
  // They go out together, and the database takes them in this order: the row first, then what points at it.
  await Promise.all([
    insertReservation(work.tx, { ...row, id, number: link.number, room: place.id, at: work.now }),
    occupies ? occupyTime(work, id, when) : null,
    applicant ? saveApplicant(work.tx, id, applicant) : null,
    noteStep(work, { reservation: id, step }),
  ])
  return { id, link: link.id, number: link.number, state: given.state }
}

/** What a reservation says of its meeting. */
export function detailsOf(row: Reservation): Details {
  return {
    ...{ title: row.title, purpose: row.purpose, isOpen: row.is_open, description: row.description },
    ...{ people: row.people, ageGroups: row.age_groups, setup: row.setup_minutes },
    ...{ cleanup: row.cleanup_minutes, needs: row.needs, accessNeeds: row.access_needs },
    ...{ feeGrosze: row.fee_grosze, feeReason: row.fee_reason },
  }
}

/** What decides about the room of a reservation; nothing is held. */
export async function factsOf(work: Work, reservation: Reservation): Promise<WhenFacts> {
  const place = await findRoomPlace(work.tx, reservation.room_id)
  if (!place) throw new NotFound('room')
  return readWhenFacts(work.tx, place, { from: reservation.starts_at, now: work.now })
}

/** Changes a reservation in the version that was read; a rival's change meanwhile is a conflict. */
export async function changeReservation(
  work: Work,
  at: Pick<Reservation, 'id' | 'version'>,
  change: Parameters<typeof updateReservation>[2],
): Promise<void> {
  if (!(await updateReservation(work.tx, { id: at.id, version: at.version }, change)))
    throw new Conflict('reservation')
}

/** Notes a step of this deed's actor. */
export async function noteStep(
  work: Work,
  given: { reservation: ReservationId; step: ReservationStep; reason?: string | null },
): Promise<void> {
  const { reservation, step, reason = null } = given
  await insertReservationStep(work.tx, { reservation, step, reason, at: work.now, by: work.actor })
}
