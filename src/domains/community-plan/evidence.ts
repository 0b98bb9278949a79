import type { Id } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DocumentationId, ProofState } from './documentation.ts'
import type { GoalId, PlanId } from './plan.ts'

export type EvidenceId = Id<'evidence'>

/**
 * How strong evidence is: somebody's word, a count, before and after, somebody independent (domain.md 5.6).
 */
export const strengths = ['account', 'count', 'before_after', 'independent'] as const
export type Strength = (typeof strengths)[number]

/** What people write of a change: what, for whom, how we know, and the documents that show it. */
export interface EvidenceValues {
  readonly goal: GoalId
  readonly whatChanged: string
  readonly forWhom: string
  readonly howKnown: string
  readonly strength: Strength
  readonly documents: readonly DocumentationId[]
}

/** Stored evidence of change as pages and rules know it. */
export interface Evidence extends EvidenceValues {
  readonly id: EvidenceId
  readonly plan: PlanId
  readonly state: ProofState
  readonly stateReason: string | null
  readonly isPublished: boolean
  readonly notedAt: Instant
  readonly notedById: string | null
  readonly version: number
}
