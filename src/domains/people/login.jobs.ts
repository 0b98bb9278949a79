import type { JobContext } from '#kernel/domain.ts'
import { removeEndedLogins } from './login-clean-up.sql.ts'

// Long enough to answer "was that me?"; who signed in when stays in the audit.
const keptDays = 90

/** Daily job: forgets logins that ended or expired 90 days ago. Safe to run twice. */
export async function forgetOldLogins(_: unknown, at: JobContext): Promise<void> {
  const before = at.now.subtract({ hours: 24 * keptDays })
  await at.house.doors.withCentre(at.centre, (tx) => removeEndedLogins(tx, before))
}
