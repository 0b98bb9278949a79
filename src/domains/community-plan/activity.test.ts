import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { runDeed } from '#kernel/deed.ts'
import { Temporal } from '#kernel/instant.ts'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { changeActivity, noteActivity, takeActivityStep } from './activity.actions.ts'
import { findActivity, listActivitySteps } from './activity.sql.ts'
import type { ActivityId } from './activity.ts'
import { activityValues, anActivity, aPlan, staffActor } from './fixtures.ts'
import { takePlanStep } from './plan-step.actions.ts'
import { changeTaskState } from './task.actions.ts'
import { findTask, listTaskSteps } from './task.sql.ts'

const { house, owner, setClock } = await testHouse()
const place = { house, centre: await aCentre(owner) }
const { centre } = place
const organiser = staffActor('COMMUNITY_ORGANISER')
const host = staffActor('VENUE_HOST')
const plan = await aPlan(place, { inForce: true })
const act = <T>(
  deed: (work: Work) => Promise<T>,
  actor: Parameters<typeof runDeed>[1]['actor'] = organiser,
) => runDeed(house, { centre, actor }, deed)
const read = (id: ActivityId) =>
  house.doors.readCentre(centre.id, async (tx) => ({
    activity: (await findActivity(tx, plan.id, id))!,
    steps: await listActivitySteps(tx, id),
  }))
const audits = async (id: string) =>
  (
    await owner.query('select action from audit.entry where ids::text like $1 order by seq', [`%${id}%`])
  ).rows.map((row) => row.action)
const refusedAs = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code
const step = { reason: null, participants: null }

describe('noting an activity', () => {
  it('keeps everything that was written, and its trace', async () => {
    const values = activityValues(place, plan, {
      ...{
        tasks: [plan.tasks[0]!.id, plan.tasks[1]!.id],
        groups: [plan.groups[1]!.id],
        ages: ['13-17', '60+'],
      },
      ...{ organisations: [{ name: 'Koło gospodyń', part: 'host' }], startsAt: '17:30', place: 'Świetlica' },
      ...{
        firstTimers: 3,
        returners: 7,
        leaders: 2,
        ledBy: 'resident',
        isPublic: true,
        funding: 'budżet gminy',
      },
    })
    const { activity: id, state } = await act((work) => noteActivity(work, { plan: plan.id, values }))
    assert.equal(state, 'held')
    const { activity } = await read(id)
    const { id: _id, state: _state, version, notedById, ...stored } = activity
    const sorted = (all: readonly string[]) => all.toSorted()
    assert.deepEqual(
      { ...stored, tasks: sorted(stored.tasks), ages: sorted(stored.ages), heldOn: stored.heldOn.toString() },
      { ...values, tasks: sorted(values.tasks), ages: sorted(values.ages), heldOn: '2026-03-03' },
    )
    assert.equal(version, 1)
    assert.equal(notedById, organiser.id)
    assert.deepEqual((await audits(id)).slice(0, 1), ['community-plan.activity.noted'])
  })

  it('begins its planned tasks by itself, once, and says by which activity', async () => {
    const fresh = await aPlan(place, { inForce: true })
    const task = fresh.tasks[2]!.id
    const first = await anActivity(place, fresh, { tasks: [task] })
    await anActivity(place, fresh, { tasks: [task] })
    const found = await house.doors.readCentre(centre.id, async (tx) => ({
      state: (await findTask(tx, fresh.id, task))!.state,
      other: (await findTask(tx, fresh.id, fresh.tasks[0]!.id))!.state,
      steps: await listTaskSteps(tx, task),
    }))
    assert.equal(found.state, 'running')
    assert.equal(found.other, 'planned', 'control: a task that nobody worked on stays planned')
    assert.deepEqual(
      found.steps.map((each) => [each.from_state, each.to_state, each.activity_id]),
      [['planned', 'running', first]],
    )
    assert.ok((await audits(task)).includes('community-plan.task.begun'))
  })

  it('of a day ahead is planned, has no people yet and begins nothing', async () => {
    const fresh = await aPlan(place, { inForce: true })
    const heldOn = Temporal.PlainDate.from('2026-03-20')
    const id = await anActivity(place, fresh, { heldOn, participants: 40, firstTimers: 40 })
    const rows = await owner.query(
      'select state, participants, first_timers from community_plan.activity where id = $1',
      [id],
    )
    assert.deepEqual(rows.rows, [{ state: 'planned', participants: 0, first_timers: null }])
    const task = await house.doors.readCentre(centre.id, (tx) => findTask(tx, fresh.id, fresh.tasks[0]!.id))
    assert.equal(task!.state, 'planned')
  })

  it('only on a plan in force, or one in force that is being updated', async () => {
    const draft = await aPlan(place)
    const values = activityValues(place, draft)
    const note = () => act((work) => noteActivity(work, { plan: draft.id, values }))
    await assert.rejects(note, refusedAs('community-plan.work.not-in-force'))
    const fresh = await aPlan(place, { inForce: true })
    await act((work) => takePlanStep(work, { plan: fresh.id, step: 'start-update', reason: 'Nowe zadanie' }))
    assert.ok(await anActivity(place, fresh))
  })

  it('stores nothing when something is wrong', async () => {
    const count = async () =>
      Number((await owner.query('select count(*) from community_plan.activity')).rows[0].count)
    const before = await count()
    const other = await aPlan(place, { inForce: true })
    const bad = [{ tasks: [] }, { tasks: [other.tasks[0]!.id] }, { participants: 5, firstTimers: 6 }]
    for (const over of bad) {
      const values = activityValues(place, plan, over)
      await assert.rejects(() => act((work) => noteActivity(work, { plan: plan.id, values })), Invalid)
    }
    assert.equal(await count(), before)
  })

  it('twice with the same key is done once', async () => {
    const values = activityValues(place, plan, { title: 'Dwa kliknięcia' })
    const once = { key: 'the-same-rendering', bodyHash: 'x' }
    const send = () =>
      runDeed(
        house,
        { centre, actor: organiser },
        (work) => noteActivity(work, { plan: plan.id, values }),
        once,
      )
    const [first, second] = await Promise.all([send(), send()])
    assert.equal(first.activity, second.activity)
    const { rows } = await owner.query(
      "select id from community_plan.activity where title = 'Dwa kliknięcia'",
    )
    assert.equal(rows.length, 1)
    await runDeed(house, { centre, actor: organiser }, (work) =>
      noteActivity(work, { plan: plan.id, values }),
    )
    const again = await owner.query("select id from community_plan.activity where title = 'Dwa kliknięcia'")
    assert.equal(again.rows.length, 2, 'control: without the key it would be two')
  })
})

describe('rights', () => {
  const change = (activity: ActivityId, actor: typeof host) =>
    act((work) => {
      const values = activityValues(place, plan, { title: 'Zmieniony tytuł' })
      return changeActivity(work, { plan: plan.id, activity, version: 1, values })
    }, actor)

  it('a host notes and changes the own, not a colleague’s; the organiser all', async () => {
    const own = await anActivity(place, plan, { by: host })
    await change(own, host)
    const others = await anActivity(place, plan, { by: staffActor('VENUE_HOST') })
    await assert.rejects(() => change(others, host), Forbidden)
    const withdraw = {
      plan: plan.id,
      activity: others,
      ...step,
      step: 'withdraw',
      reason: 'Pomyłka',
    } as const
    await assert.rejects(() => act((work) => takeActivityStep(work, withdraw), host), Forbidden)
    await change(others, organiser)
  })

  it('the desk and people signed out note nothing; a foreign plan is not found', async () => {
    const values = activityValues(place, plan)
    const note = (actor: Parameters<typeof runDeed>[1]['actor'], id = plan.id) =>
      act((work) => noteActivity(work, { plan: id, values }), actor)
    await assert.rejects(() => note(staffActor('INFORMATION_DESK')), Forbidden)
    await assert.rejects(() => note({ kind: 'anonymous', id: null }), Forbidden)
    const elsewhere = { house, centre: await aCentre(owner, 'inne') }
    const foreign = await aPlan(elsewhere, { inForce: true })
    await assert.rejects(() => note(organiser, foreign.id), NotFound)
  })
})

describe('changing an activity', () => {
  it('keeps who changed which fields', async () => {
    const id = await anActivity(place, plan)
    const values = activityValues(place, plan, { participants: 12, place: 'Park' })
    await act((work) => changeActivity(work, { plan: plan.id, activity: id, version: 1, values }))
    const { activity, steps } = await read(id)
    assert.equal(activity.participants, 12)
    assert.deepEqual(
      steps.map((each) => [each.changed, each.taken_by_id]),
      [[['participants', 'place'], organiser.id]],
    )
  })

  it('seen in an older version is a conflict and changes nothing', async () => {
    const id = await anActivity(place, plan)
    const change = (version: number, title: string) =>
      act((work) => {
        const values = activityValues(place, plan, { title })
        return changeActivity(work, { plan: plan.id, activity: id, version, values })
      })
    await change(1, 'Pierwsza zmiana')
    await assert.rejects(() => change(1, 'Spóźniona zmiana'), Conflict)
    assert.equal((await read(id)).activity.title, 'Pierwsza zmiana')
    await change(2, 'Zmiana po obejrzeniu')
    assert.equal((await read(id)).activity.title, 'Zmiana po obejrzeniu')
  })
})

describe('steps of an activity', () => {
  it('planned, held with people, withdrawn with a reason, taken back: with all its numbers', async () => {
    const id = await anActivity(place, plan, { heldOn: Temporal.PlainDate.from('2026-03-10') })
    const take = (given: Partial<Parameters<typeof takeActivityStep>[1]>) =>
      act((work) => takeActivityStep(work, { plan: plan.id, activity: id, step: 'hold', ...step, ...given }))
    await assert.rejects(() => take({ participants: 9 }), refusedAs('community-plan.activity.not-yet'))
    setClock('2026-03-10T18:00:00Z')
    await assert.rejects(() => take({}), Invalid)
    assert.deepEqual(await take({ participants: 9 }), { state: 'held' })
    await assert.rejects(() => take({ step: 'withdraw' }), refusedAs('community-plan.activity.reason-needed'))
    await take({ step: 'withdraw', reason: 'Wpisane dwa razy' })
    assert.deepEqual(await take({ step: 'restore' }), { state: 'held' })
    const { activity } = await read(id)
    assert.deepEqual([activity.participants, activity.version], [9, 4])
  })
})

describe('changing the state of a task', () => {
  it('takes the steps of the table, each with its trace, and refuses the rest', async () => {
    const made = await aPlan(place, { inForce: true })
    const task = made.tasks[0]!.id
    const move = (from: string, to: string, reason: string | null) =>
      act((work) => changeTaskState(work, { plan: made.id, task, from, to, reason } as never))
    await assert.rejects(() => move('planned', 'partly', 'x'), refusedAs('community-plan.task.not-from-here'))
    await move('planned', 'running', null)
    await assert.rejects(
      () => move('planned', 'dropped', 'x'),
      refusedAs('community-plan.task.moved-meanwhile'),
    )
    await assert.rejects(
      () => move('running', 'partly', null),
      refusedAs('community-plan.task.reason-needed'),
    )
    await assert.rejects(
      () => move('running', 'done', null),
      refusedAs('community-plan.task.done-without-work'),
    )
    await anActivity(place, made)
    await move('running', 'done', null)
    const { rows } = await owner.query(
      'select from_state, to_state from community_plan.task_step where task_id = $1 order by id',
      [task],
    )
    assert.deepEqual(rows, [
      { from_state: 'planned', to_state: 'running' },
      { from_state: 'running', to_state: 'done' },
    ])
    assert.deepEqual(
      (await audits(task)).filter((name) => name.startsWith('community-plan.task')),
      ['community-plan.task.running', 'community-plan.task.done'],
    )
  })

  it('is for the organiser and the director', async () => {
    const input = {
      plan: plan.id,
      task: plan.tasks[2]!.id,
      from: 'planned',
      to: 'running',
      reason: null,
    } as const
    await assert.rejects(() => act((work) => changeTaskState(work, input), host), Forbidden)
    await act((work) => changeTaskState(work, input), staffActor('DIRECTOR'))
  })
})
