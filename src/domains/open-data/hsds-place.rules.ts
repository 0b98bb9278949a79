import { type Card, type CardPlace, catalogueWords } from '#domains/catalogue/public.ts'
import {
  type OpeningCalendar,
  placePaths,
  placeWords,
  type Venue,
  type Week,
} from '#domains/places/public.ts'
import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { pl } from './hsds.texts.pl.ts'
import { type HsdsLocation, type HsdsSchedule, type HsdsServiceAtLocation, told } from './hsds.ts'
import { stableId } from './stable-id.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')
const ofPlaces = placeWords('pl')
const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** What surrounds places: the venues of the centre with their hours, and where it lies. */
export interface PlacesAround {
  readonly centre: { readonly id: string }
  readonly today: CalendarDay
  readonly voivodeship: string | null
  readonly venues: ReadonlyMap<string, Venue>
  readonly calendars: ReadonlyMap<string, OpeningCalendar>
  readonly href: (path: string) => string
}

type PlaceFacts = Pick<CardPlace, 'kind' | 'venue' | 'address'>

/**
 * Ids of a service at its places, in their order; null for help at home, which has no place that could be
 * told. An id follows from what the place is, not from its number, so it stays when the places of a card are
 * put into another order; only the same place told twice is counted.
 */
export function placeIds(service: string, places: readonly PlaceFacts[]): (string | null)[] {
  const seen = new Map<string, number>()
  return places.map(({ kind, venue, address }) => {
    if (kind === 'home') return null
    const name = `place/${kind}/${venue ?? address ?? ''}`
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return stableId(service, before === 0 ? name : `${name}/${before + 1}`)
  })
}

/** A service at each of its places, with the hours that hold there. */
export function placesOf(service: string, card: Card, around: PlacesAround): HsdsServiceAtLocation[] {
  const ids = placeIds(service, card.places)
  return card.places.flatMap((place, index) => {
    const id = ids[index]
    if (!id) return []
    const location = locationOf(place, around)
    return [
      told({
        ...{ id, service_id: service, location_id: location.id, location },
        schedules: schedulesOf(place, { id, link: { service_at_location_id: id } }, around),
      }),
    ]
  })
}

function locationOf(place: CardPlace, around: PlacesAround): HsdsLocation {
  const venue = place.venue ? around.venues.get(place.venue) : undefined
  if (venue) return venueLocation(venue, around)
  if (place.kind === 'phone' || place.kind === 'online') {
    const id = stableId(around.centre.id, `location/${place.kind}`)
    return { id, location_type: 'virtual', name: words(`place.${place.kind}`) }
  }
  const name = place.address ?? words('place.address')
  const id = stableId(around.centre.id, `location/address/${name}`)
  return told({
    ...{ id, location_type: 'physical' as const, name, addresses: addressOf(id, name, around) },
  })
}

function venueLocation(venue: Venue, around: PlacesAround): HsdsLocation {
  const { id, name, address, phone, email } = venue
  const facts = venue.access_facts.map((fact) => ({
    ...{ id: stableId(id, `access/${fact}`), location_id: id, description: ofPlaces(`access.${fact}`) },
  }))
  const note = venue.access_note
    ? [
        {
          id: stableId(id, 'access/note'),
          location_id: id,
          description: t('notes'),
          details: venue.access_note,
        },
      ]
    : []
  const calendar = venue.state === 'open' ? around.calendars.get(id) : undefined
  return told({
    ...{ id, location_type: 'physical' as const, name, description: venue.description },
    addresses: address ? addressOf(id, address, around) : null,
    accessibility: [...facts, ...note],
    phones: phone ? [{ id: stableId(id, 'phone'), location_id: id, number: phone, type: 'voice' }] : null,
    contacts: email && asEmail(email) ? [{ id: stableId(id, 'contact'), location_id: id, email }] : null,
    schedules: calendar ? calendarSchedules(calendar, { id, link: { location_id: id } }, around) : null,
    x_url: around.href(placePaths.publicVenue(venue.slug)),
    ...{ x_address: address, x_access: venue.access_facts },
  }) as HsdsLocation
}

// HSDS asks for street, code, town and voivodeship together. What the text does not say is not made up.
function addressOf(location: string, text: string, around: PlacesAround) {
  const found = /^(.*\S)[,\s]+(\d{2}-\d{3})\s+(\S.*)$/.exec(text.trim())
  if (!found || !around.voivodeship) return null
  const [, street, code, city] = found
  return [
    {
      ...{ id: stableId(location, 'address'), location_id: location, address_type: 'physical' },
      ...{ address_1: street!.replace(/,$/, ''), city: city!, postal_code: code! },
      ...{ state_province: around.voivodeship, country: 'PL' },
    },
  ]
}

interface Linked {
  readonly id: string
  readonly link: Readonly<Record<string, string>>
}

/** The hours of one place of a card: its own, those of its venue, or by appointment. */
export function schedulesOf(place: CardPlace, of: Linked, around: PlacesAround): HsdsSchedule[] {
  if (place.hours === 'own') return weekSchedules(place.week, of)
  if (place.hours === 'agreed') {
    return [{ id: stableId(of.id, 'schedule/agreed'), ...of.link, description: words('agreed') }]
  }
  const venue = place.venue ? around.venues.get(place.venue) : undefined
  const calendar = venue?.state === 'open' ? around.calendars.get(venue.id) : undefined
  return calendar ? calendarSchedules(calendar, of, around) : []
}

function calendarSchedules(calendar: OpeningCalendar, of: Linked, around: PlacesAround): HsdsSchedule[] {
  return calendar.seasons
    .filter(({ to }) => to === null || !isBefore(to, around.today))
    .flatMap(({ from, to, week }) => {
      const valid = told({ valid_from: from?.toString(), valid_to: to?.toString() })
      return weekSchedules(week, of, valid)
    })
}

type Valid = { readonly valid_from?: string; readonly valid_to?: string }

// One schedule for all days that have the same hours.
function weekSchedules(week: Week, of: Linked, valid: Valid = {}): HsdsSchedule[] {
  const days = week.flatMap((spans, day) => spans.map((span) => ({ ...span, day })))
  const alike = Map.groupBy(days, ({ opens, closes }) => `${clock(opens)}-${clock(closes)}`)
  const roundTheClock = alike.get('00:00-00:00')?.length === 7
  return [...alike].map(([hours, same]) => ({
    id: stableId(of.id, `schedule/${valid.valid_from ?? ''}/${hours}`),
    ...of.link,
    ...{ freq: 'WEEKLY', wkst: 'MO', byday: same.map(({ day }) => dayNames[day]).join(',') },
    ...{ opens_at: hours.slice(0, 5), closes_at: hours.slice(6) },
    ...valid,
    // A crisis line that never sleeps knows no holidays; everything else does.
    ...(roundTheClock ? {} : { notes: t('onHolidays') }),
  }))
}

function clock(minute: number): string {
  const inDay = minute % 1440
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

/** A web address as HSDS wants it (scheme, no letters beyond ASCII), or null when it is none. */
export function asUri(typed: string | null): string | null {
  if (!typed) return null
  try {
    const url = new URL(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`)
    return url.hostname.includes('.') ? url.href : null
  } catch {
    return null
  }
}

/** True for what a mail program would take; HSDS refuses a record with a broken one. */
export function asEmail(typed: string | null): string | null {
  return typed && /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(typed) ? typed : null
}
