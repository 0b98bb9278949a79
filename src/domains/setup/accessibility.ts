import { z } from 'zod'
import type { Id } from '#kernel/id.ts'

export type GapId = Id<'accessibility_gap'>

/**
 * Why content is not accessible: it fails, it would cost too much (art. 8), or the Act leaves it out (art.
 * 3).
 */
export const gapKinds = ['non_compliance', 'undue_burden', 'exclusion'] as const
export type GapKind = (typeof gapKinds)[number]

const nothing = { what: '', why: '', instead: '' }
const words = z.object({ what: z.string(), why: z.string(), instead: z.string() }).catch(nothing)
const gapWords = z.object({ pl: words, uk: words, en: words })

/** What is not accessible, why, and how to get it otherwise; only Polish is required. */
export type GapWords = z.output<typeof gapWords>

/** Reads the words of a stored gap; a language that was not written is empty. */
export function readGapWords(stored: unknown): GapWords {
  return gapWords.parse(stored)
}
