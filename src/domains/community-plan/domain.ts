import type { Domain } from '#kernel/domain.ts'
import { annualReportAuditNames, annualReportRoutes } from './annual-report.declare.ts'
import { consultationFront, consultationPortalRoutes } from './consultation.portal.tsx'
import { consultationRoutes } from './consultation.workspace.tsx'
import { DocumentsOf } from './documentation-part.tsx'
import { mayReadDocumentFile } from './documentation-read.ts'
import { paths } from './paths.ts'
import { planFront, planPortalRoutes } from './plan.portal.tsx'
import { planRoutes } from './plan.workspace.tsx'
import { planEditorRoutes } from './plan-editor.workspace.ts'
import { planImportRoutes } from './plan-import.workspace.tsx'
import { planStepRoutes } from './plan-step.workspace.tsx'
import { proofAuditNames, proofRights, proofRoutes } from './proof.declare.ts'
import { refusals } from './refusals.texts.ts'
import { planToday } from './today.workspace.ts'
import { workAuditNames, workRights, workRoutes } from './work.declare.ts'

const staff = {
  DIRECTOR: 'all',
  COMMUNITY_ORGANISER: 'all',
  SERVICES_ORGANISER: 'all',
  PLAN_COORDINATOR: 'all',
  VENUE_HOST: 'all',
  VOLUNTEER_COORDINATOR: 'all',
  INFORMATION_DESK: 'all',
} as const

/**
 * The community plan, from a published text to its annual report. Start reading at plan-import.actions.ts.
 */
export const communityPlan: Domain = {
  name: 'community-plan',
  routes: [
    ...workRoutes({ documents: DocumentsOf }),
    ...proofRoutes,
    ...planImportRoutes,
    ...annualReportRoutes,
    ...planStepRoutes,
    ...planRoutes,
    ...planPortalRoutes,
    ...planEditorRoutes,
    ...consultationRoutes,
    ...consultationPortalRoutes,
  ],
  rights: {
    'community-plan.plan.read': staff,
    'community-plan.plan.edit': { COMMUNITY_ORGANISER: 'all' },
    // Who approves is UNCONFIRMED in law; in the program the director presses the button and writes by whom.
    'community-plan.plan.approve': { DIRECTOR: 'all' },
    'community-plan.activity.note': {
      COMMUNITY_ORGANISER: 'all',
      DIRECTOR: 'own',
      PLAN_COORDINATOR: 'own',
      VENUE_HOST: 'own',
      VOLUNTEER_COORDINATOR: 'own',
      SERVICES_ORGANISER: 'own',
    },
    ...workRights,
    ...proofRights,
    'community-plan.remark.make': { anonymous: 'all', link: 'all', COMMUNITY_ORGANISER: 'all' },
    'community-plan.report.write': { COMMUNITY_ORGANISER: 'all' },
    'community-plan.report.freeze': { DIRECTOR: 'all' },
  },
  menu: [
    {
      door: 'workspace',
      path: paths.plans,
      right: 'community-plan.plan.read',
      title: { pl: 'Plany społeczności', uk: 'Плани громади', en: 'Community plans' },
      order: 20,
    },
    {
      door: 'portal',
      path: paths.publicPlans,
      right: 'anyone',
      title: { pl: 'Plan społeczności', uk: 'План громади', en: 'Community plan' },
      order: 20,
    },
  ],
  front: async (visit) => [await consultationFront(visit), await planFront(visit)],
  today: planToday,
  refusals,
  auditNames: { ...workAuditNames, ...annualReportAuditNames, ...proofAuditNames },
  mayReadFile: mayReadDocumentFile,
  tables: [
    'community_plan.parent_document',
    'community_plan.plan',
    'community_plan.plan_step',
    'community_plan.plan_version',
    'community_plan.section',
    'community_plan.legal_basis',
    'community_plan.recommended_action',
    'community_plan.target_group',
    'community_plan.list_item',
    'community_plan.goal',
    'community_plan.task',
    'community_plan.task_goal',
    'community_plan.task_answer',
    'community_plan.partner',
    'community_plan.task_realiser',
    'community_plan.indicator',
    'community_plan.indicator_value',
    'community_plan.plan_import',
    'community_plan.consultation',
    'community_plan.remark',
    'community_plan.activity_kind',
    'community_plan.activity',
    'community_plan.activity_task',
    'community_plan.activity_group',
    'community_plan.activity_age',
    'community_plan.activity_organisation',
    'community_plan.activity_step',
    'community_plan.task_step',
    'community_plan.documentation',
    'community_plan.documentation_task',
    'community_plan.evidence',
    'community_plan.evidence_documentation',
    'community_plan.decision_step',
    'community_plan.annual_report',
    'community_plan.annual_report_figure',
  ],
}
