// What the open data reads of services: whole cards in the order of ids, so that a reader of everything can
// go on from the last one, and what is gone, so that a reader of changes learns it.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { DB } from '#kernel/db/types.ts'
import type { Instant } from '#kernel/instant.ts'
import { readCard } from './card.ts'
import type { PublicDay } from './public-service.sql.ts'
import type { ProviderId, ServiceId } from './service.ts'

/** By what a service is marked in the open data. */
export const markKinds = ['area', 'need', 'target', 'regime', 'benefit', 'disability'] as const
export type MarkKind = (typeof markKinds)[number]

/** One mark that a service must bear; without a code, any mark of the kind. */
export interface Mark {
  readonly kind: MarkKind
  readonly code: string | null
}

/** What the open data is narrowed by; every part must hold. */
export interface OpenFilter {
  /** Also what is gone or no longer shown: changed at this moment or later. */
  readonly modifiedAfter?: Instant | undefined
  readonly marks?: readonly Mark[] | undefined
  /** Providers, each of which must give the service; null = the centre itself. */
  readonly providers?: readonly (ProviderId | null)[] | undefined
  /** Words that all stand somewhere in the names and texts. */
  readonly words?: readonly string[] | undefined
  readonly ids?: readonly ServiceId[] | undefined
}

/** The day of a reading with the zone of the centre: a card appears and leaves at its midnight. */
export interface OpenDay extends PublicDay {
  readonly zone: string
}

/** Where a page of a list begins: after an id, or after a number of rows. */
export interface OpenSlice {
  readonly limit: number
  readonly offset?: number | undefined
  readonly after?: string | undefined
}

const plainLetters = ['ąćęłńóśźż', 'acelnoszz'] as const
const plain = (text: Expression<string | null> | string) =>
  sql<string>`translate(lower(${text}), ${plainLetters[0]}, ${plainLetters[1]})`

type Services = ExpressionBuilder<DB & { s: DB['catalogue.service'] }, 's'>

function open(tx: Read, day: OpenDay, filter: OpenFilter) {
  const { modifiedAfter, marks = [], providers = [], words = [], ids } = filter
  return tx.db
    .selectFrom('catalogue.service as s')
    .where('s.centre_id', '=', tx.centre)
    .where('s.state', '<>', 'draft')
    .where((or) => or.or([or('s.visible_from', 'is', null), or('s.visible_from', '<=', day.today)]))
    .$if(modifiedAfter === undefined && ids === undefined, (query) => query.where(shownOn(day)))
    .$if(modifiedAfter !== undefined, (query) =>
      query.where(sql<boolean>`${modifiedOf(day)} >= ${modifiedAfter!}::timestamptz`),
    )
    .$if(ids !== undefined, (query) =>
      query.where('s.id', '=', (any) => any.fn.any(any.val(ids as ServiceId[]))),
    )
    .where((all) =>
      all.and([
        ...marks.map((mark) => bears(all as unknown as Services, mark)),
        ...providers.map((id) =>
          id === null ? all('s.provider_id', 'is', null) : all('s.provider_id', '=', id),
        ),
        ...words.map((word) => says(all as unknown as Services, word)),
      ]),
    )
}

const shownOn = (day: OpenDay) =>
  sql<boolean>`(s.state in ('published', 'closed') and s.check_due_on >= ${day.hiddenBefore}::date
    and (s.visible_to is null or s.visible_to >= ${day.today}::date))`

// A card also changes for its readers on the day on which it appears or leaves by itself.
function modifiedOf(day: OpenDay) {
  const { zone, today, hiddenBefore } = day
  const midnight = (date: Expression<unknown>) => sql`(${date})::timestamp at time zone ${zone}`
  const left = sql`s.check_due_on + (${today}::date - ${hiddenBefore}::date) + 1`
  return sql<Instant>`greatest(
    (select max(t.taken_at) from catalogue.service_step t
      where t.centre_id = s.centre_id and t.service_id = s.id),
    (select max(a.noted_at) from catalogue.assurance a
      where a.centre_id = s.centre_id and a.service_id = s.id),
    s.intake_noted_at, s.made_at,
    case when s.visible_from <= ${today}::date then ${midnight(sql`s.visible_from`)} end,
    case when s.visible_to < ${today}::date then ${midnight(sql`s.visible_to + 1`)} end,
    case when s.check_due_on < ${hiddenBefore}::date then ${midnight(left)} end)`
}

const columns = {
  area: 's.area_code',
  regime: 's.regime',
  benefit: 's.benefit',
  disability: 's.disability',
} as const

function bears(q: Services, { kind, code }: Mark): Expression<SqlBool> {
  if (kind !== 'need' && kind !== 'target') {
    const column = columns[kind]
    return code === null ? q(column, 'is not', null) : q(column, '=', code as never)
  }
  const [table, value] =
    kind === 'need' ? ['catalogue.service_concept', 'm.concept'] : ['catalogue.service_target', 'm.who']
  return sql<boolean>`exists (select 1 from ${sql.table(table!)} m where m.centre_id = s.centre_id
    and m.service_id = s.id and (${code}::text is null or ${sql.ref(value!)} = ${code}::text))`
}

function says(q: Services, word: string): Expression<SqlBool> {
  const texts = q
    .selectFrom('catalogue.service_text as w')
    .whereRef('w.centre_id', '=', 's.centre_id')
    .whereRef('w.service_id', '=', 's.id')
    .where(
      sql<boolean>`position(${plain(word)} in ${plain(sql<string>`concat_ws(' ', w.name, w.summary,
      w.description, w.for_whom)`)}) > 0`,
    )
    .select('w.language')
  return q.exists(texts)
}

/** Services of the open data in the order of their ids, with their cards; what is gone comes without. */
export async function listOpenServices(
  tx: Read,
  day: OpenDay,
  { filter, ...at }: OpenSlice & { filter: OpenFilter },
) {
  const rows = await open(tx, day, filter)
    .leftJoin('catalogue.service_version as v', (join) =>
      join
        .onRef('v.centre_id', '=', 's.centre_id')
        .onRef('v.service_id', '=', 's.id')
        .onRef('v.number', '=', 's.number'),
    )
    .select(['s.id', 's.slug', 's.code', 's.state', 's.name', 's.provider_id', 's.intake', 's.free_places'])
    .select(['s.intake_from', 's.intake_to', 's.intake_noted_at', 's.reopens_on', 's.checked_on'])
    .select(['s.check_due_on', 's.visible_to', 'v.published_at'])
    .select(modifiedOf(day).as('modified_at'))
    .select(shownOn(day).as('shown'))
    .select(sql<unknown>`case when ${shownOn(day)} then v.card end`.as('card'))
    .select(
      sql<string | null>`(select a.how from catalogue.assurance a where a.centre_id = s.centre_id
      and a.service_id = s.id order by a.noted_at desc, a.id desc limit 1)`.as('checked_how'),
    )
    .$if(at.after !== undefined, (query) => query.where('s.id', '>', at.after as ServiceId))
    .orderBy('s.id')
    .limit(at.limit)
    .offset(at.offset ?? 0)
    .execute()
  return rows.map((row) => ({ ...row, card: row.card ? readCard(row.card) : null }))
}

export type OpenService = Awaited<ReturnType<typeof listOpenServices>>[number]

/** How many services a filter of the open data finds. */
export async function countOpenServices(tx: Read, day: OpenDay, filter: OpenFilter): Promise<number> {
  const row = await open(tx, day, filter)
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Ids of services with when they changed, and nothing else, for who compares by themselves. */
export async function listOpenChanges(
  tx: Read,
  day: OpenDay,
  { filter, ...at }: OpenSlice & { filter: OpenFilter },
) {
  return open(tx, day, filter)
    .select(['s.id', 's.name', 's.slug', 's.state', 's.provider_id'])
    .select(modifiedOf(day).as('modified_at'))
    .select(shownOn(day).as('shown'))
    .$if(at.after !== undefined, (query) => query.where('s.id', '>', at.after as ServiceId))
    .orderBy('s.id')
    .limit(at.limit)
    .offset(at.offset ?? 0)
    .execute()
}

/** The services that changed last, the latest first. */
export async function listLatestChanges(tx: Read, day: OpenDay, limit: number) {
  return open(tx, day, {})
    .leftJoin('catalogue.service_text as pl', (join) =>
      join
        .onRef('pl.centre_id', '=', 's.centre_id')
        .onRef('pl.service_id', '=', 's.id')
        .on('pl.language', '=', 'pl'),
    )
    .select(['s.id', 's.name', 's.slug', 'pl.summary'])
    .select(modifiedOf(day).as('modified_at'))
    .orderBy('modified_at', 'desc')
    .orderBy('s.id')
    .limit(limit)
    .execute()
}

/** Where services are given, in the order of services: which service, and the number of its place. */
export async function listOpenPlaces(
  tx: Read,
  day: OpenDay,
  {
    filter,
    ...at
  }: Omit<OpenSlice, 'after'> & {
    filter: OpenFilter
    after?: { service: string; position: number } | undefined
  },
) {
  return openPlaces(tx, day, filter)
    .select(['s.id as service', 'p.position', 'p.kind', 'p.venue_id', 'p.address'])
    .$if(at.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(s.id, p.position) > (${at.after!.service}::uuid, ${at.after!.position}::int)`,
      ),
    )
    .orderBy('s.id')
    .orderBy('p.position')
    .limit(at.limit)
    .offset(at.offset ?? 0)
    .execute()
}

/** How many places of services a filter finds. */
export async function countOpenPlaces(tx: Read, day: OpenDay, filter: OpenFilter): Promise<number> {
  const row = await openPlaces(tx, day, filter)
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

// Help at home has no place that could be told.
function openPlaces(tx: Read, day: OpenDay, filter: OpenFilter) {
  return open(tx, day, filter)
    .where(shownOn(day))
    .innerJoin('catalogue.service_place as p', (join) =>
      join.onRef('p.centre_id', '=', 's.centre_id').onRef('p.service_id', '=', 's.id'),
    )
    .where('p.kind', '<>', 'home')
}

/** Providers of shown services by name, each of whose services bears one of the marks, mark by mark. */
export async function listOpenProviders(tx: Read, day: OpenDay, marks: readonly Mark[]) {
  const gives = (one: Mark | null) =>
    open(tx, day, { marks: one ? [one] : [] }).select(sql<ProviderId | null>`s.provider_id`.as('provider'))
  return tx.db
    .selectFrom('catalogue.provider as p')
    .select(['p.id', 'p.name', 'p.kind', 'p.basis', 'p.phone', 'p.email', 'p.website'])
    .where('p.centre_id', '=', tx.centre)
    .where((all) =>
      all.and(
        [null, ...marks].map((one) => all('p.id', 'in', gives(one).where('s.provider_id', 'is not', null))),
      ),
    )
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(5000)
    .execute()
}

export type OpenProvider = Awaited<ReturnType<typeof listOpenProviders>>[number]

/** Codes of the needs that shown services answer. */
export async function listOpenNeeds(tx: Read, day: OpenDay): Promise<string[]> {
  const rows = await open(tx, day, {})
    .innerJoin('catalogue.service_concept as c', (join) =>
      join.onRef('c.centre_id', '=', 's.centre_id').onRef('c.service_id', '=', 's.id'),
    )
    .select('c.concept')
    .distinct()
    .orderBy('c.concept')
    .limit(5000)
    .execute()
  return rows.map((row) => row.concept)
}
