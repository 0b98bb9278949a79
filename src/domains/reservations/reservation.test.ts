// The slot that cannot be taken twice: rivals on real connections, each guard with its negative control.
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { staffActor } from '#domains/places/fixtures.ts'
import type { RoomId } from '#domains/places/public.ts'
import { anonymous } from '#kernel/actor.ts'
import { addressesFrom, openDoors } from '#kernel/db/doors.ts'
import { Busy, runDeed } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { Invalid, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { aBookableVenue, aMeeting, anApplicant, aReservation, aTime } from './fixtures.ts'
import {
  describeReservation,
  extendHold,
  holdRoom,
  sendReservation,
  withdrawReservation,
} from './reservation.actions.ts'
import { findReservation, insertReservation, listReservationSteps } from './reservation.sql.ts'
import { linkPurpose, type ReservationId, type When } from './reservation.ts'
import { divideRoom } from './room-part.actions.ts'
import { insertSlots, isOccupying, listTaken } from './slot.sql.ts'

// A Tuesday, 11:00 in Warsaw.
const { house, owner, address, doors, setClock } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner)
const place = { house, centre }
const rivals = 60
// As many connections as rivals: otherwise the pool would put them in a row by itself.
const wide = openDoors(addressesFrom(address, 'test-only'), rivals)
const crowd = { ...place, house: { ...house, doors: wide } }
const look = <T>(read: (tx: Work['tx']) => Promise<T>) => doors.withCentre(centre.id, read)
const director = <T>(deed: (work: Work) => Promise<T>) =>
  runDeed(house, { centre, actor: staffActor('DIRECTOR') }, deed)
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code
const wrongAt = (field: string, code: string) => (error: unknown) =>
  error instanceof Invalid && error.fields.get(field)?.code === code
const taken = refusedWith('places.reservation.taken')
let venues = 0
async function venueWith(over: Parameters<typeof aBookableVenue>[1] = {}) {
  venues += 1
  return aBookableVenue(place, { name: `Dom nr ${venues}`, ...over })
}

/** How many of these came through; the others must have been told "taken" or "busy" and nothing else. */
async function winners(tries: readonly Promise<unknown>[]): Promise<number> {
  const ends = await Promise.allSettled(tries)
  for (const end of ends) {
    if (end.status === 'fulfilled') continue
    assert.ok(taken(end.reason) || end.reason instanceof Busy, String(end.reason?.stack))
  }
  return ends.filter((end) => end.status === 'fulfilled').length
}

/** Pairs of reservations that occupy one atom at one time; nothing but the truth of the table. */
async function overlaps(): Promise<number> {
  const { rows } = await owner.query(`select count(*)::int as n from reservations.reservation_slot a
    join reservations.reservation_slot b on b.centre_id = a.centre_id and b.atom_id = a.atom_id
      and b.reservation_id > a.reservation_id and b.starts_at < a.ends_at and b.ends_at > a.starts_at`)
  return rows[0].n
}

// The rivals' connections are closed before the database of this file is dropped.
describe('rivals', () => {
  after(() => wide.close())

  describe(`one slot, ${rivals} of them on as many connections`, () => {
    const slot = aTime('2026-03-10T10:00', '2026-03-10T12:00')
    const all = (room: RoomId, when: (n: number) => When = () => slot) =>
      Array.from({ length: rivals }, (_, n) => aReservation(crowd, room, when(n)))

    it('exactly one wins, and the others are told that it is taken', async () => {
      const { rooms } = await venueWith()
      assert.equal(await winners(all(rooms[0]!)), 1)
      assert.equal(await overlaps(), 0)
    })

    it('times that overlap only partly: nobody overlaps, somebody wins', async () => {
      const { rooms } = await venueWith()
      const when = (n: number) => ({
        from: slot.from.add({ minutes: (n % 7) * 15 }),
        to: slot.to.add({ minutes: (n % 5) * 30 }),
      })
      assert.ok((await winners(all(rooms[0]!, when))) >= 1)
      assert.equal(await overlaps(), 0)
    })

    it('holds: exactly one is kept', async () => {
      const { rooms } = await venueWith()
      const hold = () =>
        runDeed(crowd.house, { centre, actor: anonymous }, (work) =>
          holdRoom(work, { room: rooms[0]!, ...slot, language: 'pl' }),
        )
      assert.equal(await winners(Array.from({ length: rivals }, hold)), 1)
      assert.equal(await overlaps(), 0)
    })

    it('many rivals for a slot whose hold ran out: one of them', async () => {
      const { rooms } = await venueWith()
      await runDeed(house, { centre, actor: anonymous }, (work) =>
        holdRoom(work, { room: rooms[0]!, ...slot, language: 'pl' }),
      )
      setClock('2026-03-03T10:10:00Z')
      const tries = all(rooms[0]!)
      assert.equal(await winners(tries), 1)
      assert.equal(await overlaps(), 0)
      setClock('2026-03-03T10:00:00Z')
    })

    it('a hall, its halves and the other way round: one winner per atom', async () => {
      const { rooms } = await venueWith({ rooms: ['Sala cała', 'Sala A', 'Sala B'] })
      const [whole, a, b] = rooms as [RoomId, RoomId, RoomId]
      await director((work) => divideRoom(work, { room: whole, parts: [a, b] }))
      for (let round = 0; round < 3; round += 1) {
        const when = aTime(`2026-03-1${round}T15:00`, `2026-03-1${round}T16:00`)
        const tries = Array.from({ length: rivals }, (_, n) =>
          aReservation(crowd, [whole, a, b][n % 3]!, when),
        )
        const won = await winners(tries)
        assert.ok(won === 1 || won === 2, String(won))
      }
      assert.equal(await overlaps(), 0)
      const { rows } = await owner.query(
        `select count(*)::int as n from reservations.reservation_slot
      where atom_id = $1`,
        [whole],
      )
      assert.equal(rows[0].n, 0, 'a divided room occupies its parts, never itself')
    })
  })

  describe('the two walls, each alone', () => {
    // The same deed without holding the room: what many programs do.
    async function unheld(room: RoomId, when: When) {
      return wide.withCentre(centre.id, async (tx) => {
        const found = await listTaken(tx, { ...when, atoms: [room] }, house.clock())
        if (found.length > 0) throw new Error('taken')
        const id = newId<'reservation'>()
        const number = String(10_000_000 + Math.floor(Math.random() * 89_999_999))
        await insertReservation(tx, {
          ...{ id, number, room, series: null, state: 'approved', ...when, heldUntil: null },
          ...{ details: aMeeting(), rules: null, queueReasons: [], source: 'api', language: 'pl' },
          at: house.clock(),
        })
        if ((await insertSlots(tx, id, { ...when, atoms: [room] })) !== 1) throw new Error('taken')
      })
    }
    const rush = async (room: RoomId) => {
      const when = aTime('2026-04-10T10:00', '2026-04-10T12:00')
      const ends = await Promise.allSettled(Array.from({ length: rivals }, () => unheld(room, when)))
      return ends.filter((end) => end.status === 'fulfilled').length
    }
    async function withoutConstraint(fn: () => Promise<void>) {
      await owner.query('alter table reservations.reservation_slot drop constraint reservation_slot_taken')
      try {
        await fn()
      } finally {
        await owner.query('delete from reservations.reservation_slot')
        await owner.query(`alter table reservations.reservation_slot add constraint reservation_slot_taken
        exclude using gist (centre_id with =, atom_id with =, tstzrange(starts_at, ends_at, '[)') with &&)`)
      }
    }

    it('without the lock, the constraint alone lets one in', async () => {
      const { rooms } = await venueWith()
      assert.equal(await rush(rooms[0]!), 1)
      assert.equal(await overlaps(), 0)
    })

    it('without the constraint, the lock alone lets one in', async () => {
      const { rooms } = await venueWith()
      await withoutConstraint(async () => {
        const when = aTime('2026-04-11T10:00', '2026-04-11T12:00')
        const tries = Array.from({ length: rivals }, () => aReservation(crowd, rooms[0]!, when))
        assert.equal(await winners(tries), 1)
        assert.equal(await overlaps(), 0)
      })
    })

    it('control: without both, the same load books the slot many times', async () => {
      const { rooms } = await venueWith()
      await withoutConstraint(async () => {
        assert.ok((await rush(rooms[0]!)) > 1)
        assert.ok((await overlaps()) > 0)
      })
    })

    it('control: the constraint itself refuses an overlap, and lets neighbours be', async () => {
      const { rooms } = await venueWith()
      const first = await aReservation(place, rooms[0]!, aTime('2026-04-12T10:00', '2026-04-12T12:00'))
      const add = (from: string, to: string) =>
        owner.query(
          `insert into reservations.reservation_slot (centre_id, reservation_id, atom_id, starts_at, ends_at)
         select centre_id, id, $2, $3, $4 from reservations.reservation where id = $1`,
          [second.id, rooms[0], from, to],
        )
      const second = await aReservation(place, rooms[0]!, aTime('2026-04-13T10:00', '2026-04-13T12:00'))
      await owner.query('delete from reservations.reservation_slot where reservation_id = $1', [second.id])
      await assert.rejects(add('2026-04-12T11:59Z', '2026-04-12T13:00Z'), /reservation_slot_taken/)
      await add('2026-04-12T12:00Z', '2026-04-12T13:00Z')
      assert.equal(await look((tx) => isOccupying(tx, first.id)), true)
    })
  })
})

describe('what a meeting occupies', () => {
  it('neighbours may touch; with buffers they may not', async () => {
    const plain = await venueWith()
    await aReservation(place, plain.rooms[0]!, aTime('2026-03-10T10:00', '2026-03-10T12:00'))
    await aReservation(place, plain.rooms[0]!, aTime('2026-03-10T12:00', '2026-03-10T13:00'))
    const { rooms } = await venueWith({ before: 15, after: 30 })
    await aReservation(place, rooms[0]!, aTime('2026-03-10T10:00', '2026-03-10T12:00'))
    for (const minutes of [0, 15, 30, 44]) {
      const from = aTime('2026-03-10T12:00', '2026-03-10T13:00').from.add({ minutes })
      await assert.rejects(aReservation(place, rooms[0]!, { from, to: from.add({ hours: 1 }) }), taken)
    }
    // 30 minutes after the first and 15 before the second, and not a minute more.
    await aReservation(place, rooms[0]!, aTime('2026-03-10T12:45', '2026-03-10T13:45'))
  })

  it('a whole blocks its parts and a part the whole; the other part stays free', async () => {
    const { rooms } = await venueWith({ rooms: ['Cała', 'A', 'B'] })
    const [whole, a, b] = rooms as [RoomId, RoomId, RoomId]
    await director((work) => divideRoom(work, { room: whole, parts: [a, b] }))
    const when = aTime('2026-03-10T10:00', '2026-03-10T12:00')
    await aReservation(place, a, when)
    await assert.rejects(aReservation(place, whole, when), taken)
    await aReservation(place, b, when)
    const later = aTime('2026-03-11T10:00', '2026-03-11T12:00')
    await aReservation(place, whole, later)
    await assert.rejects(aReservation(place, a, later), taken)
    await assert.rejects(aReservation(place, b, later), taken)
  })

  it('a room with reservations ahead is not divided, nor by rooms that cannot be parts', async () => {
    const { rooms } = await venueWith({ rooms: ['Cała', 'A', 'B', 'C'] })
    const [whole, a, b, c] = rooms as [RoomId, RoomId, RoomId, RoomId]
    const divide = (room: RoomId, parts: RoomId[]) => director((work) => divideRoom(work, { room, parts }))
    const wrong = refusedWith('reservations.room.no-such-parts')
    await assert.rejects(divide(whole, [whole, a]), wrong)
    await assert.rejects(divide(whole, [a]), wrong)
    await assert.rejects(divide(whole, [a, (await venueWith()).rooms[0]!]), wrong)
    await divide(whole, [a, b])
    await assert.rejects(divide(a, [b, c]), wrong, 'a part is not divided further')
    await assert.rejects(divide(c, [whole, a]), wrong, 'nothing is made of a divided room')
    await aReservation(place, whole, aTime('2026-03-10T10:00', '2026-03-10T12:00'))
    await assert.rejects(divide(whole, []), refusedWith('reservations.room.booked'))
  })

  it('the nights of the clock: 24 hours of the wall are 23 or 25 of time, and nothing overlaps', async () => {
    const { rooms } = await venueWith({ policy: { lengthMax: 1440, advanceDays: 730 } })
    // 29 March 2026: from midnight to midnight in Warsaw, 23 hours. The next one begins where it ends.
    await aReservation(place, rooms[0]!, aTime('2026-03-28T23:00', '2026-03-29T22:00'))
    await aReservation(place, rooms[0]!, aTime('2026-03-29T22:00', '2026-03-30T00:00'))
    await assert.rejects(aReservation(place, rooms[0]!, aTime('2026-03-29T21:59', '2026-03-29T23:00')), taken)
    // 25 October 2026: half past two in the morning comes twice, and both can be booked.
    await aReservation(place, rooms[0]!, aTime('2026-10-25T00:00', '2026-10-25T01:00'))
    await aReservation(place, rooms[0]!, aTime('2026-10-25T01:00', '2026-10-25T02:00'))
  })

  it('what is over occupies nothing: withdrawn, and a request where requests compete', async () => {
    const { rooms } = await venueWith({ policy: { requestsOccupy: false } })
    const when = aTime('2026-03-10T10:00', '2026-03-10T12:00')
    const one = await aReservation(place, rooms[0]!, when)
    const two = await aReservation(place, rooms[0]!, when)
    for (const { id } of [one, two]) assert.equal(await look((tx) => isOccupying(tx, id)), false)
    const strict = await venueWith()
    const first = await aReservation(place, strict.rooms[0]!, when)
    await asLink(first.id, (work) => withdrawReservation(work, { id: first.id, reason: null }))
    await aReservation(place, strict.rooms[0]!, when)
  })
})

const asLink = <T>(id: ReservationId, deed: (work: Work) => Promise<T>) =>
  runDeed(house, { centre, actor: { kind: 'link', id: newId(), purpose: linkPurpose, subject: id } }, deed)

describe('a hold of ten minutes', () => {
  const when = aTime('2026-03-10T10:00', '2026-03-10T12:00')
  const hold = (room: RoomId) =>
    runDeed(house, { centre, actor: anonymous }, (work) => holdRoom(work, { room, ...when, language: 'pl' }))

  it('occupies until its time is over, and then gives way to the first who comes', async () => {
    const { rooms } = await venueWith()
    const held = await hold(rooms[0]!)
    await assert.rejects(aReservation(place, rooms[0]!, when), taken)
    setClock('2026-03-03T10:09:59Z')
    await assert.rejects(aReservation(place, rooms[0]!, when), taken)
    setClock('2026-03-03T10:10:00Z')
    const next = await aReservation(place, rooms[0]!, when)
    assert.equal((await look((tx) => findReservation(tx, held.id)))?.state, 'expired')
    assert.equal(await look((tx) => isOccupying(tx, next.id)), true)
    const late = asLink(held.id, (work) =>
      sendReservation(work, { id: held.id, rules: null, absolute: (path) => path }),
    )
    await assert.rejects(late, refusedWith('reservations.reservation.wrong-state'))
    setClock('2026-03-03T10:00:00Z')
  })

  it('is made longer ten times, and sent with what was said', async () => {
    const { rooms } = await venueWith()
    const { id } = await hold(rooms[0]!)
    for (let n = 0; n < 10; n += 1) await asLink(id, (work) => extendHold(work, id))
    await assert.rejects(
      asLink(id, (work) => extendHold(work, id)),
      refusedWith('reservations.hold.longest'),
    )
    const send = () =>
      asLink(id, (work) => sendReservation(work, { id, rules: null, absolute: (path) => `https://x${path}` }))
    await assert.rejects(send(), wrongAt('title', 'reservations.details.missing'))
    const { version } = (await look((tx) => findReservation(tx, id)))!
    const details = aMeeting({ title: 'Próba chóru' })
    await asLink(id, (work) => describeReservation(work, { id, version, details, applicant: anApplicant() }))
    assert.equal((await send()).state, 'requested')
    const row = await look((tx) => findReservation(tx, id))
    assert.deepEqual([row?.title, row?.held_until, row?.queue_reasons], ['Próba chóru', null, ['itself']])
    const steps = await look((tx) => listReservationSteps(tx, id))
    assert.deepEqual(
      steps.map(({ step }) => step),
      ['hold', 'request'],
    )
    const { rows } = await owner.query(
      `select body from kernel.outbox where recipient = 'wanda@proba.example' and dedupe_key like $1`,
      [`reservation:${id}:%`],
    )
    assert.match(rows[0].body, /https:\/\/x\/odnosnik\//)
  })

  it('of somebody else is not found', async () => {
    const { rooms } = await venueWith()
    const { id } = await hold(rooms[0]!)
    const other = newId<'reservation'>()
    for (const actor of [anonymous, staffActor('CARE_WORKER')]) {
      const tried = runDeed(house, { centre, actor }, (work) => extendHold(work, id))
      await assert.rejects(tried, /not found/)
    }
    await assert.rejects(
      asLink(other, (work) => extendHold(work, id)),
      /not found/,
    )
  })
})
