import type { JobContext } from '#kernel/domain.ts'
import { diskStore } from '#kernel/files/store.ts'
import { listUnnamed, removePending } from './stored-file-clean-up.sql.ts'

/**
 * Daily job: files that were sent but never attached (the form was left, the deed refused) go after a day.
 * Their bytes go only when no other row names them. Safe to run twice; what a cut-off run leaves costs only
 * room.
 */
export async function removeAbandoned(_: unknown, at: JobContext): Promise<void> {
  const before = at.now.subtract({ hours: 24 })
  const store = diskStore(at.house.config.dataDir)
  const unnamed = await at.house.doors.withCentre(at.centre, async (tx) => {
    const hashes = await removePending(tx, before)
    return listUnnamed(tx, hashes)
  })
  for (const hash of unnamed) await store.removeUnused(hash, at.centre, new Date(before.epochMilliseconds))
}
