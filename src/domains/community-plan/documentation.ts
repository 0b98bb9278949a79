import type { FileId } from '#domains/files/public.ts'
import type { Id } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { ActivityId } from './activity.ts'
import type { PlanId, TaskId } from './plan.ts'

export type DocumentationId = Id<'documentation'>

/** The twelve kinds of a community plan's documentation (domain.md 5.6), in the order of its source. */
export const documentationKinds = [
  'yearly_plan',
  'report',
  'attendance_list',
  'description',
  'meeting_note',
  'timetable',
  'request',
  'agreement',
  'leaflet',
  'poster',
  'photograph',
  'opinion',
] as const
export type DocumentationKind = (typeof documentationKinds)[number]

/** A document waits for a decision, is taken or not; a wrong entry is withdrawn, never deleted. */
export const proofStates = ['proposed', 'accepted', 'rejected', 'withdrawn'] as const
export type ProofState = (typeof proofStates)[number]

/** Consent of the people who can be recognised. `not_needed` = nobody can. */
export const consents = ['not_needed', 'missing', 'given', 'withdrawn'] as const
export type Consent = (typeof consents)[number]

/** What people write of a document. At least one of file, link and note is there. */
export interface DocumentationValues {
  readonly kind: DocumentationKind
  readonly title: string
  readonly datedOn: CalendarDay
  readonly activity: ActivityId | null
  readonly tasks: readonly TaskId[]
  readonly link: string | null
  readonly note: string | null
  /** Whose voice it is, in words that name nobody ("uczestniczka warsztatów, 60+"). */
  readonly voice: string | null
  /** What a picture shows, for those who do not see it. */
  readonly altText: string | null
}

/** A stored document as pages and rules know it. */
export interface Documentation extends DocumentationValues {
  readonly id: DocumentationId
  readonly plan: PlanId
  readonly file: FileId | null
  readonly consent: Consent
  readonly isPublished: boolean
  readonly state: ProofState
  readonly stateReason: string | null
  readonly notedAt: Instant
  readonly notedById: string | null
  readonly version: number
}

/** How a document is given: photographs from a phone, somebody's words, or anything on paper or in a file. */
export const documentationWays = ['photo', 'opinion', 'paper'] as const
export type DocumentationWay = (typeof documentationWays)[number]

/** The way in which documents of a kind are given. */
export function wayOf(kind: DocumentationKind): DocumentationWay {
  if (kind === 'photograph') return 'photo'
  return kind === 'opinion' ? 'opinion' : 'paper'
}

/** Most files of one form, and most bytes of one file. */
export const uploadLimits = { maxFileBytes: 20 * 1024 * 1024, maxFiles: 24, keepGood: true } as const
