import type { Language } from '#kernel/texts.ts'
import type { Ages, Who } from './search-entry.ts'

/** Dangers that put the lines that help first. */
export const crisisKinds = ['violence', 'suicide', 'trauma', 'homeless', 'child-harm'] as const
export type CrisisKind = (typeof crisisKinds)[number]

/** A need of a person, in the words that people use for it. */
export interface Concept {
  /** The code of a kind of service for national ones; a centre's own begin with `c-`. */
  readonly code: string
  readonly labels: Readonly<Record<Language, string>>
  /** Code of a broader concept. */
  readonly parent: string | null
  /** Situations of life in which it comes up, in Polish. */
  readonly situations: readonly string[]
  readonly who: readonly Who[]
  /** Of the person helped; null = any age. */
  readonly ages: Ages | null
  /** Not null only for what is itself a crisis line or a shelter. */
  readonly crisis: CrisisKind | null
  readonly phrases: Readonly<Record<Language, readonly string[]>>
  /** What looks alike and means another need. */
  readonly not: Readonly<Record<Language, readonly string[]>>
}
