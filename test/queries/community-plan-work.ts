import { Temporal } from '#kernel/instant.ts'
import { noter } from '../rows.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const today = Temporal.PlainDate.from('2026-03-03')
const nextYear = today.add({ years: 1 })
const by = { kind: 'system', id: null }
const idIn =
  (table: string) =>
  ({ row }: Sample) =>
    row(`community_plan.${table}`).id
const plan = idIn('plan')
const activity = idIn('activity')
const task = idIn('task')
const consultation = idIn('consultation')
const ofPlan = (at: Sample) => [plan(at)]
const place = (table: string) => (at: Sample) => ({
  plan: plan(at),
  row: idIn(table)(at),
  version: 1,
})
const part = (name: string) => `domains/community-plan/plan-part.sql.ts#${name}`

/** Query → its arguments after the handle: the work of the year, and the parts of a plan one by one. */
export const queries: Arguments = {
  'domains/community-plan/activity-kind.sql.ts#listActivityKinds': () => [],
  'domains/community-plan/activity-kind.sql.ts#insertActivityKind': (at) => [
    { id: at.fresh('kind'), name: 'Inne działanie' },
  ],
  'domains/community-plan/activity-kind.sql.ts#insertFirstKinds': () => [['Pierwsze', 'Drugie']],
  'domains/community-plan/activity-kind.sql.ts#updateActivityKind': (at) => [
    idIn('activity_kind')(at),
    { name: 'Zmienione' },
  ],
  'domains/community-plan/activity-write.sql.ts#insertActivityStep': (at) => [
    { activity: activity(at), from: 'planned', to: 'held', changed: [], reason: null, at: now, by },
  ],
  'domains/community-plan/activity-write.sql.ts#moveActivity': (at) => [
    { id: activity(at), version: 1, from: 'held', to: 'withdrawn' },
  ],
  'domains/community-plan/activity.sql.ts#findActivity': (at) => [plan(at), activity(at)],
  'domains/community-plan/activity.sql.ts#listActivitySteps': (at) => [activity(at)],
  'domains/community-plan/activity.sql.ts#listRecentTasks': (at) => [plan(at), noter],
  'domains/community-plan/activity.sql.ts#findLastNoted': (at) => [plan(at), noter],
  'domains/community-plan/activity.sql.ts#findNoting': (at) => [activity(at)],
  'domains/community-plan/annual-report-kept.sql.ts#findReport': ofPlan,
  'domains/community-plan/annual-report-kept.sql.ts#listKeptFigures': (at) => [idIn('annual_report')(at)],
  'domains/community-plan/annual-report-kept.sql.ts#listFigureRows': (at) => [[activity(at), task(at)]],
  'domains/community-plan/annual-report-kept.sql.ts#saveConclusions': (at) => [
    { plan: plan(at), conclusions: 'Wnioski', version: 1 },
  ],
  'domains/community-plan/annual-report.sql.ts#listActivityParts': ofPlan,
  'domains/community-plan/annual-report.sql.ts#listReportDocuments': ofPlan,
  'domains/community-plan/annual-report.sql.ts#listReportEvidence': (at) => [plan(at), 'Europe/Warsaw'],
  'domains/community-plan/consultation.sql.ts#insertConsultation': (at) => [
    {
      id: at.fresh('consultation'),
      plan: plan(at),
      opensOn: today,
      closesOn: nextYear,
      channels: 'portal',
      contact: 'kontakt',
    },
  ],
  'domains/community-plan/consultation.sql.ts#findConsultationOf': ofPlan,
  'domains/community-plan/consultation.sql.ts#listRemarks': (at) => [consultation(at)],
  'domains/community-plan/consultation.sql.ts#answerRemarkRow': (at) => [
    {
      id: idIn('remark')(at),
      consultation: consultation(at),
      version: 1,
      verdict: 'noted',
      answer: 'Dziękujemy',
      at: now,
      by: null,
    },
  ],
  'domains/community-plan/consultation.sql.ts#closeConsultationRow': (at) => [plan(at), now],
  'domains/community-plan/indicator.sql.ts#countIndicatorSources': ofPlan,
  [part('savePart')]: (at) => [
    { ...place('goal')(at), table: 'goal' },
    { number: 1, title: 'Inny cel' },
  ],
  [part('saveRecommendedAction')]: (at) => [
    place('recommended_action')(at),
    { number: 1, title: 'Inne działanie', tasks: [task(at)] },
  ],
  [part('insertIndicatorValue')]: (at) => [
    {
      plan: plan(at),
      indicator: idIn('indicator')(at),
      value: '1',
      on: today,
      source: 'ankieta',
      at: now,
      by,
    },
  ],
  [part('removePart')]: (at) => ['section', { plan: plan(at), row: idIn('section')(at) }],
  'domains/community-plan/reach.sql.ts#countReachByKind': ofPlan,
  'domains/community-plan/reach.sql.ts#countReachByGroup': ofPlan,
  'domains/community-plan/reach.sql.ts#countReachByArea': ofPlan,
  'domains/community-plan/task.sql.ts#findTask': (at) => [plan(at), task(at)],
  'domains/community-plan/task.sql.ts#countTaskWork': (at) => [task(at)],
  'domains/community-plan/task.sql.ts#moveTask': (at) => [
    { task: task(at), from: 'planned', to: 'running', reason: null },
  ],
  'domains/community-plan/task.sql.ts#insertTaskStep': (at) => [
    {
      plan: plan(at),
      task: task(at),
      from: 'planned',
      to: 'running',
      reason: null,
      activity: null,
      at: now,
      by,
    },
  ],
  'domains/community-plan/task.sql.ts#listTaskSteps': (at) => [task(at)],
  'domains/community-plan/today.sql.ts#listPlansUnderWay': () => [],
  'domains/community-plan/today.sql.ts#listGoalsUnderWay': () => [],
  'domains/community-plan/today.sql.ts#listEstatesWithLast': () => [],
  'domains/community-plan/today.sql.ts#listActivitiesBefore': () => ['held', nextYear],
  'domains/community-plan/today.sql.ts#listParentsEnding': () => [today.subtract({ years: 1 }), nextYear],
  'domains/community-plan/today.sql.ts#listRecommended': () => [],
  'domains/community-plan/today.sql.ts#listTasksEnding': () => [nextYear],
}
