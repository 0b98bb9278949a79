import { system } from '#kernel/actor.ts'
import { getCentre } from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { JobContext } from '#kernel/domain.ts'
import { withdrawExpired } from './freshness.actions.ts'

/** Daily job: withdraws cards that nobody checked for too long. Safe to run twice. */
export async function expireServices(_: unknown, at: JobContext): Promise<void> {
  const { zone } = await at.house.doors.withCentre(at.centre, getCentre)
  await runDeed(at.house, { centre: { id: at.centre, zone }, actor: system, now: at.now }, withdrawExpired)
}
