import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Consent, DocumentationKind, ProofState } from './documentation.ts'

/** What the rules about a document ask. */
export interface DocumentFacts {
  readonly kind: DocumentationKind
  readonly state: ProofState
  readonly consent: Consent
  readonly isPublished: boolean
  readonly altText: string | null
}

/**
 * Consent that a new document starts with where nobody said otherwise: people are taken to be recognisable.
 */
export function startingConsent(kind: DocumentationKind): Consent {
  return kind === 'photograph' || kind === 'opinion' || kind === 'attendance_list' ? 'missing' : 'not_needed'
}

/** Why a kind of document cannot do without consent: a list of people always names them (RODO, art. 6). */
export function whyNotWithoutConsent(kind: DocumentationKind, consent: Consent): Refusal | null {
  if (kind !== 'attendance_list' || consent !== 'not_needed') return null
  return refusal('community-plan.documentation.names-people')
}

/**
 * Why a document cannot be shown to everybody. Consent and publication are apart: neither acceptance nor
 * consent publishes, and both must be there. A picture says what it shows (WCAG 1.1.1).
 */
export function whyNotPublish(facts: DocumentFacts): Refusal | null {
  if (facts.state !== 'accepted') return refusal('community-plan.documentation.not-accepted')
  if (facts.consent !== 'not_needed' && facts.consent !== 'given')
    return refusal('community-plan.documentation.no-consent')
  if (facts.kind === 'photograph' && !facts.altText?.trim())
    return refusal('community-plan.documentation.no-alt')
  return null
}

/** From which consent to which one may go. Withdrawn consent may be given anew, never forgotten. */
export const consentMoves: Readonly<Record<Consent, readonly Consent[]>> = {
  not_needed: ['missing', 'given'],
  missing: ['given', 'not_needed'],
  given: ['withdrawn'],
  withdrawn: ['given'],
}

/** Why the consent of a document cannot become another. */
export function whyNotConsent(
  document: { kind: DocumentationKind; state: ProofState; consent: Consent },
  to: Consent,
): Refusal | null {
  // Withdrawing consent works always: it may never wait for somebody to take the document back first.
  if (document.state === 'withdrawn' && to !== 'withdrawn')
    return refusal('community-plan.documentation.put-away')
  if (!consentMoves[document.consent].includes(to)) return refusal('community-plan.documentation.moved')
  return whyNotWithoutConsent(document.kind, to)
}

/** A published document stays so after its consent changed only where the new one lets it. */
export function staysPublished(isPublished: boolean, consent: Consent): boolean {
  return isPublished && (consent === 'given' || consent === 'not_needed')
}

export type Decision = 'accepted' | 'rejected'

/** Why a document or evidence cannot be decided so. */
export function whyNotDecide(
  from: ProofState,
  decision: { to: Decision; reason: string | null },
): Refusal | null {
  if (from === 'withdrawn') return refusal('community-plan.documentation.put-away')
  if (decision.to === 'rejected' && !decision.reason?.trim())
    return refusal('community-plan.documentation.reason-needed')
  return null
}

/**
 * Why the words of a document or evidence cannot be changed now. What was accepted only a decider changes.
 */
export function whyNotChangeProof(state: ProofState, mayDecide: boolean): Refusal | null {
  if (state === 'withdrawn') return refusal('community-plan.documentation.put-away')
  if (state === 'accepted' && !mayDecide) return refusal('community-plan.documentation.accepted-already')
  return null
}

/** The state after a change of words: what was rejected and then mended waits for a decision again. */
export function stateAfterChange(state: ProofState): ProofState {
  return state === 'rejected' ? 'proposed' : state
}

/**
 * Why a document cannot stop being accepted: evidence of change that was accepted stands on at least one
 * accepted document. `lastFor`: pieces of accepted evidence for which it is the last.
 */
export function whyNotLoseDocument(lastFor: number): Refusal | null {
  return lastFor > 0 ? refusal('community-plan.documentation.holds-evidence', { n: lastFor }) : null
}
