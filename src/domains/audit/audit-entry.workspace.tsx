import { parseId } from '#kernel/id.ts'
import { parseDay } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { button, type Download, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, Form, freshForm, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { FilterChips, Filters } from '#ui/list-parts.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { Notice } from '#ui/notice.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { exportEntries } from './audit-entry.actions.ts'
import { checkChain, type EntryFilter, listEntries } from './audit-entry.sql.ts'
import { pl } from './audit-entry.workspace.texts.pl.ts'
import { idsIn, type Row, sayActor, sayIds } from './entry-words.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const at = { door: 'workspace', right: 'audit.entry.read' } as const
const pageSize = 50
const shape = { filters: { kto: 'text', co: 'text', od: 'text', do: 'text' }, pageSize } as const

/** The log of the centre, for the data protection officer, the director and the administrator. */
export const auditRoutes: readonly Route[] = [
  page({ ...at, path: paths.entries }, showEntries),
  page({ ...at, path: paths.csv }, sendCsv),
  button({ ...at, path: paths.check }, showCheck),
]

async function showEntries(visit: Visit): Promise<Page> {
  const state = listState(visit.query, shape)
  const { names } = visit.house
  const before = seqOf(visit.query.get('przed'))
  const [found, nameOf] = await visit.read(async (tx) => {
    const about = await aboutOf(visit, tx, state)
    const rows = await listEntries(tx, { ...filterOf(visit, state), about, before, limit: pageSize + 1 })
    return [rows, await names.of(tx, rows.flatMap(idsIn))]
  })
  const rows = found.slice(0, pageSize)
  const older = found.length > pageSize ? rows.at(-1)!.seq : null
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        <DeedButton visit={visit} path={paths.check} label={t('check')} />
      </PageTitle>
      <EntryFilters visit={visit} state={state} />
      <FilterChips chips={chipsOf(visit, state)} clear={visit.href(paths.entries)} language="pl" />
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        columns={columnsFor(visit, nameOf)}
        rows={rows}
        empty={<EmptyState title={t('none')} text={t('noneText')} level={2} />}
      />
      <EntryPager visit={visit} state={state} older={older} first={before === undefined} />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.entries })
}

// Numbers of pages would shift with every new entry: a page is named by the entry it begins under.
function EntryPager(props: { visit: Visit; state: ListState; older: bigint | null; first: boolean }) {
  const here = listHref(props.visit.href(paths.entries), props.state)
  const below = `${here}${here.includes('?') ? '&' : '?'}przed=${props.older}`
  return (
    <div class="list-foot">
      <nav class="pager" aria-label={t('title')}>
        {props.first ? null : (
          <a class="button quiet" href={here}>
            {t('newest')}
          </a>
        )}
        {props.older ? (
          <a class="button quiet" rel="next" href={below}>
            {t('older')}
          </a>
        ) : null}
      </nav>
      <a class="csv" href={listHref(props.visit.href(paths.csv), props.state)} download="">
        {t('csv')}
      </a>
    </div>
  )
}

function EntryFilters({ visit, state }: { visit: Visit; state: ListState }) {
  const form = freshForm('pl', state.filters)
  const actions = Object.entries(visit.house.auditNames)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'pl'))
  return (
    <Filters label={t('find')} open={Object.keys(state.filters).length > 0}>
      <Form form={form} action={visit.href(paths.entries)} method="get">
        <TextField form={form} name="kto" label={t('who')} hint={t('whoHint')} kind="search" />
        <SelectField form={form} name="co" label={t('action')} empty={t('anyAction')} options={actions} />
        <DateField form={form} name="od" label={t('from')} />
        <DateField form={form} name="do" label={t('to')} />
        <SubmitRow label={t('show')} />
      </Form>
    </Filters>
  )
}

function chipsOf(visit: Visit, state: ListState) {
  const { kto, co, od, do: to } = state.filters
  const chip = (name: string, label: string) => ({
    label,
    without: listHref(visit.href(paths.entries), state, { filters: { [name]: null } }),
  })
  return [
    ...(kto ? [chip('kto', `${t('who')}: ${kto}`)] : []),
    ...(co ? [chip('co', visit.house.auditNames[co] ?? co)] : []),
    ...(od ? [chip('od', `${t('from')} ${od}`)] : []),
    ...(to ? [chip('do', `${t('to')} ${to}`)] : []),
  ]
}

function columnsFor(visit: Visit, nameOf: ReadonlyMap<string, string>): Column<Row>[] {
  const only = (id: string) => `${visit.href(paths.entries)}?kto=${id}`
  return [
    { key: 'at', header: t('at'), cell: (row) => sayInstant(row.at, visit.centre.zone, 'pl') },
    { key: 'action', header: t('action'), cell: (row) => visit.house.auditNames[row.action] ?? row.action },
    {
      key: 'actor',
      header: t('actor'),
      cell: (row) =>
        row.actor_id ? <a href={only(row.actor_id)}>{sayActor(row, nameOf)}</a> : sayActor(row, nameOf),
    },
    {
      key: 'ids',
      header: t('ids'),
      cell: (row) => sayIds(row, nameOf).map((id) => <IdLine {...id} href={id.id ? only(id.id) : null} />),
    },
    { key: 'seq', header: t('seq'), numeric: true, cell: (row) => row.seq.toString() },
  ]
}

function IdLine(props: { key?: string; name: string; value: string; href: string | null }) {
  return (
    <div>
      <span class="soft">{props.name}:</span>{' '}
      {props.href ? <a href={props.href}>{props.value}</a> : props.value}
    </div>
  )
}

async function sendCsv(visit: Visit): Promise<Download> {
  const state = listState(visit.query, shape)
  const { auditNames, names } = visit.house
  const [rows, nameOf] = await visit.deed(async (work) => {
    const about = await aboutOf(visit, work.tx, state)
    const found = await exportEntries(work, { ...filterOf(visit, state), about, limit: 20_000 })
    return [found, await names.of(work.tx, [...new Set(found.flatMap(idsIn))])] as const
  }, null)
  const body = csvOf(
    [t('seq'), t('at'), t('action'), t('actor'), t('role'), t('ids'), t('request')],
    rows.map((row) => [
      row.seq.toString(),
      row.at.toString({ smallestUnit: 'second' }),
      auditNames[row.action] ?? row.action,
      sayActor(row, nameOf),
      row.actor_role ?? '',
      sayIds(row, nameOf)
        .map((id) => `${id.name}: ${id.value}`)
        .join(', '),
      row.request_id ?? '',
    ]),
  )
  return { kind: 'download', type: 'text/csv; charset=utf-8', name: 'dziennik.csv', body }
}

// Reads only, so it answers in read-only mode too.
async function showCheck(visit: Visit): Promise<Page> {
  const { entries, brokenAt, headFits } = await visit.read(checkChain)
  const whole = brokenAt === null && headFits
  const body = (
    <div class="text">
      <PageTitle title={t('checkTitle')} />
      <Notice
        kind={whole ? 'success' : 'error'}
        language="pl"
        title={t(whole ? 'checkOk' : 'checkBroken')}
        live
      >
        {whole ? <p>{t('checkOkText', { n: entries })}</p> : null}
        {brokenAt ? <p>{t('checkBrokenText', { seq: brokenAt })}</p> : null}
        {headFits ? null : <p>{t('checkHead')}</p>}
        {whole ? null : <p>{t('checkNext')}</p>}
      </Notice>
      <LinkButton href={visit.href(paths.entries)} look="quiet">
        {t('back')}
      </LinkButton>
    </div>
  )
  const trail = [{ title: t('title'), path: paths.entries }]
  return pageOf({ title: t('checkTitle'), body, menu: paths.entries, trail })
}

function filterOf(visit: Visit, state: ListState): Omit<EntryFilter, 'limit'> {
  const { co, od, do: to } = state.filters
  const startOf = (text: string | undefined, plusDays: number) =>
    parseDay(text ?? '')
      ?.add({ days: plusDays })
      .toZonedDateTime(visit.centre.zone)
      .toInstant()
  return { action: co, from: startOf(od, 0), until: startOf(to, 1) }
}

async function aboutOf(visit: Visit, tx: Parameters<typeof listEntries>[0], state: ListState) {
  const { kto } = state.filters
  if (!kto) return undefined
  return parseId(kto) ? [kto] : visit.house.names.find(tx, kto)
}

function seqOf(text: string | null): bigint | undefined {
  return text && /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : undefined
}
