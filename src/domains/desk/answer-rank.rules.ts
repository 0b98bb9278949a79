import { type Candidate, looseSignsOf, type Question, rank } from '#domains/search/public.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { analyse } from '#kernel/language/analyse.ts'
import type { AnswerRef } from './enquiry.ts'

/** Something that may be the answer, with the words by which it is found. */
export interface Answerable {
  readonly kind: 'service' | 'venue' | 'person'
  readonly id: string
  readonly name: string
  /** The need that a service of this code answers; null for others. */
  readonly code: string | null
  /** What else it says of itself. */
  readonly words: string
}

export type RankedAnswer = AnswerRef & { readonly score: number }

/** A name says more than the lines under it. */
const nameWeight = 1
const wordsWeight = 0.7

/**
 * Ranks by the same rule as the residents' search, but over everything that the desk may say: people to call, and
 * cards that residents do not see now. `found` are the results of that search (their best is 1); a thing in both
 * keeps its better place. Equal ones stand by name.
 */
export function rankAnswers(
  question: Question,
  things: readonly Answerable[],
  around: { readonly found: readonly RankedAnswer[]; readonly today: CalendarDay },
): RankedAnswer[] {
  const candidates = things.map((thing) => candidateOf(thing, question))
  const fitting = candidates.filter(
    ({ concepts, exact, loose }) =>
      concepts.length > 0 || exact.some((strength) => strength > 0) || loose.some((strength) => strength > 0),
  )
  const ranked = rank(question, fitting, { entries: things.length, today: around.today })
  const top = ranked[0]?.score ?? 1
  const best = new Map<string, RankedAnswer>()
  const own = ranked.map(({ candidate, score }) => {
    const { kind, id } = candidate.subject
    return { kind: kind as Answerable['kind'], id, score: score / top }
  })
  const known = new Set(things.map(({ kind, id }) => `${kind}:${id}`))
  for (const one of [...around.found, ...own]) {
    const key = `${one.kind}:${one.id}`
    if (known.has(key) && one.score > (best.get(key)?.score ?? 0)) best.set(key, one)
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score)
}

function candidateOf(thing: Answerable, question: Question): Candidate {
  const strengths = strengthsOf(thing)
  const strongest = (signs: readonly string[]) =>
    Math.max(0, ...signs.map((sign) => strengths.get(sign) ?? 0))
  return {
    subject: { kind: thing.kind, id: thing.id },
    ...{ name: thing.name, concepts: thing.code ? [thing.code] : [], who: [], ages: null, isFree: null },
    ...{ isAccessible: null, spoken: [], assuredOn: null, area: null },
    exact: question.groups.map(({ keys }) => strongest(keys)),
    loose: question.groups.map((group) => strongest(looseSignsOf(group))),
  }
}

function strengthsOf({ name, words }: Answerable): Map<string, number> {
  const strengths = new Map<string, number>()
  for (const [text, weight] of [
    [words, wordsWeight],
    [name, nameWeight],
  ] as const) {
    for (const group of analyse(text, 'pl').groups) {
      for (const sign of [...group.keys, ...looseSignsOf(group)]) strengths.set(sign, weight)
    }
  }
  return strengths
}
