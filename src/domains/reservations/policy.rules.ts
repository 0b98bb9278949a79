import { isOpenThroughout, type OpeningCalendar } from '#domains/places/public.ts'
import { type CalendarDay, dayOf, type Instant, isBefore, Temporal } from '#kernel/instant.ts'
import { type Refusal, type RefusalParam, refusal } from '#kernel/refusal.ts'
import { type DatedPolicy, type Policy, usualPolicy } from './policy.ts'
import type { Applicant, Details, RoomPlace, When } from './reservation.ts'

/** The policy of a day: of those that hold the one that began last, else the usual one. */
export function policyOn(policies: readonly DatedPolicy[], day: CalendarDay): Policy {
  const held = policies.filter((each) => !isBefore(day, each.from))
  return held.toSorted((a, b) => Temporal.PlainDate.compare(b.from, a.from))[0] ?? usualPolicy
}

/** What decides whether a time may be asked for. */
export interface WhenFacts {
  readonly place: RoomPlace
  readonly calendar: OpeningCalendar
  readonly policy: Policy
  readonly now: Instant
}

/** Why a room may not be asked for at this time, with the field that says so; null when it may. */
export function whyNotWhen(when: When, facts: WhenFacts): { field: string; why: Refusal } | null {
  const at = (field: string, code: string, params: Record<string, RefusalParam> = {}) => ({
    field,
    why: refusal(code, params),
  })
  const { place, calendar, policy, now } = facts
  const { from, to } = when
  if (!isBefore(from, to)) return at('to', 'reservations.when.reversed')
  if (from.epochMilliseconds % 60_000 !== 0 || to.epochMilliseconds % 60_000 !== 0)
    return at('from', 'reservations.when.seconds')
  if (isBefore(from, now)) return at('from', 'reservations.when.past')
  if (place.venue.state !== 'open') return at('room', 'reservations.room.venue-closed')
  if (place.withdrawnOn) return at('room', 'reservations.room.withdrawn')
  const minutes = from.until(to).total('minutes')
  if (minutes < policy.lengthMin) return at('to', 'reservations.when.short', { minutes: policy.lengthMin })
  if (minutes > policy.lengthMax)
    return at('to', 'reservations.when.long', { hours: sayHours(policy.lengthMax) })
  const day = dayOf(from, place.venue.zone)
  const far = dayOf(now, place.venue.zone).add({ days: policy.advanceDays })
  if (isBefore(far, day)) return at('from', 'reservations.when.far', { days: policy.advanceDays })
  // Setting up and cleaning by the room's own buffers may stand outside the hours: the host is there.
  if (!isOpenThroughout(calendar, when)) return at('from', 'reservations.when.closed')
  if (!isWithinHours(when, policy, place.venue.zone)) {
    const hours = { from: sayClock(policy.opens ?? 0), to: sayClock(policy.closes ?? 1440) }
    return at('from', 'reservations.when.hours', hours)
  }
  return null
}

function isWithinHours({ from, to }: When, policy: Policy, zone: string): boolean {
  if (policy.opens === null && policy.closes === null) return true
  const start = from.toZonedDateTimeISO(zone)
  const end = to.toZonedDateTimeISO(zone)
  const sameDay = start.toPlainDate().equals(end.toPlainDate())
  const atMidnight =
    end.hour === 0 && end.minute === 0 && start.toPlainDate().add({ days: 1 }).equals(end.toPlainDate())
  if (!sameDay && !atMidnight) return false
  const closes = atMidnight ? 1440 : end.hour * 60 + end.minute
  return start.hour * 60 + start.minute >= (policy.opens ?? 0) && closes <= (policy.closes ?? 1440)
}

/** "8:30" for the minute 510 of a day. */
export function sayClock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** "8" for 480 minutes, "1,5" for 90. */
export function sayHours(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100).replace('.', ',')
}

/** Why the details cannot stand, by field; empty when they can. */
export function whyNotDetails(
  details: Details,
  facts: { place: Pick<RoomPlace, 'peopleMax'>; policy: Policy; minutes: number },
): Map<string, Refusal> {
  const wrong = new Map<string, Refusal>()
  const { place, policy, minutes } = facts
  if (details.purpose && policy.forbidden.includes(details.purpose))
    wrong.set('purpose', refusal('reservations.purpose.forbidden'))
  if (details.people && place.peopleMax && details.people > place.peopleMax)
    wrong.set('people', refusal('reservations.people.too-many', { max: place.peopleMax }))
  if (details.setup + details.cleanup >= minutes)
    wrong.set('setup', refusal('reservations.when.only-setting-up'))
  if (details.feeGrosze && !details.feeReason) wrong.set('feeReason', refusal('reservations.fee.no-reason'))
  return wrong
}

/** Why a person must decide. The texts of the queue and of the letters say each of them. */
export const queueReasons = [
  'itself',
  'notice',
  'people',
  'purpose',
  'fee',
  'quota',
  'minors',
  'needs',
] as const
export type QueueReason = (typeof queueReasons)[number]

/** True for a reason that the rules give; what an older program wrote may be another. */
export function isQueueReason(code: string): code is QueueReason {
  return (queueReasons as readonly string[]).includes(code)
}

/** Everything that a person must decide about a request; empty = it is approved at once. */
export function reasonsToDecide(
  asked: { details: Details; applicant: Pick<Applicant, 'organisation' | 'guardian'>; when: When },
  facts: { policy: Policy; now: Instant; ofOrganisationThisMonth: number },
): QueueReason[] {
  const { details, applicant, when } = asked
  const { policy } = facts
  const reasons: QueueReason[] = []
  if (!policy.approvesItself) reasons.push('itself')
  if (facts.now.until(when.from).total('hours') < policy.noticeHours) reasons.push('notice')
  if (policy.peopleItselfMax && (details.people ?? 0) > policy.peopleItselfMax) reasons.push('people')
  if (details.purpose && policy.asked.includes(details.purpose)) reasons.push('purpose')
  if (details.feeGrosze) reasons.push('fee')
  const quota = policy.quotaAMonth
  if (applicant.organisation && quota && facts.ofOrganisationThisMonth >= quota) reasons.push('quota')
  if (applicant.guardian) reasons.push('minors')
  if (details.needs || details.accessNeeds) reasons.push('needs')
  return reasons
}

/** Why a policy cannot stand, by field of its form; empty when it can. */
export function whyNotPolicy(
  given: Policy & { readonly from: CalendarDay },
  today: CalendarDay,
): Map<string, Refusal> {
  const wrong = new Map<string, Refusal>()
  if (isBefore(given.from, today)) wrong.set('from', refusal('reservations.policy.past'))
  const opens = given.opens ?? 0
  const closes = given.closes ?? 1440
  if (closes <= opens) wrong.set('closes', refusal('reservations.when.reversed'))
  if (given.lengthMax < given.lengthMin) wrong.set('lengthMax', refusal('reservations.policy.lengths'))
  const both = given.forbidden.filter((purpose) => given.asked.includes(purpose))
  if (both.length > 0) wrong.set('asked', refusal('reservations.policy.purpose-twice'))
  return wrong
}
