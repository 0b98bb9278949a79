import { linkCode, listLinksTo } from '#domains/people/public.ts'
import { listHouseRules, rulesOn } from '#domains/places/public.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Read } from '#kernel/db/handle.ts'
import { dayOf } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { findApplicant, findReservation, listReservationSteps } from './reservation.sql.ts'
import { linkPurpose, type ReservationId } from './reservation.ts'
import { findRoomPlace } from './room-place.sql.ts'
import { isOccupying } from './slot.sql.ts'

/** True for the visitor of the private link to this very reservation. */
export function isOwn(actor: Actor, id: ReservationId): boolean {
  return actor.kind === 'link' && actor.purpose === linkPurpose && actor.subject === id
}

/**
 * The reservation of the address with everything that its own pages show. Null for whoever came without its
 * link; *not found* for one that is not there.
 */
export async function readOwn(visit: Visit) {
  const id = idOf<'reservation'>(visit, 'reservation')
  const own = isOwn(visit.actor, id)
  if (!visit.may('reservations.reservation.own', { own })) return null
  return visit.read(async (tx) => {
    const [link] = await listLinksTo(tx, id)
    const code = link && own ? linkCode(visit.house.secret, link) : null
    return { ...(await readReservation(tx, id)), code }
  })
}

/** A reservation with room, applicant, steps and the house rules of its day. */
export async function readReservation(tx: Read, id: ReservationId) {
  const reservation = await findReservation(tx, id)
  if (!reservation) throw new NotFound('reservation')
  const place = await findRoomPlace(tx, reservation.room_id)
  if (!place) throw new NotFound('room')
  const versions = await listHouseRules(tx, place.venue.id)
  return {
    ...{ reservation, place, when: { from: reservation.starts_at, to: reservation.ends_at } },
    applicant: await findApplicant(tx, id),
    steps: await listReservationSteps(tx, id),
    rules: rulesOn(versions, dayOf(reservation.starts_at, place.venue.zone)),
    occupies: await isOccupying(tx, id),
  }
}

/** A reservation as its pages read it. */
export type OwnReservation = Awaited<ReturnType<typeof readReservation>>
