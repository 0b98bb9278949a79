import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { type ConceptModel, learnConcepts } from './concept-model.ts'
import { type Vocabulary, vocabularyOf } from './correction.rules.ts'
import { nationalConcepts } from './national-concepts.ts'
import { readQuestion } from './question.rules.ts'
import type { Question } from './question.ts'
import { type Candidate, type Reason, rank } from './rank.rules.ts'
import {
  countVisible,
  listCandidates,
  listEntryWords,
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
  readonly total: number
  readonly results: readonly Found[]
}

/** Needs below this part of the likeliest one bring no entries of their own. */
const likely = 0.3

/**
 * Finds what answers a question in one centre: any word counts, ranked by need, words, people and freshness.
 * Never throws for what was typed; a question without words finds nothing.
 */
export async function searchCentre(tx: Read, ask: Ask): Promise<Answer> {
  const model = nationalModel()
  const vocabulary = async () => joined(nationalVocabulary(), await listEntryWords(tx, ask.today))
  const question = await readQuestion(ask.text, { model, vocabulary }, { asTyped: ask.asTyped ?? false })
  const best = question.concepts[0]?.score ?? 0
  const concepts = question.concepts
    .filter(({ score }) => score >= best * likely)
    .map((one) => one.concept.code)
  if (question.groups.length === 0 && concepts.length === 0) return { question, total: 0, results: [] }
  const words = question.groups.map((group) => ({
    exact: group.keys,
    loose: looseSignsOf(group),
  }))
  const entries = countVisible(tx, ask.today)
  const candidates = await listCandidates(tx, { words, concepts: concepts.slice(0, 30), today: ask.today })
  const fitting = candidates.filter((candidate) => passes(candidate, ask.filters ?? {}))
  const ranked = rank(question, fitting, { entries: await entries, today: ask.today })
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
  return { question, total: ranked.length, results }
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

function joined(known: Vocabulary, texts: readonly string[]): Vocabulary {
  const own = vocabularyOf(texts)
  return new Map([...known, ...own])
}
