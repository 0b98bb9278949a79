import { Invalid, type Refusal, refusal } from '#kernel/refusal.ts'
import type { ListKind, PlanContent, TaskContent } from './plan.ts'
import type { PlanReading } from './plan-reader/plan-reading.ts'

/**
 * The content of a plan from what was read of its text. What the text does not say and a plan cannot be
 * without (title, year, period) is taken from the person who accepts, never invented here: see
 * `whyNotAccept`.
 */
export function contentOf(reading: PlanReading): Omit<PlanContent, 'title' | 'year' | 'period'> & {
  readonly title: string | null
  readonly year: number | null
  readonly period: PlanContent['period'] | null
} {
  const goals = reading.objectives
    .filter((objective) => objective.title !== null)
    .map((objective, index) => ({ number: index + 1, title: objective.title! }))
  return {
    title: reading.title,
    year: reading.year,
    documentType: reading.documentType,
    municipality: reading.municipality,
    institution: reading.institution,
    period: reading.period,
    preparedBy: reading.preparedBy,
    mainGoal: reading.mainGoal,
    population: reading.population,
    areaKm2: reading.geography.areaKm2,
    sections: reading.sections.map((section, index) => ({
      number: section.no ?? index + 1,
      title: section.title,
      text: section.text,
    })),
    legalBases: reading.legalBases.map((basis) => ({
      number: basis.no,
      title: basis.title,
      act: basis.act,
      actNumber: basis.actNumber,
      body: basis.body,
      adoptedOn: basis.date,
    })),
    recommendedActions: reading.recommendedActions.map((action) => ({
      number: action.no,
      title: action.title,
    })),
    targetGroups: reading.targetGroups,
    goals,
    tasks: tasksOf(reading),
    lists: listsOf(reading),
    partners: reading.partners.map((name) => ({ name, party: 'partner', wish: null })),
    indicators: [],
  }
}

/**
 * Each task once, with every goal it stands under; order of first appearance (Milanówek: 26 entries, 24
 * tasks).
 */
export function tasksOf(reading: PlanReading): TaskContent[] {
  const tasks: TaskContent[] = []
  const shared = new Map<string, number>()
  let goal = 0
  for (const objective of reading.objectives) {
    if (objective.title !== null) goal += 1
    const row = reading.scheduleRows.find(
      (each) => objective.title !== null && each.objectives.includes(objective.title),
    )
    for (const task of objective.tasks) {
      const key = `${row?.row ?? 0}\0${task.title}`
      const known = task.sharedRow ? shared.get(key) : undefined
      if (known !== undefined) {
        tasks[known] = { ...tasks[known]!, goals: [...tasks[known]!.goals, goal] }
        continue
      }
      shared.set(key, tasks.length)
      tasks.push({
        number: tasks.length + 1,
        title: task.title,
        goals: objective.title === null ? [] : [goal],
        scheduleRow: row?.row ?? null,
        from: task.from,
        to: task.to,
        precision: task.from ? (task.precision ?? 'day') : null,
        termRaw: task.termRaw || null,
        responsible: task.responsible,
      })
    }
  }
  return tasks
}

function listsOf(reading: PlanReading): PlanContent['lists'] {
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, isTarget: false }))
  return {
    method: plain(reading.methods),
    documentation: plain(reading.documentationKinds),
    expected_result: plain(reading.expectedResults),
    place: reading.places.map((place) => ({ text: place.street, isTarget: place.planned })),
    unit: plain(reading.units),
    priority_need: plain(reading.priorityNeeds),
    estate: plain(reading.geography.estates),
  } satisfies Record<ListKind, unknown>
}

/** Why a corrected reading cannot become a plan yet; one reason per field. */
export function whyNotAccept(content: {
  title: string | null
  year: number | null
  period: PlanContent['period'] | null
  goals: PlanContent['goals']
  tasks: PlanContent['tasks']
}): Map<string, Refusal> {
  const wrong = new Map<string, Refusal>()
  if (!content.title) wrong.set('title', refusal('form.required'))
  if (!content.year) wrong.set('year', refusal('form.required'))
  if (!content.period) wrong.set('from', refusal('form.required'))
  else if (content.period.to < content.period.from) wrong.set('to', refusal('community-plan.period.reversed'))
  if (content.goals.length === 0 && content.tasks.length === 0)
    wrong.set('goals', refusal('community-plan.import.not-a-plan'))
  for (const task of content.tasks) {
    if (task.from && task.to && task.to < task.from)
      wrong.set(`task.${task.number}.to`, refusal('community-plan.period.reversed'))
  }
  return wrong
}

/**
 * The content as an accepted plan needs it. Throws `Invalid` where `whyNotAccept` gives a reason: a plan is
 * never made with an invented title, year or period.
 */
export function wholeContent(content: ReturnType<typeof contentOf>): PlanContent {
  const { title, year, period, ...rest } = content
  const wrong = whyNotAccept(content)
  if (wrong.size > 0 || !title || !year || !period) throw new Invalid(wrong)
  return { ...rest, title, year, period }
}
