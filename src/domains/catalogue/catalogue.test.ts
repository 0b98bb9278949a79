// The deeds of the catalogue on a real database: who may, what is refused, what stays.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aVenue, staffActor } from '#domains/places/fixtures.ts'
import { system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { Temporal } from '#kernel/instant.ts'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import { writeSetting } from '#kernel/setting.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { listAssurances } from './assurance.sql.ts'
import { actAreas, withTexts } from './card.ts'
import { addService, dropDraft, sendDraft, startDraft, writeDraft } from './draft.actions.ts'
import { aCard, aDraft, aProvider, aService } from './fixtures.ts'
import { checkService, withdrawExpired } from './freshness.actions.ts'
import { expireServices } from './freshness.jobs.ts'
import { freshnessSettings } from './freshness.setting.ts'
import { noteAvailability, takeServiceStep } from './life.actions.ts'
import { noteProvider } from './provider.actions.ts'
import { countPublicServices, listPublicServices, listServicePlaces } from './public-service.sql.ts'
import { approveDraft, returnDraft } from './publish.actions.ts'
import { findCard, findService, listServiceSteps, listServiceVersions } from './service.sql.ts'
import type { ServiceId } from './service.ts'
import { findServiceDraft } from './service-draft.sql.ts'
import { showBeginning } from './service-entry.actions.ts'

// A Tuesday, 11:00 in Warsaw.
const { house, owner, doors, setClock } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner)
const place = { house, centre }
const today = Temporal.PlainDate.from('2026-03-03')
const as = <T>(role: string, deed: (work: Work) => Promise<T>) =>
  runDeed(house, { centre, actor: staffActor(role) }, deed)
const look = <T>(read: (tx: Work['tx']) => Promise<T>) => doors.withCentre(centre.id, read)
const refusedWith = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code
const wrongAt =
  (...codes: string[]) =>
  (error: unknown) =>
    error instanceof Invalid &&
    assert.deepEqual(
      [...error.fields].map(([field, why]) => `${field}: ${why.code}`),
      codes,
    ) === undefined
const serviceOf = (id: ServiceId) => look((tx) => findService(tx, id))
const day = { today, hiddenBefore: today.subtract({ days: 30 }) }
const shownNames = async (at = day) => {
  const query = { filter: {}, language: 'pl', limit: 100, offset: 0 }
  return (await look((tx) => listPublicServices(tx, at, query))).map(({ name }) => name)
}

describe('areas of the Act', () => {
  it('are the fourteen of art. 2(1), the same in the program and in the database', async () => {
    const { rows } = await owner.query('select code, basis from catalogue.act_area order by number')
    assert.deepEqual(
      rows.map(({ code }) => code),
      actAreas,
    )
    assert.ok(rows.every(({ basis }) => /art\. 2 ust\. 1/.test(basis)))
  })
})

describe('a draft', () => {
  it('says everything that the publish gate misses at once, each at its field', async () => {
    const { id } = await as('INFORMATION_DESK', (work) => addService(work, { name: 'Punkt porad' }))
    const send = (checkedOn: typeof today | null) =>
      as('INFORMATION_DESK', (work) =>
        sendDraft(work, { service: id, version: 1, checkedOn, checkedHow: null }),
      )
    await assert.rejects(
      send(null),
      wrongAt(
        ...['area: catalogue.gate.area', 'phone: catalogue.gate.contact'],
        ...['nextStep: catalogue.gate.next-step', 'checkedOn: catalogue.gate.checked'],
        'checkedHow: form.choose',
      ),
    )
    // Control: with a day of the future the gate still counts it as checked, and says that it is wrong.
    await assert.rejects(send(today.add({ days: 1 })), (error) => {
      assert.ok(error instanceof Invalid)
      return error.fields.get('checkedOn')?.code === 'catalogue.check.future'
    })
  })

  it('is approved by another person than who sent it', async () => {
    const one = staffActor('DIRECTOR')
    const by = { centre, actor: one }
    const id = await runDeed(house, by, async (work) => {
      const { id } = await addService(work, { name: 'Sam sobie' })
      await writeDraft(work, { service: id, version: 1, change: () => aCard({ name: 'Sam sobie' }) })
      await sendDraft(work, { service: id, version: 2, checkedOn: today, checkedHow: 'worker' })
      return id
    })
    const approve = (work: Work) => approveDraft(work, { service: id, version: 3 })
    await assert.rejects(runDeed(house, by, approve), refusedWith('catalogue.draft.own'))
    await assert.rejects(as('INFORMATION_DESK', approve), Forbidden)
    assert.deepEqual(await as('SERVICES_ORGANISER', approve), { number: 1 })
    assert.equal((await serviceOf(id))?.state, 'published')
    await assert.rejects(as('DIRECTOR', approve), NotFound)
  })

  it('waits untouched, comes back with a reason, and is sent again', async () => {
    const draft = await aDraft(place, { name: 'Zwrotny' })
    const write = (version: number) =>
      as('INFORMATION_DESK', (work) =>
        writeDraft(work, { service: draft.id, version, change: (card) => card }),
      )
    await assert.rejects(write(3), refusedWith('catalogue.draft.waiting'))
    const reason = 'Brakuje godzin'
    await as('DIRECTOR', (work) => returnDraft(work, { service: draft.id, version: 3, reason }))
    assert.equal((await look((tx) => findServiceDraft(tx, draft.id)))?.returned_because, reason)
    await assert.rejects(write(3), Conflict)
    await write(4)
    const steps = await look((tx) => listServiceSteps(tx, draft.id))
    assert.deepEqual(
      steps.map(({ step }) => step),
      ['returned', 'sent', 'made'],
    )
  })

  it('beside a published card changes nothing that residents read until it is approved', async () => {
    const { id } = await aService(place, { name: 'Stara nazwa' })
    await as('INFORMATION_DESK', (work) => startDraft(work, id))
    const rename = withTexts(aCard(), { pl: { name: 'Nowa nazwa' } })
    await as('INFORMATION_DESK', (work) =>
      writeDraft(work, { service: id, version: 1, change: () => ({ ...rename, phone: '116 123' }) }),
    )
    assert.equal((await serviceOf(id))?.name, 'Stara nazwa')
    assert.equal((await look((tx) => findCard(tx, id)))?.phone, '22 555 00 11')
    await as('INFORMATION_DESK', (work) =>
      sendDraft(work, { service: id, version: 2, checkedOn: today, checkedHow: 'phone' }),
    )
    assert.deepEqual(await as('DIRECTOR', (work) => approveDraft(work, { service: id, version: 3 })), {
      number: 2,
    })
    const service = await serviceOf(id)
    assert.deepEqual([service?.name, service?.phone, service?.number], ['Nowa nazwa', '116 123', 2])
    const versions = await look((tx) => listServiceVersions(tx, id))
    assert.deepEqual(
      versions.map(({ card }) => card.texts.pl.name),
      ['Nowa nazwa', 'Stara nazwa'],
    )
  })

  it('can be dropped beside a published card, and is kept where there is nothing else', async () => {
    const { id } = await aService(place, { name: 'Z porzuconym szkicem' })
    await as('INFORMATION_DESK', (work) => startDraft(work, id))
    await as('INFORMATION_DESK', (work) => dropDraft(work, { service: id, version: 1 }))
    assert.equal(await look((tx) => findServiceDraft(tx, id)), null)
    const draft = await aDraft(place, { name: 'Tylko szkic' })
    const drop = as('DIRECTOR', (work) => dropDraft(work, { service: draft.id, version: 3 }))
    await assert.rejects(drop, refusedWith('catalogue.draft.only'))
  })

  it('does not take what contradicts itself, nor providers and venues of nobody here', async () => {
    const { id } = await as('DIRECTOR', (work) => addService(work, { name: 'Sprzeczna' }))
    const nobody = crypto.randomUUID()
    const card = aCard({ ageFrom: 18, ageTo: 7, fee: 'part', provider: nobody as never })
    const [first] = card.places
    const places = [{ ...first!, kind: 'venue', address: null, hours: 'venue', venue: nobody } as never]
    await assert.rejects(
      as('DIRECTOR', (work) =>
        writeDraft(work, { service: id, version: 1, change: () => ({ ...card, places }) }),
      ),
      wrongAt(
        ...['ageTo: catalogue.card.ages', 'feeRule: catalogue.card.fee-rule'],
        ...['provider: form.choose', 'place1.venue: form.choose'],
      ),
    )
  })
})

describe('versions', () => {
  it('nobody rewrites', async () => {
    const { id } = await aService(place, { name: 'Zamrożona' })
    const rewrite = (table: 'service_version' | 'service_step' | 'assurance' | 'service') =>
      look((tx) => tx.db.updateTable(`catalogue.${table}`).set({ centre_id: centre.id }).execute())
    for (const table of ['service_version', 'service_step', 'assurance'] as const) {
      await assert.rejects(rewrite(table), /permission denied/)
    }
    // Control: a row that is meant to change can be changed.
    await rewrite('service')
    const { rows } = await owner.query(
      'select count(*)::int as n from catalogue.service_version where service_id = $1',
      [id],
    )
    assert.equal(rows[0].n, 1)
  })

  it('lay the card out in rows for lists, and lay it out anew', async () => {
    const { id: venue } = await aVenue(place, { name: 'Dom usług' })
    const week = aCard().places[0]!.week
    const places = [
      { kind: 'venue', venue, address: null, hours: 'venue', week: week.map(() => []) } as const,
      { ...aCard().places[0]! },
    ]
    const { id } = await aService(place, { name: 'W dwóch miejscach', places, papers: ['a', 'b'] })
    const rows = await look((tx) => listServicePlaces(tx, [id]))
    assert.deepEqual(
      rows.map(({ kind, hours }) => [kind, hours]),
      [
        ['venue', 'venue'],
        ['address', 'own'],
      ],
    )
    assert.deepEqual(rows[1]!.week, week)
    const papers = () =>
      owner.query('select name from catalogue.service_paper where service_id = $1 order by position', [id])
    assert.deepEqual(
      (await papers()).rows.map(({ name }) => name),
      ['a', 'b'],
    )
    await as('DIRECTOR', (work) => startDraft(work, id))
    await as('DIRECTOR', (work) =>
      writeDraft(work, {
        service: id,
        version: 1,
        change: (card) => ({ ...card, papers: ['c'], places: [] }),
      }),
    )
    await as('DIRECTOR', (work) =>
      sendDraft(work, { service: id, version: 2, checkedOn: today, checkedHow: 'visit' }),
    )
    await as('SERVICES_ORGANISER', (work) => approveDraft(work, { service: id, version: 3 }))
    assert.deepEqual(
      (await papers()).rows.map(({ name }) => name),
      ['c'],
    )
    assert.deepEqual(await look((tx) => listServicePlaces(tx, [id])), [])
  })
})

describe('the life of a service', () => {
  it('closes for a time with a reason, reopens, is withdrawn and restored', async () => {
    const { id } = await aService(place, { name: 'Z przygodami' })
    const step = (step: 'close' | 'reopen' | 'withdraw' | 'restore', reason: string | null = null) =>
      as('DIRECTOR', async (work) => {
        const { version } = (await findService(work.tx, id))!
        await takeServiceStep(work, { service: id, version, step, reason, reopensOn: null })
      })
    await assert.rejects(step('close'), wrongAt('reason: form.required'))
    await step('close', 'Remont')
    assert.ok((await shownNames()).includes('Z przygodami'), 'a closed one is still shown')
    await assert.rejects(step('close', 'x'), refusedWith('catalogue.service.wrong-state'))
    await step('reopen')
    await step('withdraw', 'Koniec umowy')
    assert.ok(!(await shownNames()).includes('Z przygodami'))
    await step('restore')
    assert.equal((await serviceOf(id))?.state, 'published')
  })

  it('is seen only from and to its days', async () => {
    const { id } = await aService(place, { name: 'Na ferie' })
    const set = (over: object) =>
      as('INFORMATION_DESK', async (work) => {
        const { version } = (await findService(work.tx, id))!
        const none = { intakeFrom: null, intakeTo: null, visibleFrom: null, visibleTo: null }
        const base = { service: id, version, intake: 'open', freePlaces: 3, ...none } as const
        await noteAvailability(work, { ...base, ...over })
      })
    await set({ visibleFrom: today.add({ days: 1 }) })
    assert.ok(!(await shownNames()).includes('Na ferie'))
    await set({ visibleFrom: today, visibleTo: today })
    assert.ok((await shownNames()).includes('Na ferie'))
    await set({ visibleTo: today.subtract({ days: 1 }) })
    assert.ok(!(await shownNames()).includes('Na ferie'))
    await assert.rejects(
      set({ visibleFrom: today, visibleTo: today.subtract({ days: 1 }), intake: 'waitlist' }),
      wrongAt('visibleTo: places.period.reversed', 'freePlaces: catalogue.service.free-and-closed'),
    )
  })
})

describe('freshness', () => {
  it('the next check is due by urgency, and a check moves it', async () => {
    for (const [urgency, due] of [
      ['crisis', '2026-04-03'],
      ['quarterly', '2026-06-03'],
      ['yearly', '2027-03-03'],
    ] as const) {
      const { id } = await aService(place, { name: `Pilność ${urgency}`, urgency })
      assert.equal((await serviceOf(id))?.check_due_on?.toString(), due)
    }
    const { id } = await aService(place, { name: 'Sprawdzana' })
    const on = today.subtract({ days: 10 })
    await as('INFORMATION_DESK', (work) => checkService(work, { service: id, on, how: 'phone' }))
    const checks = await look((tx) => listAssurances(tx, id))
    assert.deepEqual(
      checks.map(({ due_on }) => due_on.toString()),
      ['2027-02-21', '2027-03-03'],
    )
    const late = as('DIRECTOR', (work) =>
      checkService(work, { service: id, on: today.add({ days: 1 }), how: 'visit' }),
    )
    await assert.rejects(late, wrongAt('on: catalogue.check.future'))
  })

  it('an unchecked card leaves the lists, then the night withdraws it, once', async () => {
    const { id } = await aService(place, { name: 'Zapomniana', urgency: 'crisis' })
    const dueOn = Temporal.PlainDate.from('2026-04-03')
    const names = (on: typeof today) => shownNames({ today: on, hiddenBefore: on.subtract({ days: 30 }) })
    assert.ok((await names(dueOn.add({ days: 30 }))).includes('Zapomniana'))
    assert.ok(!(await names(dueOn.add({ days: 31 }))).includes('Zapomniana'))
    const night = () => runDeed(house, { centre, actor: system }, withdrawExpired)
    setClock('2026-07-02T02:00:00Z')
    assert.equal(await night(), 0, 'ninety days later it still stands')
    setClock('2026-07-03T02:00:00Z')
    const gone = await night()
    assert.ok(gone >= 1)
    assert.equal(await night(), 0)
    assert.equal((await serviceOf(id))?.state, 'withdrawn')
    const [last] = await look((tx) => listServiceSteps(tx, id))
    assert.deepEqual([last?.step, last?.taken_by_kind], ['expired', 'system'])
    const { version } = (await serviceOf(id))!
    const restore = (seen: number) =>
      as('DIRECTOR', (work) =>
        takeServiceStep(work, { service: id, version: seen, step: 'restore', reason: null, reopensOn: null }),
      )
    await assert.rejects(restore(version), refusedWith('catalogue.service.check-first'))
    const on = Temporal.PlainDate.from('2026-07-03')
    await as('DIRECTOR', (work) => checkService(work, { service: id, on, how: 'phone' }))
    await restore(version + 1)
    assert.equal((await serviceOf(id))?.state, 'published')
    await assert.rejects(as('DIRECTOR', withdrawExpired), Forbidden)
    setClock('2026-03-03T10:00:00Z')
  })

  it('the daily job does it all, and may run twice', async () => {
    const { id } = await aService(place, { name: 'Na noc', urgency: 'crisis' })
    setClock('2026-08-01T02:17:00Z')
    for (let run = 0; run < 2; run += 1) {
      await expireServices({}, { house, centre: centre.id, now: house.clock() })
    }
    const steps = await look((tx) => listServiceSteps(tx, id))
    assert.equal(steps.filter(({ step }) => step === 'expired').length, 1)
    setClock('2026-03-03T10:00:00Z')
  })

  it('the stages are settings with a date', async () => {
    await aService(place, { name: 'Szybko wycofana', urgency: 'crisis' })
    await doors.withCentre(centre.id, (tx) =>
      writeSetting(tx, freshnessSettings.withdrawAfter, {
        ...{ value: 1, from: Temporal.PlainDate.from('2026-04-01'), basis: 'zarządzenie', by: null },
        at: house.clock(),
      }),
    )
    setClock('2026-04-05T02:00:00Z')
    assert.ok((await runDeed(house, { centre, actor: system }, withdrawExpired)) >= 1)
    setClock('2026-03-03T10:00:00Z')
  })
})

describe('residents', () => {
  it('narrow the list by area, people and fee', async () => {
    const provider = await aProvider(place)
    const other = aCard({ name: 'Porady dla rodzin', provider, area: 'wspieranie-rodziny', who: ['parent'] })
    await aService(place, { ...other, name: 'Porady dla rodzin' } as never)
    await aService(place, { name: 'Dla wszystkich', area: 'wspieranie-rodziny', who: ['everyone'] })
    const count = (filter: object) => look((tx) => countPublicServices(tx, day, filter))
    assert.equal(await count({ area: 'wspieranie-rodziny' }), 2)
    assert.equal(await count({ area: 'wspieranie-rodziny', who: 'parent' }), 2)
    assert.equal(await count({ area: 'wspieranie-rodziny', who: 'senior' }), 1)
    assert.equal(await count({ area: 'mieszkalnictwo' }), 0)
  })

  it('two providers never bear one name', async () => {
    await aProvider(place, { name: 'Spółdzielnia' })
    await assert.rejects(
      aProvider(place, { name: 'Spółdzielnia' }),
      wrongAt('name: catalogue.provider.name-taken'),
    )
    const values = { name: 'x', kind: 'ngo', basis: null, phone: null, email: null, website: null } as const
    const change = as('CARE_WORKER', (work) => noteProvider(work, { provider: null, version: 0, values }))
    await assert.rejects(change, Forbidden)
  })
})

describe('the search', () => {
  const entryOf = async (id: ServiceId) =>
    (await owner.query('select * from search.search_entry where subject_id = $1', [id])).rows[0]

  it('learns of a service when it is published, to the day on which lists would drop it', async () => {
    const draft = await aDraft(place, { name: 'Zanim opublikowano' })
    assert.equal(await entryOf(draft.id), undefined)
    const { id } = await aService(place, { name: 'Do znalezienia', urgency: 'crisis' })
    const entry = await entryOf(id)
    assert.equal(entry.name, 'Do znalezienia')
    // Due on 3 April, thirty days later out of the lists.
    assert.equal(Temporal.PlainDate.from(entry.expires_on).toString(), '2026-05-03')
  })

  it('forgets a withdrawn one, hides one whose day has not come, and shows it that night', async () => {
    const { id } = await aService(place, { name: 'Od jutra' })
    const set = (visibleFrom: typeof today | null) =>
      as('DIRECTOR', async (work) => {
        const { version } = (await findService(work.tx, id))!
        const none = { intakeFrom: null, intakeTo: null, visibleTo: null, freePlaces: null }
        await noteAvailability(work, { service: id, version, intake: 'open', ...none, visibleFrom })
      })
    await set(today.add({ days: 1 }))
    assert.equal((await entryOf(id)).is_hidden, true)
    setClock('2026-03-04T02:00:00Z')
    assert.equal(await runDeed(house, { centre, actor: system }, showBeginning), 1)
    assert.equal((await entryOf(id)).is_hidden, false)
    setClock('2026-03-03T10:00:00Z')
    await as('DIRECTOR', async (work) => {
      const { version } = (await findService(work.tx, id))!
      const step = { service: id, version, step: 'withdraw', reason: 'Koniec', reopensOn: null } as const
      await takeServiceStep(work, step)
    })
    assert.equal(await entryOf(id), undefined)
  })
})
