import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import { runDeed } from '#kernel/deed.ts'
import { dayOf } from '#kernel/instant.ts'
import { Refused, refuse } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { noteActivity } from './activity.actions.ts'
import { answerRemark, makeRemark, openConsultation } from './consultation.actions.ts'
import { findConsultationOf, listRemarks } from './consultation.sql.ts'
import { activityValues, aPlan } from './fixtures.ts'
import { findPlan, listGoals } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { editedPlan } from './plan-held.ts'
import { savePart } from './plan-part.sql.ts'
import { takePlanStep } from './plan-step.actions.ts'
import { type PlanStep, whyNotEdit } from './plan-step.rules.ts'
import { findCurrentVersion } from './plan-step.sql.ts'

const { house, owner } = await testHouse()
const centre = await aCentre(owner)
const place = { house, centre }
const act = <T>(deed: (work: Work) => Promise<T>) =>
  runDeed(house, { centre, actor: { kind: 'operator', id: null } }, deed)
const take = (work: Work, plan: PlanId, step: PlanStep) => {
  const approval = { approvedBy: 'Dyrektor CUS', actNumber: null, actOn: null }
  return takePlanStep(work, { plan, step, reason: 'Próba', approval })
}
const refusedAs = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

/** Takes a step and, before it is kept, begins another deed; answers how that one ended. */
async function beside<T>(plan: PlanId, step: PlanStep, late: (work: Work) => Promise<T>) {
  let ended = false
  let other: Promise<PromiseSettledResult<T>[]> | undefined
  await act(async (work) => {
    await take(work, plan, step)
    other = Promise.allSettled([act(late)]).finally(() => {
      ended = true
    })
    while (!ended && !(await somebodyWaits())) await after(5)
  })
  return (await other!)[0]!
}

async function somebodyWaits(): Promise<boolean> {
  const { rows } = await owner.query(`select from pg_locks join pg_stat_activity using (pid)
    where datname = current_database() and not granted`)
  return rows.length > 0
}

function refusalOf(result: PromiseSettledResult<unknown>): string | null {
  return result.status === 'rejected' && result.reason instanceof Refused ? result.reason.refusal.code : null
}

async function anUpdatedPlan() {
  const plan = await aPlan(place, { inForce: true })
  await act((work) => take(work, plan.id, 'start-update'))
  return plan
}

const addGoal = (work: Work, plan: PlanId) =>
  savePart(
    work.tx,
    { table: 'goal', plan, row: null, version: 0 },
    { number: 9, title: 'Cel w ostatniej chwili' },
  )
const goalsOf = (plan: PlanId) =>
  house.doors.readCentre(centre.id, async (tx) => ({
    rows: (await listGoals(tx, plan)).length,
    frozen: (await findCurrentVersion(tx, plan))!.content.goals.length,
  }))

describe('a deed beside a step of its plan', () => {
  it('waits for the approval and then finds the text frozen', async () => {
    const plan = await anUpdatedPlan()
    const late = await beside(plan.id, 'approve', async (work) => {
      await editedPlan(work, plan.id)
      return addGoal(work, plan.id)
    })
    assert.equal(refusalOf(late), 'community-plan.edit.frozen')
    assert.deepEqual(await goalsOf(plan.id), { rows: 2, frozen: 2 })
  })

  it('control: one that only reads the plan slips its goal under the approved text', async () => {
    const plan = await anUpdatedPlan()
    const late = await beside(plan.id, 'approve', async (work) => {
      refuse(whyNotEdit((await findPlan(work.tx, plan.id))!))
      return addGoal(work, plan.id)
    })
    assert.equal(late.status, 'fulfilled')
    assert.deepEqual(await goalsOf(plan.id), { rows: 3, frozen: 2 })
  })

  it('notes no activity on a plan that is being reported', async () => {
    const plan = await aPlan(place, { inForce: true })
    const values = activityValues(place, plan)
    const late = await beside(plan.id, 'report', (work) => noteActivity(work, { plan: plan.id, values }))
    assert.equal(refusalOf(late), 'community-plan.work.not-in-force')
  })

  it('leaves no remark unanswered behind a consultation that is being closed', async () => {
    const { plan, remark } = await aConsultation()
    const late = await beside(plan, 'close-consultation', (work) => makeRemark(work, remark))
    assert.equal(refusalOf(late), 'community-plan.consultation.closed')
  })
})

describe('remarks that come in at once', () => {
  it('get numbers one after another, none twice and none left out', async () => {
    const { remark } = await aConsultation()
    const made = await Promise.all(Array.from({ length: 12 }, () => act((work) => makeRemark(work, remark))))
    const numbers = made.map(({ number }) => number).toSorted((a, b) => a - b)
    assert.deepEqual(
      numbers,
      made.map((_, at) => at + 1),
    )
  })
})

describe('answers to remarks', () => {
  it('may be worded anew until the consultation is closed', async () => {
    const { plan, remark } = await aConsultation()
    await act((work) => makeRemark(work, remark))
    const found = await house.doors.readCentre(centre.id, async (tx) => {
      const consultation = await findConsultationOf(tx, plan)
      return (await listRemarks(tx, consultation!.id))[0]!
    })
    const answer = { plan, remark: found.id, verdict: 'noted', answer: 'Dziękujemy za głos.' } as const
    await act((work) => answerRemark(work, { ...answer, version: 1 }))
    await act((work) => answerRemark(work, { ...answer, version: 2 }))
    await act((work) => take(work, plan, 'close-consultation'))
    const late = act((work) => answerRemark(work, { ...answer, version: 3 }))
    await assert.rejects(late, refusedAs('community-plan.consultation.closed'))
  })
})

async function aConsultation() {
  const { id: plan } = await aPlan(place)
  const today = dayOf(house.clock(), centre.zone)
  const days = { opensOn: today, closesOn: today }
  await act((work) => openConsultation(work, { plan, ...days, channels: 'portal', contact: 'CUS' }))
  const from = { authorLabel: null, contact: null, channel: 'portal' } as const
  return { plan, remark: { plan, about: null, text: 'Więcej ławek.', ...from } }
}
