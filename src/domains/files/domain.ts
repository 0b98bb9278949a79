import type { Domain } from '#kernel/domain.ts'
import { fileRoutes } from './file.plain.ts'
import { refusals } from './refusals.texts.ts'
import { removeAbandoned } from './stored-file.jobs.ts'
import { type FileId, listPendingFiles } from './stored-file.sql.ts'

/** Files: bytes kept once by their content. Start reading at stored-file.actions.ts. */
export const files: Domain = {
  name: 'files',
  routes: fileRoutes,
  rights: {},
  refusals,
  auditNames: { 'files.file.attached': 'Dołączono plik' },
  // Whoever sent a file sees it while the form that needs it is not finished; later the holder of the file
  // answers.
  mayReadFile: async (visit, tx, file) => {
    const own = await listPendingFiles(tx, [file as FileId], visit.actor)
    return own.length > 0 ? true : null
  },
  jobs: { 'files.pending.clean-up': removeAbandoned },
  daily: ['files.pending.clean-up'],
  tables: ['files.stored_file'],
}
