import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'

/** The call that appends the deed's entries to the centre's chain; null when it noted none. */
export function appendEntries(work: Work): RawBuilder<unknown> | null {
  if (work.pending.audits.length === 0) return null
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
  return sql`audit.append(${JSON.stringify(entries)}::jsonb)`
}

/**
 * Answers the first entry of the centre whose hash does not follow from the one before, how many there are,
 * and whether the head of the chain is the last entry (a head that lags or leads means entries were cut off
 * or added).
 */
export async function checkChain(
  tx: Read,
): Promise<{ entries: number; brokenAt: string | null; headFits: boolean }> {
  const { rows } = await sql<{ entries: number; broken: string | null; head_fits: boolean }>`
    with chained as (
      select e.seq, e.hash, audit.entry_hash(coalesce(lag(e.hash) over (order by e.seq), '\\x'),
        e) as expected,
        row_number() over (order by e.seq) as position
      from audit.entry e where e.centre_id = ${tx.centre}),
    last as (select seq, hash from chained order by seq desc limit 1),
    head as (select h.seq, h.hash from audit.chain_head h where h.centre_id = ${tx.centre} and h.seq > 0)
    select (select count(*) from chained)::int as entries,
      (select min(seq) from chained where hash <> expected or seq <> position)::text as broken,
      not exists (select from last full join head on true
        where last.seq is distinct from head.seq or last.hash is distinct
          from head.hash) as head_fits`.execute(tx.db)
  const row = rows[0]!
  return { entries: row.entries, brokenAt: row.broken, headFits: row.head_fits }
}

/** Which entries a list shows. */
export interface EntryFilter {
  readonly action?: string | undefined
  /** Ids of a person, an account or a thing: entries that one of them wrote or that mention one of them. */
  readonly about?: readonly string[] | undefined
  readonly from?: Instant | undefined
  /** Before this moment (half-open). */
  readonly until?: Instant | undefined
  /** Only entries older than this number: the next page. */
  readonly before?: bigint | undefined
  readonly limit: number
}

/** Entries, newest first. */
export async function listEntries(tx: Read, filter: EntryFilter) {
  let query = tx.db
    .selectFrom('audit.entry')
    .select(['seq', 'at', 'actor_kind', 'actor_id', 'actor_role', 'action', 'ids', 'request_id'])
    .where('centre_id', '=', tx.centre)
    .orderBy('seq', 'desc')
    .limit(filter.limit)
  if (filter.action) query = query.where('action', '=', filter.action)
  if (filter.before) query = query.where('seq', '<', filter.before)
  if (filter.from) query = query.where('at', '>=', filter.from)
  if (filter.until) query = query.where('at', '<', filter.until)
  if (filter.about) {
    const about = sql`${[...filter.about]}::text[]`
    query = query.where(
      sql<boolean>`(actor_id::text = any (${about})
        or exists (select from jsonb_each(ids) as named (key, value), unnest(${about}) as id
          where named.value::text like '%"' || id || '"%'))`,
    )
  }
  return query.execute()
}

/**
 * True when this actor already looked at this page of this person since `since` (one entry in ten minutes).
 */
export async function viewedSince(
  tx: Read,
  view: { action: string; actor: string; person: string; since: Instant },
) {
  const found = await tx.db
    .selectFrom('audit.entry')
    .select('seq')
    .where('centre_id', '=', tx.centre)
    .where('action', '=', view.action)
    .where('at', '>', view.since)
    .where('actor_id', '=', view.actor)
    .where(sql<boolean>`ids ->> 'person' = ${view.person}`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
