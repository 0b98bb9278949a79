import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'

/** Notes that a question was asked on a day; answers on how many days it was by now. */
export async function noteQueryDay(tx: Write, hash: string, day: CalendarDay): Promise<number> {
  await tx.db
    .insertInto('search.query_day')
    .values({ centre_id: tx.centre, query_hash: hash, asked_on: day })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx.db
    .selectFrom('search.query_day')
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .where('centre_id', '=', tx.centre)
    .where('query_hash', '=', hash)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Keeps a question in words, because it was asked on enough days. */
export async function saveFrequentQuery(
  tx: Write,
  asked: {
    readonly query: string
    readonly days: number
    readonly results: number
    readonly day: CalendarDay
  },
): Promise<void> {
  const { query, days, results, day } = asked
  await tx.db
    .insertInto('search.frequent_query')
    .values({
      ...{ centre_id: tx.centre, query, days, result_count: results },
      ...{ first_on: day, last_on: day },
    })
    .onConflict((conflict) =>
      conflict.columns(['centre_id', 'query']).doUpdateSet({ days, result_count: results, last_on: day }),
    )
    .execute()
}

/** Forgets the days and the questions before a day. */
export async function deleteOldQueries(tx: Write, before: CalendarDay): Promise<void> {
  await tx.db
    .deleteFrom('search.query_day')
    .where('centre_id', '=', tx.centre)
    .where('asked_on', '<', before)
    .execute()
  await tx.db
    .deleteFrom('search.frequent_query')
    .where('centre_id', '=', tx.centre)
    .where('last_on', '<', before)
    .execute()
}

/** Questions asked on at least three days: those that found least first. */
export async function listFrequentQueries(tx: Read, limit: number) {
  return tx.db
    .selectFrom('search.frequent_query')
    .select(['query', 'days', 'result_count', 'first_on', 'last_on'])
    .where('centre_id', '=', tx.centre)
    .orderBy(sql`result_count = 0`, 'desc')
    .orderBy('days', 'desc')
    .orderBy('query')
    .limit(limit)
    .execute()
}
