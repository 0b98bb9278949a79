// What others may call, each with a known asker.

/** The catalogue: when a service's place is open, as words and as a table. */
export { HoursTable, WeekList } from './hours-table.tsx'
export { rulesOn } from './house-rules.rules.ts'
export { listHouseRules } from './house-rules.sql.ts'
export type { HouseRulesVersionId } from './house-rules.ts'
export { OpenStateTag } from './open-state-tag.tsx'
export { readCalendars, readDaysOff } from './opening-calendar.ts'
/** The catalogue: hours of a service's own, written and judged as those of a venue. */
export { readSpans, writeSpans } from './opening-hours.form.ts'
/** Reservations: when a day begins and ends, and which house rules people accept. */
export {
  hoursFrom,
  hoursOn,
  isOpenThroughout,
  momentOf,
  openingsOn,
  openStateAt,
  whyNotSpans,
} from './opening-hours.rules.ts'
export type { DayHours, OpeningCalendar, OpenState, Span, Week } from './opening-hours.ts'
export { paths as placePaths } from './paths.ts'
export { placeWords, sayOpenDays, sayOpenState } from './place-words.ts'
/** The catalogue: which room, and how many people fit in. */
export { peopleMax } from './room.rules.ts'
export { findRoom, listRooms, lockRooms, type Room } from './room.sql.ts'
export type { RoomId } from './room.ts'
export { slugOf } from './venue.rules.ts'
export { findVenue, findVenueBySlug, listVenues, type Venue } from './venue.sql.ts'
/** The catalogue and the desk: places to choose from, and the one chosen. */
export { type AccessFact, accessFacts, type VenueId, type VenueState } from './venue.ts'
