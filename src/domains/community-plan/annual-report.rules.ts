import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { TaskState } from './annual-report.ts'
import type { PlanState } from './plan.ts'

/** What the check before freezing looks at. */
export interface ReportStanding {
  readonly state: PlanState
  readonly conclusions: string
  readonly tasks: readonly { readonly number: number; readonly title: string; readonly state: TaskState }[]
  readonly goals: readonly { readonly no: number; readonly title: string | null; readonly evidence: number }[]
  readonly parties: readonly { readonly name: string; readonly said: boolean }[]
}

/**
 * Why the report cannot be frozen yet. A report closes the year: it needs conclusions, and every task its
 * end (done, done in part or dropped with a reason).
 */
export function whyNotFreeze(report: ReportStanding): Refusal | null {
  if (report.state !== 'in_force') return refusal('community-plan.report.not-in-force')
  const open = openTasks(report).length
  if (open > 0) return refusal('community-plan.report.tasks-open', { n: open })
  if (report.conclusions.trim() === '') return refusal('community-plan.report.no-conclusions')
  return null
}

/** Something that the report lacks; `stops` when it cannot be frozen with it, else it is only said. */
export interface Missing {
  readonly what:
    | 'plan-not-in-force'
    | 'no-conclusions'
    | 'task-open'
    | 'goal-without-evidence'
    | 'party-silent'
  readonly about: string
  readonly stops: boolean
}

/** All that is missing, what stops the freezing first. */
export function listMissing(report: ReportStanding): Missing[] {
  const missing: Missing[] = []
  if (report.state !== 'in_force') missing.push({ what: 'plan-not-in-force', about: '', stops: true })
  if (report.conclusions.trim() === '') missing.push({ what: 'no-conclusions', about: '', stops: true })
  for (const task of openTasks(report))
    missing.push({ what: 'task-open', about: `${task.number}. ${task.title}`, stops: true })
  for (const goal of report.goals)
    if (goal.title !== null && goal.evidence === 0)
      missing.push({ what: 'goal-without-evidence', about: `${goal.no}. ${goal.title}`, stops: false })
  for (const party of report.parties)
    if (!party.said) missing.push({ what: 'party-silent', about: party.name, stops: false })
  return missing
}

function openTasks(report: ReportStanding) {
  return report.tasks.filter((task) => task.state === 'planned' || task.state === 'running')
}
