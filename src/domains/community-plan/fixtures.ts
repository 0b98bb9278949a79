// Builders of plans and of work on them, with named states. They go through the deeds, as people do.
import type { Actor } from '#kernel/actor.ts'
import { runDeed, type Setting } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { noteActivity } from './activity.actions.ts'
import type { ActivityId, ActivityValues } from './activity.ts'
import { listActivityKinds } from './activity-kind.sql.ts'
import { listGoals, listRecommendedActions, listTargetGroups, listTasks } from './plan.sql.ts'
import type { PlanContent, PlanId, TaskContent } from './plan.ts'
import { makePlan } from './plan-import.actions.ts'
import { takePlanStep } from './plan-step.actions.ts'

/** Somebody of the staff in a role, for deeds without a sign-in. */
export function staffActor(role: string): Actor & { kind: 'account' } {
  return { kind: 'account', id: newId(), person: newId(), role }
}

/** A task of a made-up plan. */
export function aTask(number: number, over: Partial<TaskContent> = {}): TaskContent {
  return {
    ...{ number, title: `Zadanie próbne ${number}`, goals: [1], scheduleRow: null, responsible: null },
    ...{ from: null, to: null, precision: null, termRaw: null },
    ...over,
  }
}

/** The text of a small made-up plan for 2026: two goals, three tasks (the second serves both), two groups. */
export function aPlanContent(over: Partial<PlanContent> = {}): PlanContent {
  return {
    ...{ title: 'Plan próbny na rok 2026', year: 2026, documentType: null, municipality: null },
    ...{ institution: null, period: { from: '2026-01-01', to: '2026-12-31' }, preparedBy: null },
    ...{ mainGoal: null, population: null, areaKm2: null, sections: [], legalBases: [] },
    recommendedActions: [{ number: 1, title: 'Sąsiedzkie spotkania' }],
    targetGroups: ['Seniorzy', 'Młodzież'],
    goals: [
      { number: 1, title: 'Silniejsze więzi sąsiedzkie' },
      { number: 2, title: 'Więcej miejsc spotkań' },
    ],
    tasks: [aTask(1), aTask(2, { goals: [1, 2] }), aTask(3, { goals: [2] })],
    lists: {
      ...{ method: [], documentation: [], expected_result: [], place: [] },
      ...{ unit: [], priority_need: [], estate: [] },
    },
    ...{ partners: [], indicators: [] },
    ...over,
  }
}

interface Place {
  readonly house: House
  readonly centre: { readonly id: CentreId; readonly zone: string }
}

/** A plan with the ids of its parts. */
export async function aPlan(
  place: Place,
  options: { inForce?: boolean; content?: Partial<PlanContent> } = {},
) {
  const { house, centre } = place
  const setting: Setting = { centre, actor: { kind: 'operator', id: null } }
  const content = aPlanContent(options.content)
  const { plan } = await runDeed(house, setting, (work) => makePlan(work, { content, previous: null }))
  if (options.inForce) {
    const approval = { approvedBy: 'Dyrektor CUS', actNumber: null, actOn: null }
    const skip = { plan, step: 'skip-consultation', reason: 'Próba' } as const
    await runDeed(house, setting, (work) => takePlanStep(work, skip))
    const approve = { plan, step: 'approve', reason: null, approval, atOnce: true } as const
    await runDeed(house, setting, (work) => takePlanStep(work, approve))
  }
  return house.doors.readCentre(centre.id, async (tx) => ({
    id: plan as PlanId,
    goals: await listGoals(tx, plan),
    tasks: await listTasks(tx, plan),
    groups: await listTargetGroups(tx, plan),
    recommended: await listRecommendedActions(tx, plan),
    kinds: await listActivityKinds(tx),
  }))
}

export type TestPlan = Awaited<ReturnType<typeof aPlan>>

/** What somebody writes of an activity: held today with ten people, for the plan's first task. */
export function activityValues(
  place: Place,
  plan: TestPlan,
  over: Partial<ActivityValues> = {},
): ActivityValues {
  return {
    title: 'Sąsiedzka kawa',
    heldOn: dayOf(place.house.clock(), place.centre.zone),
    kind: plan.kinds[0]!.id,
    participants: 10,
    tasks: [plan.tasks[0]!.id],
    ...{ area: null, place: null, startsAt: null, ledBy: 'staff', leaderLabel: null, groups: [], ages: [] },
    ...{ organisations: [], funding: null, firstTimers: null, returners: null, leaders: null },
    ...{ description: null, isPublic: false },
    ...over,
  }
}

/** An activity noted by somebody (the operator unless said). */
export async function anActivity(
  place: Place,
  plan: TestPlan,
  over: Partial<ActivityValues> & { by?: Actor } = {},
): Promise<ActivityId> {
  const { by = { kind: 'operator', id: null }, ...own } = over
  const values = activityValues(place, plan, own)
  const setting: Setting = { centre: place.centre, actor: by }
  const noted = await runDeed(place.house, setting, (work) => noteActivity(work, { plan: plan.id, values }))
  return noted.activity
}
