import type { Actor } from '#kernel/actor.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { Instant } from '#kernel/instant.ts'
import { type Correction, type CorrectionId, readCorrection } from './correction.ts'
import type { ServiceId } from './service.ts'

function corrections(tx: Read) {
  return tx.db
    .selectFrom('catalogue.correction as c')
    .innerJoin('catalogue.service as s', (join) =>
      join.onRef('s.centre_id', '=', 'c.centre_id').onRef('s.id', '=', 'c.service_id'),
    )
    .select(['c.id', 'c.service_id', 'c.change', 'c.note', 'c.made_at', 'c.made_by_kind', 'c.made_by_id'])
    .select(['c.state', 'c.version', 's.name'])
    .where('c.centre_id', '=', tx.centre)
}

/** Corrections that wait, of one service or of all, the longest waiting first. */
export async function listCorrections(tx: Read, service: ServiceId | null) {
  const rows = await corrections(tx)
    .where('c.state', '=', 'waiting')
    .$if(service !== null, (query) => query.where('c.service_id', '=', service!))
    .orderBy('c.made_at')
    .orderBy('c.id')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...row, change: readCorrection(row.change) }))
}

/** One correction of a service, or null. */
export async function findCorrection(tx: Read, at: { service: ServiceId; correction: CorrectionId }) {
  const row = await corrections(tx)
    .where('c.id', '=', at.correction)
    .where('c.service_id', '=', at.service)
    .executeTakeFirst()
  return row ? { ...row, change: readCorrection(row.change) } : null
}

/** Keeps what a provider would have otherwise. */
export async function insertCorrection(
  tx: Write,
  given: {
    id: CorrectionId
    service: ServiceId
    change: Correction
    note: string | null
    at: Instant
    by: Actor
  },
): Promise<void> {
  const { id, service, change, note, at, by } = given
  await tx.db
    .insertInto('catalogue.correction')
    .values({
      ...{ centre_id: tx.centre, id, service_id: service, change: JSON.stringify(change), note },
      ...{ made_at: at, made_by_kind: by.kind, made_by_id: by.id },
    })
    .execute()
}

/** Decides a waiting correction; false when somebody was quicker. */
export async function decideCorrection(
  tx: Write,
  correction: { id: CorrectionId; version: number },
  word: { state: 'accepted' | 'rejected'; at: Instant; by: Actor },
): Promise<boolean> {
  const { state, at, by } = word
  const decided = { state, decided_at: at, decided_by_kind: by.kind, decided_by_id: by.id }
  return updateVersioned(
    tx,
    { table: 'catalogue.correction', ...correction, where: { state: 'waiting' } },
    decided,
  )
}
