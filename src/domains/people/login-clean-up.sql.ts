import type { Write } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'

/** Removes logins that ended, or expired, before an instant. */
export async function removeEndedLogins(tx: Write, before: Instant): Promise<void> {
  await tx.db
    .deleteFrom('people.login')
    .where('centre_id', '=', tx.centre)
    .where((or) => or.or([or('ended_at', '<', before), or('expires_at', '<', before)]))
    .execute()
}
