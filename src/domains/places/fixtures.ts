// Builders of venues with named states, for tests and the demonstration. They go through the deeds.
import type { Actor } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import type { HolidayList } from './holiday.rules.ts'
import { saveHours } from './opening-hours.actions.ts'
import type { OpeningCalendar, Season, Span, Week } from './opening-hours.ts'
import { noteRoom } from './room.actions.ts'
import type { RoomValues } from './room.ts'
import { addVenue, takeVenueStep } from './venue.actions.ts'
import type { VenueValues } from './venue.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const thirteen = [
  ...['01-01', '01-06', 'easter', 'easter+1', '05-01', '05-03', 'easter+49', 'easter+60'],
  ...['08-15', '11-01', '11-11', '12-25', '12-26'],
]

/** Public holidays as the migration writes them. */
export const aHolidayLaw: readonly HolidayList[] = [
  { from: day('2011-01-01'), to: day('2025-01-31'), days: thirteen },
  { from: day('2025-02-01'), to: null, days: [...thirteen, '12-24'] },
]

/** A span from hours: `aSpan(8, 16.5)` is 8:00–16:30. */
export function aSpan(opens: number, closes: number): Span {
  return { opens: opens * 60, closes: closes * 60 }
}

/** Monday to Friday from 8 to 16, Saturday from 10 to 14 in two spans, closed on Sunday. */
export const aWeek: Week = [
  ...Array.from({ length: 5 }, () => [aSpan(8, 16)]),
  [aSpan(10, 12), aSpan(12.5, 14)],
  [],
]

/** A season that holds always unless told otherwise. */
export function aSeason(over: { from?: string; to?: string; week?: Week } = {}): Season {
  return {
    from: over.from ? day(over.from) : null,
    to: over.to ? day(over.to) : null,
    week: over.week ?? aWeek,
  }
}

/** A calendar in Warsaw with the usual week and the holidays of the law. */
export function aCalendar(over: Partial<OpeningCalendar> = {}): OpeningCalendar {
  return {
    zone: 'Europe/Warsaw',
    seasons: [aSeason()],
    exceptions: [],
    holidays: aHolidayLaw,
    ...over,
  }
}

interface Place {
  readonly house: House
  readonly centre: { readonly id: CentreId; readonly zone: string }
}

/** Somebody of the staff in a role, for deeds without a sign-in. */
export function staffActor(role: string): Actor {
  return { kind: 'account', id: newId(), person: newId(), role }
}

/** What a made-up venue says of itself. */
export function aVenueForm(over: Partial<VenueValues> = {}): VenueValues {
  return {
    ...{ kind: 'mal', name: 'MAL próbny', address: 'ul. Próbna 1', area_id: null, phone: '22 555 00 11' },
    ...{ email: null, opens_on: null, access_facts: ['step_free'], description: 'Przyjdź na herbatę.' },
    ...{ description_uk: null, description_en: null, access_note: null },
    ...{ access_note_uk: null, access_note_en: null },
    ...over,
  }
}

/** What a made-up room says of itself. */
export function aRoomForm(over: Partial<RoomValues> = {}): RoomValues {
  return {
    ...{ name: 'Sala próbna', floor: 0, area_m2: '40', features: ['tables'], access_facts: [], note: null },
    ...{ buffer_before_minutes: 15, buffer_after_minutes: 15, layouts: { theatre: 30, circle: 20 } },
    ...over,
  }
}

/** A venue with the usual week and one room; open unless told otherwise. */
export async function aVenue(
  { house, centre }: Place,
  over: Partial<VenueValues> & { readonly planned?: boolean } = {},
) {
  const { planned, ...values } = over
  return runDeed(house, { centre, actor: staffActor('DIRECTOR') }, async (work) => {
    const { id, slug } = await addVenue(work, aVenueForm(values))
    const usual = { name: 'Cały rok', ...aSeason() }
    const season = await saveHours(work, { venue: id, season: null, version: 0, values: usual })
    const room = await noteRoom(work, { venue: id, room: null, version: 0, values: aRoomForm() })
    if (!planned) await takeVenueStep(work, { venue: id, version: 1, step: 'open', reason: null })
    return { id, slug, season, room, version: planned ? 1 : 2 }
  })
}
