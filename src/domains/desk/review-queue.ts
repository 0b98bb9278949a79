import { listFrequentQueries } from '#domains/search/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { topicOf } from './enquiry.rules.ts'
import { listUnanswered } from './enquiry.sql.ts'
import { endOf, queueOf } from './review.rules.ts'
import { listDecisions } from './review.sql.ts'
import type { QueueGroup, Sign } from './review.ts'

/** Signs older than this say nothing of what is missing now. */
const keptDays = 180
/** A search that gives so few results is a poor one. */
const littleFound = 2
const mostQueries = 500
const mostDecisions = 5000

/** What waits for a decision on a day. */
export async function readQueue(
  tx: Read,
  at: { readonly today: CalendarDay; readonly zone: string },
): Promise<QueueGroup[]> {
  const since = at.today.subtract({ days: keptDays })
  const talks = (await listUnanswered(tx, since)).map(
    ({ asked, topic, asked_at, asked_on }): Sign => ({
      ...{ source: 'talk', asked, topic, count: 1, firstOn: asked_on, lastOn: asked_on, lastAt: asked_at },
    }),
  )
  const queries = await listFrequentQueries(tx, mostQueries)
  const searches = queries
    .filter((query) => query.result_count <= littleFound)
    .map(
      ({ query, days, result_count, first_on, last_on }): Sign => ({
        source: result_count === 0 ? 'nothing-found' : 'little-found',
        ...{ asked: query, topic: topicOf(query), count: days, firstOn: first_on, lastOn: last_on },
        lastAt: endOf(last_on, at.zone),
      }),
    )
  const decided = await listDecisions(tx, {}, { limit: mostDecisions, offset: 0 })
  return queueOf([...talks, ...searches], decided)
}
