import {
  hiddenBefore,
  listOpenNeeds,
  listOpenProviders,
  type OpenDay,
  readStages,
} from '#domains/catalogue/public.ts'
import { listVenues, readCalendars } from '#domains/places/public.ts'
import { listAreas } from '#kernel/centre.sql.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { Visit } from '#kernel/web/visit.ts'
import type { Around } from './hsds-service.rules.ts'
import { rememberTerms } from './hsds-taxonomy.rules.ts'
import { voivodeshipOf } from './voivodeship.ts'

/** The day on which the open data is read at a centre. */
export async function readOpenDay(tx: Read, visit: Visit): Promise<OpenDay> {
  const { today } = visit
  const stages = await readStages(tx, today)
  return { today, zone: visit.centre.zone, hiddenBefore: hiddenBefore(today, stages) }
}

/** Everything that services of an answer have in common; a dozen queries however many services follow. */
export async function readAround(tx: Read, visit: Visit): Promise<{ day: OpenDay; around: Around }> {
  const { centre, today } = visit
  const day = await readOpenDay(tx, visit)
  const areas = await listAreas(tx, ['municipality', 'district'])
  const venues = await listVenues(tx, ['open', 'planned', 'closed'])
  const calendars = venues.length > 0 ? await readCalendars(tx, venues, today) : new Map()
  const providers = await listOpenProviders(tx, day, [])
  const href = (path: string) => visit.absolute(path)
  const around: Around = {
    ...{ centre: { id: centre.id, name: centre.name, municipality: centre.municipality } },
    ...{ today, areas, calendars, href, termOf: rememberTerms(href) },
    voivodeship: voivodeshipOf(areas.find(({ teryt }) => teryt)?.teryt ?? null),
    venues: new Map(venues.map((venue) => [venue.id, venue])),
    providers: new Map(providers.map((provider) => [provider.id, provider])),
  }
  return { day, around }
}

/** Codes of needs that have a term of their own in this centre. */
export async function readNeeds(tx: Read, visit: Visit): Promise<string[]> {
  return listOpenNeeds(tx, await readOpenDay(tx, visit))
}
