import type { Read, Write } from './db/handle.ts'
import type { Instant } from './instant.ts'
import type { Language } from './texts.ts'

/** The centre's own wordings. */
export async function listWordings(tx: Read) {
  return tx.db
    .selectFrom('kernel.text_override')
    .select(['key', 'language', 'text', 'set_at'])
    .where('centre_id', '=', tx.centre)
    .orderBy('key')
    .orderBy('language')
    .limit(5000)
    .execute()
}

/** Writes a wording of the centre's own over the house's. */
export async function upsertWording(
  tx: Write,
  wording: { key: string; language: Language; text: string; at: Instant },
): Promise<void> {
  const { key, language, text, at } = wording
  await tx.db
    .insertInto('kernel.text_override')
    .values({ centre_id: tx.centre, key, language, text, set_at: at })
    .onConflict((conflict) =>
      conflict.columns(['centre_id', 'key', 'language']).doUpdateSet({ text, set_at: at }),
    )
    .execute()
}

/** Gives a text back to the house's wording. */
export async function deleteWording(tx: Write, key: string, language: Language): Promise<void> {
  await tx.db
    .deleteFrom('kernel.text_override')
    .where('centre_id', '=', tx.centre)
    .where('key', '=', key)
    .where('language', '=', language)
    .execute()
}
