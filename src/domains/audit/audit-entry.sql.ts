import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'

/** Appends the deed's entries to the centre's chain: one statement, the last before COMMIT. */
export async function appendEntries(work: Work): Promise<void> {
  if (work.pending.audits.length === 0) return
  const { actor } = work
  const entries = work.pending.audits.map((note) => ({
    at: work.now.toString(),
    kind: actor.kind,
    actor: actor.id,
    role: actor.kind === 'account' ? actor.role : actor.kind === 'link' ? actor.purpose : null,
    action: note.action,
    ids: note.ids,
    request: work.requestId,
  }))
  await sql`select audit.append(${JSON.stringify(entries)}::jsonb)`.execute(work.tx.db)
}

/** Answers the first entry of the centre whose hash does not follow from the one before, and how many there are. */
export async function checkChain(
  tx: Read,
): Promise<{ entries: number; brokenAt: string | null; headFits: boolean }> {
  const { rows } = await sql<{ entries: number; broken: string | null; head_fits: boolean }>`
    with chained as (
      select e.seq, e.hash, audit.entry_hash(coalesce(lag(e.hash) over (order by e.seq), '\\x'), e) as expected,
        row_number() over (order by e.seq) as position
      from audit.entry e where e.centre_id = ${tx.centre})
    select count(*)::int as entries,
      (min(seq) filter (where hash <> expected or seq <> position))::text as broken,
      coalesce((select h.seq = (select max(seq) from chained) and h.hash = (select hash from chained order by seq desc limit 1)
        from audit.chain_head h where h.centre_id = ${tx.centre}), count(*) = 0) as head_fits
    from chained`.execute(tx.db)
  const row = rows[0]!
  return { entries: row.entries, brokenAt: row.broken, headFits: row.head_fits }
}

export interface EntryFilter {
  readonly action?: string
  readonly actor?: string
  readonly subject?: string
  readonly before?: bigint
  readonly limit: number
}

/** Entries, newest first; `subject` finds an id anywhere among the ids of an entry. */
export async function listEntries(tx: Read, filter: EntryFilter) {
  let query = tx.db
    .selectFrom('audit.entry')
    .select(['seq', 'at', 'actor_kind', 'actor_id', 'actor_role', 'action', 'ids', 'request_id'])
    .where('centre_id', '=', tx.centre)
    .orderBy('seq', 'desc')
    .limit(filter.limit)
  if (filter.action) query = query.where('action', '=', filter.action)
  if (filter.actor) query = query.where('actor_id', '=', filter.actor)
  if (filter.before) query = query.where('seq', '<', filter.before)
  if (filter.subject) query = query.where(sql<boolean>`ids::text like ${`%${filter.subject}%`}`)
  return query.execute()
}

/** True when this actor already looked at this page of this person since `since` (one entry in ten minutes). */
export async function viewedSince(tx: Read, action: string, actor: string, person: string, since: Instant) {
  const found = await tx.db
    .selectFrom('audit.entry')
    .select('seq')
    .where('centre_id', '=', tx.centre)
    .where('action', '=', action)
    .where('at', '>', since)
    .where('actor_id', '=', actor)
    .where(sql<boolean>`ids ->> 'person' = ${person}`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
