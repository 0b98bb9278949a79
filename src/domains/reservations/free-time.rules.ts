import { momentOf, type OpeningCalendar, openingsOn } from '#domains/places/public.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Policy } from './policy.ts'

/** From one moment to another, in milliseconds of the epoch: many are compared, and numbers are quick. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const grid = 15 * 60_000

/** When a venue may be used on a day: its openings within the hours of the policy. */
export function usableOn(
  calendar: OpeningCalendar,
  policy: Pick<Policy, 'opens' | 'closes'>,
  day: CalendarDay,
): Stretch[] {
  const from = policy.opens === null ? null : momentOf(day, policy.opens, calendar.zone).epochMilliseconds
  const to = policy.closes === null ? null : momentOf(day, policy.closes, calendar.zone).epochMilliseconds
  return openingsOn(calendar, day)
    .map((open) => ({
      from: Math.max(open.from.epochMilliseconds, from ?? -Infinity),
      to: Math.min(open.to.epochMilliseconds, to ?? Infinity),
    }))
    .filter((each) => each.from < each.to)
}

/** What a meeting may use of a room: everything else is closed, past, taken, or a buffer of what is taken. */
export interface FreeTimeFacts {
  readonly usable: readonly Stretch[]
  /** What is occupied, with the buffers of those who occupy it. In any order. */
  readonly taken: readonly Stretch[]
  /** Minutes that a meeting here occupies around itself. */
  readonly before: number
  readonly after: number
  /** Nothing begins before this moment. */
  readonly notBefore: Instant
  /** Minutes; a stretch that is shorter is no use to anybody. */
  readonly lengthMin: number
}

/**
 * Stretches within which a meeting may begin and end. A meeting from `s` to `e` occupies `s - before` to
 * `e + after`; so what is taken is widened by the buffers the other way round.
 */
export function freeTimes(facts: FreeTimeFacts): Stretch[] {
  const before = facts.before * 60_000
  const after = facts.after * 60_000
  const blocked = facts.taken
    .map(({ from, to }) => ({ from: from - after, to: to + before }))
    .toSorted((a, b) => a.from - b.from)
  const earliest = Math.ceil(facts.notBefore.epochMilliseconds / grid) * grid
  const free: Stretch[] = []
  for (const { from, to } of facts.usable) {
    let start = Math.max(from, earliest)
    for (const block of blocked) {
      if (block.to <= start) continue
      if (block.from >= to) break
      free.push({ from: start, to: block.from })
      start = block.to
    }
    free.push({ from: start, to })
  }
  return free.filter((each) => each.to - each.from >= facts.lengthMin * 60_000)
}

/** Starts that suit a meeting of some minutes: the first of each stretch, at most `most` of them. */
export function firstStarts(free: readonly Stretch[], minutes: number, most: number): Stretch[] {
  return free
    .filter(({ from, to }) => to - from >= minutes * 60_000)
    .slice(0, most)
    .map(({ from }) => ({ from, to: from + minutes * 60_000 }))
}
