import { sql } from 'kysely'
import type { Week } from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { ServiceId } from './service.ts'

/** What residents narrow the list by; absent = all. */
export interface PublicFilter {
  readonly area?: string | undefined
  readonly who?: string | undefined
  readonly free?: boolean | undefined
  /** Only services that take new people, at once or onto a list. */
  readonly taking?: boolean | undefined
  readonly ids?: readonly ServiceId[] | undefined
  readonly slugs?: readonly string[] | undefined
}

/** On which day a list is read, and since when an unchecked card is out of it. */
export interface PublicDay {
  readonly today: CalendarDay
  readonly hiddenBefore: CalendarDay
}

function shown(tx: Read, day: PublicDay, filter: PublicFilter) {
  const { area, who, free, taking, ids, slugs } = filter
  return tx.db
    .selectFrom('catalogue.service as s')
    .where('s.centre_id', '=', tx.centre)
    .where('s.state', 'in', ['published', 'closed'])
    .where((or) => or.or([or('s.visible_from', 'is', null), or('s.visible_from', '<=', day.today)]))
    .where((or) => or.or([or('s.visible_to', 'is', null), or('s.visible_to', '>=', day.today)]))
    .where('s.check_due_on', '>=', day.hiddenBefore)
    .$if(area !== undefined, (query) => query.where('s.area_code', '=', area!))
    .$if(free === true, (query) => query.where('s.fee', '=', 'free'))
    .$if(taking === true, (query) =>
      query.where('s.intake', '<>', 'closed').where('s.state', '=', 'published'),
    )
    .$if(ids !== undefined, (query) =>
      query.where('s.id', '=', (any) => any.fn.any(any.val(ids as ServiceId[]))),
    )
    .$if(slugs !== undefined, (query) =>
      query.where('s.slug', '=', (any) => any.fn.any(any.val(slugs as string[]))),
    )
    .$if(who !== undefined, (query) =>
      query.where((q) =>
        q.exists(
          q
            .selectFrom('catalogue.service_target as g')
            .whereRef('g.centre_id', '=', 's.centre_id')
            .whereRef('g.service_id', '=', 's.id')
            .where(sql<boolean>`g.who in (${who!}, 'everyone')`)
            .select('g.who'),
        ),
      ),
    )
}

/** Services that residents see now, by name: help first, money benefits among it. */
export async function listPublicServices(
  tx: Read,
  day: PublicDay,
  at: { filter: PublicFilter; language: string; limit: number; offset: number },
) {
  return shown(tx, day, at.filter)
    .leftJoin('catalogue.service_text as pl', (join) =>
      join
        .onRef('pl.centre_id', '=', 's.centre_id')
        .onRef('pl.service_id', '=', 's.id')
        .on('pl.language', '=', 'pl'),
    )
    .leftJoin('catalogue.service_text as own', (join) =>
      join
        .onRef('own.centre_id', '=', 's.centre_id')
        .onRef('own.service_id', '=', 's.id')
        .on('own.language', '=', at.language as 'pl'),
    )
    .leftJoin('catalogue.provider as p', (join) =>
      join.onRef('p.centre_id', '=', 's.centre_id').onRef('p.id', '=', 's.provider_id'),
    )
    .select(['s.id', 's.slug', 's.state', 's.name', 's.area_code', 's.benefit', 's.fee', 's.next_step'])
    .select(['s.intake', 's.free_places', 's.phone', 's.check_due_on', 's.reopens_on', 's.urgency'])
    .select(['own.name as own_name', 'pl.summary', 'own.summary as own_summary'])
    .select(['pl.next_step as step_text', 'own.next_step as own_step_text', 'p.name as provider'])
    .orderBy('s.name')
    .orderBy('s.id')
    .limit(at.limit)
    .offset(at.offset)
    .execute()
}

export type PublicService = Awaited<ReturnType<typeof listPublicServices>>[number]

/** How many services residents see with a filter. */
export async function countPublicServices(tx: Read, day: PublicDay, filter: PublicFilter): Promise<number> {
  const row = await shown(tx, day, filter)
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Ids of all services that a filter shows, for what SQL cannot decide (open now). */
export async function listPublicIds(tx: Read, day: PublicDay, filter: PublicFilter): Promise<ServiceId[]> {
  const rows = await shown(tx, day, filter).select('s.id').orderBy('s.id').limit(5000).execute()
  return rows.map((row) => row.id)
}

/** Places of services with their own hours. */
export async function listServicePlaces(tx: Read, services: readonly ServiceId[]) {
  const rows = await tx.db
    .selectFrom('catalogue.service_place as p')
    .leftJoin('catalogue.service_span as h', (join) =>
      join
        .onRef('h.centre_id', '=', 'p.centre_id')
        .onRef('h.service_id', '=', 'p.service_id')
        .onRef('h.position', '=', 'p.position'),
    )
    .select(['p.service_id', 'p.position', 'p.kind', 'p.venue_id', 'p.address', 'p.hours'])
    .select(['h.weekday', 'h.opens_minute', 'h.closes_minute'])
    .where('p.centre_id', '=', tx.centre)
    .where('p.service_id', '=', (any) => any.fn.any(any.val(services as ServiceId[])))
    .orderBy('p.service_id')
    .orderBy('p.position')
    .orderBy('h.weekday')
    .orderBy('h.opens_minute')
    .limit(50_000)
    .execute()
  return [...Map.groupBy(rows, (row) => `${row.service_id} ${row.position}`).values()].map((own) => {
    const { service_id: service, kind, venue_id: venue, address, hours } = own[0]!
    const week: Week = Array.from({ length: 7 }, (_, index) =>
      own
        .filter((row) => row.weekday === index + 1)
        .map((row) => ({ opens: row.opens_minute!, closes: row.closes_minute! })),
    )
    return { service, kind, venue, address, hours, week }
  })
}
