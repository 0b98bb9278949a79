import { type RawBuilder, sql } from 'kysely'
import type { FileId } from '#domains/files/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { ActivityId } from './activity.ts'
import type {
  Consent,
  Documentation,
  DocumentationId,
  DocumentationKind,
  ProofState,
} from './documentation.ts'
import type { PlanId, TaskId } from './plan.ts'

/** Which documents of a plan a list or a figure means. What is not given does not narrow. */
export interface DocumentationFilter {
  readonly kind?: DocumentationKind | undefined
  /** Without a state everything but what was withdrawn. */
  readonly state?: ProofState | undefined
  readonly goal?: string | undefined
  readonly task?: string | undefined
  readonly activity?: string | undefined
  readonly consent?: Consent | undefined
  readonly published?: boolean | undefined
  /** Words of the title, the note, the voice or the description of the picture. */
  readonly q?: string | undefined
  /** Only these. */
  readonly ids?: readonly string[] | undefined
}

/** The one condition that the list, its count and every figure about documents (as `doc`) share. */
function documentationWhere(tx: Read, plan: PlanId, filter: DocumentationFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`doc.centre_id = ${tx.centre} and doc.plan_id = ${plan}`]
  all.push(filter.state ? sql`doc.state = ${filter.state}` : sql`doc.state <> 'withdrawn'`)
  if (filter.kind) all.push(sql`doc.kind = ${filter.kind}`)
  if (filter.consent) all.push(sql`doc.consent = ${filter.consent}`)
  if (filter.published !== undefined) all.push(sql`doc.is_published = ${filter.published}`)
  if (filter.activity) all.push(sql`doc.activity_id = ${filter.activity}`)
  if (filter.ids) all.push(sql`doc.id = any(${[...filter.ids]}::uuid[])`)
  if (filter.task)
    all.push(sql`exists (select from community_plan.documentation_task dt
      where dt.centre_id = doc.centre_id and dt.documentation_id = doc.id and dt.task_id = ${filter.task})`)
  if (filter.goal)
    all.push(sql`exists (select from community_plan.documentation_task dt
      join community_plan.task_goal tg on tg.centre_id = dt.centre_id and tg.task_id = dt.task_id
      where dt.centre_id = doc.centre_id and dt.documentation_id = doc.id and tg.goal_id = ${filter.goal})`)
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    all.push(sql`concat_ws(' ', doc.title, doc.note, doc.voice, doc.alt_text) ilike ${like}`)
  }
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

const orders = { data: sql`doc.dated_on`, tytul: sql`lower(doc.title)`, dodano: sql`doc.noted_at` } as const
export type DocumentationOrder = keyof typeof orders

/** A row of the list. */
export interface DocumentationRow {
  readonly id: DocumentationId
  readonly kind: DocumentationKind
  readonly title: string
  readonly dated_on: CalendarDay
  readonly state: ProofState
  readonly consent: Consent
  readonly is_published: boolean
  readonly link: string | null
  readonly note: string | null
  readonly voice: string | null
  readonly alt_text: string | null
  readonly activity_id: ActivityId | null
  readonly activity: string | null
  readonly file_id: FileId | null
  readonly file_name: string | null
  readonly sha256: string | null
  readonly is_picture: boolean
  readonly noted_at: Instant
  readonly version: number
  readonly tasks: number[]
}

/** One page of documents; rows of the same place follow each other by id, so no row is shown twice. */
export async function listDocumentation(
  tx: Read,
  plan: PlanId,
  at: {
    filter: DocumentationFilter
    order: DocumentationOrder
    descending: boolean
    limit: number
    offset: number
  },
): Promise<DocumentationRow[]> {
  const way = at.descending ? sql`desc` : sql`asc`
  const { rows } = await sql<DocumentationRow>`
    select doc.id, doc.kind, doc.title, doc.dated_on, doc.state, doc.consent, doc.is_published, doc.link,
      doc.note, doc.voice, doc.alt_text, doc.activity_id, activity.title as activity, doc.file_id,
      file.name as file_name, file.sha256,
      file.thumbnail_sha256 is not null as is_picture, doc.noted_at, doc.version,
      array(select task.number from community_plan.documentation_task link
        join community_plan.task task on task.centre_id = link.centre_id and task.id = link.task_id
        where link.centre_id = doc.centre_id and link.documentation_id = doc.id order by 1) as tasks
    from community_plan.documentation doc
    left join community_plan.activity activity
      on activity.centre_id = doc.centre_id and activity.id = doc.activity_id
    left join files.stored_file file on file.centre_id = doc.centre_id and file.id = doc.file_id
    where ${documentationWhere(tx, plan, at.filter)}
    order by ${orders[at.order]} ${way}, doc.id ${way}
    limit ${at.limit} offset ${at.offset}`.execute(tx.db)
  return rows
}

/** Counts of exactly the documents that the same filter lists. */
export async function countDocumentation(tx: Read, plan: PlanId, filter: DocumentationFilter) {
  const { rows } = await sql<{ documents: number; proposed: number; accepted: number; published: number }>`
    select count(*)::int as documents, count(*) filter (where doc.state = 'proposed')::int as proposed,
      count(*) filter (where doc.state = 'accepted')::int as accepted,
      count(*) filter (where doc.is_published)::int as published
    from community_plan.documentation doc where ${documentationWhere(tx, plan, filter)}`.execute(tx.db)
  return rows[0]!
}

/** A document whole; null when this plan has none by that id. */
export async function findDocumentation(
  tx: Read,
  plan: PlanId,
  id: DocumentationId,
): Promise<Documentation | null> {
  const row = await tx.db
    .selectFrom('community_plan.documentation as doc')
    .selectAll('doc')
    .select(
      sql<TaskId[]>`array(select link.task_id from community_plan.documentation_task link
        join community_plan.task task on task.centre_id = link.centre_id and task.id = link.task_id
        where link.centre_id = doc.centre_id and link.documentation_id = doc.id order by task.number)`.as(
        'tasks',
      ),
    )
    .where('doc.centre_id', '=', tx.centre)
    .where('doc.plan_id', '=', plan)
    .where('doc.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    plan: row.plan_id,
    kind: row.kind,
    title: row.title,
    datedOn: row.dated_on,
    activity: row.activity_id,
    tasks: row.tasks,
    file: row.file_id,
    link: row.link,
    note: row.note,
    voice: row.voice,
    altText: row.alt_text,
    consent: row.consent,
    isPublished: row.is_published,
    state: row.state,
    stateReason: row.state_reason,
    notedAt: row.noted_at,
    notedById: row.noted_by_kind === 'account' ? row.noted_by_id : null,
    version: row.version,
  }
}

/** A document that keeps the same bytes as `file`. */
export interface SameDocument {
  readonly file: FileId
  readonly id: DocumentationId
  readonly plan_id: PlanId
  readonly title: string
  readonly dated_on: CalendarDay
}

/**
 * Documents that keep the same bytes as one of these files, and are not withdrawn: how a duplicate is
 * noticed.
 */
export async function listSameDocuments(
  tx: Read,
  files: readonly { id: string; sha256: string }[],
): Promise<SameDocument[]> {
  const ids = files.map((file) => file.id)
  const hashes = files.map((file) => file.sha256)
  const { rows } = await sql<SameDocument>`
    select distinct on (own.id) own.id as file, doc.id, doc.plan_id, doc.title, doc.dated_on
    from unnest(${ids}::uuid[], ${hashes}::text[]) as own(id, sha256)
    join files.stored_file other
      on other.centre_id = ${tx.centre} and other.sha256 = own.sha256 and other.id <> own.id
    join community_plan.documentation doc on doc.centre_id = other.centre_id and doc.file_id = other.id
    where doc.state <> 'withdrawn'
    order by own.id, doc.noted_at, doc.id`.execute(tx.db)
  return rows
}

/**
 * Of one kept file: whether it belongs to a document at all, and whether everybody may see one that has it.
 */
export async function findFileStanding(tx: Read, file: string) {
  const { rows } = await sql<{ published: boolean }>`
    select bool_or(doc.is_published and doc.state = 'accepted' and plan.state in
      ('approved', 'in_force', 'updating', 'reported', 'closed')) as published
    from community_plan.documentation doc
    join community_plan.plan plan on plan.centre_id = doc.centre_id and plan.id = doc.plan_id
    where doc.centre_id = ${tx.centre} and doc.file_id = ${file}
    having count(*) > 0`.execute(tx.db)
  return rows[0] ?? null
}
