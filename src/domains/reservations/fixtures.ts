// Builders for tests and the demonstration: a venue that is always open, reservations with named states.
import { aRoomForm, aSpan, aVenue, staffActor } from '#domains/places/fixtures.ts'
import { saveHours } from '#domains/places/opening-hours.actions.ts'
import type { RoomId, VenueId } from '#domains/places/public.ts'
import { noteRoom } from '#domains/places/room.actions.ts'
import { anonymous } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import type { CentreId } from '#kernel/id.ts'
import { type Instant, Temporal } from '#kernel/instant.ts'
import { savePolicy } from './policy.sql.ts'
import type { Policy } from './policy.ts'
import { usualPolicy } from './policy.ts'
import { type AskInput, askForRoom } from './reservation.actions.ts'
import { type Applicant, type Details, noDetails, type When } from './reservation.ts'

interface Place {
  readonly house: House
  readonly centre: { readonly id: CentreId; readonly zone: string }
}

/** What a made-up meeting says of itself. */
export function aMeeting(over: Partial<Details> = {}): Details {
  return {
    ...noDetails,
    ...{ title: 'Klub szachowy', purpose: 'meeting', isOpen: true, people: 12, ageGroups: ['adults'] },
    ...over,
  }
}

/** Somebody made up who asks, without an account. */
export function anApplicant(over: Partial<Applicant> = {}): Applicant {
  return {
    ...{ name: 'Wanda Próbna', organisation: null, guardian: null },
    ...{ email: 'wanda@proba.example', phone: null, address: null },
    ...over,
  }
}

/** A time in UTC from texts: `aTime('2026-03-10T10:00', '2026-03-10T12:00')`. */
export function aTime(from: string, to: string): When {
  return { from: Temporal.Instant.from(`${from}Z`), to: Temporal.Instant.from(`${to}Z`) }
}

/** A venue open day and night with rooms of these names and buffers, and the policy of the house. */
export async function aBookableVenue(
  place: Place,
  over: {
    name?: string
    rooms?: readonly string[]
    before?: number
    after?: number
    policy?: Partial<Policy>
  } = {},
): Promise<{ id: VenueId; slug: string; rooms: RoomId[] }> {
  const { house, centre } = place
  const made = await aVenue(place, { name: over.name ?? 'Dom próbny' })
  const setting = { centre, actor: staffActor('DIRECTOR') }
  return runDeed(house, setting, async (work) => {
    const week = Array.from({ length: 7 }, () => [aSpan(0, 24)])
    const values = { name: 'Zawsze', from: null, to: null, week }
    await saveHours(work, { venue: made.id, season: made.season, version: 1, values })
    const rooms: RoomId[] = []
    for (const [index, name] of (over.rooms ?? ['Sala']).entries()) {
      const buffers = { buffer_before_minutes: over.before ?? 0, buffer_after_minutes: over.after ?? 0 }
      const values = aRoomForm({ name, ...buffers })
      const room = index === 0 ? made.room : null
      rooms.push(await noteRoom(work, { venue: made.id, room, version: room ? 1 : 0, values }))
    }
    const policy = { ...usualPolicy, ...over.policy, from: Temporal.PlainDate.from('2020-01-01') }
    await savePolicy(work.tx, { venue: made.id, policy: null, version: 0 }, policy)
    return { id: made.id, slug: made.slug, rooms }
  })
}

/** Somebody without an account asks for a room in one step. */
export async function aReservation(
  { house, centre }: Place,
  room: RoomId,
  over: Partial<AskInput> & When & { now?: Instant },
) {
  const { now, ...input } = over
  const setting = { centre, actor: anonymous, ...(now ? { now } : {}) }
  return runDeed(house, setting, (work) =>
    askForRoom(work, {
      ...{ room, details: aMeeting(), applicant: anApplicant(), rules: null, language: 'pl' },
      ...{ source: 'api', absolute: (path) => path },
      ...input,
    }),
  )
}
