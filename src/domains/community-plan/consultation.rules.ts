import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { PlanState } from './plan.ts'

/** Why a consultation cannot be announced with these days. A day in the past is a slip, not a plan. */
export function whyNotAnnounce(
  days: { opensOn: CalendarDay; closesOn: CalendarDay },
  today: CalendarDay,
): Refusal | null {
  if (isBefore(days.closesOn, days.opensOn)) return refusal('community-plan.period.reversed')
  if (isBefore(days.closesOn, today)) return refusal('community-plan.consultation.over')
  return null
}

/**
 * Why no remark can be made now. Residents keep to the days; staff may still enter what came on paper or by
 * phone in time, until the consultation is closed.
 */
export function whyNotRemark(
  consultation: { opens_on: CalendarDay; closes_on: CalendarDay; closed: boolean; planState: PlanState },
  today: CalendarDay,
  by: 'resident' | 'staff',
): Refusal | null {
  if (consultation.closed || consultation.planState !== 'in_consultation') {
    return refusal('community-plan.consultation.closed')
  }
  if (by === 'staff') return null
  if (isBefore(today, consultation.opens_on)) return refusal('community-plan.consultation.not-yet')
  if (isBefore(consultation.closes_on, today)) return refusal('community-plan.consultation.closed')
  return null
}
