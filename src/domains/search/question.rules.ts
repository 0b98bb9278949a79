import { analyse, isWord } from '#kernel/language/analyse.ts'
import { askerOf, fitOf } from './asker.rules.ts'
import type { Concept, CrisisKind } from './concept.ts'
import { type ConceptModel, type ConceptScore, scoreConcepts } from './concept-model.ts'
import { nearest, replaced, unknownWords, type Vocabulary } from './correction.rules.ts'
import { dangerToldIn } from './danger.rules.ts'
import type { Question } from './question.ts'
import { signsOf } from './word-sign.ts'

/** What questions are understood with. */
export interface Knowledge {
  readonly model: ConceptModel
  /** Words of the country's concepts. */
  readonly vocabulary: () => Vocabulary
  /**
   * Which of these keys the centre's entries have; asked only where a question has words that nobody knows.
   */
  readonly knownKeys: (keys: readonly string[]) => Promise<readonly string[]>
  /** Words of the centre's entries; asked only where the others have none that is near. */
  readonly ownVocabulary: () => Promise<Vocabulary>
}

/** Longer than anybody asks; a pasted letter says its subject in its first lines. */
const longest = 300

/**
 * Reads a question: danger first, then misspelt words, needs, people. Anything that can be typed gives an
 * answer, be it one without words. `asTyped` leaves misspelt words alone: the person took the correction
 * back.
 */
export async function readQuestion(
  typed: string,
  knowledge: Knowledge,
  options: { readonly asTyped?: boolean } = {},
): Promise<Question> {
  const whole = tidy(typed)
  const text = cutAt(whole, longest)
  const better = options.asTyped ? null : await correctedText(text, knowledge)
  const { language, groups } = analyse(better ?? text)
  const asker = askerOf(better ?? text, groups)
  const scores = scoreConcepts(knowledge.model, groups).map((one) => ({
    ...one,
    score: one.score * fitOf(asker, one.concept),
  }))
  const told = dangerToldIn(text) ?? (better ? dangerToldIn(better) : null)
  const danger = told === 'none' ? null : told
  return {
    ...{ text, wasCut: text.length < whole.length, language, danger, corrected: better, groups, asker },
    concepts: withDanger(scores, knowledge.model.concepts, danger),
  }
}

/** One line without control characters; half characters are dropped. */
export function tidy(typed: string): string {
  return typed
    .slice(0, 10_000)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\s\ufffd]+/gu, ' ')
    .trim()
}

function cutAt(text: string, length: number): string {
  if (text.length <= length) return text
  return text
    .slice(0, length)
    .replace(/\s\S*$/u, '')
    .toWellFormed()
    .trim()
}

async function correctedText(text: string, knowledge: Knowledge): Promise<string | null> {
  const { model } = knowledge
  const unknown = unknownWords(text, (word) => isWord(word) || isInModel(word, model))
  if (unknown.length === 0) return null
  const keysOf = (word: string) => analyse(word).groups.flatMap(({ keys }) => keys)
  const own = new Set(await knowledge.knownKeys(unknown.flatMap(({ word }) => keysOf(word))))
  const misspelt = unknown.filter(({ word }) => !keysOf(word).some((key) => own.has(key)))
  let centre: Vocabulary | null = null
  const better: { at: (typeof misspelt)[number]; by: string }[] = []
  for (const at of misspelt) {
    let by = nearest(at.word, knowledge.vocabulary())
    if (!by) {
      centre ??= await knowledge.ownVocabulary()
      by = nearest(at.word, centre)
    }
    if (by) better.push({ at, by })
  }
  return better.length === 0 ? null : replaced(text, better)
}

function isInModel(word: string, model: ConceptModel): boolean {
  return analyse(word).groups.some((group) =>
    signsOf(group).some(({ sign }) => !/^[~^]/.test(sign) && model.evidence.has(sign)),
  )
}

// Who is in danger needs what helps in that danger, whatever else the words may mean.
function withDanger(scores: readonly ConceptScore[], all: readonly Concept[], danger: CrisisKind | null) {
  const most = Math.max(1, ...scores.map(({ score }) => score))
  const lift = ({ crisis }: Concept) => (!danger || !crisis ? 0 : crisis === danger ? most : most / 2)
  const said = new Set(scores.map(({ concept }) => concept.code))
  const unsaid = all.filter((concept) => lift(concept) > 0 && !said.has(concept.code))
  return [...scores, ...unsaid.map((concept) => ({ concept, score: 0, because: [] }))]
    .map((one) => ({ ...one, score: one.score + lift(one.concept) }))
    .toSorted((a, b) => b.score - a.score || a.concept.code.localeCompare(b.concept.code))
}
