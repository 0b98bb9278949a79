import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import type { Instant } from '#kernel/instant.ts'

/**
 * Removes files that still wait to be attached since before an instant; answers the hashes of their bytes.
 */
export async function removePending(tx: Write, before: Instant): Promise<string[]> {
  const rows = await tx.db
    .deleteFrom('files.stored_file')
    .where('centre_id', '=', tx.centre)
    .where('state', '=', 'pending')
    .where('stored_at', '<', before)
    .returning(['sha256', 'thumbnail_sha256'])
    .execute()
  return rows.flatMap((row) => (row.thumbnail_sha256 ? [row.sha256, row.thumbnail_sha256] : [row.sha256]))
}

/** Those of the hashes that no file of the centre names, as itself or as its small picture. */
export async function listUnnamed(tx: Read, hashes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select distinct hash from unnest(${[...hashes]}::text[]) as hash
    where not exists (select from files.stored_file f
      where f.centre_id = ${tx.centre} and (f.sha256 = hash or f.thumbnail_sha256 = hash))`.execute(tx.db)
  return rows.map((row) => row.hash)
}
