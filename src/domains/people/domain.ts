import type { Domain } from '#kernel/domain.ts'
import type { Reach } from '#kernel/right.ts'
import { auditNames } from './audit-names.texts.pl.ts'
import { forgetOldLogins } from './login.jobs.ts'
import { ownAccountRoutes } from './own-account.workspace.tsx'
import { ownSafetyRoutes } from './own-safety.workspace.tsx'
import { paths } from './paths.ts'
import { privateLinkRoutes } from './private-link.portal.tsx'
import { refusals } from './refusals.texts.ts'
import { roles, roleTitles } from './role.ts'
import { signInRoutes } from './sign-in.workspace.tsx'
import { findNamed, listNames } from './staff.sql.ts'
import { staffEditRoutes } from './staff-edit.workspace.tsx'
import { staffListRoutes } from './staff-list.workspace.tsx'
import { staffMemberRoutes } from './staff-member.workspace.tsx'
import { endingSoon } from './staff-today.workspace.ts'

const everyRole = Object.fromEntries(roles.map((role) => [role, 'own'])) as Record<string, Reach>

/** People: accounts, roles with dates, sign-ins, private links. Start reading at login.actions.ts. */
export const people: Domain = {
  name: 'people',
  routes: [
    ...signInRoutes,
    ...ownAccountRoutes,
    ...ownSafetyRoutes,
    ...staffListRoutes,
    // The form for a new account stands before the page of one account: "nowe-konto" is no id.
    ...staffEditRoutes,
    ...staffMemberRoutes,
    ...privateLinkRoutes,
  ],
  rights: {
    /** What everybody signed in may do with the own account. */
    'people.account.own': everyRole,
    'people.account.read': { ADMINISTRATOR: 'all', DIRECTOR: 'all', DATA_PROTECTION_OFFICER: 'all' },
    'people.account.manage': { ADMINISTRATOR: 'all' },
  },
  menu: [
    {
      door: 'workspace',
      path: paths.staff,
      right: 'people.account.read',
      title: { pl: 'Pracownicy', uk: 'Працівники', en: 'Staff' },
      order: 900,
    },
  ],
  today: endingSoon,
  names: {
    // A role's code stands among the ids of an entry: it gets its name as people do.
    of: async (tx, ids) => new Map([...Object.entries(roleTitles), ...(await listNames(tx, ids))]),
    find: findNamed,
  },
  jobs: { 'people.login.clean-up': forgetOldLogins },
  daily: ['people.login.clean-up'],
  refusals,
  auditNames,
  tables: [
    'people.person',
    'people.contact',
    'people.account',
    'people.recovery_code',
    'people.role_assignment',
    'people.login',
    'people.private_link',
    'people.consent',
  ],
}
