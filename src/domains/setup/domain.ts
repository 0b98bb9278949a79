import type { Domain } from '#kernel/domain.ts'

/** Setup: the centre's own screens. Start reading at centre.workspace.tsx. */
export const setup: Domain = { name: 'setup', routes: [], rights: {}, tables: [] }
