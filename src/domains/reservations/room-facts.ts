import { lockRooms, type RoomId, readCalendars, type VenueId } from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import { Busy } from '#kernel/deed.ts'
import { dayOf, type Instant, isBefore } from '#kernel/instant.ts'
import { Invalid, NotFound, refusal, refuse } from '#kernel/refusal.ts'
import { audit, type Work } from '#kernel/work.ts'
import { policyOn, type WhenFacts, whyNotWhen } from './policy.rules.ts'
import { listPolicies } from './policy.sql.ts'
import { occupiedBy } from './reservation.rules.ts'
import { insertReservationStep, setExpired } from './reservation.sql.ts'
import type { ReservationId, RoomPlace, When } from './reservation.ts'
import { findRoomPlace, lockAtoms } from './room-place.sql.ts'
import { deleteSlots, insertSlots, isTimeTaken, listLapsedHolds } from './slot.sql.ts'

// Longer than any deed holds a room; whoever waited that long is told to try again.
const roomWaitMs = 1500
const lockTimeout = '55P03'

/**
 * Holds a room, or the rooms it is made of, and answers what decides whether it may be asked for at a time.
 * Rooms are held before reservations, always, so that no two deeds wait for each other in a circle.
 */
export async function holdRoomFacts(work: Work, room: RoomId, when: When): Promise<WhenFacts> {
  const atoms = await orBusy(lockAtoms(work.tx, room, roomWaitMs))
  if (atoms.length === 0) throw new NotFound('room')
  const place = await findRoomPlace(work.tx, room)
  if (!place) throw new NotFound('room')
  // Divided in this very moment: what is held is no longer what it is made of.
  if (place.atoms.join() !== atoms.join()) throw new Busy('places.reservation.busy')
  return readWhenFacts(work.tx, place, { from: when.from, now: work.now })
}

/** Holds rooms in the order of their ids; whoever waits too long is told to try again. */
export async function holdRooms(work: Work, rooms: readonly RoomId[]): Promise<void> {
  await orBusy(lockRooms(work.tx, rooms, roomWaitMs))
}

async function orBusy<T>(locked: Promise<T>): Promise<T> {
  try {
    return await locked
  } catch (error) {
    if ((error as { code?: string }).code === lockTimeout) throw new Busy('places.reservation.busy')
    throw error
  }
}

/** What decides about a room at a time, read without holding anything. */
export async function readWhenFacts(
  tx: Read,
  place: RoomPlace,
  at: { from: Instant; now: Instant },
): Promise<WhenFacts> {
  const { id, zone }: { id: VenueId; zone: string } = place.venue
  const day = dayOf(at.from, zone)
  const [calendars, policies] = await Promise.all([
    readCalendars(tx, [{ id, zone }], day),
    listPolicies(tx, [id]),
  ])
  return { place, calendar: calendars.get(id)!, policy: policyOn(policies, day), now: at.now }
}

/**
 * Turns away who comes too late before the room is held: of many who want one slot all but the first few need
 * no lock at all. Decides nothing in favour of anybody.
 */
export async function refuseTaken(work: Work, asked: When & { readonly room: RoomId }): Promise<void> {
  // A time that runs backwards is a mistake of its own, and is said at its field.
  if (!isBefore(asked.from, asked.to)) return
  if (await isTimeTaken(work.tx, asked, work.now)) refuse(refusal('places.reservation.taken'))
}

/** Throws at the field that is wrong with the time. */
export function refuseWhen(when: When, facts: WhenFacts): void {
  const wrong = whyNotWhen(when, facts)
  if (wrong) throw new Invalid(new Map([[wrong.field, wrong.why]]))
}

/**
 * Occupies the time of a meeting with the buffers of the room. The rooms must be held. A hold that ran out is
 * cleared away by whoever needs its time; anybody else in the way is `places.reservation.taken`.
 */
export async function occupyTime(
  work: Work,
  reservation: ReservationId,
  meeting: When & { readonly place: RoomPlace },
): Promise<void> {
  const { place } = meeting
  const wanted = { ...occupiedBy(meeting, place), atoms: place.atoms }
  const all = place.atoms.length
  if ((await insertSlots(work.tx, reservation, wanted)) === all) return
  // Some parts may be in already; all of them are tried again.
  await deleteSlots(work.tx, reservation)
  for (const id of await listLapsedHolds(work.tx, wanted, work.now)) await expireHold(work, id)
  if ((await insertSlots(work.tx, reservation, wanted)) === all) return
  refuse(refusal('places.reservation.taken'))
}

/** Ends a hold whose time ran out; one that somebody made longer meanwhile stays. */
export async function expireHold(work: Work, id: ReservationId): Promise<boolean> {
  if (!(await setExpired(work.tx, id, work.now))) return false
  await deleteSlots(work.tx, id)
  const by = { kind: 'system', id: null } as const
  await insertReservationStep(work.tx, { reservation: id, step: 'expire', reason: null, at: work.now, by })
  audit(work, 'reservations.reservation.expired', { reservation: id })
  return true
}
