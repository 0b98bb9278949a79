import { type Instant, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

/**
 * Limits of a sign-in (ASVS 5, 7.3 and 6.3): idle and absolute length, and how many wrong tries lock for how
 * long.
 */
export const limits = { idleMinutes: 60, hours: 12, triesBeforeLock: 5, lockMinutes: 10, passwordMin: 12 }

/** Why nobody may sign in to this account now; null = the password may be tried. */
export function whyNotTry(account: { locked_until: Instant | null }, now: Instant): Refusal | null {
  if (account.locked_until && isBefore(now, account.locked_until)) {
    return refusal('people.login.locked', { at: account.locked_until.toString() })
  }
  return null
}

/**
 * What a wrong try leaves behind; `count` is how many there were in a row, this one included. The fifth
 * locks.
 */
export function nextAfterFailure(
  count: number,
  now: Instant,
): { failures: number; locked_until: Instant | null } {
  if (count < limits.triesBeforeLock) return { failures: count, locked_until: null }
  return { failures: 0, locked_until: now.add({ minutes: limits.lockMinutes }) }
}

/** Why a password is too weak (ASVS 5, 6.2: length counts, no rules about kinds of characters). */
export function whyNotPassword(password: string, email: string): Refusal | null {
  if (password.length < limits.passwordMin)
    return refusal('people.password.too-short', { min: limits.passwordMin })
  if (password.length > 200) return refusal('people.password.too-long', { max: 200 })
  const folded = password.toLowerCase()
  const trivial = new Set(folded).size < 5 || folded.includes(email.split('@')[0]!.toLowerCase())
  if (trivial || common.some((word) => folded.includes(word))) return refusal('people.password.too-easy')
  return null
}

const common = ['haslo1', 'hasło1', 'password', 'qwerty', '123456', 'zaq12wsx', 'polska1', 'centrum1']

/**
 * The role a login starts in: the one used last if still held, else the first held. Null = no role today, no
 * entry.
 */
export function startingRole(held: readonly string[], last: string | null): string | null {
  if (last && held.includes(last)) return last
  return held[0] ?? null
}
