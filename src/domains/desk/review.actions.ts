import { addOwnConcept, changeOwnConcept, listOwnConcepts, nationalConcepts } from '#domains/search/public.ts'
import { dayOf } from '#kernel/instant.ts'
import { Invalid, NotFound, Refused, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { whyNotKept } from './enquiry.rules.ts'
import { whyNotDecide } from './review.rules.ts'
import { insertDecision, markTakenBack } from './review.sql.ts'
import type { Decision, ReviewDecisionId } from './review.ts'
import { readQueue } from './review-queue.ts'

/** Says what becomes of a group of the queue; counts and days are those of the queue at this moment. */
export async function decide(
  work: Work,
  input: {
    readonly topic: string
    readonly decision: Decision
    readonly concept: string | null
    readonly note: string | null
  },
): Promise<ReviewDecisionId> {
  requireRight(work, 'desk.review.decide')
  const { decision } = input
  const wrong = whyNotDecide(input)
  const kept = whyNotKept(input.note ?? '')
  if (kept) wrong.set('note', kept)
  const concept = decision === 'phrase' ? input.concept : null
  if (concept && !nationalConcepts().some(({ code }) => code === concept)) {
    wrong.set('concept', refusal('form.choose'))
  }
  if (wrong.size > 0) throw new Invalid(wrong)
  const queue = await readQueue(work.tx, { today: dayOf(work.now, work.zone), zone: work.zone })
  const group = queue.find(({ topic }) => topic === input.topic)
  if (!group) throw new Refused(refusal('desk.review.gone'))
  if (concept) await addPhrase(work, concept, group.asked)
  const id = await insertDecision(work.tx, {
    ...{ asked: group.asked, topics: group.topics.slice(0, 100), decision, concept, note: input.note },
    ...{ enquiry_count: group.talks, search_days: group.searchDays },
    ...{ first_on: group.firstOn, last_on: group.lastOn, at: work.now, by: work.actor },
  })
  audit(work, 'desk.review.decided', { decision: id, kind: decision })
  return id
}

// The question finds its need from now on; where another question of the centre would lose its own, nothing
// is stored and the field of the need says which.
async function addPhrase(work: Work, code: string, asked: string): Promise<void> {
  const phrase = { phrase: asked, example: asked }
  const own = (await listOwnConcepts(work.tx)).find((one) => one.code === code)
  const labels = nationalConcepts().find((one) => one.code === code)!.labels
  try {
    if (own) {
      const phrases = [...own.phrases.filter((one) => one.phrase !== asked), phrase]
      const values = { labels: own.labels, phrases }
      await changeOwnConcept(work, { concept: own.id, version: own.version, values })
    } else await addOwnConcept(work, { code, labels, phrases: [phrase] })
  } catch (error) {
    const why = error instanceof Invalid ? error.fields.get('phrases') : undefined
    throw why ? new Invalid(new Map([['concept', why]])) : error
  }
}

/**
 * Takes a decision back: its questions wait in the queue again. Words that it added stay in the dictionary of
 * needs.
 */
export async function takeBackDecision(work: Work, id: ReviewDecisionId): Promise<void> {
  requireRight(work, 'desk.review.decide')
  if (!(await markTakenBack(work.tx, id, work.now))) throw new NotFound('decision')
  audit(work, 'desk.review.taken-back', { decision: id })
}
