import { insertAccount, insertPerson, insertRoleAssignment } from '#domains/people/account.sql.ts'
import { hashPassword, shortCode } from '#domains/people/password.ts'
import { operator } from '#kernel/actor.ts'
import { insertCentre, listCentres as listAllCentres } from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type AccountId, type CentreId, newId, type PersonId } from '#kernel/id.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, tellProcesses, type Work } from '#kernel/work.ts'
import { whyNotAccent } from '#ui/palette.ts'
import { type IdentityFacts, whyNotIdentity, whyNotNewCentre } from './centre.rules.ts'
import { isSlugTaken, updateCentre } from './centre.sql.ts'
import { changeSetting } from './setting.actions.ts'
import { openingSetting } from './setting-keys.ts'

/** Says who the centre is: name, municipality, planned or working, what it grew from, when it opens. */
export async function changeIdentity(
  work: Work,
  input: IdentityFacts & { name: string; municipality: string; version: number; openingSeen: number },
): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const today = dayOf(work.now, work.zone)
  refuse(whyNotIdentity(input, today))
  const { name, municipality, state, predecessor } = input
  const change = { name, municipality, state, predecessor, transformed_on: input.transformedOn }
  if (!(await updateCentre(work.tx, input.version, change))) throw new Conflict('centre')
  const value = { on: input.opensOn?.toString() ?? null }
  await changeSetting(work, {
    setting: openingSetting,
    value,
    from: today,
    basis: null,
    seen: input.openingSeen,
  })
  audit(work, 'setup.centre.changed', { centre: work.centre, state })
}

/** Sets the centre's accent colour, or gives back the house's (null). Refused when it would be hard to read. */
export async function changeAccent(
  work: Work,
  input: { accent: string | null; version: number },
): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const why = input.accent ? whyNotAccent(input.accent) : null
  if (why) throw new Invalid(new Map([['accent', why]]))
  if (!(await updateCentre(work.tx, input.version, { accent: input.accent }))) throw new Conflict('centre')
  audit(work, 'setup.centre.accent-changed', { centre: work.centre, accent: input.accent })
  tellProcesses(work, 'centre')
}

export interface NewCentre {
  readonly slug: string
  readonly name: string
  readonly municipality: string
  readonly adminEmail: string
  readonly planned?: boolean
  /** First day of the administrator's role; today in the centre's zone when absent. */
  readonly from?: CalendarDay
}

/**
 * The operator's `splot centre new`: the centre, and one administrator with a temporary password that is answered
 * once and kept only as a hash. All rows in one transaction: a centre without anybody who may enter helps nobody.
 */
export async function makeCentre(
  house: House,
  given: NewCentre,
): Promise<{ id: CentreId; slug: string; temporaryPassword: string }> {
  const centre = { ...given, name: given.name.trim(), adminEmail: given.adminEmail.trim().toLowerCase() }
  refuse(whyNotNewCentre(centre))
  const id: CentreId = newId()
  const account: AccountId = newId()
  const person: PersonId = newId()
  const zone = 'Europe/Warsaw'
  const now = house.clock()
  const temporaryPassword = shortCode(16).replace(/(.{4})(?=.)/g, '$1-')
  const passwordHash = await hashPassword(temporaryPassword)
  await house.doors.withPlatform(async (platform) => {
    if (await isSlugTaken(platform, centre.slug)) throw new Refused(refusal('setup.centre.slug-taken'))
    const { slug, name, municipality } = centre
    await insertCentre(platform, { id, slug, name, municipality, isDemo: false, at: now })
    const tx = { ...platform, centre: id }
    if (centre.planned) await updateCentre(tx, 1, { state: 'planned' })
    await insertPerson(tx, { id: person, givenName: 'Administrator', familyName: 'centrum', at: now })
    const { adminEmail: email } = centre
    await insertAccount(tx, { id: account, person, email, passwordHash, mustChange: true, at: now })
    await insertRoleAssignment(tx, {
      id: newId(),
      account,
      role: 'ADMINISTRATOR',
      from: centre.from ?? dayOf(now, zone),
      to: null,
      proof: null,
      trainingExpiresOn: null,
      at: now,
      by: { kind: 'operator', id: null },
    })
  })
  await runDeed(house, { centre: { id, zone }, actor: operator, now }, async (work) => {
    audit(work, 'setup.centre.made', { centre: id, account, person })
    tellProcesses(work, 'centre')
  })
  return { id, slug: centre.slug, temporaryPassword }
}

/** What `splot centre list --json` prints. */
export async function listCentres(house: House): Promise<{ centres: { slug: string; name: string }[] }> {
  const all = await house.doors.withPlatform(listAllCentres)
  return { centres: all.map(({ slug, name }) => ({ slug, name })) }
}
