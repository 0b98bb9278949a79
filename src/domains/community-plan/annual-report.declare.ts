import type { Route } from '#kernel/web/route.ts'
import { reportPortalRoutes } from './annual-report.portal.tsx'
import { reportRoutes } from './annual-report.workspace.tsx'
import { reportFormRoutes } from './annual-report-close.workspace.tsx'
import { reportFigureRoutes } from './annual-report-figure.workspace.tsx'
import { reportTemplateRoutes } from './annual-report-template.workspace.tsx'

/** Every page of the annual report. */
export const annualReportRoutes: readonly Route[] = [
  ...reportTemplateRoutes,
  ...reportRoutes,
  ...reportFormRoutes,
  ...reportFigureRoutes,
  ...reportPortalRoutes,
]

/** What the audit of a report says in plain words. */
export const annualReportAuditNames = {
  'community-plan.report.written': 'Zapisano wnioski sprawozdania',
  'community-plan.report.frozen': 'Zamknięto sprawozdanie roczne',
  'community-plan.report.template': 'Zmieniono szablon Word sprawozdania',
} as const
