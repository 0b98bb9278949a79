import { Temporal } from '#kernel/instant.ts'
import type { Arguments } from './sample.ts'

const later = Temporal.Instant.from('2099-01-01T00:00:00Z')

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'domains/files/stored-file-clean-up.sql.ts#listUnnamed': ({ row }) => [
    [row('files.stored_file').sha256, 'f'.repeat(64)],
  ],
  'domains/files/stored-file-clean-up.sql.ts#removePending': () => [later],
  'domains/files/stored-file-export.sql.ts#listFilesToExport': () => [],
  'domains/people/login-clean-up.sql.ts#removeEndedLogins': () => [later],
}

/** No question of one centre: each with its reason. */
export const exceptions = {}
