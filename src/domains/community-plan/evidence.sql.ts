import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'
import type { DocumentationId, ProofState } from './documentation.ts'
import type { Evidence, EvidenceId, Strength } from './evidence.ts'
import type { PlanId } from './plan.ts'

/** Which evidence of a plan a list or a figure means. What is not given does not narrow. */
export interface EvidenceFilter {
  /** Without a state everything but what was withdrawn. */
  readonly state?: ProofState | undefined
  readonly goal?: string | undefined
  readonly strength?: Strength | undefined
  readonly published?: boolean | undefined
  readonly q?: string | undefined
}

/** The one condition that the list, its count and every figure about evidence (as `evidence`) share. */
function evidenceWhere(tx: Read, plan: PlanId, filter: EvidenceFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`evidence.centre_id = ${tx.centre} and evidence.plan_id = ${plan}`]
  all.push(filter.state ? sql`evidence.state = ${filter.state}` : sql`evidence.state <> 'withdrawn'`)
  if (filter.goal) all.push(sql`evidence.goal_id = ${filter.goal}`)
  if (filter.strength) all.push(sql`evidence.strength = ${filter.strength}`)
  if (filter.published !== undefined) all.push(sql`evidence.is_published = ${filter.published}`)
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    all.push(sql`concat_ws(' ', evidence.what_changed, evidence.for_whom, evidence.how_known) ilike ${like}`)
  }
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

/** A row of the list. */
export interface EvidenceRow {
  readonly id: EvidenceId
  readonly what_changed: string
  readonly for_whom: string
  readonly how_known: string
  readonly strength: Strength
  readonly state: ProofState
  readonly is_published: boolean
  readonly goal_number: number
  readonly documents: number
  readonly accepted_documents: number
  readonly noted_at: Instant
}

const orders = {
  dodano: sql`evidence.noted_at`,
  cel: sql`goal.number`,
  sila: sql`array_position(array['account', 'count', 'before_after', 'independent'], evidence.strength)`,
} as const
export type EvidenceOrder = keyof typeof orders

/** One page of evidence; rows of the same place follow each other by id, so no row is shown twice. */
export async function listEvidence(
  tx: Read,
  plan: PlanId,
  at: { filter: EvidenceFilter; order: EvidenceOrder; descending: boolean; limit: number; offset: number },
): Promise<EvidenceRow[]> {
  const way = at.descending ? sql`desc` : sql`asc`
  const linked = sql`community_plan.evidence_documentation link
    join community_plan.documentation doc on doc.centre_id = link.centre_id and doc.id = link.documentation_id
    where link.centre_id = evidence.centre_id and link.evidence_id = evidence.id`
  const { rows } = await sql<EvidenceRow>`
    select evidence.id, evidence.what_changed, evidence.for_whom, evidence.how_known, evidence.strength,
      evidence.state, evidence.is_published, goal.number as goal_number, evidence.noted_at,
      (select count(*)::int from ${linked}) as documents,
      (select count(*)::int from ${linked} and doc.state = 'accepted') as accepted_documents
    from community_plan.evidence evidence
    join community_plan.goal goal on goal.centre_id = evidence.centre_id and goal.id = evidence.goal_id
    where ${evidenceWhere(tx, plan, at.filter)}
    order by ${orders[at.order]} ${way}, evidence.id ${way}
    limit ${at.limit} offset ${at.offset}`.execute(tx.db)
  return rows
}

/** Counts of exactly the evidence that the same filter lists. */
export async function countEvidence(tx: Read, plan: PlanId, filter: EvidenceFilter) {
  const { rows } = await sql<{ evidence: number; proposed: number; accepted: number; published: number }>`
    select count(*)::int as evidence, count(*) filter (where evidence.state = 'proposed')::int as proposed,
      count(*) filter (where evidence.state = 'accepted')::int as accepted,
      count(*) filter (where evidence.is_published)::int as published
    from community_plan.evidence evidence where ${evidenceWhere(tx, plan, filter)}`.execute(tx.db)
  return rows[0]!
}

/** Evidence whole, with its documents; null when this plan has none by that id. */
export async function findEvidence(tx: Read, plan: PlanId, id: EvidenceId): Promise<Evidence | null> {
  const row = await tx.db
    .selectFrom('community_plan.evidence as evidence')
    .selectAll('evidence')
    .select(
      sql<
        DocumentationId[]
      >`array(select link.documentation_id from community_plan.evidence_documentation link
        where link.centre_id = evidence.centre_id and link.evidence_id = evidence.id order by 1)`.as(
        'documents',
      ),
    )
    .where('evidence.centre_id', '=', tx.centre)
    .where('evidence.plan_id', '=', plan)
    .where('evidence.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    plan: row.plan_id,
    goal: row.goal_id,
    whatChanged: row.what_changed,
    forWhom: row.for_whom,
    howKnown: row.how_known,
    strength: row.strength,
    documents: row.documents,
    state: row.state,
    stateReason: row.state_reason,
    isPublished: row.is_published,
    notedAt: row.noted_at,
    notedById: row.noted_by_kind === 'account' ? row.noted_by_id : null,
    version: row.version,
  }
}

/** Evidence that stands on a document and was not withdrawn. */
export async function listEvidenceOf(tx: Read, plan: PlanId, document: DocumentationId) {
  return tx.db
    .selectFrom('community_plan.evidence as evidence')
    .innerJoin('community_plan.evidence_documentation as link', (join) =>
      join.onRef('link.centre_id', '=', 'evidence.centre_id').onRef('link.evidence_id', '=', 'evidence.id'),
    )
    .select(['evidence.id', 'evidence.what_changed', 'evidence.state'])
    .where('evidence.centre_id', '=', tx.centre)
    .where('evidence.plan_id', '=', plan)
    .where('link.documentation_id', '=', document)
    .where('evidence.state', '<>', 'withdrawn')
    .orderBy('evidence.noted_at')
    .orderBy('evidence.id')
    .limit(100)
    .execute()
}
