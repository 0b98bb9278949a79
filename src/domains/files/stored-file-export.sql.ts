import type { Read } from '#kernel/db/handle.ts'

/**
 * All files of the centre that were not withdrawn, in the order in which they came, for the export of a
 * centre.
 */
export async function listFilesToExport(tx: Read) {
  return tx.db
    .selectFrom('files.stored_file')
    .select(['id', 'name', 'sha256', 'content_type as contentType', 'stored_at'])
    .where('centre_id', '=', tx.centre)
    .where('state', '<>', 'withdrawn')
    .orderBy('stored_at')
    .orderBy('id')
    .execute()
}
