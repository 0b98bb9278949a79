import type { Read } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { annexOf } from './annual-report.annex.ts'
import { chaptersOf } from './annual-report.chapters.ts'
import { pl as printed } from './annual-report.document.texts.pl.ts'
import {
  circleFigures,
  explained,
  proofFigures,
  type ReportFigure,
  reachTable,
  residentLedFigure,
  shownValue,
  sliceFigures,
  taskFigures,
  valueWords,
} from './annual-report.figures.ts'
import {
  countActivities,
  findPlanBefore,
  listActivityParts,
  listReportDocuments,
  listReportEvidence,
} from './annual-report.sql.ts'
import { pl } from './annual-report.texts.pl.ts'
import {
  type AnnualReportContent,
  hideSmallGroups,
  type ReportedGoal,
  type ReportedTask,
} from './annual-report.ts'
import { findReport, listKeptFigures } from './annual-report-kept.sql.ts'
import { type FilteredSlice, slicesOf } from './annual-report-slices.ts'
import { countIndicatorSources } from './indicator.sql.ts'
import { actualOf } from './indicator.ts'
import {
  findPlan,
  listGoals,
  listIndicators,
  listPartners,
  listRecommendedActions,
  listTargetGroups,
  listTasks,
} from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { readPlanContent } from './plan-content.ts'
import { findCurrentVersion } from './plan-step.sql.ts'
import { sayTerm } from './term.ts'

const t = speak({ pl }, 'pl')

/** Whose report it is and when it was counted. */
export interface ReportSetting {
  readonly centreName: string
  readonly zone: string
  readonly now: Instant
}

/** A counted report: the content as it may be printed, and every figure with its exact value and rows. */
export interface CountedReport {
  readonly content: AnnualReportContent
  readonly figures: readonly ReportFigure[]
}

/** Everything that figures are counted from, read in a bounded number of queries. */
export type ReportFacts = Awaited<ReturnType<typeof readFacts>>

async function readFacts(tx: Read, plan: PlanId, zone: string) {
  const goals = await listGoals(tx, plan)
  const tasks = await listTasks(tx, plan)
  const groups = await listTargetGroups(tx, plan)
  const slices = slicesOf({ goals, tasks, groups, parts: await listActivityParts(tx, plan) })
  const filters = new Map(slices.map((slice) => [slice.key, slice.filter]))
  return {
    goals,
    tasks,
    groups,
    slices,
    counts: await countActivities(tx, plan, filters),
    actions: await listRecommendedActions(tx, plan),
    documents: await listReportDocuments(tx, plan),
    evidence: await listReportEvidence(tx, plan, zone),
  }
}

function figuresOf(facts: ReportFacts): ReportFigure[] {
  const { counts, slices, tasks, actions } = facts
  const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
  return [
    ...taskFigures(tasks),
    ...sliceFigures(
      slices.filter((slice) => slice.table !== 'circle'),
      counts,
    ),
    ...circleFigures(counts),
    residentLedFigure(counts),
    ...proofFigures({
      documentation: ids(facts.documents),
      evidence: ids(facts.evidence),
      answered: ids(actions.filter((action) => action.task_numbers.length > 0)),
      notAnswered: ids(actions.filter((action) => action.task_numbers.length === 0)),
    }),
  ]
}

/** Counts the figures of a plan without the words round them. */
export async function countFigures(tx: Read, plan: PlanId, zone: string): Promise<ReportFigure[]> {
  return figuresOf(await readFacts(tx, plan, zone))
}

/** Counts the whole report of a plan from its work as it stands now; a preview until it is frozen. */
export async function countReport(tx: Read, id: PlanId, at: ReportSetting): Promise<CountedReport> {
  const plan = await findPlan(tx, id)
  if (!plan) throw new NotFound('plan')
  const facts = await readFacts(tx, id, at.zone)
  const figures = figuresOf(facts)
  const version = await findCurrentVersion(tx, id)
  const planned = version?.content ?? (await readPlanContent(tx, id))
  const voices = (await listPartners(tx, id)).filter(
    ({ party, wish, own_word }) => wish !== null || own_word !== null || party !== 'staff',
  )
  const report = await findReport(tx, id)
  const number = version?.act_number ?? null
  const by = version?.approved_by ?? null
  const content: AnnualReportContent = {
    centreName: at.centreName,
    municipality: plan.municipality,
    planTitle: plan.title,
    year: plan.year,
    period: { from: plan.period_from.toString(), to: plan.period_to.toString() },
    act: by
      ? {
          kind: number ? t('actWithNumber', { by }) : by,
          number,
          on: version?.act_on?.toString() ?? null,
        }
      : null,
    mainGoal: plan.main_goal,
    chapters: chaptersOf(planned, facts, voices),
    goals: goalsOf(facts),
    ...peopleOf(facts, figures),
    recommendedActions: facts.actions.map(({ number: no, title, task_numbers }) => ({
      no,
      title,
      tasks: facts.tasks.filter((task) => task_numbers.includes(task.number)).map((task) => task.title),
    })),
    voices: voices
      .filter(({ wish, own_word }) => wish !== null || own_word !== null)
      .map(({ name, wish, own_word }) => ({ party: name, wanted: wish, said: own_word })),
    indicators: await indicatorsOf(tx, id),
    conclusions: report?.conclusions ?? '',
    lastYear: await lastYearOf(tx, { plan: id, figures, zone: at.zone }),
    annex: annexOf(facts.documents, facts.evidence),
    proved: { documentation: facts.documents.length, evidence: facts.evidence.length },
    arithmetic: explained(figures).map((figure) => ({
      key: figure.key,
      figure: figure.name,
      value: valueWords(figure, printed.few),
      how: figure.how,
    })),
    generatedAt: at.now.toString(),
    frozenAt: null,
    zone: at.zone,
  }
  return { content, figures }
}

function peopleOf(facts: ReportFacts, figures: readonly ReportFigure[]) {
  const { slices, counts } = facts
  const figure = (key: string) => figures.find((one) => one.key === key)
  const table = (name: FilteredSlice['table']) => {
    const own = slices.filter((slice) => slice.table === name)
    // A row "not given" says something only beside others, and only when something is in it.
    const some = own.filter((slice) => !slice.key.endsWith(':none') || counts.get(slice.key)!.ids.length > 0)
    return reachTable(some.some((slice) => !slice.key.endsWith(':none')) ? some : [], counts)
  }
  const newcomers = shownValue(figure('newcomers'))
  const returning = shownValue(figure('returning'))
  const leading = shownValue(figure('leading'))
  const known = newcomers !== null || returning !== null || leading !== null
  return {
    reach: {
      activities: counts.get('all')!.ids.length,
      participations: shownValue(figure('participations:all'))!,
      persons: newcomers,
      byKind: table('kind'),
      byGroup: table('group'),
      byEstate: table('area'),
      byAge: table('age'),
      byFunding: table('funding'),
    },
    activePeople: known ? { newcomers, returning, leading } : null,
    residentLed: { led: figure('residentLed')!.value, known: counts.get('all')!.ids.length },
  }
}

function goalsOf(facts: ReportFacts): ReportedGoal[] {
  const { goals, tasks, counts, documents, evidence } = facts
  const shown = hideSmallGroups(tasks.map((task) => counts.get(`task:${task.id}`)!.participations))
  const reported = tasks.map(
    (task, at): ReportedTask => ({
      key: `task:${task.id}`,
      no: task.number,
      title: task.title,
      state: task.state,
      reason: task.state_reason,
      term: sayTerm(task) ?? t('noTerm'),
      activities: counts.get(`task:${task.id}`)!.ids.length,
      participations: shown[at]!,
      evidence: documents.filter((one) => one.task_ids.includes(task.id)).length,
    }),
  )
  const namelessTasks = tasks.flatMap((task, at) => (task.goal_ids.length === 0 ? [reported[at]!] : []))
  const named = goals.map((goal) => ({
    key: `goal:${goal.id}`,
    no: goal.number,
    title: goal.title,
    tasks: tasks.flatMap((task, at) => (task.goal_ids.includes(goal.id) ? [reported[at]!] : [])),
    activities: counts.get(`goal:${goal.id}`)!.ids.length,
    documentation: documents.filter((one) => one.goal_ids.includes(goal.id)).length,
    evidenceOfChange: evidence.filter((one) => one.goal_id === goal.id).length,
  }))
  if (namelessTasks.length === 0) return named
  const ids = new Set(tasks.filter((task) => task.goal_ids.length === 0).map((task) => task.id))
  const own = new Set([...ids].flatMap((id) => counts.get(`task:${id}`)!.ids))
  const documentation = documents.filter((one) => one.task_ids.some((task) => ids.has(task as never))).length
  return [
    ...named,
    {
      key: null,
      no: 0,
      title: null,
      tasks: namelessTasks,
      activities: own.size,
      documentation,
      evidenceOfChange: 0,
    },
  ]
}

async function indicatorsOf(tx: Read, plan: PlanId): Promise<AnnualReportContent['indicators']> {
  const indicators = await listIndicators(tx, plan)
  const counted = await countIndicatorSources(tx, plan)
  const number = (text: string | null) => (text === null ? null : Number(text))
  return indicators.map((one) => ({
    name: one.name,
    unit: one.unit ?? '',
    baseline: number(one.baseline),
    target: number(one.target),
    actual: number(actualOf(one, counted.get(one.goal_id ?? '') ?? null)),
    source: one.latest_source ?? one.source,
  }))
}

const compared = [
  'activities:all',
  'participations:all',
  'newcomers',
  'residentLed',
  'tasks.done',
  'tasks.dropped',
  'documentation',
  'evidence',
] as const

/**
 * Last year's figures: those of the frozen report, else counted now; none where nothing was noted that year.
 */
async function lastYearOf(
  tx: Read,
  now: { plan: PlanId; figures: readonly ReportFigure[]; zone: string },
): Promise<AnnualReportContent['lastYear']> {
  const before = await findPlanBefore(tx, now.plan)
  if (!before) return null
  const report = await findReport(tx, before.id)
  const kept = report?.state === 'frozen' ? await listKeptFigures(tx, report.id) : null
  const figures = kept
    ? kept.map(({ figure, value }) => ({ key: figure, value }))
    : await countFigures(tx, before.id, now.zone)
  if (!kept && (figures.find((one) => one.key === 'activities:all')?.value ?? 0) === 0) return null
  return {
    year: before.year,
    figures: compared.flatMap((key) => {
      const current = now.figures.find((one) => one.key === key)
      const earlier = figures.find((one) => one.key === key)
      if (!current && !earlier) return []
      const name = current?.name ?? t(key === 'newcomers' ? 'newcomers' : 'activities')
      const ofPeople = key === 'participations:all' || key === 'newcomers'
      return [{ name, before: shownValue(earlier && { ...earlier, ofPeople }), now: shownValue(current) }]
    }),
  }
}
