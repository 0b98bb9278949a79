import type { Read } from '#kernel/db/handle.ts'
import { speak } from '#kernel/texts.ts'
import type { ReportFigure } from './annual-report.figures.ts'
import type { ReportStanding } from './annual-report.rules.ts'
import { pl } from './annual-report.texts.pl.ts'
import type { AnnualReportContent } from './annual-report.ts'
import { countReport, type ReportSetting } from './annual-report-content.ts'
import { findReport, type KeptFigure, listKeptFigures, listShownPictures } from './annual-report-kept.sql.ts'
import { listPartners, listTasks } from './plan.sql.ts'
import type { PlanId, PlanState } from './plan.ts'

const t = speak({ pl }, 'pl')

/** A figure as pages show it; `removed` rows no longer stand since the report was frozen. */
export interface ReadFigure {
  readonly key: string
  readonly value: number
  readonly rows: readonly string[]
  readonly removed: number
  /** How it was counted; a frozen slice keeps its rows only. */
  readonly how: string | null
}

/** A report as it is read: frozen from its content, else counted now. */
export interface ReadReport {
  readonly content: AnnualReportContent
  readonly figures: ReadonlyMap<string, ReadFigure>
  readonly frozen: boolean
  readonly version: number
}

/**
 * Reads the report of a plan: a frozen one says what was removed since, and loses pictures whose consent
 * ended.
 */
export async function readReport(tx: Read, plan: PlanId, at: ReportSetting): Promise<ReadReport> {
  const report = await findReport(tx, plan)
  if (!report?.content || report.state !== 'frozen') {
    const { content, figures } = await countReport(tx, plan, at)
    return { content, figures: counted(figures), frozen: false, version: report?.version ?? 0 }
  }
  const kept = await listKeptFigures(tx, report.id)
  const shown = new Set(await listShownPictures(tx, plan))
  const content = asRead(report.content, kept, shown)
  return { content, figures: keptFigures(content, kept), frozen: true, version: report.version }
}

function counted(figures: readonly ReportFigure[]): ReadonlyMap<string, ReadFigure> {
  return new Map(
    figures.map(({ key, value, rows, how }) => [key, { key, value, rows, how, removed: 0 }] as const),
  )
}

function keptFigures(
  content: AnnualReportContent,
  kept: readonly KeptFigure[],
): ReadonlyMap<string, ReadFigure> {
  const how = new Map(content.arithmetic.map((one) => [one.key, one.how]))
  return new Map(
    kept.map(({ figure, value, rows, removed }) => [
      figure,
      { key: figure, value, rows, removed, how: how.get(figure) ?? null },
    ]),
  )
}

/**
 * A frozen report with what happened since: rows removed are said at their figures, withdrawn pictures are
 * gone.
 */
function asRead(
  content: AnnualReportContent,
  kept: readonly KeptFigure[],
  shown: ReadonlySet<string>,
): AnnualReportContent {
  const removed = new Map(kept.map((figure) => [figure.figure, figure.removed]))
  return {
    ...content,
    arithmetic: content.arithmetic.map((one) => {
      const n = removed.get(one.key) ?? 0
      return n === 0 ? one : { ...one, how: `${one.how} ${t('removedSince', { n })}` }
    }),
    annex: content.annex.map((entry) => ({
      ...entry,
      pictures: entry.pictures.filter((picture) => shown.has(picture.path)),
    })),
  }
}

/** What the check before freezing looks at, for a counted report. */
export async function readStanding(
  tx: Read,
  plan: { id: PlanId; state: PlanState },
  content: AnnualReportContent,
): Promise<ReportStanding> {
  const parties = await listPartners(tx, plan.id)
  return {
    state: plan.state,
    conclusions: content.conclusions,
    tasks: await listTasks(tx, plan.id),
    goals: content.goals.map(({ no, title, evidenceOfChange }) => ({
      no,
      title,
      evidence: evidenceOfChange,
    })),
    parties: parties
      .filter((party) => party.party !== 'staff' && party.party !== 'unit')
      .map(({ name, own_word }) => ({ name, said: own_word !== null })),
  }
}

/** What a figure is called, by its key; slices are named by the tables that show them. */
export function nameOfFigure(content: AnnualReportContent, key: string): string {
  const plain = content.arithmetic.find((one) => one.key === key)
  if (plain) return plain.figure
  if (key === 'tasks.all') return t('tasks.all')
  const [what, ...rest] = key.split(':')
  const slice = rest.join(':')
  const { reach, goals } = content
  const tables = [reach.byKind, reach.byGroup, reach.byEstate, reach.byAge, reach.byFunding]
  const row = tables.flat().find((one) => one.key === slice)
  const goal = goals.find((one) => one.key === slice)
  const task = goals.flatMap((one) => one.tasks).find((one) => one.key === slice)
  const name = row?.name ?? goal?.title ?? task?.title ?? ''
  return `${t(what === 'participations' ? 'participations' : 'activities')}: ${name}`
}
