import { insertAccount, insertPerson, insertRoleAssignment } from '#domains/people/account.sql.ts'
import { cast } from '#domains/people/demo-cast.ts'
import { hashPassword } from '#domains/people/password.ts'
import { system } from '#kernel/actor.ts'
import { insertCentre } from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { audit } from '#kernel/work.ts'

export { cast }

/** Makes the demonstration centre: a fictional municipality with its staff and a year of work. Same seed, same data. */
export async function makeDemo(
  house: House,
  options: { seed: number; size: 'small' | 'town' | 'poland'; say: (line: string) => void },
): Promise<void> {
  options.say('Tworzenie gminy pokazowej…')
  const now = house.clock()
  const id: CentreId = newId()
  await house.doors.withPlatform((tx) =>
    insertCentre(tx, {
      id,
      slug: 'demo',
      name: 'Centrum Usług Społecznych w Przykładowie',
      municipality: 'Gmina Przykładowa',
      isDemo: true,
      at: now,
    }),
  )
  const passwordHash = await hashPassword(cast[0].password)
  const centre = { id, zone: 'Europe/Warsaw' }
  await runDeed(house, { centre, actor: system, now }, async (work) => {
    for (const one of cast) {
      const person = newId<'person'>()
      const account = newId<'account'>()
      await insertPerson(work.tx, { id: person, givenName: one.given, familyName: one.family, at: now })
      await insertAccount(work.tx, {
        id: account,
        person,
        email: one.email,
        passwordHash,
        mustChange: false,
        at: now,
      })
      for (const role of one.roles) {
        await insertRoleAssignment(work.tx, {
          id: newId(),
          account,
          role,
          from: dayOf(now, centre.zone).with({ month: 1, day: 1 }),
          to: null,
          proof: null,
          trainingExpiresOn: null,
          at: now,
          by: { kind: 'system', id: null },
        })
      }
      audit(work, 'people.account.made', { account, person })
    }
  })
}
