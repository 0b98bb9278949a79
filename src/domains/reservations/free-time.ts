import { type RoomId, readCalendars } from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import { type CalendarDay, dayOf, type Instant, isBefore } from '#kernel/instant.ts'
import { freeTimes, type Stretch, usableOn } from './free-time.rules.ts'
import { policyOn } from './policy.rules.ts'
import { listPolicies } from './policy.sql.ts'
import type { RoomPlace } from './reservation.ts'
import { listTaken } from './slot.sql.ts'

/** When a room is free on one day. */
export interface FreeDay {
  readonly day: CalendarDay
  readonly free: readonly Stretch[]
  /** The venue is closed all day. */
  readonly closed: boolean
}

/**
 * When rooms are free on some days: hours, exceptions, holidays, policy, what is taken and its buffers. Five
 * queries, however many rooms and days.
 */
export async function readFreeTimes(
  tx: Read,
  asked: { places: readonly RoomPlace[]; from: CalendarDay; days: number; now: Instant },
): Promise<Map<RoomId, FreeDay[]>> {
  const { places, from, days, now } = asked
  const venues = [...new Map(places.map(({ venue }) => [venue.id, venue])).values()]
  const end = from.add({ days: days + 1 })
  const span = { from: startOf(from.subtract({ days: 1 })), to: startOf(end.add({ days: 1 })) }
  const calendars = await readCalendars(tx, venues, from)
  const policies = await listPolicies(
    tx,
    venues.map((venue) => venue.id),
  )
  const atoms = [...new Set(places.flatMap((place) => place.atoms))]
  const taken = Map.groupBy(await listTaken(tx, { ...span, atoms }, now), (each) => each.atom)
  const free = new Map<RoomId, FreeDay[]>(places.map((place) => [place.id, []]))
  for (const venue of venues) {
    const own = policies.filter((each) => each.venue === venue.id)
    const calendar = calendars.get(venue.id)!
    for (let n = 0; n < days; n += 1) {
      const day = from.add({ days: n })
      const policy = policyOn(own, day)
      const isFar = isBefore(dayOf(now, venue.zone).add({ days: policy.advanceDays }), day)
      const usable = isFar ? [] : usableOn(calendar, policy, day)
      for (const place of places.filter((each) => each.venue.id === venue.id)) {
        const facts = { before: place.before, after: place.after, notBefore: now }
        const busy = place.atoms.flatMap((atom) => taken.get(atom) ?? [])
        const stretches = freeTimes({ ...facts, usable, taken: busy, lengthMin: policy.lengthMin })
        free.get(place.id)!.push({ day, free: stretches, closed: usable.length === 0 })
      }
    }
  }
  return free
}

// Wide enough for every zone of the earth: a day more on both sides is read, and nothing else depends on it.
function startOf(day: CalendarDay): Instant {
  return day.toZonedDateTime('UTC').toInstant()
}
