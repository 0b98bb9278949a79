import type { Read, Write } from '#kernel/db/handle.ts'
import type { Id } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'

/** Writes one call that staff made. */
export async function insertCallAttempt(
  tx: Write,
  call: {
    id: Id<'call_attempt'>
    message: Id<'outbox'>
    result: 'reached' | 'not-reached'
    note: string | null
    at: Instant
    by: { kind: string; id: string | null }
  },
): Promise<void> {
  await tx.db
    .insertInto('notifications.call_attempt')
    .values({
      centre_id: tx.centre,
      id: call.id,
      message_id: call.message,
      result: call.result,
      note: call.note,
      logged_at: call.at,
      logged_by_kind: call.by.kind,
      logged_by_id: call.by.id,
    })
    .execute()
}

/** Calls made for these messages, the latest first. */
export async function listCallAttempts(tx: Read, messages: readonly Id<'outbox'>[]) {
  if (messages.length === 0) return []
  return tx.db
    .selectFrom('notifications.call_attempt')
    .select(['id', 'message_id', 'result', 'note', 'logged_at', 'logged_by_id'])
    .where('centre_id', '=', tx.centre)
    .where('message_id', 'in', messages)
    .orderBy('logged_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}
