import type { Child } from 'hono/jsx'
import type { AreaId } from '#kernel/area.sql.ts'
import { parseId } from '#kernel/id.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, pageOf } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { type MapFilter, type MapGroup, mapGroupNames, type Way, ways } from './availability.ts'
import { pl } from './availability.workspace.texts.pl.ts'
import { type ActArea, actAreas } from './card.ts'
import { paths } from './paths.ts'
import { type Intake, intakes, type ProviderKind, providerKinds } from './service.ts'

const t = speak({ pl }, 'pl')

/** A page of the map: title, views as tabs, print and CSV. */
export function mapPage(props: {
  visit: Visit
  title: string
  lead: string
  current: string
  csv: string
  body: Child
}): Page {
  const { visit, title, lead, current, csv, body } = props
  const tabs = [
    [t('tabMap'), paths.order],
    [t('tabReach'), paths.reach],
    [t('tabList'), paths.orderList],
  ] as const
  const page = (
    <>
      <PageTitle title={title} lead={lead}>
        <PrintButton language="pl" />
        <LinkButton href={csv} look="quiet">
          {t('csv')}
        </LinkButton>
      </PageTitle>
      <Tabs
        label={t('tabs')}
        items={tabs.map(([label, path]) => ({ label, href: visit.href(path), current: path === current }))}
      />
      {body}
    </>
  )
  return pageOf({ title, body: page, menu: paths.order, script: true })
}

/** What the list's address takes; the words are the same as in `mapHref`. */
export const mapShape = {
  filters: {
    ...{ obszar: actAreas, grupa: mapGroupNames, rodzaj: providerKinds, przyjecia: intakes },
    ...{ sposob: ways, oplata: ['bezplatne'], prog: ['bez-progu'] },
    ...({ wykonawca: 'text', potrzeba: 'text', osiedle: 'text' } as const),
  },
  pageSize: 50,
} as const

/** The filter that an address names. */
export function mapFilterOf(filters: Readonly<Record<string, string>>): MapFilter {
  const { obszar, grupa, rodzaj, przyjecia, wykonawca, potrzeba, osiedle, sposob, oplata, prog } = filters
  return {
    ...{ area: obszar as ActArea | undefined, group: grupa as MapGroup | undefined },
    ...{ kind: rodzaj as ProviderKind | undefined, intake: przyjecia as Intake | undefined },
    provider: parseId<'provider'>(wykonawca) ?? undefined,
    ...{ concept: potrzeba, way: sposob as Way | undefined },
    estate: (parseId<'area'>(osiedle) as AreaId | null) ?? undefined,
    ...{ free: oplata === 'bezplatne' || undefined, stepFree: prog === 'bez-progu' || undefined },
  }
}

/** The address of the list of exactly what a figure counted. */
export function mapHref(visit: Visit, filter: MapFilter): string {
  const words = {
    ...{ obszar: filter.area, grupa: filter.group, rodzaj: filter.kind, przyjecia: filter.intake },
    ...{ wykonawca: filter.provider, potrzeba: filter.concept, osiedle: filter.estate, sposob: filter.way },
    ...{ oplata: filter.free && 'bezplatne', prog: filter.stepFree && 'bez-progu' },
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(words)) if (value) query.set(name, value)
  return `${visit.href(paths.orderList)}?${query}`
}

/** A figure that opens its list; zero is said and leads nowhere but to the gap it is. */
export function Figure(props: { visit: Visit; n: number; filter: MapFilter; about: string }) {
  const { visit, n, filter, about } = props
  return (
    <a href={mapHref(visit, filter)} class={n === 0 ? 'soft' : undefined}>
      {n}
      <span class="hidden"> ({about})</span>
    </a>
  )
}
