import { sql } from 'kysely'
import type { Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { Instant } from '#kernel/instant.ts'
import type { ProofState } from './documentation.ts'
import type { EvidenceId, EvidenceValues } from './evidence.ts'
import type { PlanId } from './plan.ts'

function ownColumns(values: EvidenceValues) {
  return {
    goal_id: values.goal,
    what_changed: values.whatChanged,
    for_whom: values.forWhom,
    how_known: values.howKnown,
    strength: values.strength,
  }
}

/** Writes proposed evidence with its documents. */
export async function insertEvidence(
  tx: Write,
  evidence: {
    id: EvidenceId
    plan: PlanId
    values: EvidenceValues
    at: Instant
    by: { kind: string; id: string | null }
  },
): Promise<void> {
  await tx.db
    .insertInto('community_plan.evidence')
    .values({
      centre_id: tx.centre,
      id: evidence.id,
      plan_id: evidence.plan,
      ...ownColumns(evidence.values),
      noted_at: evidence.at,
      noted_by_kind: evidence.by.kind,
      noted_by_id: evidence.by.id,
    })
    .execute()
  await insertDocumentLinks(tx, evidence.id, evidence.values)
}

/** Changes evidence if its version still is `version`; false = somebody was quicker. */
export async function updateEvidence(
  tx: Write,
  evidence: { id: EvidenceId; version: number; state: ProofState; values: EvidenceValues },
): Promise<boolean> {
  const { id, version, state, values } = evidence
  const change = { ...ownColumns(values), state }
  if (!(await updateVersioned(tx, { table: 'community_plan.evidence', id, version }, change))) return false
  await tx.db
    .deleteFrom('community_plan.evidence_documentation')
    .where('centre_id', '=', tx.centre)
    .where('evidence_id', '=', evidence.id)
    .execute()
  await insertDocumentLinks(tx, evidence.id, evidence.values)
  return true
}

async function insertDocumentLinks(tx: Write, evidence: EvidenceId, values: EvidenceValues) {
  if (values.documents.length === 0) return
  await tx.db
    .insertInto('community_plan.evidence_documentation')
    .values(
      values.documents.map((id) => ({ centre_id: tx.centre, evidence_id: evidence, documentation_id: id })),
    )
    .execute()
}

/** What a decision changes on evidence; `reason` and `decided` only where they are given. */
export interface EvidenceMove {
  readonly state?: ProofState
  readonly reason?: string | null
  readonly decided?: { readonly at: Instant; readonly by: string | null }
  readonly isPublished?: boolean
}

/** Moves evidence seen in `version`; false = somebody was quicker. */
export async function moveEvidence(
  tx: Write,
  evidence: { id: EvidenceId; version: number },
  move: EvidenceMove,
): Promise<boolean> {
  return updateVersioned(
    tx,
    { table: 'community_plan.evidence', ...evidence },
    {
      state: move.state,
      state_reason: move.reason,
      decided_at: move.decided?.at,
      decided_by_id: move.decided?.by,
      is_published: move.isPublished,
    },
  )
}

/**
 * How many accepted ones are among documents. Locks them until the end of the deed: a document that is being
 * rejected at the same moment must not carry evidence.
 */
export async function countAccepted(tx: Write, documents: readonly string[]): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from community_plan.documentation
    where centre_id = ${tx.centre} and id = any(${[...documents]}::uuid[]) and state = 'accepted'
    order by id for share`.execute(tx.db)
  return rows.length
}

/**
 * Locks evidence until the end of the deed, so that its documents and its state are decided one after
 * another.
 */
export async function lockEvidence(tx: Write, id: EvidenceId): Promise<void> {
  await sql`select id from community_plan.evidence
    where centre_id = ${tx.centre} and id = ${id} for update`.execute(tx.db)
}
