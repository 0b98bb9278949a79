import type { AccountId } from '#kernel/id.ts'
import { unseal } from '#kernel/seal.ts'
import { audit, type Work } from '#kernel/work.ts'
import {
  countFailure,
  findAccount,
  findAccountByEmail,
  updateAccount,
  useRecoveryCode,
  useTotpStep,
} from './account.sql.ts'
import type { Authenticator, Proved } from './authenticator.ts'
import { tidyEmail } from './contact.rules.ts'
import { nextAfterFailure, whyNotTry } from './login.rules.ts'
import { fitsPassword, hashRecoveryCode, totpStep } from './password.ts'

type Account = NonNullable<Awaited<ReturnType<typeof findAccountByEmail>>>

/**
 * E-mail and password. Answers the same, and takes as long, for an unknown e-mail as for a wrong password.
 */
export const byPassword: Authenticator<{ email: string; password: string }> = {
  name: 'password',
  prove: async (work, proof) => {
    const email = tidyEmail(proof.email)
    const account = email ? await findAccountByEmail(work.tx, email) : null
    return judge(work, account, proof.password)
  },
}

/** The second proof: a code of the application (each works once), or a recovery code. */
export const byCode: Authenticator<{ account: AccountId; code: string }> = {
  name: 'code',
  prove: async (work, proof) => {
    const account = await findAccount(work.tx, proof.account)
    if (account?.state !== 'active' || !account.totp_confirmed_at) return { kind: 'wrong' }
    const locked = whyNotTry(account, work.now)
    if (locked) return { kind: 'locked', at: String(locked.params.at) }
    const secret = unseal(work.secret, account.id, account.totp_sealed!)
    const step = totpStep(secret, proof.code, { now: work.now, lastStep: account.totp_step })
    // The guarded update: of two browsers with the same code one comes in.
    if (step !== null && (await useTotpStep(work.tx, account.id, step))) return proved(account.id)
    const hash = hashRecoveryCode(work.secret, account.id, proof.code)
    if (!(await useRecoveryCode(work.tx, { account: account.id, hash }, work.now)))
      return wrong(work, account.id)
    audit(work, 'people.login.recovery-code-used', { account: account.id })
    return proved(account.id)
  },
}

/** The password once more, before something that a borrowed browser must not do. */
export async function provePassword(work: Work, id: AccountId, password: string): Promise<Proved> {
  return judge(work, await findAccount(work.tx, id), password)
}

async function judge(work: Work, account: Account | null, password: string): Promise<Proved> {
  const locked = account ? whyNotTry(account, work.now) : null
  if (locked) return { kind: 'locked', at: String(locked.params.at) }
  const fits = await fitsPassword(password, account?.password_hash ?? null)
  if (!account) return { kind: 'wrong' }
  if (!fits || account.state !== 'active') return wrong(work, account.id)
  return { kind: 'proved', account: account.id, complete: account.totp_confirmed_at === null }
}

function proved(account: AccountId): Proved {
  return { kind: 'proved', account, complete: true }
}

async function wrong(work: Work, account: AccountId): Promise<Proved> {
  // Counted in the database, so that tries sent at once do not all count as the first.
  const next = nextAfterFailure(await countFailure(work.tx, account), work.now)
  if (next.locked_until) await updateAccount(work.tx, account, next)
  audit(work, 'people.login.failed', { account })
  return { kind: 'wrong' }
}
