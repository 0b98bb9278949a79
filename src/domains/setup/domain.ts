import type { Domain } from '#kernel/domain.ts'
import { accessibilityRoutes } from './accessibility.workspace.tsx'
import { areaRoutes } from './area.workspace.tsx'
import { barrierPortalRoutes } from './barrier.portal.tsx'
import { barrierRoutes } from './barrier.workspace.tsx'
import { centreRoutes } from './centre.workspace.tsx'
import { colourRoutes } from './colours.workspace.tsx'
import { contactTexts } from './contact.portal.texts.ts'
import { contactRoutes, frontBlock } from './contact.portal.tsx'
import { contactFormRoutes } from './contact.workspace.tsx'
import { datedRoutes } from './dated.workspace.tsx'
import { declarationTexts } from './declaration.portal.texts.ts'
import { declarationRoutes } from './declaration.portal.tsx'
import { gapRoutes } from './gap.workspace.tsx'
import { hostRoutes } from './hostname.workspace.tsx'
import { lawRoutes } from './law.workspace.tsx'
import { paths } from './paths.ts'
import { privacyTexts } from './privacy.portal.texts.ts'
import { privacyRoutes } from './privacy.portal.tsx'
import { refusals } from './refusals.texts.ts'
import { ownFormSettings, retentionSettings } from './setting-keys.ts'
import { setupToday } from './today.ts'
import { wordingRoutes } from './wording.workspace.tsx'

/** Setup: the centre's own screens and its public duties. Start reading at centre.workspace.tsx. */
export const setup: Domain = {
  name: 'setup',
  routes: [
    ...centreRoutes,
    ...areaRoutes,
    ...hostRoutes,
    ...colourRoutes,
    ...contactFormRoutes,
    ...wordingRoutes,
    ...datedRoutes,
    ...lawRoutes,
    ...accessibilityRoutes,
    ...gapRoutes,
    ...barrierRoutes,
    ...contactRoutes,
    ...declarationRoutes,
    ...barrierPortalRoutes,
    ...privacyRoutes,
  ],
  rights: {
    'setup.centre.change': { ADMINISTRATOR: 'all', DIRECTOR: 'all' },
    'setup.law.view': {
      ADMINISTRATOR: 'all',
      DIRECTOR: 'all',
      DATA_PROTECTION_OFFICER: 'all',
      COMMUNITY_ORGANISER: 'all',
    },
    /** Anybody may say that something is in the way; staff do it for people who call. */
    'setup.barrier.report': {
      anonymous: 'all',
      link: 'all',
      ADMINISTRATOR: 'all',
      DIRECTOR: 'all',
      SERVICES_ORGANISER: 'all',
      ASSISTANCE_ORGANISER: 'all',
      PLAN_COORDINATOR: 'all',
      COMMUNITY_ORGANISER: 'all',
      CARE_WORKER: 'all',
      VENUE_HOST: 'all',
      VOLUNTEER_COORDINATOR: 'all',
      INFORMATION_DESK: 'all',
      DATA_PROTECTION_OFFICER: 'all',
    },
    'setup.barrier.answer': { ADMINISTRATOR: 'all', DIRECTOR: 'all', INFORMATION_DESK: 'all' },
  },
  menu: [
    {
      door: 'workspace',
      path: paths.barriers,
      right: 'setup.barrier.answer',
      title: { pl: 'Zgłoszenia barier', uk: 'Повідомлення про бар’єри', en: 'Reported barriers' },
      order: 800,
    },
    {
      door: 'workspace',
      path: paths.settings,
      right: 'setup.centre.change',
      title: { pl: 'Ustawienia', uk: 'Налаштування', en: 'Settings' },
      order: 900,
    },
    {
      door: 'portal',
      path: paths.contact,
      right: 'anyone',
      title: { pl: 'Kontakt', uk: 'Контакти', en: 'Contact' },
      order: 900,
    },
  ],
  settings: [...ownFormSettings, ...Object.values(retentionSettings)],
  texts: {
    'setup.contact': contactTexts,
    'setup.declaration': declarationTexts,
    'setup.privacy': privacyTexts,
  },
  today: setupToday,
  front: frontBlock,
  refusals,
  tables: ['setup.accessibility_gap', 'setup.barrier_report', 'setup.barrier_answer'],
  auditNames: {
    'setup.centre.made': 'Założono centrum',
    'setup.centre.changed': 'Zmieniono nazwę lub stan centrum',
    'setup.centre.accent-changed': 'Zmieniono kolor centrum',
    'setup.setting.changed': 'Zmieniono ustawienie',
    'setup.area.added': 'Dodano obszar',
    'setup.area.renamed': 'Zmieniono obszar',
    'setup.area.moved': 'Przesunięto obszar na liście',
    'setup.area.ended': 'Zakończono obszar',
    'setup.area.resumed': 'Przywrócono obszar',
    'setup.host.added': 'Dodano adres internetowy',
    'setup.host.dropped': 'Usunięto adres internetowy',
    'setup.wording.changed': 'Zmieniono brzmienie tekstu',
    'setup.accessibility-gap.added': 'Dodano brak w dostępności',
    'setup.accessibility-gap.changed': 'Zmieniono brak w dostępności',
    'setup.accessibility-gap.closed': 'Zamknięto brak w dostępności',
    'setup.barrier.reported': 'Zgłoszono barierę',
    'setup.barrier.answered': 'Odpowiedziano na zgłoszenie bariery',
  },
}
