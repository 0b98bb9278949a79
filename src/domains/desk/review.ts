import type { Id } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'

export type ReviewDecisionId = Id<'review_decision'>

/** What can become of a question without an answer. */
export const decisions = ['phrase', 'new-service', 'unmet-need', 'set-aside'] as const
export type Decision = (typeof decisions)[number]

/** One sign that something was not found: a talk, or a question that residents type again and again. */
export interface Sign {
  readonly source: 'talk' | 'nothing-found' | 'little-found'
  readonly asked: string
  readonly topic: string
  /** 1 for a talk; the days on which residents searched for it. */
  readonly count: number
  readonly firstOn: CalendarDay
  readonly lastOn: CalendarDay
  /** The last moment; the end of the last day where only the day is known. */
  readonly lastAt: Instant
}

/** Signs of one subject. */
export interface QueueGroup {
  /** Topic of the commonest sign: it names the group in addresses. */
  readonly topic: string
  readonly asked: string
  readonly topics: readonly string[]
  /** All wordings, the commonest first. */
  readonly wordings: readonly string[]
  readonly talks: number
  readonly searchDays: number
  readonly firstOn: CalendarDay
  readonly lastOn: CalendarDay
}

/** What was decided about topics, and when: only later signs count anew. */
export interface Decided {
  readonly topics: readonly string[]
  readonly decided_at: Instant
}
