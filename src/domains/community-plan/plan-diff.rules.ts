import type { PlanContent } from './plan.ts'

/**
 * One place in a plan that reads otherwise in two versions; an empty side means it was added or taken away.
 */
export interface Difference {
  /** The place in plain Polish ("Cel 3", "Rozdział: Wstęp"). */
  readonly where: string
  readonly before: string
  readonly after: string
}

/**
 * What changed between two versions of a plan, in the order of the plan. Rows are matched by number, lists as
 * a whole.
 */
export function differences(before: PlanContent, after: PlanContent): Difference[] {
  return [
    ...single('Tytuł', before.title, after.title),
    ...single('Okres', period(before), period(after)),
    ...single('Cel główny', before.mainGoal, after.mainGoal),
    ...rows('Rozdział', [before.sections, after.sections], (row) => `${row.title}\n${row.text}`),
    ...rows('Podstawa', [before.legalBases, after.legalBases], (row) =>
      [row.title, row.act, row.actNumber, row.body, row.adoptedOn].filter(Boolean).join(', '),
    ),
    ...rows('Rekomendacja', [before.recommendedActions, after.recommendedActions], (row) => row.title),
    ...rows('Cel', [before.goals, after.goals], (row) => row.title),
    ...rows('Zadanie', [before.tasks, after.tasks], taskText),
    ...rows('Wskaźnik', [before.indicators, after.indicators], (row) =>
      [row.name, row.unit, row.baseline, row.target, row.source].filter(Boolean).join(', '),
    ),
    ...single('Grupy docelowe', before.targetGroups.join('\n'), after.targetGroups.join('\n')),
    ...single('Strony planu', names(before), names(after)),
  ]
}

function single(where: string, before: string | null, after: string | null): Difference[] {
  return (before ?? '') === (after ?? '') ? [] : [{ where, before: before ?? '', after: after ?? '' }]
}

function rows<Row extends { number: number }>(
  what: string,
  [before, after]: readonly [readonly Row[], readonly Row[]],
  text: (row: Row) => string,
): Difference[] {
  const numbers = [...new Set([...before, ...after].map((row) => row.number))].toSorted((a, b) => a - b)
  return numbers.flatMap((number) => {
    const old = before.find((row) => row.number === number)
    const fresh = after.find((row) => row.number === number)
    return single(`${what} ${number}`, old ? text(old) : '', fresh ? text(fresh) : '')
  })
}

function taskText(task: PlanContent['tasks'][number]): string {
  const term = task.from ? `${task.from} – ${task.to}` : task.termRaw
  const goals = task.goals.length > 0 ? `cele: ${task.goals.join(', ')}` : null
  return [task.title, term, task.responsible, goals].filter(Boolean).join('\n')
}

const period = (content: PlanContent) => `${content.period.from} – ${content.period.to}`
const names = (content: PlanContent) => content.partners.map((partner) => partner.name).join('\n')
