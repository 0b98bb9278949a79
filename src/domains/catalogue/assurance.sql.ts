import type { Read, Write } from '#kernel/db/handle.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { ServiceId } from './service.ts'

/** Checks of a service, the latest first. */
export async function listAssurances(tx: Read, service: ServiceId) {
  return tx.db
    .selectFrom('catalogue.assurance')
    .select(['id', 'checked_on', 'how', 'due_on', 'noted_at', 'noted_by_kind', 'noted_by_id'])
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', service)
    .orderBy('noted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** Withdraws shown services whose check was due before a day; answers their ids. */
export async function withdrawDueBefore(tx: Write, day: CalendarDay): Promise<ServiceId[]> {
  const rows = await tx.db
    .updateTable('catalogue.service')
    .set((row) => ({ state: 'withdrawn' as const, version: row('version', '+', 1) }))
    .where('centre_id', '=', tx.centre)
    .where('state', 'in', ['published', 'closed'])
    .where('check_due_on', '<', day)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** How many shown services are due by a day, and the nearest of their dates. */
export async function sumDueBy(tx: Read, day: CalendarDay) {
  const row = await tx.db
    .selectFrom('catalogue.service')
    .select((q) => [q.fn.countAll<bigint>().as('n'), q.fn.min('check_due_on').as('first')])
    .where('centre_id', '=', tx.centre)
    .where('state', 'in', ['published', 'closed'])
    .where('check_due_on', '<=', day)
    .executeTakeFirstOrThrow()
  return { count: Number(row.n), first: row.first as CalendarDay | null }
}
