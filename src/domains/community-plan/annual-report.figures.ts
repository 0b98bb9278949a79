import { formatNumber, speak } from '#kernel/texts.ts'
import type { ActivityCount } from './annual-report.sql.ts'
import { pl } from './annual-report.texts.pl.ts'
import { hideSmallGroups, type ReachRow, type ShownCount, type TaskState } from './annual-report.ts'

const t = speak({ pl }, 'pl')

/**
 * A figure of the report: its value, how it came about, and the ids of exactly the rows that it was counted
 * from.
 */
export interface ReportFigure {
  /** Stable: `tasks.done`, `activities:all`, `participations:kind:<id>`. */
  readonly key: string
  readonly name: string
  readonly value: number
  readonly how: string
  readonly rows: readonly string[]
  /** Counts people, so a small value is not published. */
  readonly ofPeople: boolean
}

/** One slice of the held activities: all of them, a kind, a goal, an estate. */
export interface Slice {
  readonly key: string
  readonly name: string
}

type Counts = ReadonlyMap<string, ActivityCount>

/** Two figures of each slice: how many activities, how many participations. Both open the same rows. */
export function sliceFigures(slices: readonly Slice[], counts: Counts): ReportFigure[] {
  return slices.flatMap(({ key, name }) => {
    const { ids, participations } = counts.get(key)!
    const named = (what: string) => (name === '' ? what : `${what}: ${name}`)
    return [
      {
        key: `activities:${key}`,
        name: named(t('activities')),
        value: ids.length,
        how: t('howActivities'),
        rows: ids,
        ofPeople: false,
      },
      {
        key: `participations:${key}`,
        name: named(t('participations')),
        value: participations,
        how: t('howParticipations', { n: ids.length }),
        rows: ids,
        ofPeople: true,
      },
    ]
  })
}

const circle = [
  ['newcomers', 'first_timers'],
  ['returning', 'returners'],
  ['leading', 'leaders'],
] as const

/**
 * The circle of active people: only from activities where it was noted, and only when it was noted at all.
 */
export function circleFigures(counts: Counts): ReportFigure[] {
  const all = counts.get('all')!.ids.length
  return circle.flatMap(([key, part]) => {
    const { ids, [part]: value } = counts.get(`known:${part}`)!
    if (value === null) return []
    const how = t('howKnown', { known: ids.length, all })
    return [{ key, name: t(key), value, how, rows: ids, ofPeople: true }]
  })
}

/** Activities led by residents. */
export function residentLedFigure(counts: Counts): ReportFigure {
  const { ids } = counts.get('led:resident')!
  const how = t('howResidentLed', { all: counts.get('all')!.ids.length })
  return { key: 'residentLed', name: t('residentLed'), value: ids.length, how, rows: ids, ofPeople: false }
}

const states: readonly TaskState[] = ['done', 'partly', 'dropped', 'running', 'planned']

/** All tasks, and tasks by state. */
export function taskFigures(tasks: readonly { id: string; state: TaskState }[]): ReportFigure[] {
  const figure = (key: 'tasks.all' | `tasks.${TaskState}`, rows: readonly string[], how: string) => ({
    ...{ key, name: t(key), value: rows.length, how, rows, ofPeople: false },
  })
  const byState = states.map((state) => {
    const rows = tasks.filter((task) => task.state === state).map((task) => task.id)
    return figure(`tasks.${state}`, rows, t('howTasks', { n: tasks.length }))
  })
  const all = tasks.map((task) => task.id)
  return [figure('tasks.all', all, t('howTasksAll')), ...byState]
}

/** Documentation and evidence accepted, and recommended actions with and without an answer. */
export function proofFigures(rows: {
  documentation: readonly string[]
  evidence: readonly string[]
  answered: readonly string[]
  notAnswered: readonly string[]
}): ReportFigure[] {
  const all = rows.answered.length + rows.notAnswered.length
  const figure = (key: keyof typeof rows, how: string) => ({
    ...{ key, name: t(key), value: rows[key].length, how, rows: rows[key], ofPeople: false },
  })
  return [
    figure('documentation', t('howDocumentation')),
    figure('evidence', t('howEvidence')),
    figure('answered', t('howAnswered', { all })),
    figure('notAnswered', t('howNotAnswered', { all })),
  ]
}

/** One table of people reached. Its small groups are hidden so that the total does not give them away. */
export function reachTable(slices: readonly Slice[], counts: Counts): ReachRow[] {
  const of = slices.map((slice) => counts.get(slice.key)!)
  const participations = hideSmallGroups(of.map((count) => count.participations))
  const persons = hideSmallGroups(of.map((count) => count.first_timers ?? 0))
  return slices.map(({ key, name }, at) => ({
    key,
    name,
    activities: of[at]!.ids.length,
    participations: participations[at]!,
    persons: of[at]!.first_timers === null ? null : persons[at]!,
  }))
}

/** A figure as it may be published. */
export function shownValue(figure: { value: number; ofPeople: boolean } | undefined): ShownCount | null {
  if (!figure) return null
  return figure.ofPeople ? hideSmallGroups([figure.value])[0]! : figure.value
}

/** The figures that the printed report explains: all but those of the slices, which stand in their tables. */
export function explained(figures: readonly ReportFigure[]): ReportFigure[] {
  const shown = (key: string) => !key.includes(':') || key.endsWith(':all')
  return figures.filter((figure) => shown(figure.key) && figure.key !== 'tasks.all')
}

/** A number as the report writes it, small groups of people in words. */
export function valueWords(figure: ReportFigure, few: string): string {
  const shown = shownValue(figure)
  return typeof shown === 'number' ? formatNumber(shown, 'pl') : few
}
