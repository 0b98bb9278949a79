import { findService } from '#domains/catalogue/public.ts'
import { listNames } from '#domains/people/public.ts'
import { nationalConcepts } from '#domains/search/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import { parseId } from '#kernel/id.ts'
import { parseDay } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, Form, freshForm, HiddenField, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { answerNames } from './answer-names.ts'
import { deskPage } from './desk-frame.tsx'
import { countEnquiries, type EnquiryFilter, type EnquiryRow, listEnquiries } from './enquiry.sql.ts'
import { type Channel, channels, type Outcome, outcomes } from './enquiry.ts'
import { pl } from './enquiry.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'desk.enquiry.read'
const csvLimit = 20_000
const shape = {
  filters: {
    od: 'text',
    do: 'text',
    kanal: channels,
    wynik: outcomes,
    usluga: 'text',
    potrzeba: 'text',
  },
} as const
const tones = { answered: 'ok', 'sent-to': 'accent', 'not-answered': 'warn' } as const

/** The list of talks, and the same as CSV. */
export const enquiryListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.talks, right }, showList),
  page({ door: 'workspace', path: paths.talksCsv, right }, sendCsv),
]

function filterOf({ q, filters }: ListState): EnquiryFilter {
  return {
    ...{ q: q || undefined, need: filters.potrzeba },
    from: parseDay(filters.od ?? '') ?? undefined,
    to: parseDay(filters.do ?? '') ?? undefined,
    channel: filters.kanal as Channel | undefined,
    outcome: filters.wynik as Outcome | undefined,
    service: parseId<'service'>(filters.usluga) ?? undefined,
  }
}

async function readRows(tx: Read, state: ListState, at: { limit: number; offset: number }) {
  const filter = filterOf(state)
  const rows = await listEnquiries(tx, filter, at)
  const staff = rows.flatMap(({ noted_by_id }) => (noted_by_id ? [noted_by_id] : []))
  return {
    rows,
    total: await countEnquiries(tx, filter),
    answers: await answerNames(tx, rows),
    names: await listNames(tx, [...new Set(staff)]),
    service: filter.service ? await findService(tx, filter.service) : null,
  }
}
type Talks = Awaited<ReturnType<typeof readRows>>

async function showList(visit: Visit): Promise<Page> {
  const state = listState(visit.query, shape)
  const list = await visit.read((tx) => readRows(tx, state, { limit: state.pageSize, offset: state.offset }))
  const here = visit.href(paths.talks)
  const narrowed = state.q !== '' || Object.keys(state.filters).length > 0
  const body = (
    <>
      <ListFilters action={here} state={state} open={narrowed} />
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        columns={columnsFor(visit, list)}
        rows={list.rows}
        list={{
          ...{ path: here, state, total: list.total, chips: chipsOf(here, state, list.service?.name) },
          csv: listHref(visit.href(paths.talksCsv), state, { page: 1 }),
        }}
        empty={
          <EmptyState title={t('empty')} text={t('emptyText')} level={2}>
            <LinkButton href={visit.href(paths.desk)}>{t('toDesk')}</LinkButton>
          </EmptyState>
        }
      />
    </>
  )
  return deskPage({ visit, title: t('title'), lead: t('lead'), current: paths.talks, body })
}

function columnsFor(visit: Visit, list: Talks): Column<EnquiryRow>[] {
  return [
    { key: 'asked', header: t('question'), cell: (row) => row.asked },
    {
      key: 'when',
      header: t('when'),
      cell: (row) => sayInstant(row.asked_at, visit.centre.zone, 'pl'),
    },
    { key: 'channel', header: t('way'), cell: (row) => t(row.channel) },
    {
      key: 'outcome',
      header: t('end'),
      cell: (row) => <Tag tone={tones[row.outcome]}>{t(row.outcome)}</Tag>,
    },
    { key: 'answer', header: t('said'), cell: (row) => sayAnswer(row, list) },
    {
      key: 'by',
      header: t('by'),
      cell: (row) => (row.noted_by_id ? list.names.get(row.noted_by_id) : null),
    },
  ]
}

function sayAnswer(row: EnquiryRow, { answers }: Talks): string {
  const named = row.answer === 'other' || row.answer === 'none' ? t(row.answer) : (answers.get(row.id) ?? '')
  return row.sent_to ? `${named}; ${row.sent_to}` : named
}

function ListFilters(props: { action: string; state: ListState; open: boolean }) {
  const { filters, q } = props.state
  const form = freshForm('pl', { q, ...filters })
  return (
    <Filters label={t('find')} open={props.open}>
      <Form form={form} action={props.action} method="get">
        <TextField form={form} name="q" label={t('q')} kind="search" />
        <DateField form={form} name="od" label={t('from')} />
        <DateField form={form} name="do" label={t('to')} />
        <SelectField
          form={form}
          name="kanal"
          label={t('way')}
          empty={t('any')}
          options={channels.map((value) => ({ value, label: t(value) }))}
        />
        <SelectField
          form={form}
          name="wynik"
          label={t('end')}
          empty={t('any')}
          options={outcomes.map((value) => ({ value, label: t(value) }))}
        />
        {(['usluga', 'potrzeba'] as const).map((name) =>
          filters[name] ? <HiddenField name={name} value={filters[name]} /> : null,
        )}
        <SubmitRow label={t('show')} />
      </Form>
    </Filters>
  )
}

/** The need of a code in Polish; an unknown code stands for itself. */
export function needName(code: string): string {
  return nationalConcepts().find((concept) => concept.code === code)?.labels.pl ?? code
}

function chipsOf(here: string, { q, filters }: ListState, service: string | undefined) {
  const state = { q, filters } as ListState
  const dayOf = (typed: string) => {
    const day = parseDay(typed)
    return day ? sayDay(day, 'pl') : typed
  }
  const says: Record<string, (value: string) => string> = {
    od: (value) => `${t('from')}: ${dayOf(value)}`,
    do: (value) => `${t('to')}: ${dayOf(value)}`,
    kanal: (value) => `${t('way')}: ${t(value as Channel)}`,
    wynik: (value) => `${t('end')}: ${t(value as Outcome)}`,
    usluga: () => `${t('service')}: ${service ?? ''}`,
    potrzeba: (value) => `${t('need')}: ${needName(value)}`,
  }
  const chosen = Object.entries(filters).map(([name, value]) => ({
    label: says[name]!(value),
    without: listHref(here, state, { filters: { [name]: null } }),
  }))
  return q ? [{ label: `„${q}”`, without: listHref(here, state, { q: '' }) }, ...chosen] : chosen
}

async function sendCsv(visit: Visit): Promise<Download> {
  const state = listState(visit.query, shape)
  const list = await visit.read((tx) => readRows(tx, state, { limit: csvLimit, offset: 0 }))
  const headers = ['when', 'way', 'question', 'said', 'end', 'need', 'by'] as const
  const body = csvOf(
    headers.map((key) => t(key)),
    list.rows.map((row) => [
      ...[sayInstant(row.asked_at, visit.centre.zone, 'pl'), t(row.channel), row.asked, sayAnswer(row, list)],
      ...[t(row.outcome), row.need ? needName(row.need) : ''],
      row.noted_by_id ? (list.names.get(row.noted_by_id) ?? '') : '',
    ]),
  )
  return { kind: 'download', type: 'text/csv; charset=utf-8', name: 'rozmowy.csv', body }
}
