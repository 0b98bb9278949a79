import { sql } from 'kysely'
import { operator } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'
import { writeConclusions } from './annual-report.actions.ts'
import type { PlanContent, PlanId } from './plan.ts'
import { makePlan } from './plan-import.actions.ts'
import { takePlanStep } from './plan-step.actions.ts'

export interface WorkedPlan {
  readonly plan: PlanId
  readonly activities: readonly string[]
  readonly documents: readonly string[]
}

/** A small seeded generator (mulberry32): the same seed makes the same year of work. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const goalTitles = ['Więzi sąsiedzkie na osiedlach', 'Seniorzy w życiu gminy', 'Głos młodzieży']
const taskTitles = [
  'Spotkania przy stole na podwórkach',
  'Klub Seniora',
  'Warsztaty fotograficzne „Moja ulica”',
]
const empty = { documentType: null, institution: null, preparedBy: null, population: null, areaKm2: null }

function contentOf(year: number, tasks: number): PlanContent {
  const list = { method: [], documentation: [], expected_result: [], place: [], unit: [], priority_need: [] }
  return {
    ...empty,
    title: `Plan organizowania społeczności lokalnej na ${year} rok`,
    year,
    municipality: 'Gmina Przykładowa',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    mainGoal: 'Sąsiedzi znają się i razem dbają o okolicę.',
    sections: [
      { number: 1, title: 'Wstęp', text: 'Plan powstał po rozmowach na osiedlach.' },
      { number: 2, title: 'Cele i harmonogram', text: 'Cele wynikają z diagnozy.' },
    ],
    legalBases: [],
    recommendedActions: [1, 2, 3].map((number) => ({ number, title: `Rekomendacja z diagnozy ${number}` })),
    targetGroups: ['Seniorzy', 'Rodziny z dziećmi', 'Młodzież'],
    goals: goalTitles.map((title, at) => ({ number: at + 1, title })),
    tasks: Array.from({ length: tasks }, (_, at) => ({
      number: at + 1,
      title: `${taskTitles[at % taskTitles.length]}, część ${Math.floor(at / taskTitles.length) + 1}`,
      goals: at % 4 === 3 ? [1, 2] : [(at % 3) + 1],
      scheduleRow: null,
      from: `${year}-03-01`,
      to: `${year}-12-31`,
      precision: 'month' as const,
      termRaw: null,
      responsible: null,
    })),
    lists: { ...list, estate: [] },
    partners: [
      { name: 'Stowarzyszenie „Podwórko”', party: 'partner', wish: 'Miejsca, w którym można usiąść razem.' },
      { name: 'Rada Gminy', party: 'authorities', wish: null },
    ],
    indicators: [
      { number: 1, goal: 1, name: 'Spotkania', unit: null, baseline: '3', target: '20', source: 'Rejestr' },
    ],
  }
}

/**
 * A plan in force with a seeded year of work of every kind: activities in all states, few and many people,
 * parts known or not, documentation and evidence in all states. `ended` ends every task and writes
 * conclusions.
 */
export async function aWorkedPlan(
  house: House,
  centre: { id: CentreId; zone: string },
  given: {
    seed: number
    year?: number
    tasks?: number
    activities?: number
    documents?: number
    ended?: boolean
  },
): Promise<WorkedPlan> {
  const year = given.year ?? 2026
  return runDeed(house, { centre, actor: operator }, async (work) => {
    const { plan } = await makePlan(work, { content: contentOf(year, given.tasks ?? 8), previous: null })
    await takePlanStep(work, { plan, step: 'skip-consultation', reason: 'Po rozmowach na osiedlach.' })
    const approval = { approvedBy: 'Dyrektor Centrum', actNumber: '12/2026', actOn: null }
    await takePlanStep(work, { plan, step: 'approve', reason: null, approval, atOnce: true })
    const roll = dice(given.seed)
    const activities = await addActivities(work, { plan, year, roll, many: given.activities ?? 40 })
    const documents = await addProof(work, { plan, year, roll, many: given.documents ?? 20, activities })
    if (given.ended) {
      await sql`update community_plan.task set state = case when number % 3 = 0 then 'partly' else 'done' end,
        state_reason = case when number % 3 = 0 then 'Druga część przeszła na następny rok.' end
        where centre_id = ${work.centre} and plan_id = ${plan}`.execute(work.tx.db)
      const conclusions = 'Najwięcej zmieniło się tam, gdzie mieszkańcy sami prowadzili spotkania.'
      await writeConclusions(work, { plan, conclusions, version: 0 })
    }
    return { plan, activities, documents }
  })
}

interface Making {
  readonly plan: PlanId
  readonly year: number
  readonly roll: (below: number) => number
  readonly many: number
}

const ages = ['0-5', '6-12', '13-17', '18-29', '30-59', '60+', 'all'] as const
const leading = ['resident', 'staff', 'together', 'organisation'] as const
const activityStates = ['held', 'held', 'held', 'held', 'planned', 'cancelled', 'withdrawn'] as const

async function addActivities(work: Work, making: Making): Promise<string[]> {
  const { plan, year, roll, many } = making
  const { db } = work.tx
  const own = { centre_id: work.centre }
  const kinds = await kindsOf(work)
  const areas = await areasOf(work)
  const tasks = await idsOf(work, 'task', plan)
  const groups = await idsOf(work, 'target_group', plan)
  const made: string[] = []
  for (let at = 0; at < many; at += 1) {
    const id = newId<'activity'>()
    const participants = roll(6) === 0 ? roll(5) : roll(60)
    const first = roll(2) === 0 ? roll(participants + 1) : null
    await db
      .insertInto('community_plan.activity')
      .values({
        ...own,
        id,
        plan_id: plan,
        kind_id: kinds[roll(kinds.length)]! as never,
        title: `${taskTitles[roll(3)]}, spotkanie ${at + 1}`,
        held_on: Temporal.PlainDate.from({ year, month: 1 + roll(12), day: 1 + roll(28) }),
        area_id: roll(4) === 0 ? null : (areas[roll(areas.length)]! as never),
        led_by: leading[roll(4)]!,
        funding: [null, 'środki własne gminy', 'grant fundacji'][roll(3)]!,
        participants,
        first_timers: first,
        returners: first === null || roll(2) === 0 ? null : roll(participants - first + 1),
        leaders: roll(2) === 0 ? null : roll(Math.min(participants, 3) + 1),
        state: activityStates[roll(activityStates.length)]!,
        noted_at: work.now,
        noted_by_kind: 'operator',
      })
      .execute()
    const ofTasks = tasks.filter(() => roll(tasks.length) === 0)
    for (const task_id of ofTasks)
      await db
        .insertInto('community_plan.activity_task')
        .values({ ...own, plan_id: plan, activity_id: id, task_id: task_id as never })
        .execute()
    for (const target_group_id of groups.filter(() => roll(3) === 0))
      await db
        .insertInto('community_plan.activity_group')
        .values({ ...own, activity_id: id, target_group_id: target_group_id as never })
        .execute()
    for (const age_group of ages.filter(() => roll(5) === 0))
      await db
        .insertInto('community_plan.activity_age')
        .values({ ...own, activity_id: id, age_group })
        .execute()
    made.push(id)
  }
  return made
}

const proofStates = ['accepted', 'accepted', 'accepted', 'proposed', 'rejected', 'withdrawn'] as const
const proofKinds = ['attendance_list', 'meeting_note', 'opinion', 'photograph', 'poster'] as const

async function addProof(work: Work, making: Making & { activities: readonly string[] }): Promise<string[]> {
  const { plan, year, roll, many, activities } = making
  const { db } = work.tx
  const own = { centre_id: work.centre, plan_id: plan, noted_at: work.now, noted_by_kind: 'operator' }
  const tasks = await idsOf(work, 'task', plan)
  const goals = await idsOf(work, 'goal', plan)
  const made: string[] = []
  for (let at = 0; at < many; at += 1) {
    const id = newId<'documentation'>()
    const state = proofStates[roll(proofStates.length)]!
    const activity = roll(2) === 0 && activities.length > 0 ? activities[roll(activities.length)]! : null
    await db
      .insertInto('community_plan.documentation')
      .values({
        ...own,
        id,
        activity_id: activity as never,
        kind: proofKinds[roll(proofKinds.length)]!,
        title: `Wpis ${at + 1}`,
        dated_on: Temporal.PlainDate.from({ year, month: 1 + roll(12), day: 1 + roll(28) }),
        note: 'Notatka o spotkaniu.',
        is_published: state === 'accepted' && roll(2) === 0,
        state,
        state_reason: state === 'rejected' ? 'Nieczytelne.' : null,
      })
      .execute()
    if (!activity && tasks.length > 0)
      await db
        .insertInto('community_plan.documentation_task')
        .values({
          centre_id: work.centre,
          documentation_id: id,
          task_id: tasks[roll(tasks.length)]! as never,
        })
        .execute()
    if (roll(3) === 0)
      await addEvidence(work, { ...making, document: id, goal: goals[roll(goals.length)]!, at })
    made.push(id)
  }
  return made
}

async function addEvidence(
  work: Work,
  given: Making & { document: string; goal: string; at: number },
): Promise<void> {
  const { plan, roll, at } = given
  const { db } = work.tx
  const id = newId<'evidence'>()
  const state = proofStates[roll(proofStates.length)]!
  await db
    .insertInto('community_plan.evidence')
    .values({
      ...{ centre_id: work.centre, plan_id: plan, noted_at: work.now, noted_by_kind: 'operator', id },
      goal_id: given.goal as never,
      what_changed: `Sąsiedzi sami prowadzą dyżury przy ogródku (${at + 1}).`,
      for_whom: 'Mieszkańcy ulicy Lipowej',
      how_known: 'Grafik dyżurów',
      state,
      state_reason: state === 'rejected' ? 'Brakuje źródła.' : null,
      is_published: state === 'accepted' && roll(2) === 0,
    })
    .execute()
  await db
    .insertInto('community_plan.evidence_documentation')
    .values({ centre_id: work.centre, evidence_id: id, documentation_id: given.document as never })
    .execute()
}

async function kindsOf(work: Work): Promise<string[]> {
  const names = ['aktywizujące', 'inicjatywne', 'sieciujące', 'animacyjne']
  const rows = names.map((name, at) => ({
    centre_id: work.centre,
    id: newId<never>(),
    name,
    position: at + 1,
  }))
  const { db } = work.tx
  await db
    .insertInto('community_plan.activity_kind')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['centre_id', 'name']).doNothing())
    .execute()
  const kept = await db
    .selectFrom('community_plan.activity_kind')
    .select('id')
    .where('centre_id', '=', work.centre)
    .orderBy('position')
    .execute()
  return kept.map((row) => row.id)
}

async function areasOf(work: Work): Promise<string[]> {
  const { db } = work.tx
  const known = await db.selectFrom('kernel.area').select('id').where('centre_id', '=', work.centre).execute()
  if (known.length > 0) return known.map((row) => row.id)
  const made = ['Stare Miasto', 'Osiedle Lipowe', 'Zalesie'].map((name, at) => ({
    ...{ centre_id: work.centre, id: newId<never>(), kind: 'estate' as const, name, position: at + 1 },
  }))
  await db.insertInto('kernel.area').values(made).execute()
  return made.map((row) => row.id)
}

async function idsOf(work: Work, table: 'task' | 'goal' | 'target_group', plan: PlanId): Promise<string[]> {
  const rows = await work.tx.db
    .selectFrom(`community_plan.${table}`)
    .select('id')
    .where('centre_id', '=', work.centre)
    .where('plan_id', '=', plan)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.id)
}
