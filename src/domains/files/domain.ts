import type { Domain } from '#kernel/domain.ts'

/** Files: bytes kept once by their content. Start reading at stored-file.actions.ts. */
export const files: Domain = {
  name: 'files',
  routes: [],
  rights: {},
  tables: ['files.stored_file'],
}
