import type { Child } from 'hono/jsx'
import { speak } from '#kernel/texts.ts'
import { type Page, pageOf } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { paths } from './paths.ts'
import { pl } from './reservation.workspace.texts.pl.ts'

/** Words of the staff pages of reservations. */
export const t = speak({ pl }, 'pl')

/** Where every staff page of reservations stands under. */
export const reservationsTrail = [{ title: t('title'), path: paths.queue }]

/** A staff page of reservations with its views as tabs. */
export function reservationsPage(props: {
  visit: Visit
  current: string
  title: string
  lead?: string
  side?: Child
  body: Child
}): Page {
  const { visit, current, title, lead, side, body } = props
  const tabs = [
    [t('tabQueue'), paths.queue],
    [t('tabBoard'), paths.board],
    [t('tabMonth'), paths.month],
    [t('tabPolicies'), paths.policies],
  ] as const
  const items = tabs.map(([label, path]) => ({ label, href: visit.href(path), current: path === current }))
  const framed = (
    <>
      <PageTitle title={title} lead={lead}>
        {side}
      </PageTitle>
      <Tabs label={t('tabs')} items={items} />
      {body}
    </>
  )
  return pageOf({ title, body: framed, menu: paths.queue, trail: reservationsTrail, script: true })
}
