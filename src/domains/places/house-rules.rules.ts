import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

/** What decides which house rules hold. */
interface Dated {
  readonly number: number
  readonly valid_from: CalendarDay
}

/** The version that holds on a day: of those in force the one published last; null when there is none. */
export function rulesOn<V extends Dated>(versions: readonly V[], day: CalendarDay): V | null {
  const held = versions.filter((version) => !isBefore(day, version.valid_from))
  return held.reduce<V | null>((best, each) => (best && best.number > each.number ? best : each), null)
}

/** Why house rules may not begin on a day: whoever came yesterday could not have known them. */
export function whyNotPublish(from: CalendarDay, today: CalendarDay): Refusal | null {
  return isBefore(from, today) ? refusal('places.house-rules.past') : null
}
