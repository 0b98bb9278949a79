import { parseDay } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { sayDay } from '#ui/date.ts'
import { type FormState, fieldValues } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { DataTable } from '#ui/table.tsx'
import { fieldsOf } from './activity.form.ts'
import type { Activity, AgeGroup } from './activity.ts'
import { pl } from './activity.workspace.texts.pl.ts'
import type { Choices } from './activity-choices.ts'
import { sayAge } from './activity-words.tsx'

const t = speak({ pl }, 'pl')

/** Labels of the fields of an activity, in the order of the form. */
export const fieldLabels = {
  title: t('title'),
  participants: t('people'),
  heldOn: t('day'),
  kind: t('kind'),
  tasks: t('tasks'),
  area: t('area'),
  place: t('fPlace'),
  startsAt: t('fTime'),
  ledBy: t('who'),
  leaderLabel: t('fLeader'),
  groups: t('group'),
  ages: t('fAges'),
  organisations: t('fOrganisations'),
  funding: t('fFunding'),
  firstTimers: t('partFirst'),
  returners: t('partReturn'),
  leaders: t('partLead'),
  description: t('fDescription'),
  isPublic: t('shownTo'),
} as const
type FieldName = keyof typeof fieldLabels

/** Both versions of an activity that two people changed at once: only the fields in which they differ. */
export function ActivityConflict(props: { stored: Activity; typed: FormState; choices: Choices }) {
  const { choices } = props
  const stored = fieldsOf(props.stored)
  const names = Object.keys(fieldLabels) as FieldName[]
  const say = (name: FieldName, values: Values) => sayValue(name, values, choices)
  const rows = names
    .map((name) => ({ name, theirs: say(name, stored), mine: say(name, props.typed.values) }))
    .filter((row) => row.theirs !== row.mine)
  if (rows.length === 0) return null
  return (
    <Notice kind="warning" language="pl" title={t('conflictTitle')}>
      <p>{t('conflictLead')}</p>
      <DataTable
        language="pl"
        caption={t('conflictTitle')}
        captionHidden
        rows={rows}
        columns={[
          { key: 'field', header: t('conflictField'), cell: (row) => fieldLabels[row.name] },
          { key: 'theirs', header: t('conflictTheirs'), cell: (row) => row.theirs || '–' },
          { key: 'mine', header: t('conflictMine'), cell: (row) => row.mine || '–' },
        ]}
      />
    </Notice>
  )
}

type Values = FormState['values']

function sayValue(name: FieldName, values: Values, choices: Choices): string {
  const given = fieldValues({ language: 'pl', values, errors: new Map() }, name).filter(Boolean)
  if (name === 'organisations') return sayOrganisations(values)
  if (name === 'isPublic') return t(given.length > 0 ? 'yes' : 'no')
  const named = [...choices.kinds, ...choices.areas, ...choices.groups]
  const words = given.map((value) => {
    if (name === 'heldOn') return sayTypedDay(value)
    if (name === 'ages') return sayAge(value as AgeGroup)
    if (name === 'ledBy') return (pl as Record<string, string>)[value] ?? value
    if (name === 'tasks') return String(choices.tasks.find((task) => task.id === value)?.number ?? value)
    return named.find((each) => each.id === value)?.name ?? value.trim()
  })
  return words.toSorted((a, b) => a.localeCompare(b, 'pl', { numeric: true })).join(', ')
}

function sayTypedDay(value: string): string {
  const day = parseDay(value)
  return day ? sayDay(day, 'pl') : value
}

function sayOrganisations(values: Values): string {
  const names = Object.entries(values).filter(
    ([name, value]) => name.startsWith('orgName.') && String(value).trim(),
  )
  const said = names.map(([name, value]) => {
    const part = String(values[name.replace('orgName', 'orgPart')] ?? '')
    return `${String(value).trim()} (${(pl as Record<string, string>)[part] ?? part})`
  })
  return said.toSorted((a, b) => a.localeCompare(b, 'pl')).join(', ')
}
