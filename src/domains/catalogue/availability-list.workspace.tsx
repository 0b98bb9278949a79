import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { pick } from './availability.rules.ts'
import { listEstates, listMapServices } from './availability.sql.ts'
import type { MapGroup, MapService, Way } from './availability.ts'
import { pl } from './availability.workspace.texts.pl.ts'
import { mapFilterOf, mapPage, mapShape } from './availability-frame.tsx'
import type { ActArea } from './card.ts'
import { catalogueWords } from './catalogue-words.ts'
import { paths } from './paths.ts'
import type { Intake, ProviderKind } from './service.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')
const right = 'catalogue.service.read'

/** The list behind every figure of the map. */
export const availabilityListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.orderList, right }, showList),
  page({ door: 'workspace', path: paths.orderListCsv, right }, sendList),
]

async function readList(visit: Visit) {
  const state = listState(visit.query, mapShape)
  const filter = mapFilterOf(state.filters)
  return visit.read(async (tx) => ({
    ...{ state, rows: pick(await listMapServices(tx), filter) },
    estates: await listEstates(tx, visit.today),
  }))
}

async function showList(visit: Visit): Promise<Page> {
  const { state, rows, estates } = await readList(visit)
  const path = visit.href(paths.orderList)
  const csv = listHref(visit.href(paths.orderListCsv), state, { page: 1 })
  const chips = chipsOf(path, state, { rows, estates })
  const body = (
    <DataTable
      language="pl"
      caption={t('listTitle')}
      captionHidden
      rows={rows.slice(state.offset, state.offset + state.pageSize)}
      columns={columnsOf(visit)}
      list={{ path, state, total: rows.length, chips }}
      empty={<EmptyState title={t('noneFound')} text={t('noneFoundText')} level={2} />}
    />
  )
  return mapPage({ visit, title: t('listTitle'), lead: t('counted'), current: paths.orderList, csv, body })
}

function columnsOf(visit: Visit): Column<MapService>[] {
  return [
    {
      ...{ key: 'name', header: t('name') },
      cell: ({ id, name }) => <a href={visit.href(paths.service(id))}>{name}</a>,
    },
    { key: 'area', header: t('area'), cell: ({ area }) => (area ? words(`area.${area}`) : '') },
    { key: 'provider', header: t('provider'), cell: sayProvider },
    { key: 'who', header: t('forWhom'), cell: sayWho },
    {
      ...{ key: 'intake', header: t('intake') },
      cell: ({ intake }) => <Tag tone={tones[intake]}>{words(`intake.${intake}`)}</Tag>,
    },
    { key: 'fee', header: t('fee'), cell: ({ fee }) => (fee ? words(`fee.${fee}`) : '') },
  ]
}

const tones = { open: 'ok', waitlist: 'warn', closed: 'error' } as const

function sayProvider({ provider }: MapService): string {
  return provider ? `${provider.name} (${words(`provider.${provider.kind}`)})` : t('noProvider')
}

const sayWho = ({ who }: MapService) => who.map((target) => words(`who.${target}`)).join(', ')

function chipsOf(
  path: string,
  state: ListState,
  known: { rows: readonly MapService[]; estates: readonly { id: string; name: string }[] },
) {
  const say: Readonly<Record<string, (value: string) => string>> = {
    obszar: (value) => words(`area.${value as ActArea}`),
    grupa: (value) => t(`group.${value as MapGroup}`),
    rodzaj: (value) => words(`provider.${value as ProviderKind}`),
    przyjecia: (value) => words(`intake.${value as Intake}`),
    wykonawca: (value) => known.rows.find(({ provider }) => provider?.id === value)?.provider?.name ?? value,
    potrzeba: () => t('need'),
    osiedle: (value) => known.estates.find(({ id }) => id === value)?.name ?? value,
    sposob: (value) => t(`way.${value as Way}`),
    oplata: () => t('free'),
    prog: () => t('stepFree'),
  }
  return Object.entries(state.filters).map(([name, value]) => ({
    label: say[name]?.(value) ?? value,
    without: listHref(path, state, { filters: { [name]: null } }),
  }))
}

async function sendList(visit: Visit): Promise<Download> {
  const { rows } = await readList(visit)
  const headers = ['name', 'area', 'provider', 'forWhom', 'intake', 'fee'] as const
  const body = csvOf(
    headers.map((key) => t(key)),
    rows.map((row) => [
      ...[row.name, row.area ? words(`area.${row.area}`) : '', sayProvider(row), sayWho(row)],
      ...[words(`intake.${row.intake}`), row.fee ? words(`fee.${row.fee}`) : ''],
    ]),
  )
  return { kind: 'download', body, type: 'text/csv; charset=utf-8', name: 'uslugi-z-mapy.csv' }
}
