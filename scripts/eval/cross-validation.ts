import { learnConcepts, scoreConcepts } from '#domains/search/concept-model.ts'
import type { Concept } from '#domains/search/public.ts'
import { analyse } from '#kernel/language/analyse.ts'
import { type Language, languages } from '#kernel/texts.ts'
import { lineOf } from './figures.ts'

/**
 * Learns from all phrases but every n-th, asks the ones left out as questions, for each n in turn: how well
 * the method finds a need by words that it was not taught. Every phrase was written to be unlike the others,
 * so these figures are lower than those of real questions; they are for comparing methods.
 */
export function crossValidate(concepts: readonly Concept[], folds = 5): string[] {
  const ranks: Record<Language, number[]> = { pl: [], uk: [], en: [] }
  for (let fold = 0; fold < folds; fold += 1) {
    const model = learnConcepts(concepts.map((concept) => without(concept, fold, folds)))
    for (const concept of concepts) {
      for (const language of languages) {
        concept.phrases[language].forEach((phrase, at) => {
          if (at % folds !== fold) return
          const scores = scoreConcepts(model, analyse(phrase).groups)
          ranks[language].push(scores.findIndex((one) => one.concept.code === concept.code))
        })
      }
    }
  }
  return [
    `wszystkie      ${lineOf(Object.values(ranks).flat())}`,
    ...languages.map((language) => `${language}             ${lineOf(ranks[language])}`),
  ]
}

function without(concept: Concept, fold: number, folds: number): Concept {
  const kept = (phrases: readonly string[]) => phrases.filter((_, at) => at % folds !== fold)
  const { pl, uk, en } = concept.phrases
  return { ...concept, phrases: { pl: kept(pl), uk: kept(uk), en: kept(en) } }
}
