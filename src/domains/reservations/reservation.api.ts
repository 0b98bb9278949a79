import { z } from 'zod'
import { newLinkPath, readContact } from '#domains/people/public.ts'
import { listHouseRules, type RoomId, rulesOn } from '#domains/places/public.ts'
import { parseId } from '#kernel/id.ts'
import { dayOf, type Instant, parseDay, Temporal } from '#kernel/instant.ts'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { fieldsFrom, optionalText, readJson, text } from '#kernel/web/fields.ts'
import { api, type Input, jsonOf, type Reply, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { readFreeTimes } from './free-time.ts'
import { listProgramme } from './programme.sql.ts'
import { askForRoom } from './reservation.actions.ts'
import { ageGroups, type Details, noDetails, purposes, type RoomPlace } from './reservation.ts'
import { instantOf } from './reservation-words.tsx'
import { findRoomPlace, listRoomPlaces } from './room-place.sql.ts'
import { listTaken } from './slot.sql.ts'

/** Rooms, their calendars and asking for one, without a key. */
export const reservationApiRoutes: readonly Route[] = [
  api({ path: '/api/rooms', right: 'anyone' }, showRooms),
  api({ path: '/api/rooms/:room/calendar', right: 'anyone' }, showCalendar),
  api({ method: 'POST', path: '/api/reservations', right: 'reservations.reservation.ask' }, ask),
]

async function showRooms(visit: Visit): Promise<Reply> {
  const rooms = await visit.read((tx) => listRoomPlaces(tx))
  return jsonOf({
    rooms: rooms.map((room) => ({
      ...{ id: room.id, name: room.name, venue: room.venue.name, capacity: room.peopleMax },
    })),
  })
}

const mostDays = 92

// Days of the venue, both ends included; what is taken counts with its buffers, as the next booking must.
async function showCalendar(visit: Visit): Promise<Reply> {
  const from = askedDay(visit, 'from') ?? visit.today
  const to = askedDay(visit, 'to') ?? from.add({ days: 30 })
  const days = from.until(to, { largestUnit: 'days' }).days + 1
  if (days < 1) throw new Invalid(new Map([['to', refusal('reservations.when.reversed')]]))
  if (days > mostDays)
    throw new Invalid(new Map([['to', refusal('reservations.calendar.long', { days: mostDays })]]))
  const id = idOf<'room'>(visit, 'room')
  const found = await visit.read(async (tx) => {
    const room = await findRoomPlace(tx, id)
    if (room?.venue.state !== 'open' || room.withdrawnOn) throw new NotFound('room')
    const { zone } = room.venue
    const span = {
      from: from.toZonedDateTime(zone).toInstant(),
      to: to.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
    }
    const taken = await listTaken(tx, { ...span, atoms: room.atoms }, visit.now)
    const meetings = await listProgramme(tx, { ...span, venue: room.venue.id, room: room.id })
    const free = await readFreeTimes(tx, { places: [room], from, days, now: visit.now })
    return { room, taken, meetings, free: free.get(room.id)! }
  })
  return jsonOf(calendarOf(found))
}

function calendarOf(found: {
  room: RoomPlace
  taken: { from: number; to: number }[]
  meetings: Awaited<ReturnType<typeof listProgramme>>
  free: readonly { free: readonly { from: number; to: number }[] }[]
}) {
  const { room, taken, meetings, free } = found
  const say = (at: Instant) => at.toString({ timeZone: room.venue.zone, smallestUnit: 'second' })
  const stretch = (each: { from: number; to: number }) => ({
    ...{ startsAt: say(instantOf(each.from)), endsAt: say(instantOf(each.to)) },
  })
  return {
    room: { id: room.id, name: room.name, venue: room.venue.name, zone: room.venue.zone },
    taken: taken.map(stretch),
    open: meetings
      .filter(({ title }) => title !== null)
      .map((each) => ({ title: each.title, startsAt: say(each.from), endsAt: say(each.to) })),
    free: free.flatMap((day) => day.free.map(stretch)),
  }
}

function askedDay(visit: Visit, name: string) {
  const asked = visit.query.get(name)
  if (asked === null) return null
  // A moment stands for its day.
  const day = parseDay(asked.slice(0, 10))
  if (!day) throw new Invalid(new Map([[name, refusal('form.no-such-day')]]))
  return day
}

const moment = () =>
  z.string().transform((value, context) => {
    try {
      return Temporal.Instant.from(value)
    } catch {
      context.addIssue({ code: 'custom', message: 'reservations.when.no-moment' })
      return z.NEVER
    }
  })

const maybe = (max: number) => optionalText(max).nullish()
const body = z.object({
  roomId: z.string(),
  startsAt: moment(),
  endsAt: moment(),
  title: text(120, 3),
  organisation: maybe(200),
  contact: z.object({ name: text(120, 2), email: maybe(200), phone: maybe(40), address: maybe(300) }),
  equipment: z
    .union([z.string(), z.array(z.string().max(200))])
    .transform((given) => [given].flat().join(', '))
    .pipe(optionalText(1000))
    .nullish(),
  purpose: z.enum(purposes, { error: 'form.choose' }).nullish(),
  open: z.boolean().nullish(),
  people: z.int().min(1).max(5000).nullish(),
  ageGroups: z.array(z.enum(ageGroups)).max(4).nullish(),
  guardian: maybe(120),
  acceptRules: z.boolean().nullish(),
})

async function ask(visit: Visit, input: Input): Promise<Reply> {
  const given = readJson(body, input.json ?? {})
  const room = parseId<'room'>(given.roomId)
  if (!room) throw noSuchRoom()
  const contact = inContact(() => readContact(fieldsFrom(filled(given.contact))))
  const applicant = {
    ...{ name: given.contact.name, organisation: given.organisation ?? null },
    ...{ guardian: given.guardian ?? null, ...contact },
  }
  const rules = given.acceptRules ? await rulesHeld(visit, room, given.startsAt) : null
  const made = await renamed(() =>
    visit.deed((work) =>
      askForRoom(work, {
        ...{ room, from: given.startsAt, to: given.endsAt, details: detailsOf(given), applicant },
        ...{ rules, language: visit.language, source: 'api', absolute: visit.absolute },
      }),
    ),
  )
  const link = visit.absolute(newLinkPath(visit.house.secret, made.link))
  return jsonOf({ id: made.id, status: made.state.replace('_', '-'), link }, 201)
}

function detailsOf(given: z.output<typeof body>): Details {
  return {
    ...noDetails,
    ...{ title: given.title, purpose: given.purpose ?? null, isOpen: given.open ?? null },
    ...{ people: given.people ?? null, ageGroups: given.ageGroups ?? [], needs: given.equipment ?? null },
  }
}

async function rulesHeld(visit: Visit, room: RoomId, at: Instant) {
  return visit.read(async (tx) => {
    const place = await findRoomPlace(tx, room)
    if (!place) throw noSuchRoom()
    const versions = await listHouseRules(tx, place.venue.id)
    return rulesOn(versions, dayOf(at, place.venue.zone))?.id ?? null
  })
}

function noSuchRoom(): Invalid {
  return new Invalid(new Map([['roomId', refusal('form.choose')]]))
}

function filled(contact: object): [string, string][] {
  return Object.entries(contact).filter((each): each is [string, string] => typeof each[1] === 'string')
}

function inContact<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(new Map([...error.fields].map(([name, why]) => [`contact.${name}`, why])))
  }
}

const names: Readonly<Record<string, string>> = { from: 'startsAt', to: 'endsAt', room: 'roomId' }

// The deed names the fields of the form; the API calls three of them otherwise.
async function renamed<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    // A call names its room in the body, so one that is not there is a wrong field.
    if (error instanceof NotFound) throw noSuchRoom()
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(new Map([...error.fields].map(([name, why]) => [names[name] ?? name, why])))
  }
}
