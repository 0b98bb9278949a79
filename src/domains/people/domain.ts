import type { Domain } from '#kernel/domain.ts'
import type { Reach } from '#kernel/right.ts'
import { forgetOldLogins } from './login.jobs.ts'
import { refusals } from './refusals.texts.ts'
import { roles } from './role.ts'
import { signInRoutes } from './sign-in.workspace.tsx'

const everyRole = Object.fromEntries(roles.map((role) => [role, 'own'])) as Record<string, Reach>

/** People: accounts, roles with dates, sign-ins, private links. Start reading at login.actions.ts. */
export const people: Domain = {
  name: 'people',
  routes: [...signInRoutes],
  rights: {
    /** What everybody signed in may do with the own account. */
    'people.account.own': everyRole,
    'people.account.manage': { ADMINISTRATOR: 'all' },
  },
  jobs: { 'people.login.clean-up': forgetOldLogins },
  daily: ['people.login.clean-up'],
  refusals,
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
