import { noteActivity, takeActivityStep } from '#domains/community-plan/activity.actions.ts'
import type {
  ActivityId,
  ActivityValues,
  AgeGroup,
  OrganisationPart,
} from '#domains/community-plan/activity.ts'
import { listActivityKinds } from '#domains/community-plan/activity-kind.sql.ts'
import { listGoals, listTargetGroups, listTasks } from '#domains/community-plan/plan.sql.ts'
import type { GoalId, PlanId, TaskId } from '#domains/community-plan/plan.ts'
import { listAreas } from '#kernel/centre.sql.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { Work } from '#kernel/work.ts'
import type { Stage } from './stage.ts'
import { on, type Step, weekEnd, weekOf } from './timeline.ts'
import type { DatedActivity } from './year-of-work.ts'

/** Ids of a plan's parts by what the demonstration calls them. */
export interface PlanParts {
  readonly plan: PlanId
  readonly tasks: ReadonlyMap<number, TaskId>
  readonly goals: ReadonlyMap<number, GoalId>
  readonly groups: ReadonlyMap<number, ActivityValues['groups'][number]>
  readonly kinds: ReadonlyMap<string, ActivityValues['kind']>
  readonly areas: ReadonlyMap<string, NonNullable<ActivityValues['area']>>
}

/** Reads the ids of a plan's parts. */
export async function readParts(tx: Read, plan: PlanId): Promise<PlanParts> {
  const byNumber = <T extends string>(rows: readonly { number: number; id: string }[]) =>
    new Map(rows.map((row) => [row.number, row.id as T]))
  const areas = await listAreas(tx, ['municipality', 'estate', 'village', 'district'])
  return {
    plan,
    tasks: byNumber(await listTasks(tx, plan)),
    goals: byNumber(await listGoals(tx, plan)),
    groups: byNumber(await listTargetGroups(tx, plan)),
    kinds: new Map(
      (await listActivityKinds(tx)).map((kind) => [kind.name, kind.id as ActivityValues['kind']]),
    ),
    areas: new Map(areas.map((area) => [area.name, area.id as NonNullable<ActivityValues['area']>])),
  }
}

/**
 * Writes a year of activities down: what was held at the end of its week, what is ahead a week ago. `ids`
 * is filled with the id of each activity by its title.
 */
export function workSteps(
  stage: Stage,
  parts: PlanParts,
  given: { activities: readonly DatedActivity[]; ids: Map<string, ActivityId> },
): Step[] {
  const note = async (work: Work, activities: readonly DatedActivity[]) => {
    for (const one of activities) {
      const { activity } = await noteActivity(work, { plan: parts.plan, values: valuesOf(one, parts) })
      given.ids.set(one.title, activity)
    }
  }
  const held = given.activities.filter((one) => one.held)
  const weeks = Map.groupBy(held, (one) => `${weekOf(stage, one.day)}:${one.who}`)
  const ahead = given.activities.filter((one) => !one.held)
  const weekAgo = stage.now.subtract({ hours: 24 * 7 })
  return [
    // One entry per person and week: people write things down when the week is over, not in the moment.
    ...[...weeks.values()].map((week) => ({
      ...{ who: week[0]!.who, at: on(stage, weekEnd(stage, week[0]!.day), '20:15') },
      deed: (work: Work) => note(work, week),
    })),
    { who: 'organiser', at: weekAgo, deed: (work) => note(work, ahead) },
    ...calledOff(stage, parts),
  ]
}

/** The values of an activity as its form would give them. */
export function valuesOf(one: DatedActivity, parts: PlanParts): ActivityValues {
  const known = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
    const found = map.get(key)
    if (found === undefined)
      throw new Error(`"${one.title}" names ${String(key)}, which the plan does not have`)
    return found
  }
  const [participants, firstTimers, returners, leaders] = one.people
  return {
    title: one.title,
    heldOn: one.day,
    kind: known(parts.kinds, one.kind),
    participants,
    tasks: one.tasks.map((number) => known(parts.tasks, number)),
    area: known(parts.areas, one.area),
    place: one.place,
    startsAt: one.at,
    ledBy: one.ledBy,
    leaderLabel: one.leader,
    groups: one.groups.map((number) => known(parts.groups, number)),
    ages: one.ages as readonly AgeGroup[],
    organisations: one.organisations.map(({ name, part }) => ({ name, part: part as OrganisationPart })),
    funding: one.funding,
    firstTimers,
    returners,
    leaders,
    description: one.text,
    isPublic: !one.held || participants >= 25,
  }
}

// A year of work also has what did not happen: planned, then called off, with the reason.
function calledOff(stage: Stage, parts: PlanParts): Step[] {
  const day = stage.year.today.subtract({ days: 34 })
  const { plan } = parts
  let activity: ActivityId | null = null
  const values: ActivityValues = {
    ...{ title: 'Spacer badawczy: Zagaje', heldOn: day, kind: parts.kinds.get('aktywizujące')! },
    ...{ participants: null, tasks: [parts.tasks.get(20)!], area: parts.areas.get('Zagaje')! },
    ...{ place: 'plac przed sklepem', startsAt: '16:00', ledBy: 'together', leaderLabel: 'sołtyska' },
    ...{ groups: [], ages: ['all'], organisations: [], funding: null },
    ...{ firstTimers: null, returners: null, leaders: null, description: null, isPublic: false },
  }
  const reason = 'Ostrzeżenie przed wichurą. Nowy termin ustalimy z sołtyską.'
  return [
    {
      ...{ who: 'organiser', at: on(stage, day.subtract({ days: 12 }), '09:20') },
      deed: async (work) => {
        activity = (await noteActivity(work, { plan, values })).activity
      },
    },
    {
      ...{ who: 'organiser', at: on(stage, day.subtract({ days: 1 }), '09:20') },
      deed: (work) =>
        takeActivityStep(work, { plan, activity: activity!, step: 'cancel', reason, participants: null }),
    },
  ]
}
