import { Temporal } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { PlanContent, PlanState, TaskContent, TaskState } from './plan.ts'

/** What becomes of a task in the next year's plan: it goes on, goes on in other words, or ends here. */
export const decisions = ['continue', 'change', 'close'] as const
export type CarryDecision = (typeof decisions)[number]

/** What is proposed for a task: what was done or dropped ends, the rest goes on. */
export function proposedDecision(state: TaskState): CarryDecision {
  return state === 'done' || state === 'dropped' ? 'close' : 'continue'
}

/** Why a plan cannot be carried over to the next year. */
export function whyNotCarryOver(plan: { state: PlanState }): Refusal | null {
  const possible: readonly PlanState[] = ['in_force', 'updating', 'reported', 'closed']
  return possible.includes(plan.state) ? null : refusal('community-plan.work.not-in-force')
}

/** The next year's draft: the tasks that go on, every day a year later, goals that still have a task. */
export function nextYear(
  content: PlanContent,
  decided: ReadonlyMap<number, CarryDecision>,
): { content: PlanContent; carried: readonly { from: number; to: number }[] } {
  const kept = content.tasks.filter((task) => (decided.get(task.number) ?? 'continue') !== 'close')
  const goals = content.goals.filter((goal) => kept.some((task) => task.goals.includes(goal.number)))
  const goalNumber = new Map(goals.map((goal, index) => [goal.number, index + 1]))
  const tasks = kept.map((task, index) => ({
    ...task,
    ...termLater(task),
    number: index + 1,
    goals: task.goals.map((number) => goalNumber.get(number)!),
  }))
  const year = content.year + 1
  return {
    content: {
      ...content,
      year,
      title: content.title.replaceAll(String(content.year), String(year)),
      period: { from: later(content.period.from), to: later(content.period.to) },
      goals: goals.map((goal) => ({ ...goal, number: goalNumber.get(goal.number)! })),
      tasks,
      indicators: content.indicators.map((indicator) => ({
        ...indicator,
        goal: indicator.goal === null ? null : (goalNumber.get(indicator.goal) ?? null),
      })),
    },
    carried: kept.map((task, index) => ({ from: task.number, to: index + 1 })),
  }
}

// The source's own words named last year's days; they say nothing about the next.
function termLater(task: TaskContent): Pick<TaskContent, 'from' | 'to' | 'termRaw'> {
  const dated = task.from !== null && task.to !== null
  return dated
    ? { from: later(task.from!), to: later(task.to!), termRaw: null }
    : { from: null, to: null, termRaw: task.termRaw }
}

// The last day of a month stays the last day, also over a leap year.
function later(text: string): string {
  const day = Temporal.PlainDate.from(text)
  const moved = day.add({ years: 1 })
  return (day.day === day.daysInMonth ? moved.with({ day: moved.daysInMonth }) : moved).toString()
}
