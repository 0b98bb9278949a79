import type { Domain } from '#kernel/domain.ts'
import { auditRoutes } from './audit-entry.workspace.tsx'
import { paths } from './paths.ts'

/** Audit: who did or saw what. Start reading at audit-entry.sql.ts. */
export const audit: Domain = {
  name: 'audit',
  routes: auditRoutes,
  rights: {
    'audit.entry.read': { DATA_PROTECTION_OFFICER: 'all', ADMINISTRATOR: 'all', DIRECTOR: 'all' },
  },
  menu: [
    {
      door: 'workspace',
      path: paths.entries,
      right: 'audit.entry.read',
      title: { pl: 'Dziennik zdarzeń', uk: 'Журнал подій', en: 'Audit log' },
      order: 910,
    },
  ],
  auditNames: { 'audit.entry.exported': 'Pobranie dziennika zdarzeń' },
  tables: ['audit.entry', 'audit.chain_head'],
}
