import type { Group } from '#kernel/language/analyse.ts'
import type { Language } from '#kernel/texts.ts'
import type { Asker } from './asker.rules.ts'
import type { CrisisKind } from './concept.ts'
import type { ConceptScore } from './concept-model.ts'

/** A question as the search understood it. */
export interface Question {
  /** As asked, tidied: one line, at most 300 characters. */
  readonly text: string
  /** True when more was asked than is read. */
  readonly wasCut: boolean
  readonly language: Language
  readonly danger: CrisisKind | null
  /** With misspelt words put right; null when nothing was put right. */
  readonly corrected: string | null
  /** The words that carry a subject. */
  readonly groups: readonly Group[]
  /** Needs that it may mean, the likeliest first. */
  readonly concepts: readonly ConceptScore[]
  readonly asker: Asker
}
