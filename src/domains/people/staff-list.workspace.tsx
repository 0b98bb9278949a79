import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay, sayRelative } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, freshForm, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { paths } from './paths.ts'
import { isRole, roles, roleTitles } from './role.ts'
import { countStaff, listStaff, type StaffFilter, type StaffOrder } from './staff.sql.ts'
import { pl } from './staff.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
const right = 'people.account.read'
const shape = {
  sortable: ['name', 'email', 'seen', 'training'],
  filters: { rola: roles, konto: ['active', 'suspended'] },
  sort: 'name',
} as const
type Row = Awaited<ReturnType<typeof listStaff>>[number]

/** The list of staff, and the same as CSV. */
export const staffListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.staff, right }, showStaff),
  page({ door: 'workspace', path: paths.staffCsv, right }, sendCsv),
]

async function showStaff(visit: Visit): Promise<Page> {
  const state = listState(visit.query, shape)
  const filter = filterOf(visit, state)
  const [rows, total] = await visit.read(async (tx) => [
    await listStaff(tx, filter, placeOf(state)),
    await countStaff(tx, filter),
  ])
  const here = visit.href(paths.staff)
  const csv = listHref(visit.href(paths.staffCsv), state, { page: 1 })
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        {visit.may('people.account.manage') ? (
          <LinkButton href={visit.href(paths.newStaff)}>{t('add')}</LinkButton>
        ) : null}
      </PageTitle>
      <StaffFilters action={here} state={state} />
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        columns={columnsFor(visit)}
        rows={rows}
        list={{ path: here, state, total, chips: chipsOf(here, state), csv }}
        empty={<EmptyState title={t('none')} text={t('noneText')} level={2} />}
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.staff })
}

function StaffFilters({ action, state }: { action: string; state: ListState }) {
  const form = freshForm('pl', { q: state.q, ...state.filters })
  return (
    <Filters label={t('find')} open={state.q !== '' || Object.keys(state.filters).length > 0}>
      <Form form={form} action={action} method="get">
        <TextField form={form} name="q" label={t('q')} kind="search" />
        <SelectField
          form={form}
          name="rola"
          label={t('role')}
          empty={t('anyRole')}
          options={roles.map((role) => ({ value: role, label: roleTitles[role] }))}
        />
        <SelectField
          form={form}
          name="konto"
          label={t('state')}
          empty={t('anyState')}
          options={[
            { value: 'active', label: t('active') },
            { value: 'suspended', label: t('suspended') },
          ]}
        />
        <SubmitRow label={t('show')} />
      </Form>
    </Filters>
  )
}

function columnsFor(visit: Visit): Column<Row>[] {
  return [
    {
      key: 'name',
      header: t('name'),
      sortable: true,
      cell: (row) => <a href={visit.href(paths.staffMember(row.id))}>{nameOf(row)}</a>,
    },
    { key: 'roles', header: t('roles'), cell: (row) => rolesOf(row).join(', ') || t('noRole') },
    { key: 'email', header: t('email'), sortable: true, cell: (row) => row.email },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => (
        <>
          <Tag tone={row.state === 'active' ? 'ok' : 'error'}>{t(row.state)}</Tag>
          {row.totp_confirmed_at ? null : <Tag tone="warn">{t('noTotpShort')}</Tag>}
        </>
      ),
    },
    {
      key: 'training',
      header: t('training'),
      sortable: true,
      cell: (row) => (row.training_ends ? sayDay(row.training_ends, 'pl') : '–'),
    },
    {
      key: 'seen',
      header: t('seen'),
      sortable: true,
      cell: (row) => (row.seen_at ? sayRelative(row.seen_at, visit.now, 'pl') : t('never')),
    },
  ]
}

function chipsOf(here: string, state: ListState) {
  const { rola, konto } = state.filters
  const without = (name: string) => listHref(here, state, { filters: { [name]: null } })
  return [
    ...(state.q ? [{ label: `„${state.q}”`, without: listHref(here, state, { q: '' }) }] : []),
    ...(rola && isRole(rola) ? [{ label: roleTitles[rola], without: without('rola') }] : []),
    ...(konto ? [{ label: t(konto as 'active' | 'suspended'), without: without('konto') }] : []),
  ]
}

async function sendCsv(visit: Visit): Promise<Download> {
  const state = listState(visit.query, shape)
  const rows = await visit.read((tx) =>
    listStaff(tx, filterOf(visit, state), { ...placeOf(state), limit: 5_000, offset: 0 }),
  )
  const body = csvOf(
    [t('name'), t('roles'), t('email'), t('state'), t('login'), t('training'), t('seen')],
    rows.map((row) => [
      nameOf(row),
      rolesOf(row).join(', '),
      row.email,
      t(row.state),
      row.totp_confirmed_at ? t('totpSet') : t('noTotp'),
      row.training_ends?.toString() ?? '',
      row.seen_at?.toString({ smallestUnit: 'second' }) ?? '',
    ]),
  )
  return { kind: 'download', type: 'text/csv; charset=utf-8', name: 'pracownicy.csv', body }
}

function filterOf(visit: Visit, state: ListState): StaffFilter {
  const { rola, konto } = state.filters
  return {
    q: state.q,
    role: rola && isRole(rola) ? rola : undefined,
    state: konto as StaffFilter['state'],
    today: visit.today,
  }
}

function placeOf(state: ListState) {
  const order = (state.sort?.key ?? 'name') as StaffOrder
  return { order, descending: state.sort?.descending ?? false, limit: state.pageSize, offset: state.offset }
}

function nameOf(row: Row): string {
  return `${row.family_name} ${row.given_name}`
}

function rolesOf(row: Row): string[] {
  return row.roles.map((role) => roleTitles[role])
}
