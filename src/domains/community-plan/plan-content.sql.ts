import type { Write } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import type { GoalId, PlanContent, PlanId, TaskId } from './plan.ts'

const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))

/**
 * Writes everything that stands under a plan's own row: chapters, bases, goals, tasks, lists, parties,
 * indicators.
 */
export async function insertPlanParts(tx: Write, plan: PlanId, content: PlanContent): Promise<void> {
  await insertTexts(tx, plan, content)
  const goals = await insertGoals(tx, plan, content)
  await insertTasks(tx, plan, { content, goals })
  await insertLists(tx, plan, content)
  await insertIndicators(tx, plan, { content, goals })
}

async function insertTexts(tx: Write, plan: PlanId, content: PlanContent): Promise<void> {
  const own = { centre_id: tx.centre, plan_id: plan }
  const sections = content.sections.map(({ number, title, text }) => ({
    ...own,
    id: newId<'section'>(),
    number,
    title,
    text,
  }))
  if (sections.length > 0) await tx.db.insertInto('community_plan.section').values(sections).execute()
  const bases = content.legalBases.map((basis) => ({
    ...own,
    id: newId<'legal_basis'>(),
    number: basis.number,
    title: basis.title,
    act: basis.act,
    act_number: basis.actNumber,
    body: basis.body,
    adopted_on: day(basis.adoptedOn),
  }))
  if (bases.length > 0) await tx.db.insertInto('community_plan.legal_basis').values(bases).execute()
  const actions = content.recommendedActions.map((action) => ({
    ...own,
    id: newId<'recommended_action'>(),
    ...action,
  }))
  if (actions.length > 0)
    await tx.db.insertInto('community_plan.recommended_action').values(actions).execute()
  const groups = content.targetGroups.map((name, index) => ({
    ...own,
    id: newId<'target_group'>(),
    number: index + 1,
    name,
  }))
  if (groups.length > 0) await tx.db.insertInto('community_plan.target_group').values(groups).execute()
}

async function insertGoals(tx: Write, plan: PlanId, content: PlanContent): Promise<Map<number, GoalId>> {
  const rows = content.goals.map((goal) => ({
    centre_id: tx.centre,
    plan_id: plan,
    id: newId<'goal'>(),
    ...goal,
  }))
  if (rows.length > 0) await tx.db.insertInto('community_plan.goal').values(rows).execute()
  return new Map(rows.map((row) => [row.number, row.id]))
}

/** A plan's text, and the ids that its goals got by their numbers. */
interface Placed {
  readonly content: PlanContent
  readonly goals: ReadonlyMap<number, GoalId>
}

async function insertTasks(tx: Write, plan: PlanId, { content, goals }: Placed): Promise<void> {
  const own = { centre_id: tx.centre, plan_id: plan }
  const rows = content.tasks.map((task) => ({ task, id: newId<'task'>() as TaskId }))
  if (rows.length === 0) return
  const values = rows.map(({ task, id }) => ({
    ...own,
    id,
    number: task.number,
    schedule_row: task.scheduleRow,
    title: task.title,
    term_from: day(task.from),
    term_to: day(task.to),
    term_precision: task.precision,
    term_raw: task.termRaw,
    responsible: task.responsible,
  }))
  await tx.db.insertInto('community_plan.task').values(values).execute()
  const links = rows.flatMap(({ task, id }) =>
    task.goals.flatMap((number) => {
      const goal = goals.get(number)
      return goal ? [{ ...own, task_id: id, goal_id: goal }] : []
    }),
  )
  if (links.length > 0) await tx.db.insertInto('community_plan.task_goal').values(links).execute()
}

async function insertLists(tx: Write, plan: PlanId, content: PlanContent): Promise<void> {
  const own = { centre_id: tx.centre, plan_id: plan }
  const items = Object.entries(content.lists).flatMap(([kind, list]) =>
    list.map((item, index) => ({
      ...own,
      id: newId<'list_item'>(),
      kind: kind as keyof PlanContent['lists'],
      number: index + 1,
      text: item.text,
      is_target: item.isTarget,
    })),
  )
  if (items.length > 0) await tx.db.insertInto('community_plan.list_item').values(items).execute()
  const partners = content.partners.map((partner, index) => ({
    ...own,
    id: newId<'partner'>(),
    number: index + 1,
    ...partner,
  }))
  if (partners.length > 0) await tx.db.insertInto('community_plan.partner').values(partners).execute()
}

async function insertIndicators(tx: Write, plan: PlanId, { content, goals }: Placed): Promise<void> {
  const rows = content.indicators.map((indicator) => ({
    ...indicator,
    centre_id: tx.centre,
    plan_id: plan,
    id: newId<'indicator'>(),
    goal: undefined,
    goal_id: indicator.goal === null ? null : (goals.get(indicator.goal) ?? null),
  }))
  const values = rows.map(({ goal: _number, ...row }) => row)
  if (values.length > 0) await tx.db.insertInto('community_plan.indicator').values(values).execute()
}
