import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import { type Card, readCard } from './card.ts'
import type { Intake, ProviderId, ServiceId, ServiceState } from './service.ts'

/** What a list of services is narrowed by; absent = all. */
export interface ServiceFilter {
  readonly state?: ServiceState | undefined
  readonly area?: string | undefined
  readonly provider?: ProviderId | undefined
  /** Only services with something that the publish gate asks for. */
  readonly incomplete?: boolean | undefined
  /** Only shown services whose check was due before this day. */
  readonly dueBefore?: CalendarDay | undefined
  /** Only services whose draft waits for approval. */
  readonly waiting?: boolean | undefined
  /** A part of the name. */
  readonly q?: string | undefined
}

function services(tx: Read) {
  return tx.db
    .selectFrom('catalogue.service as s')
    .leftJoin('catalogue.provider as p', (join) =>
      join.onRef('p.centre_id', '=', 's.centre_id').onRef('p.id', '=', 's.provider_id'),
    )
    .leftJoin('catalogue.service_draft as d', (join) =>
      join.onRef('d.centre_id', '=', 's.centre_id').onRef('d.service_id', '=', 's.id'),
    )
    .where('s.centre_id', '=', tx.centre)
}

function narrowed(tx: Read, filter: ServiceFilter) {
  const { state, area, provider, incomplete, dueBefore, waiting, q } = filter
  return services(tx)
    .$if(state !== undefined, (query) => query.where('s.state', '=', state!))
    .$if(area !== undefined, (query) => query.where('s.area_code', '=', area!))
    .$if(provider !== undefined, (query) => query.where('s.provider_id', '=', provider!))
    .$if(incomplete === true, (query) => query.where('s.gaps', '<>', sql<string[]>`'{}'`))
    .$if(waiting === true, (query) => query.where('d.state', '=', 'waiting'))
    .$if(dueBefore !== undefined, (query) =>
      query.where('s.check_due_on', '<', dueBefore!).where('s.state', 'in', ['published', 'closed']),
    )
    .$if(q !== undefined, (query) =>
      query.where(sql<boolean>`position(lower(${q!}::text) in lower(s.name)) > 0`),
    )
}

/** How the list of services is ordered. */
export type ServiceOrder = 'nazwa' | 'wykonawca' | 'sprawdzenie'
const orders = { nazwa: 's.name', wykonawca: 'p.name', sprawdzenie: 's.check_due_on' } as const

/** One page of the services. */
export async function listServices(
  tx: Read,
  filter: ServiceFilter,
  at: { order: ServiceOrder; descending: boolean; limit: number; offset: number },
) {
  return narrowed(tx, filter)
    .select(['s.id', 's.slug', 's.code', 's.name', 's.state', 's.area_code', 's.benefit', 's.intake'])
    .select(['s.checked_on', 's.check_due_on', 's.gaps', 'p.name as provider', 'd.state as draft'])
    .orderBy(orders[at.order], (order) =>
      at.descending ? order.desc().nullsLast() : order.asc().nullsLast(),
    )
    .orderBy('s.id')
    .limit(at.limit)
    .offset(at.offset)
    .execute()
}

export type ServiceRow = Awaited<ReturnType<typeof listServices>>[number]

/** How many services a filter finds. */
export async function countServices(tx: Read, filter: ServiceFilter): Promise<number> {
  const row = await narrowed(tx, filter)
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** One service with the name of its provider and the state of its draft, or null. */
export async function findService(tx: Read, id: ServiceId) {
  const query = services(tx).selectAll('s').select(['p.name as provider', 'p.kind as provider_kind'])
  return (await query.select('d.state as draft').where('s.id', '=', id).executeTakeFirst()) ?? null
}

export type Service = NonNullable<Awaited<ReturnType<typeof findService>>>

/** The service at a public address, or null. */
export async function findServiceBySlug(tx: Read, slug: string): Promise<Service | null> {
  const query = services(tx).selectAll('s').select(['p.name as provider', 'p.kind as provider_kind'])
  return (await query.select('d.state as draft').where('s.slug', '=', slug).executeTakeFirst()) ?? null
}

/** Holds a service until the deed ends, so that its state and draft are decided one after another. */
export async function lockService(tx: Write, id: ServiceId) {
  const row = await tx.db
    .selectFrom('catalogue.service')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** The card that residents read: the latest published version, or null. */
export async function findCard(tx: Read, service: ServiceId): Promise<Card | null> {
  const row = await tx.db
    .selectFrom('catalogue.service_version')
    .select('card')
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', service)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? readCard(row.card) : null
}

/** Published versions of a service, the latest first. */
export async function listServiceVersions(tx: Read, service: ServiceId) {
  const rows = await tx.db
    .selectFrom('catalogue.service_version')
    .select(['id', 'number', 'card', 'published_at', 'approved_by_kind', 'approved_by_id'])
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', service)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, card: readCard(row.card) }))
}

/** Steps of a service, the latest first. */
export async function listServiceSteps(tx: Read, service: ServiceId) {
  return tx.db
    .selectFrom('catalogue.service_step')
    .select(['id', 'step', 'reason', 'taken_at', 'taken_by_kind', 'taken_by_id'])
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', service)
    .orderBy('taken_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** Public addresses in use. */
export async function listServiceSlugs(tx: Read): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('catalogue.service')
    .select('slug')
    .where('centre_id', '=', tx.centre)
    .orderBy('slug')
    .limit(20_000)
    .execute()
  return rows.map((row) => row.slug)
}

/** Changes what a service says beside its card; false when it changed since `version`. */
export async function updateService(
  tx: Write,
  service: { id: ServiceId; version: number },
  change: {
    readonly state?: ServiceState
    readonly name?: string
    readonly intake?: Intake
    readonly free_places?: number | null
    readonly intake_from?: CalendarDay | null
    readonly intake_to?: CalendarDay | null
    readonly intake_noted_at?: Instant
    readonly visible_from?: CalendarDay | null
    readonly visible_to?: CalendarDay | null
    readonly reopens_on?: CalendarDay | null
    readonly checked_on?: CalendarDay
    readonly check_due_on?: CalendarDay
    readonly gaps?: string[]
  },
): Promise<boolean> {
  return updateVersioned(tx, { table: 'catalogue.service', ...service }, change)
}

/** Services that residents may see from one of these days on, both ends included. */
export async function listBeginning(
  tx: Read,
  days: { from: CalendarDay; to: CalendarDay },
): Promise<ServiceId[]> {
  const rows = await tx.db
    .selectFrom('catalogue.service')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('visible_from', '>=', days.from)
    .where('visible_from', '<=', days.to)
    .orderBy('id')
    .limit(5000)
    .execute()
  return rows.map((row) => row.id)
}
