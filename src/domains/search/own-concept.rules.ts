import { analyse } from '#kernel/language/analyse.ts'
import { type Language, languages } from '#kernel/texts.ts'
import type { Concept } from './concept.ts'
import { learnConcepts, scoreConcepts } from './concept-model.ts'
import type { OwnConcept } from './own-concept.ts'

/** A need is found when it is among so many of the likeliest. */
const near = 3

/**
 * The national concepts with what a centre added: more words for known codes, whole concepts for its own
 * codes. A phrase is in the language that its words are in.
 */
export function withOwn(national: readonly Concept[], own: readonly OwnConcept[]): readonly Concept[] {
  const added = new Map(own.map((concept) => [concept.code, concept]))
  const extended = national.map((concept) => {
    const more = added.get(concept.code)
    return more ? { ...concept, phrases: joined(concept.phrases, more) } : concept
  })
  const known = new Set(national.map(({ code }) => code))
  const none = { pl: [], uk: [], en: [] }
  const fresh = own
    .filter(({ code }) => !known.has(code))
    .map((concept): Concept => {
      const { pl, uk, en } = concept.labels
      return {
        ...{ code: concept.code, labels: { pl, uk: uk ?? pl, en: en ?? pl }, parent: null, situations: [] },
        ...{ who: [], ages: null, crisis: null, phrases: joined(none, concept), not: none },
      }
    })
  return [...extended, ...fresh]
}

function joined(phrases: Concept['phrases'], { phrases: more }: OwnConcept): Concept['phrases'] {
  const byLanguage = Map.groupBy(more, ({ phrase }) => analyse(phrase).language)
  const of = (language: Language) => [
    ...phrases[language],
    ...(byLanguage.get(language) ?? []).map(({ phrase }) => phrase),
  ]
  return { pl: of('pl'), uk: of('uk'), en: of('en') }
}

/** A question that no longer finds its need. */
export interface LostExample {
  readonly question: string
  readonly label: string
}

/**
 * Runs all example questions of a centre, and the names of the national needs, against the concepts as they
 * would be; answers those that would not find their need among the three likeliest.
 */
export function lostExamples(national: readonly Concept[], own: readonly OwnConcept[]): LostExample[] {
  const model = learnConcepts(withOwn(national, own))
  const finds = (question: string, code: string) =>
    scoreConcepts(model, analyse(question).groups)
      .slice(0, near)
      .some(({ concept }) => concept.code === code)
  const examples = own.flatMap(({ code, labels, phrases }) =>
    phrases.map(({ example }) => ({ question: example, label: labels.pl, code })),
  )
  const names = national.flatMap(({ code, labels }) =>
    languages.map((language) => ({ question: labels[language], label: labels.pl, code })),
  )
  const before = learnConcepts(national)
  // A name that was not found before is no news.
  const wasFound = (question: string, code: string) =>
    scoreConcepts(before, analyse(question).groups)
      .slice(0, near)
      .some(({ concept }) => concept.code === code)
  return [
    ...examples.filter(({ question, code }) => !finds(question, code)),
    ...names.filter(({ question, code }) => !finds(question, code) && wasFound(question, code)),
  ].map(({ question, label }) => ({ question, label }))
}
