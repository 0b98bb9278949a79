import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nextYear, proposedDecision, whyNotCarryOver } from './carry-over.rules.ts'
import type { PlanContent } from './plan.ts'

const task = { scheduleRow: null, precision: 'month', termRaw: 'marzec', responsible: null } as const
const content = {
  title: 'Plan na 2027 rok',
  year: 2027,
  period: { from: '2027-03-01', to: '2027-12-31' },
  goals: [
    { number: 1, title: 'Pierwszy' },
    { number: 2, title: 'Drugi' },
  ],
  tasks: [
    { ...task, number: 1, title: 'a', goals: [1], from: '2027-02-01', to: '2027-02-28' },
    { ...task, number: 2, title: 'b', goals: [1, 2], from: '2027-03-01', to: '2027-03-31' },
    { ...task, number: 3, title: 'c', goals: [2], from: null, to: null },
  ],
  indicators: [],
} as unknown as PlanContent

describe('carrying a plan over to the next year', () => {
  it('keeps the tasks that go on, numbers them anew, and moves every day by a year', () => {
    const { content: next, carried } = nextYear(content, new Map([[2, 'close']]))
    assert.equal(next.year, 2028)
    assert.equal(next.title, 'Plan na 2028 rok')
    assert.deepEqual(next.period, { from: '2028-03-01', to: '2028-12-31' })
    assert.deepEqual(
      next.tasks.map((each) => [each.number, each.title, each.from, each.to]),
      [
        [1, 'a', '2028-02-01', '2028-02-29'],
        [2, 'c', null, null],
      ],
    )
    assert.deepEqual(carried, [
      { from: 1, to: 1 },
      { from: 3, to: 2 },
    ])
  })

  it('leaves out a goal that no task serves any more', () => {
    const closed = new Map([
      [1, 'close'],
      [2, 'close'],
    ] as const)
    const { content: next } = nextYear(content, closed)
    assert.deepEqual(next.goals, [{ number: 1, title: 'Drugi' }])
    assert.deepEqual(next.tasks[0]!.goals, [1])
  })

  it('proposes to end what was done or dropped, and only that', () => {
    const states = ['planned', 'running', 'partly', 'done', 'dropped'] as const
    const proposed = states.map(proposedDecision)
    assert.deepEqual(proposed, ['continue', 'continue', 'continue', 'close', 'close'])
  })

  it('asks for a plan that was in force', () => {
    assert.equal(whyNotCarryOver({ state: 'in_force' }), null)
    assert.equal(whyNotCarryOver({ state: 'draft' })?.code, 'community-plan.work.not-in-force')
  })
})
