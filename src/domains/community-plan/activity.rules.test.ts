import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import {
  type ActivityStep,
  activityStepNames,
  changedFields,
  howOutside,
  stateOnEntry,
  whyNotActivityStep,
  whyNotChange,
  wrongInActivity,
} from './activity.rules.ts'
import type { ActivityState, ActivityValues } from './activity.ts'
import { nextOrder } from './activity-kind.rules.ts'
import { likelyTasks } from './activity-suggest.rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-03-03')
const plan = { from: day('2026-01-01'), to: day('2026-12-31') }
const values: ActivityValues = {
  ...{
    title: 'Kawa',
    heldOn: today,
    kind: newId(),
    participants: 10,
    tasks: [newId()],
    area: null,
    place: null,
  },
  ...{ startsAt: null, ledBy: 'staff', leaderLabel: null, groups: [], ages: [], organisations: [] },
  ...{ funding: null, firstTimers: null, returners: null, leaders: null, description: null, isPublic: false },
}
const known = new Set<string>([values.kind, ...values.tasks])
const wrong = (over: Partial<ActivityValues>, state: ActivityState = 'held') =>
  Object.fromEntries(
    [...wrongInActivity({ ...values, ...over }, { state, plan, today, known })].map(([name, why]) => [
      name,
      why.code,
    ]),
  )

describe('what an activity must be', () => {
  it('control: a plain one has nothing wrong', () => assert.deepEqual(wrong({}), {}))
  it('held today, planned tomorrow', () => {
    assert.equal(stateOnEntry(today, today), 'held')
    assert.equal(stateOnEntry(today.add({ days: 1 }), today), 'planned')
  })
  it('held is not in the future; planned may be', () => {
    const heldOn = today.add({ days: 1 })
    assert.deepEqual(wrong({ heldOn }), { heldOn: 'community-plan.activity.in-future' })
    assert.deepEqual(wrong({ heldOn, participants: null }, 'planned'), {})
  })
  it('at most 31 days outside the plan', () => {
    const cases = [
      ['2025-11-30', 'far'],
      ['2025-12-01', 'near'],
      ['2025-12-31', 'near'],
      ['2026-01-01', 'in'],
      ['2026-12-31', 'in'],
      ['2027-01-31', 'near'],
      ['2027-02-01', 'far'],
    ] as const
    for (const [text, expected] of cases) assert.equal(howOutside(day(text), plan), expected, text)
    assert.deepEqual(wrong({ heldOn: day('2025-11-30') }), { heldOn: 'community-plan.activity.outside-plan' })
    assert.deepEqual(wrong({ heldOn: day('2025-12-01') }), {})
  })
  it('at least one task, and only tasks, kinds, areas and groups that exist', () => {
    assert.deepEqual(wrong({ tasks: [] }), { tasks: 'community-plan.activity.no-task' })
    const foreign = { tasks: [newId<'task'>()], kind: newId<'activity_kind'>(), area: newId<'area'>() }
    assert.deepEqual(wrong({ ...foreign, groups: [newId()] }), {
      kind: 'form.choose',
      tasks: 'form.choose',
      area: 'form.choose',
      groups: 'form.choose',
    })
  })
  it('people: a number when held, and parts that fit into it', () => {
    assert.deepEqual(wrong({ participants: null }), { participants: 'community-plan.activity.how-many' })
    assert.deepEqual(wrong({ participants: 0 }), {})
    assert.deepEqual(wrong({ firstTimers: 6, returners: 4 }), {})
    assert.deepEqual(wrong({ firstTimers: 6, returners: 5 }), {
      firstTimers: 'community-plan.activity.too-many-parts',
    })
    assert.deepEqual(wrong({ leaders: 11 }), { leaders: 'community-plan.activity.too-many-leaders' })
  })
})

describe('steps of an activity', () => {
  const may = (step: ActivityStep, state: ActivityState, reason: string | null) =>
    whyNotActivityStep(step, { state, heldOn: today }, { reason, today })?.code ?? 'yes'
  it('each from where the table says', () => {
    const table = activityStepNames.map((step) =>
      (['planned', 'held', 'cancelled', 'withdrawn'] as const).map(
        (state) => may(step, state, 'Powód') === 'yes',
      ),
    )
    assert.deepEqual(table, [
      [true, false, false, false],
      [true, false, false, false],
      [true, true, true, false],
      [false, false, true, true],
    ])
  })
  it('a reason where it is asked, a day that has come', () => {
    assert.equal(may('withdraw', 'held', null), 'community-plan.activity.reason-needed')
    assert.equal(may('cancel', 'planned', null), 'community-plan.activity.reason-needed')
    assert.equal(may('restore', 'withdrawn', null), 'yes')
    const ahead = { state: 'planned', heldOn: today.add({ days: 1 }) } as const
    const why = whyNotActivityStep('hold', ahead, { reason: null, today })
    assert.equal(why?.code, 'community-plan.activity.not-yet')
  })
  it('what was put away is not edited', () => {
    assert.equal(whyNotChange({ state: 'held' }), null)
    assert.equal(whyNotChange({ state: 'withdrawn' })?.code, 'community-plan.activity.put-away')
    assert.equal(whyNotChange({ state: 'cancelled' })?.code, 'community-plan.activity.put-away')
  })
})

describe('small rules of the form', () => {
  it('names what an edit changed; order in a list is no change', () => {
    const [a, b] = [newId<'task'>(), newId<'task'>()]
    assert.deepEqual(changedFields({ ...values, tasks: [a, b] }, { ...values, tasks: [b, a] }), [])
    assert.deepEqual(changedFields(values, { ...values, title: 'Herbata', tasks: [a] }), ['title', 'tasks'])
    assert.deepEqual(changedFields(values, { ...values, heldOn: today.add({ days: 1 }) }), ['heldOn'])
  })
  it('an order after a move, also at its ends', () => {
    assert.deepEqual(nextOrder(['a', 'b', 'c'], 'c', 'up'), ['a', 'c', 'b'])
    assert.deepEqual(nextOrder(['a', 'b', 'c'], 'a', 'down'), ['b', 'a', 'c'])
    assert.deepEqual(nextOrder(['a', 'b'], 'a', 'up'), ['a', 'b'])
    assert.equal(nextOrder(['a'], 'x', 'up'), null)
  })
  it('likely tasks: chosen, of the goal, recent, running, due; dropped last; nothing lost', () => {
    const none = { goal_ids: [], term_from: null, term_to: null }
    const tasks = [
      { ...none, id: 'dropped', state: 'dropped' },
      { ...none, id: 'plain', state: 'planned' },
      { ...none, id: 'due', state: 'planned', term_from: day('2026-03-01'), term_to: day('2026-03-31') },
      { ...none, id: 'running', state: 'running' },
      { ...none, id: 'recent', state: 'planned' },
      { ...none, id: 'of-goal', state: 'planned', goal_ids: ['goal'] },
      { ...none, id: 'chosen', state: 'dropped' },
    ] as const
    const hints = { chosen: ['chosen'], goal: 'goal', recent: ['recent'], today }
    const { likely, rest } = likelyTasks(tasks, hints)
    assert.deepEqual(
      likely.map((task) => task.id),
      ['chosen', 'of-goal', 'recent', 'running', 'due'],
    )
    assert.deepEqual(
      rest.map((task) => task.id),
      ['dropped', 'plain'],
    )
  })
})
