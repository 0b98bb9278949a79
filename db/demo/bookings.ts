import type { VenueId } from '#domains/places/public.ts'
import { approveReservation } from '#domains/reservations/decision.actions.ts'
import { changePolicy } from '#domains/reservations/policy.actions.ts'
import { type Policy, usualPolicy } from '#domains/reservations/policy.ts'
import { askForRoom } from '#domains/reservations/reservation.actions.ts'
import { findReservation } from '#domains/reservations/reservation.sql.ts'
import { noDetails, type RoomPlace } from '#domains/reservations/reservation.ts'
import { listRoomPlaces } from '#domains/reservations/room-place.sql.ts'
import { type CalendarDay, type Instant, isBefore, Temporal } from '#kernel/instant.ts'
import { Invalid, Refused } from '#kernel/refusal.ts'
import { type BookingFacts, bookings } from './booking-facts.ts'
import { momentOf, zone } from './demo-year.ts'
import { deedBy, type Stage } from './stage.ts'

const weeksBack = 2
const weeksAhead = 3
const absolute = (path: string) => path

/** What may be asked for: in the first venue a request takes its time at once, in the second requests compete. */
const policies: readonly Policy[] = [
  {
    ...{ ...usualPolicy, approvesItself: true, noticeHours: 24, advanceDays: 730 },
    ...{ lengthMax: 720, quotaAMonth: 8, asked: ['celebration', 'organisation', 'religious', 'other'] },
  },
  { ...usualPolicy, requestsOccupy: false, advanceDays: 365 },
]

/** Five weeks of meetings around today: what was, what is confirmed, and what waits for the host. */
export async function makeBookings(stage: Stage, venues: readonly VenueId[]): Promise<void> {
  const from = stage.year.from.add({ days: 8 })
  for (const [index, policy] of policies.entries()) {
    await deedBy(stage, { who: 'host', at: momentOf(from, '10:00', stage.now) }, (work) =>
      changePolicy(work, { venue: venues[index]!, policy: null, version: 0, given: { ...policy, from } }),
    )
  }
  const rooms = await stage.house.doors.readCentre(stage.centre, (tx) => listRoomPlaces(tx))
  const monday = stage.year.today.subtract({ days: stage.year.today.dayOfWeek - 1 })
  for (let week = -weeksBack; week <= weeksAhead; week += 1) {
    for (const facts of bookings) {
      const day = monday.add({ days: week * 7 + facts.weekday - 1 })
      const room = rooms.find((each) => each.name === facts.room)
      if (room) await makeBooking(stage, { facts, day, room })
    }
  }
}

async function makeBooking(
  stage: Stage,
  given: { facts: BookingFacts; day: CalendarDay; room: RoomPlace },
): Promise<void> {
  const { facts, day, room } = given
  const clock = (time: string): Instant =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
  const when = { from: clock(facts.from), to: clock(facts.to) }
  const early = when.from.subtract({ hours: 24 * 9 })
  const at = isBefore(early, stage.now) ? early : stage.now
  // What would have begun before anybody could ask for it did not take place.
  if (!isBefore(at, when.from)) return
  try {
    const made = await deedBy(stage, { who: 'anonymous', at }, (work) =>
      askForRoom(work, {
        ...{ room: room.id, ...when, details: detailsOf(facts), applicant: applicantOf(facts), rules: null },
        ...{ language: 'pl', source: 'staff', absolute },
      }),
    )
    if (made.state === 'approved' || (facts.waits && isBefore(stage.now, when.from))) return
    const later = at.add({ hours: 5 })
    const decided = isBefore(later, stage.now) ? later : stage.now
    await deedBy(stage, { who: 'host', at: decided }, async (work) => {
      const { version } = (await findReservation(work.tx, made.id))!
      await approveReservation(work, { id: made.id, version, absolute })
    })
  } catch (error) {
    // A holiday, a closure, or two who wanted the same hour: then there was no meeting.
    if (!(error instanceof Invalid || error instanceof Refused)) throw error
  }
}

function detailsOf(facts: BookingFacts) {
  const [feeGrosze, feeReason] = facts.fee ?? [null, null]
  return {
    ...{ ...noDetails, title: facts.title, purpose: facts.purpose, isOpen: facts.open },
    ...{ people: facts.people, ageGroups: facts.ages, feeGrosze, feeReason, needs: facts.needs ?? null },
  }
}

function applicantOf(facts: BookingFacts) {
  const mailbox = facts.title
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .slice(0, 12)
    .toLowerCase()
  return {
    ...{ name: facts.name, organisation: facts.organisation, guardian: null },
    ...{ email: `${mailbox}@sasiedzi.example`, phone: null, address: null },
  }
}
