import { answerRemark, makeRemark, openConsultation } from '#domains/community-plan/consultation.actions.ts'
import { findConsultationOf, listRemarks } from '#domains/community-plan/consultation.sql.ts'
import {
  listGoals,
  listIndicators,
  listPartners,
  listRecommendedActions,
  listTasks,
} from '#domains/community-plan/plan.sql.ts'
import type { PlanContent, PlanId } from '#domains/community-plan/plan.ts'
import { makePlan } from '#domains/community-plan/plan-import.actions.ts'
import { savePart, saveTask } from '#domains/community-plan/plan-part.sql.ts'
import { takePlanStep } from '#domains/community-plan/plan-step.actions.ts'
import { audit, type Work } from '#kernel/work.ts'
import { centreName, municipality } from './centre-facts.ts'
import { channels, contactLine, remarks } from './consultation-facts.ts'
import { type DemoYear, momentOf, termIn, termWords, yearBefore } from './demo-year.ts'
import { chapters } from './plan-chapters.ts'
import { goals, mainGoal, recommendedActions, targetGroups, tasks } from './plan-goals.ts'
import { indicators, legalBases, lists, parties } from './plan-lists.ts'
import { deedBy, type Stage } from './stage.ts'

/** Makes this year's plan: written, consulted, answered, approved, in force on its first day. */
export async function makeThisPlan(stage: Stage, previous: PlanId | null): Promise<PlanId> {
  const { year } = stage
  const before = (days: number, time = '10:00') => momentOf(year.from.subtract({ days }), time, stage.now)
  const plan = await deedBy(stage, { who: 'organiser', at: before(62) }, async (work) => {
    const made = await makePlan(work, { content: contentOf(year), previous })
    await linkTasks(work, made.plan)
    await countIndicators(work, made.plan)
    return made.plan
  })
  await consult(stage, plan)
  await deedBy(stage, { who: 'director', at: before(9, '12:30') }, async (work) => {
    const approval = {
      approvedBy: 'Dyrektor Centrum Usług Społecznych w Przykładowie',
      actNumber: `14/${year.from.year}`,
      actOn: year.from.subtract({ days: 9 }),
    }
    await takePlanStep(work, { plan, step: 'approve', reason: null, approval })
  })
  await deedBy(stage, { who: 'director', at: before(0, '08:00') }, (work) =>
    takePlanStep(work, { plan, step: 'put-in-force', reason: null }),
  )
  return plan
}

async function consult(stage: Stage, plan: PlanId): Promise<void> {
  const opens = stage.year.from.subtract({ days: 45 })
  const at = (days: number, time = '11:00') => momentOf(opens.add({ days }), time, stage.now)
  await deedBy(stage, { who: 'organiser', at: at(-2) }, (work) =>
    openConsultation(work, {
      plan,
      opensOn: opens,
      closesOn: opens.add({ days: 21 }),
      channels,
      contact: contactLine,
    }),
  )
  for (const [index, remark] of remarks.entries()) {
    const { about, text, author, channel } = remark
    // On the page residents write themselves; what comes by phone, letter or at a meeting, the organiser
    // enters.
    const who = channel === 'portal' ? 'anonymous' : 'organiser'
    await deedBy(stage, { who, at: at(2 + index * 3) }, (work) =>
      makeRemark(work, { plan, about, text, authorLabel: author, contact: null, channel }),
    )
  }
  await deedBy(stage, { who: 'organiser', at: at(26) }, async (work) => {
    const consultation = await findConsultationOf(work.tx, plan)
    for (const row of await listRemarks(work.tx, consultation!.id)) {
      const { verdict, answer } = remarks[row.number - 1]!
      await answerRemark(work, { plan, remark: row.id, version: row.version, verdict, answer })
    }
    await takePlanStep(work, { plan, step: 'close-consultation', reason: null })
  })
}

// A task's realisers and the recommendations that it answers are not part of the plain content: they are
// set by its form.
async function linkTasks(work: Work, plan: PlanId): Promise<void> {
  const actions = await listRecommendedActions(work.tx, plan)
  const partners = await listPartners(work.tx, plan)
  for (const row of await listTasks(work.tx, plan)) {
    const demo = tasks[row.number - 1]!
    const at = { plan, row: row.id, version: row.version }
    await saveTask(work.tx, at, {
      number: row.number,
      title: row.title,
      term_from: row.term_from,
      term_to: row.term_to,
      term_precision: row.term_precision,
      responsible: row.responsible,
      goals: row.goal_ids,
      realisers: partners.filter((one) => demo.realisers.includes(one.name)).map((one) => one.id),
      answers: actions.filter((one) => demo.answers.includes(one.number)).map((one) => one.id),
    })
    audit(work, 'community-plan.task.saved', { plan, row: row.id })
  }
}

async function countIndicators(work: Work, plan: PlanId): Promise<void> {
  const goalRows = await listGoals(work.tx, plan)
  for (const row of await listIndicators(work.tx, plan)) {
    const demo = indicators[row.number - 1]!
    await savePart(
      work.tx,
      { table: 'indicator', plan, row: row.id, version: row.version },
      {
        number: row.number,
        name: demo.name,
        unit: demo.unit,
        goal_id: goalRows.find((goal) => goal.number === demo.goal)?.id ?? null,
        baseline: demo.baseline,
        target: demo.target,
        counted: demo.counted,
        source: demo.source,
      },
    )
    audit(work, 'community-plan.indicator.saved', { plan, row: row.id })
  }
}

function contentOf(year: DemoYear): PlanContent {
  const filled = (text: string) =>
    text.replaceAll('{year}', year.label).replaceAll('{before}', yearBefore(year, 1).label)
  return {
    title: `Plan organizowania społeczności lokalnej Gminy Przykładowej na rok ${year.label}`,
    year: year.year,
    documentType: 'plan organizowania społeczności lokalnej',
    municipality,
    institution: centreName,
    period: { from: year.from.toString(), to: year.to.toString() },
    preparedBy: { name: 'Olga Sierpińska', role: 'organizatorka społeczności lokalnej' },
    mainGoal,
    population: {
      total: 12_480,
      asOf: year.from.subtract({ years: 1 }).with({ month: 12, day: 31 }).toString(),
      postWorkingAge: 3_120,
    },
    areaKm2: 86.4,
    sections: chapters.map(({ title, text }, index) => ({ number: index + 1, title, text: filled(text) })),
    legalBases: legalBases(year.year),
    recommendedActions: recommendedActions.map((title, index) => ({ number: index + 1, title })),
    targetGroups,
    goals: goals.map((title, index) => ({ number: index + 1, title })),
    tasks: tasks.map((task, index) => {
      const term = termIn(year, ...task.months)
      return {
        number: index + 1,
        title: task.title,
        goals: task.goals,
        scheduleRow: task.row,
        ...term,
        precision: 'month' as const,
        termRaw: termWords(term),
        responsible: task.responsible,
      }
    }),
    lists,
    partners: parties.map(({ name, party, wish }) => ({ name, party, wish })),
    indicators: indicators.map(({ goal, name, unit, baseline, target, source }, index) => {
      return { number: index + 1, goal, name, unit, baseline, target, source }
    }),
  }
}
