// The finder's and the map's part of the domain's declaration.
import type { MenuItem } from '#kernel/domain.ts'
import type { Rights } from '#kernel/right.ts'
import type { Route } from '#kernel/web/route.ts'
import { availabilityRoutes } from './availability.workspace.tsx'
import { availabilityListRoutes } from './availability-list.workspace.tsx'
import { availabilityReachRoutes } from './availability-reach.workspace.tsx'
import { eligibilityRoutes } from './eligibility.workspace.tsx'
import { eligibilityExampleRoutes } from './eligibility-example.workspace.tsx'
import { eligibilityFormRoutes } from './eligibility-form.workspace.tsx'
import { finderRoutes } from './finder.portal.tsx'
import { paths } from './paths.ts'

/** Addresses of the finder, of the rules and of the map. */
export const finderAndMapRoutes: readonly Route[] = [
  ...availabilityRoutes,
  ...availabilityListRoutes,
  ...availabilityReachRoutes,
  ...eligibilityRoutes,
  ...eligibilityExampleRoutes,
  ...eligibilityFormRoutes,
  ...finderRoutes,
]

/** Who answers for what the rules of a service say. */
const organisers = {
  DIRECTOR: 'all',
  ADMINISTRATOR: 'all',
  SERVICES_ORGANISER: 'all',
  ASSISTANCE_ORGANISER: 'all',
} as const

/** Rights of the rules. */
export const finderRights: Rights = { 'catalogue.eligibility.change': organisers }

/** The map's place in the menu. */
export const mapMenu: MenuItem = {
  door: 'workspace',
  path: paths.order,
  right: 'catalogue.service.read',
  title: { pl: 'Mapa usług', uk: 'Карта послуг', en: 'Map of services' },
  order: 31,
}

export const finderAuditNames = {
  'catalogue.eligibility.rule-saved': 'Zapisano zasadę korzystania z usługi',
  'catalogue.eligibility.rule-removed': 'Usunięto zasadę korzystania z usługi',
  'catalogue.eligibility.example-added': 'Dodano przykład do zasad usługi',
  'catalogue.eligibility.example-removed': 'Usunięto przykład do zasad usługi',
}
