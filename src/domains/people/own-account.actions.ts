import type { AccountId, Id } from '#kernel/id.ts'
import { newId } from '#kernel/id.ts'
import { NotFound, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { seal } from '#kernel/seal.ts'
import { audit, type Work } from '#kernel/work.ts'
import { findAccount, replaceRecoveryCodes, updateAccount } from './account.sql.ts'
import { ownAccount } from './login.actions.ts'
import { whyNotPassword } from './login.rules.ts'
import { endLogins } from './login.sql.ts'
import { hashPassword, hashRecoveryCode, newRecoveryCodes, totpStep } from './password.ts'
import { provePassword } from './password-authenticator.ts'

/** `wrong-password` and `locked` are answers, not refusals: the wrong try must stay counted. */
export type OwnAnswer<Done> =
  | ({ readonly kind: 'done' } & Done)
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'locked' }

/**
 * Changes the own password after proving the old one; all other logins end, because somebody may have known
 * it.
 */
export async function changePassword(
  work: Work,
  input: { login: Id<'login'>; current: string; next: string },
): Promise<OwnAnswer<{ ended: number }>> {
  const account = await getOwn(work)
  refuse(whyNotPassword(input.next, account.email))
  if (input.next === input.current) throw new Refused(refusal('people.password.same'))
  const no = await whyNotProved(work, account.id, input.current)
  if (no) return no
  await updateAccount(work.tx, account.id, {
    password_hash: await hashPassword(input.next),
    must_change_password: false,
    failures: 0,
  })
  const ended = await endLogins(work.tx, { account: account.id, except: input.login }, work.now)
  audit(work, 'people.password.changed', { account: account.id, ended })
  return { kind: 'done', ended }
}

/**
 * Binds a code application: the code proves that it knows the secret. Replacing one that is bound already
 * needs the password. Answers ten recovery codes, which are shown this once.
 */
export async function confirmTotp(
  work: Work,
  input: { login: Id<'login'>; secret: string; code: string; password: string },
): Promise<OwnAnswer<{ codes: string[] }>> {
  const account = await getOwn(work)
  const no = account.totp_confirmed_at ? await whyNotProved(work, account.id, input.password) : null
  if (no) return no
  const step = totpStep(input.secret, input.code, { now: work.now, lastStep: 0n })
  if (step === null) return { kind: 'wrong-code' }
  await updateAccount(work.tx, account.id, {
    totp_sealed: seal(work.secret, account.id, input.secret),
    totp_confirmed_at: work.now,
    totp_step: step,
  })
  const codes = await giveRecoveryCodes(work, account.id)
  const ended = await endLogins(work.tx, { account: account.id, except: input.login }, work.now)
  audit(work, 'people.totp.confirmed', { account: account.id, ended })
  return { kind: 'done', codes }
}

/** Makes ten new recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(
  work: Work,
  input: { password: string },
): Promise<OwnAnswer<{ codes: string[] }>> {
  const account = await getOwn(work)
  if (!account.totp_confirmed_at) throw new Refused(refusal('people.totp.not-set'))
  const no = await whyNotProved(work, account.id, input.password)
  if (no) return no
  const codes = await giveRecoveryCodes(work, account.id)
  audit(work, 'people.recovery-codes.renewed', { account: account.id })
  return { kind: 'done', codes }
}

async function getOwn(work: Work) {
  const id = ownAccount(work)
  requireRight(work, 'people.account.own', { own: true })
  const account = await findAccount(work.tx, id)
  if (!account) throw new NotFound('account')
  return account
}

async function whyNotProved(
  work: Work,
  account: AccountId,
  password: string,
): Promise<{ kind: 'wrong-password' } | { kind: 'locked' } | null> {
  const proved = await provePassword(work, account, password)
  if (proved.kind === 'proved') return null
  return { kind: proved.kind === 'wrong' ? 'wrong-password' : 'locked' }
}

async function giveRecoveryCodes(work: Work, account: AccountId): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashed = codes.map((code) => ({
    id: newId<'recovery_code'>(),
    hash: hashRecoveryCode(work.secret, account, code),
  }))
  await replaceRecoveryCodes(work.tx, account, hashed)
  return codes
}
