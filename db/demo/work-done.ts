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
import { isBefore } from '#kernel/instant.ts'
import type { Work } from '#kernel/work.ts'
import { momentOf } from './demo-year.ts'
import { deedBy, type Stage } from './stage.ts'
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
 * Writes a year of activities down: what was held in the week in which it was held, what is ahead a week ago. Answers
 * the id of each by its title.
 */
export async function doTheWork(
  stage: Stage,
  parts: PlanParts,
  activities: readonly DatedActivity[],
): Promise<ReadonlyMap<string, ActivityId>> {
  const ids = new Map<string, ActivityId>()
  const note = async (work: Work, one: DatedActivity) => {
    const { activity } = await noteActivity(work, { plan: parts.plan, values: valuesOf(one, parts) })
    ids.set(one.title, activity)
  }
  for (const week of weeksOf(
    stage,
    activities.filter((one) => one.held),
  )) {
    const last = week.at(-1)!
    const at = momentOf(last.day, '20:15', stage.now)
    await deedBy(stage, { who: last.who, at }, async (work) => {
      for (const one of week) await note(work, one)
    })
  }
  const aWeekAgo = stage.now.subtract({ hours: 24 * 7 })
  await deedBy(stage, { who: 'organiser', at: aWeekAgo }, async (work) => {
    for (const one of activities.filter((each) => !each.held)) await note(work, one)
  })
  await callOff(stage, parts)
  return ids
}

// One entry per person and week: people write things down when the week is over, not in the moment.
function weeksOf(stage: Stage, held: readonly DatedActivity[]): DatedActivity[][] {
  const weeks = Map.groupBy(
    held,
    (one) => `${Math.floor(stage.year.from.until(one.day).days / 7)}:${one.who}`,
  )
  return [...weeks.values()].toSorted((a, b) => (isBefore(a.at(-1)!.day, b.at(-1)!.day) ? -1 : 1))
}

function valuesOf(one: DatedActivity, parts: PlanParts): ActivityValues {
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
async function callOff(stage: Stage, parts: PlanParts): Promise<void> {
  const day = stage.year.today.subtract({ days: 34 })
  const at = (daysBefore: number) => momentOf(day.subtract({ days: daysBefore }), '09:20', stage.now)
  const activity = await deedBy(stage, { who: 'organiser', at: at(12) }, async (work) => {
    const values: ActivityValues = {
      ...{ title: 'Spacer badawczy: Zagaje', heldOn: day, kind: parts.kinds.get('aktywizujące')! },
      ...{ participants: null, tasks: [parts.tasks.get(20)!], area: parts.areas.get('Zagaje')! },
      ...{ place: 'plac przed sklepem', startsAt: '16:00', ledBy: 'together', leaderLabel: 'sołtyska' },
      ...{ groups: [], ages: ['all'], organisations: [], funding: null },
      ...{ firstTimers: null, returners: null, leaders: null, description: null, isPublic: false },
    }
    return (await noteActivity(work, { plan: parts.plan, values })).activity
  })
  await deedBy(stage, { who: 'organiser', at: at(1) }, (work) =>
    takeActivityStep(work, {
      ...{ plan: parts.plan, activity, step: 'cancel', participants: null },
      reason: 'Ostrzeżenie przed wichurą. Nowy termin ustalimy z sołtyską.',
    }),
  )
}
