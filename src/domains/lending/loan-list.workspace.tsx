import { dayOf } from '#kernel/instant.ts'
import { formatMoney } from '#kernel/money.ts'
import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, freshForm, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { DataTable } from '#ui/table.tsx'
import { loanColumns } from './board.workspace.tsx'
import { lendingPage } from './lending-frame.tsx'
import { lendingWords } from './lending-words.texts.ts'
import { dueDay } from './loan.rules.ts'
import { countLoans } from './loan.sql.ts'
import { pl } from './loan.workspace.texts.pl.ts'
import { type LoanFilter, loanListFilters, statesOf } from './loan-filter.ts'
import { readLoanRows } from './loan-rows.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'lending.loan.read'
const shape = { filters: { stan: loanListFilters } }
const csvLimit = 20_000
const labels = { w_toku: t('running'), po_terminie: t('late'), czekaja: t('waiting'), zakonczone: t('over') }

/** All loans with filters, and the same as CSV. */
export const loanListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.loans, right }, showList),
  page({ door: 'workspace', path: paths.loansCsv, right }, sendCsv),
]

function filterOf(state: ListState, visit: Visit): LoanFilter {
  const name = state.filters.stan as keyof typeof statesOf | undefined
  return {
    ...(name ? { states: statesOf[name] } : {}),
    ...(name === 'po_terminie' ? { endsBefore: visit.now } : {}),
    ...(state.q ? { text: state.q } : {}),
  }
}

async function showList(visit: Visit): Promise<Page> {
  const state = listState(visit.query, shape)
  const filter = filterOf(state, visit)
  const { rows, total } = await visit.read(async (tx) => ({
    rows: await readLoanRows(tx, filter, { limit: state.pageSize, offset: state.offset, latestFirst: true }),
    total: await countLoans(tx, filter),
  }))
  const here = visit.href(paths.loans)
  const { stan } = state.filters
  const chips = [
    ...(stan
      ? [
          {
            label: labels[stan as keyof typeof labels],
            without: listHref(here, state, { filters: { stan: null } }),
          },
        ]
      : []),
    ...(state.q ? [{ label: state.q, without: listHref(here, state, { q: '' }) }] : []),
  ]
  const csv = listHref(visit.href(paths.loansCsv), state, { page: 1 })
  const body = (
    <>
      <ListFilters action={here} state={state} />
      <DataTable
        language="pl"
        caption={t('loans')}
        captionHidden
        rows={rows}
        columns={loanColumns(visit)}
        list={{ path: here, state, total, chips, csv }}
        empty={<EmptyState title={t('none')} text={t('noneText')} level={2} />}
      />
    </>
  )
  const actions = visit.may('lending.loan.request') ? (
    <LinkButton href={visit.href(paths.newLoan)}>{t('new')}</LinkButton>
  ) : null
  return lendingPage({ visit, current: paths.loans, title: t('loans'), actions, body })
}

function ListFilters({ action, state }: { action: string; state: ListState }) {
  const form = { ...freshForm('pl'), values: { q: state.q, stan: state.filters.stan ?? '' } }
  const options = loanListFilters.map((value) => ({ value, label: labels[value] }))
  return (
    <Filters label={t('filter')} open={state.q !== '' || state.filters.stan !== undefined}>
      <Form form={form} action={action} method="get">
        <TextField form={form} name="q" label={t('search')} kind="search" />
        <SelectField form={form} name="stan" label={t('state')} options={options} empty={t('all')} />
        <SubmitRow label={t('show')} />
      </Form>
    </Filters>
  )
}

async function sendCsv(visit: Visit): Promise<Download> {
  const filter = filterOf(listState(visit.query, shape), visit)
  const rows = await visit.read((tx) => readLoanRows(tx, filter, { limit: csvLimit, offset: 0 }))
  const words = lendingWords('pl')
  const { zone } = visit.centre
  const headers = ['number', 'state', 'what', 'item', 'borrower', 'user', 'term', 'when', 'deposit'] as const
  const body = csvOf(
    headers.map((key) => t(key)),
    rows.map((loan) => [
      ...[loan.number, words(`state.${loan.state}`), loan.what, loan.items],
      ...[loan.borrower, loan.equipment_user ?? ''],
      `${dayOf(loan.starts_at, zone)} – ${dueDay(loan.ends_at, zone)}`,
      dayOf(loan.requested_at, zone).toString(),
      loan.deposit_taken_grosze === null ? '' : formatMoney(loan.deposit_taken_grosze, 'pl'),
    ]),
  )
  return { kind: 'download', body, type: 'text/csv; charset=utf-8', name: 'wypozyczenia.csv' }
}
