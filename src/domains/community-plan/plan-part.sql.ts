import { sql } from 'kysely'
import type { Write } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Act, GoalId, Party, PlanId, TaskId, TermPrecision } from './plan.ts'

/** Where a row stands: its plan, its id (null = new), the version that the form was shown with. */
export interface PartPlace {
  readonly plan: PlanId
  readonly row: string | null
  readonly version: number
}

/** Adds or changes a chapter; false when it changed meanwhile. */
export async function saveSection(
  tx: Write,
  at: PartPlace,
  values: { number: number; title: string; text: string },
) {
  if (at.row === null) {
    await tx.db
      .insertInto('community_plan.section')
      .values({ centre_id: tx.centre, id: newId(), plan_id: at.plan, ...values })
      .execute()
    return true
  }
  const changed = await tx.db
    .updateTable('community_plan.section')
    .set({ ...values, version: at.version + 1 })
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', at.plan)
    .where('id', '=', at.row as never)
    .where('version', '=', at.version)
    .returning('id')
    .execute()
  return changed.length > 0
}

/** Adds or changes a basis of the plan. */
export async function saveBasis(
  tx: Write,
  at: PartPlace,
  values: {
    number: number
    title: string
    act: Act | null
    act_number: string | null
    body: string | null
    adopted_on: CalendarDay | null
    parent_document_id: string | null
  },
) {
  const set = { ...values, parent_document_id: values.parent_document_id as never }
  if (at.row === null) {
    await tx.db
      .insertInto('community_plan.legal_basis')
      .values({ centre_id: tx.centre, id: newId(), plan_id: at.plan, ...set })
      .execute()
    return true
  }
  const changed = await tx.db
    .updateTable('community_plan.legal_basis')
    .set(set)
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', at.plan)
    .where('id', '=', at.row as never)
    .returning('id')
    .execute()
  return changed.length > 0
}

/** Adds or changes a recommended action and sets which tasks answer it. */
export async function saveRecommendedAction(
  tx: Write,
  at: PartPlace,
  values: { number: number; title: string; tasks: readonly string[] },
) {
  const id = (at.row ?? newId()) as never
  const { number, title } = values
  if (at.row === null) {
    await tx.db
      .insertInto('community_plan.recommended_action')
      .values({ centre_id: tx.centre, id, plan_id: at.plan, number, title })
      .execute()
  } else {
    const changed = await tx.db
      .updateTable('community_plan.recommended_action')
      .set({ number, title })
      .where('centre_id', '=', tx.centre)
      .where('plan_id', '=', at.plan)
      .where('id', '=', id)
      .returning('id')
      .execute()
    if (changed.length === 0) return false
  }
  await tx.db
    .deleteFrom('community_plan.task_answer')
    .where('centre_id', '=', tx.centre)
    .where('recommended_action_id', '=', id)
    .execute()
  await sql`insert into community_plan.task_answer (centre_id, task_id, recommended_action_id)
    select centre_id, id, ${id}::uuid from community_plan.task
    where centre_id = ${tx.centre} and plan_id = ${at.plan}
      and id = any (${values.tasks as string[]}::uuid[])`.execute(tx.db)
  return true
}

/** Adds or changes a party of the plan. */
export async function savePartner(
  tx: Write,
  at: PartPlace,
  values: {
    number: number
    name: string
    party: Party
    wish: string | null
    own_word: string | null
    own_word_on: CalendarDay | null
  },
) {
  if (at.row === null) {
    await tx.db
      .insertInto('community_plan.partner')
      .values({ centre_id: tx.centre, id: newId(), plan_id: at.plan, ...values })
      .execute()
    return true
  }
  const changed = await tx.db
    .updateTable('community_plan.partner')
    .set({ ...values, version: at.version + 1 })
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', at.plan)
    .where('id', '=', at.row as never)
    .where('version', '=', at.version)
    .returning('id')
    .execute()
  return changed.length > 0
}

/** Adds or changes an indicator. */
export async function saveIndicator(
  tx: Write,
  at: PartPlace,
  values: {
    number: number
    name: string
    unit: string | null
    goal_id: GoalId | null
    baseline: string | null
    target: string | null
    counted: 'activities' | 'participations' | 'first_timers' | 'leaders' | 'resident_led' | 'evidence' | null
    source: string | null
  },
) {
  if (at.row === null) {
    await tx.db
      .insertInto('community_plan.indicator')
      .values({ centre_id: tx.centre, id: newId(), plan_id: at.plan, ...values })
      .execute()
    return true
  }
  const changed = await tx.db
    .updateTable('community_plan.indicator')
    .set({ ...values, version: at.version + 1 })
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', at.plan)
    .where('id', '=', at.row as never)
    .where('version', '=', at.version)
    .returning('id')
    .execute()
  return changed.length > 0
}

/** Notes a measured value of an indicator of this plan; false when there is no such indicator. */
export async function insertIndicatorValue(
  tx: Write,
  given: {
    plan: PlanId
    indicator: string
    value: string
    on: CalendarDay
    source: string
    at: Instant
    by: { kind: string; id: string | null }
  },
) {
  const { rows } = await sql<{ id: string }>`
    insert into community_plan.indicator_value (centre_id, id, indicator_id, value, measured_on, source,
      noted_at, noted_by_kind, noted_by_id)
    select centre_id, ${newId()}::uuid, id, ${given.value}::numeric, ${given.on.toString()}::date,
      ${given.source},
      ${given.at.toString()}::timestamptz, ${given.by.kind}, ${given.by.id}::uuid
    from community_plan.indicator
    where centre_id = ${tx.centre} and plan_id = ${given.plan} and id = ${given.indicator}::uuid
    returning id`.execute(tx.db)
  return rows.length > 0
}

/** Adds or changes a specific goal. */
export async function saveGoal(tx: Write, at: PartPlace, values: { number: number; title: string }) {
  if (at.row === null) {
    await tx.db
      .insertInto('community_plan.goal')
      .values({ centre_id: tx.centre, id: newId(), plan_id: at.plan, ...values })
      .execute()
    return true
  }
  const changed = await tx.db
    .updateTable('community_plan.goal')
    .set({ ...values, version: at.version + 1 })
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', at.plan)
    .where('id', '=', at.row as GoalId)
    .where('version', '=', at.version)
    .returning('id')
    .execute()
  return changed.length > 0
}

/** What a task's form says. */
export interface TaskValues {
  readonly number: number
  readonly title: string
  readonly term_from: CalendarDay | null
  readonly term_to: CalendarDay | null
  readonly term_precision: TermPrecision | null
  readonly responsible: string | null
  readonly goals: readonly string[]
  readonly realisers: readonly string[]
  readonly answers: readonly string[]
}

/**
 * Adds or changes a task with its goals, realisers and the recommended actions it answers; all of this very
 * plan.
 */
export async function saveTask(tx: Write, at: PartPlace, values: TaskValues) {
  const id = (at.row ?? newId()) as TaskId
  const { goals, realisers, answers, ...own } = values
  if (at.row === null) {
    await tx.db
      .insertInto('community_plan.task')
      .values({ centre_id: tx.centre, id, plan_id: at.plan, ...own })
      .execute()
  } else {
    const changed = await tx.db
      .updateTable('community_plan.task')
      .set({ ...own, version: at.version + 1 })
      .where('centre_id', '=', tx.centre)
      .where('plan_id', '=', at.plan)
      .where('id', '=', id)
      .where('version', '=', at.version)
      .returning('id')
      .execute()
    if (changed.length === 0) return false
  }
  for (const table of ['task_goal', 'task_realiser', 'task_answer'] as const) {
    await tx.db
      .deleteFrom(`community_plan.${table}`)
      .where('centre_id', '=', tx.centre)
      .where('task_id', '=', id)
      .execute()
  }
  const here = sql`centre_id = ${tx.centre} and plan_id = ${at.plan}`
  await sql`insert into community_plan.task_goal (centre_id, plan_id, task_id, goal_id)
    select centre_id, plan_id, ${id}::uuid, id from community_plan.goal where ${here}
      and id = any (${goals as string[]}::uuid[])`.execute(tx.db)
  await sql`insert into community_plan.task_realiser (centre_id, task_id, partner_id)
    select centre_id, ${id}::uuid, id from community_plan.partner where ${here}
      and id = any (${realisers as string[]}::uuid[])`.execute(tx.db)
  await sql`insert into community_plan.task_answer (centre_id, task_id, recommended_action_id)
    select centre_id, ${id}::uuid, id from community_plan.recommended_action where ${here}
      and id = any (${answers as string[]}::uuid[])`.execute(tx.db)
  return true
}

const removable = ['section', 'legal_basis', 'recommended_action', 'goal', 'indicator'] as const

/** Takes a row out of a plan's text; refused by the database where work hangs on it (23503). */
export async function removePart(
  tx: Write,
  table: (typeof removable)[number],
  at: { plan: PlanId; row: string },
): Promise<void> {
  await tx.db
    .deleteFrom(`community_plan.${table}`)
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', at.plan)
    .where('id', '=', at.row as never)
    .execute()
}
