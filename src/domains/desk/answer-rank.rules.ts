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
 * Ranks everything that the desk may say. Services stand by the rule of the residents' search, also those
 * that residents do not see now. What that search `found` (its best is 1) keeps its better place. Places and
 * people have no needs: they stand by how much of the question they have.
 */
export function rankAnswers(
  question: Question,
  things: readonly Answerable[],
  around: { readonly found: readonly RankedAnswer[]; readonly today: CalendarDay },
): RankedAnswer[] {
  const all = things.map((thing) => ({ thing, candidate: candidateOf(thing, question) }))
  const services = all.flatMap(({ thing, candidate }) => (thing.kind === 'service' ? [candidate] : []))
  const ranked = rank(question, services, { entries: things.length, today: around.today })
  const top = ranked[0]?.score ?? 1
  const own = ranked.map(
    ({ candidate, score }): RankedAnswer => ({
      kind: 'service',
      id: candidate.subject.id,
      score: score / top,
    }),
  )
  const others = all.flatMap(({ thing: { kind, id }, candidate }): RankedAnswer[] => {
    const score = coverageOf(candidate)
    return kind === 'service' || score === 0 ? [] : [{ kind, id, score }]
  })
  const known = new Set(things.map(({ kind, id }) => `${kind}:${id}`))
  const best = new Map<string, RankedAnswer>()
  for (const one of [...around.found, ...own, ...others]) {
    const key = `${one.kind}:${one.id}`
    if (known.has(key) && one.score > (best.get(key)?.score ?? 0)) best.set(key, one)
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score)
}

/** A relative of a word says less than the word. */
const loosePart = 0.45

function coverageOf({ exact, loose }: Candidate): number {
  if (exact.length === 0) return 0
  const sum = exact.reduce((all, strength, at) => all + Math.max(strength, loosePart * loose[at]!), 0)
  return sum / exact.length
}

/** The best few; a place and a person that fit have a place among them, however many services fit better. */
export function topAnswers(ranked: readonly RankedAnswer[], most: number): RankedAnswer[] {
  const top = ranked.slice(0, most)
  const missing = (['venue', 'person'] as const).flatMap((kind) =>
    top.some((one) => one.kind === kind) ? [] : (ranked.find((one) => one.kind === kind) ?? []),
  )
  return [...top.slice(0, most - missing.length), ...missing]
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
