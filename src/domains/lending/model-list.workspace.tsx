import { formatNumber, speak } from '#kernel/texts.ts'
import { type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { freeByDay } from './availability.rules.ts'
import { pl } from './equipment.workspace.texts.pl.ts'
import { lendingPage } from './lending-frame.tsx'
import { sayDeposit } from './lending-tags.tsx'
import { lendingWords } from './lending-words.texts.ts'
import { listModels, type Model } from './model.sql.ts'
import { paths } from './paths.ts'
import { readStock } from './stock.sql.ts'

const t = speak({ pl }, 'pl')

/** All equipment of the centre with what is free today. */
export const modelListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.models, right: 'lending.equipment.read' }, showModels),
]

async function showModels(visit: Visit): Promise<Page> {
  const { zone } = visit.centre
  const { models, stock } = await visit.read(async (tx) => {
    const models = await listModels(tx, { withdrawn: true })
    const ids = models.map((model) => model.id)
    return { models, stock: await readStock(tx, { models: ids, now: visit.now, zone }) }
  })
  const free = (model: Model) =>
    freeByDay(stock.get(model.id)!, { first: visit.today, count: 1, zone })[0]!.free
  const add = visit.may('lending.equipment.change') ? (
    <LinkButton href={visit.href(paths.newModel)}>{t('add')}</LinkButton>
  ) : null
  const body = (
    <DataTable
      language="pl"
      caption={t('title')}
      captionHidden
      rows={models}
      columns={[
        {
          key: 'name',
          header: t('name'),
          cell: (model) => (
            <>
              <a href={visit.href(paths.model(model.id))}>{model.name}</a>
              <Withdrawn model={model} />
            </>
          ),
        },
        { key: 'kind', header: t('kind'), cell: (model) => lendingWords('pl')(`kind.${model.kind}`) },
        { key: 'items', header: t('items'), cell: (model) => model.items, numeric: true },
        {
          key: 'free',
          header: t('freeToday'),
          cell: (model) => formatNumber(Math.max(0, free(model)), 'pl'),
          numeric: true,
        },
        {
          key: 'deposit',
          header: t('deposit'),
          cell: (model) => sayDeposit(model.deposit_grosze, 'pl'),
          numeric: true,
        },
      ]}
      empty={
        <EmptyState title={t('none')} text={t('noneText')} level={2}>
          {add}
        </EmptyState>
      }
    />
  )
  const actions = models.length > 0 ? add : null
  return lendingPage({ visit, current: paths.models, title: t('title'), lead: t('lead'), actions, body })
}

function Withdrawn({ model }: { model: Model }) {
  if (!model.withdrawn_on) return null
  return (
    <>
      <br />
      <Tag tone="neutral">{t('withdrawnOn', { day: sayDay(model.withdrawn_on, 'pl') })}</Tag>
    </>
  )
}
