import { type CalendarDay, type Instant, isBefore } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'
import { momentOf } from './demo-year.ts'
import { deedBy, type Stage, type Who } from './stage.ts'

/** Something that one of the cast did at a moment of the year. */
export interface Step {
  readonly who: Who
  readonly at: Instant
  /** What the deed needs from outside the database, fetched before its transaction begins. */
  readonly ready?: () => Promise<unknown>
  readonly deed: (work: Work) => Promise<unknown>
}

/** Takes all steps in the order of time, so that the log of the centre reads as the year went. */
export async function takeSteps(stage: Stage, steps: readonly Step[]): Promise<void> {
  const inOrder = steps.toSorted((a, b) => (isBefore(a.at, b.at) ? -1 : isBefore(b.at, a.at) ? 1 : 0))
  for (const { who, at, ready, deed } of inOrder) {
    await ready?.()
    await deedBy(stage, { who, at }, deed)
  }
}

/** The week of the plan in which a day lies, from 0. */
export function weekOf(stage: Stage, day: CalendarDay): number {
  return Math.floor(stage.year.from.until(day).days / 7)
}

/**
 * The last day of the week of a day, but not later than today: then people write down what the week
 * brought.
 */
export function weekEnd(stage: Stage, day: CalendarDay): CalendarDay {
  const end = stage.year.from.add({ days: weekOf(stage, day) * 7 + 6 })
  return isBefore(stage.year.today, end) ? stage.year.today : end
}

/** A moment of a day for a step; never later than now. */
export function on(stage: Stage, day: CalendarDay, time: string): Instant {
  return momentOf(day, time, stage.now)
}
