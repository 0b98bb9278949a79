import type { Domain } from '#kernel/domain.ts'
import { fileRoutes } from './file.plain.ts'
import { refusals } from './refusals.texts.ts'
import { removeAbandoned } from './stored-file.jobs.ts'

/** Files: bytes kept once by their content. Start reading at stored-file.actions.ts. */
export const files: Domain = {
  name: 'files',
  routes: fileRoutes,
  rights: {},
  refusals,
  auditNames: { 'files.file.attached': 'Dołączono plik' },
  jobs: { 'files.pending.clean-up': removeAbandoned },
  daily: ['files.pending.clean-up'],
  tables: ['files.stored_file'],
}
