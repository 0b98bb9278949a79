import type { Read } from '#kernel/db/handle.ts'
import type { Language } from '#kernel/texts.ts'
import { type CrisisLine, listCrisisLines } from './crisis-line.sql.ts'
import { type Answer, type Ask, searchCentre } from './search-centre.ts'
import { inLanguage, sayReason } from './search-words.ts'

/** The answer of `GET /api/search` and `splot search --json` (design/interfaces.md, Search). */
export interface SearchJson {
  readonly query: string
  readonly lang: Language
  readonly urgent: { readonly kind: string; readonly lines: readonly LineJson[] } | null
  readonly corrected: string | null
  readonly concepts: readonly string[]
  readonly results: readonly ResultJson[]
}

interface LineJson {
  readonly number: string
  readonly name: string
  readonly note: string
}

interface ResultJson {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly score: number
  readonly why: readonly string[]
}

/** Needs that are worth naming: not far below the likeliest. */
const nearlyAsLikely = 0.6

/** Searches a centre and looks up the lines that help, where the question tells of danger. */
export async function answerOf(
  tx: Read,
  ask: Ask,
): Promise<Answer & { readonly lines: readonly CrisisLine[] }> {
  const answer = await searchCentre(tx, ask)
  const { danger } = answer.question
  return { ...answer, lines: danger ? await listCrisisLines(tx, danger, ask.today) : [] }
}

/** An answer as JSON, in the language in which it was asked. */
export function jsonOf(answer: Awaited<ReturnType<typeof answerOf>>): SearchJson {
  const { question, lines, results } = answer
  const { language } = question
  return {
    query: question.text,
    lang: language,
    urgent: question.danger
      ? {
          kind: question.danger,
          lines: lines.map(({ number, name, note }) => ({
            ...{ number, name: name[language], note: note[language] },
          })),
        }
      : null,
    corrected: question.corrected,
    concepts: namedConcepts(answer).map(({ code }) => code),
    results: results.map(({ entry, score, why }) => ({
      ...{ id: entry.subject.id, code: entry.code, name: inLanguage(entry.name, language).text, score },
      why: why.map((reason) => sayReason(reason, answer.concepts, language)),
    })),
  }
}

/** The needs that a question most likely means, at most five. */
export function namedConcepts({ question }: Pick<Answer, 'question'>) {
  const best = question.concepts[0]?.score ?? 0
  return question.concepts
    .filter(({ score }) => score >= best * nearlyAsLikely)
    .slice(0, 5)
    .map(({ concept }) => concept)
}
