import { type RawBuilder, sql } from 'kysely'
import type { Platform } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'

/** How messages stand in the whole installation. */
export interface OutboxStatus {
  readonly paused: boolean
  readonly waiting: number
  readonly failed: number
  readonly sent: number
  /** When the oldest message that has not left was made; null when none waits. */
  readonly oldest: string | null
}

const key = 'outbox-paused'

// What the program itself sends; letters and calls wait for staff.
const sentByProgram = sql`channel in ('email', 'sms')`
// A message whose attempts are used up stays failed: staff see it and decide.
const mayStillLeave: RawBuilder<boolean> = sql`(
  state in ('waiting', 'sending') or (state = 'failed' and attempts < 12))`

/** Counts messages of all centres. */
export async function readOutbox(tx: Platform): Promise<OutboxStatus> {
  const { rows } = await sql<{ waiting: number; failed: number; sent: number; oldest: Instant | null }>`
    select count(*) filter (where state in ('waiting', 'sending'))::int as waiting,
      count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state = 'sent')::int as sent,
      min(made_at) filter (where state in ('waiting', 'sending')) as oldest
    from kernel.outbox where ${sentByProgram}`.execute(tx.db)
  const { oldest, ...counts } = rows[0]!
  return { paused: await isPaused(tx), ...counts, oldest: oldest?.toString() ?? null }
}

async function isPaused(tx: Platform): Promise<boolean> {
  const row = await tx.db
    .selectFrom('kernel.operation')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.value === true
}

/** From now on nothing leaves; messages are still written and wait. */
export async function pauseOutbox(tx: Platform, at: Instant): Promise<void> {
  await tx.db
    .insertInto('kernel.operation')
    .values({ key, value: 'true', set_at: at })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: 'true', set_at: at }))
    .execute()
}

/**
 * Lets messages leave again and queues every one that waits; a job of the same key is replaced, so none
 * leaves twice. With `skipWaiting` those that wait now are cancelled instead: after a restore they may have
 * left already. Answers how many were queued or cancelled.
 */
export async function resumeOutbox(tx: Platform, options: { skipWaiting: boolean }): Promise<number> {
  await tx.db.deleteFrom('kernel.operation').where('key', '=', key).execute()
  const queue = sql`select graphile_worker.add_job('kernel.send',
    json_build_object('message', id, 'centre', centre_id), max_attempts => 12, job_key => 'send:' || id)
    from kernel.outbox where ${sentByProgram} and ${mayStillLeave}`
  const cancel = sql`update kernel.outbox set state = 'cancelled'
    where ${sentByProgram} and ${mayStillLeave} returning id`
  const done = await (options.skipWaiting ? cancel : queue).execute(tx.db)
  return done.rows.length
}
