import { system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import type { JobContext } from '#kernel/domain.ts'
import { expireHold } from './room-facts.ts'
import { listLapsedBefore } from './slot.sql.ts'

/**
 * Tidies up holds that ran out and that nobody stood in the way of. Nothing depends on it: a lapsed hold
 * occupies nothing for anybody.
 */
export async function tidyHolds(_: Readonly<Record<string, string>>, at: JobContext): Promise<void> {
  const setting = { centre: { id: at.centre, zone: 'UTC' }, actor: system, now: at.now }
  await runDeed(at.house, setting, async (work) => {
    for (const id of await listLapsedBefore(work.tx, at.now)) await expireHold(work, id)
  })
}
