import { makeStaffAccount } from '#domains/people/public.ts'
import { operator } from '#kernel/actor.ts'
import {
  deleteEmptyCentre,
  insertCentre,
  isSlugTaken,
  listCentres as listAllCentres,
  updateCentre,
} from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, tellProcesses, type Work } from '#kernel/work.ts'
import { whyNotAccent } from '#ui/palette.ts'
import { type IdentityFacts, whyNotIdentity, whyNotNewCentre } from './centre.rules.ts'
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

/**
 * Sets the centre's accent colour, or gives back the house's (null). Refused when it would be hard to read.
 */
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
 * The operator's `splot centre new`: the centre and one administrator. The temporary password is answered
 * once and kept only as a hash. The owner makes the row of the centre and the program's role the account,
 * so these are two transactions: when the second fails, the first is taken back, because a centre that
 * nobody may enter helps nobody.
 */
export async function makeCentre(
  house: House,
  given: NewCentre,
): Promise<{ id: CentreId; slug: string; temporaryPassword: string }> {
  const centre = { ...given, name: given.name.trim(), adminEmail: given.adminEmail.trim().toLowerCase() }
  refuse(whyNotNewCentre(centre))
  const id: CentreId = newId()
  const zone = 'Europe/Warsaw'
  const now = house.clock()
  const { slug, name, municipality, adminEmail: email } = centre
  await house.doors.withPlatform(async (platform) => {
    if (await isSlugTaken(platform, slug)) throw new Refused(refusal('setup.centre.slug-taken'))
    await insertCentre(platform, { id, slug, name, municipality, isDemo: false, at: now })
    if (centre.planned) await updateCentre({ ...platform, centre: id }, 1, { state: 'planned' })
  })
  const from = centre.from ?? dayOf(now, zone)
  const first = { role: 'ADMINISTRATOR', from, to: null, proof: null, trainingExpiresOn: null } as const
  const made = runDeed(house, { centre: { id, zone }, actor: operator, now }, async (work) => {
    const person = { givenName: 'Administrator', familyName: 'centrum', email }
    const { account, password } = await makeStaffAccount(work, { ...person, first })
    audit(work, 'setup.centre.made', { centre: id, account })
    tellProcesses(work, 'centre')
    return password
  })
  const temporaryPassword = await made.catch(async (error) => {
    await house.doors.withPlatform((platform) => deleteEmptyCentre(platform, id))
    throw error
  })
  return { id, slug, temporaryPassword }
}

/** What `splot centre list --json` prints. */
export async function listCentres(house: House): Promise<{ centres: { slug: string; name: string }[] }> {
  const all = await house.doors.withPlatform(listAllCentres)
  return { centres: all.map(({ slug, name }) => ({ slug, name })) }
}
