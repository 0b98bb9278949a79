import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Grounds, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const early = Temporal.Instant.from('2026-01-01T00:00:00Z')
const late = Temporal.Instant.from('2027-12-31T00:00:00Z')
const span = { from: early, to: late }
const free = {
  from: Temporal.Instant.from('2028-01-01T10:00:00Z'),
  to: Temporal.Instant.from('2028-01-01T12:00:00Z'),
}
const day = Temporal.PlainDate.from('2026-03-01')
const system = { kind: 'system', id: null }
const reservation = ({ row }: Sample) => row('reservations.reservation').id
const room = ({ row }: Sample) => row('places.room').id
const venue = ({ row }: Sample) => row('places.venue').id
const series = ({ row }: Sample) => row('reservations.series_rule').id
const policy = ({ row }: Sample) => row('reservations.policy').id
const details = {
  ...{ title: 'Próba', purpose: 'meeting', isOpen: true, description: null, people: 5, ageGroups: [] },
  ...{ setup: 0, cleanup: 0, needs: null, accessNeeds: null, feeGrosze: null, feeReason: null },
}
const applicant = {
  ...{ name: 'Wanda', organisation: null, guardian: null },
  ...{ email: 'w@x.pl', phone: null, address: null },
}
const rules = {
  ...{ requestsOccupy: true, approvesItself: false, opens: null, closes: null, lengthMin: 30, lengthMax: 60 },
  ...{ noticeHours: 0, advanceDays: 30, quotaAMonth: null, peopleItselfMax: null, forbidden: [], asked: [] },
}
const file = (name: string) => `domains/reservations/${name}`

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  [file('board.sql.ts#countQueue')]: () => [early],
  [file('board.sql.ts#listBoard')]: (at) => [{ ...span, venue: venue(at), now: early }],
  [file('board.sql.ts#listCompeting')]: (at) => [{ ...span, rooms: [room(at)], but: at.fresh('none') }],
  [file('board.sql.ts#listQueue')]: () => [early, { limit: 10, offset: 0 }],
  [file('policy.sql.ts#listPolicies')]: (at) => [[venue(at)]],
  [file('policy.sql.ts#savePolicy')]: (at) => [
    { venue: venue(at), policy: policy(at), version: 1 },
    { ...rules, from: day },
  ],
  [file('programme.sql.ts#listProgramme')]: (at) => [{ ...span, venue: venue(at) }],
  [file('reservation.sql.ts#countAhead')]: (at) => [room(at), early],
  [file('reservation.sql.ts#countOfOrganisation')]: (at) => [
    {
      ...{ ...span, but: at.fresh('none') },
      organisation: String(at.row('reservations.applicant').organisation ?? 'Koło'),
    },
  ],
  [file('reservation.sql.ts#findApplicant')]: (at) => [reservation(at)],
  [file('reservation.sql.ts#findReservation')]: (at) => [reservation(at)],
  [file('reservation.sql.ts#insertReservation')]: (at) => [
    {
      ...{ id: at.fresh('reservation'), number: '12345678', room: room(at), series: null, state: 'approved' },
      ...{ ...free, heldUntil: null, details, rules: null, queueReasons: [], source: 'api', language: 'pl' },
      at: now,
    },
  ],
  [file('reservation.sql.ts#insertReservationStep')]: (at) => [
    { reservation: reservation(at), step: 'approve', reason: null, at: now, by: system },
  ],
  [file('reservation.sql.ts#listReservationSteps')]: (at) => [reservation(at)],
  [file('reservation.sql.ts#lockReservation')]: (at) => [reservation(at)],
  [file('reservation.sql.ts#saveApplicant')]: (at) => [reservation(at), applicant],
  [file('reservation.sql.ts#setExpired')]: (at) => [reservation(at), late],
  [file('reservation.sql.ts#updateReservation')]: (at) => [
    { id: reservation(at), version: 1 },
    { state: 'refused', held_until: null, details },
  ],
  [file('room-place.sql.ts#findRoomPlace')]: (at) => [room(at)],
  [file('room-place.sql.ts#listAtoms')]: (at) => [room(at)],
  [file('room-place.sql.ts#listRoomParts')]: (at) => [venue(at)],
  [file('room-place.sql.ts#listRoomPlaces')]: (at) => [venue(at)],
  [file('room-place.sql.ts#lockAtoms')]: (at) => [room(at), 1000],
  [file('room-place.sql.ts#saveRoomParts')]: (at) => [room(at), []],
  [file('series.sql.ts#findSeries')]: (at) => [series(at)],
  [file('series.sql.ts#insertSeries')]: (at) => [
    {
      ...{ id: at.fresh('series'), room: room(at), rule: 'FREQ=DAILY;COUNT=2', firstOn: day },
      ...{ startsMinute: 600, lengthMinutes: 60, zone: 'Europe/Warsaw', at: now },
    },
  ],
  [file('series.sql.ts#listSeriesAhead')]: (at) => [series(at), early],
  [file('series.sql.ts#updateSeriesRule')]: (at) => [{ id: series(at), version: 1 }, 'FREQ=DAILY;COUNT=1'],
  [file('slot.sql.ts#deleteSlots')]: (at) => [reservation(at)],
  [file('slot.sql.ts#insertSlots')]: (at) => [reservation(at), { ...free, atoms: [room(at)] }],
  [file('slot.sql.ts#isOccupying')]: (at) => [reservation(at)],
  [file('slot.sql.ts#isTimeTaken')]: (at) => [{ ...span, room: room(at) }, early],
  [file('slot.sql.ts#listLapsedBefore')]: () => [late],
  [file('slot.sql.ts#listLapsedHolds')]: (at) => [{ ...span, atoms: [room(at)] }, late],
  [file('slot.sql.ts#listTaken')]: (at) => [{ ...span, atoms: [room(at)] }, early],
}

const waiting = `update reservations.reservation set state = 'requested', held_until = null`
const confirmed = `update reservations.reservation set state = 'approved', held_until = null`

/** The one reservation of a centre is held; these look for another state. */
export const grounds: Grounds = {
  [file('board.sql.ts#countQueue')]: waiting,
  [file('board.sql.ts#listQueue')]: waiting,
  [file('board.sql.ts#listCompeting')]: waiting,
  [file('programme.sql.ts#listProgramme')]: confirmed,
  [file('reservation.sql.ts#countOfOrganisation')]:
    `with one as (${waiting} returning id) update reservations.applicant set organisation = 'Koło'`,
}
