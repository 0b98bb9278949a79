import type { HouseRulesVersionId, RoomId } from '#domains/places/public.ts'
import { newId } from '#kernel/id.ts'
import { Invalid, NotFound, type Refusal, refusal, refuse } from '#kernel/refusal.ts'
import { may, requireRight } from '#kernel/right.ts'
import type { Language } from '#kernel/texts.ts'
import { audit, type Work } from '#kernel/work.ts'
import { reasonsToDecide, type WhenFacts, whyNotDetails } from './policy.rules.ts'
import { type Absolute, tellApplicant } from './reservation.notice.ts'
import { monthOf, whyNotExtend, whyNotStep } from './reservation.rules.ts'
import {
  countOfOrganisation,
  findApplicant,
  lockReservation,
  type Reservation,
  saveApplicant,
} from './reservation.sql.ts'
import {
  type Applicant,
  type Details,
  holdLimits,
  linkPurpose,
  type MadeReservation,
  noDetails,
  type ReservationId,
  type ReservationState,
  type When,
} from './reservation.ts'
import { changeReservation, detailsOf, factsOf, insertNew, noteStep } from './reservation-row.ts'
import { holdRoomFacts, refuseTaken, refuseWhen } from './room-facts.ts'
import { deleteSlots } from './slot.sql.ts'

/**
 * Keeps a slot for ten minutes for somebody who is about to fill in the form. The time must be one that may
 * be asked for (`Invalid` at `from`, `to` or `room`) and free (`places.reservation.taken`).
 */
export async function holdRoom(
  work: Work,
  input: When & { room: RoomId; language: Language },
): Promise<MadeReservation> {
  requireRight(work, 'reservations.reservation.ask')
  await refuseTaken(work, input)
  const facts = await holdRoomFacts(work, input.room, input)
  refuseWhen(input, facts)
  const heldUntil = work.now.add({ minutes: holdLimits.minutes })
  const made = await insertNew(work, {
    ...{ from: input.from, to: input.to, place: facts.place, state: 'held', heldUntil },
    ...{ details: noDetails, rules: null, queueReasons: [], source: 'portal', language: input.language },
    ...{ occupies: true, series: null, step: 'hold' },
  })
  audit(work, 'reservations.reservation.held', { reservation: made.id, room: input.room })
  return made
}

/** Keeps the slot ten minutes longer, counted from now. Refuses after the tenth time. */
export async function extendHold(work: Work, id: ReservationId): Promise<void> {
  const reservation = await ownReservation(work, id)
  refuse(whyNotStep('request', reservation, work.now))
  refuse(whyNotExtend(reservation.extended))
  const change = {
    held_until: work.now.add({ minutes: holdLimits.minutes }),
    extended: reservation.extended + 1,
  }
  await changeReservation(work, reservation, change)
  audit(work, 'reservations.reservation.hold-extended', { reservation: id })
}

/** Everything that somebody says of a meeting who asks for a room at once, without a hold before. */
export interface AskInput extends When {
  readonly room: RoomId
  readonly details: Details
  readonly applicant: Applicant
  /** The version of the house rules that was accepted; null = none was, or there are none. */
  readonly rules: HouseRulesVersionId | null
  readonly language: Language
  readonly source: 'api' | 'staff'
  readonly absolute: Absolute
}

/**
 * Asks for a room in one step (API, staff). Without a purpose, or without accepted house rules where there
 * are some, it waits for information; where the policy allows it is approved at once.
 */
export async function askForRoom(work: Work, input: AskInput): Promise<MadeReservation> {
  requireRight(work, 'reservations.reservation.ask')
  await refuseTaken(work, input)
  const facts = await holdRoomFacts(work, input.room, input)
  refuseWhen(input, facts)
  refuseDetails(input.details, input, facts)
  const id = newId<'reservation'>()
  const judged = await judge(work, { id, ...input }, facts)
  const isIncomplete = input.details.purpose === null || input.rules === null
  const state = isIncomplete && input.source === 'api' ? 'needs_info' : judged.state
  const made = await insertNew(work, {
    ...{ id, from: input.from, to: input.to, place: facts.place, state, heldUntil: null, series: null },
    ...{ details: input.details, queueReasons: judged.reasons, source: input.source },
    ...{ rules: input.rules && { version: input.rules, at: work.now }, language: input.language },
    ...{ occupies: state === 'approved' || facts.policy.requestsOccupy, step: 'request' },
    applicant: input.applicant,
  })
  audit(work, 'reservations.reservation.requested', { reservation: made.id, room: input.room, state })
  await tellApplicant(work, {
    ...{ reservation: made.id, applicant: input.applicant, kind: state, place: facts.place, reason: null },
    ...{ when: input, language: input.language, absolute: input.absolute, number: made.number },
    link: made.link,
  })
  return made
}

/**
 * Writes what somebody says of a meeting and who asks: while it is held, and as long as it is not over.
 * Answers whether it still must be sent.
 */
export async function describeReservation(
  work: Work,
  input: { id: ReservationId; version: number; details: Details; applicant: Applicant },
): Promise<boolean> {
  const reservation = await ownReservation(work, input.id)
  refuse(whyNotStep('change', reservation, work.now))
  const facts = await factsOf(work, reservation)
  const when = { from: reservation.starts_at, to: reservation.ends_at }
  refuseDetails(input.details, when, facts)
  const at = { ...reservation, version: input.version }
  const isHeld = reservation.state === 'held'
  // What was approved of itself is looked at again: with other details the policy may say something else.
  const judged = isHeld ? null : await judge(work, { ...input, ...when }, facts)
  const waits = judged && reservation.state === 'approved' && judged.state === 'requested'
  await changeReservation(work, at, {
    details: input.details,
    ...(judged ? { queue_reasons: judged.reasons } : {}),
    ...(waits ? { state: 'requested' } : {}),
  })
  await saveApplicant(work.tx, input.id, input.applicant)
  if (!isHeld) await noteStep(work, { reservation: input.id, step: 'change' })
  audit(work, 'reservations.reservation.described', { reservation: input.id })
  return isHeld || reservation.state === 'needs_info'
}

/**
 * Sends a held reservation, or one that waited for information, with the house rules accepted. Answers the
 * state it came to: approved where the policy allows, else requested.
 */
export async function sendReservation(
  work: Work,
  input: { id: ReservationId; rules: HouseRulesVersionId | null; absolute: Absolute },
): Promise<{ state: ReservationState }> {
  const reservation = await ownReservation(work, input.id)
  refuse(whyNotStep('request', reservation, work.now))
  const applicant = await findApplicant(work.tx, input.id)
  const missing = reservation.purpose === null || reservation.title === null
  if (!applicant || missing) throw new Invalid(new Map([['title', refusal('reservations.details.missing')]]))
  const facts = await factsOf(work, reservation)
  const when = { from: reservation.starts_at, to: reservation.ends_at }
  const details = detailsOf(reservation)
  const judged = await judge(work, { id: input.id, details, applicant, ...when }, facts)
  if (judged.state === 'requested' && !facts.policy.requestsOccupy) await deleteSlots(work.tx, input.id)
  await changeReservation(work, reservation, {
    ...{ state: judged.state, held_until: null, queue_reasons: judged.reasons, requested_at: work.now },
    ...(input.rules ? { house_rules_version_id: input.rules, rules_accepted_at: work.now } : {}),
  })
  await noteStep(work, { reservation: input.id, step: 'request' })
  audit(work, 'reservations.reservation.requested', { reservation: input.id, state: judged.state })
  await tellApplicant(work, {
    ...{ reservation: input.id, applicant, kind: judged.state, place: facts.place, reason: null },
    ...{ when, language: reservation.language, absolute: input.absolute, number: reservation.number },
    link: null,
  })
  return { state: judged.state }
}

/** Takes a reservation back: by whoever made it, until the meeting begins. Its time is free at once. */
export async function withdrawReservation(
  work: Work,
  input: { id: ReservationId; reason: string | null },
): Promise<void> {
  const reservation = await ownReservation(work, input.id)
  // Twice the same is no error and no second entry.
  if (reservation.state === 'withdrawn') return
  refuse(whyNotStep('withdraw', reservation, work.now))
  await changeReservation(work, reservation, { state: 'withdrawn', held_until: null })
  await deleteSlots(work.tx, input.id)
  await noteStep(work, { reservation: input.id, step: 'withdraw', reason: input.reason })
  audit(work, 'reservations.reservation.withdrawn', { reservation: input.id })
}

/** The reservation of a private link, or any for staff who may; held until the deed ends. */
export async function ownReservation(work: Work, id: ReservationId): Promise<Reservation> {
  const { actor } = work
  const own = actor.kind === 'link' && actor.purpose === linkPurpose && actor.subject === id
  // A reservation of somebody else must look as if it were not there.
  if (!may(work.rights, actor, 'reservations.reservation.own', { own })) throw new NotFound('reservation')
  const reservation = await lockReservation(work.tx, id)
  if (!reservation) throw new NotFound('reservation')
  return reservation
}

async function judge(
  work: Work,
  asked: When & { id: ReservationId; details: Details; applicant: Applicant },
  facts: WhenFacts,
) {
  const { organisation } = asked.applicant
  const month = monthOf(asked, facts.place.venue.zone)
  const { quotaAMonth } = facts.policy
  const counted =
    organisation && quotaAMonth
      ? await countOfOrganisation(work.tx, { ...month, organisation, but: asked.id })
      : 0
  const reasons = reasonsToDecide(
    { details: asked.details, applicant: asked.applicant, when: asked },
    { policy: facts.policy, now: work.now, ofOrganisationThisMonth: counted },
  )
  return { reasons, state: reasons.length === 0 ? ('approved' as const) : ('requested' as const) }
}

function refuseDetails(details: Details, when: When, facts: WhenFacts): void {
  const minutes = when.from.until(when.to).total('minutes')
  const wrong: Map<string, Refusal> = whyNotDetails(details, { ...facts, minutes })
  if (wrong.size > 0) throw new Invalid(wrong)
}
