import type { ActivityId } from '#domains/community-plan/activity.ts'
import type { DocumentationId } from '#domains/community-plan/documentation.ts'
import { cast } from '#domains/people/demo-cast.ts'
import { insertCentre } from '#kernel/centre.sql.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { wordSteps } from './after-words.ts'
import { makeBookings } from './bookings.ts'
import { furnishCentre } from './centre.ts'
import { centreName, municipality } from './centre-facts.ts'
import { demoYear, zone } from './demo-year.ts'
import { makeDesk } from './desk.ts'
import { documentsOf } from './documents.ts'
import { drawFiles } from './drawn-files.ts'
import { makeEarlierPlans } from './earlier-plans.ts'
import { makeEligibility } from './eligibility.ts'
import { makeLending } from './lending.ts'
import { documentSteps, evidenceSteps } from './proofs-kept.ts'
import { makeServices } from './services.ts'
import { makeStaff } from './staff.ts'
import type { Stage } from './stage.ts'
import { taskSteps } from './tasks-moved.ts'
import { makeThisPlan } from './this-plan.ts'
import { takeSteps } from './timeline.ts'
import { makeVenues } from './venues.ts'
import { readParts, workSteps } from './work-done.ts'
import { yearOfWork } from './year-of-work.ts'

export { cast }

/** What the demonstration is made from; the same seed and day give the same data. */
export interface DemoOptions {
  readonly seed: number
  readonly size: 'small' | 'town' | 'poland'
  readonly say: (line: string) => void
}

/**
 * Why a demonstration of this size cannot be made; null when it can. Asked before an old one is taken away.
 */
export function whyNotDemo(size: DemoOptions['size']): string | null {
  if (size !== 'poland') return null
  return 'Rozmiaru „poland” jeszcze nie ma. Wybierz „small” albo „town”.'
}

/**
 * Makes the demonstration centre: a fictional municipality with its staff and a year of work. Same seed,
 * same data.
 */
export async function makeDemo(house: House, options: DemoOptions): Promise<void> {
  const why = whyNotDemo(options.size)
  if (why || options.size === 'poland') throw new Error(why ?? 'poland')
  const { seed, size, say } = options
  const now = house.clock()
  const stage: Stage = {
    ...{ house, centre: newId() as CentreId, seed, size, now, say },
    year: demoYear(dayOf(now, zone)),
    accounts: new Map(),
  }
  say('Gmina pokazowa: zakładam centrum i konta…')
  await house.doors.withPlatform((tx) =>
    insertCentre(tx, {
      ...{ id: stage.centre, slug: 'demo', name: centreName, municipality },
      isDemo: true,
      at: now,
    }),
  )
  await makeStaff(stage)
  await furnishCentre(stage)
  const activities = yearOfWork(stage.year, seed, size)
  const documents = documentsOf(stage.year, activities, size)
  const files = drawFiles(stage, documents)
  say(`Gmina pokazowa: piszę plany do roku ${stage.year.label}…`)
  const previous = await makeEarlierPlans(stage, size === 'town' ? 2 : 1)
  const plan = await makeThisPlan(stage, previous)
  const parts = await house.doors.withCentre(stage.centre, (tx) => readParts(tx, plan))
  say(`Gmina pokazowa: zapisuję rok pracy (działania: ${activities.length}, dokumenty: ${documents.length})…`)
  const ids = new Map<string, ActivityId>()
  const keeping = { parts, documents, files, activities: ids, kept: new Map<string, DocumentationId>() }
  await takeSteps(stage, [
    ...workSteps(stage, parts, { activities, ids }),
    ...documentSteps(stage, keeping),
    ...evidenceSteps(stage, keeping),
    ...taskSteps(stage, parts),
    ...wordSteps(stage, plan),
  ])
  say('Gmina pokazowa: otwieram miejsca…')
  const venues = await makeVenues(stage)
  say('Gmina pokazowa: rezerwuję sale…')
  await makeBookings(stage, venues)
  say('Gmina pokazowa: otwieram wypożyczalnię…')
  await makeLending(stage)
  say('Gmina pokazowa: wpisuję usługi do katalogu…')
  await makeServices(stage)
  await makeEligibility(stage)
  say('Gmina pokazowa: zapisuję rozmowy w informacji…')
  await makeDesk(stage)
  say('Gmina pokazowa: gotowe.')
}
