import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const file = ({ row }: Sample) => row('files.stored_file').id

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'domains/files/stored-file.sql.ts#attachStoredFile': (at) => [file(at)],
  'domains/files/stored-file.sql.ts#findStoredFile': (at) => [file(at)],
  'domains/files/stored-file.sql.ts#insertStoredFile': (at) => [
    {
      id: at.fresh('file'),
      sha256: '0'.repeat(64),
      bytes: 1,
      contentType: 'image/png',
      name: 'a.png',
      width: null,
      height: null,
      thumbnailSha256: null,
      scan: 'clean',
      at: now,
      by: { kind: 'system', id: null },
    },
  ],
  'domains/files/stored-file.sql.ts#listPendingFiles': (at) => [
    [file(at)],
    {
      kind: at.row('files.stored_file').stored_by_kind,
      id: at.row('files.stored_file').stored_by_id ?? at.fresh('nobody'),
    },
  ],
  'domains/files/stored-file.sql.ts#withdrawStoredFile': (at) => [file(at)],
}
