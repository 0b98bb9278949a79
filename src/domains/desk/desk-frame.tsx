import type { Child } from 'hono/jsx'
import { speak } from '#kernel/texts.ts'
import { type Page, pageOf } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { pl } from './desk.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')

const views = [
  { path: paths.desk, label: t('search'), right: 'desk.answer.find' },
  { path: paths.talks, label: t('talks'), right: 'desk.enquiry.read' },
  { path: paths.review, label: t('review'), right: 'desk.review.read' },
  { path: paths.figures, label: t('figures'), right: 'desk.enquiry.read' },
  { path: paths.phones, label: t('phones'), right: 'desk.answer.find' },
] as const

export const deskTrail = [{ title: t('title'), path: paths.desk }]

/** A page of the desk with the ways to its other parts. */
export function deskPage(props: {
  visit: Visit
  title: string
  lead?: Child
  current: string
  actions?: Child
  body: Child
}): Page {
  const { visit, title, current } = props
  const items = views
    .filter(({ right }) => visit.may(right))
    .map(({ path, label }) => ({ href: visit.href(path), label, current: path === current }))
  const body = (
    <>
      <PageTitle title={title} lead={props.lead}>
        {props.actions}
      </PageTitle>
      <Tabs items={items} label={t('views')} />
      {props.body}
    </>
  )
  const trail = current === paths.desk ? [] : deskTrail
  return pageOf({ title, body, menu: paths.desk, trail, script: true })
}
