import { type CalendarDay, isBefore, parseDay, Temporal } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Declaration } from './setting-keys.ts'

/** The day of the year by which the declaration is reviewed; a legal parameter (31 March). */
export interface ReviewDay {
  readonly month: number
  readonly day: number
}

const noticeDays = 60

/** What the yearly review asks: `later` nothing yet, `soon` from 60 days before, `overdue` after the day. */
export interface Review {
  readonly state: 'later' | 'soon' | 'overdue'
  readonly dueOn: CalendarDay
}

/**
 * When the declaration must be reviewed next (Act on digital accessibility: by 31 March each year). A
 * review made in the 60 days before a deadline, or after it, counts until the next year's.
 */
export function nextReview(lastReview: CalendarDay, today: CalendarDay, on: ReviewDay): Review {
  const deadline = (year: number) => Temporal.PlainDate.from({ year, ...on })
  let dueOn = deadline(lastReview.year)
  // Reviewed within this year's window or after its deadline: the next deadline is a year later.
  if (!isBefore(lastReview, dueOn.subtract({ days: noticeDays }))) dueOn = deadline(lastReview.year + 1)
  if (isBefore(dueOn, today)) return { state: 'overdue', dueOn }
  const soon = !isBefore(today, dueOn.subtract({ days: noticeDays }))
  return { state: soon ? 'soon' : 'later', dueOn }
}

/** Why a declaration cannot be published so: dates that contradict each other, or an audit by nobody. */
export function whyNotDeclaration(
  given: Declaration,
  today: CalendarDay,
): { field: keyof Declaration; why: Refusal } | null {
  const day = (text: string) => parseDay(text)!
  for (const field of ['publishedOn', 'madeOn', 'reviewedOn', 'changedOn'] as const) {
    const text = given[field]
    if (text && isBefore(today, day(text))) return { field, why: refusal('setup.accessibility.future-day') }
  }
  if (isBefore(day(given.reviewedOn), day(given.madeOn))) {
    return { field: 'reviewedOn', why: refusal('setup.accessibility.review-before') }
  }
  if (given.changedOn && isBefore(day(given.changedOn), day(given.publishedOn))) {
    return { field: 'changedOn', why: refusal('setup.accessibility.change-before') }
  }
  if (given.assessment === 'external' && !given.assessedBy) {
    return { field: 'assessedBy', why: refusal('setup.accessibility.no-assessor') }
  }
  if (!given.buildings.pl) return { field: 'buildings', why: refusal('setup.accessibility.no-buildings') }
  return null
}
