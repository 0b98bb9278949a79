import { noteActivity } from '#domains/community-plan/activity.actions.ts'
import { freezeReport, writeConclusions } from '#domains/community-plan/annual-report.actions.ts'
import { listTasks } from '#domains/community-plan/plan.sql.ts'
import type { PlanContent, PlanId } from '#domains/community-plan/plan.ts'
import { makePlan } from '#domains/community-plan/plan-import.actions.ts'
import { takePlanStep } from '#domains/community-plan/plan-step.actions.ts'
import { changeTaskState } from '#domains/community-plan/task.actions.ts'
import { readActivities } from './activity-blocks.ts'
import { centreName, municipality } from './centre-facts.ts'
import { type DemoYear, dayIn, momentOf, yearBefore } from './demo-year.ts'
import { earlierActivities } from './earlier-work.ts'
import { chaptersBefore, goalsBefore, mainGoalBefore, tasksBefore } from './plan-chapters.ts'
import { deedBy, type Stage } from './stage.ts'
import { readParts, valuesOf } from './work-done.ts'

/**
 * Makes the plans of the years before, reported and closed: few figures, so that this year can be compared.
 */
export async function makeEarlierPlans(stage: Stage, count: number): Promise<PlanId | null> {
  let previous: PlanId | null = null
  for (let back = count; back >= 1; back -= 1) {
    previous = await makeEarlierPlan(stage, yearBefore(stage.year, back), previous)
  }
  return previous
}

async function makeEarlierPlan(stage: Stage, year: DemoYear, previous: PlanId | null): Promise<PlanId> {
  const before = (days: number) => momentOf(year.from.subtract({ days }), '10:00', stage.now)
  const plan = await deedBy(stage, { who: 'organiser', at: before(40) }, async (work) => {
    const made = await makePlan(work, { content: contentOf(year), previous })
    const reason = 'Pierwsze plany omówiliśmy na spotkaniach otwartych, bez osobnych konsultacji.'
    await takePlanStep(work, { plan: made.plan, step: 'skip-consultation', reason })
    return made.plan
  })
  await deedBy(stage, { who: 'director', at: before(6) }, (work) => {
    const approvedBy = 'Dyrektor Centrum Usług Społecznych w Przykładowie'
    const approval = { approvedBy, actNumber: null, actOn: year.from.subtract({ days: 6 }) }
    return takePlanStep(work, { plan, step: 'approve', reason: null, approval, atOnce: true })
  })
  await workOn(stage, plan, year)
  await closeYear(stage, plan, year)
  return plan
}

async function workOn(stage: Stage, plan: PlanId, year: DemoYear): Promise<void> {
  const parts = await stage.house.doors.withCentre(stage.centre, (tx) => readParts(tx, plan))
  const dated = readActivities(earlierActivities).map((one) => ({ ...one, day: dayIn(year, one.on) }))
  const last = momentOf(year.to, '15:00', stage.now)
  await deedBy(stage, { who: 'organiser', at: last }, async (work) => {
    for (const one of dated) {
      const values = valuesOf({ ...one, held: true, who: 'organiser' }, parts)
      await noteActivity(work, { plan, values })
    }
    for (const task of await listTasks(work.tx, plan)) {
      const move = { plan, task: task.id, from: task.state }
      if (task.state === 'running' && task.number !== 2) {
        await changeTaskState(work, { ...move, to: 'done', reason: null })
      } else if (task.state === 'running') {
        await changeTaskState(work, { ...move, to: 'partly', reason: 'Odbyło się 71 rozmów ze stu.' })
      } else {
        await changeTaskState(work, { ...move, to: 'dropped', reason: 'Przeniesione na następny rok.' })
      }
    }
  })
}

async function closeYear(stage: Stage, plan: PlanId, year: DemoYear): Promise<void> {
  const after = (days: number) => momentOf(year.to.add({ days }), '10:30', stage.now)
  await deedBy(stage, { who: 'organiser', at: after(12) }, (work) =>
    writeConclusions(work, {
      plan,
      version: 0,
      conclusions:
        'Mieszkańcy poznali centrum. Najlepiej działa to, co blisko domu. W następnym roku więcej działań oddamy mieszkańcom i dotrzemy do wszystkich sołectw.',
    }),
  )
  await deedBy(stage, { who: 'director', at: after(15) }, async (work) => {
    await freezeReport(work, { plan, centreName })
    await takePlanStep(work, { plan, step: 'close', reason: null })
  })
}

function contentOf(year: DemoYear): PlanContent {
  const whole = { from: year.from.toString(), to: year.to.toString() }
  return {
    title: `Plan organizowania społeczności lokalnej Gminy Przykładowej na rok ${year.label}`,
    year: year.year,
    documentType: 'plan organizowania społeczności lokalnej',
    municipality,
    institution: centreName,
    period: whole,
    preparedBy: { name: 'Olga Sierpińska', role: 'organizatorka społeczności lokalnej' },
    mainGoal: mainGoalBefore,
    population: null,
    areaKm2: null,
    sections: chaptersBefore.map((chapter, index) => ({ number: index + 1, ...chapter })),
    legalBases: [],
    recommendedActions: [],
    targetGroups: ['osoby starsze, zwłaszcza mieszkające samotnie', 'dzieci i młodzież'],
    goals: goalsBefore.map((title, index) => ({ number: index + 1, title })),
    tasks: tasksBefore.map(({ title, goals }, index) => ({
      ...{ number: index + 1, title, goals, scheduleRow: index + 1, ...whole },
      ...{ precision: 'year' as const, termRaw: `cały rok ${year.label}`, responsible: null },
    })),
    lists: {
      ...{ method: [], documentation: [], expected_result: [], place: [] },
      ...{ unit: [], priority_need: [], estate: [] },
    },
    partners: [],
    indicators: [],
  }
}
