import { type AccountId, type Id, newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Forbidden, Refused, refusal } from '#kernel/refusal.ts'
import { audit, type Work } from '#kernel/work.ts'
import { listRolesOn, updateAccount } from './account.sql.ts'
import type { Authenticator } from './authenticator.ts'
import { limits, startingRole } from './login.rules.ts'
import { endLogins, insertLogin, setLoginRole } from './login.sql.ts'
import { hashToken, newToken } from './password.ts'
import { isRole } from './role.ts'

/** What a try at the door gave. A wrong try is an answer, not a refusal: its count must be committed. */
export type DoorAnswer =
  | { readonly kind: 'in'; readonly token: string }
  | { readonly kind: 'code-needed'; readonly account: AccountId }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly at: string }
  | { readonly kind: 'no-role' }

/** One step of a staff sign-in by any authenticator: in, or what is still missing. */
export async function signIn<Proof>(
  work: Work,
  authenticator: Authenticator<Proof>,
  given: { proof: Proof; device: string },
): Promise<DoorAnswer> {
  const proved = await authenticator.prove(work, given.proof)
  if (proved.kind !== 'proved') return proved
  if (!proved.complete) return { kind: 'code-needed', account: proved.account }
  return enter(work, proved.account, given.device)
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
    device: device.slice(0, 200),
    at: work.now,
    expiresAt: work.now.add({ hours: limits.hours }),
  })
  audit(work, 'people.login.entered', { account, login: id, role })
  return { kind: 'in', token }
}

/** Ends a login of the acting account: this one, another of its own, or all others. */
export async function leave(work: Work, which: { only?: Id<'login'>; except?: Id<'login'> }): Promise<void> {
  const account = ownAccount(work)
  const ended = await endLogins(work.tx, { account, ...which }, work.now)
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
