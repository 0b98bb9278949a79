import { staffActor } from '#domains/places/fixtures.ts'
import type { RoomId } from '#domains/places/public.ts'
import { aBookableVenue, aMeeting, anApplicant } from '#domains/reservations/fixtures.ts'
import { readFreeTimes } from '#domains/reservations/free-time.ts'
import { listRoomPlaces } from '#domains/reservations/room-place.sql.ts'
import { makeSeries } from '#domains/reservations/series.actions.ts'
import { readRule } from '#domains/reservations/series.rules.ts'
import { makeApp } from '#entry/app.ts'
import { insertCentre } from '#kernel/centre.sql.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { newId } from '#kernel/id.ts'
import { dayOf, Temporal } from '#kernel/instant.ts'
import { aStaffMember } from '../../test/cast.ts'
import { measure, type Row, spread, withHouse } from './measure.ts'

const zone = 'Europe/Warsaw'
const rooms36 = Array.from({ length: 12 }, (_, n) => `Sala ${n + 1}`)
const policy = { lengthMax: 1440, advanceDays: 730, noticeHours: 0, approvesItself: true } as const

/** Rooms under load, in this process: rivals for one slot, bookings side by side, a series, a month, a search. */
export function rows(): Promise<Row[]> {
  return withHouse(async ({ house }) => {
    const centre = { id: newId<'centre'>(), zone, slug: 'bench' }
    const names = { slug: centre.slug, name: 'Centrum próbne', municipality: '', isDemo: false }
    await house.doors.withPlatform((tx) => insertCentre(tx, { ...names, id: centre.id, at: house.clock() }))
    const place = { house, centre }
    const made: RoomId[] = []
    for (const name of ['Dom A', 'Dom B', 'Dom C'])
      made.push(...(await aBookableVenue(place, { name, rooms: rooms36, policy })).rooms)
    const rivals = await rivalsFor(place, made[0]!)
    const [side, all] = await sideBySide(place, made)
    return [rivals, side, all, await series(place, made[1]!), await month(place), await search(place)]
  })
}

interface Place {
  readonly house: House
  readonly centre: { readonly id: ReturnType<typeof newId<'centre'>>; zone: string; slug: string }
}

function asking({ house }: Place) {
  const app = makeApp(house)
  const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
  return async (room: RoomId, hours: number) => {
    // Far enough ahead that nothing of it is past; a whole hour, so that neighbours only touch.
    const from = Temporal.Instant.fromEpochMilliseconds(
      Math.ceil(house.clock().epochMilliseconds / 3_600_000) * 3_600_000,
    ).add({ hours: 24 + hours })
    const body = JSON.stringify({
      ...{ roomId: room, startsAt: from.toString(), endsAt: from.add({ hours: 1 }).toString() },
      ...{ title: 'Próba', purpose: 'meeting', contact: { name: 'Wanda', email: 'wanda@proba.example' } },
    })
    const headers = { 'content-type': 'application/json' }
    const sent = { method: 'POST', headers, body }
    const answer = await app.request('http://localhost/api/reservations', sent, connection)
    await answer.text()
    return answer.status
  }
}

async function rivalsFor(place: Place, room: RoomId): Promise<Row> {
  const ask = asking(place)
  await ask(room, 40)
  const times: number[] = []
  const began = performance.now()
  const answers = await Promise.all(
    Array.from({ length: 500 }, async () => {
      const status = await ask(room, 0)
      times.push(performance.now() - began)
      return status
    }),
  )
  const took = performance.now() - began
  const count = (status: number) => answers.filter((each) => each === status).length
  const note = `${count(201)} winner, ${count(409)} told so, ${answers.length - count(201) - count(409)} other`
  const size = `500 at once, ${Math.round(took)} ms`
  return { work: 'rivals for one slot', size, ...spread(times), perSecond: 500_000 / took, ratio: null, note }
}

// A closed day answers 422: the next hour is as good.
async function sideBySide(place: Place, rooms: readonly RoomId[]): Promise<[Row, Row]> {
  const ask = asking(place)
  const step = (at: number) => ask(rooms[at % 36]!, 100 + Math.floor(at / 36))
  const run = { work: 'bookings that do not clash', size: '400, 8 clients', count: 400, clients: 8 }
  const first = await measure(run, step)
  const rest = { work: 'the same, on and on', size: '1,600, 8 clients', count: 1600, clients: 8 }
  return [first, await measure(rest, (at) => step(at + 400))]
}

async function series({ house, centre }: Place, room: RoomId): Promise<Row> {
  const first = dayOf(house.clock(), zone).add({ days: 7 })
  const times: number[] = []
  for (let at = 0; at < 5; at += 1) {
    const began = performance.now()
    await runDeed(house, { centre, actor: staffActor('VENUE_HOST') }, (work) =>
      makeSeries(work, {
        ...{ room, rule: readRule(`FREQ=WEEKLY;BYDAY=MO;COUNT=52`)!, first, mode: 'skip', language: 'pl' },
        ...{ startsMinute: at * 60, lengthMinutes: 60, moves: new Map(), details: aMeeting() },
        applicant: anApplicant(),
      }),
    )
    times.push(performance.now() - began)
  }
  const note = 'over both changes of the clock'
  return {
    work: 'series of 52 dates',
    size: '5 series',
    ...spread(times),
    perSecond: null,
    ratio: null,
    note,
  }
}

async function month(place: Place): Promise<Row> {
  const { house, centre } = place
  const app = makeApp(house)
  const host = await aStaffMember(house, centre as never, 'VENUE_HOST')
  const cookie = await host.enter()
  const month = dayOf(house.clock(), zone).add({ days: 5 }).toString().slice(0, 7)
  let bytes = 0
  const row = await measure({ work: 'month of 36 rooms', size: '2,000 bookings', count: 15 }, async () => {
    const answer = await app.request(
      `http://localhost/c/bench/praca/rezerwacje/miesiac?miesiac=${month}`,
      { headers: { cookie, 'accept-encoding': 'br' } },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    )
    if (answer.status !== 200) throw new Error(`the month answered ${answer.status}`)
    bytes = (await answer.arrayBuffer()).byteLength
  })
  return { ...row, note: `${Math.round(bytes / 1024)} kB on the wire` }
}

async function search({ house, centre }: Place): Promise<Row> {
  const from = dayOf(house.clock(), zone)
  const run = { work: 'free times', size: '36 rooms, 30 days', count: 30 }
  return measure(run, () =>
    house.doors.readCentre(centre.id, async (tx) => {
      const places = await listRoomPlaces(tx)
      return readFreeTimes(tx, { places, from, days: 30, now: house.clock() })
    }),
  )
}
