import { system } from '#kernel/actor.ts'
import { getCentre } from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { JobContext } from '#kernel/domain.ts'
import { forgetErrorContacts } from './error-report.actions.ts'
import { withdrawExpired } from './freshness.actions.ts'
import { showBeginning } from './service-entry.actions.ts'

/**
 * Daily job: withdraws cards that nobody checked for too long, lets the search find those whose day has come,
 * and forgets contacts of answered reports. Safe to run twice.
 */
export async function expireServices(_: unknown, at: JobContext): Promise<void> {
  const { zone } = await at.house.doors.withCentre(at.centre, getCentre)
  const by = { centre: { id: at.centre, zone }, actor: system, now: at.now }
  await runDeed(at.house, by, withdrawExpired)
  await runDeed(at.house, by, showBeginning)
  await runDeed(at.house, by, forgetErrorContacts)
}
