import type { Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { newId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import type { ActivityId, ActivityState, ActivityValues } from './activity.ts'
import type { PlanId } from './plan.ts'

type By = { kind: string; id: string | null }

function ownColumns(values: ActivityValues) {
  return {
    kind_id: values.kind,
    title: values.title,
    held_on: values.heldOn,
    starts_at_time: values.startsAt,
    place: values.place,
    area_id: values.area,
    led_by: values.ledBy,
    leader_label: values.leaderLabel,
    description: values.description,
    funding: values.funding,
    participants: values.participants ?? 0,
    first_timers: values.firstTimers,
    returners: values.returners,
    leaders: values.leaders,
    is_public: values.isPublic,
  }
}

/** Writes an activity with everything linked to it. */
export async function insertActivity(
  tx: Write,
  activity: {
    id: ActivityId
    plan: PlanId
    values: ActivityValues
    state: ActivityState
    at: Instant
    by: By
  },
): Promise<void> {
  await tx.db
    .insertInto('community_plan.activity')
    .values({
      centre_id: tx.centre,
      id: activity.id,
      plan_id: activity.plan,
      ...ownColumns(activity.values),
      state: activity.state,
      noted_at: activity.at,
      noted_by_kind: activity.by.kind,
      noted_by_id: activity.by.id,
    })
    .execute()
  await insertLinks(tx, activity)
}

/** Changes an activity if its version still is `version`; false = somebody was quicker. */
export async function updateActivity(
  tx: Write,
  activity: { id: ActivityId; plan: PlanId; version: number; values: ActivityValues },
): Promise<boolean> {
  const { id, version, plan, values } = activity
  const at = { table: 'community_plan.activity', id, version, where: { plan_id: plan } } as const
  if (!(await updateVersioned(tx, at, ownColumns(values)))) return false
  for (const table of ['activity_task', 'activity_group', 'activity_age', 'activity_organisation'] as const) {
    await tx.db
      .deleteFrom(`community_plan.${table}`)
      .where('centre_id', '=', tx.centre)
      .where('activity_id', '=', activity.id)
      .execute()
  }
  await insertLinks(tx, activity)
  return true
}

async function insertLinks(
  tx: Write,
  activity: { id: ActivityId; plan: PlanId; values: ActivityValues },
): Promise<void> {
  const { id, plan, values } = activity
  const own = { centre_id: tx.centre, activity_id: id }
  const tasks = values.tasks.map((task) => ({ ...own, plan_id: plan, task_id: task }))
  if (tasks.length > 0) await tx.db.insertInto('community_plan.activity_task').values(tasks).execute()
  const groups = values.groups.map((group) => ({ ...own, target_group_id: group }))
  if (groups.length > 0) await tx.db.insertInto('community_plan.activity_group').values(groups).execute()
  const ages = values.ages.map((age) => ({ ...own, age_group: age }))
  if (ages.length > 0) await tx.db.insertInto('community_plan.activity_age').values(ages).execute()
  const organisations = values.organisations.map((each) => ({ ...own, ...each }))
  if (organisations.length > 0)
    await tx.db.insertInto('community_plan.activity_organisation').values(organisations).execute()
}

/** Moves an activity between states if it still is in the first; people are given when it becomes held. */
export async function moveActivity(
  tx: Write,
  move: { id: ActivityId; version: number; from: ActivityState; to: ActivityState; participants?: number },
): Promise<boolean> {
  const { id, version, from, to, participants } = move
  const at = { table: 'community_plan.activity', id, version, where: { state: from } } as const
  return updateVersioned(tx, at, { state: to, participants })
}

/** Notes an edit or a change of state. */
export async function insertActivityStep(
  tx: Write,
  step: {
    activity: ActivityId
    from: ActivityState
    to: ActivityState
    changed: readonly string[]
    reason: string | null
    at: Instant
    by: By
  },
): Promise<void> {
  await tx.db
    .insertInto('community_plan.activity_step')
    .values({
      centre_id: tx.centre,
      id: newId(),
      activity_id: step.activity,
      from_state: step.from,
      to_state: step.to,
      changed: JSON.stringify(step.changed),
      reason: step.reason,
      taken_at: step.at,
      taken_by_kind: step.by.kind,
      taken_by_id: step.by.id,
    })
    .execute()
}
