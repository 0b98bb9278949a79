import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Section } from '#ui/card.tsx'
import { barsSvg, ChartWithTable } from '#ui/chart.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { type Gap, gapsOf, mapAreas, mapKinds, overlapsOf, sumKinds } from './availability.rules.ts'
import { listMapServices } from './availability.sql.ts'
import { type MapService, mapGroupNames } from './availability.ts'
import { pl } from './availability.workspace.texts.pl.ts'
import { Figure, mapHref, mapPage } from './availability-frame.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { paths } from './paths.ts'
import { providerKinds } from './service.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')
const right = 'catalogue.service.read'

/** The map of services for director and council: areas × groups × providers, gaps and overlaps in words. */
export const availabilityRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.order, right }, showMap),
  page({ door: 'workspace', path: paths.orderCsv, right }, sendMap),
]

async function showMap(visit: Visit): Promise<Page> {
  const services = await visit.read(listMapServices)
  const body = (
    <>
      <p>{t('counted')}</p>
      <Section title={t('gaps')}>
        <Gaps visit={visit} services={services} />
      </Section>
      <Section title={t('overlaps')}>
        <Overlaps visit={visit} services={services} />
      </Section>
      <Section title={t('areas')}>
        <AreaTable visit={visit} services={services} />
        <p class="hint">{t('groupsNote')}</p>
        <p class="hint">{t('zeroNote')}</p>
      </Section>
      <Section title={t('kinds')}>
        <Kinds visit={visit} services={services} />
      </Section>
    </>
  )
  return mapPage({
    ...{ visit, title: t('title'), lead: t('lead'), current: paths.order },
    ...{ csv: visit.href(paths.orderCsv), body },
  })
}

interface Shown {
  readonly visit: Visit
  readonly services: readonly MapService[]
}

function Gaps({ visit, services }: Shown) {
  const gaps = gapsOf(services)
  if (gaps.length === 0) return <p>{t('noGaps')}</p>
  return (
    <ul>
      {gaps.map((gap) => (
        <li>
          <a href={mapHref(visit, { area: gap.area })}>{sayGap(gap)}</a>
        </li>
      ))}
    </ul>
  )
}

/** A gap as a sentence. */
export function sayGap({ area: code, kind, groups, provider }: Gap): string {
  const area = words(`area.${code}`)
  if (kind === 'nothing') return t('gapNothing', { area })
  if (kind === 'one-provider') return t('gapOne', { area, provider: provider?.name ?? '' })
  return t('gapGroups', { area, groups: groups.map((group) => t(`group.${group}`).toLowerCase()).join(', ') })
}

function Overlaps({ visit, services }: Shown) {
  const overlaps = overlapsOf(services)
  if (overlaps.length === 0) return <p>{t('noOverlaps')}</p>
  return (
    <ul>
      {overlaps.map(({ concept, services: own, providers }) => (
        <li>
          <a href={mapHref(visit, { concept })}>
            {t('overlap', {
              services: own.map(({ name }) => name).join(', '),
              providers: providers.join(', '),
            })}
          </a>
        </li>
      ))}
    </ul>
  )
}

type AreaRow = ReturnType<typeof mapAreas>[number]

function AreaTable({ visit, services }: Shown) {
  const columns: Column<AreaRow>[] = [
    {
      ...{ key: 'area', header: t('area') },
      cell: ({ area, providers }) => (
        <>
          {words(`area.${area}`)}
          <br />
          <span class="hint">{t('providerCount', { n: providers })}</span>
        </>
      ),
    },
    {
      ...{ key: 'all', header: t('all'), numeric: true },
      cell: ({ area, n }) => <Figure visit={visit} n={n} filter={{ area }} about={words(`area.${area}`)} />,
    },
    ...mapGroupNames.map((group, index) => ({
      ...{ key: group, header: t(`group.${group}`), numeric: true },
      cell: ({ area, cells }: AreaRow) => (
        <Figure
          visit={visit}
          n={cells[index]!.n}
          filter={{ area, group }}
          about={`${words(`area.${area}`)}, ${t(`group.${group}`)}`}
        />
      ),
    })),
  ]
  return (
    <DataTable language="pl" caption={t('areas')} captionHidden rows={mapAreas(services)} columns={columns} />
  )
}

function Kinds({ visit, services }: Shown) {
  const sums = sumKinds(services)
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const said = sums.map(({ kind, n, share }) => ({
    ...{ label: words(`provider.${kind}`), value: n, text: `${t('services', { n })}, ${percent(share)}` },
  }))
  const rows = mapKinds(services)
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'area', header: t('area'), cell: ({ area }) => words(`area.${area}`) },
    ...providerKinds.map((kind, index) => ({
      ...{ key: kind, header: words(`provider.${kind}`), numeric: true },
      cell: ({ area, cells }: (typeof rows)[number]) => (
        <Figure
          visit={visit}
          n={cells[index]!.n}
          filter={{ area, kind }}
          about={`${words(`area.${area}`)}, ${words(`provider.${kind}`)}`}
        />
      ),
    })),
  ]
  return (
    <>
      <ChartWithTable
        language="pl"
        caption={t('kindsChart')}
        svg={barsSvg(said, { id: 'rodzaje', title: t('kindsChart'), desc: t('kindsDesc') })}
        table={{
          headers: [t('kind'), t('all'), t('share')],
          rows: sums.map(({ kind, n, share }) => [words(`provider.${kind}`), n, percent(share)]),
        }}
      />
      <DataTable language="pl" caption={t('kinds')} rows={rows} columns={columns} />
    </>
  )
}

async function sendMap(visit: Visit): Promise<Download> {
  const services = await visit.read(listMapServices)
  const kinds = mapKinds(services)
  const headers = [t('area'), t('all'), t('providers')]
  const rows = mapAreas(services).map(({ area, n, providers, cells }, index) => [
    ...[words(`area.${area}`), n, providers, ...cells.map((cell) => cell.n)],
    ...kinds[index]!.cells.map((cell) => cell.n),
  ])
  const groups = mapGroupNames.map((group) => t(`group.${group}`))
  const body = csvOf([...headers, ...groups, ...providerKinds.map((kind) => words(`provider.${kind}`))], rows)
  return { kind: 'download', body, type: 'text/csv; charset=utf-8', name: 'mapa-uslug.csv' }
}
