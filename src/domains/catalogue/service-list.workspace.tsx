import { parseId } from '#kernel/id.ts'
import { isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, freshForm, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { actAreas } from './card.ts'
import { catalogueWords } from './catalogue-words.ts'
import { paths } from './paths.ts'
import { listProviders, type Provider } from './provider.sql.ts'
import {
  countServices,
  listServices,
  type ServiceFilter,
  type ServiceOrder,
  type ServiceRow,
} from './service.sql.ts'
import { type ServiceState, serviceStates } from './service.ts'
import { pl } from './service.workspace.texts.pl.ts'
import { ServiceTags } from './service-frame.tsx'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')
const right = 'catalogue.service.read'
const csvLimit = 20_000
const shape = {
  sortable: ['nazwa', 'wykonawca', 'sprawdzenie'],
  filters: {
    stan: serviceStates,
    obszar: actAreas,
    wykonawca: 'text',
    braki: ['tak'],
    sprawdzenie: ['po-terminie'],
    szkic: ['czeka'],
  },
  sort: 'nazwa',
} as const

/** The list of all services, and the same as CSV. */
export const serviceListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.services, right }, showList),
  page({ door: 'workspace', path: paths.servicesCsv, right }, sendCsv),
]

function filterOf(visit: Visit, state: ListState): ServiceFilter {
  const { stan, obszar, wykonawca, braki, sprawdzenie, szkic } = state.filters
  return {
    ...{ state: stan as ServiceState | undefined, area: obszar },
    provider: parseId<'provider'>(wykonawca) ?? undefined,
    incomplete: braki === 'tak' || undefined,
    dueBefore: sprawdzenie ? visit.today : undefined,
    waiting: szkic === 'czeka' || undefined,
    q: state.q || undefined,
  }
}

function placeOf(state: ListState) {
  const order = (state.sort?.key ?? 'nazwa') as ServiceOrder
  return {
    ...{ order, descending: state.sort?.descending ?? false },
    ...{ limit: state.pageSize, offset: state.offset },
  }
}

async function showList(visit: Visit): Promise<Page> {
  const state = listState(visit.query, shape)
  const filter = filterOf(visit, state)
  const { rows, total, providers } = await visit.read(async (tx) => ({
    rows: await listServices(tx, filter, placeOf(state)),
    total: await countServices(tx, filter),
    providers: await listProviders(tx),
  }))
  const here = visit.href(paths.services)
  const csv = listHref(visit.href(paths.servicesCsv), state, { page: 1 })
  const narrowed = state.q !== '' || Object.keys(state.filters).length > 0
  const add = visit.may('catalogue.service.write') ? (
    <LinkButton href={visit.href(paths.newService)}>{t('add')}</LinkButton>
  ) : null
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        {total > 0 || narrowed ? add : null}
        <LinkButton href={visit.href(paths.providers)} look="quiet">
          {t('providers')}
        </LinkButton>
        {visit.may('catalogue.error.answer') ? (
          <LinkButton href={visit.href(paths.errors)} look="quiet">
            {t('errors')}
          </LinkButton>
        ) : null}
      </PageTitle>
      <ListFilters action={here} state={state} providers={providers} open={narrowed} />
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        columns={columnsFor(visit)}
        rows={rows}
        list={{ path: here, state, total, chips: chipsOf(here, state, providers), csv }}
        empty={
          narrowed ? (
            <EmptyState title={t('noneFound')} text={t('noneFoundText')} level={2} />
          ) : (
            <EmptyState title={t('none')} text={t('noneText')} level={2}>
              {add}
            </EmptyState>
          )
        }
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.services })
}

function optionsOf(providers: readonly Provider[]) {
  return {
    stan: [t('state'), serviceStates.map((value) => ({ value: value as string, label: t(value) as string }))],
    obszar: [t('area'), actAreas.map((value) => ({ value: value as string, label: words(`area.${value}`) }))],
    wykonawca: [t('provider'), providers.map(({ id, name }) => ({ value: id as string, label: name }))],
    braki: [t('lacks'), [{ value: 'tak', label: t('lacking') }]],
    sprawdzenie: [t('check'), [{ value: 'po-terminie', label: t('late') }]],
    szkic: [t('draftFilter'), [{ value: 'czeka', label: t('waitingFilter') }]],
  } as const
}

function ListFilters(props: {
  action: string
  state: ListState
  providers: readonly Provider[]
  open: boolean
}) {
  const form = freshForm('pl', { q: props.state.q, ...props.state.filters })
  return (
    <Filters label={t('find')} open={props.open}>
      <Form form={form} action={props.action} method="get">
        <TextField form={form} name="q" label={t('q')} kind="search" />
        {Object.entries(optionsOf(props.providers)).map(([name, [label, options]]) => (
          <SelectField form={form} name={name} label={label} empty={t('any')} options={options} />
        ))}
        <SubmitRow label={t('show')} />
      </Form>
    </Filters>
  )
}

function chipsOf(here: string, state: ListState, providers: readonly Provider[]) {
  const chosen = Object.entries(optionsOf(providers)).flatMap(([name, [label, options]]) => {
    const option = options.find((each) => each.value === state.filters[name])
    const without = listHref(here, state, { filters: { [name]: null } })
    return option ? [{ label: `${label}: ${option.label}`, without }] : []
  })
  return state.q ? [{ label: `„${state.q}”`, without: listHref(here, state, { q: '' }) }, ...chosen] : chosen
}

function columnsFor(visit: Visit): Column<ServiceRow>[] {
  return [
    {
      key: 'nazwa',
      header: t('name'),
      sortable: true,
      cell: (row) => <a href={visit.href(paths.service(row.id))}>{row.name}</a>,
    },
    { key: 'state', header: t('state'), cell: (row) => <ServiceTags state={row.state} draft={row.draft} /> },
    { key: 'area', header: t('area'), cell: (row) => sayArea(row) },
    { key: 'wykonawca', header: t('provider'), sortable: true, cell: (row) => row.provider },
    {
      key: 'sprawdzenie',
      header: t('due'),
      sortable: true,
      cell: (row) => <DueDay row={row} visit={visit} />,
    },
    { key: 'gaps', header: t('lacks'), cell: (row) => sayGaps(row.gaps) },
  ]
}

function DueDay({ row, visit }: { row: ServiceRow; visit: Visit }) {
  if (!row.check_due_on) return null
  const late = isBefore(row.check_due_on, visit.today) && row.state !== 'withdrawn'
  return (
    <>
      {sayDay(row.check_due_on, 'pl')} {late ? <Tag tone="warn">{t('late')}</Tag> : null}
    </>
  )
}

function sayArea(row: ServiceRow): string {
  return row.area_code ? words(`area.${row.area_code as 'kultura'}`) : ''
}

/** What a published card lacks, in words. */
export function sayGaps(gaps: readonly string[]): string {
  return gaps.map((gap) => t(`gap.${gap as 'area'}`)).join(', ')
}

async function sendCsv(visit: Visit): Promise<Download> {
  const state = listState(visit.query, shape)
  const at = { ...placeOf(state), limit: csvLimit, offset: 0 }
  const rows = await visit.read((tx) => listServices(tx, filterOf(visit, state), at))
  const headers = ['name', 'code', 'state', 'area', 'provider', 'checkedOn', 'due', 'lacks'] as const
  const body = csvOf(
    headers.map((key) => t(key)),
    rows.map((row) => [
      ...[row.name, row.code ?? '', t(row.state), sayArea(row), row.provider ?? ''],
      ...[row.checked_on?.toString() ?? '', row.check_due_on?.toString() ?? '', sayGaps(row.gaps)],
    ]),
  )
  return { kind: 'download', type: 'text/csv; charset=utf-8', name: 'uslugi.csv', body }
}
