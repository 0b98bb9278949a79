import type { AreaId } from '#kernel/area.sql.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { fitOf } from './asker.rules.ts'
import type { Question } from './question.ts'
import type { Ages, Subject, Who } from './search-entry.ts'

/** An entry that has a word of the question or answers one of its needs, before it is ranked. */
export interface Candidate {
  readonly subject: Subject
  readonly name: string
  readonly concepts: readonly string[]
  readonly who: readonly Who[]
  readonly ages: Ages | null
  readonly isFree: boolean | null
  readonly isAccessible: boolean | null
  readonly spoken: readonly string[]
  readonly assuredOn: CalendarDay | null
  readonly area: AreaId | null
  /** For each word of the question: how strongly the entry has it, as itself (0 to 1 and a little more). */
  readonly exact: readonly number[]
  /** The same for its family and kin. */
  readonly loose: readonly number[]
}

/** Why a result is there, as codes; pages turn them into sentences. */
export type Reason =
  | { readonly kind: 'need'; readonly concept: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'alike'; readonly words: readonly string[] }
  | { readonly kind: 'who' }
  | { readonly kind: 'danger' }

export interface Ranked {
  readonly candidate: Candidate
  readonly score: number
  readonly why: readonly Reason[]
}

/** What is known of the centre when its entries are ranked. */
export interface Ground {
  /** How many entries can be found at all. */
  readonly entries: number
  readonly today: CalendarDay
  /** The area of the person, where a filter names one. */
  readonly area?: AreaId | null
}

// Found on tune.jsonl and by cross-validation; `npm run eval:search` shows what a change costs.
export const textPart = 0.8
const loosePart = 0.45
const sharpness = 0.9
/** What is far below the best answer only hides it. */
const least = 0.2

/** Needs below this part of the likeliest one bring no entries of their own. */
const likely = 0.3
const mostNeeds = 30

/** The needs of a question that are worth looking for, the likeliest first as they are given. */
export function likelyConcepts<T extends { readonly score: number }>(concepts: readonly T[]): T[] {
  const best = concepts[0]?.score ?? 0
  return concepts.filter(({ score }) => score >= best * likely).slice(0, mostNeeds)
}

/** How much a word says that so many of all entries have; 0 for one that nearly all have. */
export function rarityOf(entries: number, having: number): number {
  return Math.max(0, Math.log((entries + 1) / (having + 0.5))) ** sharpness
}

/**
 * Puts candidates in order, the best first, each with its reasons; what is far below the best is left out.
 */
export function rank(question: Question, candidates: readonly Candidate[], ground: Ground): Ranked[] {
  const rarity = question.groups.map((_, at) => {
    return rarityOf(ground.entries, candidates.filter(({ exact }) => exact[at]! > 0).length)
  })
  const needs = new Map(question.concepts.map((one) => [one.concept.code, one]))
  const ranked = candidates.map((candidate) => {
    const need = candidate.concepts
      .flatMap((code) => needs.get(code) ?? [])
      .reduce<(typeof question.concepts)[number] | null>(
        (best, one) => (best && best.score >= one.score ? best : one),
        null,
      )
    const text = question.groups.reduce((sum, _, at) => {
      const strength = Math.max(
        Math.min(1, candidate.exact[at]!),
        loosePart * Math.min(1, candidate.loose[at]!),
      )
      return sum + rarity[at]! * strength
    }, 0)
    const score =
      ((need?.score ?? 0) + textPart * text) * fitOf(question.asker, candidate) * trust(candidate, ground)
    return { candidate, score, why: reasonsFor(question, candidate, need) }
  })
  const best = Math.max(0, ...ranked.map(({ score }) => score))
  return ranked
    .filter(({ score }) => score > 0 && score >= best * least)
    .toSorted((a, b) => b.score - a.score || a.candidate.name.localeCompare(b.candidate.name, 'pl'))
}

// Between two answers as good: the one that somebody made sure of this year, then the nearer one.
function trust({ assuredOn, area }: Candidate, ground: Ground): number {
  const fresh = assuredOn && ground.today.since(assuredOn, { largestUnit: 'day' }).days <= 366 ? 1.02 : 1
  return area && area === ground.area ? fresh * 1.02 : fresh
}

function reasonsFor(
  question: Question,
  candidate: Candidate,
  need: Question['concepts'][number] | null,
): Reason[] {
  const why: Reason[] = []
  if (question.danger && need?.concept.crisis) why.push({ kind: 'danger' })
  const top = question.concepts[0]?.score ?? 0
  if (need && need.score >= top * 0.5) why.push({ kind: 'need', concept: need.concept.code })
  const read = question.corrected ?? question.text
  const words = (has: (at: number) => boolean) => [
    ...new Set(question.groups.flatMap(({ start, end }, at) => (has(at) ? [read.slice(start, end)] : []))),
  ]
  const exact = words((at) => candidate.exact[at]! > 0)
  if (exact.length > 0) why.push({ kind: 'words', words: exact })
  const alike = words((at) => candidate.exact[at] === 0 && candidate.loose[at]! > 0)
  if (alike.length > 0 && exact.length === 0) why.push({ kind: 'alike', words: alike })
  if (fitOf(question.asker, candidate) > 1) why.push({ kind: 'who' })
  return why
}
