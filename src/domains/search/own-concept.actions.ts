import { newId } from '#kernel/id.ts'
import { Conflict, Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, enqueue, type Work } from '#kernel/work.ts'
import { nationalConcepts } from './national-concepts.ts'
import { lostExamples } from './own-concept.rules.ts'
import { deleteOwnConcept, insertOwnConcept, listOwnConcepts, updateOwnConcept } from './own-concept.sql.ts'
import type { OwnConcept, OwnConceptId } from './own-concept.ts'
import { outdateEntries } from './search-entry.sql.ts'

type Values = Pick<OwnConcept, 'labels' | 'phrases'>

/**
 * Adds a need: with the code of a national one it adds words to that. All example questions of the centre
 * must find their needs with it, else it is refused with the list of those that would not.
 */
export async function addOwnConcept(
  work: Work,
  values: Values & { readonly code: string | null },
): Promise<OwnConceptId> {
  requireRight(work, 'search.concept.change')
  const id = newId<'own_concept'>()
  const code = values.code ?? `c-${id.slice(-12)}`
  if (values.code && !nationalConcepts().some((one) => one.code === values.code)) {
    throw new Invalid(new Map([['code', refusal('form.choose')]]))
  }
  const own = await listOwnConcepts(work.tx)
  requireExamples([...own, { ...values, id, code, version: 1 }])
  const made = await insertOwnConcept(work.tx, { id, code }, { ...values, at: work.now })
  if (!made) throw new Invalid(new Map([['code', refusal('search.concept.code-taken')]]))
  await settle(work, code)
  audit(work, 'search.concept.added', { concept: id })
  return id
}

/** Changes labels and phrases, under the same condition. */
export async function changeOwnConcept(
  work: Work,
  input: { readonly concept: OwnConceptId; readonly version: number; readonly values: Values },
): Promise<void> {
  requireRight(work, 'search.concept.change')
  const { concept: id, version, values } = input
  const own = await listOwnConcepts(work.tx)
  const before = own.find((one) => one.id === id)
  if (!before) throw new NotFound('concept')
  requireExamples(own.map((one) => (one.id === id ? { ...one, ...values } : one)))
  if (!(await updateOwnConcept(work.tx, { id, version }, { ...values, at: work.now }))) {
    throw new Conflict('concept')
  }
  await settle(work, before.code)
  audit(work, 'search.concept.changed', { concept: id })
}

/** Takes a need of the centre away; national ones lose only the words that the centre had added. */
export async function removeOwnConcept(work: Work, id: OwnConceptId): Promise<void> {
  requireRight(work, 'search.concept.change')
  const own = await listOwnConcepts(work.tx)
  const before = own.find((one) => one.id === id)
  if (!before || !(await deleteOwnConcept(work.tx, id))) throw new NotFound('concept')
  await settle(work, before.code)
  audit(work, 'search.concept.removed', { concept: id })
}

function requireExamples(own: readonly OwnConcept[]): void {
  const lost = lostExamples(nationalConcepts(), own)
  if (lost.length === 0) return
  const list = lost.slice(0, 10).map(({ question, label }) => `„${question}” (${label})`)
  const why = refusal('search.concept.examples-lost', { n: lost.length, list: list.join(', ') })
  throw new Invalid(new Map([['phrases', why]]))
}

// The label of a concept stands in the words of its entries.
async function settle(work: Work, code: string): Promise<void> {
  await outdateEntries(work.tx, code)
  enqueue(work, { task: 'search.read-again', payload: {}, key: `search.read-again:${work.centre}` })
}
