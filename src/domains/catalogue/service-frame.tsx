import type { Child } from 'hono/jsx'
import { listVenues } from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, pageOf } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { Card } from './card.ts'
import { type CardNames, fieldsOf } from './card-fields.ts'
import { catalogueWords } from './catalogue-words.ts'
import { paths } from './paths.ts'
import { listProviders } from './provider.sql.ts'
import { findService, type Service } from './service.sql.ts'
import type { ServiceState } from './service.ts'
import { pl } from './service.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
const tones: Record<ServiceState, Tone> = {
  ...{ draft: 'neutral', published: 'ok', closed: 'warn', withdrawn: 'neutral' },
}

/** Where every page of a service stands under. */
export const servicesTrail = [{ title: t('title'), path: paths.services }]

/** The trail of a page inside one service. */
export function serviceTrail(service: Pick<Service, 'id' | 'name'>) {
  return [...servicesTrail, { title: service.name, path: paths.service(service.id) }]
}

/** The state of a service in a word with a sign, and of the draft beside it. */
export function ServiceTags(props: { state: ServiceState; draft: 'writing' | 'waiting' | null }) {
  const { state, draft } = props
  return (
    <>
      <Tag tone={tones[state]}>{t(state)}</Tag>
      {draft === 'waiting' ? <Tag tone="accent">{t('waiting')}</Tag> : null}
      {draft === 'writing' && state !== 'draft' ? <Tag tone="neutral">{t('writing')}</Tag> : null}
    </>
  )
}

/** The service of the address with what else the page asks; *not found* for a foreign id. */
export async function readService<T extends object>(
  visit: Visit,
  more: (tx: Read, service: Service) => Promise<T>,
): Promise<T & { service: Service }> {
  const id = idOf<'service'>(visit, 'service')
  return visit.read(async (tx) => {
    const service = await findService(tx, id)
    if (!service) throw new NotFound('service')
    return { ...(await more(tx, service)), service }
  })
}

/** Names of all providers and venues of the centre, for cards that hold their ids. */
export async function readNames(tx: Read): Promise<CardNames> {
  const venues = await listVenues(tx, ['open', 'planned', 'closed'])
  const providers = await listProviders(tx)
  return {
    providers: new Map(providers.map(({ id, name }) => [id, name])),
    venues: new Map(venues.map(({ id, name }) => [id, name])),
  }
}

/** A page of a service: name, state and its parts as tabs. */
export function servicePage(props: { visit: Visit; service: Service; current: string; body: Child }): Page {
  const { visit, service, current, body } = props
  const tabs = [
    [t('tabCard'), paths.service(service.id)],
    [t('tabAvailability'), paths.availability(service.id)],
    [t('tabChecks'), paths.checks(service.id)],
    [t('tabRules'), paths.rules(service.id)],
  ] as const
  const area = service.area_code ? catalogueWords('pl')(`area.${service.area_code as 'kultura'}`) : null
  const frame = (
    <>
      <PageTitle
        title={service.name}
        above={
          <>
            <ServiceTags state={service.state} draft={service.draft} /> {area}
          </>
        }
        lead={service.provider}
      />
      <Tabs
        label={t('tabs')}
        items={tabs.map(([label, path]) => ({ label, href: visit.href(path), current: path === current }))}
      />
      {body}
    </>
  )
  return pageOf({
    ...{ title: service.name, body: frame, menu: paths.services, trail: servicesTrail, script: true },
  })
}

/** Everything that a card says; what was never said in another language takes no line. */
export function CardFacts({ card, names }: { card: Card; names: CardNames }) {
  const rows = fieldsOf(card, names)
    .filter((field) => field.text !== '' || !field.key.includes('.'))
    .map((field) => ({ term: field.label, value: field.text ? <Lines text={field.text} /> : null }))
  return <SummaryList rows={rows} language="pl" />
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </>
  )
}

/** Who did a thing, by name where the centre knows one. */
export function sayActor(kind: string, id: string | null, names: ReadonlyMap<string, string>): string {
  const known = id === null ? undefined : names.get(id)
  if (known) return known
  if (kind === 'link') return t('byLink')
  if (kind === 'operator') return t('byOperator')
  return kind === 'system' ? t('bySystem') : t('bySomebody')
}

/** Names behind the ids of rows, asked once for a page. */
export async function readActors(
  visit: Visit,
  tx: Read,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  return visit.house.names.of(tx, [...new Set(ids.filter((id) => id !== null))])
}
