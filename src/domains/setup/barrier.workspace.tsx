import { z } from 'zod'
import { isBefore } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, readFields, text } from '#kernel/web/fields.ts'
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
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formTitle, RadioGroup, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { answerBarrier } from './barrier.actions.ts'
import { isEmail } from './barrier.rules.ts'
import { findBarrier, listBarriers } from './barrier.sql.ts'
import { answerWays, barrierNumber } from './barrier.ts'
import { pl } from './barrier.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const most = 200

/** Reported barriers and the answers to them. */
export const barrierRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.barriers, right: 'setup.barrier.answer' }, showList),
  ...form({
    door: 'workspace',
    path: paths.barrier(':barrier'),
    right: 'setup.barrier.answer',
    show: showOne,
    submit: submitAnswer,
  }),
]

type Report = Awaited<ReturnType<typeof listBarriers>>[number]

async function showList(visit: Visit): Promise<Page> {
  const reports = await visit.read((tx) => listBarriers(tx, most))
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        columns={[
          {
            key: 'number',
            header: t('number'),
            cell: (row) => <a href={visit.href(paths.barrier(row.id))}>{barrierNumber(row.id)}</a>,
          },
          { key: 'what', header: t('what'), cell: (row) => shortened(row.what) },
          { key: 'due', header: t('due'), cell: (row) => sayDay(row.due_on, 'pl') },
          { key: 'state', header: t('state'), cell: (row) => <State visit={visit} report={row} /> },
        ]}
        rows={reports}
        empty={<EmptyState title={t('emptyTitle')} text={t('emptyText')} level={2} />}
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.barriers })
}

const shortened = (said: string) => (said.length > 140 ? `${said.slice(0, 139)}…` : said)

function State({ visit, report }: { visit: Visit; report: Report }) {
  if (report.answered_at) {
    const day = report.answered_at.toZonedDateTimeISO(visit.centre.zone).toPlainDate()
    return <Tag tone="ok">{t('answered', { day: sayDay(day, 'pl') })}</Tag>
  }
  return isBefore(report.due_on, visit.today) ? (
    <Tag tone="error">{t('late')}</Tag>
  ) : (
    <Tag tone="warn">{t('waiting')}</Tag>
  )
}

async function showOne(visit: Visit, state: FormState): Promise<Page> {
  const report = await visit.read((tx) => findBarrier(tx, idOf(visit, 'barrier')))
  if (!report) throw new NotFound('barrier report')
  const title = t('one', { number: barrierNumber(report.id) })
  const form = formOf(visit, state, { way: isEmail(report.contact) ? 'email' : 'call' })
  const offered = ['email', 'call', 'letter', 'in_person'] as const
  const ways = offered
    .filter((way) => way !== 'email' || isEmail(report.contact))
    .map((way) => ({ value: way, label: t(way) }))
  const body = (
    <div class="text">
      <PageTitle title={title} />
      <SummaryList language="pl" rows={reportRows(visit, report)} />
      <Section title={t('answerTitle')}>
        {report.answered_at ? (
          <SummaryList
            language="pl"
            rows={[
              { term: t('answer'), value: report.body },
              { term: t('way'), value: report.way ? t(report.way) : null },
            ]}
          />
        ) : (
          <VisitForm visit={visit} state={state} form={form} draft>
            <TextArea form={form} name="body" label={t('answer')} hint={t('answerHint')} required />
            <RadioGroup form={form} name="way" label={t('way')} options={ways} />
            <SubmitRow label={t('send')} />
          </VisitForm>
        )}
      </Section>
    </div>
  )
  const trail = [{ title: t('title'), path: paths.barriers }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.barriers, trail, script: true })
}

const languageNames = { pl: 'polish', uk: 'ukrainian', en: 'english' } as const

function reportRows(visit: Visit, report: Report) {
  return [
    { term: t('state'), value: <State visit={visit} report={report} /> },
    { term: t('due'), value: sayDay(report.due_on, 'pl') },
    { term: t('reported'), value: sayInstant(report.reported_at, visit.centre.zone, 'pl') },
    { term: t('what'), value: <span lang={report.language}>{report.what}</span> },
    { term: t('wish'), value: report.wish ? <span lang={report.language}>{report.wish}</span> : null },
    { term: t('who'), value: report.reporter_name ?? t('nameless') },
    { term: t('contact'), value: report.contact },
    { term: t('language'), value: t(languageNames[report.language]) },
  ]
}

const answerForm = z.object({ body: text(4000), way: choice(answerWays) })

async function submitAnswer(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(answerForm, input.fields)
  await visit.deed((work) => answerBarrier(work, { report: idOf(visit, 'barrier'), ...given }))
  return goTo(paths.barriers, t('saved'))
}
