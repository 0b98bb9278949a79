import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { Concept } from './concept.ts'
import { type ConceptModel, learnConcepts } from './concept-model.ts'
import { type Vocabulary, vocabularyOf } from './correction.rules.ts'
import { nationalConcepts } from './national-concepts.ts'
import { withOwn } from './own-concept.rules.ts'
import { listOwnConcepts, markOfConcepts } from './own-concept.sql.ts'
import { readQuestion } from './question.rules.ts'
import type { Question } from './question.ts'
import { type Candidate, likelyConcepts, type Reason, rank } from './rank.rules.ts'
import {
  countVisible,
  listCandidates,
  listEntryWords,
  listKnownKeys,
  listShownEntries,
  type ShownEntry,
} from './search-centre.sql.ts'
import type { Who } from './search-entry.ts'
import { looseSignsOf, wordKinWords } from './word-sign.ts'

/** What is asked of a centre's entries. */
export interface Ask {
  readonly text: string
  readonly today: CalendarDay
  readonly limit: number
  readonly offset?: number
  /** Leave misspelt words alone. */
  readonly asTyped?: boolean
  readonly filters?: Filters
}

/** What the person ticked; only entries that are known to fit remain. */
export interface Filters {
  readonly free?: boolean
  readonly accessible?: boolean
  readonly spoken?: string | null
  readonly who?: Who | null
  readonly age?: number | null
}

/** One result: what to show, how well it fits (1 = the best answer of this question), why it is there. */
export interface Found {
  readonly entry: ShownEntry
  readonly score: number
  readonly why: readonly Reason[]
}

export interface Answer {
  readonly question: Question
  /** All concepts of the centre, for the names of needs. */
  readonly concepts: readonly Concept[]
  readonly total: number
  readonly results: readonly Found[]
}

/**
 * Finds what answers a question in one centre: any word counts, ranked by need, words, people and freshness.
 * Never throws for what was typed; a question without words finds nothing.
 */
export async function searchCentre(tx: Read, ask: Ask): Promise<Answer> {
  const { today } = ask
  const [entries, model] = await Promise.all([countVisible(tx, today), centreModel(tx)])
  const knowledge = {
    ...{ model, vocabulary: nationalVocabulary },
    knownKeys: (keys: readonly string[]) => listKnownKeys(tx, { keys, today }),
    ownVocabulary: async () => vocabularyOf(await listEntryWords(tx, today)),
  }
  const question = await readQuestion(ask.text, knowledge, { asTyped: ask.asTyped ?? false })
  const concepts = likelyConcepts(question.concepts).map((one) => one.concept.code)
  if (question.groups.length === 0 && concepts.length === 0)
    return { question, concepts: model.concepts, total: 0, results: [] }
  const words = question.groups.map((group) => ({
    exact: group.keys,
    loose: looseSignsOf(group),
  }))
  const candidates = await listCandidates(tx, { words, concepts, today })
  const fitting = candidates.filter((candidate) => passes(candidate, ask.filters ?? {}))
  const ranked = rank(question, fitting, { entries, today })
  const start = ask.offset ?? 0
  const page = ranked.slice(start, start + ask.limit)
  const shown = await listShownEntries(
    tx,
    page.map(({ candidate }) => candidate.subject.id),
  )
  const top = ranked[0]?.score ?? 1
  const results = page.flatMap(({ candidate, score, why }) => {
    const { kind, id } = candidate.subject
    const entry = shown.find(({ subject }) => subject.kind === kind && subject.id === id)
    return entry ? [{ entry, score: Math.round((score / top) * 1000) / 1000, why }] : []
  })
  return { question, concepts: model.concepts, total: ranked.length, results }
}

/** Whether an entry is known to fit what was ticked. */
export function passes(candidate: Candidate, filters: Filters): boolean {
  const { free, accessible, spoken, who, age } = filters
  if (free && candidate.isFree !== true) return false
  if (accessible && candidate.isAccessible !== true) return false
  if (spoken && !candidate.spoken.includes(spoken)) return false
  const forAll = candidate.who.length === 0 || candidate.who.includes('everyone')
  if (who && !forAll && !candidate.who.includes(who)) return false
  if (typeof age === 'number' && candidate.ages) {
    if (age < (candidate.ages.from ?? 0) || age > (candidate.ages.to ?? 200)) return false
  }
  return true
}

/** Models of centres with concepts of their own; the one not asked for longest leaves first. */
const models = new Map<string, ConceptModel>()
const mostModels = 30

/** What was learnt from the national concepts and the centre's own. */
export async function centreModel(tx: Read): Promise<ConceptModel> {
  const mark = await markOfConcepts(tx)
  if (mark === '') return nationalModel()
  const key = `${tx.centre} ${mark}`
  const known = models.get(key) ?? learnConcepts(withOwn(nationalConcepts(), await listOwnConcepts(tx)))
  models.delete(key)
  models.set(key, known)
  if (models.size > mostModels) models.delete(models.keys().next().value!)
  return known
}

let model: ConceptModel | null = null
let words: Vocabulary | null = null

/** What was learnt from the national concepts; at the first question, in half a second. */
export function nationalModel(): ConceptModel {
  model ??= learnConcepts(nationalConcepts())
  return model
}

function nationalVocabulary(): Vocabulary {
  words ??= vocabularyOf([
    ...nationalConcepts().flatMap(({ labels, phrases }) => [
      ...Object.values(labels),
      ...Object.values(phrases).flat(),
    ]),
    wordKinWords(),
  ])
  return words
}
