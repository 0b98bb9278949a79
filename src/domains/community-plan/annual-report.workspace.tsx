import { Temporal } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Download, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { Notice } from '#ui/notice.tsx'
import { listMissing, type Missing } from './annual-report.rules.ts'
import { pl } from './annual-report.workspace.texts.pl.ts'
import {
  type FigureAt,
  type Reading,
  ReportFigures,
  ReportGoals,
  ReportReach,
} from './annual-report-body.tsx'
import { makeReport, type ReportFormat, reportMediaTypes } from './annual-report-made.ts'
import { type ReadReport, readReport, readStanding } from './annual-report-read.ts'
import { findOwnTemplate } from './annual-report-template.actions.ts'
import {
  ReportAnswers,
  ReportChapters,
  ReportComparison,
  ReportConclusions,
  ReportIndicators,
  ReportVoices,
} from './annual-report-words.tsx'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { PlanFrame } from './plan-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.read'

/** The report as staff see it: the preview (or what was frozen), and the same to take along. */
export const reportRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.report(':plan'), right }, showReport),
  ...(['pdf', 'docx', 'json'] as const).map((format) =>
    page({ door: 'workspace', path: paths.reportFile(':plan', format), right }, (visit) =>
      sendReport(visit, format),
    ),
  ),
]

/** Whose report a visit asks for, and when. */
export function reportSetting(visit: Visit) {
  return { centreName: visit.centre.name, zone: visit.centre.zone, now: visit.now }
}

async function showReport(visit: Visit): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const { plan, report, standing } = await visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    if (!plan) throw new NotFound('plan')
    const report = await readReport(tx, id, reportSetting(visit))
    return { plan, report, standing: report.frozen ? null : await readStanding(tx, plan, report.content) }
  })
  const { content } = report
  const reading: Reading = { language: 'pl', figure: figuresAt(visit, id, report) }
  const body = (
    <PlanFrame visit={visit} plan={plan} current={paths.report(id)}>
      <ReportHead visit={visit} plan={id} report={report} />
      {standing ? <MissingList missing={listMissing(standing)} /> : null}
      <ReportFigures content={content} reading={reading} />
      <ReportConclusions content={content} language="pl" />
      <ReportGoals content={content} reading={reading} />
      <ReportReach content={content} reading={reading} />
      <ReportAnswers content={content} reading={reading} />
      <ReportVoices content={content} language="pl" />
      <ReportIndicators content={content} language="pl" />
      <ReportComparison content={content} language="pl" />
      <ReportChapters content={content} language="pl" />
    </PlanFrame>
  )
  return pageOf({
    title: t('title'),
    body,
    menu: paths.plans,
    trail: [{ title: t('plans'), path: paths.plans }],
  })
}

function figuresAt(visit: Visit, plan: PlanId, report: ReadReport): (key: string) => FigureAt | null {
  return (key) => {
    const figure = report.figures.get(key)
    if (!figure) return null
    const note = figure.removed > 0 ? t('removed', { n: figure.removed }) : null
    return { value: figure.value, how: figure.how, note, href: visit.href(paths.reportFigure(plan, key)) }
  }
}

function ReportHead({ visit, plan, report }: { visit: Visit; plan: PlanId; report: ReadReport }) {
  const { frozenAt, zone } = report.content
  const frozenDay = frozenAt
    ? sayDay(Temporal.Instant.from(frozenAt).toZonedDateTimeISO(zone).toPlainDate(), 'pl')
    : ''
  const mayWrite = !report.frozen && visit.may('community-plan.report.write')
  const mayFreeze = !report.frozen && visit.may('community-plan.report.freeze')
  return (
    <>
      {report.frozen ? (
        <Notice kind="success" language="pl" title={t('frozen')}>
          <p>{t('frozenText', { day: frozenDay })}</p>
        </Notice>
      ) : (
        <Notice kind="info" language="pl" title={t('preview')}>
          <p>{t('previewText')}</p>
        </Notice>
      )}
      <p class="actions">
        {mayWrite ? (
          <LinkButton href={visit.href(paths.reportConclusions(plan))}>
            {t(report.content.conclusions === '' ? 'write' : 'change')}
          </LinkButton>
        ) : null}
        {mayFreeze ? (
          <LinkButton href={visit.href(paths.reportFreeze(plan))}>{t('freeze')}</LinkButton>
        ) : null}
        <LinkButton look="quiet" href={visit.href(paths.reportFile(plan, 'pdf'))}>
          {t('pdf')}
        </LinkButton>
        <LinkButton look="quiet" href={visit.href(paths.reportFile(plan, 'docx'))}>
          {t('word')}
        </LinkButton>
        <a href={visit.href(paths.reportFile(plan, 'json'))}>{t('json')}</a>
        {visit.may('community-plan.report.write') ? (
          <a href={visit.href(paths.reportTemplate)}>{t('ownTemplate')}</a>
        ) : null}
      </p>
      {mayWrite && !mayFreeze ? <p class="hint">{t('freezeBy')}</p> : null}
    </>
  )
}

/** What the report lacks: what stops the freezing, and what may still be added. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0) return <p>{t('nothingMissing')}</p>
  const parts = [
    ['stops', missing.filter((one) => one.stops)],
    ['warns', missing.filter((one) => !one.stops)],
  ] as const
  return (
    <section class="section" aria-label={t('missing')}>
      <h2>{t('missing')}</h2>
      {parts.map(([title, rows]) =>
        rows.length === 0 ? null : (
          <details open={title === 'stops'}>
            <summary>
              {t(title)} ({rows.length})
            </summary>
            <ul>
              {rows.map((one) => (
                <li>{missingWords(one)}</li>
              ))}
            </ul>
          </details>
        ),
      )}
    </section>
  )
}

function missingWords({ what, about }: Missing): string {
  if (what === 'plan-not-in-force' || what === 'no-conclusions') return t(`missing.${what}`)
  return t(`missing.${what}`, { about })
}

async function sendReport(visit: Visit, format: ReportFormat): Promise<Download> {
  const id = idOf<'plan'>(visit, 'plan')
  const { report, template } = await visit.read(async (tx) => {
    if (!(await findPlan(tx, id))) throw new NotFound('plan')
    const report = await readReport(tx, id, reportSetting(visit))
    return { report, template: await findOwnTemplate(tx, visit.today) }
  })
  const { content } = report
  const given = { centre: visit.centre.id, content, template: template?.sha256 ?? null }
  return {
    kind: 'download',
    body: await makeReport(visit.house, given, format),
    type: reportMediaTypes[format],
    name: `sprawozdanie-${content.year}.${format}`,
    headers: { 'cache-control': 'private, no-store' },
  }
}
