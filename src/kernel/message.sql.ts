import type { Read, Write } from './db/handle.ts'
import type { Id } from './id.ts'
import type { Instant } from './instant.ts'
import type { OutboxMessage } from './outbox.ts'

type MessageId = Id<'outbox'>
type State = 'waiting' | 'sending' | 'sent' | 'failed' | 'cancelled'

const columns = [
  'id',
  'channel',
  'recipient',
  'subject',
  'body',
  'state',
  'attempts',
  'last_error',
  'dedupe_key',
  'made_at',
  'sent_at',
] as const

export interface MessageFilter {
  readonly channels: readonly OutboxMessage['channel'][]
  readonly states: readonly State[]
}

/** One message of the outbox, or null. */
export async function findMessage(tx: Read, id: MessageId) {
  const query = tx.db.selectFrom('kernel.outbox').select(columns)
  return (await query.where('centre_id', '=', tx.centre).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Messages that wait for somebody, the longest waiting first. */
export async function listWaiting(tx: Read, filter: MessageFilter, place: { limit: number; offset: number }) {
  return tx.db
    .selectFrom('kernel.outbox')
    .select(columns)
    .where('centre_id', '=', tx.centre)
    .where('channel', 'in', filter.channels)
    .where('state', 'in', filter.states)
    .orderBy('made_at')
    .orderBy('id')
    .limit(place.limit)
    .offset(place.offset)
    .execute()
}

/** How many messages there are of these channels and states, and since when the oldest waits. */
export async function countWaiting(
  tx: Read,
  filter: MessageFilter,
): Promise<{ count: number; since: Instant | null }> {
  const row = await tx.db
    .selectFrom('kernel.outbox')
    .select((q) => [q.fn.countAll<bigint>().as('n'), q.fn.min('made_at').as('since')])
    .where('centre_id', '=', tx.centre)
    .where('channel', 'in', filter.channels)
    .where('state', 'in', filter.states)
    .executeTakeFirstOrThrow()
  return { count: Number(row.n), since: row.since as Instant | null }
}

/** Notes that a person has sent a letter or made a call; false when it no longer waits. */
export async function setSentByHand(tx: Write, id: MessageId, at: Instant): Promise<boolean> {
  const done = await tx.db
    .updateTable('kernel.outbox')
    .set({ state: 'sent', sent_at: at })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('channel', 'in', ['letter', 'call'])
    .where('state', '=', 'waiting')
    .returning('id')
    .execute()
  return done.length > 0
}

/** Puts a failed message in line again; false when it is not a failed one. Its job is queued by the deed. */
export async function setWaitingAgain(tx: Write, id: MessageId): Promise<boolean> {
  const done = await tx.db
    .updateTable('kernel.outbox')
    .set({ state: 'waiting' })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('channel', 'in', ['email', 'sms'])
    .where('state', '=', 'failed')
    .returning('id')
    .execute()
  return done.length > 0
}
