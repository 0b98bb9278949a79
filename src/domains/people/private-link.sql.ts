import type { Read, Write } from '#kernel/db/handle.ts'
import type { Id } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'

const columns = [
  'id',
  'purpose',
  'subject_id',
  'generation',
  'number',
  'attempts',
  'expires_at',
  'revoked_at',
  'rest_ends_at',
] as const

/** A link by id, or null. */
export async function findLink(tx: Read, id: Id<'private_link'>) {
  const query = tx.db.selectFrom('people.private_link').select(columns)
  return (await query.where('centre_id', '=', tx.centre).where('id', '=', id).executeTakeFirst()) ?? null
}

/** A link by the number on paper (eight digits), or null. */
export async function findLinkByNumber(tx: Read, number: string) {
  const query = tx.db.selectFrom('people.private_link').select(columns)
  return (
    (await query.where('centre_id', '=', tx.centre).where('number', '=', number).executeTakeFirst()) ?? null
  )
}

/** Links to one thing, the newest first. */
export async function listLinksTo(tx: Read, subject: string) {
  return tx.db
    .selectFrom('people.private_link')
    .select(columns)
    .where('centre_id', '=', tx.centre)
    .where('subject_id', '=', subject)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
}

/** Writes a link; false when the number is taken. */
export async function insertLink(
  tx: Write,
  link: {
    id: Id<'private_link'>
    purpose: string
    subject: string
    number: string
    at: Instant
    expiresAt: Instant
    by: { kind: string; id: string | null }
  },
): Promise<boolean> {
  const made = await tx.db
    .insertInto('people.private_link')
    .values({
      centre_id: tx.centre,
      id: link.id,
      purpose: link.purpose,
      subject_id: link.subject,
      number: link.number,
      made_at: link.at,
      expires_at: link.expiresAt,
      made_by_kind: link.by.kind,
      made_by_id: link.by.id,
    })
    .onConflict((conflict) => conflict.columns(['centre_id', 'number']).doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/**
 * Starts the next generation: the address and the code of the one before stop working. Answers it, or null.
 */
export async function nextGeneration(
  tx: Write,
  id: Id<'private_link'>,
  expiresAt: Instant,
): Promise<{ generation: number; number: string } | null> {
  const row = await tx.db
    .updateTable('people.private_link')
    .set((q) => ({
      generation: q('generation', '+', 1),
      attempts: 0,
      rest_ends_at: null,
      revoked_at: null,
      expires_at: expiresAt,
    }))
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .returning(['generation', 'number'])
    .executeTakeFirst()
  return row ?? null
}

/** Withdraws a link; false when there is none or it was withdrawn before. */
export async function setRevoked(tx: Write, id: Id<'private_link'>, at: Instant): Promise<boolean> {
  const done = await tx.db
    .updateTable('people.private_link')
    .set({ revoked_at: at })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  return done.length > 0
}

/** Counts a wrong code and answers how many there are; rivals wait for each other here. */
export async function countWrongCode(tx: Write, id: Id<'private_link'>): Promise<number> {
  const row = await tx.db
    .updateTable('people.private_link')
    .set((q) => ({ attempts: q('attempts', '+', 1) }))
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .returning('attempts')
    .executeTakeFirst()
  return row?.attempts ?? 0
}

/** Lets a number rest until then; null ends the rest and forgets the wrong codes. */
export async function setRest(tx: Write, id: Id<'private_link'>, until: Instant | null): Promise<void> {
  await tx.db
    .updateTable('people.private_link')
    .set(until ? { rest_ends_at: until } : { rest_ends_at: null, attempts: 0 })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .execute()
}
