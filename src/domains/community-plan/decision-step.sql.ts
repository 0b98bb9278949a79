import type { Read, Write } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Consent, DocumentationId, ProofState } from './documentation.ts'
import type { EvidenceId } from './evidence.ts'

/** What happened to a document or to evidence. */
export type ProofDeed =
  | 'changed'
  | 'accepted'
  | 'rejected'
  | 'withdrawn'
  | 'restored'
  | 'published'
  | 'unpublished'
  | 'consent'

/** One document, or one piece of evidence. */
export type Proof = { readonly documentation: DocumentationId } | { readonly evidence: EvidenceId }

/** Notes a step in the story of a document or of evidence. */
export async function insertDecisionStep(
  tx: Write,
  proof: Proof,
  step: {
    deed: ProofDeed
    from: ProofState
    to: ProofState
    reason?: string | null
    consent?: Consent
    at: Instant
    by: { kind: string; id: string | null }
  },
): Promise<void> {
  await tx.db
    .insertInto('community_plan.decision_step')
    .values({
      centre_id: tx.centre,
      id: newId(),
      documentation_id: 'documentation' in proof ? proof.documentation : null,
      evidence_id: 'evidence' in proof ? proof.evidence : null,
      deed: step.deed,
      from_state: step.from,
      to_state: step.to,
      reason: step.reason || null,
      consent: step.consent ?? null,
      taken_at: step.at,
      taken_by_kind: step.by.kind,
      taken_by_id: step.by.id,
    })
    .execute()
}

/** Steps of a document or of evidence, the first first. */
export async function listDecisionSteps(tx: Read, proof: Proof) {
  const [column, id] =
    'documentation' in proof
      ? (['documentation_id', proof.documentation] as const)
      : (['evidence_id', proof.evidence] as const)
  return tx.db
    .selectFrom('community_plan.decision_step')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where(column, '=', id as never)
    .orderBy('taken_at')
    .orderBy('id')
    .limit(500)
    .execute()
}
