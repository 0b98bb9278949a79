import { type Insertable, sql } from 'kysely'
import type { Write } from '#kernel/db/handle.ts'
import type { DB } from '#kernel/db/types.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { PlanId, TermPrecision } from './plan.ts'

/** Where a row stands: its plan, its id (null = new), the version that the form was shown with. */
export interface PartPlace {
  readonly plan: PlanId
  readonly row: string | null
  readonly version: number
}

type PartTable = 'section' | 'legal_basis' | 'recommended_action' | 'goal' | 'task' | 'indicator' | 'partner'
type PartValues<T extends PartTable> = Omit<
  Insertable<DB[`community_plan.${T}`]>,
  'centre_id' | 'id' | 'plan_id' | 'version'
>

/**
 * Adds a row of a plan's text, or changes the one at `at.row` while it still is in the version that the form
 * showed. Answers its id; null when somebody was quicker.
 */
export async function savePart<T extends PartTable>(
  tx: Write,
  at: PartPlace & { readonly table: T },
  values: PartValues<T>,
): Promise<string | null> {
  // Kysely cannot follow a table that a type parameter names: inside, every part is written as if it were a
  // goal, whose columns (centre, plan, id, version) all of them have.
  const name = `community_plan.${at.table}` as 'community_plan.goal'
  const own = values as unknown as PartValues<'goal'>
  const id = newId<'goal'>()
  if (at.row === null) {
    await tx.db
      .insertInto(name)
      .values({ ...own, centre_id: tx.centre, id, plan_id: at.plan })
      .execute()
    return id
  }
  const row = { id: at.row, version: at.version, where: { plan_id: at.plan } }
  return (await updateVersioned(tx, { table: name, ...row }, own)) ? at.row : null
}

/** Saves a recommended action and sets which tasks of this plan answer it; the answer is as of `savePart`. */
export async function saveRecommendedAction(
  tx: Write,
  at: PartPlace,
  values: { number: number; title: string; tasks: readonly string[] },
): Promise<string | null> {
  const { tasks, ...own } = values
  const id = await savePart(tx, { ...at, table: 'recommended_action' }, own)
  if (id === null) return null
  await sql`delete from community_plan.task_answer
    where centre_id = ${tx.centre} and recommended_action_id = ${id}`.execute(tx.db)
  await sql`insert into community_plan.task_answer (centre_id, task_id, recommended_action_id)
    select centre_id, id, ${id}::uuid from community_plan.task
    where centre_id = ${tx.centre} and plan_id = ${at.plan}
      and id = any (${tasks as string[]}::uuid[])`.execute(tx.db)
  return id
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
 * Saves a task with its goals, realisers and the recommended actions it answers, all of this very plan; the
 * answer is as of `savePart`.
 */
export async function saveTask(tx: Write, at: PartPlace, values: TaskValues): Promise<string | null> {
  const { goals, realisers, answers, ...own } = values
  const id = await savePart(tx, { ...at, table: 'task' }, own)
  if (id === null) return null
  for (const table of ['task_goal', 'task_realiser', 'task_answer'] as const) {
    await sql`delete from ${sql.table(`community_plan.${table}`)}
      where centre_id = ${tx.centre} and task_id = ${id}`.execute(tx.db)
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
  return id
}

/** Takes a row out of a plan's text; refused by the database where work hangs on it (23503). */
export async function removePart(
  tx: Write,
  table: Exclude<PartTable, 'task' | 'partner'>,
  at: { plan: PlanId; row: string },
): Promise<void> {
  await sql`delete from ${sql.table(`community_plan.${table}`)}
    where centre_id = ${tx.centre} and plan_id = ${at.plan} and id = ${at.row}`.execute(tx.db)
}
