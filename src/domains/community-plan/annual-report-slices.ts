import { speak } from '#kernel/texts.ts'
import type { ActivityFilter } from './activity.sql.ts'
import type { Slice } from './annual-report.figures.ts'
import type { ActivityPart } from './annual-report.sql.ts'
import { pl } from './annual-report.texts.pl.ts'

const t = speak({ pl }, 'pl')

/** A slice with the filter that both its figure and its list use. */
export interface FilteredSlice extends Slice {
  readonly table: 'all' | 'goal' | 'task' | 'kind' | 'group' | 'area' | 'age' | 'funding' | 'circle'
  readonly filter: ActivityFilter
}

/** Every way in which the report tells held activities apart. */
export function slicesOf(found: {
  goals: readonly { id: string; number: number; title: string }[]
  tasks: readonly { id: string; number: number; title: string }[]
  groups: readonly { id: string; name: string }[]
  parts: readonly ActivityPart[]
}): FilteredSlice[] {
  const slice = (
    table: FilteredSlice['table'],
    row: { key: string; name: string; filter: ActivityFilter },
  ): FilteredSlice => ({ table, key: row.key, name: row.name, filter: { state: 'held', ...row.filter } })
  const parts = (part: 'kind' | 'area' | 'funding') =>
    found.parts
      .filter((one) => one.part === part)
      .map((one) => slice(part, { key: `${part}:${one.key}`, name: one.name, filter: { [part]: one.key } }))
  const rest = (part: 'area' | 'group' | 'age' | 'funding', name: string) =>
    slice(part, { key: `${part}:none`, name, filter: { [part]: 'none' } })
  const known = (part: 'first_timers' | 'returners' | 'leaders') =>
    slice('circle', { key: `known:${part}`, name: '', filter: { known: part } })
  return [
    slice('all', { key: 'all', name: '', filter: {} }),
    ...found.goals.map((goal) =>
      slice('goal', {
        key: `goal:${goal.id}`,
        name: `${goal.number}. ${goal.title}`,
        filter: { goal: goal.id },
      }),
    ),
    ...found.tasks.map((task) =>
      slice('task', {
        key: `task:${task.id}`,
        name: `${task.number}. ${task.title}`,
        filter: { task: task.id },
      }),
    ),
    ...parts('kind'),
    ...found.groups.map((group) =>
      slice('group', { key: `group:${group.id}`, name: group.name, filter: { group: group.id } }),
    ),
    rest('group', t('noGroup')),
    ...parts('area'),
    rest('area', t('noArea')),
    ...ages(found.parts).map((age) =>
      slice('age', { key: `age:${age}`, name: t(`age.${age}`), filter: { age } }),
    ),
    rest('age', t('noAge')),
    ...parts('funding'),
    rest('funding', t('noFunding')),
    slice('circle', { key: 'led:resident', name: '', filter: { ledBy: 'resident' } }),
    ...[known('first_timers'), known('returners'), known('leaders')],
  ]
}

const ageOrder = ['0-5', '6-12', '13-17', '18-29', '30-59', '60+', 'all'] as const

function ages(parts: readonly ActivityPart[]): (typeof ageOrder)[number][] {
  const used = new Set(parts.filter((one) => one.part === 'age').map((one) => one.key))
  return ageOrder.filter((age) => used.has(age))
}
