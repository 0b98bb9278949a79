import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { HolidayList } from './holiday.rules.ts'
import type { Season, Span, Week } from './opening-hours.ts'
import type { VenueId } from './venue.ts'

export type SeasonId = Id<'opening_season'>

/** A season with its row. */
export interface StoredSeason extends Season {
  readonly id: SeasonId
  readonly venue: VenueId
  readonly name: string
  readonly version: number
}

/** Seasons of these venues with their weeks: the one of the whole year first, then by their start. */
export async function listSeasons(tx: Read, venues: readonly VenueId[]): Promise<StoredSeason[]> {
  const rows = await tx.db
    .selectFrom('places.opening_season as s')
    .leftJoin('places.opening_span as p', (join) =>
      join.onRef('p.centre_id', '=', 's.centre_id').onRef('p.season_id', '=', 's.id'),
    )
    .select(['s.id', 's.venue_id', 's.name', 's.valid_from', 's.valid_to', 's.version'])
    .select(['p.weekday', 'p.opens_minute', 'p.closes_minute'])
    .where('s.centre_id', '=', tx.centre)
    .where('s.venue_id', '=', (any) => any.fn.any(any.val(venues as VenueId[])))
    .orderBy('s.valid_from', (order) => order.asc().nullsFirst())
    .orderBy('s.id')
    .orderBy('p.weekday')
    .orderBy('p.opens_minute')
    .limit(20_000)
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map((own) => {
    const { id, venue_id: venue, name, valid_from: from, valid_to: to, version } = own[0]!
    return { id, venue, name, from, to, version, week: weekOf(own) }
  })
}

function weekOf(
  rows: readonly { weekday: number | null; opens_minute: number | null; closes_minute: number | null }[],
): Week {
  return Array.from({ length: 7 }, (_, index) =>
    rows
      .filter((row) => row.weekday === index + 1)
      .map((row) => ({ opens: row.opens_minute!, closes: row.closes_minute! })),
  )
}

/**
 * Adds a season, or changes one whose version still is `version`, with all its hours. Answers its id; null
 * when somebody was quicker.
 */
export async function saveSeason(
  tx: Write,
  at: { venue: VenueId; season: SeasonId | null; version: number },
  values: Season & { readonly name: string },
): Promise<SeasonId | null> {
  const { name, from, to, week } = values
  const row = { name, valid_from: from, valid_to: to }
  const id = at.season ?? newId<'opening_season'>()
  if (at.season === null) {
    await tx.db
      .insertInto('places.opening_season')
      .values({ centre_id: tx.centre, id, venue_id: at.venue, ...row })
      .execute()
  } else {
    const season = { table: 'places.opening_season', id, version: at.version } as const
    if (!(await updateVersioned(tx, { ...season, where: { venue_id: at.venue } }, row))) return null
    await removeSpans(tx, id)
  }
  const spans = week.flatMap((day, index) =>
    day.map((span) => ({ centre_id: tx.centre, season_id: id, weekday: index + 1, ...asRow(span) })),
  )
  if (spans.length > 0) await tx.db.insertInto('places.opening_span').values(spans).execute()
  return id
}

function asRow(span: Span) {
  return { opens_minute: span.opens, closes_minute: span.closes }
}

async function removeSpans(tx: Write, season: SeasonId): Promise<void> {
  await tx.db
    .deleteFrom('places.opening_span')
    .where('centre_id', '=', tx.centre)
    .where('season_id', '=', season)
    .execute()
}

/** Takes a season of a venue away with its hours. */
export async function deleteSeason(tx: Write, at: { venue: VenueId; season: SeasonId }): Promise<void> {
  await removeSpans(tx, at.season)
  await tx.db
    .deleteFrom('places.opening_season')
    .where('centre_id', '=', tx.centre)
    .where('venue_id', '=', at.venue)
    .where('id', '=', at.season)
    .execute()
}

/** Public holidays as the law named them over the years; a row that cannot be read counts for nothing. */
export async function listHolidayLaw(tx: Read): Promise<HolidayList[]> {
  const rows = await tx.db
    .selectFrom('kernel.legal_parameter')
    .select(['value', 'valid_from', 'valid_to'])
    .where('key', '=', 'calendar.public-holidays')
    .orderBy('valid_from')
    .limit(100)
    .execute()
  return rows.map((row) => {
    const days = Array.isArray(row.value) ? row.value.filter((name) => typeof name === 'string') : []
    return { from: row.valid_from, to: row.valid_to, days }
  })
}
