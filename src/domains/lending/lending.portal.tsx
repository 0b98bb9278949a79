import { listVenues, placePaths, type Venue } from '#domains/places/public.ts'
import { isBefore } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import type { Language } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid, Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { firstFreeDay, freeByDay, type Stock } from './availability.rules.ts'
import { equipmentKinds } from './equipment.ts'
import { FreeDays } from './free-days.tsx'
import { portalWords } from './lending.portal.texts.ts'
import { sayDeposit } from './lending-tags.tsx'
import { lendingWords } from './lending-words.texts.ts'
import { findModelBySlug, listModels, type Model } from './model.sql.ts'
import { paths } from './paths.ts'
import { listModelVenues, readStock } from './stock.sql.ts'

const daysAhead = 60

/** The public pages of what there is to borrow. */
export const lendingPortalRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.publicList, right: 'anyone' }, showList),
  page({ door: 'portal', path: paths.publicModel(':slug'), right: 'anyone' }, showModel),
]

async function showList(visit: Visit): Promise<Page> {
  const t = portalWords(visit.language)
  const words = lendingWords(visit.language)
  const { models, stock } = await visit.read(async (tx) => {
    const all = await listModels(tx, { withdrawn: false })
    const models = all.filter((model) => model.items > 0)
    const ids = models.map((model) => model.id)
    return { models, stock: await readStock(tx, { models: ids, now: visit.now, zone: visit.centre.zone }) }
  })
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {models.length === 0 ? <EmptyState title={t('none')} text={t('noneText')} level={2} /> : null}
      {equipmentKinds.map((kind) => {
        const own = models.filter((model) => model.kind === kind)
        if (own.length === 0) return null
        return (
          <Section title={words(`kind.${kind}`)}>
            <CardGrid>
              {own.map((model) => (
                <ModelCard visit={visit} model={model} stock={stock.get(model.id)!} />
              ))}
            </CardGrid>
          </Section>
        )
      })}
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.publicList })
}

function ModelCard({ visit, model, stock }: { visit: Visit; model: Model; stock: Stock }) {
  return (
    <Card
      title={model.name}
      href={visit.href(paths.publicModel(model.slug))}
      level={3}
      facts={factsOf(model, visit.language)}
    >
      <p>
        <FreeTag visit={visit} stock={stock} />
      </p>
    </Card>
  )
}

function factsOf(model: Model, language: Language): string[] {
  const words = lendingWords(language)
  const amount = sayDeposit(model.deposit_grosze, language)
  const deposit = model.deposit_grosze === 0n ? amount : words('deposit', { amount })
  return [deposit, words('upTo', { n: model.loan_days_max })]
}

/** How many are free today, else from when one is, in a word with a sign. */
function FreeTag({ visit, stock }: { visit: Visit; stock: Stock }) {
  const t = portalWords(visit.language)
  const { zone } = visit.centre
  const [today] = freeByDay(stock, { first: visit.today, count: 1, zone })
  if (today!.free > 0) return <Tag tone="ok">{t('freeNow', { n: today!.free })}</Tag>
  const first = firstFreeDay(stock, { from: visit.today, days: 1, quantity: 1, zone })
  const known = first && isBefore(first, visit.today.add({ days: daysAhead }))
  return <Tag tone="warn">{known ? t('freeFrom', { day: sayDay(first, visit.language) }) : t('noFree')}</Tag>
}

async function showModel(visit: Visit): Promise<Page> {
  const t = portalWords(visit.language)
  const { language } = visit
  const { zone } = visit.centre
  const { model, stock, venues } = await visit.read(async (tx) => {
    const model = await findModelBySlug(tx, visit.params.slug ?? '')
    if (!model || model.withdrawn_on) throw new NotFound('model')
    const stock = await readStock(tx, { models: [model.id], now: visit.now, zone })
    const ids = (await listModelVenues(tx, [model.id])).map((row) => row.venue_id)
    const venues = (await listVenues(tx, ['open', 'planned'])).filter((venue) => ids.includes(venue.id))
    return { model, stock: stock.get(model.id)!, venues }
  })
  const days = freeByDay(stock, { first: visit.today, count: daysAhead, zone })
  const body = (
    <>
      <PageTitle
        title={model.name}
        above={
          <>
            {lendingWords(language)(`kind.${model.kind}`)} <FreeTag visit={visit} stock={stock} />
          </>
        }
      >
        <LinkButton href={visit.href(paths.publicRequest(model.slug))}>{t('ask')}</LinkButton>
      </PageTitle>
      <div class="text">
        <OwnText
          text={{ pl: model.description, uk: model.description_uk, en: model.description_en }}
          language={language}
        />
      </div>
      <Section title={t('terms')}>
        <SummaryList rows={termsOf(visit, model, venues)} language={language} />
      </Section>
      <Section title={t('calendar')}>
        <FreeDays days={days} name={model.name} language={language} />
      </Section>
    </>
  )
  const trail = [{ title: t('title'), path: paths.publicList }]
  return pageOf({ title: model.name, body, menu: paths.publicList, trail })
}

function termsOf(visit: Visit, model: Model, venues: readonly Venue[]) {
  const t = portalWords(visit.language)
  const words = lendingWords(visit.language)
  const where = venues.map((venue, at) => (
    <>
      {at > 0 ? <br /> : null}
      <a href={visit.href(placePaths.publicVenue(venue.slug))}>{venue.name}</a>
    </>
  ))
  const first = model.first_groups.map((group) => words(`group.${group}`)).join(', ')
  const rows = [
    { term: t('deposit'), value: sayDeposit(model.deposit_grosze, visit.language) },
    { term: t('longest'), value: words('days', { n: model.loan_days_max }) },
    { term: t('certificate'), value: model.asks_certificate ? t('certificateYes') : '' },
    { term: t('instruction'), value: model.asks_instruction ? t('instructionYes') : '' },
    { term: t('firstGroups'), value: first },
    { term: t('where'), value: where.length > 0 ? where : '' },
  ]
  return rows.filter((row) => row.value !== '')
}
