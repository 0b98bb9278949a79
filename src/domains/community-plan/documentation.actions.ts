import { attachFile, type FileId, listPendingFiles } from '#domains/files/public.ts'
import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, type Refusal, refusal, refuse } from '#kernel/refusal.ts'
import { may, requireRight } from '#kernel/right.ts'
import { announce, audit, type Work } from '#kernel/work.ts'
import { findActivity } from './activity.sql.ts'
import { insertDecisionStep } from './decision-step.sql.ts'
import {
  stateAfterChange,
  whyNotChangeProof,
  whyNotPublish,
  whyNotWithoutConsent,
} from './documentation.rules.ts'
import { findDocumentation, listSameDocuments } from './documentation.sql.ts'
import type { Consent, Documentation, DocumentationId, DocumentationValues } from './documentation.ts'
import { repeatedFiles, wrongInDocumentation } from './documentation-fit.rules.ts'
import { insertDocumentation, updateDocumentation } from './documentation-write.sql.ts'
import { listTasks } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { workedPlan } from './plan-held.ts'

const right = 'community-plan.documentation.note'
const decide = 'community-plan.documentation.decide'

/**
 * Notes documents with the same words: one for each file, or one without a file. Files are those that this
 * actor sent before; they are attached here. Bytes that a document already has are refused until their file
 * is among `seenSame`. Throws `Invalid` by field, `Refused` where the plan is not in force.
 */
export async function noteDocumentation(
  work: Work,
  input: {
    plan: PlanId
    values: DocumentationValues
    consent: Consent
    files: readonly FileId[]
    seenSame?: readonly string[]
  },
): Promise<{ documents: DocumentationId[] }> {
  requireRight(work, right, { own: true })
  const { values, consent, files } = input
  const { id: plan } = await workedPlan(work, input.plan)
  await requireFitting(work, plan, { values, hasFile: files.length > 0 })
  const why = whyNotWithoutConsent(values.kind, consent)
  if (why) throw new Invalid(new Map([['consent', why]]))
  await requireFiles(work, files, input.seenSame ?? [])
  const documents: DocumentationId[] = []
  for (const [index, file] of (files.length > 0 ? files : [null]).entries()) {
    const id: DocumentationId = newId()
    if (file) await attachFile(work, file)
    const title = files.length > 1 ? `${values.title.slice(0, 290)} (${index + 1})` : values.title
    const own = { id, plan, file, consent, at: work.now, by: work.actor }
    await insertDocumentation(work.tx, { ...own, values: { ...values, title } })
    audit(work, 'community-plan.documentation.noted', { plan, documentation: id, file })
    announce(work, 'community-plan.documentation.noted', { plan, documentation: id })
    documents.push(id)
  }
  return { documents }
}

async function requireFiles(work: Work, files: readonly FileId[], seenSame: readonly string[]) {
  const pending = await listPendingFiles(work.tx, files, work.actor)
  const wrong = (why: Refusal) => new Invalid(new Map([['files', why]]))
  // A file that lay about for a day was swept; half of the photographs must not pass for all of them.
  if (pending.length !== files.length) throw wrong(refusal('community-plan.documentation.file-gone'))
  const same = new Set<string>((await listSameDocuments(work.tx, pending)).map((each) => each.file))
  for (const id of repeatedFiles(pending)) same.add(id)
  const unseen = [...same].filter((id) => !seenSame.includes(id))
  if (unseen.length > 0) throw wrong(refusal('community-plan.documentation.same-bytes', { n: unseen.length }))
}

/** Changes the words of a document seen in `version`. What was rejected waits for a decision again. */
export async function changeDocumentation(
  work: Work,
  input: { plan: PlanId; documentation: DocumentationId; version: number; values: DocumentationValues },
): Promise<void> {
  const document = await changeable(work, input)
  const { values } = input
  if (document.version !== input.version) throw new Conflict('documentation')
  await requireFitting(work, document.plan, { values, hasFile: document.file !== null })
  const withoutConsent = whyNotWithoutConsent(values.kind, document.consent)
  if (withoutConsent) throw new Invalid(new Map([['kind', withoutConsent]]))
  await writeChange(work, document, values)
}

/** Writes captions and descriptions of pictures just sent, all at once. */
export async function describeDocuments(
  work: Work,
  input: {
    plan: PlanId
    documents: readonly { id: DocumentationId; title: string; altText: string | null }[]
  },
): Promise<void> {
  for (const { id, title, altText } of input.documents) {
    const document = await changeable(work, { plan: input.plan, documentation: id })
    if (document.title === title && document.altText === altText) continue
    await writeChange(work, document, { ...document, title, altText })
  }
}

async function writeChange(work: Work, document: Documentation, values: DocumentationValues): Promise<void> {
  const { id, version, state: from, plan } = document
  const to = stateAfterChange(from)
  // What everybody sees must keep what publication asked for.
  if (document.isPublished) refuse(whyNotPublish({ ...document, ...values, state: to }))
  if (!(await updateDocumentation(work.tx, { id, version, state: to, values })))
    throw new Conflict('documentation')
  const step = { deed: 'changed', from, to, at: work.now, by: work.actor } as const
  await insertDecisionStep(work.tx, { documentation: id }, step)
  audit(work, 'community-plan.documentation.changed', { plan, documentation: id })
}

async function changeable(work: Work, input: { plan: PlanId; documentation: DocumentationId }) {
  const document = await findDocumentation(work.tx, input.plan, input.documentation)
  if (!document) throw new NotFound('documentation')
  requireRight(work, right, { own: document.notedById !== null && document.notedById === work.actor.id })
  await workedPlan(work, input.plan)
  refuse(whyNotChangeProof(document.state, may(work.rights, work.actor, decide)))
  return document
}

async function requireFitting(
  work: Work,
  plan: PlanId,
  given: { values: DocumentationValues; hasFile: boolean },
): Promise<void> {
  const { activity } = given.values
  const tasks = await listTasks(work.tx, plan)
  const found = activity ? await findActivity(work.tx, plan, activity) : null
  const wrong = wrongInDocumentation(given.values, {
    hasFile: given.hasFile,
    today: dayOf(work.now, work.zone),
    activityIsThere: activity === null || (found !== null && found.state !== 'withdrawn'),
    tasks: new Set(tasks.map((task) => task.id)),
  })
  if (wrong.size > 0) throw new Invalid(wrong)
}
