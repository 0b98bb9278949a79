import { type CalendarDay, Temporal } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Download, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay, sayPeriod } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { publishedContent } from './annual-report.ts'
import { reportSetting } from './annual-report.workspace.tsx'
import { type Reading, ReportFigures, ReportGoals, ReportReach, reportTexts } from './annual-report-body.tsx'
import { findReport } from './annual-report-kept.sql.ts'
import { makeReport, reportMediaTypes } from './annual-report-made.ts'
import { readReport } from './annual-report-read.ts'
import {
  ReportAnswers,
  ReportComparison,
  ReportConclusions,
  ReportIndicators,
  ReportVoices,
} from './annual-report-words.tsx'
import { paths } from './paths.ts'
import { findPublicPlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'

const year = ':year{[0-9]{4}}'

/**
 * The frozen report in public: a page, and the PDF. A report that is still written is nobody's but the
 * centre's.
 */
export const reportPortalRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.publicReport(year), right: 'anyone' }, showPublicReport),
  page({ door: 'portal', path: paths.publicReportFile(year), right: 'anyone' }, sendPublicReport),
]

async function load(visit: Visit) {
  const asked = Number(visit.params.year)
  return visit.read(async (tx) => {
    const plan = await findPublicPlan(tx, asked)
    if (!plan) throw new NotFound('plan')
    const kept = await findReport(tx, plan.id)
    if (kept?.state !== 'frozen') throw new NotFound('report')
    const report = await readReport(tx, plan.id, reportSetting(visit))
    return publishedContent(report.content)
  })
}

async function showPublicReport(visit: Visit): Promise<Page> {
  const t = speak(reportTexts, visit.language)
  const content = await load(visit)
  const { language } = visit
  const reading: Reading = { language, figure: () => null }
  const ofYear = String(content.year)
  const title = t('title', { year: ofYear })
  const [from, to] = [content.period.from, content.period.to].map((day) => Temporal.PlainDate.from(day)) as [
    CalendarDay,
    CalendarDay,
  ]
  const frozen = Temporal.Instant.from(content.frozenAt!).toZonedDateTimeISO(content.zone).toPlainDate()
  const body = (
    <>
      <PageTitle title={title} lead={t('lead')}>
        <LinkButton href={visit.href(paths.publicReportFile(ofYear))}>{t('pdf')}</LinkButton>{' '}
        <a href={visit.href(paths.publicPlan(ofYear))}>{t('planPage', { year: ofYear })}</a>
      </PageTitle>
      <p class="hint">
        {t('period', { period: sayPeriod({ from, to, precision: 'month' }, language) })}{' '}
        {t('frozenOn', { day: sayDay(frozen, language) })}
        {language === 'pl' ? '' : ` ${t('sourceLanguage')}`}
      </p>
      {content.mainGoal ? (
        <blockquote class="main-goal" lang="pl">
          {content.mainGoal}
        </blockquote>
      ) : null}
      <ReportFigures content={content} reading={reading} />
      <ReportConclusions content={content} language={language} />
      <ReportGoals content={content} reading={reading} />
      <ReportReach content={content} reading={reading} />
      <ReportAnswers content={content} reading={reading} />
      <ReportVoices content={content} language={language} />
      <ReportIndicators content={content} language={language} />
      <ReportComparison content={content} language={language} />
    </>
  )
  return pageOf({ title, body, menu: paths.publicPlans, cacheSeconds: 5 })
}

async function sendPublicReport(visit: Visit): Promise<Download> {
  const content = await load(visit)
  return {
    kind: 'download',
    body: await makeReport(visit.house, { centre: visit.centre.id, content }, 'pdf'),
    type: reportMediaTypes.pdf,
    name: `sprawozdanie-${content.year}.pdf`,
    inline: true,
    headers: { 'cache-control': 'public, max-age=300' },
  }
}

/** Where the public report of a plan is: null while it is not frozen. */
export async function publicReportPath(
  tx: Parameters<typeof findReport>[0],
  plan: { id: PlanId; year: number },
): Promise<string | null> {
  const report = await findReport(tx, plan.id)
  return report?.state === 'frozen' ? paths.publicReport(String(plan.year)) : null
}
