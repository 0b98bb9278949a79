import type { TodayItem } from '#kernel/domain.ts'
import { dayOf } from '#kernel/instant.ts'
import { countWaiting } from '#kernel/message.sql.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sayDay } from '#ui/date.ts'
import { pl } from './notice.workspace.texts.pl.ts'
import { waiting } from './notice-lists.workspace.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const kinds = [
  { list: 'letters', title: 'todayLetters', right: 'notifications.message.handle' },
  { list: 'calls', title: 'todayCalls', right: 'notifications.message.handle' },
  { list: 'failed', title: 'todayFailed', right: 'notifications.message.retry' },
] as const

/** Letters, calls and failed messages that wait for somebody with the right to handle them. */
export async function waitingNotices(visit: Visit): Promise<TodayItem[]> {
  const mine = kinds.filter((kind) => visit.may(kind.right))
  if (mine.length === 0) return []
  return visit.read(async (tx) => {
    const items: TodayItem[] = []
    for (const kind of mine) {
      const { count, since } = await countWaiting(tx, waiting[kind.list])
      if (!since) continue
      const day = dayOf(since, visit.centre.zone)
      items.push({
        title: t(kind.title, { n: count }),
        detail: t('todayOldest', { day: sayDay(day, 'pl') }),
        path: paths[kind.list],
        dueOn: null,
        // A call not made for a day may hold up somebody's deadline.
        urgency: day.equals(visit.today) ? 'soon' : 'now',
      })
    }
    return items
  })
}
