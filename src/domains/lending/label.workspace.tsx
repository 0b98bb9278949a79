import { raw } from 'hono/html'
import QRCode from 'qrcode'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { Card, CardGrid } from '#ui/card.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { pl } from './equipment.workspace.texts.pl.ts'
import { listItems } from './item.sql.ts'
import { findModel } from './model.sql.ts'
import { modelTrail } from './model.workspace.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')

/** Labels to print and glue on: the number in large type, and a code that opens the item's page. */
export const labelRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.labels(':model'), right: 'lending.equipment.read' }, showLabels),
]

async function showLabels(visit: Visit): Promise<Page> {
  const id = idOf<'equipment_model'>(visit, 'model')
  const { model, items } = await visit.read(async (tx) => ({
    model: await findModel(tx, id),
    items: await listItems(tx, { models: [id], now: visit.now }),
  }))
  if (!model) throw new NotFound('model')
  const kept = items.filter((item) => !item.gone)
  const codes = await Promise.all(
    kept.map(async (item) => {
      // A label lives for years: it names the item, never a person.
      const svg = await QRCode.toString(visit.absolute(paths.item(item.id)), {
        type: 'svg',
        margin: 1,
        width: 160,
      })
      return { item, svg }
    }),
  )
  const body = (
    <>
      <PageTitle title={t('labels')} above={model.name} lead={t('labelsLead')}>
        <PrintButton language="pl" />
      </PageTitle>
      {codes.length === 0 ? <EmptyState title={t('noItems')} text={t('noItemsText')} level={2} /> : null}
      <CardGrid>
        {codes.map(({ item, svg }) => (
          <Card title={item.inventory_number} level={2} above={model.name}>
            <div role="img" aria-label={t('labelAlt', { number: item.inventory_number })}>
              {raw(svg)}
            </div>
            <p>{visit.centre.name}</p>
          </Card>
        ))}
      </CardGrid>
    </>
  )
  return pageOf({ title: t('labels'), body, menu: paths.models, trail: modelTrail(model), script: true })
}
