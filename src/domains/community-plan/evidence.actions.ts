import { newId } from '#kernel/id.ts'
import { Conflict, Invalid, NotFound, type Refusal, refusal, refuse } from '#kernel/refusal.ts'
import { may, requireRight } from '#kernel/right.ts'
import { announce, audit, type Work } from '#kernel/work.ts'
import { insertDecisionStep, listDecisionSteps, type ProofDeed } from './decision-step.sql.ts'
import { type Decision, stateAfterChange, whyNotChangeProof, whyNotDecide } from './documentation.rules.ts'
import { countDocumentation } from './documentation.sql.ts'
import type { ProofState } from './documentation.ts'
import { whyNotDecideEvidence, whyNotPublishEvidence, whyNotStand } from './evidence.rules.ts'
import { findEvidence } from './evidence.sql.ts'
import type { Evidence, EvidenceId, EvidenceValues } from './evidence.ts'
import {
  countAccepted,
  type EvidenceMove,
  insertEvidence,
  lockEvidence,
  moveEvidence,
  updateEvidence,
} from './evidence-write.sql.ts'
import { listGoals } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { workedPlan } from './plan-held.ts'

const note = 'community-plan.documentation.note'
const decide = 'community-plan.documentation.decide'

interface OneEvidence {
  readonly plan: PlanId
  readonly evidence: EvidenceId
}

/**
 * Notes evidence of change, proposed. Throws `Invalid` by field, `Refused` where the plan is not in force.
 */
export async function noteEvidence(
  work: Work,
  input: { plan: PlanId; values: EvidenceValues },
): Promise<{ evidence: EvidenceId }> {
  requireRight(work, note, { own: true })
  await workedPlan(work, input.plan)
  await requireFitting(work, input)
  const { plan, values } = input
  const id: EvidenceId = newId()
  await insertEvidence(work.tx, { id, plan, values, at: work.now, by: work.actor })
  audit(work, 'community-plan.evidence.noted', { plan, evidence: id, documents: values.documents })
  announce(work, 'community-plan.evidence.noted', { plan, evidence: id })
  return { evidence: id }
}

/**
 * Changes evidence seen in `version`. What was accepted keeps an accepted document; what was rejected waits
 * again.
 */
export async function changeEvidence(
  work: Work,
  input: OneEvidence & { version: number; values: EvidenceValues },
): Promise<void> {
  const found = await ownEvidence(work, input)
  refuse(whyNotChangeProof(found.state, may(work.rights, work.actor, decide)))
  if (found.version !== input.version) throw new Conflict('evidence')
  await requireFitting(work, input)
  const { values, plan, evidence: id } = input
  if (found.state === 'accepted') {
    const why = whyNotStand(await countAccepted(work.tx, values.documents))
    if (why) throw new Invalid(new Map([['documents', why]]))
  }
  const to = stateAfterChange(found.state)
  if (!(await updateEvidence(work.tx, { id, version: found.version, state: to, values })))
    throw new Conflict('evidence')
  const step = { deed: 'changed', from: found.state, to, at: work.now, by: work.actor } as const
  await insertDecisionStep(work.tx, { evidence: id }, step)
  audit(work, 'community-plan.evidence.changed', { plan, evidence: id, documents: values.documents })
}

/**
 * Accepts or rejects evidence. Accepting needs an accepted document, rejecting a reason; rejected is not
 * shown.
 */
export async function decideEvidence(
  work: Work,
  input: OneEvidence & { decision: Decision; reason: string | null },
): Promise<void> {
  requireRight(work, decide)
  await workedPlan(work, input.plan)
  const found = await lockedEvidence(work, input)
  const { decision: to, reason } = input
  if (found.state === to) return
  const acceptedDocuments = await countAccepted(work.tx, found.documents)
  refuse(whyNotDecideEvidence({ state: found.state, acceptedDocuments }, { to, reason }))
  const decided = { at: work.now, by: work.actor.id }
  const own = to === 'rejected' ? { reason, isPublished: false } : { reason: null }
  await move(work, found, { deed: to, reason, move: { state: to, decided, ...own } })
}

/** Shows evidence to everybody, or takes it out of their sight. Its documents are published apart. */
export async function publishEvidence(work: Work, input: OneEvidence & { show: boolean }): Promise<void> {
  requireRight(work, decide)
  const found = await lockedEvidence(work, input)
  const { show } = input
  if (found.isPublished === show) return
  if (show) refuse(whyNotPublishEvidence(found))
  const deed = show ? 'published' : 'unpublished'
  await move(work, found, { deed, reason: null, move: { isPublished: show } })
}

/** Withdraws a wrong entry: it leaves lists, figures and the public's sight, and can be taken back. */
export async function withdrawEvidence(work: Work, input: OneEvidence): Promise<void> {
  const found = await ownEvidence(work, input)
  refuse(whyNotDecide(found.state, { to: 'accepted', reason: null }))
  const gone = { state: 'withdrawn', isPublished: false } as const
  await move(work, found, { deed: 'withdrawn', reason: null, move: gone })
}

/**
 * Takes withdrawn evidence back to the state in which it was; where its documents no longer carry it, it
 * waits for a decision again. It is not published again by itself.
 */
export async function restoreEvidence(work: Work, input: OneEvidence): Promise<{ state: ProofState }> {
  const found = await ownEvidence(work, input)
  if (found.state !== 'withdrawn') throw new Conflict('evidence')
  const steps = await listDecisionSteps(work.tx, { evidence: found.id })
  const before = steps.findLast((step) => step.deed === 'withdrawn')?.from_state ?? 'proposed'
  const bare = before === 'accepted' && whyNotStand(await countAccepted(work.tx, found.documents)) !== null
  const state = bare ? 'proposed' : before
  await move(work, found, { deed: 'restored', reason: null, move: { state } })
  return { state }
}

async function lockedEvidence(work: Work, input: OneEvidence): Promise<Evidence> {
  await lockEvidence(work.tx, input.evidence)
  const found = await findEvidence(work.tx, input.plan, input.evidence)
  if (!found) throw new NotFound('evidence')
  return found
}

async function ownEvidence(work: Work, input: OneEvidence): Promise<Evidence> {
  const found = await lockedEvidence(work, input)
  requireRight(work, note, { own: found.notedById !== null && found.notedById === work.actor.id })
  await workedPlan(work, input.plan)
  return found
}

// Documents are of this plan and neither rejected nor withdrawn; a goal is one of this plan.
async function requireFitting(work: Work, input: { plan: PlanId; values: EvidenceValues }): Promise<void> {
  const { plan, values } = input
  const wrong = new Map<string, Refusal>()
  const goals = await listGoals(work.tx, plan)
  if (!goals.some((goal) => goal.id === values.goal)) wrong.set('goal', refusal('form.choose'))
  const { proposed, accepted } = await countDocumentation(work.tx, plan, { ids: values.documents })
  if (values.documents.length === 0) wrong.set('documents', refusal('community-plan.evidence.no-document'))
  else if (proposed + accepted !== values.documents.length) wrong.set('documents', refusal('form.choose'))
  if (wrong.size > 0) throw new Invalid(wrong)
}

async function move(
  work: Work,
  evidence: Evidence,
  step: { deed: ProofDeed; reason: string | null; move: EvidenceMove },
): Promise<void> {
  const { id, state: from, plan } = evidence
  if (!(await moveEvidence(work.tx, evidence, step.move))) throw new Conflict('evidence')
  const told = { deed: step.deed, from, to: step.move.state ?? from, reason: step.reason }
  await insertDecisionStep(work.tx, { evidence: id }, { ...told, at: work.now, by: work.actor })
  audit(work, `community-plan.evidence.${step.deed}`, { plan, evidence: id })
  announce(work, `community-plan.evidence.${step.deed}`, { plan, evidence: id })
}
