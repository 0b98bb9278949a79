import { dayOf } from '#kernel/instant.ts'
import { Conflict, NotFound, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { holdsLater, whyNotSeason, whyNotSpans } from './opening-hours.rules.ts'
import { deleteSeason, listSeasons, type SeasonId, saveSeason } from './opening-hours.sql.ts'
import type { Season } from './opening-hours.ts'
import { getVenue } from './venue.actions.ts'
import type { VenueId } from './venue.ts'

/** Writes the weekly hours of a venue for a season; `season` null adds one. */
export async function saveHours(
  work: Work,
  input: {
    venue: VenueId
    season: SeasonId | null
    version: number
    values: Season & { readonly name: string }
  },
): Promise<SeasonId> {
  requireRight(work, 'places.hours.change')
  const { venue, season, version, values } = input
  await getVenue(work, venue)
  const stored = await listSeasons(work.tx, [venue])
  if (season && !stored.some((each) => each.id === season)) throw new NotFound('season')
  for (const spans of values.week) refuse(whyNotSpans(spans))
  refuse(
    whyNotSeason(
      values,
      stored.filter((each) => each.id !== season),
    ),
  )
  const saved = await saveSeason(work.tx, { venue, season, version }, values)
  if (!saved) throw new Conflict('season')
  audit(work, 'places.hours.saved', { venue, season: saved })
  return saved
}

/** Takes a season away. An open venue keeps at least one that holds today or later. */
export async function removeHours(work: Work, input: { venue: VenueId; season: SeasonId }): Promise<void> {
  requireRight(work, 'places.hours.change')
  const venue = await getVenue(work, input.venue)
  const stored = await listSeasons(work.tx, [venue.id])
  if (!stored.some((each) => each.id === input.season)) throw new NotFound('season')
  const today = dayOf(work.now, venue.zone)
  const left = stored.filter((each) => each.id !== input.season && holdsLater(each, today))
  if (venue.state === 'open' && left.length === 0) refuse(refusal('places.hours.last'))
  await deleteSeason(work.tx, { venue: venue.id, season: input.season })
  audit(work, 'places.hours.removed', { venue: venue.id, season: input.season })
}
