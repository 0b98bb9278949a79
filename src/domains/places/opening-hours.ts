import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { HolidayList } from './holiday.rules.ts'

/** Open from one minute of the day to another, on the wall clock: 0 is midnight, 1440 the next one. */
export interface Span {
  readonly opens: number
  readonly closes: number
}

/** Spans of seven days, Monday first. */
export type Week = readonly (readonly Span[])[]

/** Weekly hours and the days on which they hold; without dates, always. */
export interface Season {
  readonly from: CalendarDay | null
  readonly to: CalendarDay | null
  readonly week: Week
}

/** Days that differ from the week: no spans = closed. `everywhere` is a day off of the whole centre. */
export interface DayException {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly spans: readonly Span[]
  readonly reason: string
  readonly everywhere: boolean
}

/** Everything that decides when a venue is open. */
export interface OpeningCalendar {
  /** IANA zone of the venue: its clock decides, not the reader's. */
  readonly zone: string
  readonly seasons: readonly Season[]
  readonly exceptions: readonly DayException[]
  readonly holidays: readonly HolidayList[]
}

/** Why a day has the hours it has. */
export type DayReason =
  | { readonly kind: 'usual' }
  | { readonly kind: 'holiday'; readonly holiday: string }
  | { readonly kind: 'exception'; readonly exception: DayException }

/** The hours of one day; no spans = closed. */
export interface DayHours {
  readonly day: CalendarDay
  readonly spans: readonly Span[]
  readonly why: DayReason
}

/** What differs from the usual week in days ahead: a closure with all its days, or one holiday. */
export interface ComingChange {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly spans: readonly Span[]
  readonly why: Exclude<DayReason, { readonly kind: 'usual' }>
}

/** From one moment to another without a break, over midnight too. */
export interface Opening {
  readonly from: Instant
  readonly to: Instant
}

/** Open now and until when (null = no end in sight), or closed and when next (null = nobody knows). */
export type OpenState =
  | { readonly open: true; readonly until: Instant | null }
  | { readonly open: false; readonly next: Instant | null }
