import type { Read, Write } from './db/handle.ts'
import type { Instant } from './instant.ts'
import type { Fields } from './web/fields.ts'

/** Whose draft: an account, or the cookie of somebody without one. */
export type DraftOwner = string

/** Keeps what was typed so far; the form's path names it. Replaces the draft before. */
export async function saveDraft(
  tx: Write,
  draft: { owner: DraftOwner; form: string; fields: Fields; at: Instant; expiresAt: Instant },
): Promise<void> {
  const fields = JSON.stringify([...draft.fields])
  await tx.db
    .insertInto('kernel.draft')
    .values({
      centre_id: tx.centre,
      owner: draft.owner,
      form: draft.form,
      fields,
      saved_at: draft.at,
      expires_at: draft.expiresAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['centre_id', 'owner', 'form'])
        .doUpdateSet({ fields, saved_at: draft.at, expires_at: draft.expiresAt }),
    )
    .execute()
}

/** The kept draft of a form, or null. */
export async function findDraft(
  tx: Read,
  { owner, form }: { owner: DraftOwner; form: string },
  now: Instant,
) {
  const row = await tx.db
    .selectFrom('kernel.draft')
    .select(['fields', 'saved_at'])
    .where('centre_id', '=', tx.centre)
    .where('owner', '=', owner)
    .where('form', '=', form)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return null
  return { fields: new Map(row.fields as [string, string[]][]) as Fields, savedAt: row.saved_at }
}

/** Drafts of an owner, the latest first. */
export async function listDrafts(tx: Read, owner: DraftOwner, now: Instant) {
  return tx.db
    .selectFrom('kernel.draft')
    .select(['form', 'saved_at'])
    .where('centre_id', '=', tx.centre)
    .where('owner', '=', owner)
    .where('expires_at', '>', now)
    .orderBy('saved_at', 'desc')
    .limit(20)
    .execute()
}

/** Forgets a draft: after the form was sent, or when its owner throws it away. */
export async function removeDraft(tx: Write, owner: DraftOwner, form: string): Promise<void> {
  await tx.db
    .deleteFrom('kernel.draft')
    .where('centre_id', '=', tx.centre)
    .where('owner', '=', owner)
    .where('form', '=', form)
    .execute()
}
