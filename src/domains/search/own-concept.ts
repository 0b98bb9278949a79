import type { Id } from '#kernel/id.ts'
import type { InLanguages } from './search-entry.ts'

export type OwnConceptId = Id<'own_concept'>

/** How people ask for a need, and a question that must find it. */
export interface OwnPhrase {
  readonly phrase: string
  readonly example: string
}

/** A need that a centre describes itself, or adds words to. */
export interface OwnConcept {
  readonly id: OwnConceptId
  /** Of a national concept, or `c-…`. */
  readonly code: string
  readonly labels: InLanguages
  readonly phrases: readonly OwnPhrase[]
  readonly version: number
}
