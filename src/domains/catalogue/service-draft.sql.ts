import type { Actor } from '#kernel/actor.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import { type Card, readCard } from './card.ts'
import type { CheckWay, ServiceId } from './service.ts'

/** The draft of a service, or null. */
export async function findServiceDraft(tx: Read, service: ServiceId) {
  const row = await tx.db
    .selectFrom('catalogue.service_draft')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', service)
    .executeTakeFirst()
  return row ? { ...row, card: readCard(row.card) } : null
}

export type ServiceDraft = NonNullable<Awaited<ReturnType<typeof findServiceDraft>>>

/** Begins a draft; false when there is one already. */
export async function insertServiceDraft(
  tx: Write,
  draft: { service: ServiceId; card: Card; by: Actor },
): Promise<boolean> {
  const { service, card, by } = draft
  const made = await tx.db
    .insertInto('catalogue.service_draft')
    .values({
      ...{ centre_id: tx.centre, id: newId<'service_draft'>(), service_id: service },
      ...{ state: 'writing', card: JSON.stringify(card) },
      ...{ written_by_kind: by.kind, written_by_id: by.id },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Changes a draft while it still is in the version that was read; false when somebody was quicker. */
export async function updateServiceDraft(
  tx: Write,
  at: { id: Id<'service_draft'>; version: number },
  change: {
    readonly card?: Card
    readonly state?: 'writing' | 'waiting'
    readonly checked_on?: CalendarDay
    readonly checked_how?: CheckWay
    readonly returned_because?: string | null
    readonly written_by_kind?: string
    readonly written_by_id?: string | null
    readonly sent_by_kind?: string
    readonly sent_by_id?: string | null
    readonly sent_at?: Instant
  },
): Promise<boolean> {
  const { card, ...plain } = change
  const set = { ...plain, ...(card ? { card: JSON.stringify(card) } : {}) }
  return updateVersioned(tx, { table: 'catalogue.service_draft', ...at }, set)
}

/** Takes a draft away while it still is in the version that was read; false when it is not. */
export async function takeServiceDraft(
  tx: Write,
  at: { service: ServiceId; version: number },
): Promise<boolean> {
  const taken = await tx.db
    .deleteFrom('catalogue.service_draft')
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', at.service)
    .where('version', '=', at.version)
    .returning('id')
    .execute()
  return taken.length > 0
}

/** Drafts that wait for approval, the longest waiting first. */
export async function listWaitingDrafts(tx: Read) {
  return tx.db
    .selectFrom('catalogue.service_draft as d')
    .innerJoin('catalogue.service as s', (join) =>
      join.onRef('s.centre_id', '=', 'd.centre_id').onRef('s.id', '=', 'd.service_id'),
    )
    .select(['s.id', 's.name', 'd.sent_at', 'd.sent_by_id'])
    .where('d.centre_id', '=', tx.centre)
    .where('d.state', '=', 'waiting')
    .orderBy('d.sent_at')
    .orderBy('s.id')
    .limit(50)
    .execute()
}
