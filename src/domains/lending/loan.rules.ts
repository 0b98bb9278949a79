import { type CalendarDay, type Instant, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import { freeAgainAt, midnight, type Wanted } from './availability.rules.ts'
import type { BorrowerGroup } from './equipment.ts'
import type { LoanState, LoanTerm, Waiting } from './loan.ts'

// Further ahead nobody knows what will be there.
const aheadDays = 365

/** Steps of a loan: from which states, to which, and whether a reason is asked. */
export const loanSteps = {
  approve: { from: ['requested'], to: 'approved', asksReason: false },
  refuse: { from: ['requested', 'waiting'], to: 'refused', asksReason: true },
  withdraw: { from: ['requested', 'waiting', 'offered', 'approved'], to: 'withdrawn', asksReason: false },
  cancel: { from: ['requested', 'waiting', 'offered', 'approved'], to: 'cancelled', asksReason: true },
  offer: { from: ['waiting'], to: 'offered', asksReason: false },
  accept: { from: ['offered'], to: 'requested', asksReason: false },
  lapse: { from: ['offered', 'waiting'], to: 'lapsed', asksReason: false },
  issue: { from: ['approved', 'issued'], to: 'issued', asksReason: false },
  extend: { from: ['issued'], to: 'issued', asksReason: false },
  // To `issued` while something is still out; to `closed` when there is no deposit to settle.
  take_back: { from: ['issued'], to: 'returned', asksReason: false },
  settle: { from: ['returned'], to: 'closed', asksReason: false },
} as const satisfies Record<string, { from: readonly LoanState[]; to: LoanState; asksReason: boolean }>

export type LoanStep = keyof typeof loanSteps

/** Why a loan may not take a step; null when it may. An offer past its time cannot be accepted. */
export function whyNotLoanStep(
  loan: { readonly state: LoanState; readonly offer_until: Instant | null },
  step: LoanStep,
  now: Instant,
): Refusal | null {
  const allowed: readonly LoanState[] = loanSteps[step].from
  if (!allowed.includes(loan.state)) return refusal('lending.loan.wrong-state')
  if (step === 'accept' && loan.offer_until && !isBefore(now, loan.offer_until)) {
    return refusal('lending.loan.offer-over')
  }
  return null
}

/** What the terms of a model ask of a loan. */
export interface ModelTerms {
  readonly loan_days_max: number
  readonly by_hour: boolean
}

/** The moments of a term: whole days end with midnight. */
export function spanOfTerm(term: LoanTerm, zone: string): Wanted {
  const { from, to, fromMinute, toMinute } = term
  return {
    from: fromMinute === null ? midnight(from, zone) : clockAt(from, fromMinute, zone),
    to: toMinute === null ? midnight(to.add({ days: 1 }), zone) : clockAt(to, toMinute, zone),
  }
}

// A minute that the spring change skips is the moment after it.
function clockAt(day: CalendarDay, minute: number, zone: string): Instant {
  const clock = { hour: Math.floor(minute / 60), minute: minute % 60 }
  return day.toPlainDateTime(clock).toZonedDateTime(zone, { disambiguation: 'later' }).toInstant()
}

/** What one piece of a model takes, from the loan's start to the end of cleaning. */
export function busyOfLoan(wanted: Wanted, cleaningDays: number, zone: string): Wanted {
  return { from: wanted.from, to: freeAgainAt(wanted.to, cleaningDays, zone) }
}

/** Why a model cannot be lent for this term; null when it can. Whether it is free is asked elsewhere. */
export function whyNotTerm(
  term: LoanTerm,
  models: readonly ModelTerms[],
  at: { now: Instant; today: CalendarDay; zone: string },
): { field: string; why: Refusal } | null {
  const no = (field: string, code: string, params = {}) => ({ field, why: refusal(code, params) })
  if (isBefore(term.to, term.from)) return no('to', 'lending.term.reversed')
  const timed = term.fromMinute !== null || term.toMinute !== null
  if (timed && models.some((model) => !model.by_hour)) return no('fromTime', 'lending.term.whole-days')
  if (timed && (term.fromMinute === null || term.toMinute === null)) {
    return no(term.fromMinute === null ? 'fromTime' : 'toTime', 'lending.term.both-times')
  }
  const span = spanOfTerm(term, at.zone)
  if (!isBefore(span.from, span.to)) return no('toTime', 'lending.term.reversed')
  if (isBefore(term.from, at.today) || (timed && isBefore(span.from, at.now)))
    return no('from', 'lending.term.past')
  if (isBefore(at.today.add({ days: aheadDays }), term.from))
    return no('from', 'lending.term.far', { days: aheadDays })
  const days = lengthInDays(term)
  const longest = Math.min(...models.map((model) => model.loan_days_max))
  return days > longest ? no('to', 'lending.term.long', { days: longest }) : null
}

/** Calendar days of a term, the first and the last included. */
export function lengthInDays(term: Pick<LoanTerm, 'from' | 'to'>): number {
  return term.from.until(term.to, { largestUnit: 'days' }).days + 1
}

/** True when the borrower's group comes first for one of the models. */
export function comesFirst(
  group: BorrowerGroup | null,
  models: readonly { readonly first_groups: readonly BorrowerGroup[] }[],
): boolean {
  return group !== null && models.some((model) => model.first_groups.includes(group))
}

/** The queue in its order: entitled groups first, then who asked earlier. */
export function queueOrder<W extends Waiting>(waiting: readonly W[]): W[] {
  return waiting.toSorted((a, b) => {
    if (a.priority !== b.priority) return a.priority ? -1 : 1
    if (!a.requested_at.equals(b.requested_at)) return isBefore(a.requested_at, b.requested_at) ? -1 : 1
    return a.id < b.id ? -1 : 1
  })
}

/**
 * When the loan of somebody who waited would be: as asked, or of the same length from today when that day has
 * passed. Null when it was for some hours that are over: nobody is offered the past.
 */
export function offeredTerm(
  asked: Wanted,
  at: { now: Instant; today: CalendarDay; zone: string; byHour: boolean },
): Wanted | null {
  const whole = asked.from.toZonedDateTimeISO(at.zone).toPlainTime().equals({ hour: 0 })
  const first = asked.from.toZonedDateTimeISO(at.zone).toPlainDate()
  if (!whole || at.byHour) return isBefore(asked.from, at.now) ? null : asked
  if (!isBefore(first, at.today)) return asked
  const last = asked.to.toZonedDateTimeISO(at.zone).toPlainDate()
  const days = first.until(last, { largestUnit: 'days' }).days
  return { from: midnight(at.today, at.zone), to: midnight(at.today.add({ days }), at.zone) }
}

/** Why a loan cannot last until a new end; null when it can, as far as time alone decides. */
export function whyNotExtension(
  loan: { readonly starts_at: Instant; readonly ends_at: Instant },
  wanted: { endsAt: Instant; now: Instant; longestDays: number },
): Refusal | null {
  if (!isBefore(loan.ends_at, wanted.endsAt)) return refusal('lending.extension.not-later')
  if (isBefore(wanted.endsAt, wanted.now)) return refusal('lending.term.past')
  const days = Math.ceil(loan.ends_at.until(wanted.endsAt).total('hours') / 24 - 0.1)
  return days > wanted.longestDays ? refusal('lending.term.long', { days: wanted.longestDays }) : null
}

/** What is asked before equipment leaves the store. */
export interface IssueFacts {
  readonly asksCertificate: boolean
  readonly asksInstruction: boolean
  readonly certificateResult: 'fits' | 'does_not_fit' | null
  readonly instructed: boolean
}

/** Why nothing may be issued; null when it may. */
export function whyNotIssue(facts: IssueFacts): { field: string; why: Refusal } | null {
  if (facts.asksCertificate && facts.certificateResult !== 'fits') {
    return { field: 'certificateResult', why: refusal('lending.issue.no-certificate') }
  }
  if (facts.asksInstruction && !facts.instructed) {
    return { field: 'instructed', why: refusal('lending.issue.no-instruction') }
  }
  return null
}

/** Whole days since a loan should have ended; 0 when it is not late. A loan may come back all its last day. */
export function daysLate(endsAt: Instant, today: CalendarDay, zone: string): number {
  const due = endsAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate()
  return Math.max(0, due.until(today, { largestUnit: 'days' }).days)
}

/** The last calendar day of a loan. */
export function dueDay(endsAt: Instant, zone: string): CalendarDay {
  return endsAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate()
}

/**
 * Which reminder is due: the latest of the days before (negative) or after the end that has come and was not
 * sent. Earlier ones that nobody sent are left out: one letter, not four.
 */
export function reminderDue(
  days: readonly number[],
  asked: { sinceEnd: number; sent: readonly number[] },
): number | null {
  const come = days.filter((day) => day <= asked.sinceEnd).toSorted((a, b) => b - a)
  const latest = come[0]
  if (latest === undefined || asked.sent.some((stage) => stage >= latest)) return null
  return latest
}
