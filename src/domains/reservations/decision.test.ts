// Deciding: yes, no, no longer, another time, and back; rivals, letters, rights, and the pages of staff.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { roles } from '#domains/people/role.ts'
import { staffActor } from '#domains/places/fixtures.ts'
import { makeApp } from '#entry/app.ts'
import { anonymous } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { Conflict, Forbidden, NotFound, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { signedIn } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { countQueue, listCompeting } from './board.sql.ts'
import {
  approveReservation,
  cancelReservation,
  moveReservation,
  refuseReservation,
  undoDecision,
} from './decision.actions.ts'
import { aBookableVenue, aMeeting, anApplicant, aReservation, aTime } from './fixtures.ts'
import { paths } from './paths.ts'
import { changePolicy } from './policy.actions.ts'
import { usualPolicy } from './policy.ts'
import { findReservation } from './reservation.sql.ts'
import type { ReservationId } from './reservation.ts'
import { divideRoom } from './room-part.actions.ts'
import { isOccupying } from './slot.sql.ts'

// A Tuesday, 11:00 in Warsaw.
const { house, owner, doors } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner, 'lipowo')
const place = { house, centre }
const as = <T>(role: string, deed: (work: Work) => Promise<T>) =>
  runDeed(house, { centre, actor: staffActor(role) }, deed)
const host = <T>(deed: (work: Work) => Promise<T>) => as('VENUE_HOST', deed)
const look = <T>(read: (tx: Work['tx']) => Promise<T>) => doors.withCentre(centre.id, read)
const stateOf = async (id: ReservationId) => (await look((tx) => findReservation(tx, id)))!.state
const occupies = (id: ReservationId) => look((tx) => isOccupying(tx, id))
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code
const absolute = (path: string) => `https://cus.example${path}`
const decision = async (id: ReservationId) => {
  const { version } = (await look((tx) => findReservation(tx, id)))!
  return { id, version, absolute }
}
const letters = async (id: ReservationId) =>
  (
    await owner.query(
      `select subject, body from kernel.outbox where dedupe_key like $1 order by made_at, id`,
      [`reservation:${id}:%`],
    )
  ).rows as { subject: string; body: string }[]
let venues = 0
async function venueWith(over: Parameters<typeof aBookableVenue>[1] = {}) {
  venues += 1
  return aBookableVenue(place, { name: `Dom nr ${venues}`, ...over })
}
const full = { rules: null, source: 'staff' } as const
const when = aTime('2026-03-10T10:00', '2026-03-10T12:00')

describe('a decision', () => {
  it('yes: the letter says so, with number and link', async () => {
    const { rooms } = await venueWith()
    const { id } = await aReservation(place, rooms[0]!, { ...when, ...full })
    await host(async (work) => approveReservation(work, await decision(id)))
    assert.equal(await stateOf(id), 'approved')
    const last = (await letters(id)).at(-1)!
    assert.match(last.subject, /Sala jest Twoja/)
    assert.match(last.body, /wtorek, 10 marca 2026, 11:00–13:00/)
    assert.match(last.body, /https:\/\/cus\.example\/odnosnik\/[\w-]{54}/)
  })

  it('where the policy approves by itself nobody is asked, and the wish of a person still is', async () => {
    const policy = { approvesItself: true, noticeHours: 0 }
    const { rooms } = await venueWith({ policy })
    const made = await aReservation(place, rooms[0]!, { ...when, ...full })
    assert.equal(made.state, 'approved')
    const later = aTime('2026-03-11T10:00', '2026-03-11T12:00')
    const asked = { ...later, ...full, details: aMeeting({ needs: 'rzutnik' }) }
    assert.equal((await aReservation(place, rooms[0]!, asked)).state, 'requested')
  })

  it('a quota counts the organisation in the month, whatever letters it is written in', async () => {
    const { rooms } = await venueWith({ policy: { approvesItself: true, noticeHours: 0, quotaAMonth: 2 } })
    const ask = (on: string, organisation: string) =>
      aReservation(place, rooms[0]!, {
        ...aTime(`2026-${on}T10:00`, `2026-${on}T12:00`),
        ...{ ...full, applicant: anApplicant({ organisation }) },
      })
    const states = []
    for (const [on, who] of [
      ['03-16', 'Koło Zagaje'],
      ['03-17', 'KOŁO ZAGAJE'],
      ['03-18', 'koło Zagaje'],
      ['03-19', 'Inne koło'],
      ['04-16', 'Koło Zagaje'],
    ] as const)
      states.push((await ask(on, who)).state)
    assert.deepEqual(states, ['approved', 'approved', 'requested', 'approved', 'approved'])
  })

  it('no: with the reason, and the time is free', async () => {
    const { rooms } = await venueWith()
    const { id } = await aReservation(place, rooms[0]!, { ...when, ...full })
    const reason = 'Tego dnia malujemy salę.'
    await host(async (work) => refuseReservation(work, { ...(await decision(id)), reason }))
    assert.deepEqual([await stateOf(id), await occupies(id)], ['refused', false])
    assert.match((await letters(id)).at(-1)!.body, /Tego dnia malujemy salę/)
    await aReservation(place, rooms[0]!, when)
    const again = host(async (work) => undoDecision(work, await decision(id)))
    await assert.rejects(again, refusedWith('places.reservation.taken'), 'somebody has it now')
  })

  it('taken back: waits again and occupies again', async () => {
    const { rooms } = await venueWith()
    const { id } = await aReservation(place, rooms[0]!, { ...when, ...full })
    await host(async (work) => approveReservation(work, await decision(id)))
    const cancel = async (work: Work) =>
      cancelReservation(work, { ...(await decision(id)), reason: 'Awaria wody' })
    await host(cancel)
    assert.deepEqual([await stateOf(id), await occupies(id)], ['cancelled', false])
    await host(async (work) => undoDecision(work, await decision(id)))
    assert.deepEqual([await stateOf(id), await occupies(id)], ['requested', true])
    await assert.rejects(host(cancel), refusedWith('reservations.reservation.wrong-state'))
  })

  it('moved: the new time is occupied and the old one free; a taken one changes nothing', async () => {
    const { rooms } = await venueWith({ rooms: ['Sala', 'Kuchnia'] })
    const { id } = await aReservation(place, rooms[0]!, { ...when, ...full })
    const move = async (time: typeof when, room = rooms[0]!) => {
      const given = { ...(await decision(id)), ...time, room, reason: null }
      return host((work) => moveReservation(work, given))
    }
    // An hour later overlaps itself: its own time is no obstacle.
    await move(aTime('2026-03-10T11:00', '2026-03-10T13:00'))
    await aReservation(place, rooms[0]!, aTime('2026-03-10T09:00', '2026-03-10T11:00'))
    await assert.rejects(
      move(aTime('2026-03-10T10:00', '2026-03-10T12:00')),
      refusedWith('places.reservation.taken'),
    )
    await move(when, rooms[1]!)
    const row = (await look((tx) => findReservation(tx, id)))!
    assert.deepEqual([row.room_id, row.starts_at.toString()], [rooms[1], '2026-03-10T10:00:00Z'])
    await aReservation(place, rooms[0]!, aTime('2026-03-10T11:00', '2026-03-10T13:00'))
  })

  it('about what changed meanwhile is a conflict, about nothing is not found', async () => {
    const { rooms } = await venueWith()
    const { id } = await aReservation(place, rooms[0]!, { ...when, ...full })
    const old = await decision(id)
    await host((work) => moveReservation(work, { ...old, ...when, room: rooms[0]!, reason: null }))
    await assert.rejects(
      host((work) => approveReservation(work, old)),
      Conflict,
    )
    await assert.rejects(
      host((work) => approveReservation(work, { ...old, id: newId() })),
      NotFound,
    )
  })
})

describe('requests that compete', () => {
  it('stand beside each other, in parts of a divided room too; one yes, and the other is too late', async () => {
    const { rooms } = await venueWith({ rooms: ['Cała', 'A', 'B'], policy: { requestsOccupy: false } })
    const [whole, a, b] = rooms as [(typeof rooms)[0], (typeof rooms)[0], (typeof rooms)[0]]
    await as('DIRECTOR', (work) => divideRoom(work, { room: whole, parts: [a, b] }))
    const one = await aReservation(place, whole, { ...when, ...full })
    const two = await aReservation(place, a, { ...when, ...full })
    const seen = await look((tx) => listCompeting(tx, { ...when, rooms: [whole, a], but: one.id }))
    assert.deepEqual(
      seen.map((row) => row.id),
      [two.id],
    )
    // Two clerks at the same moment: one wins, the other is told.
    const ends = await Promise.allSettled(
      [one, two].map(async ({ id }) => {
        const given = await decision(id)
        return host((work) => approveReservation(work, given))
      }),
    )
    const lost = ends.find((end) => end.status === 'rejected')
    assert.equal(ends.filter((end) => end.status === 'fulfilled').length, 1)
    assert.ok(refusedWith('places.reservation.taken')(lost?.reason), String(lost?.reason))
  })
})

describe('who may', () => {
  it('decide: those who keep the places; ask: everybody', async () => {
    const { rooms } = await venueWith()
    const deciders: string[] = []
    for (const [hour, role] of roles.entries()) {
      const clock = String(hour + 6).padStart(2, '0')
      const time = aTime(`2026-03-12T${clock}:00`, `2026-03-12T${clock}:45`)
      const { id } = await aReservation(place, rooms[0]!, { ...time, ...full })
      try {
        await as(role, async (work) => approveReservation(work, await decision(id)))
        deciders.push(role)
      } catch (error) {
        assert.ok(error instanceof Forbidden, String(error))
      }
    }
    assert.deepEqual(deciders, ['DIRECTOR', 'COMMUNITY_ORGANISER', 'VENUE_HOST', 'ADMINISTRATOR'])
    const { id } = await aReservation(place, rooms[0]!, { ...when, ...full })
    const given = await decision(id)
    const tried = runDeed(house, { centre, actor: anonymous }, (work) => approveReservation(work, given))
    await assert.rejects(tried, Forbidden)
  })

  it('write a policy: from today on, and only those who answer for the venue', async () => {
    const { id } = await venueWith()
    const given = { ...usualPolicy, from: Temporal.PlainDate.from('2026-03-03') }
    const write = (role: string) =>
      as(role, (work) => changePolicy(work, { venue: id, policy: null, version: 0, given }))
    await assert.rejects(write('INFORMATION_DESK'), Forbidden)
    await write('VENUE_HOST')
    await assert.rejects(write('VENUE_HOST'), Conflict, 'two of one day')
  })
})

const cookie = await signedIn(house, centre, 'VENUE_HOST')
const desk = await signedIn(house, centre, 'INFORMATION_DESK')
const venue = await venueWith({ name: 'Dom pod lipą', rooms: ['Sala', 'Kuchnia'] })

describe('pages of staff', () => {
  const app = makeApp(house)
  const base = 'http://localhost/c/lipowo'
  const get = async (path: string, who = cookie) => {
    const response = await app.request(`${base}${path}`, { headers: who ? { cookie: who } : {} })
    return { status: response.status, html: await response.text() }
  }
  const post = async (path: string, fields: Record<string, string>) => {
    const page = await get(path)
    const version = /name="_version" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
    const body = new URLSearchParams({ _key: newId(), _version: version, ...fields })
    const headers = { 'sec-fetch-site': 'same-origin', cookie }
    const response = await app.request(`${base}${path}`, { method: 'POST', headers, body })
    return { status: response.status, html: await response.text() }
  }

  it('the queue leads to a request, a refusal proposes free times, and the board shows the rest', async () => {
    const { id } = await aReservation(place, venue.rooms[0]!, { ...when, ...full })
    const others = aTime('2026-03-10T14:00', '2026-03-10T15:00')
    const closed = { ...others, ...full, details: aMeeting({ title: 'Grupa wsparcia', isOpen: false }) }
    const kept = await aReservation(place, venue.rooms[1]!, closed)
    assert.match((await get(paths.queue)).html, /Klub szachowy/)
    assert.ok((await look((tx) => countQueue(tx, house.clock()))).all >= 2)
    const one = await get(paths.reservation(id))
    assert.match(one.html, /wanda@proba\.example/)
    const form = await get(paths.refuse(id))
    assert.match(form.html, /Zaproponuj inny termin/)
    assert.equal((await post(paths.refuse(id), { reason: '' })).status, 422)
    const time = /name="instead" value="([^"]+)"/.exec(form.html)![1]!
    assert.equal((await post(paths.refuse(id), { reason: 'Remont', instead: time })).status, 303)
    assert.ok((await letters(id)).at(-1)!.body.includes(`Wolne terminy: ${time}`))
    await post(paths.reservation(kept.id), {})
    const version = String((await decision(kept.id)).version)
    assert.equal((await post(paths.approve(kept.id), { _version: version })).status, 303)
    for (const path of [`${paths.board}?dzien=2026-03-10`, `${paths.board}?dzien=2026-03-10&widok=tydzien`])
      assert.match((await get(path)).html, /Grupa wsparcia/)
    assert.match((await get(`${paths.month}?miesiac=2026-03`)).html, /1 spotkanie, 1 godz\./)
  })

  it('the door sheet, the programme and the calendar file name no closed meeting and no person', async () => {
    const open = { ...aTime('2026-03-10T16:00', '2026-03-10T18:00'), ...full }
    const { id } = await aReservation(place, venue.rooms[0]!, { ...open, details: aMeeting({ setup: 30 }) })
    await host(async (work) => approveReservation(work, await decision(id)))
    const pages = [
      await get(`${paths.doorSheet(venue.id)}?dzien=2026-03-10`),
      await get(`${paths.venueProgramme(venue.slug)}?dzien=2026-03-09`, ''),
      await get(paths.feed(venue.slug), ''),
    ]
    for (const { html, status } of pages) {
      assert.equal(status, 200)
      assert.match(html, /Klub szachowy/)
      assert.match(html, /zajęte/)
      assert.doesNotMatch(html, /Grupa wsparcia|Wanda|wanda@/)
    }
    assert.match(pages[1]!.html, /17:30–19:00/, 'without the half hour of setting up')
    assert.match(pages[2]!.html, /DTSTART:20260310T163000Z\r\n/)
    assert.ok(pages[2]!.html.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
  })

  it('the desk reads and does not decide; "Dziś" calls the host', async () => {
    const { id } = await aReservation(place, venue.rooms[0]!, {
      ...aTime('2026-03-13T10:00', '2026-03-13T12:00'),
      ...full,
    })
    const seen = await get(paths.reservation(id), desk)
    assert.equal(seen.status, 200)
    assert.doesNotMatch(seen.html, /Potwierdź/)
    assert.equal((await get(paths.refuse(id), desk)).status, 403)
    assert.match((await get('/praca')).html, /czeka(ją)? na decyzję/)
  })

  it('a series is checked date by date, refused in words when it has no end, and kept', async () => {
    const series = await venueWith({ rooms: ['Sala serii'] })
    const fields = {
      ...{
        room: series.rooms[0]!,
        first: '2026-04-07',
        from: '17:00',
        to: '19:00',
        freq: 'weekly',
        count: '3',
      },
      ...{
        title: 'Próba zespołu',
        purpose: 'culture',
        open: 'no',
        people: '8',
        name: 'Jan',
        phone: '600100200',
      },
    }
    await aReservation(place, series.rooms[0]!, aTime('2026-04-14T15:00', '2026-04-14T16:00'))
    const many = await post(paths.newSeries, { ...fields, count: '10000', do: 'check' })
    assert.equal(many.status, 409)
    assert.match(many.html, /To za długa seria/)
    const checked = await post(paths.newSeries, { ...fields, do: 'check' })
    assert.match(checked.html, /Wolne: 2\. Nie da się: 1\./)
    assert.match(checked.html, /name="move\.2026-04-14"/)
    const all = await post(paths.newSeries, { ...fields, do: 'all' })
    assert.match(all.html, /Nie da się zapisać 1 terminu/)
    assert.equal((await post(paths.newSeries, { ...fields, do: 'skip' })).status, 303)
    const { rows } = await owner.query(
      `select id from reservations.reservation where title = 'Próba zespołu' order by starts_at`,
    )
    assert.equal(rows.length, 2)
    const part = { scope: 'all', what: 'cancel', room: series.rooms[0]!, from: '17:00', to: '19:00' }
    assert.equal((await post(paths.seriesPart(rows[0].id), part)).status, 422, 'without a reason')
    assert.equal((await post(paths.seriesPart(rows[0].id), { ...part, reason: 'Remont' })).status, 303)
    assert.equal(await stateOf(rows[1].id), 'cancelled')
  })

  it('a policy and a division are written by forms', async () => {
    const fields = { from: '2026-03-03', lengthMin: '60', lengthMax: '30', notice: '0', advance: '30' }
    const wrong = await post(paths.policy(venue.id), fields)
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Najdłuższy czas nie może/)
    const good = { ...fields, lengthMax: '120', opens: '8', closes: '24:00', occupy: 'yes' }
    assert.equal((await post(paths.policy(venue.id), good)).status, 303)
    assert.match((await get(paths.policies)).html, /1–2 godz\./)
    const free = await venueWith({ rooms: ['Cała', 'A', 'B'] })
    const [whole = '', a = '', b = ''] = free.rooms as string[]
    const path = paths.parts(free.id, whole)
    assert.equal((await post(path, { parts: a })).status, 409)
    const body = new URLSearchParams([
      ['_key', newId()],
      ['parts', a],
      ['parts', b],
    ])
    const headers = { 'sec-fetch-site': 'same-origin', cookie }
    const sent = await app.request(`${base}${path}`, { method: 'POST', headers, body })
    assert.equal(sent.status, 303)
    assert.match((await get(paths.policy(free.id))).html, /A, B/)
  })
})
