import { type AccountId, type Id, newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Forbidden, Refused, refusal } from '#kernel/refusal.ts'
import { audit, type Work } from '#kernel/work.ts'
import {
  findAccount,
  findAccountByEmail,
  listRolesOn,
  updateAccount,
  useRecoveryCode,
} from './account.sql.ts'
import { limits, nextAfterFailure, startingRole, whyNotTry } from './login.rules.ts'
import { endLogins, insertLogin, setLoginRole } from './login.sql.ts'
import { fitsPassword, hashToken, newToken, tidyCode, totpStep } from './password.ts'
import { isRole } from './role.ts'

/** What a try at the door gave. A wrong try is an answer, not a refusal: its count must be committed. */
export type DoorAnswer =
  | { readonly kind: 'in'; readonly token: string }
  | { readonly kind: 'code-needed'; readonly account: AccountId }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly at: string }
  | { readonly kind: 'no-role' }

/** First step of a staff sign-in: e-mail and password. Answers the same for an unknown e-mail as for a wrong password. */
export async function tryPassword(
  work: Work,
  input: { email: string; password: string; device: string },
): Promise<DoorAnswer> {
  const account = await findAccountByEmail(work.tx, input.email.trim().toLowerCase())
  const locked = account ? whyNotTry(account, work.now) : null
  if (locked) return { kind: 'locked', at: String(locked.params.at) }
  const fits = await fitsPassword(input.password, account?.password_hash ?? null)
  if (!account || !fits || account.state !== 'active') return wrongTry(work, account)
  if (account.totp_confirmed_at) return { kind: 'code-needed', account: account.id }
  return enter(work, account.id, input.device)
}

/** Second step: the code of the application, or a recovery code. */
export async function tryCode(
  work: Work,
  input: { account: AccountId; code: string; device: string },
): Promise<DoorAnswer> {
  const account = await findAccount(work.tx, input.account)
  if (account?.state !== 'active' || !account.totp_secret) return { kind: 'wrong' }
  const locked = whyNotTry(account, work.now)
  if (locked) return { kind: 'locked', at: String(locked.params.at) }
  const step = totpStep(account.totp_secret, input.code, work.now, account.totp_step)
  if (step !== null) {
    await updateAccount(work.tx, account.id, { totp_step: step })
    return enter(work, account.id, input.device)
  }
  const recovered = await useRecoveryCode(work.tx, account.id, hashToken(tidyCode(input.code)), work.now)
  if (!recovered) return wrongTry(work, account)
  audit(work, 'people.login.recovery-code-used', { account: account.id })
  return enter(work, account.id, input.device)
}

async function wrongTry(
  work: Work,
  account: { id: AccountId; failures: number } | null,
): Promise<DoorAnswer> {
  if (account) {
    await updateAccount(work.tx, account.id, nextAfterFailure(account.failures, work.now))
    audit(work, 'people.login.failed', { account: account.id })
  }
  return { kind: 'wrong' }
}

async function enter(work: Work, account: AccountId, device: string): Promise<DoorAnswer> {
  const held = await listRolesOn(work.tx, account, dayOf(work.now, work.zone))
  const role = startingRole(held, null)
  if (!role) return { kind: 'no-role' }
  const token = newToken()
  const id = newId<'login'>()
  await updateAccount(work.tx, account, { failures: 0, locked_until: null })
  await insertLogin(work.tx, {
    id,
    account,
    tokenHash: hashToken(token),
    role,
    device: device.slice(0, 200) || 'nieznane urządzenie',
    at: work.now,
    expiresAt: work.now.add({ hours: limits.hours }),
  })
  audit(work, 'people.login.entered', { account, login: id, role })
  return { kind: 'in', token }
}

/** Ends a login of the acting account: this one, another of its own, or all others. */
export async function leave(work: Work, which: { only?: Id<'login'>; except?: Id<'login'> }): Promise<void> {
  const account = ownAccount(work)
  const ended = await endLogins(work.tx, account, which, work.now)
  audit(work, 'people.login.left', { account, ended: String(ended) })
}

/** Takes up another of the roles that the account holds today. */
export async function switchRole(work: Work, input: { login: Id<'login'>; role: string }): Promise<void> {
  const account = ownAccount(work)
  const held = await listRolesOn(work.tx, account, dayOf(work.now, work.zone))
  if (!isRole(input.role) || !held.includes(input.role)) throw new Refused(refusal('people.role.not-held'))
  await setLoginRole(work.tx, input.login, input.role)
  audit(work, 'people.login.role-switched', { account, login: input.login, role: input.role })
}

/** The account that acts; anybody else has no business here. */
export function ownAccount(work: Work): AccountId {
  if (work.actor.kind !== 'account') throw new Forbidden('people.account.own')
  return work.actor.id
}
