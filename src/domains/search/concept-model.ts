import { analyse, type Group } from '#kernel/language/analyse.ts'
import { type Language, languages } from '#kernel/texts.ts'
import type { Concept } from './concept.ts'
import { signsOf } from './word-sign.ts'

/** What was learnt from labels and phrases: how much each sign of a word speaks for each concept. */
export interface ConceptModel {
  readonly concepts: readonly Concept[]
  /** Sign → pairs of (place of the concept, how much it speaks for it). */
  readonly evidence: ReadonlyMap<string, readonly (readonly [number, number])[]>
  /** Readings of the phrases that look alike and mean something else, by place of the concept. */
  readonly not: readonly (readonly (readonly Group[])[])[]
}

/** One concept that a question may mean. */
export interface ConceptScore {
  readonly concept: Concept
  readonly score: number
  /** Words of the question that speak for it, the strongest first: places in the list of its groups. */
  readonly because: readonly number[]
}

// Found by cross-validation (`npm run eval:search`); the figures hardly move around these values.
const saturation = 3
const lengthPart = 0.4
const spreadPart = 0.9
const sharpness = 0.9
/** A label is the name of the need: it counts for so many phrases. */
const labelWeight = 2
/** What is left of a score when the question is one of the phrases that mean something else. */
const denied = 0.5

/**
 * Learns how words speak for concepts (after BM25, a concept being one document of phrases): a word that many
 * phrases of few concepts have says much. Pure counting: the same concepts give the same model, in 0.1 s.
 */
export function learnConcepts(concepts: readonly Concept[]): ConceptModel {
  const counts = new Map<string, Map<number, number>>()
  const lengths = concepts.map(() => 0)
  concepts.forEach((concept, place) => {
    for (const [groups, weight] of readingsOf(concept)) {
      for (const group of groups) {
        lengths[place]! += weight
        for (const { sign } of signsOf(group)) {
          const own = counts.get(sign) ?? new Map<number, number>()
          own.set(place, (own.get(place) ?? 0) + weight)
          counts.set(sign, own)
        }
      }
    }
  })
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, concepts.length)
  const evidence = new Map<string, (readonly [number, number])[]>()
  for (const [sign, own] of counts) {
    const rarity = rarityOf([...own.values()], concepts.length)
    const worth = [...own].map(([place, count]) => {
      const long = 1 - lengthPart + (lengthPart * lengths[place]!) / average
      return [place, (rarity * count * (saturation + 1)) / (count + saturation * long)] as const
    })
    evidence.set(sign, worth)
  }
  const not = concepts.map((concept) =>
    languages.flatMap((language) => concept.not[language].map((text) => analyse(text, language).groups)),
  )
  return { concepts, evidence, not }
}

function readingsOf(concept: Concept): (readonly [readonly Group[], number])[] {
  const read = (text: string, language: Language, weight: number) =>
    [analyse(text, language).groups, weight] as const
  return [
    ...languages.map((language) => read(concept.labels[language], language, labelWeight)),
    ...concept.situations.map((text) => read(text, 'pl', 1)),
    ...languages.flatMap((language) => concept.phrases[language].map((text) => read(text, language, 1))),
  ]
}

// A word of one concept is rare, one that is spread evenly over all says nothing: their entropy tells.
function rarityOf(counts: readonly number[], concepts: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const entropy = -counts.reduce((sum, count) => sum + (count / all) * Math.log(count / all), 0)
  return Math.max(0, Math.log(concepts + 1) - spreadPart * entropy) ** sharpness
}

/** Concepts that a question may mean, the likeliest first; those that nothing speaks for are left out. */
export function scoreConcepts(model: ConceptModel, groups: readonly Group[]): ConceptScore[] {
  const scores = new Map<number, { score: number; parts: [number, number][] }>()
  groups.forEach((group, at) => {
    const best = new Map<number, number>()
    for (const { sign, weight } of signsOf(group)) {
      for (const [place, worth] of model.evidence.get(sign) ?? []) {
        if (weight * worth > (best.get(place) ?? 0)) best.set(place, weight * worth)
      }
    }
    for (const [place, worth] of best) {
      const own = scores.get(place) ?? { score: 0, parts: [] }
      own.score += worth
      own.parts.push([at, worth])
      scores.set(place, own)
    }
  })
  const asked = new Set(groups.flatMap(({ keys }) => keys))
  return [...scores]
    .map(([place, { score, parts }]) => ({
      concept: model.concepts[place]!,
      score: model.not[place]!.some((phrase) => saysTheSame(phrase, groups.length, asked))
        ? score * denied
        : score,
      because: parts.toSorted((a, b) => b[1] - a[1]).map(([at]) => at),
    }))
    .toSorted((a, b) => b.score - a.score || a.concept.code.localeCompare(b.concept.code))
}

/** Whether a phrase has hardly a word more than the question, and the question all that the phrase has. */
function saysTheSame(phrase: readonly Group[], length: number, asked: ReadonlySet<string>): boolean {
  if (phrase.length < 2 || length > phrase.length + 2) return false
  return phrase.every(({ keys }) => keys.some((key) => asked.has(key)))
}
