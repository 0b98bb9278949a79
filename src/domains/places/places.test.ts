// The deeds of places on a real database: who may, what is refused, what stays.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { runDeed } from '#kernel/deed.ts'
import { Temporal } from '#kernel/instant.ts'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { noteException, removeException } from './day-exception.actions.ts'
import { listExceptionsOf } from './day-exception.sql.ts'
import { aRoomForm, aSeason, aSpan, aVenue, aVenueForm, staffActor } from './fixtures.ts'
import { draftHouseRules, publishHouseRules } from './house-rules.actions.ts'
import { findHouseRulesDraft, listHouseRules } from './house-rules.sql.ts'
import { readCalendars } from './opening-calendar.ts'
import { removeHours, saveHours } from './opening-hours.actions.ts'
import { openStateAt } from './opening-hours.rules.ts'
import { listHolidayLaw, listSeasons } from './opening-hours.sql.ts'
import { noteRoom, withdrawRoom } from './room.actions.ts'
import { findRoom, listRooms } from './room.sql.ts'
import { addVenue, changeVenue, takeVenueStep } from './venue.actions.ts'
import { findVenueBySlug, listVenueSteps, listVenues } from './venue.sql.ts'

// A Tuesday, 11:00 in Warsaw.
const { house, owner, doors } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner)
const place = { house, centre }
const day = (text: string) => Temporal.PlainDate.from(text)
const as = <T>(role: string, deed: (work: Work) => Promise<T>) =>
  runDeed(house, { centre, actor: staffActor(role) }, deed)
const look = <T>(read: (tx: Work['tx']) => Promise<T>) => doors.withCentre(centre.id, read)
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code
const wrongAt = (field: string, code: string) => (error: unknown) =>
  error instanceof Invalid && error.fields.get(field)?.code === code
let names = 0
const aName = () => {
  names += 1
  return `Miejsce nr ${names}`
}

describe('venues', () => {
  it('are planned at first, get a public address, and open with an address and hours only', async () => {
    const form = aVenueForm({ name: 'Łąka i staw', address: null })
    const { id, slug } = await as('COMMUNITY_ORGANISER', (work) => addVenue(work, form))
    assert.equal(slug, 'laka-i-staw')
    const open = (version: number) =>
      as('DIRECTOR', (work) => takeVenueStep(work, { venue: id, version, step: 'open', reason: null }))
    await assert.rejects(open(1), refusedWith('places.venue.no-address'))
    const values = aVenueForm({ name: 'Łąka i staw' })
    await as('VENUE_HOST', (work) => changeVenue(work, { venue: id, version: 1, values }))
    await assert.rejects(open(2), refusedWith('places.venue.no-hours'))
    const over = { name: 'Było', ...aSeason({ from: '2025-01-01', to: '2026-03-02' }) }
    const season = { venue: id, season: null, version: 0 }
    await as('VENUE_HOST', (work) => saveHours(work, { ...season, values: over }))
    // Control: hours that ended yesterday are no hours.
    await assert.rejects(open(2), refusedWith('places.venue.no-hours'))
    await as('VENUE_HOST', (work) => saveHours(work, { ...season, values: { name: 'Rok', ...aSeason() } }))
    await open(2)
    const venue = await look((tx) => findVenueBySlug(tx, 'laka-i-staw'))
    assert.deepEqual([venue?.state, venue?.version], ['open', 3])
    await assert.rejects(open(3), refusedWith('places.venue.wrong-state'))
  })

  it('a second one of the name is refused, one that only reads alike gets a number', async () => {
    const name = 'Klub Śródmieście'
    await as('DIRECTOR', (work) => addVenue(work, aVenueForm({ name })))
    const again = as('DIRECTOR', (work) => addVenue(work, aVenueForm({ name })))
    await assert.rejects(again, wrongAt('name', 'places.venue.name-taken'))
    const alike = await as('DIRECTOR', (work) => addVenue(work, aVenueForm({ name: 'Klub śródmieście!' })))
    assert.equal(alike.slug, 'klub-srodmiescie-2')
  })

  it('an open one cannot lose its address, and a change meanwhile is a conflict', async () => {
    const { id, version } = await aVenue(place, { name: aName() })
    const change = (over: object, seen: number) =>
      as('DIRECTOR', (work) => {
        const values = aVenueForm({ name: aName(), ...over })
        return changeVenue(work, { venue: id, version: seen, values })
      })
    await assert.rejects(change({ address: null }, version), wrongAt('address', 'places.venue.no-address'))
    await assert.rejects(change({}, version - 1), Conflict)
    await change({}, version)
    const close = { venue: id, version, step: 'close', reason: 'Koniec najmu' } as const
    await assert.rejects(
      as('DIRECTOR', (work) => takeVenueStep(work, close)),
      Conflict,
    )
  })

  it('renamed alike by many at once: one gets the name, the others are told at the field', async () => {
    const made = []
    for (let count = 0; count < 6; count += 1)
      made.push(await as('DIRECTOR', (work) => addVenue(work, aVenueForm({ name: aName() }))))
    const values = aVenueForm({ name: 'Wspólna nazwa' })
    const ends = await Promise.allSettled(
      made.map(({ id }) => as('DIRECTOR', (work) => changeVenue(work, { venue: id, version: 1, values }))),
    )
    const failed = ends.filter((end) => end.status === 'rejected').map((end) => end.reason)
    assert.equal(failed.length, 5)
    for (const error of failed) assert.ok(wrongAt('name', 'places.venue.name-taken')(error), String(error))
  })

  it('closing asks for a reason and leaves the list; the steps stay', async () => {
    const { id, version } = await aVenue(place, { name: aName() })
    const close = (reason: string | null) =>
      as('DIRECTOR', (work) => takeVenueStep(work, { venue: id, version, step: 'close', reason }))
    await assert.rejects(close(null), wrongAt('reason', 'form.required'))
    await close('Koniec najmu')
    const shown = await look((tx) => listVenues(tx, ['open', 'planned']))
    assert.ok(!shown.some((venue) => venue.id === id))
    const steps = await look((tx) => listVenueSteps(tx, id))
    assert.deepEqual(
      steps.map(({ step, reason }) => [step, reason]),
      [
        ['close', 'Koniec najmu'],
        ['open', null],
      ],
    )
    const { rows } = await owner.query(
      `select action from audit.entry where centre_id = $1 and ids->>'venue' = $2 order by seq`,
      [centre.id, id],
    )
    assert.equal(rows.at(-1).action, 'places.venue.closed')
  })

  it('an area of nobody is refused, and so is a venue of nobody', async () => {
    const area = staffActor('DIRECTOR').id as never
    const values = aVenueForm({ name: aName(), area_id: area })
    await assert.rejects(
      as('DIRECTOR', (work) => addVenue(work, values)),
      wrongAt('area', 'form.choose'),
    )
    await assert.rejects(
      as('DIRECTOR', (work) => removeHours(work, { venue: area, season: area })),
      NotFound,
    )
  })
})

describe('hours', () => {
  it('of a season are kept with their weeks; the last ones of an open venue stay', async () => {
    const { id, season } = await aVenue(place, { name: aName() })
    const summer = { name: 'Wakacje', ...aSeason({ from: '2026-07-01', to: '2026-08-31' }) }
    const input = { venue: id, season: null, version: 0, values: summer }
    const added = await as('VENUE_HOST', (work) => saveHours(work, input))
    const again = as('VENUE_HOST', (work) => saveHours(work, input))
    await assert.rejects(again, refusedWith('places.hours.same-start'))
    const stored = await look((tx) => listSeasons(tx, [id]))
    assert.deepEqual(
      stored.map(({ name, from, week }) => [name, from?.toString() ?? null, week]),
      [
        ['Cały rok', null, aSeason().week],
        ['Wakacje', '2026-07-01', aSeason().week],
      ],
    )
    const remove = (which: typeof season) =>
      as('VENUE_HOST', (work) => removeHours(work, { venue: id, season: which }))
    await remove(added)
    await assert.rejects(remove(season), refusedWith('places.hours.last'))
    await assert.rejects(remove(added), NotFound)
  })

  it('changed by two at once: the second is told', async () => {
    const { id, season } = await aVenue(place, { name: aName() })
    const values = { name: 'Rok', ...aSeason({ week: Array.from({ length: 7 }, () => [aSpan(9, 10)]) }) }
    const input = { venue: id, season, version: 1, values }
    await as('VENUE_HOST', (work) => saveHours(work, input))
    await assert.rejects(
      as('VENUE_HOST', (work) => saveHours(work, input)),
      Conflict,
    )
  })

  it('overlapping spans never reach the table', async () => {
    const { id } = await aVenue(place, { name: aName() })
    const week = [[aSpan(8, 12), aSpan(11, 13)], [], [], [], [], [], []]
    const values = { name: 'Źle', ...aSeason({ from: '2026-07-01', week }) }
    const saved = as('DIRECTOR', (work) => saveHours(work, { venue: id, season: null, version: 0, values }))
    await assert.rejects(saved, refusedWith('places.hours.overlap'))
  })
})

describe('exceptions', () => {
  const closed = (from: string, to: string, reason = 'Malowanie') => ({
    ...{ kind: 'closed' as const, from: day(from), to: day(to), spans: [], reason },
  })

  it('close the venue on their days, and a day off closes all', async () => {
    const { id } = await aVenue(place, { name: aName() })
    const next = async () => {
      const calendars = await look((tx) => readCalendars(tx, [{ id, zone: centre.zone }], day('2026-03-03')))
      const state = openStateAt(calendars.get(id)!, Temporal.Instant.from('2026-03-03T10:00:00Z'))
      return state.open ? 'open' : String(state.next)
    }
    assert.equal(await next(), 'open')
    const note = { exception: null, version: 0 }
    const works = closed('2026-03-03', '2026-03-04')
    await as('VENUE_HOST', (work) => noteException(work, { ...note, venue: id, values: works }))
    assert.equal(await next(), '2026-03-05T07:00:00Z')
    const off = closed('2026-03-05', '2026-03-05', 'Dzień wolny')
    const made = await as('DIRECTOR', (work) => noteException(work, { ...note, venue: null, values: off }))
    assert.equal(await next(), '2026-03-06T07:00:00Z')
    await as('DIRECTOR', (work) => removeException(work, { venue: null, exception: made }))
    assert.equal(await next(), '2026-03-05T07:00:00Z')
  })

  it('do not overlap, do not change the past, and are not removed once begun', async () => {
    const { id } = await aVenue(place, { name: aName() })
    const note = (values: ReturnType<typeof closed>) =>
      as('VENUE_HOST', (work) => noteException(work, { venue: id, exception: null, version: 0, values }))
    const begun = await note(closed('2026-03-01', '2026-03-10'))
    await assert.rejects(note(closed('2026-03-10', '2026-03-12')), refusedWith('places.exception.overlaps'))
    await assert.rejects(note(closed('2026-02-01', '2026-03-02')), refusedWith('places.exception.past'))
    const remove = as('VENUE_HOST', (work) => removeException(work, { venue: id, exception: begun }))
    await assert.rejects(remove, refusedWith('places.exception.begun'))
    const shorter = { venue: id, exception: begun, version: 1, values: closed('2026-03-01', '2026-03-03') }
    await as('VENUE_HOST', (work) => noteException(work, shorter))
    const stored = await look((tx) => listExceptionsOf(tx, id))
    assert.deepEqual(
      stored.map(({ to, version }) => [to.toString(), version]),
      [['2026-03-03', 2]],
    )
  })

  it('the holidays of the law are in the database, with 24 December from 2025 on', async () => {
    const law = await look(listHolidayLaw)
    assert.deepEqual(
      law.map(({ days }) => [days.length, days.includes('12-24')]),
      [
        [13, false],
        [14, true],
      ],
    )
  })
})

describe('rooms', () => {
  it('are kept with their numbers, withdrawn and brought back', async () => {
    const { id, room } = await aVenue(place, { name: aName() })
    const values = aRoomForm({ name: 'Kuchnia', area_m2: '22.25', layouts: { tables: 12 } })
    await as('VENUE_HOST', (work) => noteRoom(work, { venue: id, room, version: 1, values }))
    const found = await look((tx) => findRoom(tx, { venue: id, room }))
    assert.deepEqual([found?.name, found?.area_m2, found?.layouts], ['Kuchnia', '22.25', { tables: 12 }])
    const withdraw = (withdrawn: boolean) =>
      as('VENUE_HOST', (work) => withdrawRoom(work, { venue: id, room, withdrawn }))
    await withdraw(true)
    await withdraw(true)
    const [out] = await look((tx) => listRooms(tx, id))
    assert.deepEqual([out?.withdrawn_on?.toString(), out?.version], ['2026-03-03', 3])
    await withdraw(false)
    assert.equal((await look((tx) => listRooms(tx, id)))[0]?.withdrawn_on, null)
  })

  it('need a number of people and a name of their own in the venue', async () => {
    const { id } = await aVenue(place, { name: aName() })
    const note = (values: ReturnType<typeof aRoomForm>) =>
      as('VENUE_HOST', (work) => noteRoom(work, { venue: id, room: null, version: 0, values }))
    await assert.rejects(note(aRoomForm({ layouts: {} })), wrongAt('people.theatre', 'places.room.no-people'))
    await assert.rejects(note(aRoomForm()), wrongAt('name', 'places.room.name-taken'))
    await note(aRoomForm({ name: 'Druga' }))
  })

  it('of another venue are not found', async () => {
    const one = await aVenue(place, { name: aName() })
    const other = await aVenue(place, { name: aName() })
    const stolen = { venue: one.id, room: other.room, version: 1, values: aRoomForm({ name: 'Cudza' }) }
    await assert.rejects(
      as('DIRECTOR', (work) => noteRoom(work, stolen)),
      NotFound,
    )
    assert.equal(await look((tx) => findRoom(tx, { venue: one.id, room: other.room })), null)
  })
})

describe('house rules', () => {
  const text = (body: string) => ({ body, body_uk: null, body_en: null })

  it('are drafted, published once, and then frozen by the database itself', async () => {
    const { id } = await aVenue(place, { name: aName() })
    const draft = (version: number, body: string) =>
      as('VENUE_HOST', (work) => draftHouseRules(work, { venue: id, version, text: text(body) }))
    const publish = (version: number, from = '2026-03-03') =>
      as('DIRECTOR', (work) => publishHouseRules(work, { venue: id, version, from: day(from) }))
    await assert.rejects(publish(0), refusedWith('places.house-rules.no-draft'))
    await draft(0, 'Sprzątamy po sobie.')
    await assert.rejects(draft(0, 'Ktoś był szybszy.'), Conflict)
    await draft(1, 'Sprzątamy po sobie. Klucz oddajemy do 22.')
    await assert.rejects(publish(1), Conflict)
    await assert.rejects(publish(2, '2026-03-02'), wrongAt('from', 'places.house-rules.past'))
    assert.deepEqual((await publish(2)).number, 1)
    assert.equal(await look((tx) => findHouseRulesDraft(tx, id)), null)
    await draft(0, 'Nowy początek regulaminu.')
    assert.equal((await publish(1, '2026-04-01')).number, 2)
    const versions = await look((tx) => listHouseRules(tx, id))
    assert.deepEqual(
      versions.map(({ number, body }) => [number, body.slice(0, 5)]),
      [
        [2, 'Nowy '],
        [1, 'Sprzą'],
      ],
    )
    const rewrite = look((tx) =>
      tx.db.updateTable('places.house_rules_version').set({ body: 'Inaczej.' }).execute(),
    )
    await assert.rejects(rewrite, /permission denied/)
  })
})

describe('who may', () => {
  const deeds: Record<string, (work: Work, venue: Awaited<ReturnType<typeof aVenue>>) => Promise<unknown>> = {
    add: (work) => addVenue(work, aVenueForm({ name: aName() })),
    close: (work, { id, version }) =>
      takeVenueStep(work, { venue: id, version, step: 'close', reason: 'Koniec' }),
    hours: (work, { id, season }) =>
      saveHours(work, { venue: id, season, version: 1, values: { name: 'Rok', ...aSeason() } }),
    'day off': (work) => {
      const on = day('2026-06-05').add({ days: names })
      const values = { kind: 'closed', from: on, to: on, spans: [], reason: 'Wolne' } as const
      return noteException(work, { venue: null, exception: null, version: 0, values })
    },
    room: (work, { id, room }) => withdrawRoom(work, { venue: id, room, withdrawn: true }),
    draft: (work, { id }) =>
      draftHouseRules(work, {
        ...{ venue: id, version: 0, text: { body: 'Szkic regulaminu.', body_uk: null, body_en: null } },
      }),
    publish: (work, { id }) => publishHouseRules(work, { venue: id, version: 0, from: day('2026-03-03') }),
  }
  const may: Record<string, readonly string[]> = {
    DIRECTOR: ['add', 'close', 'hours', 'day off', 'room', 'draft', 'publish'],
    ADMINISTRATOR: ['add', 'close', 'hours', 'day off', 'room', 'draft'],
    COMMUNITY_ORGANISER: ['add', 'hours', 'room', 'draft'],
    VENUE_HOST: ['hours', 'room', 'draft'],
    INFORMATION_DESK: [],
    CARE_WORKER: [],
  }
  for (const [role, allowed] of Object.entries(may)) {
    it(`${role}: ${allowed.join(', ') || 'nothing'}`, async () => {
      const found: string[] = []
      for (const [name, deed] of Object.entries(deeds)) {
        const venue = await aVenue(place, { name: aName() })
        try {
          await as(role, (work) => deed(work, venue))
          found.push(name)
        } catch (error) {
          // Publishing without a draft is refused by the rule, which is asked only after the right.
          if (error instanceof Refused) found.push(name)
          else assert.ok(error instanceof Forbidden, String(error))
        }
      }
      assert.deepEqual(found, allowed)
    })
  }
})
