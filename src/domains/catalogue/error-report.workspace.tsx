import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one, readFields, text } from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formTitle, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { answerCardError } from './error-report.actions.ts'
import { findErrorReport, listErrorReports } from './error-report.sql.ts'
import { errorNumber } from './error-report.ts'
import { pl } from './error-report.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'catalogue.error.answer'
const servicesTrail = [{ title: t('services'), path: paths.services }]

/** Reported errors: the list, and the answer to one. */
export const errorRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.errors, right }, showReports),
  ...form({ door: 'workspace', path: paths.error(':report'), right, show, submit }),
]

async function showReports(visit: Visit): Promise<Page> {
  const reports = await visit.read((tx) => listErrorReports(tx, 200))
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        rows={reports}
        columns={[
          {
            key: 'number',
            header: t('number'),
            cell: (row) => <a href={visit.href(paths.error(row.id))}>{errorNumber(row.id)}</a>,
          },
          { key: 'service', header: t('service'), cell: (row) => row.name },
          { key: 'what', header: t('what'), cell: (row) => shortened(row.what) },
          { key: 'due', header: t('due'), cell: (row) => sayDay(row.due_on, 'pl') },
          {
            key: 'state',
            header: t('state'),
            cell: (row) => (
              <Tag tone={row.answered_at ? 'ok' : 'warn'}>{t(row.answered_at ? 'answered' : 'open')}</Tag>
            ),
          },
        ]}
        empty={<EmptyState title={t('none')} text={t('noneText')} level={2} />}
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.services, trail: servicesTrail })
}

const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 117)}…` : text)

async function show(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'error_report'>(visit, 'report')
  const report = await visit.read((tx) => findErrorReport(tx, id))
  if (!report) throw new NotFound('report')
  const form = formOf(visit, state)
  const title = `${t('title')}: ${errorNumber(id)}`
  const rows = [
    { term: t('what'), value: report.what },
    { term: t('contact'), value: report.contact ?? t('noContact') },
    { term: t('reportedAt'), value: sayInstant(report.reported_at, visit.centre.zone, 'pl') },
    { term: t('due'), value: sayDay(report.due_on, 'pl') },
    ...(report.answer ? [{ term: t('answer'), value: report.answer }] : []),
  ]
  const body = (
    <div class="text">
      <PageTitle title={title} above={report.name}>
        <LinkButton href={visit.href(paths.service(report.service_id))} look="quiet">
          {t('toService')}
        </LinkButton>
      </PageTitle>
      <SummaryList rows={rows} language="pl" />
      {report.answer ? null : (
        <VisitForm visit={visit} state={state} form={form} version={report.version} draft>
          <TextArea form={form} name="answer" label={t('answer')} hint={t('answerHint')} rows={5} required />
          <SubmitRow label={t('send')} />
        </VisitForm>
      )}
    </div>
  )
  const trail = [...servicesTrail, { title: t('title'), path: paths.errors }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.services, trail, script: true })
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const report = idOf<'error_report'>(visit, 'report')
  const { answer } = readFields(z.object({ answer: text(3000) }), input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  const { mailed } = await visit.deed((work) => answerCardError(work, { report, version, answer }))
  return goTo(paths.errors, t(mailed ? 'mailed' : 'kept'))
}
