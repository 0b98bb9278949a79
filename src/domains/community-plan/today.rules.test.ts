import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Temporal } from '#kernel/instant.ts'
import { type TodayFacts, whatWaits } from './today.rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-07-01')
const plan: TodayFacts['plans'][number] = {
  ...{ id: 'plan', title: 'Plan 2026', state: 'in_force', has_report: false },
  ...{ period_from: day('2026-01-01'), period_to: day('2026-12-31') },
  ...{ documents: 0, evidence: 0, unanswered: 0 },
}
const nothing: TodayFacts = {
  ...{ plans: [plan], goals: [], tasks: [], estates: [], recommended: [], parents: [], unheld: [] },
}
const goal = {
  ...{ id: 'g', plan_id: 'plan', title: 'Cel', begins_on: null, activities: 1, evidence: 1 },
} as const
const task = { id: 't', plan_id: 'plan', title: 'Zadanie', term_to: day('2026-07-10') }
const waits = (facts: Partial<TodayFacts>, on = today) =>
  whatWaits({ ...nothing, ...facts }, on).map((note) => [note.code, note.subject, note.urgency] as const)
const codes = (facts: Partial<TodayFacts>, on = today) => waits(facts, on).map(([code]) => code)

describe('what waits in the plans', () => {
  it('nothing where nothing is missing', () => {
    assert.deepEqual(codes({ goals: [goal] }), [])
  })

  it('a goal without activity, from the day its work should have begun', () => {
    const bare = { ...goal, activities: 0, evidence: 0 }
    assert.deepEqual(codes({ goals: [bare] }), ['goalActivity'])
    assert.deepEqual(codes({ goals: [{ ...bare, begins_on: day('2026-07-02') }] }), [])
    assert.deepEqual(codes({ goals: [{ ...bare, begins_on: today }] }), ['goalActivity'])
  })

  it('a goal with work but without evidence; a task is never asked for it', () => {
    assert.deepEqual(codes({ goals: [{ ...goal, evidence: 0 }] }), ['goalEvidence'])
  })

  it('goals only of a plan that is worked on', () => {
    const goals = [{ ...goal, activities: 0 }]
    for (const state of ['draft', 'approved', 'reported'] as const)
      assert.deepEqual(codes({ plans: [{ ...plan, state }], goals }), [], state)
    assert.deepEqual(codes({ plans: [{ ...plan, state: 'updating' }], goals }), ['goalActivity'])
  })

  it('a task whose term ends within 30 days, pressing within a week and after', () => {
    const at = (text: string) => waits({ tasks: [{ ...task, term_to: day(text) }] })
    assert.deepEqual(at('2026-08-01'), [])
    assert.deepEqual(at('2026-07-31'), [['taskEnding', 't', 'soon']])
    assert.deepEqual(at('2026-07-09'), [['taskEnding', 't', 'soon']])
    assert.deepEqual(at('2026-07-08'), [['taskEnding', 't', 'now']])
    assert.deepEqual(at('2026-06-30'), [['taskEnding', 't', 'now']])
  })

  it('an estate without activity for 90 days, where a plan has been worked on as long', () => {
    const at = (last_on: string | null, on = today) =>
      codes({ estates: [{ id: 'e', name: 'Osiedle', last_on: last_on ? day(last_on) : null }] }, on)
    assert.deepEqual(at('2026-04-02'), [], '90 days ago is not yet longer than three months')
    assert.deepEqual(at('2026-04-01'), ['estateQuiet'])
    assert.deepEqual(at(null), ['estateQuiet'])
    assert.deepEqual(at(null, day('2026-03-31')), [], 'the plan is younger than three months')
    const draft = { plans: [{ ...plan, state: 'draft' }] } as const
    assert.deepEqual(codes({ ...draft, estates: [{ id: 'e', name: 'Osiedle', last_on: null }] }), [])
  })

  it('a recommended action that no task answers, also while the plan is written', () => {
    const recommended = [{ id: 'r', plan_id: 'plan', title: 'Rekomendacja', answered: false }]
    assert.deepEqual(codes({ recommended }), ['recommendedOpen'])
    assert.deepEqual(codes({ recommended, plans: [{ ...plan, state: 'draft' }] }), ['recommendedOpen'])
    assert.deepEqual(codes({ recommended, plans: [{ ...plan, state: 'reported' }] }), [])
    assert.deepEqual(codes({ recommended: [{ ...recommended[0]!, answered: true }] }), [])
  })

  it('a parent document that expires within 60 days', () => {
    const at = (text: string) => waits({ parents: [{ id: 'p', title: 'Strategia', valid_to: day(text) }] })
    assert.deepEqual(at('2026-08-31'), [])
    assert.deepEqual(at('2026-08-30'), [['parentEnding', 'p', 'soon']])
    assert.deepEqual(at('2026-06-30'), [['parentEnding', 'p', 'now']])
  })

  it('a year that ended without a report', () => {
    const after = day('2027-01-01')
    assert.deepEqual(codes({}, day('2026-12-31')), [])
    assert.deepEqual(codes({}, after), ['planEnded'])
    assert.deepEqual(codes({ plans: [{ ...plan, has_report: true }] }, after), [])
  })

  it('counts of what waits for a decision or an answer', () => {
    const notes = whatWaits(
      { ...nothing, plans: [{ ...plan, documents: 4, evidence: 1, unanswered: 2 }] },
      today,
    )
    assert.deepEqual(
      notes.map((note) => [note.code, note.n]),
      [
        ['remarks', 2],
        ['documents', 4],
        ['evidence', 1],
      ],
    )
  })

  it('a planned activity whose day went by', () => {
    const unheld = [{ id: 'a', plan_id: 'plan', title: 'Kawa', held_on: day('2026-06-30') }]
    assert.deepEqual(waits({ unheld }), [['activityUnheld', 'a', 'now']])
    assert.deepEqual(waits({ unheld: [{ ...unheld[0]!, held_on: today }] }), [])
  })

  it('more than three alike become one line with the first day', () => {
    const tasks = ['2026-07-20', '2026-07-03', '2026-07-10'].map((term, index) => ({
      ...task,
      id: `t${index}`,
      term_to: day(term),
    }))
    assert.equal(whatWaits({ ...nothing, tasks }, today).length, 3, 'control: three stay apart')
    const [only, ...rest] = whatWaits({ ...nothing, tasks: [...tasks, { ...task, id: 't3' }] }, today)
    assert.deepEqual(rest, [])
    assert.deepEqual(
      [only!.n, only!.subject, only!.title, only!.dueOn?.toString(), only!.urgency],
      [4, null, 'Plan 2026', '2026-07-03', 'now'],
    )
  })
})
