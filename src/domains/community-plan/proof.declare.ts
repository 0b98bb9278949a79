import type { Domain } from '#kernel/domain.ts'
import { documentationPageRoutes } from './documentation.workspace.tsx'
import { documentationChangeRoutes } from './documentation-change.workspace.tsx'
import { documentationDescribeRoutes } from './documentation-describe.workspace.tsx'
import { documentationFormRoutes } from './documentation-form.workspace.tsx'
import { documentationListRoutes } from './documentation-list.workspace.tsx'
import { documentationStepRoutes } from './documentation-step.workspace.tsx'
import { evidencePageRoutes } from './evidence.workspace.tsx'
import { evidenceFormRoutes } from './evidence-form.workspace.tsx'
import { evidenceListRoutes } from './evidence-list.workspace.tsx'

/**
 * Routes of documentation and of evidence of change. Fixed words stand before `:documentation` and
 * `:evidence`.
 */
export const proofRoutes: Domain['routes'] = [
  ...documentationListRoutes,
  ...documentationFormRoutes,
  ...documentationDescribeRoutes,
  ...documentationStepRoutes,
  ...documentationPageRoutes,
  ...documentationChangeRoutes,
  ...evidenceListRoutes,
  ...evidenceFormRoutes,
  ...evidencePageRoutes,
]

/** Rights of documentation and evidence beside reading the plan. Own = what somebody noted themselves. */
export const proofRights: Domain['rights'] = {
  'community-plan.documentation.note': {
    COMMUNITY_ORGANISER: 'all',
    DIRECTOR: 'own',
    PLAN_COORDINATOR: 'own',
    VENUE_HOST: 'own',
    VOLUNTEER_COORDINATOR: 'own',
    SERVICES_ORGANISER: 'own',
  },
  'community-plan.documentation.decide': { COMMUNITY_ORGANISER: 'all', DIRECTOR: 'all' },
}

/** What the log of the centre calls these deeds. */
export const proofAuditNames: Readonly<Record<string, string>> = {
  'community-plan.documentation.noted': 'Dodanie dokumentu',
  'community-plan.documentation.changed': 'Zmiana treści dokumentu',
  'community-plan.documentation.accepted': 'Przyjęcie dokumentu',
  'community-plan.documentation.rejected': 'Odrzucenie dokumentu',
  'community-plan.documentation.withdrawn': 'Wycofanie dokumentu',
  'community-plan.documentation.restored': 'Przywrócenie dokumentu',
  'community-plan.documentation.published': 'Opublikowanie dokumentu',
  'community-plan.documentation.unpublished': 'Ukrycie dokumentu',
  'community-plan.documentation.consent': 'Zmiana zgody na publikację dokumentu',
  'community-plan.evidence.noted': 'Zapisanie dowodu zmiany',
  'community-plan.evidence.changed': 'Zmiana dowodu zmiany',
  'community-plan.evidence.accepted': 'Przyjęcie dowodu zmiany',
  'community-plan.evidence.rejected': 'Odrzucenie dowodu zmiany',
  'community-plan.evidence.withdrawn': 'Wycofanie dowodu zmiany',
  'community-plan.evidence.restored': 'Przywrócenie dowodu zmiany',
  'community-plan.evidence.published': 'Opublikowanie dowodu zmiany',
  'community-plan.evidence.unpublished': 'Ukrycie dowodu zmiany',
}
