import type { Id } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'

export type SeriesId = Id<'series_rule'>

/**
 * When a meeting comes back: the subset of RFC 5545 that people ask for. Weekdays are 1 (Monday) to 7. A
 * month counts by weekday ("second Tuesday" is nth 2, "last Friday" -1) or by the day of the first meeting.
 */
export type SeriesRule = {
  readonly interval: number
  readonly end: { readonly count: number } | { readonly until: CalendarDay }
  /** Days on which it does not take place. */
  readonly without: readonly CalendarDay[]
} & (
  | { readonly freq: 'daily' }
  | { readonly freq: 'weekly'; readonly days: readonly number[] }
  | { readonly freq: 'monthly'; readonly nth: number; readonly weekday: number }
  | { readonly freq: 'monthly'; readonly nth: null }
)

/** More dates than this are no series but a lease. */
export const datesMax = 160
