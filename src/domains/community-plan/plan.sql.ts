import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { Instant } from '#kernel/instant.ts'
import { Temporal } from '#kernel/instant.ts'
import type { PlanContent, PlanId, PlanState } from './plan.ts'

/** A plan's own row; null when there is none here. */
export async function findPlan(tx: Read, id: PlanId) {
  return (await planRow(tx, id).executeTakeFirst()) ?? null
}

/**
 * A plan's own row, whose state nobody moves until the deed ends. Deeds that rely on the state hold it beside
 * each other: it is the lock that every row under the plan takes anyhow, for its foreign key.
 */
export async function holdPlan(tx: Write, id: PlanId) {
  return (await planRow(tx, id).forKeyShare().executeTakeFirst()) ?? null
}

/**
 * A plan's own row for a deed that moves its state or freezes what stands under it: waits for every deed that
 * holds the plan, and lets none begin until it ends.
 */
export async function lockPlan(tx: Write, id: PlanId) {
  return (await planRow(tx, id).forUpdate().executeTakeFirst()) ?? null
}

function planRow(tx: Read, id: PlanId) {
  return tx.db
    .selectFrom('community_plan.plan')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
}

/** Plans of the centre, the latest year first, with how many goals and tasks they hold. */
export async function listPlans(tx: Read, limit: number) {
  return tx.db
    .selectFrom('community_plan.plan as plan')
    .select([
      'plan.id',
      'plan.year',
      'plan.title',
      'plan.state',
      'plan.period_from',
      'plan.period_to',
      'plan.main_goal',
    ])
    .select((q) => [
      q
        .selectFrom('community_plan.goal as goal')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('goal.centre_id', '=', 'plan.centre_id')
        .whereRef('goal.plan_id', '=', 'plan.id')
        .as('goals'),
      q
        .selectFrom('community_plan.task as task')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('task.centre_id', '=', 'plan.centre_id')
        .whereRef('task.plan_id', '=', 'plan.id')
        .as('tasks'),
    ])
    .where('plan.centre_id', '=', tx.centre)
    .where('plan.state', '<>', 'withdrawn')
    .orderBy('plan.year', 'desc')
    .orderBy('plan.made_at', 'desc')
    .limit(limit)
    .execute()
}

/** The plan that stands for a year in public: the latest that was approved; null when there is none. */
export async function findPublicPlan(tx: Read, year: number | null) {
  let query = tx.db
    .selectFrom('community_plan.plan')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('state', 'in', ['approved', 'in_force', 'updating', 'reported', 'closed'])
  if (year !== null) query = query.where('year', '=', year)
  return (await query.orderBy('year', 'desc').orderBy('made_at', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** Writes a plan's own row in state draft. */
export async function insertPlan(
  tx: Write,
  plan: {
    id: PlanId
    content: PlanContent
    previous: PlanId | null
    at: Instant
    by: { kind: string; id: string | null }
  },
): Promise<void> {
  const { content } = plan
  await tx.db
    .insertInto('community_plan.plan')
    .values({
      centre_id: tx.centre,
      id: plan.id,
      ...ownColumns(content),
      previous_id: plan.previous,
      made_at: plan.at,
      made_by_kind: plan.by.kind,
      made_by_id: plan.by.id,
    })
    .execute()
}

function ownColumns(content: PlanContent) {
  const day = (text: string | null | undefined) => (text ? Temporal.PlainDate.from(text) : null)
  return {
    year: content.year,
    title: content.title,
    document_type: content.documentType,
    municipality: content.municipality,
    institution: content.institution,
    period_from: Temporal.PlainDate.from(content.period.from),
    period_to: Temporal.PlainDate.from(content.period.to),
    prepared_by_name: content.preparedBy?.name ?? null,
    prepared_by_role: content.preparedBy?.role ?? null,
    main_goal: content.mainGoal,
    population: content.population?.total ?? null,
    population_on: day(content.population?.asOf),
    post_working_age: content.population?.postWorkingAge ?? null,
    area_km2: content.areaKm2 === null ? null : String(content.areaKm2),
  }
}

/** Changes the plan's own fields if its version still is `version`; false = somebody was quicker. */
export async function updatePlanFields(
  tx: Write,
  plan: { id: PlanId; version: number },
  fields: Partial<ReturnType<typeof ownColumns>>,
): Promise<boolean> {
  return updateVersioned(tx, { table: 'community_plan.plan', ...plan }, fields)
}

/** Moves a plan from one state to another; false when it is no longer in the first. */
export async function movePlan(
  tx: Write,
  id: PlanId,
  { from, to }: { from: PlanState; to: PlanState },
): Promise<boolean> {
  const moved = await tx.db
    .updateTable('community_plan.plan')
    .set({ state: to, version: sql`version + 1` })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .execute()
  return moved.length > 0
}

/** Goals of a plan in their order. */
export async function listGoals(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.goal')
    .select(['id', 'number', 'title', 'version'])
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .orderBy('number')
    .limit(200)
    .execute()
}

/** Tasks of a plan in their order, each with the ids of its goals. */
export async function listTasks(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.task as task')
    .selectAll('task')
    .select(
      sql<
        string[]
      >`coalesce((select array_agg(link.goal_id order by goal.number) from community_plan.task_goal link
        join community_plan.goal goal on goal.centre_id = link.centre_id and goal.id = link.goal_id
        where link.centre_id = task.centre_id and link.task_id = task.id), '{}')`.as('goal_ids'),
    )
    .where('task.centre_id', '=', tx.centre)
    .where('task.plan_id', '=', plan)
    .orderBy('task.number')
    .limit(1000)
    .execute()
}

/** Chapters of a plan. */
export async function listSections(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.section')
    .select(['id', 'number', 'title', 'text', 'version'])
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .orderBy('number')
    .limit(200)
    .execute()
}

/** Legal and factual bases of a plan. */
export async function listBases(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.legal_basis')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .orderBy('number')
    .limit(200)
    .execute()
}

/** Recommended actions with the numbers of the tasks that answer each. */
export async function listRecommendedActions(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.recommended_action as action')
    .select(['action.id', 'action.number', 'action.title', 'action.version'])
    .select(
      sql<
        number[]
      >`coalesce((select array_agg(task.number order by task.number) from community_plan.task_answer answer
        join community_plan.task task on task.centre_id = answer.centre_id and task.id = answer.task_id
        where answer.centre_id = action.centre_id and answer.recommended_action_id = action.id), '{}')`.as(
        'task_numbers',
      ),
    )
    .where('action.centre_id', '=', tx.centre)
    .where('action.plan_id', '=', plan)
    .orderBy('action.number')
    .limit(500)
    .execute()
}

/** Target groups of a plan. */
export async function listTargetGroups(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.target_group')
    .select(['id', 'number', 'name'])
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .orderBy('number')
    .limit(100)
    .execute()
}

/**
 * The lists that a plan states in words: methods, kinds of documentation, places, units, results, needs,
 * estates.
 */
export async function listItems(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.list_item')
    .select(['id', 'kind', 'number', 'text', 'is_target'])
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .orderBy('kind')
    .orderBy('number')
    .limit(1000)
    .execute()
}

/** Parties of a plan: partners and those whose word on the year is asked. */
export async function listPartners(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.partner')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .orderBy('number')
    .limit(500)
    .execute()
}

/** Indicators of a plan, each with its latest measured value. */
export async function listIndicators(tx: Read, plan: PlanId) {
  return tx.db
    .selectFrom('community_plan.indicator as indicator')
    .selectAll('indicator')
    .select([
      sql<
        string | null
      >`(select value::text from community_plan.indicator_value v where v.centre_id = indicator.centre_id
        and v.indicator_id = indicator.id order by v.measured_on desc, v.noted_at desc limit 1)`.as('latest'),
      sql<
        string | null
      >`(select source from community_plan.indicator_value v where v.centre_id = indicator.centre_id
        and v.indicator_id = indicator.id order by v.measured_on desc, v.noted_at desc limit 1)`.as(
        'latest_source',
      ),
    ])
    .where('indicator.centre_id', '=', tx.centre)
    .where('indicator.plan_id', '=', plan)
    .orderBy('indicator.number')
    .limit(200)
    .execute()
}
