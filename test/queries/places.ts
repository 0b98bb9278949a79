import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const day = Temporal.PlainDate.from('2026-03-01')
const system = { kind: 'system', id: null }
const venue = ({ row }: Sample) => row('places.venue').id
const season = ({ row }: Sample) => row('places.opening_season').id
const exception = ({ row }: Sample) => row('places.day_exception').id
const room = ({ row }: Sample) => row('places.room').id
const week = Array.from({ length: 7 }, () => [{ opens: 480, closes: 960 }])
const closed = { kind: 'hours', from: day, to: day, spans: [{ opens: 600, closes: 660 }], reason: 'Próba' }
const rules = { body: 'Nowa treść', body_uk: null, body_en: null }
const values = {
  ...{ kind: 'mal', name: 'Nowe miejsce', address: 'ul. Nowa 1', area_id: null, phone: null, email: null },
  ...{ opens_on: null, access_facts: ['lift'], description: null, description_uk: null },
  ...{ description_en: null, access_note: null, access_note_uk: null, access_note_en: null },
}
const roomRow = {
  ...{ name: 'Nowa sala', floor: 1, area_m2: '20', features: ['tables'], access_facts: [], note: null },
  ...{ buffer_before_minutes: 0, buffer_after_minutes: 0 },
}

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'domains/places/day-exception.sql.ts#deleteException': (at) => [exception(at)],
  'domains/places/day-exception.sql.ts#listExceptionsFor': (at) => [[venue(at)], day],
  'domains/places/day-exception.sql.ts#listExceptionsOf': (at) => [venue(at)],
  'domains/places/day-exception.sql.ts#saveException': (at) => [
    { venue: venue(at), exception: exception(at), version: 1 },
    closed,
  ],
  'domains/places/house-rules.sql.ts#findHouseRulesDraft': (at) => [venue(at)],
  'domains/places/house-rules.sql.ts#insertHouseRules': (at) => [
    { id: at.fresh('rules'), venue: venue(at), number: 2, from: day, at: now, by: system, ...rules },
  ],
  'domains/places/house-rules.sql.ts#listHouseRules': (at) => [venue(at)],
  'domains/places/house-rules.sql.ts#saveHouseRulesDraft': (at) => [{ venue: venue(at), version: 1 }, rules],
  'domains/places/house-rules.sql.ts#takeHouseRulesDraft': (at) => [{ venue: venue(at), version: 1 }],
  'domains/places/opening-hours.sql.ts#deleteSeason': (at) => [{ venue: venue(at), season: season(at) }],
  'domains/places/opening-hours.sql.ts#listHolidayLaw': () => [],
  'domains/places/opening-hours.sql.ts#listSeasons': (at) => [[venue(at)]],
  'domains/places/opening-hours.sql.ts#saveSeason': (at) => [
    { venue: venue(at), season: season(at), version: 1 },
    { name: 'Wakacje', from: day, to: null, week },
  ],
  'domains/places/room.sql.ts#findRoom': (at) => [{ venue: venue(at), room: room(at) }],
  'domains/places/room.sql.ts#listRooms': (at) => [venue(at)],
  'domains/places/room.sql.ts#lockRooms': (at) => [[room(at)], 1000],
  'domains/places/room.sql.ts#saveRoom': (at) => [
    { venue: venue(at), room: room(at), version: 1 },
    { ...roomRow, layouts: { theatre: 10 } },
  ],
  'domains/places/room.sql.ts#updateRoom': (at) => [
    { venue: venue(at), room: room(at), version: 1 },
    { withdrawn_on: day },
  ],
  'domains/places/venue.sql.ts#findVenue': (at) => [venue(at)],
  'domains/places/venue.sql.ts#findVenueBySlug': ({ row }) => [row('places.venue').slug],
  'domains/places/venue.sql.ts#insertVenue': (at) => [
    { id: at.fresh('venue'), slug: 'nowe-miejsce', zone: 'Europe/Warsaw', at: now, values },
  ],
  'domains/places/venue.sql.ts#insertVenueStep': (at) => [
    { venue: venue(at), step: 'close', reason: 'Próba', at: now, by: system },
  ],
  'domains/places/venue.sql.ts#isVenueNameTaken': (at) => [
    { id: at.fresh('other'), name: at.row('places.venue').name },
  ],
  'domains/places/venue.sql.ts#listSlugs': ({ row }) => [String(row('places.venue').slug).slice(0, 3)],
  'domains/places/venue.sql.ts#listVenueSteps': (at) => [venue(at)],
  'domains/places/venue.sql.ts#listVenues': () => [['open', 'planned', 'closed']],
  'domains/places/venue.sql.ts#lockVenue': (at) => [venue(at)],
  'domains/places/venue.sql.ts#updateVenue': (at) => [
    { id: venue(at), version: 1 },
    { ...values, name: 'Zmienione' },
  ],
}
