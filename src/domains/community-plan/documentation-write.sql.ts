import { sql } from 'kysely'
import type { FileId } from '#domains/files/public.ts'
import type { Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Consent, DocumentationId, DocumentationValues, ProofState } from './documentation.ts'
import type { PlanId } from './plan.ts'

type By = { kind: string; id: string | null }

function ownColumns(values: DocumentationValues) {
  return {
    kind: values.kind,
    title: values.title,
    dated_on: values.datedOn,
    activity_id: values.activity,
    link: values.link,
    note: values.note,
    voice: values.voice,
    alt_text: values.altText,
  }
}

/** Writes a proposed document with its tasks. */
export async function insertDocumentation(
  tx: Write,
  document: {
    id: DocumentationId
    plan: PlanId
    file: FileId | null
    consent: Consent
    values: DocumentationValues
    at: Instant
    by: By
  },
): Promise<void> {
  await tx.db
    .insertInto('community_plan.documentation')
    .values({
      centre_id: tx.centre,
      id: document.id,
      plan_id: document.plan,
      file_id: document.file,
      consent: document.consent,
      ...ownColumns(document.values),
      noted_at: document.at,
      noted_by_kind: document.by.kind,
      noted_by_id: document.by.id,
    })
    .execute()
  await insertTaskLinks(tx, document.id, document.values)
}

/** Changes the words of a document if its version still is `version`; false = somebody was quicker. */
export async function updateDocumentation(
  tx: Write,
  document: { id: DocumentationId; version: number; state: ProofState; values: DocumentationValues },
): Promise<boolean> {
  const { id, version, state, values } = document
  const change = { ...ownColumns(values), state }
  if (!(await updateVersioned(tx, { table: 'community_plan.documentation', id, version }, change)))
    return false
  await tx.db
    .deleteFrom('community_plan.documentation_task')
    .where('centre_id', '=', tx.centre)
    .where('documentation_id', '=', document.id)
    .execute()
  await insertTaskLinks(tx, document.id, document.values)
  return true
}

async function insertTaskLinks(tx: Write, document: DocumentationId, values: DocumentationValues) {
  if (values.tasks.length === 0) return
  await tx.db
    .insertInto('community_plan.documentation_task')
    .values(values.tasks.map((task) => ({ centre_id: tx.centre, documentation_id: document, task_id: task })))
    .execute()
}

/** What a decision changes on a document; `reason` and `decided` only where they are given. */
export interface DocumentationMove {
  readonly state?: ProofState
  readonly reason?: string | null
  readonly decided?: { readonly at: Instant; readonly by: string | null }
  readonly consent?: Consent
  readonly isPublished?: boolean
}

/** Moves a document seen in `version`; false = somebody was quicker. */
export async function moveDocumentation(
  tx: Write,
  document: { id: DocumentationId; version: number },
  move: DocumentationMove,
): Promise<boolean> {
  return updateVersioned(
    tx,
    { table: 'community_plan.documentation', ...document },
    {
      state: move.state,
      state_reason: move.reason,
      decided_at: move.decided?.at,
      decided_by_id: move.decided?.by,
      consent: move.consent,
      is_published: move.isPublished,
    },
  )
}

/**
 * Pieces of accepted evidence that have no other accepted document than those given. Locks them, so that
 * nobody accepts or empties one at the same moment.
 */
export async function countEvidenceLeftBare(
  tx: Write,
  documents: readonly DocumentationId[],
): Promise<number> {
  const ids = sql`${[...documents]}::uuid[]`
  const { rows } = await sql<{ id: string }>`
    select evidence.id from community_plan.evidence evidence
    where evidence.centre_id = ${tx.centre} and evidence.state = 'accepted'
      and exists (select from community_plan.evidence_documentation link
        where link.centre_id = evidence.centre_id and link.evidence_id = evidence.id
          and link.documentation_id = any(${ids}))
    order by evidence.id for update of evidence`.execute(tx.db)
  if (rows.length === 0) return 0
  const { rows: bare } = await sql<{ n: number }>`
    select count(*)::int as n from unnest(${rows.map((row) => row.id)}::uuid[]) as locked(id)
    where not exists (select from community_plan.evidence_documentation link
      join community_plan.documentation doc
        on doc.centre_id = link.centre_id and doc.id = link.documentation_id
      where link.centre_id = ${tx.centre} and link.evidence_id = locked.id and doc.state = 'accepted'
        and doc.id <> all(${ids}))`.execute(tx.db)
  return bare[0]!.n
}
