import type { Id } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { Purpose } from './reservation.ts'

export type PolicyId = Id<'policy'>

/** What may be asked for in a venue, and what is approved without asking anybody. */
export interface Policy {
  /** A request takes its slot at once; without it requests compete until somebody decides. */
  readonly requestsOccupy: boolean
  readonly approvesItself: boolean
  /** Minutes of the day on the clock of the venue; null = as long as it is open. */
  readonly opens: number | null
  readonly closes: number | null
  readonly lengthMin: number
  readonly lengthMax: number
  /** Asked for later than this many hours before, a person decides. */
  readonly noticeHours: number
  readonly advanceDays: number
  /** Reservations of one organisation in a month; more of them wait for a person. Null = any number. */
  readonly quotaAMonth: number | null
  /** More people than this wait for a person. Null = any number that fits. */
  readonly peopleItselfMax: number | null
  readonly forbidden: readonly Purpose[]
  /** Purposes that wait for a person. */
  readonly asked: readonly Purpose[]
}

/** A policy with the day from which it holds. */
export interface DatedPolicy extends Policy {
  readonly id: PolicyId
  readonly from: CalendarDay
  readonly version: number
}

/** What holds where nobody has written a policy: a person decides everything. */
export const usualPolicy: Policy = {
  ...{ requestsOccupy: true, approvesItself: false, opens: null, closes: null },
  ...{ lengthMin: 30, lengthMax: 480, noticeHours: 48, advanceDays: 180, quotaAMonth: null },
  ...{ peopleItselfMax: null, forbidden: ['political', 'commercial'], asked: ['religious', 'other'] },
}
