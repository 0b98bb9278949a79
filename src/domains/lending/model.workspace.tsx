import { listVenues } from '#domains/places/public.ts'
import { newId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { button, goTo, type Page, page, pageOf, type Redirect, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { ConfirmButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { freeByDay } from './availability.rules.ts'
import { pl } from './equipment.workspace.texts.pl.ts'
import { FreeDays } from './free-days.tsx'
import { itemStateAt } from './item.rules.ts'
import { type Item, listItems } from './item.sql.ts'
import { lendingTrail } from './lending-frame.tsx'
import { ItemTag, sayDeposit } from './lending-tags.tsx'
import { lendingWords } from './lending-words.texts.ts'
import { queueOrder } from './loan.rules.ts'
import { listQueue } from './loan.sql.ts'
import { withdrawModel } from './model.actions.ts'
import { findModel, type Model } from './model.sql.ts'
import { paths } from './paths.ts'
import { readStock } from './stock.sql.ts'

const t = speak({ pl }, 'pl')
const change = 'lending.equipment.change'
const daysAhead = 90

/** One model: its terms, its items and where they are, when it is free, and who waits for it. */
export const modelRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.model(':model'), right: 'lending.equipment.read' }, showModel),
  button({ door: 'workspace', path: paths.withdrawModel(':model'), right: change }, (visit) =>
    withdraw(visit, true),
  ),
  button({ door: 'workspace', path: paths.bringModelBack(':model'), right: change }, (visit) =>
    withdraw(visit, false),
  ),
]

/** The trail of a page inside one model. */
export function modelTrail(model: Pick<Model, 'id' | 'name'>) {
  return [...lendingTrail, { title: model.name, path: paths.model(model.id) }]
}

async function showModel(visit: Visit): Promise<Page> {
  const id = idOf<'equipment_model'>(visit, 'model')
  const { zone } = visit.centre
  const { model, items, stock, venues, queue } = await visit.read(async (tx) => {
    const model = await findModel(tx, id)
    if (!model) throw new NotFound('model')
    return {
      model,
      items: await listItems(tx, { models: [id], now: visit.now }),
      stock: (await readStock(tx, { models: [id], now: visit.now, zone })).get(id)!,
      venues: await listVenues(tx, ['open', 'planned', 'closed']),
      // The queue names people: only for those who may read loans.
      queue: visit.may('lending.loan.read') ? await listQueue(tx, [id]) : [],
    }
  })
  const days = freeByDay(stock, { first: visit.today, count: daysAhead, zone })
  const venueOf = (item: Item) => venues.find((venue) => venue.id === item.venue_id)?.name ?? ''
  const body = (
    <>
      <PageTitle title={model.name} above={lendingWords('pl')(`kind.${model.kind}`)} />
      <ModelButtons visit={visit} model={model} />
      <Items visit={visit} items={items} venueOf={venueOf} />
      <Section title={t('calendar')}>
        <FreeDays days={days} name={model.name} language="pl" />
      </Section>
      {queue.length > 0 ? (
        <Section title={t('queue')}>
          <Queue visit={visit} queue={queue} />
        </Section>
      ) : null}
      <Section title={t('terms')}>
        <SummaryList rows={termsOf(model)} language="pl" />
      </Section>
    </>
  )
  return pageOf({ title: model.name, body, menu: paths.models, trail: lendingTrail, script: true })
}

function ModelButtons({ visit, model }: { visit: Visit; model: Model }) {
  const may = visit.may(change)
  return (
    <div class="actions">
      {may ? <LinkButton href={visit.href(paths.newItem(model.id))}>{t('addItem')}</LinkButton> : null}
      {may ? (
        <LinkButton href={visit.href(paths.editModel(model.id))} look="quiet">
          {t('change')}
        </LinkButton>
      ) : null}
      <LinkButton href={visit.href(paths.labels(model.id))} look="quiet">
        {t('labels')}
      </LinkButton>
      {model.withdrawn_on ? null : (
        <LinkButton href={visit.href(paths.publicModel(model.slug))} look="quiet">
          {t('public')}
        </LinkButton>
      )}
      {may ? <WithdrawButton visit={visit} model={model} /> : null}
    </div>
  )
}

function WithdrawButton({ visit, model }: { visit: Visit; model: Model }) {
  if (model.withdrawn_on) {
    return (
      <DeedButton
        visit={visit}
        path={paths.bringModelBack(model.id)}
        label={t('bringBack')}
        kind="button quiet"
      />
    )
  }
  return (
    <ConfirmButton
      language="pl"
      action={visit.href(paths.withdrawModel(model.id))}
      label={t('withdraw')}
      question={t('withdrawQuestion')}
      verb={t('withdrawVerb')}
      look="quiet"
      formKey={newId()}
    />
  )
}

function Items(props: { visit: Visit; items: readonly Item[]; venueOf: (item: Item) => string }) {
  const { visit } = props
  return (
    <DataTable
      language="pl"
      caption={t('itemList')}
      rows={props.items}
      columns={[
        {
          key: 'number',
          header: t('number'),
          cell: (item) => <a href={visit.href(paths.item(item.id))}>{item.inventory_number}</a>,
        },
        {
          key: 'state',
          header: t('state'),
          cell: (item) => <ItemTag state={itemStateAt(item, visit.now)} />,
        },
        { key: 'condition', header: t('condition'), cell: (item) => item.condition },
        { key: 'venue', header: t('venue'), cell: props.venueOf },
        {
          key: 'check',
          header: t('check'),
          cell: (item) => (item.check_due_on ? sayDay(item.check_due_on, 'pl') : null),
        },
      ]}
      empty={<EmptyState title={t('noItems')} text={t('noItemsText')} level={2} />}
    />
  )
}

function Queue({ visit, queue }: { visit: Visit; queue: Awaited<ReturnType<typeof listQueue>> }) {
  return (
    <ol>
      {queueOrder(queue).map((each) => (
        <li>
          <a href={visit.href(paths.loan(each.id))}>{each.number}</a> {each.borrower},{' '}
          {sayInstant(each.requested_at, visit.centre.zone, 'pl')}
          {each.priority ? ` (${t('queueFirst')})` : ''}
        </li>
      ))}
    </ol>
  )
}

function termsOf(model: Model) {
  const words = lendingWords('pl')
  const first = model.first_groups.map((group) => words(`group.${group}`)).join(', ')
  const asks = [
    model.asks_certificate ? t('certificate') : '',
    model.asks_instruction ? t('instruction') : '',
  ]
  const rows = [
    { term: t('deposit'), value: sayDeposit(model.deposit_grosze, 'pl') },
    { term: t('longest'), value: words('days', { n: model.loan_days_max }) },
    { term: t('cleaning'), value: words('days', { n: model.cleaning_days }) },
    { term: t('terms'), value: [...asks, model.by_hour ? t('byHour') : ''].filter(Boolean).join('; ') },
    { term: t('firstGroups'), value: first },
  ]
  const said = rows.filter((row) => row.value !== '')
  if (!model.description) return said
  const text = { pl: model.description, uk: null, en: null }
  return [...said, { term: t('description'), value: <OwnText text={text} language="pl" /> }]
}

async function withdraw(visit: Visit, withdrawn: boolean): Promise<Redirect> {
  const model = idOf<'equipment_model'>(visit, 'model')
  await visit.deed((work) => withdrawModel(work, { model, withdrawn }))
  return goTo(paths.model(model), t(withdrawn ? 'withdrawnDone' : 'broughtBack'))
}
