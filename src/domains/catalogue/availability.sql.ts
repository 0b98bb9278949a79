import { sql } from 'kysely'
import { listVenues } from '#domains/places/public.ts'
import { type AreaId, listAllAreas } from '#kernel/area.sql.ts'
import type { Read } from '#kernel/db/handle.ts'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import type { MapService } from './availability.ts'
import type { ActArea, Target } from './card.ts'

interface PlaceRow {
  readonly kind: 'venue' | 'address' | 'home' | 'phone' | 'online'
  readonly venue: string | null
}

/** All published social services as the map counts them, by name. */
export async function listMapServices(tx: Read): Promise<MapService[]> {
  const rows = await tx.db
    .selectFrom('catalogue.service as s')
    .leftJoin('catalogue.provider as p', (join) =>
      join.onRef('p.centre_id', '=', 's.centre_id').onRef('p.id', '=', 's.provider_id'),
    )
    .select(['s.id', 's.name', 's.area_code', 's.intake', 's.fee', 's.answer_days', 's.access_facts'])
    .select(['p.id as provider_id', 'p.name as provider', 'p.kind as provider_kind'])
    .select(
      sql<Target[]>`array(select g.who from catalogue.service_target g
      where g.centre_id = s.centre_id and g.service_id = s.id order by g.who)`.as('who'),
    )
    .select(
      sql<string[]>`array(select c.concept from catalogue.service_concept c
      where c.centre_id = s.centre_id and c.service_id = s.id order by c.concept)`.as('concepts'),
    )
    .select(
      sql<
        PlaceRow[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'venue', l.venue_id)), '[]')
      from catalogue.service_place l where l.centre_id = s.centre_id and l.service_id = s.id)`.as('places'),
    )
    .where('s.centre_id', '=', tx.centre)
    .where('s.state', '=', 'published')
    .where('s.benefit', '=', 'service')
    .orderBy('s.name')
    .orderBy('s.id')
    .limit(20_000)
    .execute()
  const venues = new Map((await listVenues(tx, ['open'])).map((venue) => [venue.id as string, venue]))
  return rows.map((row) => {
    const at = row.places.flatMap(({ venue }) => venues.get(venue ?? '') ?? [])
    const { provider_id: id, provider: name, provider_kind: kind } = row
    return {
      ...{ id: row.id, name: row.name, area: row.area_code as ActArea | null, who: row.who },
      provider: id && name && kind ? { id, name, kind } : null,
      ...{ concepts: row.concepts, intake: row.intake, fee: row.fee, answerDays: row.answer_days },
      stepFree: [row.access_facts, ...at.map((venue) => venue.access_facts)].some((facts) =>
        (facts as readonly string[]).includes('step_free'),
      ),
      estates: [...new Set(at.flatMap((venue) => venue.area_id ?? []))],
      comes: row.places.some((place) => ['home', 'phone', 'online'].includes(place.kind)),
    }
  })
}

/** Estates and villages that are there today, in their order. */
export async function listEstates(tx: Read, today: CalendarDay): Promise<{ id: AreaId; name: string }[]> {
  const areas = await listAllAreas(tx)
  return areas.filter(
    ({ kind, ended_on: ended }) => kind !== 'municipality' && (ended === null || !isBefore(ended, today)),
  )
}
