import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Urgency } from './card.ts'

// A crisis line is checked monthly, other urgent services quarterly, everything at least once a year.
const checkedEvery: Record<Urgency, { months: number }> = {
  crisis: { months: 1 },
  quarterly: { months: 3 },
  yearly: { months: 12 },
}

/** The day by which a card must be checked again. */
export function dueAfter(checkedOn: CalendarDay, urgency: Urgency): CalendarDay {
  return checkedOn.add(checkedEvery[urgency])
}

/** After how many days past its due date a card is marked, leaves the lists, and is withdrawn. */
export interface FreshnessStages {
  readonly markAfter: number
  readonly hideAfter: number
  readonly withdrawAfter: number
}

/** How fresh a card is: in time, marked as overdue, out of the lists, to be withdrawn. */
export type Freshness = 'fresh' | 'overdue' | 'hidden' | 'expired'

/** The stage of a card whose check was due on a day. */
export function freshnessOn(dueOn: CalendarDay, today: CalendarDay, stages: FreshnessStages): Freshness {
  const past = (days: number) => isBefore(dueOn.add({ days }), today)
  if (past(stages.withdrawAfter)) return 'expired'
  if (past(stages.hideAfter)) return 'hidden'
  return past(stages.markAfter) ? 'overdue' : 'fresh'
}

/** The last due date that is already out of the lists; later ones are still shown. */
export function hiddenBefore(today: CalendarDay, stages: FreshnessStages): CalendarDay {
  return today.subtract({ days: stages.hideAfter })
}

/** Why a day cannot be the day of a check: nobody checks in the future, or remembers more than a year. */
export function whyNotCheckedOn(on: CalendarDay, today: CalendarDay): Refusal | null {
  if (isBefore(today, on)) return refusal('catalogue.check.future')
  return isBefore(on, today.subtract({ days: 365 })) ? refusal('catalogue.check.old') : null
}
