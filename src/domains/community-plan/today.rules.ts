import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import type { PlanState } from './plan.ts'

/** What is known of the centre's plans on a day; read in a fixed number of queries whatever there is. */
export interface TodayFacts {
  readonly plans: readonly {
    readonly id: string
    readonly title: string
    readonly state: PlanState
    readonly period_from: CalendarDay
    readonly period_to: CalendarDay
    readonly has_report: boolean
    /** Waiting in this plan. */
    readonly documents: number
    readonly evidence: number
    readonly unanswered: number
  }[]
  readonly goals: readonly {
    readonly id: string
    readonly plan_id: string
    readonly title: string
    readonly begins_on: CalendarDay | null
    readonly activities: number
    readonly evidence: number
  }[]
  /** Tasks of plans in force that are neither done, done in part nor dropped, and have a term. */
  readonly tasks: readonly {
    readonly id: string
    readonly plan_id: string
    readonly title: string
    readonly term_to: CalendarDay
  }[]
  readonly estates: readonly {
    readonly id: string
    readonly name: string
    readonly last_on: CalendarDay | null
  }[]
  readonly recommended: readonly {
    readonly id: string
    readonly plan_id: string
    readonly title: string
    readonly answered: boolean
  }[]
  readonly parents: readonly { readonly id: string; readonly title: string; readonly valid_to: CalendarDay }[]
  /** Planned activities whose day has gone by. */
  readonly unheld: readonly {
    readonly id: string
    readonly plan_id: string
    readonly title: string
    readonly held_on: CalendarDay
  }[]
}

export const todayCodes = [
  'planEnded',
  'remarks',
  'activityUnheld',
  'taskEnding',
  'parentEnding',
  'documents',
  'evidence',
  'goalActivity',
  'goalEvidence',
  'estateQuiet',
  'recommendedOpen',
] as const
export type TodayCode = (typeof todayCodes)[number]

/**
 * One thing that waits: what kind, about what, since or until when. `n` > 1 = so many of the kind in one
 * line.
 */
export interface TodayNote {
  readonly code: TodayCode
  readonly plan: string | null
  readonly subject: string | null
  readonly title: string
  readonly n: number
  readonly dueOn: CalendarDay | null
  readonly urgency: 'now' | 'soon' | 'whenever'
}

/** A task is called when its term ends within so many days, a document when it expires within so many. */
export const taskDays = 30
export const parentDays = 60
/** Three months without an activity make an estate quiet. */
export const quietDays = 90
/** More alike than this become one line: a list of twenty waits for nobody. */
const alikeMax = 3

const isWorked = (plan: { state: PlanState }) => plan.state === 'in_force' || plan.state === 'updating'
const isWritten = (plan: { state: PlanState }) =>
  isWorked(plan) || ['draft', 'in_consultation', 'consulted', 'approved'].includes(plan.state)

/** Everything in the plans that waits on this day. */
export function whatWaits(facts: TodayFacts, today: CalendarDay): TodayNote[] {
  const notes = [
    ...ofPlans(facts, today),
    ...ofActivities(facts, today),
    ...ofTasks(facts, today),
    ...ofParents(facts, today),
    ...ofGoals(facts, today),
    ...ofEstates(facts, today),
    ...ofRecommended(facts),
  ]
  return foldAlike(notes, new Map(facts.plans.map((plan) => [plan.id, plan.title])))
}

type Whole = Pick<TodayNote, 'code' | 'title'> & Partial<TodayNote>
const note = (given: Whole): TodayNote => ({
  ...{ plan: null, subject: null, n: 1, dueOn: null, urgency: 'whenever' },
  ...given,
})

function ofPlans({ plans }: TodayFacts, today: CalendarDay): TodayNote[] {
  return plans.flatMap((plan) => {
    const own = { plan: plan.id, title: plan.title }
    const ended = isWorked(plan) && isBefore(plan.period_to, today) && !plan.has_report
    return [
      ...(ended ? [note({ ...own, code: 'planEnded', dueOn: plan.period_to, urgency: 'now' })] : []),
      ...(plan.unanswered > 0
        ? [note({ ...own, code: 'remarks', n: plan.unanswered, urgency: 'soon' })]
        : []),
      ...(plan.documents > 0
        ? [note({ ...own, code: 'documents', n: plan.documents, urgency: 'soon' })]
        : []),
      ...(plan.evidence > 0 ? [note({ ...own, code: 'evidence', n: plan.evidence, urgency: 'soon' })] : []),
    ]
  })
}

function ofActivities({ unheld }: TodayFacts, today: CalendarDay): TodayNote[] {
  return unheld
    .filter((activity) => isBefore(activity.held_on, today))
    .map(({ id, plan_id, title, held_on }) =>
      note({ code: 'activityUnheld', plan: plan_id, subject: id, title, dueOn: held_on, urgency: 'now' }),
    )
}

function ofTasks({ tasks }: TodayFacts, today: CalendarDay): TodayNote[] {
  return tasks
    .filter((task) => !isBefore(today.add({ days: taskDays }), task.term_to))
    .map(({ id, plan_id, title, term_to }) => {
      const urgency = isBefore(term_to, today.add({ days: 8 })) ? 'now' : 'soon'
      return note({ code: 'taskEnding', plan: plan_id, subject: id, title, dueOn: term_to, urgency })
    })
}

function ofParents({ parents, plans }: TodayFacts, today: CalendarDay): TodayNote[] {
  // The bases of the plan that is worked on lead to the document; without such a plan the list of plans does.
  const plan = plans.find(isWorked)?.id ?? null
  return parents
    .filter((parent) => !isBefore(today.add({ days: parentDays }), parent.valid_to))
    .map(({ id, title, valid_to }) => {
      const urgency = isBefore(valid_to, today) ? 'now' : 'soon'
      return note({ code: 'parentEnding', plan, subject: id, title, dueOn: valid_to, urgency })
    })
}

/**
 * A goal is nagged from the day its work should have begun; for evidence only once something was done for it.
 */
function ofGoals({ goals, plans }: TodayFacts, today: CalendarDay): TodayNote[] {
  return goals.flatMap((goal) => {
    const plan = plans.find((each) => each.id === goal.plan_id && isWorked(each))
    if (!plan || isBefore(today, goal.begins_on ?? plan.period_from)) return []
    const own = { plan: plan.id, subject: goal.id, title: goal.title }
    if (goal.activities === 0) return [note({ ...own, code: 'goalActivity' })]
    return goal.evidence === 0 ? [note({ ...own, code: 'goalEvidence' })] : []
  })
}

/**
 * Quiet only where a plan has been worked on for as long: a new centre is not scolded for the time before it.
 */
function ofEstates({ estates, plans }: TodayFacts, today: CalendarDay): TodayNote[] {
  const since = today.subtract({ days: quietDays })
  const plan = plans.find((each) => isWorked(each) && !isBefore(since, each.period_from))
  if (!plan) return []
  return estates
    .filter((estate) => estate.last_on === null || isBefore(estate.last_on, since))
    .map(({ id, name }) => note({ code: 'estateQuiet', plan: plan.id, subject: id, title: name }))
}

function ofRecommended({ recommended, plans }: TodayFacts): TodayNote[] {
  return recommended

    .filter(
      (action) => !action.answered && plans.some((plan) => plan.id === action.plan_id && isWritten(plan)),
    )
    .map(({ id, plan_id, title }) => note({ code: 'recommendedOpen', plan: plan_id, subject: id, title }))
}

/** Puts many alike of one plan into one line that names the plan, with the most pressing day of them. */
function foldAlike(notes: readonly TodayNote[], planTitles: ReadonlyMap<string, string>): TodayNote[] {
  const alike = Map.groupBy(notes, (each) => `${each.code} ${each.plan ?? ''}`)
  return [...alike.values()].flatMap((group) => {
    if (group.length <= alikeMax) return group
    const byDay = group.toSorted((a, b) =>
      (a.dueOn?.toString() ?? '9').localeCompare(b.dueOn?.toString() ?? '9'),
    )
    const first = byDay[0]!
    return [{ ...first, subject: null, title: planTitles.get(first.plan ?? '') ?? '', n: group.length }]
  })
}
