import type { Id } from '#kernel/id.ts'

export type PlanId = Id<'plan'>
export type GoalId = Id<'goal'>
export type TaskId = Id<'task'>

/** Life of a plan; every step is a row with actor, time and reason (domain.md 3.7, issue A 4). */
export type PlanState =
  | 'draft'
  | 'in_consultation'
  | 'consulted'
  | 'approved'
  | 'in_force'
  | 'updating'
  | 'reported'
  | 'closed'
  | 'withdrawn'

export type TaskState = 'planned' | 'running' | 'done' | 'partly' | 'dropped'
export type ListKind =
  | 'method'
  | 'documentation'
  | 'expected_result'
  | 'place'
  | 'unit'
  | 'priority_need'
  | 'estate'
export type Party = 'partner' | 'members' | 'authorities' | 'volunteers' | 'funders' | 'staff' | 'unit'
export type Act = 'uchwała' | 'ustawa' | 'zarządzenie'
export type TermPrecision = 'day' | 'month' | 'year'

/**
 * A whole plan as plain data: what an import accepts, what approval freezes, what two versions are compared
 * by, what the public page and the report tell. Days are `YYYY-MM-DD`; goals and tasks are known by their
 * number within the plan.
 */
export interface PlanContent {
  readonly title: string
  readonly year: number
  readonly documentType: string | null
  readonly municipality: string | null
  readonly institution: string | null
  readonly period: { readonly from: string; readonly to: string }
  readonly preparedBy: { readonly name: string; readonly role: string | null } | null
  readonly mainGoal: string | null
  readonly population: {
    readonly total: number
    readonly asOf: string | null
    readonly postWorkingAge: number | null
  } | null
  readonly areaKm2: number | null
  readonly sections: readonly { readonly number: number; readonly title: string; readonly text: string }[]
  readonly legalBases: readonly LegalBasisContent[]
  readonly recommendedActions: readonly { readonly number: number; readonly title: string }[]
  readonly targetGroups: readonly string[]
  readonly goals: readonly { readonly number: number; readonly title: string }[]
  readonly tasks: readonly TaskContent[]
  readonly lists: Readonly<Record<ListKind, readonly { readonly text: string; readonly isTarget: boolean }[]>>
  readonly partners: readonly { readonly name: string; readonly party: Party; readonly wish: string | null }[]
  readonly indicators: readonly IndicatorContent[]
}

export interface LegalBasisContent {
  readonly number: number
  readonly title: string
  readonly act: Act | null
  readonly actNumber: string | null
  readonly body: string | null
  readonly adoptedOn: string | null
}

export interface TaskContent {
  readonly number: number
  readonly title: string
  /** Numbers of the goals it serves; empty where the plan states no goals. */
  readonly goals: readonly number[]
  readonly scheduleRow: number | null
  readonly from: string | null
  readonly to: string | null
  readonly precision: TermPrecision | null
  readonly termRaw: string | null
  readonly responsible: string | null
}

export interface IndicatorContent {
  readonly number: number
  readonly goal: number | null
  readonly name: string
  readonly unit: string | null
  readonly baseline: string | null
  readonly target: string | null
  readonly source: string | null
}
