import type { Domain } from '#kernel/domain.ts'
import { approvalRoutes } from './approval.workspace.tsx'
import { auditNames } from './audit-names.texts.pl.ts'
import { cardEditorRoutes } from './card-editor.workspace.tsx'
import { confirmRoutes } from './confirm.portal.tsx'
import { confirmPurpose } from './correction.actions.ts'
import { correctionRoutes } from './correction.workspace.tsx'
import { errorPortalRoutes } from './error-report.portal.tsx'
import { errorAnswerSetting, errorContactSetting } from './error-report.setting.ts'
import { errorRoutes } from './error-report.workspace.tsx'
import { finderAndMapRoutes, finderAuditNames, finderRights, mapMenu } from './finder.declare.ts'
import { expireServices } from './freshness.jobs.ts'
import { freshnessSettings } from './freshness.setting.ts'
import { leafletRoutes } from './leaflet.portal.tsx'
import { myListRoutes } from './my-list.portal.tsx'
import { paths } from './paths.ts'
import { providerRoutes } from './provider.workspace.tsx'
import { providerLinkRoutes } from './provider-link.workspace.tsx'
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

const readers = {
  ...writers,
  PLAN_COORDINATOR: 'all',
  CARE_WORKER: 'all',
  VENUE_HOST: 'all',
  VOLUNTEER_COORDINATOR: 'all',
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
    ...finderAndMapRoutes,
    ...myListRoutes,
    ...providerLinkRoutes,
    ...correctionRoutes,
    ...errorRoutes,
    ...errorPortalRoutes,
    ...confirmRoutes,
  ],
  rights: {
    'catalogue.service.read': readers,
    'catalogue.service.write': writers,
    'catalogue.service.check': writers,
    /** Another person's word before residents see a card; never on one's own draft. */
    'catalogue.service.approve': { DIRECTOR: 'all', SERVICES_ORGANISER: 'all', ADMINISTRATOR: 'all' },
    'catalogue.service.step': { DIRECTOR: 'all', SERVICES_ORGANISER: 'all', ADMINISTRATOR: 'all' },
    /** Only the operator's command and the demonstration. */
    'catalogue.service.import': {},
    /** Only the nightly job. */
    'catalogue.service.expire': {},
    /** Only a provider, by the private link to one card. */
    'catalogue.service.confirm': { link: 'own' },
    'catalogue.error.report': { ...readers, anonymous: 'all', link: 'all', DATA_PROTECTION_OFFICER: 'all' },
    'catalogue.error.answer': writers,
    'catalogue.provider.change': writers,
    ...finderRights,
  },
  menu: [
    {
      door: 'workspace',
      path: paths.services,
      right: 'catalogue.service.read',
      title: { pl: 'Usługi', uk: 'Послуги', en: 'Services' },
      order: 30,
    },
    mapMenu,
    {
      door: 'portal',
      path: paths.publicServices,
      right: 'anyone',
      title: { pl: 'Usługi', uk: 'Послуги', en: 'Services' },
      order: 7,
    },
  ],
  today: catalogueToday,
  settings: [...Object.values(freshnessSettings), errorAnswerSetting, errorContactSetting],
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
    'catalogue.eligibility_rule',
    'catalogue.eligibility_example',
    'catalogue.service_draft',
    'catalogue.service_version',
    'catalogue.service_step',
    'catalogue.assurance',
    'catalogue.correction',
    'catalogue.error_report',
  ],
  auditNames: { ...auditNames, ...finderAuditNames },
  links: { [confirmPurpose]: { path: paths.confirm } },
}
