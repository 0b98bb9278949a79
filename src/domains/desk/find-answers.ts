import { listServices } from '#domains/catalogue/public.ts'
import { listNames } from '#domains/people/public.ts'
import { listVenues } from '#domains/places/public.ts'
import { answerOf, type CrisisLine, type Question } from '#domains/search/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Answer } from './answer.ts'
import { readAnswers } from './answer-facts.ts'
import { type Answerable, type RankedAnswer, rankAnswers, topAnswers } from './answer-rank.rules.ts'
import type { AnswerRef } from './enquiry.ts'
import { listOfficePhones } from './office-phone.sql.ts'

/** When and where a question is asked. */
export interface Moment {
  readonly now: Instant
  readonly today: CalendarDay
  readonly zone: string
}

/** So many answers have a number that a key opens. */
export const answersMax = 9
const thingsMax = 3000

export interface FoundAnswers {
  readonly question: Question
  /** Lines that help now; none unless the question tells of danger. */
  readonly lines: readonly CrisisLine[]
  readonly answers: readonly Answer[]
  /** How many there are before the list is cut. */
  readonly total: number
}

/** Services, places and people of the centre that answer a question, in one list, the best first. */
export async function findAnswers(
  tx: Read,
  asked: { readonly text: string; readonly asTyped?: boolean },
  at: Moment,
): Promise<FoundAnswers> {
  const { today } = at
  const { question, results, lines } = await answerOf(tx, { ...asked, today, limit: 30 })
  const things = question.groups.length > 0 || question.concepts.length > 0 ? await listThings(tx) : []
  const found = results.flatMap(({ entry, score }): RankedAnswer[] => {
    const { kind, id } = entry.subject
    return kind === 'service' || kind === 'venue' ? [{ kind, id, score }] : []
  })
  const ranked = rankAnswers(question, things, { found, today })
  const answers = await readAnswers(tx, topAnswers(ranked, answersMax), at)
  return { question, lines, answers, total: ranked.length }
}

/** One answer that was chosen before, or null when it is there no more. */
export async function readAnswer(tx: Read, ref: AnswerRef, at: Moment): Promise<Answer | null> {
  return (await readAnswers(tx, [ref], at))[0] ?? null
}

async function listThings(tx: Read): Promise<Answerable[]> {
  const all = { order: 'nazwa', descending: false, limit: thingsMax, offset: 0 } as const
  const published = await listServices(tx, { state: 'published' }, all)
  const closed = await listServices(tx, { state: 'closed' }, all)
  const venues = await listVenues(tx, ['open', 'planned'])
  const phones = await listOfficePhones(tx)
  const names = await listNames(
    tx,
    phones.map((phone) => phone.account_id),
  )
  return [
    ...[...published, ...closed].map(({ id, name, code, provider }) => ({
      ...{ kind: 'service' as const, id, name, code, words: provider ?? '' },
    })),
    ...venues.map(({ id, name, address, description }) => ({
      ...{ kind: 'venue' as const, id, name, code: null, words: `${address ?? ''} ${description ?? ''}` },
    })),
    ...phones.map(({ id, account_id, helps_with }) => ({
      ...{ kind: 'person' as const, id, name: names.get(account_id) ?? '', code: null, words: helps_with },
    })),
  ]
}
