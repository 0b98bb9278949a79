import type { House } from '#kernel/house.ts'
import { type AccountId, type CentreId, newId, type PersonId } from '#kernel/id.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { seal } from '#kernel/seal.ts'
import { insertAccount, insertPerson, insertRoleAssignment, updateAccount } from './account.sql.ts'
import { hashPassword, newTotpSecret } from './password.ts'
import type { Role } from './role.ts'

/** A password that every account of the tests has. */
export const password = 'cztery rowery na moście'

/** An account for tests, with a code application unless told otherwise. */
export async function anAccount(
  house: House,
  centre: { id: CentreId; zone: string },
  like: {
    email?: string
    name?: readonly [string, string]
    roles?: readonly { role: Role; from?: CalendarDay; to?: CalendarDay | null; trainingEnds?: CalendarDay }[]
    totp?: boolean
    mustChange?: boolean
  } = {},
): Promise<{ id: AccountId; person: PersonId; email: string; totpSecret: string }> {
  const at = house.clock()
  const id: AccountId = newId()
  const person: PersonId = newId()
  const [givenName, familyName] = like.name ?? ['Barbara', 'Klonowska']
  const email = like.email ?? `${id.slice(-12)}@proba.test`
  const totpSecret = newTotpSecret()
  const passwordHash = await hashPassword(password)
  await house.doors.withCentre(centre.id, async (tx) => {
    await insertPerson(tx, { id: person, givenName, familyName, at })
    await insertAccount(tx, { id, person, email, passwordHash, mustChange: like.mustChange ?? false, at })
    const sealed = seal(house.secret, id, totpSecret)
    if (like.totp !== false) await updateAccount(tx, id, { totp_sealed: sealed, totp_confirmed_at: at })
    for (const held of like.roles ?? [{ role: 'COMMUNITY_ORGANISER' as const }]) {
      await insertRoleAssignment(tx, {
        id: newId(),
        account: id,
        role: held.role,
        from: held.from ?? dayOf(at, centre.zone).subtract({ years: 1 }),
        to: held.to ?? null,
        proof: null,
        trainingExpiresOn: held.trainingEnds ?? null,
        at,
        by: { kind: 'system', id: null },
      })
    }
  })
  return { id, person, email, totpSecret }
}
