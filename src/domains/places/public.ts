// What others may call, each with a known asker.

/** The catalogue: when a service's place is open, as words and as a table. */
export { HoursTable, WeekList } from './hours-table.tsx'
export { OpenStateTag } from './open-state-tag.tsx'
export { readCalendars } from './opening-calendar.ts'
export { hoursFrom, hoursOn, isOpenThroughout, openStateAt } from './opening-hours.rules.ts'
export type { DayHours, OpeningCalendar, OpenState } from './opening-hours.ts'
export { paths as placePaths } from './paths.ts'
export { sayOpenState } from './place-words.ts'
/** The catalogue: which room, and how many people fit in. */
export { peopleMax } from './room.rules.ts'
export { findRoom, listRooms, type Room } from './room.sql.ts'
export type { RoomId } from './room.ts'
export { findVenue, listVenues, type Venue } from './venue.sql.ts'
/** The catalogue and the desk: places to choose from, and the one chosen. */
export type { VenueId, VenueState } from './venue.ts'
/** Lending: public addresses made of Polish names. */
export { slugOf } from './venue.rules.ts'
