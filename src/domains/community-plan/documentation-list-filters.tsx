import type { Read } from '#kernel/db/handle.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { Form, freshForm, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { type ListState, listHref } from '#ui/list-state.ts'
import { findActivity } from './activity.sql.ts'
import { consents, documentationKinds, proofStates } from './documentation.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { documentationFilterOf } from './documentation-filter.ts'
import { sayConsent, sayKind } from './documentation-words.tsx'
import { findPlan, listGoals, listTasks } from './plan.sql.ts'
import type { PlanId } from './plan.ts'

const t = speak({ pl }, 'pl')

/** A plan with what its documents are filtered by; the activity only where the list is about one. */
export async function readFilterChoices(tx: Read, id: PlanId, state: ListState) {
  const plan = await findPlan(tx, id)
  if (!plan) throw new NotFound('plan')
  const { activity } = documentationFilterOf(state)
  return {
    plan,
    goals: await listGoals(tx, id),
    tasks: await listTasks(tx, id),
    activity: activity ? await findActivity(tx, id, activity as never) : null,
  }
}

type FilterChoices = Awaited<ReturnType<typeof readFilterChoices>>

const labels = {
  rodzaj: t('kind'),
  stan: t('state'),
  zadanie: t('task'),
  cel: t('goal'),
  dzialanie: t('activity'),
  zgoda: t('consent'),
  opublikowane: t('publication'),
} as const
type FilterName = keyof typeof labels

function optionsOf(choices: FilterChoices): Record<FilterName, { value: string; label: string }[]> {
  const { activity } = choices
  return {
    rodzaj: documentationKinds.map((kind) => ({ value: kind, label: sayKind(kind) })),
    stan: proofStates.map((state) => ({ value: state, label: t(state) })),
    zadanie: choices.tasks.map((task) => ({
      value: task.id,
      label: t('taskN', { n: task.number, title: task.title }),
    })),
    cel: choices.goals.map((goal) => ({
      value: goal.id,
      label: t('goalN', { n: goal.number, title: goal.title }),
    })),
    dzialanie: activity ? [{ value: activity.id, label: activity.title }] : [],
    zgoda: consents.map((consent) => ({ value: consent, label: sayConsent(consent) })),
    opublikowane: [
      { value: 'tak', label: t('published') },
      { value: 'nie', label: t('notPublished') },
    ],
  }
}

/** The folded filters of the list. */
export function DocumentationFilters(props: { action: string; state: ListState; choices: FilterChoices }) {
  const { state } = props
  const form = freshForm('pl', { q: state.q, ...state.filters })
  return (
    <Filters label={t('find')}>
      <Form form={form} action={props.action} method="get">
        <TextField form={form} name="q" label={t('q')} kind="search" />
        {Object.entries(optionsOf(props.choices))
          .filter(([, options]) => options.length > 0)
          .map(([name, options]) => (
            <SelectField
              form={form}
              name={name}
              label={labels[name as FilterName]}
              empty={t('any')}
              options={options}
            />
          ))}
        <SubmitRow label={t('show')} />
      </Form>
    </Filters>
  )
}

/** The filters that are on, each with the way to take it off. */
export function chipsOf(here: string, state: ListState, choices: FilterChoices) {
  const without = (name: string) => listHref(here, state, { filters: { [name]: null } })
  const chosen = Object.entries(optionsOf(choices)).flatMap(([name, options]) => {
    const option = options.find((each) => each.value === state.filters[name])
    return option ? [{ label: `${labels[name as FilterName]}: ${option.label}`, without: without(name) }] : []
  })
  const words = state.q ? [{ label: `„${state.q}”`, without: listHref(here, state, { q: '' }) }] : []
  return [...words, ...chosen]
}
