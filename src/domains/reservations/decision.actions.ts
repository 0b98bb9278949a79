import type { RoomId } from '#domains/places/public.ts'
import { NotFound, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import type { Absolute, NoticeKind } from './reservation.notice.ts'
import { tellApplicant } from './reservation.notice.ts'
import { type ReservationStep, whyNotStep } from './reservation.rules.ts'
import { findApplicant, findReservation, lockReservation, type Reservation } from './reservation.sql.ts'
import type { ReservationId, When } from './reservation.ts'
import { changeReservation, factsOf, noteStep } from './reservation-row.ts'
import { holdRooms, occupyTime, readWhenFacts, refuseWhen } from './room-facts.ts'
import { findRoomPlace, listAtoms } from './room-place.sql.ts'
import { deleteSlots, isOccupying } from './slot.sql.ts'

/** Which reservation, in the version that was shown, and how a letter names an address. */
export interface Decision {
  readonly id: ReservationId
  readonly version: number
  readonly absolute: Absolute
}

/**
 * Says yes. A request that competed occupies its time only now: `places.reservation.taken` when it cannot.
 */
export async function approveReservation(work: Work, input: Decision): Promise<void> {
  const reservation = await decided(work, input, 'approve')
  const facts = await factsOf(work, reservation)
  const when = { from: reservation.starts_at, to: reservation.ends_at }
  if (!(await isOccupying(work.tx, input.id)))
    await occupyTime(work, input.id, { ...when, place: facts.place })
  await changeReservation(work, { ...reservation, ...input }, { state: 'approved' })
  await noteStep(work, { reservation: input.id, step: 'approve' })
  audit(work, 'reservations.reservation.approved', { reservation: input.id })
  await tell(work, reservation, { ...input, kind: 'approved', reason: null })
}

/** Says no, with the reason that the letter gives; its time is free at once. */
export async function refuseReservation(work: Work, input: Decision & { reason: string }): Promise<void> {
  const reservation = await decided(work, input, 'refuse')
  await endWith(work, reservation, { ...input, state: 'refused', step: 'refuse' })
  audit(work, 'reservations.reservation.refused', { reservation: input.id })
  await tell(work, reservation, { ...input, kind: 'refused' })
}

/** Takes a confirmed reservation back, with the reason; its time is free at once. */
export async function cancelReservation(work: Work, input: Decision & { reason: string }): Promise<void> {
  const reservation = await decided(work, input, 'cancel')
  await endWith(work, reservation, { ...input, state: 'cancelled', step: 'cancel' })
  audit(work, 'reservations.reservation.cancelled', { reservation: input.id })
  await tell(work, reservation, { ...input, kind: 'cancelled' })
}

/** Takes a decision back: the reservation waits for one again, and occupies its time if requests do. */
export async function undoDecision(work: Work, input: Decision): Promise<void> {
  const reservation = await decided(work, input, 'undo')
  const facts = await factsOf(work, reservation)
  const when = { from: reservation.starts_at, to: reservation.ends_at }
  const occupies = await isOccupying(work.tx, input.id)
  if (facts.policy.requestsOccupy && !occupies)
    await occupyTime(work, input.id, { ...when, place: facts.place })
  if (!facts.policy.requestsOccupy && occupies) await deleteSlots(work.tx, input.id)
  await changeReservation(work, { ...reservation, ...input }, { state: 'requested' })
  await noteStep(work, { reservation: input.id, step: 'undo' })
  audit(work, 'reservations.reservation.undone', { reservation: input.id })
  await tell(work, reservation, { ...input, kind: 'undone', reason: null })
}

/** Moves a reservation to another time or room of any venue; the old time is free at once. */
export async function moveReservation(
  work: Work,
  input: Decision & When & { room: RoomId; reason: string | null },
): Promise<void> {
  const goal = await listAtoms(work.tx, input.room)
  if (goal.length === 0) throw new NotFound('room')
  const reservation = await decided(work, { ...input, goal }, 'move')
  const place = await findRoomPlace(work.tx, input.room)
  if (!place) throw new NotFound('room')
  refuseWhen(input, await readWhenFacts(work.tx, place, { from: input.from, now: work.now }))
  const occupied = await isOccupying(work.tx, input.id)
  await deleteSlots(work.tx, input.id)
  if (occupied) await occupyTime(work, input.id, { from: input.from, to: input.to, place })
  const change = { room_id: input.room, starts_at: input.from, ends_at: input.to }
  await changeReservation(work, { ...reservation, ...input }, change)
  await noteStep(work, { reservation: input.id, step: 'move', reason: input.reason })
  audit(work, 'reservations.reservation.moved', { reservation: input.id, room: input.room })
  await tell(work, { ...reservation, ...change }, { ...input, kind: 'moved' })
}

/** The reservation that staff decide about: rooms held first, then the reservation itself. */
async function decided(
  work: Work,
  input: Decision & { readonly goal?: readonly RoomId[] },
  step: ReservationStep,
): Promise<Reservation> {
  requireRight(work, 'reservations.reservation.decide')
  const seen = await findReservation(work.tx, input.id)
  if (!seen) throw new NotFound('reservation')
  await holdRooms(work, [...new Set([...(await listAtoms(work.tx, seen.room_id)), ...(input.goal ?? [])])])
  const reservation = await lockReservation(work.tx, input.id)
  if (!reservation) throw new NotFound('reservation')
  refuse(whyNotStep(step, reservation, work.now))
  return reservation
}

async function endWith(
  work: Work,
  reservation: Reservation,
  end: Decision & { state: 'refused' | 'cancelled'; step: 'refuse' | 'cancel'; reason: string },
): Promise<void> {
  await changeReservation(work, { ...reservation, ...end }, { state: end.state })
  await deleteSlots(work.tx, end.id)
  await noteStep(work, { reservation: end.id, step: end.step, reason: end.reason })
}

async function tell(
  work: Work,
  reservation: Reservation,
  news: { kind: NoticeKind; reason: string | null; absolute: Absolute },
): Promise<void> {
  const applicant = await findApplicant(work.tx, reservation.id)
  const place = await findRoomPlace(work.tx, reservation.room_id)
  if (!applicant || !place) return
  await tellApplicant(work, {
    ...{ reservation: reservation.id, number: reservation.number, applicant, place, ...news },
    when: { from: reservation.starts_at, to: reservation.ends_at },
    ...{ language: reservation.language, link: null },
  })
}
