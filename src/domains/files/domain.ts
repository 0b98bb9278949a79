import type { Domain } from '#kernel/domain.ts'
import { removeAbandoned } from './stored-file.jobs.ts'

/** Files: bytes kept once by their content. Start reading at stored-file.actions.ts. */
export const files: Domain = {
  name: 'files',
  routes: [],
  rights: {},
  jobs: { 'files.pending.clean-up': removeAbandoned },
  daily: ['files.pending.clean-up'],
  tables: ['files.stored_file'],
}
