import type { Read } from '#kernel/db/handle.ts'
import type { AccountId, PersonId } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { NotFound, Refused, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { findAccount, findAccountByKeyHash, listRolesOn, updateAccount } from './account.sql.ts'
import { hashToken, newToken } from './password.ts'
import { isRole, type Role } from './role.ts'

/**
 * Makes the API key of an account and answers it, this once: only its hash is kept. A key made before stops
 * working. The operator of the machine and administrators may.
 */
export async function makeApiToken(work: Work, account: AccountId): Promise<string> {
  requireRight(work, 'people.account.manage')
  const found = await findAccount(work.tx, account)
  if (!found) throw new NotFound('account')
  if (found.state !== 'active') throw new Refused(refusal('people.account.suspended'))
  const token = newToken()
  await updateAccount(work.tx, account, { api_token_hash: hashToken(token) })
  audit(work, 'people.api-token.made', { account })
  return token
}

/**
 * The active account behind an API key, in the first role that it holds on that day; null when there is none.
 */
export async function findAccountByToken(
  tx: Read,
  token: string,
  day: CalendarDay,
): Promise<{ id: AccountId; person: PersonId; role: Role } | null> {
  const account = await findAccountByKeyHash(tx, hashToken(token))
  if (!account) return null
  const [role] = await listRolesOn(tx, account.id, day)
  return role && isRole(role) ? { id: account.id, person: account.person_id, role } : null
}
