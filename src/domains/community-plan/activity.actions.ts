import { listAreas } from '#kernel/centre.sql.ts'
import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { announce, audit, type Work } from '#kernel/work.ts'
import {
  type ActivityStep,
  activitySteps,
  changedFields,
  stateOnEntry,
  whyNotActivityStep,
  whyNotChange,
  wrongInActivity,
  wrongInPeople,
} from './activity.rules.ts'
import { findActivity, listActivitySteps } from './activity.sql.ts'
import type { Activity, ActivityId, ActivityState, ActivityValues } from './activity.ts'
import { listActivityKinds } from './activity-kind.sql.ts'
import { insertActivity, insertActivityStep, moveActivity, updateActivity } from './activity-write.sql.ts'
import { listTargetGroups, listTasks } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { workedPlan } from './plan-held.ts'
import { beginTasks } from './task.actions.ts'

const right = 'community-plan.activity.note'
type Plan = Awaited<ReturnType<typeof workedPlan>>

/**
 * Notes an activity: planned when its day is ahead, held otherwise. Throws `Invalid` with messages by field,
 * `Refused` where the plan is not in force. The first one held begins its planned tasks.
 */
export async function noteActivity(
  work: Work,
  input: { plan: PlanId; values: ActivityValues },
): Promise<{ activity: ActivityId; state: ActivityState }> {
  requireRight(work, right, { own: true })
  const plan = await workedPlan(work, input.plan)
  const state = stateOnEntry(input.values.heldOn, dayOf(work.now, work.zone))
  const values = state === 'planned' ? withoutPeople(input.values) : input.values
  await requireFitting(work, plan, { values, state, kept: null })
  const activity: ActivityId = newId()
  await insertActivity(work.tx, { id: activity, plan: plan.id, values, state, at: work.now, by: work.actor })
  audit(work, 'community-plan.activity.noted', { plan: plan.id, activity })
  if (state === 'held') await beginTasks(work, { plan: plan.id, activity, tasks: values.tasks })
  announce(work, 'community-plan.activity.noted', { plan: plan.id, activity })
  return { activity, state }
}

/** Changes an activity seen in `version`. Throws `Conflict` when it changed meanwhile. */
export async function changeActivity(
  work: Work,
  input: { plan: PlanId; activity: ActivityId; version: number; values: ActivityValues },
): Promise<void> {
  const { plan, activity } = await ownActivity(work, input)
  refuse(whyNotChange(activity))
  if (activity.version !== input.version) throw new Conflict('activity')
  const { state } = activity
  const values = state === 'planned' ? withoutPeople(input.values) : input.values
  await requireFitting(work, plan, { values, state, kept: activity })
  const changed = changedFields(activity, values)
  if (changed.length === 0) return
  const { id, version } = activity
  if (!(await updateActivity(work.tx, { id, plan: plan.id, version, values }))) throw new Conflict('activity')
  const step = { activity: id, from: state, to: state, changed, reason: null }
  await insertActivityStep(work.tx, { ...step, at: work.now, by: work.actor })
  audit(work, 'community-plan.activity.changed', { plan: plan.id, activity: id, fields: changed })
  if (state === 'held') await beginTasks(work, { plan: plan.id, activity: id, tasks: values.tasks })
}

/**
 * Takes a step: held, cancelled, withdrawn, or the last step back. Refused where `whyNotActivityStep` says
 * no.
 */
export async function takeActivityStep(
  work: Work,
  input: {
    plan: PlanId
    activity: ActivityId
    step: ActivityStep
    reason: string | null
    participants: number | null
  },
): Promise<{ state: ActivityState }> {
  const { plan, activity } = await ownActivity(work, input)
  const { reason, step, participants } = input
  const today = dayOf(work.now, work.zone)
  refuse(whyNotActivityStep(step, activity, { reason, today }))
  if (step === 'hold') requirePeople(activity, participants)
  const to = activitySteps[step].to ?? (await stateBefore(work, activity))
  const { id, version, state: from } = activity
  const people = step === 'hold' && participants !== null ? { participants } : {}
  if (!(await moveActivity(work.tx, { id, version, from, to, ...people }))) throw new Conflict('activity')
  const own = { activity: id, from, to, changed: [], reason }
  await insertActivityStep(work.tx, { ...own, at: work.now, by: work.actor })
  audit(work, `community-plan.activity.${step}`, { plan: plan.id, activity: id })
  if (to === 'held') await beginTasks(work, { plan: plan.id, activity: id, tasks: activity.tasks })
  announce(work, 'community-plan.activity.moved', { plan: plan.id, activity: id })
  return { state: to }
}

async function ownActivity(work: Work, input: { plan: PlanId; activity: ActivityId }) {
  const activity = await findActivity(work.tx, input.plan, input.activity)
  if (!activity) throw new NotFound('activity')
  requireRight(work, right, { own: activity.notedById !== null && activity.notedById === work.actor.id })
  return { plan: await workedPlan(work, input.plan), activity }
}

// A kind or an area that ended meanwhile may stay where it already stands; nothing new takes it.
async function requireFitting(
  work: Work,
  plan: Plan,
  given: { values: ActivityValues; state: ActivityState; kept: Activity | null },
): Promise<void> {
  const kinds = (await listActivityKinds(work.tx)).filter((kind) => !kind.ended_at)
  const areas = await listAreas(work.tx, ['municipality', 'estate', 'village', 'district'])
  const tasks = await listTasks(work.tx, plan.id)
  const groups = await listTargetGroups(work.tx, plan.id)
  const known = new Set<string>([...kinds, ...areas, ...tasks, ...groups].map((row) => row.id))
  if (given.kept) {
    known.add(given.kept.kind)
    if (given.kept.area) known.add(given.kept.area)
  }
  const days = { from: plan.period_from, to: plan.period_to }
  const { values, state } = given
  const wrong = wrongInActivity(values, { state, plan: days, today: dayOf(work.now, work.zone), known })
  if (wrong.size > 0) throw new Invalid(wrong)
}

function withoutPeople(values: ActivityValues): ActivityValues {
  return { ...values, participants: null, firstTimers: null, returners: null, leaders: null }
}

function requirePeople(activity: Activity, participants: number | null): void {
  if (participants === null)
    throw new Invalid(new Map([['participants', refusal('community-plan.activity.how-many')]]))
  const wrong = wrongInPeople({ ...activity, participants })
  if (wrong) throw new Invalid(new Map([['participants', wrong[1]]]))
}

async function stateBefore(work: Work, activity: Activity): Promise<ActivityState> {
  const steps = await listActivitySteps(work.tx, activity.id)
  const last = steps.findLast(
    (step) => step.to_state === activity.state && step.from_state !== activity.state,
  )
  if (!last) throw new NotFound('step')
  return last.from_state
}
