import type { Read } from '#kernel/db/handle.ts'
import { NotFound } from '#kernel/refusal.ts'
import {
  findPlan,
  listBases,
  listGoals,
  listIndicators,
  listItems,
  listPartners,
  listRecommendedActions,
  listSections,
  listTargetGroups,
  listTasks,
} from './plan.sql.ts'
import type { ListKind, PlanContent, PlanId } from './plan.ts'

/**
 * Reads a whole plan as plain data: for freezing a version, for comparing, for the public page and the
 * report.
 */
export async function readPlanContent(tx: Read, id: PlanId): Promise<PlanContent> {
  const plan = await findPlan(tx, id)
  if (!plan) throw new NotFound('plan')
  const goals = await listGoals(tx, id)
  const numberOf = new Map<string, number>(goals.map((goal) => [goal.id, goal.number]))
  const tasks = await listTasks(tx, id)
  const items = await listItems(tx, id)
  const bases = await listBases(tx, id)
  const partners = await listPartners(tx, id)
  const indicators = await listIndicators(tx, id)
  const list = (kind: ListKind) =>
    items.filter((item) => item.kind === kind).map((item) => ({ text: item.text, isTarget: item.is_target }))
  return {
    ...ownPart(plan),
    sections: (await listSections(tx, id)).map(({ number, title, text }) => ({ number, title, text })),
    legalBases: bases.map((basis) => ({
      number: basis.number,
      title: basis.title,
      act: basis.act,
      actNumber: basis.act_number,
      body: basis.body,
      adoptedOn: basis.adopted_on?.toString() ?? null,
    })),
    recommendedActions: (await listRecommendedActions(tx, id)).map(({ number, title }) => ({
      number,
      title,
    })),
    targetGroups: (await listTargetGroups(tx, id)).map((group) => group.name),
    goals: goals.map(({ number, title }) => ({ number, title })),
    tasks: tasks.map((task) => ({
      number: task.number,
      title: task.title,
      goals: task.goal_ids.map((goal) => numberOf.get(goal)!),
      scheduleRow: task.schedule_row,
      from: task.term_from?.toString() ?? null,
      to: task.term_to?.toString() ?? null,
      precision: task.term_precision,
      termRaw: task.term_raw,
      responsible: task.responsible,
    })),
    lists: {
      method: list('method'),
      documentation: list('documentation'),
      expected_result: list('expected_result'),
      place: list('place'),
      unit: list('unit'),
      priority_need: list('priority_need'),
      estate: list('estate'),
    },
    partners: partners.map(({ name, party, wish }) => ({ name, party, wish })),
    indicators: indicators.map((indicator) => ({
      number: indicator.number,
      goal: indicator.goal_id ? (numberOf.get(indicator.goal_id) ?? null) : null,
      name: indicator.name,
      unit: indicator.unit,
      baseline: indicator.baseline,
      target: indicator.target,
      source: indicator.source,
    })),
  }
}

function ownPart(plan: NonNullable<Awaited<ReturnType<typeof findPlan>>>) {
  return {
    title: plan.title,
    year: plan.year,
    documentType: plan.document_type,
    municipality: plan.municipality,
    institution: plan.institution,
    period: { from: plan.period_from.toString(), to: plan.period_to.toString() },
    preparedBy: plan.prepared_by_name ? { name: plan.prepared_by_name, role: plan.prepared_by_role } : null,
    mainGoal: plan.main_goal,
    population:
      plan.population === null
        ? null
        : {
            total: plan.population,
            asOf: plan.population_on?.toString() ?? null,
            postWorkingAge: plan.post_working_age,
          },
    areaKm2: plan.area_km2 === null ? null : Number(plan.area_km2),
  }
}
