import type { Write } from '../db/handle.ts'
import type { JobContext } from '../domain.ts'
import type { Instant } from '../instant.ts'

// A second click or a repeated API call comes within hours; a week covers a queue that stood over a holiday.
const idempotencyDays = 7

/**
 * Daily job of one centre: expired drafts, and keys of forms that nobody will send again. Safe to run twice.
 */
export async function cleanUp(_: unknown, at: JobContext): Promise<void> {
  await at.house.doors.withCentre(at.centre, async (tx) => {
    await removeExpiredDrafts(tx, at.now)
    await removeOldKeys(tx, at.now.subtract({ hours: 24 * idempotencyDays }))
  })
}

async function removeExpiredDrafts(tx: Write, now: Instant): Promise<void> {
  await tx.db
    .deleteFrom('kernel.draft')
    .where('centre_id', '=', tx.centre)
    .where('expires_at', '<=', now)
    .execute()
}

async function removeOldKeys(tx: Write, before: Instant): Promise<void> {
  await tx.db
    .deleteFrom('kernel.idempotency')
    .where('centre_id', '=', tx.centre)
    .where('made_at', '<', before)
    .execute()
}
