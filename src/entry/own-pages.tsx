import { parseDay } from '#kernel/instant.ts'
import { speak, texts } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sayRelativeDay, sayWeekday } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import { domains } from './domains.ts'
import { draftRoutes } from './drafts.ts'

const pl = texts({
  title: 'Dziś',
  hello: 'Dzień dobry, {name}',
  waits: 'Czeka na Ciebie',
  nothing: 'Nic nie czeka',
  nothingText: 'Gdy pojawi się termin, prośba albo brak w planie, zobaczysz to tutaj.',
  now: 'pilne',
  soon: 'wkrótce',
  whenever: 'bez terminu',
})
const t = speak({ pl }, 'pl')

/** Pages that belong to no domain: they only put together what the domains plug in. */
export const ownRoutes: readonly Route[] = [
  page({ door: 'workspace', path: '/praca', right: 'people.account.own' }, showToday),
  page({ door: 'portal', path: '/', right: 'anyone' }, showFront),
  ...draftRoutes,
]

const urgencies = { now: 0, soon: 1, whenever: 2 } as const

/** "Dziś": what waits for me, the nearest deadline first. */
async function showToday(visit: Visit): Promise<Page> {
  const lists = await Promise.all(domains.map((domain) => domain.today?.(visit) ?? Promise.resolve([])))
  const items = lists
    .flat()
    .toSorted(
      (a, b) =>
        urgencies[a.urgency] - urgencies[b.urgency] || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
    )
  const body = (
    <>
      <PageTitle
        title={t('hello', { name: visit.signedIn?.name.split(' ')[0] ?? '' })}
        lead={sayWeekday(visit.today, 'pl')}
      />
      <h2>{t('waits')}</h2>
      {items.length === 0 ? <EmptyState title={t('nothing')} text={t('nothingText')} level={3} /> : null}
      <ul class="waits">
        {items.map((item) => {
          const due = item.dueOn ? parseDay(item.dueOn) : null
          return (
            <li>
              <a href={visit.href(item.path)}>{item.title}</a>
              <span class="hint">{item.detail}</span>
              <Tag tone={item.urgency === 'now' ? 'error' : item.urgency === 'soon' ? 'warn' : 'neutral'}>
                {due ? sayRelativeDay(due, visit.today, 'pl') : t(item.urgency)}
              </Tag>
            </li>
          )
        })}
      </ul>
    </>
  )
  return pageOf({ title: t('title'), body, menu: '/praca' })
}

/** The public front page, made of the blocks that the domains offer. */
async function showFront(visit: Visit): Promise<Page> {
  const blocks = await Promise.all(domains.map((domain) => domain.front?.(visit) ?? Promise.resolve(null)))
  const body = (
    <>
      <PageTitle title={visit.centre.name} lead={visit.centre.municipality} />
      {blocks}
    </>
  )
  return pageOf({ title: visit.centre.name, body, menu: '/' })
}
