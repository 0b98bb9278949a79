import { searchPaths } from '#domains/search/public.ts'
import type { TodayItem } from '#kernel/domain.ts'
import { listDrafts } from '#kernel/draft.sql.ts'
import { parseDay } from '#kernel/instant.ts'
import { speak, texts } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Door, Doors, Hero } from '#ui/card.tsx'
import { sayInstant, sayRelativeDay, sayWeekday } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import { apiRoutes } from './api-routes.ts'
import { domains } from './domains.ts'
import { draftRoutes } from './drafts.ts'
import { shellWords } from './shell.texts.ts'

const pl = texts({
  title: 'Dziś',
  hello: 'Dzień dobry, {name}',
  waits: 'Czeka na Ciebie',
  nothing: 'Nic nie czeka',
  nothingText: 'Gdy pojawi się termin, prośba albo brak w planie, zobaczysz to tutaj.',
  now: 'pilne',
  soon: 'wkrótce',
  whenever: 'bez terminu',
  draft: 'Dokończ rozpoczęty formularz',
})
const t = speak({ pl }, 'pl')

/** Pages that belong to no domain: they only put together what the domains plug in. */
export const ownRoutes: readonly Route[] = [
  page({ door: 'workspace', path: '/praca', right: 'people.account.own' }, showToday),
  page({ door: 'portal', path: '/', right: 'anyone' }, showFront),
  ...draftRoutes,
  ...apiRoutes,
]

const urgencies = { now: 0, soon: 1, whenever: 2 } as const

/** "Dziś": what waits for me, the nearest deadline first. */
async function showToday(visit: Visit): Promise<Page> {
  const drafts = await draftItems(visit)
  const lists = await Promise.all(domains.map((domain) => domain.today?.(visit) ?? Promise.resolve([])))
  const items = [...lists, drafts]
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

// What was begun and not sent waits too; it opens where it was left.
async function draftItems(visit: Visit): Promise<TodayItem[]> {
  const owner = visit.actor.kind === 'account' ? visit.actor.id : null
  if (!owner) return []
  const drafts = await visit.read((tx) => listDrafts(tx, owner, visit.now))
  return drafts.map((draft) => ({
    title: t('draft'),
    detail: sayInstant(draft.saved_at, visit.centre.zone, 'pl'),
    path: draft.form,
    dueOn: null,
    urgency: 'whenever',
  }))
}

/** The public front page, made of the blocks that the domains offer. */
async function showFront(visit: Visit): Promise<Page> {
  const blocks = await Promise.all(domains.map((domain) => domain.front?.(visit) ?? Promise.resolve(null)))
  const words = shellWords(visit.language)
  const body = (
    <>
      <Hero title={visit.centre.name} lead={visit.centre.municipality}>
        <Doors>
          <Door title={words('helpTitle')} href={visit.href(searchPaths.search)}>
            {words('help')}
          </Door>
          <Door title={words('actTitle')} href={visit.href('/plan')} tone="warm">
            {words('act')}
          </Door>
        </Doors>
      </Hero>
      {blocks}
    </>
  )
  return pageOf({ title: visit.centre.name, body, menu: '/', cacheSeconds: 5 })
}
