import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TaskState } from './plan.ts'
import { type TaskWork, whyNotMoveTask } from './task.rules.ts'

const states = ['planned', 'running', 'done', 'partly', 'dropped'] as const
const worked = { activities: 1, documents: 0 }
const said = (move: Parameters<typeof whyNotMoveTask>[0], work: TaskWork) =>
  whyNotMoveTask(move, work)?.code.replace('community-plan.task.', '') ?? 'yes'
const why = (from: TaskState, to: TaskState, reason: string | null) => said({ from, to, reason }, worked)

describe('states of a task', () => {
  it('change only along the table', () => {
    const table = states.map((from) => states.filter((to) => why(from, to, 'Powód') === 'yes').join(' '))
    assert.deepEqual(table, [
      'running done dropped',
      'planned done partly dropped',
      'running',
      'running done',
      'planned',
    ])
  })

  it('ask for a reason where something is given up, taken back or only half done', () => {
    assert.equal(why('running', 'partly', null), 'reason-needed')
    assert.equal(why('running', 'dropped', null), 'reason-needed')
    assert.equal(why('planned', 'dropped', null), 'reason-needed')
    assert.equal(why('done', 'running', null), 'reason-needed')
    assert.equal(why('dropped', 'planned', null), 'reason-needed')
    assert.equal(why('planned', 'running', null), 'yes')
    assert.equal(why('running', 'done', null), 'yes')
  })

  it('done without any work says how we know; a document alone is work enough', () => {
    const none = { activities: 0, documents: 0 }
    const done = { from: 'running', to: 'done', reason: null } as const
    assert.equal(said(done, none), 'done-without-work')
    assert.equal(said({ ...done, reason: 'Zadanie wykonała szkoła' }, none), 'yes')
    assert.equal(said(done, { activities: 0, documents: 1 }), 'yes')
  })
})
