import type { Write } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Consent, DocumentKind } from './document-kinds.ts'

// Rows as the deeds of documentation and evidence write them: proposed first, then decided.

type By = { readonly kind: string; readonly id: string | null }
type State = 'accepted' | 'proposed' | 'rejected'

export interface DocumentRow {
  readonly plan: string
  readonly activity: string | null
  readonly kind: DocumentKind
  readonly title: string
  readonly day: CalendarDay
  readonly file: string | null
  readonly note: string | null
  readonly voice: string | null
  readonly alt: string | null
  readonly consent: Consent
  readonly tasks: readonly string[]
  readonly at: Instant
  readonly by: By
}

/** Writes a proposed document with its tasks; answers its id. */
export async function insertDocument(tx: Write, row: DocumentRow): Promise<string> {
  const id = newId<'documentation'>()
  await tx.db
    .insertInto('community_plan.documentation')
    .values({
      centre_id: tx.centre,
      id,
      plan_id: row.plan as never,
      activity_id: row.activity as never,
      kind: row.kind,
      title: row.title,
      dated_on: row.day,
      file_id: row.file as never,
      note: row.note,
      voice: row.voice,
      alt_text: row.alt,
      consent: row.consent,
      noted_at: row.at,
      noted_by_kind: row.by.kind,
      noted_by_id: row.by.id,
    })
    .execute()
  if (row.tasks.length > 0) {
    const links = row.tasks.map((task) => ({
      centre_id: tx.centre,
      documentation_id: id,
      task_id: task as never,
    }))
    await tx.db.insertInto('community_plan.documentation_task').values(links).execute()
  }
  return id
}

/** Decides documents or pieces of evidence: taken or not, shown to everybody or not. */
export async function decideProof(
  tx: Write,
  table: 'documentation' | 'evidence',
  given: {
    id: string
    state: State
    reason: string | null
    published: boolean
    at: Instant
    by: string | null
  },
): Promise<void> {
  await tx.db
    .updateTable(`community_plan.${table}`)
    .set({
      state: given.state,
      state_reason: given.reason,
      is_published: given.published,
      decided_at: given.at,
      decided_by_id: given.by,
    })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', given.id as never)
    .execute()
}

/** Writes proposed evidence of change with the documents that it stands on; answers its id. */
export async function insertEvidence(
  tx: Write,
  row: {
    plan: string
    goal: string
    what: string
    whom: string
    how: string
    strength: 'account' | 'count' | 'before_after' | 'independent'
    documents: readonly string[]
    at: Instant
    by: By
  },
): Promise<string> {
  const id = newId<'evidence'>()
  await tx.db
    .insertInto('community_plan.evidence')
    .values({
      centre_id: tx.centre,
      id,
      plan_id: row.plan as never,
      goal_id: row.goal as never,
      what_changed: row.what,
      for_whom: row.whom,
      how_known: row.how,
      strength: row.strength,
      noted_at: row.at,
      noted_by_kind: row.by.kind,
      noted_by_id: row.by.id,
    })
    .execute()
  const links = row.documents.map((document) => ({
    ...{ centre_id: tx.centre, evidence_id: id, documentation_id: document as never },
  }))
  await tx.db.insertInto('community_plan.evidence_documentation').values(links).execute()
  return id
}
