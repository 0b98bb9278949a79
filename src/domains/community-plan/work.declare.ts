import type { Domain } from '#kernel/domain.ts'
import { activityPageRoutes } from './activity.workspace.tsx'
import { activityFormRoutes } from './activity-form.workspace.tsx'
import { activityKindRoutes } from './activity-kind.workspace.tsx'
import { activityListRoutes } from './activity-list.workspace.tsx'
import { activityStepRoutes } from './activity-step.workspace.tsx'
import type { WorkSockets } from './documents-part.tsx'
import { taskPageRoutes } from './task.workspace.tsx'
import { taskStepRoutes } from './task-step.workspace.tsx'

/**
 * Routes of the work on a plan. Fixed words stand before `:plan` and `:activity`, or those would take them.
 */
export function workRoutes(sockets: WorkSockets): Domain['routes'] {
  return [
    ...activityKindRoutes,
    ...activityListRoutes,
    ...activityFormRoutes,
    ...activityStepRoutes,
    ...activityPageRoutes(sockets),
    ...taskPageRoutes(sockets),
    ...taskStepRoutes,
  ]
}

/** Rights of the work on a plan beside `community-plan.activity.note`. */
export const workRights: Domain['rights'] = {
  'community-plan.kind.manage': { COMMUNITY_ORGANISER: 'all' },
  'community-plan.task.move': { COMMUNITY_ORGANISER: 'all', DIRECTOR: 'all' },
}

/** What the log of the centre calls these deeds. */
export const workAuditNames: Readonly<Record<string, string>> = {
  'community-plan.activity.noted': 'Zapisanie działania',
  'community-plan.activity.changed': 'Zmiana działania',
  'community-plan.activity.hold': 'Działanie się odbyło',
  'community-plan.activity.cancel': 'Odwołanie działania',
  'community-plan.activity.withdraw': 'Wycofanie działania',
  'community-plan.activity.restore': 'Przywrócenie działania',
  'community-plan.kind.added': 'Dodanie rodzaju działania',
  'community-plan.kind.renamed': 'Zmiana nazwy rodzaju działania',
  'community-plan.kind.moved': 'Zmiana kolejności rodzajów działań',
  'community-plan.kind.ended': 'Zakończenie rodzaju działania',
  'community-plan.kind.reopened': 'Przywrócenie rodzaju działania',
  'community-plan.task.begun': 'Rozpoczęcie zadania przez działanie',
  'community-plan.task.planned': 'Zadanie wróciło do zaplanowanych',
  'community-plan.task.running': 'Zadanie w toku',
  'community-plan.task.done': 'Zadanie wykonane',
  'community-plan.task.partly': 'Zadanie wykonane częściowo',
  'community-plan.task.dropped': 'Porzucenie zadania',
}
