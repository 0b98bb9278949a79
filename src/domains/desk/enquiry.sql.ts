import { sql } from 'kysely'
import type { ServiceId } from '#domains/catalogue/public.ts'
import type { VenueId } from '#domains/places/public.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { AnswerKind, Channel, EnquiryId, EnquiryValues, Outcome } from './enquiry.ts'

/** Which talks are listed or counted; absent = all. Talks that were taken back never are. */
export interface EnquiryFilter {
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
  readonly channel?: Channel | undefined
  readonly outcome?: Outcome | undefined
  readonly answer?: AnswerKind | undefined
  readonly service?: ServiceId | undefined
  readonly need?: string | undefined
  readonly q?: string | undefined
  /** Account that noted it. */
  readonly by?: string | null | undefined
}

// Every figure and the list that it opens share these conditions.
function enquiries(tx: Read, filter: EnquiryFilter) {
  const { from, to, channel, outcome, answer, service, need, q, by } = filter
  return tx.db
    .selectFrom('desk.enquiry as e')
    .where('e.centre_id', '=', tx.centre)
    .where('e.undone_at', 'is', null)
    .$if(from !== undefined, (query) => query.where('e.asked_on', '>=', from!))
    .$if(to !== undefined, (query) => query.where('e.asked_on', '<=', to!))
    .$if(channel !== undefined, (query) => query.where('e.channel', '=', channel!))
    .$if(outcome !== undefined, (query) => query.where('e.outcome', '=', outcome!))
    .$if(answer !== undefined, (query) => query.where('e.answer', '=', answer!))
    .$if(service !== undefined, (query) => query.where('e.service_id', '=', service!))
    .$if(need !== undefined, (query) => query.where('e.need', '=', need!))
    .$if(by !== undefined, (query) => query.where('e.noted_by_id', 'is not distinct from', by!))
    .$if(q !== undefined, (query) =>
      query.where(sql<boolean>`position(lower(${q!}::text) in lower(e.asked)) > 0`),
    )
}

/** One page of the talks, the latest first. */
export async function listEnquiries(
  tx: Read,
  filter: EnquiryFilter,
  at: { readonly limit: number; readonly offset: number },
) {
  return enquiries(tx, filter)
    .select(['e.id', 'e.asked', 'e.channel', 'e.outcome', 'e.answer', 'e.service_id', 'e.venue_id'])
    .select(['e.office_phone_id', 'e.sent_to', 'e.need', 'e.asked_at', 'e.asked_on', 'e.noted_by_id'])
    .orderBy('e.asked_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(at.limit)
    .offset(at.offset)
    .execute()
}

export type EnquiryRow = Awaited<ReturnType<typeof listEnquiries>>[number]

/** How many talks a filter finds. */
export async function countEnquiries(tx: Read, filter: EnquiryFilter): Promise<number> {
  const row = await enquiries(tx, filter)
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Talks counted by what they have in common, the most first; those without it are left out. */
export async function sumEnquiriesBy(
  tx: Read,
  filter: EnquiryFilter,
  by: 'channel' | 'outcome' | 'need' | 'service_id',
): Promise<{ key: string; count: number }[]> {
  const rows = await enquiries(tx, filter)
    .select((q) => [q.ref(`e.${by}`).$castTo<string>().as('key'), q.fn.countAll<bigint>().as('n')])
    .where(`e.${by}`, 'is not', null)
    .groupBy(`e.${by}`)
    .orderBy('n', 'desc')
    .orderBy(`e.${by}`)
    .limit(200)
    .execute()
  return rows.map((row) => ({ key: row.key, count: Number(row.n) }))
}

/** Talks of each month by channel; `month` is `YYYY-MM`. Months without talks are left out. */
export async function sumEnquiriesByMonth(tx: Read, filter: EnquiryFilter) {
  const rows = await enquiries(tx, filter)
    .select((q) => [
      sql<string>`to_char(e.asked_on, 'YYYY-MM')`.as('month'),
      'e.channel as channel',
      q.fn.countAll<bigint>().as('n'),
    ])
    .groupBy([sql`1`, 'e.channel'])
    .orderBy('month')
    .orderBy('channel')
    .limit(500)
    .execute()
  return rows.map((row) => ({ month: row.month, channel: row.channel, count: Number(row.n) }))
}

/** Unanswered talks since a moment, each as one row, the oldest first. */
export async function listUnanswered(tx: Read, since: CalendarDay) {
  return enquiries(tx, { from: since, outcome: 'not-answered' })
    .select(['e.asked', 'e.topic', 'e.asked_at', 'e.asked_on'])
    .orderBy('e.asked_at')
    .orderBy('e.id')
    .limit(5000)
    .execute()
}

/** Keeps a talk. */
export async function insertEnquiry(
  tx: Write,
  values: EnquiryValues & {
    readonly topic: string
    readonly need: string | null
    readonly at: Instant
    readonly on: CalendarDay
    readonly by: Pick<Actor, 'kind' | 'id'>
  },
): Promise<EnquiryId> {
  const id: EnquiryId = newId()
  const { answer, by } = values
  const idOf = <Kind extends string>(kind: AnswerKind) =>
    answer.kind === kind ? (answer.id as Id<Kind> | null) : null
  await tx.db
    .insertInto('desk.enquiry')
    .values({
      ...{ centre_id: tx.centre, id, asked: values.asked, topic: values.topic, need: values.need },
      ...{ channel: values.channel, outcome: values.outcome, answer: answer.kind, sent_to: values.sentTo },
      ...{ service_id: idOf<'service'>('service'), venue_id: idOf<'venue'>('venue') as VenueId | null },
      office_phone_id: idOf<'office_phone'>('person'),
      ...{ asked_at: values.at, asked_on: values.on },
      ...{ noted_by_kind: by.kind as 'account', noted_by_id: by.id },
    })
    .execute()
  return id
}

/** Holds a talk until the deed ends, or null. */
export async function lockEnquiry(tx: Write, id: EnquiryId) {
  const row = await tx.db
    .selectFrom('desk.enquiry')
    .select(['id', 'asked', 'asked_at', 'undone_at', 'noted_by_kind', 'noted_by_id'])
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** One talk that was not taken back, or null. */
export async function findEnquiry(tx: Read, id: EnquiryId) {
  const row = await enquiries(tx, {})
    .select(['e.id', 'e.asked', 'e.asked_at', 'e.undone_at', 'e.noted_by_id', 'e.channel'])
    .where('e.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Takes a talk out of every list and figure. */
export async function markUndone(tx: Write, id: EnquiryId, at: Instant): Promise<void> {
  await tx.db
    .updateTable('desk.enquiry')
    .set({ undone_at: at })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .execute()
}
