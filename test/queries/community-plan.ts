import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const by = { kind: 'system', id: null }
const plan = ({ row }: Sample) => row('community_plan.plan').id
const state = ({ row }: Sample) => row('community_plan.plan').state
const ofPlan = (at: Sample) => [plan(at)]
const approval = { approvedBy: 'Rada', actNumber: null, actOn: null }

const content = {
  title: 'Plan próbny',
  year: 2026,
  documentType: null,
  municipality: null,
  institution: null,
  period: { from: '2026-01-01', to: '2026-12-31' },
  preparedBy: null,
  mainGoal: null,
  population: null,
  areaKm2: null,
  sections: [{ number: 1, title: 'Wstęp', text: 'Tekst' }],
  legalBases: [{ number: 1, title: 'Ustawa', act: null, actNumber: null, body: null, adoptedOn: null }],
  recommendedActions: [{ number: 1, title: 'Działanie' }],
  targetGroups: ['Seniorzy'],
  goals: [{ number: 1, title: 'Cel' }],
  tasks: [
    {
      number: 1,
      title: 'Zadanie',
      goals: [1],
      scheduleRow: 1,
      from: null,
      to: null,
      precision: null,
      termRaw: null,
      responsible: null,
    },
  ],
  lists: {
    method: [{ text: 'Rozmowa', isTarget: false }],
    documentation: [],
    expected_result: [],
    place: [],
    unit: [],
    priority_need: [],
    estate: [],
  },
  partners: [{ name: 'Partner', party: 'partner', wish: null }],
  indicators: [
    { number: 1, goal: 1, name: 'Wskaźnik', unit: null, baseline: '0', target: '1', source: null },
  ],
}

const report = ({ row }: Sample) => row('community_plan.annual_report')
const zone = 'Europe/Warsaw'

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'domains/community-plan/annual-report.sql.ts#countActivities': (at) => [
    plan(at),
    new Map([
      ['all', { state: 'held' }],
      ['funding', { funding: 'none', age: 'none', known: 'leaders' }],
    ]),
  ],
  'domains/community-plan/annual-report.sql.ts#findPlanBefore': ({ row }) => [
    { year: Number(row('community_plan.plan').year) + 1, previous: null },
  ],
  'domains/community-plan/annual-report.sql.ts#listActivityParts': ofPlan,
  'domains/community-plan/annual-report.sql.ts#listReportDocuments': ofPlan,
  'domains/community-plan/annual-report.sql.ts#listReportEvidence': (at) => [plan(at), zone],
  'domains/community-plan/annual-report-kept.sql.ts#findReport': ofPlan,
  'domains/community-plan/annual-report-kept.sql.ts#keepReport': (at) => [
    { id: report(at).id, content: {}, figures: [{ key: 'new', value: 1, rows: [] }], at: now, by: null },
  ],
  'domains/community-plan/annual-report-kept.sql.ts#listFigureRows': ({ row }) => [
    [row('community_plan.activity').id, row('community_plan.task').id],
  ],
  'domains/community-plan/annual-report-kept.sql.ts#listKeptFigures': (at) => [report(at).id],
  'domains/community-plan/annual-report-kept.sql.ts#listShownPictures': ofPlan,
  'domains/community-plan/annual-report-kept.sql.ts#saveConclusions': (at) => [
    { plan: plan(at), conclusions: 'Wnioski', version: report(at).version },
  ],
  'domains/community-plan/carry-over.sql.ts#linkCarriedTasks': (at) => [
    { from: plan(at), to: plan(at) },
    [{ from: at.row('community_plan.task').number, to: at.row('community_plan.task').number }],
  ],
  'domains/community-plan/carry-over.sql.ts#setCarryDecisions': (at) => [
    plan(at),
    new Map([[at.row('community_plan.task').number, 'close']]),
  ],
  'domains/community-plan/parent-document.sql.ts#listParentDocuments': () => [],
  'domains/community-plan/parent-document.sql.ts#saveParentDocument': (at) => [
    { id: at.row('community_plan.parent_document').id, version: 1 },
    {
      kind: 'other',
      title: 'Zmieniony',
      act: null,
      act_number: null,
      body: null,
      adopted_on: null,
      valid_from: null,
      valid_to: null,
      address: null,
    },
  ],
  'domains/community-plan/task-links.sql.ts#findTaskLinks': (at) => [at.row('community_plan.task').id],
  'domains/community-plan/consultation.sql.ts#countOpenRemarks': ofPlan,
  'domains/community-plan/plan-content.sql.ts#insertPlanParts': (at) => [plan(at), content],
  'domains/community-plan/plan-import.sql.ts#findImport': ({ row }) => [row('community_plan.plan_import').id],
  'domains/community-plan/plan-import.sql.ts#insertImport': (at) => [
    { id: at.fresh('import'), fileName: 'plan.txt', sha256: 'x', source: 'x', reading: {}, at: now, by },
  ],
  'domains/community-plan/plan-import.sql.ts#listImports': () => [{ limit: 50 }],
  'domains/community-plan/plan-import.sql.ts#settleImport': (at) => [
    at.row('community_plan.plan_import').id,
    plan(at),
  ],
  'domains/community-plan/plan-step.sql.ts#findCurrentVersion': ofPlan,
  'domains/community-plan/plan-step.sql.ts#insertStep': (at) => [
    { plan: plan(at), from: 'draft', to: 'approved', reason: null, approval, at: now, by },
  ],
  'domains/community-plan/plan-step.sql.ts#insertVersion': (at) => [
    { plan: plan(at), content, approval, note: null, at: now },
  ],
  'domains/community-plan/plan-step.sql.ts#listSteps': ofPlan,
  'domains/community-plan/plan-step.sql.ts#listVersions': ofPlan,
  'domains/community-plan/plan.sql.ts#findPlan': ofPlan,
  'domains/community-plan/plan.sql.ts#findPublicPlan': () => [null],
  'domains/community-plan/plan.sql.ts#holdPlan': ofPlan,
  'domains/community-plan/plan.sql.ts#lockPlan': ofPlan,
  'domains/community-plan/plan.sql.ts#insertPlan': (at) => [
    { id: at.fresh('plan'), content, previous: plan(at), at: now, by },
  ],
  'domains/community-plan/plan.sql.ts#listBases': ofPlan,
  'domains/community-plan/plan.sql.ts#listGoals': ofPlan,
  'domains/community-plan/plan.sql.ts#listIndicators': ofPlan,
  'domains/community-plan/plan.sql.ts#listItems': ofPlan,
  'domains/community-plan/plan.sql.ts#listPartners': ofPlan,
  'domains/community-plan/plan.sql.ts#listPlans': () => [50],
  'domains/community-plan/plan.sql.ts#listRecommendedActions': ofPlan,
  'domains/community-plan/plan.sql.ts#listSections': ofPlan,
  'domains/community-plan/plan.sql.ts#listTargetGroups': ofPlan,
  'domains/community-plan/plan.sql.ts#listTasks': ofPlan,
  'domains/community-plan/plan.sql.ts#movePlan': (at) => [plan(at), { from: state(at), to: 'closed' }],
  'domains/community-plan/plan.sql.ts#updatePlanFields': (at) => [
    { id: plan(at), version: at.row('community_plan.plan').version },
    { title: 'Inny tytuł' },
  ],
  'domains/community-plan/progress.sql.ts#countGoalProgress': ofPlan,
  'domains/community-plan/progress.sql.ts#countPlanTotals': ofPlan,
  'domains/community-plan/progress.sql.ts#countTaskProgress': ofPlan,
  'domains/community-plan/plan.portal.sql.ts#listPublicYears': () => [],
  'domains/community-plan/plan.portal.sql.ts#listShownActivities': (at) => [plan(at), 20],
  'domains/community-plan/plan.portal.sql.ts#listShownEvidence': (at) => [plan(at), 20],
  'domains/community-plan/plan.portal.sql.ts#listTaskStates': ofPlan,
}
