import type { Domain } from '#kernel/domain.ts'
import type { Reach } from '#kernel/right.ts'
import { demoMailRoutes } from './demo-mail.workspace.tsx'
import { smsSetting } from './notice.setting.ts'
import { noticeByHandRoutes } from './notice-by-hand.workspace.tsx'
import { noticeListRoutes } from './notice-lists.workspace.tsx'
import { waitingNotices } from './notice-today.workspace.ts'
import { paths } from './paths.ts'
import { refusals } from './refusals.texts.ts'

/** Roles that write to residents and call them, so they may read what is to be said. */
const desk: Readonly<Record<string, Reach>> = {
  DIRECTOR: 'all',
  SERVICES_ORGANISER: 'all',
  ASSISTANCE_ORGANISER: 'all',
  PLAN_COORDINATOR: 'all',
  COMMUNITY_ORGANISER: 'all',
  VENUE_HOST: 'all',
  VOLUNTEER_COORDINATOR: 'all',
  INFORMATION_DESK: 'all',
}

/** Notifications: telling a person by the way the person left. Start reading at notice.actions.ts. */
export const notifications: Domain = {
  name: 'notifications',
  routes: [...noticeListRoutes, ...noticeByHandRoutes, ...demoMailRoutes],
  rights: {
    'notifications.message.handle': desk,
    /** An administrator mends the way out, and sees addresses and errors, never what was written. */
    'notifications.message.retry': { ...desk, ADMINISTRATOR: 'all' },
  },
  menu: [
    {
      door: 'workspace',
      path: paths.letters,
      right: 'notifications.message.handle',
      title: { pl: 'Powiadomienia', uk: 'Сповіщення', en: 'Notices' },
      order: 800,
    },
  ],
  settings: [smsSetting],
  today: waitingNotices,
  refusals,
  auditNames: {
    'notifications.letter.sent': 'Wysłanie listu',
    'notifications.call.logged': 'Zapisanie rozmowy telefonicznej',
    'notifications.message.retried': 'Ponowne wysłanie wiadomości',
  },
  tables: ['notifications.call_attempt'],
}
