import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Grounds, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const today = Temporal.PlainDate.from('2026-03-03')
const idIn =
  (table: string) =>
  ({ row }: Sample) =>
    row(`community_plan.${table}`).id
const plan = idIn('plan')
const task = idIn('task')
const place = (table: string) => (at: Sample) => ({ plan: plan(at), row: idIn(table)(at), version: 1 })
const goal = idIn('goal')
const group = idIn('target_group')
const activity = idIn('activity')

const by = { kind: 'system', id: null }
const page = { descending: false, limit: 50, offset: 0 }

const activityFilter = (at: Sample) => ({
  state: 'held',
  goal: goal(at),
  task: task(at),
  kind: idIn('activity_kind')(at),
  area: at.row('kernel.area').id,
  group: group(at),
})
const activityValues = (at: Sample) => ({
  title: 'Inne działanie',
  heldOn: today,
  kind: idIn('activity_kind')(at),
  participants: 3,
  tasks: [task(at)],
  area: at.row('kernel.area').id,
  place: null,
  startsAt: null,
  ledBy: 'staff',
  leaderLabel: null,
  groups: [group(at)],
  ages: ['60+'],
  organisations: [{ name: 'Koło', part: 'host' }],
  funding: null,
  firstTimers: null,
  returners: null,
  leaders: null,
  description: null,
  isPublic: false,
})

const inFile = (name: string) => (query: string) => `domains/community-plan/${name}.sql.ts#${query}`
const carry = inFile('carry-over')
const consultations = inFile('consultation')
const part = inFile('plan-part')
const activities = inFile('activity')
const activityWrites = inFile('activity-write')

/** Query → its arguments after the handle: activities, a plan's text and consultation. */
export const queries: Arguments = {
  [activities('listActivities')]: (at) => [plan(at), { filter: activityFilter(at), order: 'data', ...page }],
  [activities('sumActivities')]: (at) => [plan(at), activityFilter(at)],
  [activityWrites('insertActivity')]: (at) => [
    { id: at.fresh('activity'), plan: plan(at), values: activityValues(at), state: 'held', at: now, by },
  ],
  [activityWrites('updateActivity')]: (at) => [
    { id: activity(at), plan: plan(at), version: 1, values: activityValues(at) },
  ],
  [carry('findPlanAfter')]: (at) => [plan(at)],
  [consultations('insertRemark')]: (at) => [
    {
      id: at.fresh('remark'),
      consultation: idIn('consultation')(at),
      about: null,
      text: 'Uwaga',
      authorLabel: null,
      contact: null,
      channel: 'paper',
      at: now,
    },
  ],
  [consultations('listOpenConsultations')]: () => [today],
  [part('saveTask')]: (at) => [
    place('task')(at),
    {
      number: 1,
      title: 'Inne zadanie',
      term_from: today,
      term_to: today,
      term_precision: 'day',
      responsible: null,
      goals: [idIn('goal')(at)],
      realisers: [idIn('partner')(at)],
      answers: [idIn('recommended_action')(at)],
    },
  ],
  [inFile('reach')('listTaskSpans')]: (at) => [plan(at)],
}

/** The one plan of a centre is in force and goes on from none. */
export const grounds: Grounds = {
  [carry('findPlanAfter')]: 'update community_plan.plan set previous_id = id',
  [consultations('listOpenConsultations')]: "update community_plan.plan set state = 'in_consultation'",
}
