import { type CalendarDay, type Instant, isBefore } from '#kernel/instant.ts'
import type { HoldReason } from './equipment.ts'

/** From one moment up to another, the last not included; null = no end in sight. */
export interface Busy {
  readonly from: Instant
  readonly to: Instant | null
}

/** A stretch of time that somebody asks for. */
export interface Wanted {
  readonly from: Instant
  readonly to: Instant
}

/** One model at one moment: how many pieces there are, and what each promise, loan and repair takes. */
export interface Stock {
  readonly items: number
  readonly busy: readonly Busy[]
}

/** Nobody knows when what is late comes back: it is assumed away so much longer, from now on. */
export const lateDays = 14

/**
 * How many pieces are free all the time from one moment to another. Only this counts: 2 pieces taken one
 * after the other leave more than 2 taken at once. Below zero when more was promised than is there (a piece
 * was lost or went to repair after the promise).
 */
export function freeThroughout(stock: Stock, wanted: Wanted): number {
  return stock.items - mostAtOnce(stock.busy, wanted)
}

/** The largest number of spans that overlap at one moment of the window. */
export function mostAtOnce(busy: readonly Busy[], window: Wanted): number {
  const from = window.from.epochMilliseconds
  const to = window.to.epochMilliseconds
  const turns: { at: number; by: 1 | -1 }[] = []
  for (const span of busy) {
    const start = Math.max(span.from.epochMilliseconds, from)
    const end = Math.min(span.to?.epochMilliseconds ?? Number.POSITIVE_INFINITY, to)
    if (start < end) turns.push({ at: start, by: 1 }, { at: end, by: -1 })
  }
  // What ends at a moment makes room for what begins there.
  turns.sort((a, b) => a.at - b.at || a.by - b.by)
  let now = 0
  let most = 0
  for (const turn of turns) {
    now += turn.by
    most = Math.max(most, now)
  }
  return most
}

/** How many pieces are free throughout each day of a row of days, on the clock of the zone. */
export function freeByDay(
  stock: Stock,
  days: { first: CalendarDay; count: number; zone: string },
): { day: CalendarDay; free: number }[] {
  return Array.from({ length: days.count }, (_, at) => {
    const day = days.first.add({ days: at })
    return {
      day,
      free: freeThroughout(stock, { from: midnight(day, days.zone), to: midnight(next(day), days.zone) }),
    }
  })
}

/** The first day from which so many pieces are free for a number of days; null when none within a year. */
export function firstFreeDay(
  stock: Stock,
  asked: { from: CalendarDay; days: number; quantity: number; zone: string },
): CalendarDay | null {
  for (let at = 0; at < 366; at += 1) {
    const day = asked.from.add({ days: at })
    const wanted = {
      from: midnight(day, asked.zone),
      to: midnight(day.add({ days: asked.days }), asked.zone),
    }
    if (freeThroughout(stock, wanted) >= asked.quantity) return day
  }
  return null
}

/** A piece of a model that somebody was promised, or has. */
export interface PieceSpan {
  readonly state: 'promised' | 'out' | 'returned'
  readonly busyFrom: Instant
  readonly busyTo: Instant
  /** When the loan ends; cleaning comes after it. */
  readonly dueAt: Instant
}

/** What a piece takes of its model: one that is late is assumed away for some time yet, cleaning after it. */
export function busyOfPiece(piece: PieceSpan, now: Instant): Busy {
  if (piece.state !== 'out' || !isBefore(piece.dueAt, now)) return { from: piece.busyFrom, to: piece.busyTo }
  const cleaning = piece.dueAt.until(piece.busyTo)
  return { from: piece.busyFrom, to: now.add({ hours: 24 * lateDays }).add(cleaning) }
}

/**
 * What a repair takes of its model; cleaning and loans are counted with their pieces. A repair whose expected
 * day has passed is late like a loan; without an expected day it has no end.
 */
export function busyOfHold(
  hold: { why: HoldReason; from: Instant; to: Instant | null; expectedOn: CalendarDay | null },
  at: { now: Instant; zone: string },
): Busy | null {
  if (hold.why !== 'repair') return null
  if (hold.to || !hold.expectedOn) return { from: hold.from, to: hold.to }
  const expected = midnight(next(hold.expectedOn), at.zone)
  const late = at.now.add({ hours: 24 * lateDays })
  return { from: hold.from, to: isBefore(expected, at.now) ? late : expected }
}

/** When a piece is free again after a loan that ends at this moment: whole days of cleaning follow it. */
export function freeAgainAt(endsAt: Instant, cleaningDays: number, zone: string): Instant {
  if (cleaningDays === 0) return endsAt
  // A loan that ends at midnight ends on the day before.
  const last = endsAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO(zone).toPlainDate()
  return midnight(last.add({ days: cleaningDays + 1 }), zone)
}

/** The first moment of a day. */
export function midnight(day: CalendarDay, zone: string): Instant {
  return day.toZonedDateTime(zone).toInstant()
}

function next(day: CalendarDay): CalendarDay {
  return day.add({ days: 1 })
}
