import type { Domain } from '#kernel/domain.ts'

/** Audit: who did or saw what. Start reading at audit-entry.sql.ts. */
export const audit: Domain = {
  name: 'audit',
  routes: [],
  rights: {
    'audit.entry.read': { DATA_PROTECTION_OFFICER: 'all', ADMINISTRATOR: 'all', DIRECTOR: 'all' },
  },
  tables: ['audit.entry', 'audit.chain_head'],
}
