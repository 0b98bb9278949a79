import type { Child } from 'hono/jsx'
import { NotFound } from '#kernel/refusal.ts'
import { formatNumber, speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { pl } from './annual-report.workspace.texts.pl.ts'
import { reportSetting } from './annual-report.workspace.tsx'
import { type FigureRow, listFigureRows } from './annual-report-kept.sql.ts'
import { nameOfFigure, readReport } from './annual-report-read.ts'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'

const t = speak({ pl }, 'pl')

/** One figure of a report opened: exactly the rows that it was counted from, and their sum. */
export const reportFigureRoutes: readonly Route[] = [
  page(
    {
      door: 'workspace',
      path: paths.reportFigure(':plan', ':figure'),
      right: 'community-plan.plan.read',
    },
    showFigure,
  ),
]

async function showFigure(visit: Visit): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const key = visit.params.figure ?? ''
  const { plan, report, figure, rows } = await visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    if (!plan) throw new NotFound('plan')
    const report = await readReport(tx, id, reportSetting(visit))
    const figure = report.figures.get(key)
    if (!figure) throw new NotFound('figure')
    return { plan, report, figure, rows: await listFigureRows(tx, figure.rows) }
  })
  const part = partOf(key)
  const name = nameOfFigure(report.content, key)
  const title = t('figureTitle', { name, value: formatNumber(figure.value, 'pl') })
  const gone = figure.rows.length - rows.length
  const body = (
    <>
      <PageTitle title={title} above={plan.title} lead={figure.how ?? t('figureLead')} />
      {figure.removed > 0 ? (
        <p>{t('figureRemoved', { n: figure.removed, all: figure.rows.length })}</p>
      ) : null}
      {gone > 0 ? <p>{t('figureGone', { n: gone })}</p> : null}
      <DataTable
        language="pl"
        caption={t('figureLead')}
        captionHidden
        rows={rows}
        columns={columnsOf(part, report.frozen, (row) => rowLink(visit, id, row))}
        empty={<EmptyState title={t('noRows')} level={2} />}
      />
      {part === null ? null : (
        <p>
          <strong>{t('sum', { n: rows.reduce((sum, row) => sum + (row[part] ?? 0), 0) })}</strong>
        </p>
      )}
    </>
  )
  return pageOf({
    title,
    body,
    menu: paths.plans,
    trail: [
      { title: t('plans'), path: paths.plans },
      { title: t('title'), path: paths.report(id) },
    ],
  })
}

type Part = 'participants' | 'first_timers' | 'returners' | 'leaders'

function columnsOf(part: Part | null, frozen: boolean, link: (row: FigureRow) => Child): Column<FigureRow>[] {
  const columns: Column<FigureRow>[] = [
    { key: 'title', header: t('rowTitle'), cell: link },
    { key: 'on', header: t('rowOn'), cell: (row) => (row.on ? sayDay(row.on, 'pl') : '–') },
  ]
  if (part !== null) {
    const cell = (row: FigureRow) => (row[part] === null ? '–' : formatNumber(row[part], 'pl'))
    columns.push({ key: 'value', header: t('rowValue'), numeric: true, cell })
  }
  if (frozen) {
    const gone = <Tag tone="warn">{t('rowRemoved')}</Tag>
    columns.push({ key: 'now', header: t('rowNow'), cell: (row) => (row.removed ? gone : t('rowStands')) })
  }
  return columns
}

/** Which number of a row a figure adds up; null where it counts the rows themselves. */
function partOf(key: string): Part | null {
  if (key.startsWith('participations:')) return 'participants'
  const parts = { newcomers: 'first_timers', returning: 'returners', leading: 'leaders' } as const
  return parts[key as keyof typeof parts] ?? null
}

function rowLink(visit: Visit, plan: PlanId, row: FigureRow) {
  const href = {
    activity: () => paths.activity(plan, row.id),
    task: () => paths.task(plan, row.id),
    documentation: () => `${paths.documentation(plan)}/${row.id}`,
    evidence: () => `${paths.evidence(plan)}/${row.id}`,
    recommendation: () => paths.recommendations(plan),
  }[row.sort]()
  return <a href={visit.href(href)}>{row.title}</a>
}
