import type { Id } from '#kernel/id.ts'

export type EnquiryId = Id<'enquiry'>

/** How somebody came to the desk. */
export const channels = ['phone', 'counter', 'email'] as const
export type Channel = (typeof channels)[number]

/** How a talk ended. */
export const outcomes = ['answered', 'sent-to', 'not-answered'] as const
export type Outcome = (typeof outcomes)[number]

/** What was answered: something that the box finds, other information, or that the town does not have it. */
export const answerKinds = ['service', 'venue', 'person', 'other', 'none'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** An answer as forms and links write it: `service:` and an id, or `other`, `none`. */
export interface AnswerRef {
  readonly kind: AnswerKind
  /** Null for `other` and `none`. */
  readonly id: string | null
}

/** What the desk notes of a talk. Nothing in it says who asked. */
export interface EnquiryValues {
  readonly asked: string
  readonly answer: AnswerRef
  readonly channel: Channel
  readonly outcome: Outcome
  readonly sentTo: string | null
}
