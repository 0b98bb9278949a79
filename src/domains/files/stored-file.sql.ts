import type { Read, Write } from '#kernel/db/handle.ts'
import type { Id } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'

export type FileId = Id<'stored_file'>

/** What is known of kept bytes. */
export interface StoredFile {
  readonly id: FileId
  readonly sha256: string
  readonly bytes: number
  readonly contentType: string
  readonly name: string
  readonly width: number | null
  readonly height: number | null
  readonly thumbnailSha256: string | null
  readonly scan: 'unscanned' | 'clean' | 'infected'
}

/** Notes bytes that lie in the store as a pending file. */
export async function insertStoredFile(
  tx: Write,
  file: StoredFile & { at: Instant; by: { kind: string; id: string | null } },
): Promise<void> {
  await tx.db
    .insertInto('files.stored_file')
    .values({
      centre_id: tx.centre,
      id: file.id,
      sha256: file.sha256,
      bytes: BigInt(file.bytes),
      content_type: file.contentType,
      name: file.name,
      width: file.width,
      height: file.height,
      thumbnail_sha256: file.thumbnailSha256,
      scan: file.scan,
      stored_at: file.at,
      stored_by_kind: file.by.kind,
      stored_by_id: file.by.id,
    })
    .execute()
}

/** One file; null when there is none here or it was withdrawn. */
export async function findStoredFile(tx: Read, id: FileId) {
  return (
    (await tx.db
      .selectFrom('files.stored_file')
      .select([
        'id',
        'sha256',
        'bytes',
        'content_type',
        'name',
        'state',
        'width',
        'height',
        'thumbnail_sha256',
        'scan',
      ])
      .where('centre_id', '=', tx.centre)
      .where('id', '=', id)
      .where('state', '<>', 'withdrawn')
      .executeTakeFirst()) ?? null
  )
}

/**
 * Those of the files that wait to be attached and were sent by this actor, in the order asked: what a form
 * that came back with an error still has. Nobody can lay hands on a file that somebody else sent.
 */
export async function listPendingFiles(
  tx: Read,
  ids: readonly FileId[],
  by: { kind: string; id: string | null },
) {
  if (ids.length === 0 || by.id === null) return []
  const rows = await tx.db
    .selectFrom('files.stored_file')
    .select(['id', 'name', 'sha256', 'bytes', 'content_type', 'thumbnail_sha256'])
    .where('centre_id', '=', tx.centre)
    .where('id', 'in', [...ids])
    .where('state', '=', 'pending')
    .where('stored_by_kind', '=', by.kind)
    .where('stored_by_id', '=', by.id)
    .limit(200)
    .execute()
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** Moves a pending file to attached, inside the deed that needs it; false when it is not pending here. */
export async function attachStoredFile(tx: Write, id: FileId): Promise<boolean> {
  const moved = await tx.db
    .updateTable('files.stored_file')
    .set({ state: 'attached' })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .returning('id')
    .execute()
  return moved.length > 0
}

/** Withdraws a file; its bytes stay until retention removes them. */
export async function withdrawStoredFile(tx: Write, id: FileId): Promise<void> {
  await tx.db
    .updateTable('files.stored_file')
    .set({ state: 'withdrawn' })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .execute()
}
