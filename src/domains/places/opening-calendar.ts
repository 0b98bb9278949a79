import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { listExceptionsFor } from './day-exception.sql.ts'
import { listHolidayLaw, listSeasons } from './opening-hours.sql.ts'
import type { OpeningCalendar } from './opening-hours.ts'
import type { VenueId } from './venue.ts'

/**
 * Everything that decides when these venues are open from a day on, in three queries however many they are.
 * A venue without hours has a calendar too: it never opens.
 */
export async function readCalendars(
  tx: Read,
  venues: readonly { readonly id: VenueId; readonly zone: string }[],
  from: CalendarDay,
): Promise<Map<VenueId, OpeningCalendar>> {
  const ids = venues.map((venue) => venue.id)
  // The day may still be yesterday where the venue stands.
  const yesterday = from.subtract({ days: 1 })
  const [stored, exceptions, holidays] = await Promise.all([
    listSeasons(tx, ids),
    listExceptionsFor(tx, ids, yesterday),
    listHolidayLaw(tx),
  ])
  const seasons = Map.groupBy(stored, (season) => season.venue)
  return new Map(
    venues.map(({ id, zone }) => {
      const own = exceptions.filter((each) => each.venue === null || each.venue === id)
      return [id, { zone, seasons: seasons.get(id) ?? [], exceptions: own, holidays }]
    }),
  )
}

/** What closes everything in the centre from a day on: its own days off and the public holidays. */
export async function readDaysOff(
  tx: Read,
  from: CalendarDay,
): Promise<Pick<OpeningCalendar, 'exceptions' | 'holidays'>> {
  const exceptions = await listExceptionsFor(tx, [], from.subtract({ days: 1 }))
  return { exceptions, holidays: await listHolidayLaw(tx) }
}
