import type { Child } from 'hono/jsx'
import { sayPhone } from '#domains/people/public.ts'
import type { Id } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { countWaiting, listWaiting, type MessageFilter } from '#kernel/message.sql.ts'
import { speak } from '#kernel/texts.ts'
import { button, goTo, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { sayDay, sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { listCallAttempts } from './call-attempt.sql.ts'
import { retryMessage } from './notice.actions.ts'
import { channelTitles } from './notice.ts'
import { pl } from './notice.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const handle = { door: 'workspace', right: 'notifications.message.handle' } as const
const retry = { door: 'workspace', right: 'notifications.message.retry' } as const
type Message = Awaited<ReturnType<typeof listWaiting>>[number]

/** What waits in each list. */
export const waiting = {
  letters: { channels: ['letter'], states: ['waiting'] },
  calls: { channels: ['call'], states: ['waiting'] },
  failed: { channels: ['email', 'sms'], states: ['failed'] },
} as const satisfies Record<string, MessageFilter>

/** Lists of what staff must do by hand, and of what did not leave. */
export const noticeListRoutes: readonly Route[] = [
  page({ ...handle, path: paths.letters }, showLetters),
  page({ ...handle, path: paths.calls }, showCalls),
  page({ ...retry, path: paths.failed }, showFailed),
  button({ ...retry, path: paths.retry(':message') }, async (visit) => {
    await visit.deed((work) => retryMessage(work, idOf<'outbox'>(visit, 'message')))
    return goTo(paths.failed, t('retried'))
  }),
]

async function showLetters(visit: Visit): Promise<Page> {
  const list = await readList(visit, waiting.letters)
  const columns: Column<Message>[] = [
    {
      key: 'subject',
      header: t('subject'),
      cell: (row) => <a href={visit.href(paths.letter(row.id))}>{row.subject}</a>,
    },
    { key: 'recipient', header: t('recipient'), cell: (row) => row.recipient.replaceAll('\n', ', ') },
    sinceColumn(visit),
  ]
  const empty = <EmptyState title={t('noLetters')} text={t('noLettersText')} level={2} />
  return noticePage(
    visit,
    paths.letters,
    <MessageTable {...list} {...{ visit, columns, empty }} at="letters" />,
  )
}

async function showCalls(visit: Visit): Promise<Page> {
  const list = await readList(visit, waiting.calls)
  const ids = list.rows.map((row) => row.id)
  const tries = Map.groupBy(await visit.read((tx) => listCallAttempts(tx, ids)), (one) => one.message_id)
  const columns: Column<Message>[] = [
    {
      key: 'subject',
      header: t('subject'),
      cell: (row) => <a href={visit.href(paths.call(row.id))}>{row.subject}</a>,
    },
    { key: 'phone', header: t('phone'), cell: (row) => sayPhone(row.recipient) },
    { key: 'tries', header: t('tries'), cell: (row) => sayTries(visit, tries.get(row.id) ?? []) },
    sinceColumn(visit),
  ]
  const empty = <EmptyState title={t('noCalls')} text={t('noCallsText')} level={2} />
  return noticePage(visit, paths.calls, <MessageTable {...list} {...{ visit, columns, empty }} at="calls" />)
}

function sayTries(visit: Visit, tries: Awaited<ReturnType<typeof listCallAttempts>>): string {
  const last = tries[0]
  if (!last) return t('noTries')
  return t('lastTry', { n: tries.length, at: sayInstant(last.logged_at, visit.centre.zone, 'pl') })
}

async function showFailed(visit: Visit): Promise<Page> {
  const list = await readList(visit, waiting.failed)
  const columns: Column<Message>[] = [
    { key: 'subject', header: t('subject'), cell: (row) => row.subject },
    { key: 'recipient', header: t('recipient'), cell: (row) => row.recipient },
    { key: 'channel', header: t('channel'), cell: (row) => channelTitles[row.channel] },
    { key: 'why', header: t('why'), cell: (row) => row.last_error ?? '–' },
    { key: 'attempts', header: t('attempts'), numeric: true, cell: (row) => row.attempts },
    sinceColumn(visit),
    {
      key: 'retry',
      header: t('retry'),
      cell: (row) => (
        <DeedButton
          visit={visit}
          path={paths.retry(row.id)}
          label={t('retry')}
          kind="button quiet"
          about={row.subject}
        />
      ),
    },
  ]
  const empty = <EmptyState title={t('noFailed')} text={t('noFailedText')} level={2} />
  return noticePage(
    visit,
    paths.failed,
    <MessageTable {...list} {...{ visit, columns, empty }} at="failed" />,
  )
}

async function readList(visit: Visit, filter: MessageFilter) {
  const state = listState(visit.query)
  const place = { limit: state.pageSize, offset: state.offset }
  return visit.read(async (tx) => ({
    state,
    rows: await listWaiting(tx, filter, place),
    total: (await countWaiting(tx, filter)).count,
  }))
}

function MessageTable(
  props: Awaited<ReturnType<typeof readList>> & {
    visit: Visit
    at: keyof typeof waiting
    columns: readonly Column<Message>[]
    empty: Child
  },
) {
  const { visit, at, state, total } = props
  return (
    <DataTable
      language="pl"
      caption={t(at)}
      captionHidden
      columns={props.columns}
      rows={props.rows}
      list={{ path: visit.href(paths[at]), state, total }}
      empty={props.empty}
    />
  )
}

function sinceColumn(visit: Visit): Column<Message> {
  return {
    key: 'since',
    header: t('since'),
    cell: (row) => sayDay(dayOf(row.made_at, visit.centre.zone), 'pl'),
  }
}

/** A page of notices under the tabs that this visitor may open. */
export function noticePage(visit: Visit, path: string, content: Child): Page {
  const tabs = [
    { label: t('letters'), path: paths.letters, open: visit.may(handle.right) },
    { label: t('calls'), path: paths.calls, open: visit.may(handle.right) },
    { label: t('failed'), path: paths.failed, open: visit.may(retry.right) },
    { label: t('demoMail'), path: paths.demoMail, open: visit.centre.isDemo },
  ]
  const items = tabs
    .filter((tab) => tab.open)
    .map((tab) => ({ label: tab.label, href: visit.href(tab.path), current: tab.path === path }))
  const title = `${t('title')}: ${tabs.find((tab) => tab.path === path)?.label ?? ''}`
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Tabs items={items} label={t('tabs')} />
      {content}
    </>
  )
  return pageOf({ title, body, menu: paths.letters })
}

/** The message that the address names. */
export function messageOf(visit: Visit): Id<'outbox'> {
  return idOf<'outbox'>(visit, 'message')
}
