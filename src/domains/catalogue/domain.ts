import type { Domain } from '#kernel/domain.ts'
import { approvalRoutes } from './approval.workspace.tsx'
import { cardEditorRoutes } from './card-editor.workspace.tsx'
import { expireServices } from './freshness.jobs.ts'
import { freshnessSettings } from './freshness.setting.ts'
import { leafletRoutes } from './leaflet.portal.tsx'
import { paths } from './paths.ts'
import { providerRoutes } from './provider.workspace.tsx'
import { refusals } from './refusals.texts.ts'
import { servicePortalRoutes } from './service.portal.tsx'
import { serviceRoutes } from './service.workspace.tsx'
import { serviceCheckRoutes } from './service-check.workspace.tsx'
import { serviceLifeRoutes } from './service-life.workspace.tsx'
import { serviceListRoutes } from './service-list.workspace.tsx'
import { catalogueToday } from './today.workspace.ts'

const writers = {
  DIRECTOR: 'all',
  ADMINISTRATOR: 'all',
  SERVICES_ORGANISER: 'all',
  ASSISTANCE_ORGANISER: 'all',
  COMMUNITY_ORGANISER: 'all',
  INFORMATION_DESK: 'all',
} as const

/** Catalogue: services, providers, versions, checks. Start reading at card.ts, then publish.actions.ts. */
export const catalogue: Domain = {
  name: 'catalogue',
  routes: [
    ...serviceListRoutes,
    ...serviceRoutes,
    ...serviceLifeRoutes,
    ...serviceCheckRoutes,
    ...cardEditorRoutes,
    ...approvalRoutes,
    ...providerRoutes,
    ...servicePortalRoutes,
    ...leafletRoutes,
  ],
  rights: {
    'catalogue.service.read': {
      ...writers,
      PLAN_COORDINATOR: 'all',
      CARE_WORKER: 'all',
      VENUE_HOST: 'all',
      VOLUNTEER_COORDINATOR: 'all',
    },
    'catalogue.service.write': writers,
    'catalogue.service.check': writers,
    /** Another person's word before residents see a card; never on one's own draft. */
    'catalogue.service.approve': { DIRECTOR: 'all', SERVICES_ORGANISER: 'all', ADMINISTRATOR: 'all' },
    'catalogue.service.step': { DIRECTOR: 'all', SERVICES_ORGANISER: 'all', ADMINISTRATOR: 'all' },
    /** Only the operator's command and the demonstration. */
    'catalogue.service.import': {},
    /** Only the nightly job. */
    'catalogue.service.expire': {},
    'catalogue.provider.change': writers,
  },
  menu: [
    {
      door: 'workspace',
      path: paths.services,
      right: 'catalogue.service.read',
      title: { pl: 'Usługi', uk: 'Послуги', en: 'Services' },
      order: 30,
    },
    {
      door: 'portal',
      path: paths.publicServices,
      right: 'anyone',
      title: { pl: 'Usługi', uk: 'Послуги', en: 'Services' },
      order: 5,
    },
  ],
  today: catalogueToday,
  settings: Object.values(freshnessSettings),
  jobs: { 'catalogue.freshness.expire': expireServices },
  daily: ['catalogue.freshness.expire'],
  refusals,
  tables: [
    'catalogue.provider',
    'catalogue.service',
    'catalogue.service_text',
    'catalogue.service_place',
    'catalogue.service_span',
    'catalogue.service_paper',
    'catalogue.service_target',
    'catalogue.service_concept',
    'catalogue.service_draft',
    'catalogue.service_version',
    'catalogue.service_step',
    'catalogue.assurance',
  ],
  auditNames: {
    'catalogue.service.added': 'Dodano usługę',
    'catalogue.service.published': 'Opublikowano kartę usługi',
    'catalogue.service.closed': 'Zamknięto usługę na czas',
    'catalogue.service.reopened': 'Otwarto usługę ponownie',
    'catalogue.service.withdrawn': 'Wycofano usługę z katalogu',
    'catalogue.service.restored': 'Przywrócono usługę do katalogu',
    'catalogue.service.expired': 'Wycofano usługę, której nikt nie sprawdził',
    'catalogue.service.checked': 'Sprawdzono dane usługi',
    'catalogue.service.availability-noted': 'Zapisano przyjęcia i widoczność usługi',
    'catalogue.draft.started': 'Zaczęto szkic karty usługi',
    'catalogue.draft.written': 'Zapisano szkic karty usługi',
    'catalogue.draft.sent': 'Wysłano szkic karty do zatwierdzenia',
    'catalogue.draft.returned': 'Zwrócono szkic karty do poprawy',
    'catalogue.draft.dropped': 'Usunięto szkic karty usługi',
    'catalogue.provider.saved': 'Zapisano wykonawcę',
    'catalogue.provider.withdrawn': 'Wycofano wykonawcę',
    'catalogue.provider.brought-back': 'Przywrócono wykonawcę',
  },
}
