import { insertAccount, insertPerson, insertRoleAssignment } from '#domains/people/account.sql.ts'
import { signIn } from '#domains/people/login.actions.ts'
import { hashPassword } from '#domains/people/password.ts'
import { byPassword } from '#domains/people/password-authenticator.ts'
import type { Role } from '#domains/people/role.ts'
import { anonymous, system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type AccountId, type CentreId, newId, type PersonId } from '#kernel/id.ts'
import { dayOf, Temporal } from '#kernel/instant.ts'

/** A signed-in member of staff: the cookie that the pages want. Names are invented. */
export async function signedIn(
  house: House,
  centre: { id: CentreId; zone: string; slug: string },
  role: Role,
): Promise<string> {
  const email = `${role.toLowerCase()}@${centre.slug}.test`
  const password = 'zielony-rower-na-moscie'
  const passwordHash = await hashPassword(password)
  await runDeed(house, { centre, actor: system }, async (work) => {
    const person: PersonId = newId()
    const account: AccountId = newId()
    const at = work.now
    await insertPerson(work.tx, { id: person, givenName: 'Ewa', familyName: 'Zmyślona', at })
    await insertAccount(work.tx, { id: account, person, email, passwordHash, mustChange: false, at })
    await insertRoleAssignment(work.tx, {
      id: newId(),
      account,
      role,
      from: dayOf(at, centre.zone),
      to: null,
      proof: null,
      trainingExpiresOn: null,
      at,
      by: { kind: 'system', id: null },
    })
  })
  const entered = await runDeed(house, { centre, actor: anonymous }, (work) =>
    signIn(work, byPassword, { proof: { email, password }, device: 'test' }),
  )
  if (entered.kind !== 'in') throw new Error(`sign-in answered ${entered.kind}`)
  return `__Host-splot-${centre.slug}=${entered.token}`
}

/** A declaration that every rule accepts. */
export const aDeclaration = {
  status: 'partial',
  publishedOn: '2025-05-01',
  changedOn: null,
  madeOn: '2025-05-02',
  reviewedOn: '2025-05-02',
  assessment: 'self',
  assessedBy: '',
  buildings: { pl: 'Wejście bez progu.', uk: '', en: 'No step at the entrance.' },
} as const

/** A day from its text. */
export const aDay = (text: string) => Temporal.PlainDate.from(text)
