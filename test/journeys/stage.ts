// Sets the stage for journeys: centres, staff and plans made by deeds, in a process beside the running
// program.
import { aService } from '#domains/catalogue/fixtures.ts'
import { anActivity, aPlan, aTask } from '#domains/community-plan/fixtures.ts'
import type { PlanContent } from '#domains/community-plan/plan.ts'
import { anAccount } from '#domains/people/fixtures.ts'
import type { Role } from '#domains/people/role.ts'
import { aBookableVenue } from '#domains/reservations/fixtures.ts'
import { someEntries } from '#domains/search/fixtures.ts'
import { putEntry } from '#domains/search/public.ts'
import { addArea } from '#domains/setup/area.actions.ts'
import { makeCentre } from '#domains/setup/centre.actions.ts'
import { openHouse } from '#entry/open.ts'
import { operator } from '#kernel/actor.ts'
import { insertCentre } from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'

/** What a journey may ask for before it starts. */
export type Wish =
  /**
   * A demonstration centre with an organiser, a director and an administrator, and perhaps a plan of this
   * year with work, with entries of the search, with published services of these names.
   */
  | {
      kind: 'centre'
      slug: string
      plan?: 'in-force' | 'draft'
      activities?: number
      entries?: boolean
      venue?: boolean
      services?: readonly string[]
    }
  /** A working centre as `splot centre new` makes it, with one administrator. */
  | { kind: 'bare-centre'; slug: string; admin: string }
  /** Everybody of a centre has left the desk for two hours. */
  | { kind: 'idle'; slug: string }
  /** The checks of all services of a centre have been due for so many days. */
  | { kind: 'unchecked'; slug: string; days: number }

/** What the stage answers to each wish; `today` is the day in the centre's zone. */
export interface Answer {
  centre: { plan: string; today: string }
  'bare-centre': { password: string }
  idle: { logins: number }
  unchecked: { services: number }
}

const cast: readonly { email: string; name: readonly [string, string]; roles: readonly Role[] }[] = [
  {
    email: 'organizatorka',
    name: ['Olga', 'Sierpińska'],
    roles: ['COMMUNITY_ORGANISER', 'PLAN_COORDINATOR'],
  },
  { email: 'dyrektor', name: ['Daniel', 'Wrzosek'], roles: ['DIRECTOR'] },
  { email: 'admin', name: ['Adam', 'Leszczyna'], roles: ['ADMINISTRATOR'] },
]
const zone = 'Europe/Warsaw'

async function aDemoCentre(house: House, wish: Extract<Wish, { kind: 'centre' }>): Promise<Answer['centre']> {
  const id: CentreId = newId()
  const at = house.clock()
  const today = dayOf(at, zone)
  const name = 'Centrum Usług Społecznych w Próbnej'
  const row = { id, slug: wish.slug, name, municipality: 'Gmina Próbna', isDemo: true, at }
  await house.doors.withPlatform((tx) => insertCentre(tx, row))
  const centre = { id, zone }
  for (const { email, name, roles } of cast) {
    const held = roles.map((role) => ({ role }))
    await anAccount(house, centre, { email: `${email}@proba.test`, name, roles: held, totp: false })
  }
  for (const name of ['Osiedle Lipowe', 'Osiedle Nad Stawem']) {
    const area = { kind: 'estate', name, teryt: null } as const
    await runDeed(house, { centre, actor: operator }, (work) => addArea(work, area))
  }
  if (wish.entries) {
    await runDeed(house, { centre, actor: operator }, async (work) => {
      for (const entry of someEntries()) await putEntry(work, entry)
    })
  }
  if (wish.venue)
    await aBookableVenue({ house, centre }, { name: 'Dom pod lipą', rooms: ['Sala z kominkiem'] })
  for (const name of wish.services ?? []) await aService({ house, centre }, { name, who: ['everyone'] })
  if (!wish.plan) return { plan: '', today: today.toString() }
  const content = aYearsPlan(today.year)
  const plan = await aPlan({ house, centre }, { inForce: wish.plan === 'in-force', content })
  for (let number = 1; number <= (wish.activities ?? 0); number += 1) {
    const title = `Sąsiedzka kawa nr ${number}`
    const more = { participants: 5 + number, isPublic: true, place: 'Skwer przy bibliotece' }
    await anActivity({ house, centre }, plan, { title, ...more, tasks: [plan.tasks[number % 3]!.id] })
  }
  return { plan: plan.id, today: today.toString() }
}

function aYearsPlan(year: number): Partial<PlanContent> {
  const term = { from: `${year}-01-01`, to: `${year}-12-31` }
  return {
    ...{ title: `Plan organizowania społeczności lokalnej na rok ${year}`, year, period: term },
    mainGoal: 'Mieszkańcy znają się, pomagają sobie i wspólnie decydują o swoich osiedlach.',
    recommendedActions: [{ number: 1, title: 'Miejsca spotkań blisko domu' }],
    tasks: [
      aTask(1, { ...term, title: 'Sąsiedzkie spotkania na skwerze' }),
      aTask(2, { ...term, title: 'Klub wymiany umiejętności', goals: [1, 2] }),
      aTask(3, { ...term, title: 'Miejsce Aktywności Lokalnej na Lipowym', goals: [2] }),
    ],
  }
}

async function leaveDesk(house: House, slug: string): Promise<Answer['idle']> {
  const owner = await house.doors.ownerClient()
  const left = `update people.login set seen_at = seen_at - interval '2 hours'
    where centre_id = (select id from kernel.centre where slug = $1)`
  const { rowCount } = await owner.query(left, [slug])
  await owner.end()
  return { logins: rowCount ?? 0 }
}

async function forgetChecks(house: House, slug: string, days: number): Promise<Answer['unchecked']> {
  const owner = await house.doors.ownerClient()
  const late = `update catalogue.service set check_due_on = current_date - $2::int
    where centre_id = (select id from kernel.centre where slug = $1) and state = 'published'`
  const { rowCount } = await owner.query(late, [slug, days])
  await owner.end()
  return { services: rowCount ?? 0 }
}

async function fulfil(house: House, wish: Wish): Promise<Answer[Wish['kind']]> {
  if (wish.kind === 'centre') return aDemoCentre(house, wish)
  if (wish.kind === 'idle') return leaveDesk(house, wish.slug)
  if (wish.kind === 'unchecked') return forgetChecks(house, wish.slug, wish.days)
  const names = { name: 'Centrum Usług Społecznych w Nowej', municipality: 'Gmina Nowa' }
  const made = await makeCentre(house, { slug: wish.slug, adminEmail: wish.admin, ...names })
  return { password: made.temporaryPassword }
}

const { house } = await openHouse({ join: true })
process.on('message', async ({ number, wish }: { number: number; wish: Wish }) => {
  try {
    process.send!({ number, answer: await fulfil(house, wish) })
  } catch (error) {
    process.send!({ number, error: String(error instanceof Error ? error.stack : error) })
  }
})
process.on('SIGTERM', () => process.exit(0))
process.send!('ready')
