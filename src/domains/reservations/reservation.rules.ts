import { dayOf, type Instant, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { holdLimits, type ReservationState, type RoomPlace, type When } from './reservation.ts'

/** What happens to a reservation. `hold`, `move` and `change` leave the state or make it. */
export const reservationSteps = [
  'hold',
  'request',
  'approve',
  'refuse',
  'withdraw',
  'cancel',
  'expire',
  'move',
  'change',
  'undo',
] as const
export type ReservationStep = (typeof reservationSteps)[number]

const from: Readonly<Record<ReservationStep, readonly ReservationState[]>> = {
  hold: [],
  request: ['held', 'needs_info'],
  approve: ['requested', 'needs_info'],
  refuse: ['requested', 'needs_info'],
  withdraw: ['held', 'requested', 'needs_info', 'approved'],
  cancel: ['approved'],
  expire: ['held'],
  move: ['requested', 'needs_info', 'approved'],
  change: ['held', 'requested', 'needs_info', 'approved'],
  // Somebody pressed the wrong button: what staff decided waits for a decision again.
  undo: ['approved', 'refused', 'cancelled'],
}

/** Steps after which nobody may come any more: they can only be taken while the meeting is ahead. */
const onlyAhead: readonly ReservationStep[] = ['approve', 'withdraw', 'cancel', 'move', 'undo']

/** Why a step cannot be taken now; null when it can. */
export function whyNotStep(
  step: ReservationStep,
  reservation: { state: ReservationState; starts_at: Instant; held_until: Instant | null },
  now: Instant,
): Refusal | null {
  if (isLapsed(reservation, now)) return refusal('reservations.hold.over')
  if (!from[step].includes(reservation.state)) return refusal('reservations.reservation.wrong-state')
  if (onlyAhead.includes(step) && !isBefore(now, reservation.starts_at))
    return refusal('reservations.reservation.begun')
  return null
}

/** True for a hold whose time has run out, whether or not somebody has cleared it away yet. */
export function isLapsed(
  reservation: { state: ReservationState; held_until: Instant | null },
  now: Instant,
): boolean {
  return reservation.state === 'held' && !isBefore(now, reservation.held_until!)
}

/** Why a hold cannot be made longer; null when it can. */
export function whyNotExtend(extended: number): Refusal | null {
  return extended >= holdLimits.extensionsMax ? refusal('reservations.hold.longest') : null
}

/** What a meeting occupies: its time with the buffers of the room. */
export function occupiedBy(when: When, room: Pick<RoomPlace, 'before' | 'after'>): When {
  return { from: when.from.subtract({ minutes: room.before }), to: when.to.add({ minutes: room.after }) }
}

/** Days that a private link to a reservation lives: until two months after the meeting. */
export function linkDays(when: When, now: Instant): number {
  const days = Math.ceil(now.until(when.to).total('hours') / 24) + 60
  return Math.min(Math.max(days, 1), 730)
}

/** First moment of the month of a meeting and of the next one, where the venue stands: quotas count there. */
export function monthOf(when: When, zone: string): When {
  const first = dayOf(when.from, zone).with({ day: 1 })
  const start = (day: typeof first) => day.toZonedDateTime(zone).toInstant()
  return { from: start(first), to: start(first.add({ months: 1 })) }
}
