import { type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { saySpan } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import { type BoardItem, countQueue, listQueue } from './board.sql.ts'
import { paths } from './paths.ts'
import { isQueueReason } from './policy.rules.ts'
import { reservationsPage, t } from './reservation-frame.tsx'
import { ReservationStateTag, reservationWords } from './reservation-words.tsx'

const words = reservationWords('pl')

/** Requests that wait for a decision. */
export const queueRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.queue, right: 'reservations.reservation.read' }, showQueue),
]

async function showQueue(visit: Visit): Promise<Page> {
  const state = listState(visit.query)
  const { rows, total } = await visit.read(async (tx) => ({
    rows: await listQueue(tx, visit.now, { limit: state.pageSize, offset: state.offset }),
    total: (await countQueue(tx, visit.now)).all,
  }))
  const body = (
    <DataTable
      language="pl"
      caption={t('title')}
      captionHidden
      rows={rows}
      columns={columns(visit)}
      list={{ path: visit.href(paths.queue), state, total }}
      empty={<EmptyState title={t('none')} text={t('noneText')} level={2} />}
    />
  )
  const side = visit.may('reservations.reservation.decide') ? (
    <LinkButton href={visit.href(paths.newSeries)}>{t('addSeries')}</LinkButton>
  ) : null
  return reservationsPage({ visit, current: paths.queue, title: t('title'), lead: t('lead'), side, body })
}

function columns(visit: Visit): Column<BoardItem>[] {
  return [
    {
      key: 'what',
      header: t('what'),
      cell: (row) => <a href={visit.href(paths.reservation(row.id))}>{row.title ?? t('untitled')}</a>,
    },
    {
      key: 'when',
      header: t('when'),
      cell: (row) => saySpan(row.starts_at, row.ends_at, { zone: row.zone, language: 'pl' }),
    },
    { key: 'room', header: t('room'), cell: (row) => `${row.room_name}, ${row.venue_name}` },
    { key: 'who', header: t('who'), cell: (row) => row.organisation ?? row.name },
    { key: 'people', header: t('people'), cell: (row) => row.people, numeric: true },
    {
      key: 'why',
      header: t('why'),
      cell: (row) =>
        row.state === 'needs_info' ? (
          <ReservationStateTag state="needs_info" language="pl" />
        ) : (
          <ul class="plain">
            {row.queue_reasons.filter(isQueueReason).map((reason) => (
              <li>{words(`why.${reason}`)}</li>
            ))}
          </ul>
        ),
    },
  ]
}
