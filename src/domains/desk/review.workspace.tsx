import { speak } from '#kernel/texts.ts'
import { type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { deskPage } from './desk-frame.tsx'
import { paths } from './paths.ts'
import { reviewDueOn } from './review.rules.ts'
import type { QueueGroup } from './review.ts'
import { pl } from './review.workspace.texts.pl.ts'
import { readQueue } from './review-queue.ts'

const t = speak({ pl }, 'pl')

/** What waits for a decision this week. */
export const reviewRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.review, right: 'desk.review.read' }, showQueue),
]

async function showQueue(visit: Visit): Promise<Page> {
  const queue = await visit.read((tx) => readQueue(tx, { today: visit.today, zone: visit.centre.zone }))
  const body = (
    <>
      {queue.length > 0 ? <p>{t('due', { day: sayDay(reviewDueOn(visit.today), 'pl') })}</p> : null}
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        rows={queue}
        columns={columnsFor(visit)}
        empty={<EmptyState title={t('nothing')} text={t('nothingText')} level={2} />}
      />
    </>
  )
  const actions = (
    <LinkButton href={visit.href(paths.decisions)} look="quiet">
      {t('decisions')}
    </LinkButton>
  )
  return deskPage({ visit, title: t('title'), lead: t('lead'), current: paths.review, actions, body })
}

function columnsFor(visit: Visit): Column<QueueGroup>[] {
  const columns: Column<QueueGroup>[] = [
    {
      key: 'question',
      header: t('question'),
      cell: ({ asked, wordings }) => (
        <>
          {asked}
          {wordings.length > 1 ? (
            <div class="hint">{t('also', { words: wordings.slice(1, 5).join('; ') })}</div>
          ) : null}
        </>
      ),
    },
    { key: 'talks', header: t('talks'), numeric: true, cell: ({ talks }) => talks },
    { key: 'searches', header: t('searches'), numeric: true, cell: ({ searchDays }) => searchDays },
    { key: 'last', header: t('last'), cell: ({ lastOn }) => sayDay(lastOn, 'pl') },
  ]
  if (!visit.may('desk.review.decide')) return columns
  const link = (group: QueueGroup) =>
    visit.href(`${paths.decide}?${new URLSearchParams({ temat: group.topic })}`)
  return [
    ...columns,
    {
      key: 'do',
      header: t('decide'),
      cell: (group) => (
        <a href={link(group)}>
          {t('decide')}
          <span class="hidden">: {group.asked}</span>
        </a>
      ),
    },
  ]
}
