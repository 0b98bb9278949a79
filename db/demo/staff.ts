import { insertAccount, insertPerson, insertRoleAssignment } from '#domains/people/account.sql.ts'
import { cast } from '#domains/people/demo-cast.ts'
import { hashPassword } from '#domains/people/password.ts'
import { newId } from '#kernel/id.ts'
import { audit } from '#kernel/work.ts'
import { momentOf, yearBefore } from './demo-year.ts'
import { deedBy, type Stage } from './stage.ts'

/** Makes the accounts of the cast with their roles, from a month before the first plan on. */
export async function makeStaff(stage: Stage): Promise<void> {
  const passwordHash = await hashPassword(cast[0].password)
  const from = yearBefore(stage.year, stage.size === 'town' ? 2 : 1).from.subtract({ months: 3 })
  const at = momentOf(from, '08:00', stage.now)
  await deedBy(stage, { who: 'operator', at }, async (work) => {
    for (const one of cast) {
      const person = newId<'person'>()
      const account = newId<'account'>()
      await insertPerson(work.tx, { id: person, givenName: one.given, familyName: one.family, at })
      const own = { id: account, person, email: one.email, passwordHash, mustChange: false }
      await insertAccount(work.tx, { ...own, at })
      for (const role of one.roles) {
        const dates = { from, to: null, proof: null, trainingExpiresOn: null, at }
        const by = { kind: work.actor.kind, id: work.actor.id }
        await insertRoleAssignment(work.tx, { id: newId(), account, role, ...dates, by })
      }
      audit(work, 'people.account.made', { account, person })
      stage.accounts.set(one.email, { account, person, role: one.roles[0] })
    }
  })
}
