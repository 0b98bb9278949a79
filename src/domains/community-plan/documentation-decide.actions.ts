import { Conflict, NotFound, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { announce, audit, type Work } from '#kernel/work.ts'
import { insertDecisionStep, listDecisionSteps, type ProofDeed } from './decision-step.sql.ts'
import {
  type Decision,
  staysPublished,
  whyNotConsent,
  whyNotDecide,
  whyNotLoseDocument,
  whyNotPublish,
} from './documentation.rules.ts'
import { findDocumentation } from './documentation.sql.ts'
import type { Consent, Documentation, DocumentationId, ProofState } from './documentation.ts'
import {
  countEvidenceLeftBare,
  type DocumentationMove,
  moveDocumentation,
} from './documentation-write.sql.ts'
import type { PlanId } from './plan.ts'
import { workedPlan } from './plan-held.ts'

const note = 'community-plan.documentation.note'
const decide = 'community-plan.documentation.decide'

interface OneDocument {
  readonly plan: PlanId
  readonly documentation: DocumentationId
}

/**
 * Accepts or rejects documents, one or many, all or none. Those that stand so already are passed over.
 * Answers how many were decided. Rejecting needs a reason and takes a document out of the public's sight.
 */
export async function decideDocumentation(
  work: Work,
  input: { plan: PlanId; documents: readonly DocumentationId[]; decision: Decision; reason: string | null },
): Promise<{ decided: number }> {
  requireRight(work, decide)
  await workedPlan(work, input.plan)
  const { decision: to, reason } = input
  const found: Documentation[] = []
  // In the order of ids, so that two people who decide the same documents wait instead of blocking each
  // other.
  for (const documentation of [...new Set(input.documents)].toSorted())
    found.push(await existing(work, { plan: input.plan, documentation }))
  const open = found.filter((document) => document.state !== to)
  for (const document of open) refuse(whyNotDecide(document.state, { to, reason }))
  if (to === 'rejected') await requireNoneBare(work, open)
  const own = { state: to, reason: to === 'rejected' ? reason : null }
  const decided = { at: work.now, by: work.actor.id }
  for (const document of open) {
    const unpublish = to === 'rejected' ? { isPublished: false } : {}
    await move(work, document, { deed: to, reason, move: { ...own, decided, ...unpublish } })
    announce(work, `community-plan.documentation.${to}`, { plan: document.plan, documentation: document.id })
  }
  return { decided: open.length }
}

/**
 * Shows a document to everybody. Refused where `whyNotPublish` says no; a CHECK of the table stands behind
 * it.
 */
export async function publishDocumentation(work: Work, input: OneDocument): Promise<void> {
  requireRight(work, decide)
  const document = await existing(work, input)
  if (document.isPublished) return
  refuse(whyNotPublish(document))
  await move(work, document, { deed: 'published', reason: null, move: { isPublished: true } })
}

/** Takes a document out of the public's sight. */
export async function unpublishDocumentation(work: Work, input: OneDocument): Promise<void> {
  requireRight(work, decide)
  const document = await existing(work, input)
  if (!document.isPublished) return
  await move(work, document, { deed: 'unpublished', reason: null, move: { isPublished: false } })
}

/**
 * Notes that consent was given, is needed, is not needed or was withdrawn. What may not be shown with the new
 * consent is hidden in the same deed, and the answer says so (RODO, art. 7(3): withdrawing is as easy as
 * giving, and works at once).
 */
export async function setConsent(
  work: Work,
  input: OneDocument & { consent: Consent },
): Promise<{ hidden: boolean }> {
  const document = await existing(work, input)
  requireRight(work, note, { own: isOwn(work, document) })
  refuse(whyNotConsent(document, input.consent))
  const { consent } = input
  const isPublished = staysPublished(document.isPublished, consent)
  await move(work, document, { deed: 'consent', consent, reason: null, move: { consent, isPublished } })
  const hidden = document.isPublished && !isPublished
  if (hidden) {
    const ids = { plan: document.plan, documentation: document.id }
    audit(work, 'community-plan.documentation.unpublished', ids)
    announce(work, 'community-plan.documentation.unpublished', ids)
  }
  return { hidden }
}

/** Withdraws a wrong entry: it leaves lists, figures and the public's sight, and can be taken back. */
export async function withdrawDocumentation(
  work: Work,
  input: OneDocument & { reason: string | null },
): Promise<void> {
  const document = await existing(work, input)
  requireRight(work, note, { own: isOwn(work, document) })
  await workedPlan(work, input.plan)
  refuse(whyNotDecide(document.state, { to: 'accepted', reason: null }))
  await requireNoneBare(work, [document])
  const gone = { state: 'withdrawn', isPublished: false } as const
  await move(work, document, { deed: 'withdrawn', reason: input.reason, move: gone })
}

/** Takes a withdrawn document back to the state in which it was. It is not published again by itself. */
export async function restoreDocumentation(work: Work, input: OneDocument): Promise<{ state: ProofState }> {
  const document = await existing(work, input)
  requireRight(work, note, { own: isOwn(work, document) })
  await workedPlan(work, input.plan)
  if (document.state !== 'withdrawn') throw new Conflict('documentation')
  const steps = await listDecisionSteps(work.tx, { documentation: document.id })
  const state = steps.findLast((step) => step.deed === 'withdrawn')?.from_state ?? 'proposed'
  await move(work, document, { deed: 'restored', reason: null, move: { state } })
  return { state }
}

function isOwn(work: Work, document: Documentation): boolean {
  return document.notedById !== null && document.notedById === work.actor.id
}

async function existing(work: Work, input: OneDocument): Promise<Documentation> {
  const document = await findDocumentation(work.tx, input.plan, input.documentation)
  if (!document) throw new NotFound('documentation')
  return document
}

async function requireNoneBare(work: Work, documents: readonly Documentation[]): Promise<void> {
  const accepted = documents.filter((document) => document.state === 'accepted').map(({ id }) => id)
  if (accepted.length > 0) refuse(whyNotLoseDocument(await countEvidenceLeftBare(work.tx, accepted)))
}

async function move(
  work: Work,
  document: Documentation,
  step: { deed: ProofDeed; reason: string | null; consent?: Consent; move: DocumentationMove },
): Promise<void> {
  const { id, state: from, plan } = document
  if (!(await moveDocumentation(work.tx, document, step.move))) throw new Conflict('documentation')
  const to = step.move.state ?? from
  const consent = step.consent ? { consent: step.consent } : {}
  const told = { deed: step.deed, from, to, reason: step.reason, ...consent }
  await insertDecisionStep(work.tx, { documentation: id }, { ...told, at: work.now, by: work.actor })
  audit(work, `community-plan.documentation.${step.deed}`, { plan, documentation: id, ...consent })
}
