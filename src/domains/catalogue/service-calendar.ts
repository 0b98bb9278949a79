import {
  listVenues,
  type OpeningCalendar,
  readCalendars,
  readDaysOff,
  type Venue,
} from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { CardPlace } from './card.ts'
import { calendarOf } from './service-hours.rules.ts'

/** One place of a service with its venue and with what decides when it is open (null = by appointment). */
export interface PlacedHours {
  readonly place: CardPlace
  readonly venue: Venue | null
  readonly calendar: OpeningCalendar | null
}

/**
 * What decides when the places of services are open, in six queries however many they are. A venue that is
 * not open yet, or no more, never opens.
 */
export async function readPlacedHours(
  tx: Read,
  places: readonly CardPlace[],
  at: { today: CalendarDay; zone: string },
): Promise<PlacedHours[]> {
  const wanted = new Set(places.flatMap(({ venue }) => (venue ? [venue] : [])))
  const venues = wanted.size > 0 ? await listVenues(tx, ['open', 'planned', 'closed']) : []
  const near = venues.filter(({ id }) => wanted.has(id))
  const calendars = near.length > 0 ? await readCalendars(tx, near, at.today) : new Map()
  const daysOff = { zone: at.zone, ...(await readDaysOff(tx, at.today)) }
  return places.map((place) => {
    const venue = near.find(({ id }) => id === place.venue) ?? null
    const shut = venue !== null && venue.state !== 'open'
    const around = { venue: venue ? calendars.get(venue.id)! : null, daysOff, today: at.today }
    return { place, venue, calendar: shut ? null : calendarOf(place, around) }
  })
}
