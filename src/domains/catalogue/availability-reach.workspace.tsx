import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { ChartWithTable, stackedSvg } from '#ui/chart.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { reachOf } from './availability.rules.ts'
import { listEstates, listMapServices } from './availability.sql.ts'
import { type MapFilter, ways } from './availability.ts'
import { pl } from './availability.workspace.texts.pl.ts'
import { Figure, mapPage } from './availability-frame.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'catalogue.service.read'

/** What people of each estate can reach: on the spot, at home, elsewhere; cost, threshold, waiting. */
export const availabilityReachRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.reach, right }, showReach),
  page({ door: 'workspace', path: paths.reachCsv, right }, sendReach),
]

async function readReach(visit: Visit) {
  return visit.read(async (tx) => {
    const services = await listMapServices(tx)
    const estates = await listEstates(tx, visit.today)
    return estates.map((estate) => ({ estate, reach: reachOf(services, estate.id) }))
  })
}
type Row = Awaited<ReturnType<typeof readReach>>[number]

async function showReach(visit: Visit): Promise<Page> {
  const rows = await readReach(visit)
  const bare = rows.filter(({ reach }) => reach.here === 0).map(({ estate }) => estate.name)
  const body =
    rows.length === 0 ? (
      <EmptyState title={t('noEstates')} text={t('noEstatesText')} level={2} />
    ) : (
      <>
        {bare.length > 0 ? (
          <Notice kind="info" language="pl">
            <p>{t('bare', { estates: bare.join(', ') })}</p>
          </Notice>
        ) : null}
        <Picture rows={rows} />
        <DataTable
          language="pl"
          caption={t('reachTitle')}
          captionHidden
          rows={rows}
          columns={columnsOf(visit)}
        />
        <p class="hint">{t('reachNote')}</p>
      </>
    )
  return mapPage({
    ...{ visit, title: t('reachTitle'), lead: t('reachLead'), current: paths.reach },
    ...{ csv: visit.href(paths.reachCsv), body },
  })
}

const threeOf = ({ reach }: Row) => [reach.here, reach.comes, reach.elsewhere]

function Picture({ rows }: { rows: readonly Row[] }) {
  const parts = ways.map((way) => t(`way.${way}`))
  const data = {
    parts,
    rows: rows.map((row) => ({
      ...{ label: row.estate.name, values: threeOf(row) },
      text: t('services', { n: row.reach.here + row.reach.comes }),
    })),
  }
  return (
    <ChartWithTable
      language="pl"
      caption={t('reachChart')}
      svg={stackedSvg(data, { id: 'zasieg', title: t('reachChart'), desc: t('reachDesc') })}
      table={{
        headers: [t('estate'), ...parts],
        rows: rows.map((row) => [row.estate.name, ...threeOf(row)]),
      }}
    />
  )
}

/** The figures of an estate, each with the filter that counts it. */
const figures = [
  ['way.tu', 'here', { way: 'tu' }],
  ['way.do-domu', 'comes', { way: 'do-domu' }],
  ['way.gdzie-indziej', 'elsewhere', { way: 'gdzie-indziej' }],
  ['hereFree', 'free', { way: 'tu', free: true }],
  ['hereStepFree', 'stepFree', { way: 'tu', stepFree: true }],
  ['hereWaiting', 'waiting', { way: 'tu', intake: 'waitlist' }],
  ['hereClosed', 'closed', { way: 'tu', intake: 'closed' }],
] as const satisfies readonly (readonly [string, keyof Row['reach'], MapFilter])[]

function columnsOf(visit: Visit): Column<Row>[] {
  return [
    { key: 'estate', header: t('estate'), cell: ({ estate }) => estate.name },
    ...figures.map(([word, key, filter]) => ({
      ...{ key, header: t(word), numeric: true },
      cell: ({ estate, reach }: Row) => (
        <Figure
          visit={visit}
          n={reach[key]}
          filter={{ ...filter, estate: estate.id }}
          about={`${estate.name}, ${t(word)}`}
        />
      ),
    })),
    { key: 'answer', header: t('answer'), cell: ({ reach }) => sayDays(reach.answerDays), numeric: true },
  ]
}

const sayDays = (days: number | null) => (days === null ? t('noTerm') : t('days', { n: days }))

async function sendReach(visit: Visit): Promise<Download> {
  const rows = await readReach(visit)
  const headers = [t('estate'), ...figures.map(([word]) => t(word)), t('answer')]
  const body = csvOf(
    headers,
    rows.map(({ estate, reach }) => [
      ...[estate.name, ...figures.map(([, key]) => reach[key])],
      sayDays(reach.answerDays),
    ]),
  )
  return { kind: 'download', body, type: 'text/csv; charset=utf-8', name: 'dostepnosc-na-osiedlach.csv' }
}
