import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { ActivityState, ActivityValues } from './activity.ts'

/** How far outside the plan's period an activity may lie: the opening and the closing meeting often do. */
export const daysOutside = 31

/** Days of a plan. */
export interface PlanDays {
  readonly from: CalendarDay
  readonly to: CalendarDay
}

/**
 * What an activity entered today is: something ahead is planned, everything else was held. No question is
 * needed.
 */
export function stateOnEntry(heldOn: CalendarDay, today: CalendarDay): 'planned' | 'held' {
  return isBefore(today, heldOn) ? 'planned' : 'held'
}

/**
 * Messages by field for what cannot be stored. `known` are the ids that the plan and the centre really have.
 */
export function wrongInActivity(
  values: ActivityValues,
  facts: { state: ActivityState; plan: PlanDays; today: CalendarDay; known: ReadonlySet<string> },
): Map<string, Refusal> {
  const wrong = new Map<string, Refusal>()
  const { state, plan, today, known } = facts
  if (state === 'held' && isBefore(today, values.heldOn)) {
    wrong.set('heldOn', refusal('community-plan.activity.in-future'))
  } else if (howOutside(values.heldOn, plan) === 'far') {
    wrong.set('heldOn', refusal('community-plan.activity.outside-plan', { n: daysOutside }))
  }
  if (!known.has(values.kind)) wrong.set('kind', refusal('form.choose'))
  if (state === 'held' && values.participants === null)
    wrong.set('participants', refusal('community-plan.activity.how-many'))
  if (values.tasks.length === 0) wrong.set('tasks', refusal('community-plan.activity.no-task'))
  else if (values.tasks.some((task) => !known.has(task))) wrong.set('tasks', refusal('form.choose'))
  if (values.area && !known.has(values.area)) wrong.set('area', refusal('form.choose'))
  if (values.groups.some((group) => !known.has(group))) wrong.set('groups', refusal('form.choose'))
  const people = wrongInPeople(values)
  if (people) wrong.set(...people)
  return wrong
}

/** Why the parts of the participants cannot be true: nobody came both for the first time and again. */
export function wrongInPeople(
  people: Pick<ActivityValues, 'participants' | 'firstTimers' | 'returners' | 'leaders'>,
): [field: string, why: Refusal] | null {
  const all = people.participants ?? 0
  const parts = (people.firstTimers ?? 0) + (people.returners ?? 0)
  if (parts > all) return ['firstTimers', refusal('community-plan.activity.too-many-parts', { parts, all })]
  if ((people.leaders ?? 0) > all)
    return ['leaders', refusal('community-plan.activity.too-many-leaders', { all })]
  return null
}

/** Whether a day lies in the plan's period, near it (allowed, said aloud) or far from it (refused). */
export function howOutside(day: CalendarDay, plan: PlanDays): 'in' | 'near' | 'far' {
  if (!isBefore(day, plan.from) && !isBefore(plan.to, day)) return 'in'
  const far = (limit: CalendarDay) => isBefore(limit, day)
  const early = isBefore(day, plan.from.subtract({ days: daysOutside }))
  return early || far(plan.to.add({ days: daysOutside })) ? 'far' : 'near'
}

/** A named step of an activity. `restore` takes the last step back. */
export const activityStepNames = ['hold', 'cancel', 'withdraw', 'restore'] as const
export type ActivityStep = (typeof activityStepNames)[number]

/**
 * From where each step may be taken, where it leads (null = back where the last step came from), and what it
 * asks.
 */
export const activitySteps: Readonly<
  Record<
    ActivityStep,
    { from: readonly ActivityState[]; to: ActivityState | null; needs?: 'reason' | 'people' }
  >
> = {
  hold: { from: ['planned'], to: 'held', needs: 'people' },
  cancel: { from: ['planned'], to: 'cancelled', needs: 'reason' },
  withdraw: { from: ['planned', 'held', 'cancelled'], to: 'withdrawn', needs: 'reason' },
  restore: { from: ['cancelled', 'withdrawn'], to: null },
}

/** Why an activity cannot take the step now. */
export function whyNotActivityStep(
  step: ActivityStep,
  activity: { state: ActivityState; heldOn: CalendarDay },
  given: { reason: string | null; today: CalendarDay },
): Refusal | null {
  const rule = activitySteps[step]
  if (!rule.from.includes(activity.state)) return refusal('community-plan.activity.not-from-here')
  if (rule.needs === 'reason' && !given.reason) return refusal('community-plan.activity.reason-needed')
  if (step === 'hold' && isBefore(given.today, activity.heldOn))
    return refusal('community-plan.activity.not-yet', { day: activity.heldOn.toString() })
  return null
}

/** Why an activity cannot be edited: what was withdrawn or cancelled is first taken back. */
export function whyNotChange(activity: { state: ActivityState }): Refusal | null {
  const open = activity.state === 'planned' || activity.state === 'held'
  return open ? null : refusal('community-plan.activity.put-away')
}

/** Names of the fields in which two readings of an activity differ, in the order of the form. */
export function changedFields(before: ActivityValues, after: ActivityValues): (keyof ActivityValues)[] {
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? sorted(value) : (value ?? null))
  return (Object.keys(after) as (keyof ActivityValues)[]).filter(
    (name) => plain(before[name]) !== plain(after[name]),
  )
}

function sorted(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value)).toSorted()
}
