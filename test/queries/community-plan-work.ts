import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const day = Temporal.PlainDate.from('2026-03-03')
const by = { kind: 'system', id: null }
const plan = ({ row }: Sample) => row('community_plan.plan').id
const task = ({ row }: Sample) => row('community_plan.task').id
const activity = ({ row }: Sample) => row('community_plan.activity').id
const kind = ({ row }: Sample) => row('community_plan.activity_kind').id
const state = ({ row }: Sample) => row('community_plan.activity').state
const noter = ({ row }: Sample) => row('community_plan.activity').noted_by_id
const ofPlan = (at: Sample) => [plan(at)]
const domain = 'domains/community-plan'

const filter = (at: Sample) => ({ state: state(at), task: task(at), kind: kind(at), q: 'proba' })
const values = (at: Sample) => ({
  ...{ title: 'Kawa', heldOn: day, kind: kind(at), participants: 5, tasks: [task(at)] },
  ...{ area: at.row('kernel.area').id, place: null, startsAt: '10:00', ledBy: 'staff', leaderLabel: null },
  ...{ groups: [at.row('community_plan.target_group').id], ages: ['60+'], funding: null, firstTimers: 1 },
  ...{ organisations: [{ name: 'Koło', part: 'host' }], returners: 1, leaders: 1, description: null },
  isPublic: false,
})

/** Query → its arguments after the handle: activities, their kinds, tasks, what waits, whom the work reached. */
export const queries: Arguments = {
  [`${domain}/activity.sql.ts#findActivity`]: (at) => [plan(at), activity(at)],
  [`${domain}/activity.sql.ts#findLastNoted`]: (at) => [plan(at), noter(at)],
  [`${domain}/activity.sql.ts#findNoting`]: (at) => [activity(at)],
  [`${domain}/activity.sql.ts#listActivities`]: (at) => [
    plan(at),
    { filter: filter(at), order: 'data', descending: true, limit: 20, offset: 0 },
  ],
  [`${domain}/activity.sql.ts#listActivitySteps`]: (at) => [activity(at)],
  [`${domain}/activity.sql.ts#listRecentTasks`]: (at) => [plan(at), noter(at)],
  [`${domain}/activity.sql.ts#sumActivities`]: (at) => [plan(at), filter(at)],
  [`${domain}/activity-kind.sql.ts#insertActivityKind`]: (at) => [{ id: at.fresh('kind'), name: 'inne' }],
  [`${domain}/activity-kind.sql.ts#insertFirstKinds`]: () => [['aktywizujące', 'inicjatywne']],
  [`${domain}/activity-kind.sql.ts#listActivityKinds`]: () => [],
  [`${domain}/activity-kind.sql.ts#updateActivityKind`]: (at) => [
    kind(at),
    { name: 'zmieniony', position: 9 },
  ],
  [`${domain}/activity-write.sql.ts#insertActivity`]: (at) => [
    { id: at.fresh('activity'), plan: plan(at), values: values(at), state: 'held', at: now, by },
  ],
  [`${domain}/activity-write.sql.ts#insertActivityStep`]: (at) => [
    { activity: activity(at), from: 'held', to: 'held', changed: ['title'], reason: null, at: now, by },
  ],
  [`${domain}/activity-write.sql.ts#moveActivity`]: (at) => [
    { id: activity(at), version: 1, from: state(at), to: 'withdrawn', participants: 3 },
  ],
  [`${domain}/activity-write.sql.ts#updateActivity`]: (at) => [
    { id: activity(at), plan: plan(at), version: 1, values: values(at) },
  ],
  [`${domain}/reach.sql.ts#countReachByArea`]: ofPlan,
  [`${domain}/reach.sql.ts#countReachByGroup`]: ofPlan,
  [`${domain}/reach.sql.ts#countReachByKind`]: ofPlan,
  [`${domain}/reach.sql.ts#listTaskSpans`]: ofPlan,
  [`${domain}/task.sql.ts#countTaskWork`]: (at) => [task(at)],
  [`${domain}/task.sql.ts#findTask`]: (at) => [plan(at), task(at)],
  [`${domain}/task.sql.ts#insertTaskStep`]: (at) => [
    {
      ...{ plan: plan(at), task: task(at), from: 'planned', to: 'running', reason: null },
      ...{ activity: activity(at), at: now, by },
    },
  ],
  [`${domain}/task.sql.ts#listTaskSteps`]: (at) => [task(at)],
  [`${domain}/task.sql.ts#moveTask`]: (at) => [
    { task: task(at), from: at.row('community_plan.task').state, to: 'running', reason: null },
  ],
  [`${domain}/today.sql.ts#listEstatesWithLast`]: () => [],
  [`${domain}/today.sql.ts#listGoalsUnderWay`]: () => [],
  [`${domain}/today.sql.ts#listParentsEnding`]: () => [day.subtract({ years: 1 }), day.add({ years: 1 })],
  [`${domain}/today.sql.ts#listPlansUnderWay`]: () => [],
  [`${domain}/today.sql.ts#listRecommended`]: () => [],
  [`${domain}/today.sql.ts#listTasksEnding`]: () => [day.add({ years: 1 })],
  [`${domain}/today.sql.ts#listActivitiesBefore`]: (at) => [state(at), day.add({ years: 1 })],
}

/** Parts of a query, and functions that are no query. */
export const exceptions = {
  [`${domain}/activity.sql.ts#activityWhere`]: 'a condition; the queries that use it are above',
}
