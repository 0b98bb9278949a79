import {
  insertAccount,
  insertPerson,
  insertRoleAssignment,
  updateAccount,
} from '#domains/people/account.sql.ts'
import { insertLogin } from '#domains/people/login.sql.ts'
import { hashToken, newToken, newTotpSecret } from '#domains/people/password.ts'
import type { Role } from '#domains/people/role.ts'
import type { House } from '#kernel/house.ts'
import { type AccountId, type CentreId, newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { seal } from '#kernel/seal.ts'

/** Somebody who works at a centre in a role; `enter` gives the cookie header of a new login. */
export interface StaffMember {
  readonly account: AccountId
  readonly role: Role
  enter(): Promise<string>
}

/** Hires somebody without a password: tests enter by a login of their own making. */
export async function aStaffMember(
  house: House,
  centre: { id: CentreId; slug: string },
  role: Role,
): Promise<StaffMember> {
  const now = house.clock()
  const account = newId<'account'>()
  const person = newId<'person'>()
  await house.doors.withCentre(centre.id, async (tx) => {
    await insertPerson(tx, { id: person, givenName: 'Próba', familyName: role, at: now })
    const email = `${role.toLowerCase().replaceAll('_', '-')}@proba.test`
    await insertAccount(tx, { id: account, person, email, passwordHash: 'none', mustChange: false, at: now })
    // Without a code application every page would lead to its set-up first.
    const sealed = seal(house.secret, account, newTotpSecret())
    await updateAccount(tx, account, { totp_sealed: sealed, totp_confirmed_at: now })
    await insertRoleAssignment(tx, {
      id: newId(),
      account,
      role,
      from: Temporal.PlainDate.from('2020-01-01'),
      to: null,
      proof: null,
      trainingExpiresOn: null,
      at: now,
      by: { kind: 'system', id: null },
    })
  })
  const enter = async () => {
    const token = newToken()
    const expiresAt = now.add({ hours: 12 })
    const login = {
      id: newId<'login'>(),
      account,
      tokenHash: hashToken(token),
      role,
      device: 'test',
      at: now,
    }
    await house.doors.withCentre(centre.id, (tx) => insertLogin(tx, { ...login, expiresAt }))
    return `__Host-splot-${centre.slug}=${token}`
  }
  return { account, role, enter }
}

/** Hires somebody and gives the cookie header of their login at once. */
export async function signedIn(
  house: House,
  centre: { id: CentreId; slug: string },
  role: Role,
): Promise<string> {
  return (await aStaffMember(house, centre, role)).enter()
}
