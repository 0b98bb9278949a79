import { type Refusal, refusal } from '#kernel/refusal.ts'
import { type Decision, whyNotDecide } from './documentation.rules.ts'
import type { ProofState } from './documentation.ts'

/** Why evidence cannot be decided so: accepted evidence stands on at least one accepted document. */
export function whyNotDecideEvidence(
  evidence: { state: ProofState; acceptedDocuments: number },
  decision: { to: Decision; reason: string | null },
): Refusal | null {
  const why = whyNotDecide(evidence.state, decision)
  if (why) return why
  return decision.to === 'accepted' ? whyNotStand(evidence.acceptedDocuments) : null
}

/** Why evidence cannot be (or stay) accepted with so many accepted documents. */
export function whyNotStand(acceptedDocuments: number): Refusal | null {
  return acceptedDocuments > 0 ? null : refusal('community-plan.evidence.no-accepted-document')
}

/** Why evidence cannot be shown to everybody. */
export function whyNotPublishEvidence(evidence: { state: ProofState }): Refusal | null {
  return evidence.state === 'accepted' ? null : refusal('community-plan.evidence.not-accepted')
}
