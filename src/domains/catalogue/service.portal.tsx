import { OpenStateTag } from '#domains/places/public.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { CheckboxField, Form, freshForm, SelectField, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { FilterChips, ListCount } from '#ui/list-parts.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { Pager } from '#ui/pager.tsx'
import { Tag } from '#ui/tag.tsx'
import { type ActArea, actAreas, targets } from './card.ts'
import { catalogueWords } from './catalogue-words.ts'
import { FinderLink } from './finder-link.tsx'
import { freshnessOn, hiddenBefore } from './freshness.rules.ts'
import { readStages } from './freshness.setting.ts'
import { paths } from './paths.ts'
import {
  countPublicServices,
  listPublicIds,
  listPublicServices,
  listServicePlaces,
  type PublicFilter,
  type PublicService,
} from './public-service.sql.ts'
import { en } from './service.portal.texts.en.ts'
import { pl } from './service.portal.texts.pl.ts'
import { uk } from './service.portal.texts.uk.ts'
import type { ServiceId } from './service.ts'
import { type PlacedHours, readPlacedHours } from './service-calendar.ts'
import { showCard } from './service-card.portal.tsx'
import { bestState, isOpenNow } from './service-hours.rules.ts'

const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)
const shape = {
  filters: {
    ...{ obszar: actAreas, dla: targets, oplata: ['bezplatne'] },
    ...{ otwarte: ['teraz'], przyjecia: ['tak'] },
  },
  pageSize: 20,
} as const

/** The public catalogue: the list and the card of one service. */
export const servicePortalRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.publicServices, right: 'anyone' }, showList),
  page({ door: 'portal', path: paths.publicService(':slug'), right: 'anyone' }, showCard),
]

function filterOf(state: ListState): PublicFilter {
  const { obszar, dla, oplata, przyjecia } = state.filters
  const free = oplata === 'bezplatne' || undefined
  return { area: obszar, who: dla, free, taking: przyjecia === 'tak' || undefined }
}

async function readList(visit: Visit, state: ListState) {
  const { today, now, language } = visit
  const { zone } = visit.centre
  return visit.read(async (tx) => {
    const stages = await readStages(tx, today)
    const day = { today, hiddenBefore: hiddenBefore(today, stages) }
    const filter = filterOf(state)
    const hoursOf = async (ids: readonly ServiceId[]) => {
      const places = await listServicePlaces(tx, ids)
      const placed = await readPlacedHours(tx, places, { today, zone })
      return Map.groupBy(placed, (_, index) => places[index]!.service)
    }
    const at = { language, limit: state.pageSize, offset: state.offset }
    if (state.filters.otwarte !== 'teraz') {
      const rows = await listPublicServices(tx, day, { ...at, filter })
      const total = await countPublicServices(tx, day, filter)
      return { rows, total, hours: await hoursOf(rows.map(({ id }) => id)), stages }
    }
    // Whether a place is open is no question for SQL: holidays, closures and clocks decide it.
    const hours = await hoursOf(await listPublicIds(tx, day, filter))
    const open = [...hours].filter(([, placed]) =>
      isOpenNow(
        placed.map(({ calendar }) => calendar),
        now,
      ),
    )
    const ids = open.map(([id]) => id)
    const rows = await listPublicServices(tx, day, { ...at, filter: { ...filter, ids } })
    return { rows, total: await countPublicServices(tx, day, { ...filter, ids }), hours, stages }
  })
}
type Listed = Awaited<ReturnType<typeof readList>>

async function showList(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const { language } = visit
  const state = listState(visit.query, shape)
  const list = await readList(visit, state)
  const here = visit.href(paths.publicServices)
  const narrowed = Object.keys(state.filters).length > 0
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        <FinderLink visit={visit} />
      </PageTitle>
      <p class="to-filters">
        <a href="#filtry">{t('toFilters')}</a>
      </p>
      <div class="beside">
        <div>
          <ListCount total={list.total} language={language} text={t('services', { n: list.total })} />
          <FilterChips chips={chipsOf(visit, state)} clear={here} language={language} />
          {list.rows.length === 0 ? <NoneFound visit={visit} narrowed={narrowed} /> : null}
          <CardGrid>
            {list.rows.map((row) => (
              <ServiceCard visit={visit} row={row} list={list} />
            ))}
          </CardGrid>
          <Pager path={here} state={state} total={list.total} language={language} />
        </div>
        <ListFilters visit={visit} state={state} />
      </div>
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.publicServices, noindex: narrowed })
}

function NoneFound({ visit, narrowed }: { visit: Visit; narrowed: boolean }) {
  const t = speakOf(visit)
  const contact = <LinkButton href={visit.href('/kontakt')}>{t('contact')}</LinkButton>
  if (!narrowed) {
    return (
      <EmptyState title={t('noneAtAll')} text={t('noneAtAllText')} level={2}>
        {contact}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('none')} text={t('noneText')} level={2}>
      <LinkButton href={visit.href(paths.publicServices)} look="quiet">
        {t('all')}
      </LinkButton>
      {contact}
    </EmptyState>
  )
}

/** A service among others: what it is, the next step, and what decides whether to go there now. */
function ServiceCard({ visit, row, list }: { visit: Visit; row: PublicService; list: Listed }) {
  const t = speakOf(visit)
  const { language } = visit
  const words = catalogueWords(language)
  const summary = row.own_summary ?? row.summary
  const foreign = language !== 'pl'
  const step = row.next_step ? words(`nextStep.${row.next_step}`) : null
  return (
    <Card
      title={row.own_name ?? row.name}
      href={visit.href(paths.publicService(row.slug))}
      level={2}
      above={row.area_code ? words(`area.${row.area_code as ActArea}`) : null}
      tags={<ServiceSigns visit={visit} row={row} hours={list.hours.get(row.id) ?? []} list={list} />}
    >
      {summary ? <p lang={foreign && !row.own_summary ? 'pl' : undefined}>{summary}</p> : null}
      {step ? (
        <p>
          <strong>{t('step', { what: step.toLowerCase() })}</strong>
          {row.phone && row.next_step === 'call' ? `, ${row.phone.replaceAll(' ', '\u00a0')}` : null}
        </p>
      ) : null}
    </Card>
  )
}

function ServiceSigns(props: {
  visit: Visit
  row: PublicService
  hours: readonly PlacedHours[]
  list: Pick<Listed, 'stages'>
}) {
  const { visit, row, hours, list } = props
  const t = speakOf(visit)
  const words = catalogueWords(visit.language)
  const best = bestState(
    hours.map(({ calendar }) => calendar),
    visit.now,
  )
  const late = row.check_due_on && freshnessOn(row.check_due_on, visit.today, list.stages) !== 'fresh'
  return (
    <>
      {row.state === 'closed' ? <Tag tone="warn">{t('paused')}</Tag> : null}
      {row.state !== 'closed' && best ? <OpenStateTag state={best.state} language={visit.language} /> : null}
      {row.fee ? <Tag tone={row.fee === 'free' ? 'ok' : 'neutral'}>{words(`fee.${row.fee}`)}</Tag> : null}
      {row.benefit === 'money' ? <Tag tone="accent">{words('benefit.money')}</Tag> : null}
      {row.intake === 'open' ? null : (
        <Tag tone={row.intake === 'closed' ? 'error' : 'warn'}>{words(`intake.${row.intake}`)}</Tag>
      )}
      {late ? <Tag tone="warn">{t('unchecked')}</Tag> : null}
    </>
  )
}

function optionsOf(visit: Visit) {
  const words = catalogueWords(visit.language)
  return {
    obszar: actAreas.map((value) => ({ value, label: words(`area.${value}`) })),
    dla: targets
      .filter((value) => value !== 'everyone')
      .map((value) => ({ value, label: words(`who.${value}`) })),
  }
}

// After the results in the page, so that on a phone nobody scrolls past a form to read a list.
function ListFilters({ visit, state }: { visit: Visit; state: ListState }) {
  const t = speakOf(visit)
  const form = freshForm(visit.language, state.filters)
  const { obszar, dla } = optionsOf(visit)
  return (
    <aside id="filtry" class="filters-body" aria-label={t('filters')}>
      <h2>{t('filters')}</h2>
      <Form form={form} action={visit.href(paths.publicServices)} method="get">
        <SelectField form={form} name="dla" label={t('who')} options={dla} empty={t('anyWho')} />
        <SelectField form={form} name="obszar" label={t('area')} options={obszar} empty={t('anyArea')} />
        <CheckboxField form={form} name="oplata" label={t('free')} value="bezplatne" />
        <CheckboxField form={form} name="otwarte" label={t('openNow')} value="teraz" />
        <CheckboxField form={form} name="przyjecia" label={t('taking')} value="tak" />
        <SubmitRow label={t('show')} />
      </Form>
    </aside>
  )
}

function chipsOf(visit: Visit, state: ListState) {
  const t = speakOf(visit)
  const { obszar, dla } = optionsOf(visit)
  const labels: Record<string, string | undefined> = {
    obszar: obszar.find(({ value }) => value === state.filters.obszar)?.label,
    dla: dla.find(({ value }) => value === state.filters.dla)?.label,
    ...{ oplata: t('free'), otwarte: t('openNow'), przyjecia: t('taking') },
  }
  const here = visit.href(paths.publicServices)
  return Object.keys(state.filters).flatMap((name) => {
    const label = labels[name]
    return label ? [{ label, without: listHref(here, state, { filters: { [name]: null } }) }] : []
  })
}
