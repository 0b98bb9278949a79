import type { TodayItem } from '#kernel/domain.ts'
import { dayOf, isBefore } from '#kernel/instant.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sayDay, sayTime } from '#ui/date.ts'
import { daySpan } from './board.rules.ts'
import { countQueue, listBoard, listQueue } from './board.sql.ts'
import { paths } from './paths.ts'
import { t } from './reservation-frame.tsx'

/** What waits for a host: requests to decide, and who is in the rooms today. */
export async function reservationsToday(visit: Visit): Promise<TodayItem[]> {
  if (!visit.may('reservations.reservation.read')) return []
  const span = daySpan(visit.today, 1, visit.centre.zone)
  const { board, queue, first } = await visit.read(async (tx) => ({
    board: await listBoard(tx, { ...span, venue: null, now: visit.now }),
    queue: await countQueue(tx, visit.now),
    first: (await listQueue(tx, visit.now, { limit: 1, offset: 0 }))[0],
  }))
  const items: TodayItem[] = []
  if (first && visit.may('reservations.reservation.decide')) {
    const day = dayOf(first.starts_at, first.zone)
    items.push({
      title: t('todayWaiting', { n: queue.all }),
      detail: t('todayWaitingDetail', { day: sayDay(day, 'pl') }),
      path: paths.queue,
      dueOn: day.toString(),
      urgency: isBefore(visit.today.add({ days: 3 }), day) ? 'soon' : 'now',
    })
  }
  const today = board.filter((item) => item.state === 'approved' && isBefore(visit.now, item.ends_at))
  const next = today[0]
  if (next) {
    const time = sayTime(next.starts_at, next.zone, 'pl')
    items.push({
      title: t('todayBookings', { n: today.length }),
      detail: t('todayBookingsDetail', { time, room: next.room_name }),
      path: `${paths.board}?dzien=${visit.today}`,
      dueOn: visit.today.toString(),
      urgency: 'soon',
    })
  }
  return items
}
