import type { Child } from 'hono/jsx'
import { speak } from '#kernel/texts.ts'
import { type Page, pageOf } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { pl } from './loan.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')

/** Where every page of lending stands under. */
export const lendingTrail = [{ title: t('title'), path: paths.board }]

interface FrameProps {
  readonly visit: Visit
  readonly current: string
  readonly title: string
  readonly lead?: string
  readonly actions?: Child
  readonly body: Child
}

/** One of the three parts of lending: today, loans, equipment. */
export function lendingPage({ visit, current, title, lead, actions, body }: FrameProps): Page {
  const parts = [
    { label: t('board'), path: paths.board, right: 'lending.loan.read' },
    { label: t('loans'), path: paths.loans, right: 'lending.loan.read' },
    { label: t('equipment'), path: paths.models, right: 'lending.equipment.read' },
  ].filter((part) => visit.may(part.right))
  const frame = (
    <>
      <PageTitle title={title} lead={lead ?? null}>
        {actions}
      </PageTitle>
      <Tabs
        label={t('parts')}
        items={parts.map(({ label, path }) => ({ label, href: visit.href(path), current: path === current }))}
      />
      {body}
    </>
  )
  return pageOf({ title, body: frame, menu: paths.models, script: true })
}
