import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import { type Download, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FigureLink, Figures } from '#ui/figure-link.tsx'
import { DateField, Form, freshForm, SelectField, SubmitRow, TextField } from '#ui/form.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { type ListState, listHref, listState } from '#ui/list-state.ts'
import { type Column, DataTable } from '#ui/table.tsx'
import {
  type ActivityOrder,
  type ActivityRow,
  type ActivitySums,
  listActivities,
  sumActivities,
} from './activity.sql.ts'
import { activityStates } from './activity.ts'
import { pl } from './activity.workspace.texts.pl.ts'
import { type Choices, readChoices } from './activity-choices.ts'
import { activityFilterOf, activityListShape } from './activity-filter.ts'
import { ActivityStateTag } from './activity-words.tsx'
import { paths } from './paths.ts'
import { PlanFrame } from './plan-frame.tsx'
import { whyNotWork } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.read'
const csvLimit = 20_000

/** Activities of a plan with their sums, and the same as CSV. */
export const activityListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.activities(':plan'), right }, showList),
  page({ door: 'workspace', path: paths.activitiesCsv(':plan'), right }, sendCsv),
]

function placeOf(state: ListState) {
  const order = (state.sort?.key ?? 'data') as ActivityOrder
  const { pageSize: limit, offset } = state
  return { filter: activityFilterOf(state), order, descending: state.sort?.descending ?? true, limit, offset }
}

async function showList(visit: Visit): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const state = listState(visit.query, activityListShape)
  const { choices, rows, sums } = await visit.read(async (tx) => ({
    choices: await readChoices(tx, id),
    rows: await listActivities(tx, id, placeOf(state)),
    sums: await sumActivities(tx, id, activityFilterOf(state)),
  }))
  const { plan } = choices
  const here = visit.href(paths.activities(id))
  const csv = listHref(visit.href(paths.activitiesCsv(id)), state, { page: 1 })
  const mayAdd = visit.may('community-plan.activity.note', { own: true }) && !whyNotWork(plan)
  const add = <LinkButton href={visit.href(paths.newActivity(id))}>{t('add')}</LinkButton>
  const narrowed = state.q !== '' || Object.keys(state.filters).length > 0
  const body = (
    <PlanFrame visit={visit} plan={plan} current={paths.activities(id)}>
      <div class="actions">
        {mayAdd ? add : null}
        {whyNotWork(plan) ? <p class="hint">{t('notWorkedYet')}</p> : null}
        {visit.may('community-plan.kind.manage') ? (
          <a href={visit.href(paths.activityKinds)}>{t('kindsLink')}</a>
        ) : null}
      </div>
      <Sums sums={sums} here={here} state={state} />
      <ListFilters action={here} state={state} choices={choices} />
      <DataTable
        language="pl"
        caption={t('listTitle')}
        captionHidden
        columns={columnsFor(visit, id)}
        rows={rows}
        list={{ path: here, state, total: sums.activities, chips: chipsOf(here, state, choices), csv }}
        empty={
          <EmptyState
            title={t(narrowed ? 'none' : 'noneYet')}
            text={t(narrowed ? 'noneText' : 'noneYetText')}
            level={2}
          >
            {mayAdd ? add : null}
          </EmptyState>
        }
      />
    </PlanFrame>
  )
  return pageOf({
    title: `${t('listTitle')} – ${plan.title}`,
    body,
    menu: paths.plans,
    trail: [{ title: plan.title, path: paths.plan(id) }],
  })
}

function Sums({ sums, here, state }: { sums: ActivitySums; here: string; state: ListState }) {
  const list = (filters: Record<string, string>) => listHref(here, state, { filters })
  const held = state.filters.stan ? {} : { stan: 'held' }
  // A list of what was planned, cancelled or withdrawn has no people to add up.
  if (state.filters.stan && state.filters.stan !== 'held') return null
  return (
    <Figures>
      <FigureLink language="pl" value={sums.held} label={t('sumHeld')} href={list(held)} />
      <FigureLink
        language="pl"
        value={sums.participations}
        label={t('sumPeople')}
        arithmetic={t('sumPeopleHow')}
        href={list(held)}
      />
      <FigureLink
        language="pl"
        value={sums.first_timers}
        label={t('sumFirst')}
        arithmetic={t('sumFirstHow')}
      />
      <FigureLink
        language="pl"
        value={sums.resident_led}
        label={t('sumResident')}
        arithmetic={t('sumResidentHow')}
        href={list({ ...held, kto: 'resident' })}
      />
    </Figures>
  )
}

function optionsOf(choices: Choices) {
  return {
    stan: activityStates.map((state) => ({ value: state as string, label: t(state) as string })),
    cel: choices.goals.map((goal) => ({
      value: goal.id,
      label: t('goalN', { n: goal.number, title: goal.title }),
    })),
    zadanie: choices.tasks.map((task) => ({
      value: task.id,
      label: t('taskN', { n: task.number, title: task.title }),
    })),
    rodzaj: choices.kinds.map((kind) => ({ value: kind.id, label: kind.name })),
    obszar: [
      ...choices.areas.map((area) => ({ value: area.id as string, label: area.name })),
      { value: 'brak', label: t('noArea') },
    ],
    grupa: [
      ...choices.groups.map((group) => ({ value: group.id as string, label: group.name })),
      { value: 'brak', label: t('noGroup') },
    ],
    kto: (['staff', 'together', 'resident', 'organisation'] as const).map((who) => ({
      value: who as string,
      label: t(who) as string,
    })),
  }
}

const labels = {
  stan: t('state'),
  cel: t('goal'),
  zadanie: t('task'),
  rodzaj: t('kind'),
  obszar: t('area'),
  grupa: t('group'),
  kto: t('who'),
} as const

function ListFilters({ action, state, choices }: { action: string; state: ListState; choices: Choices }) {
  const form = freshForm('pl', { q: state.q, ...state.filters })
  return (
    <Filters label={t('find')}>
      <Form form={form} action={action} method="get">
        <TextField form={form} name="q" label={t('q')} kind="search" />
        {Object.entries(optionsOf(choices)).map(([name, options]) => (
          <SelectField
            form={form}
            name={name}
            label={labels[name as keyof typeof labels]}
            empty={t('any')}
            options={options}
          />
        ))}
        <DateField form={form} name="od" label={t('from')} />
        <DateField form={form} name="do" label={t('to')} />
        <SubmitRow label={t('show')} />
      </Form>
    </Filters>
  )
}

function chipsOf(here: string, state: ListState, choices: Choices) {
  const without = (name: string) => listHref(here, state, { filters: { [name]: null } })
  const chosen = Object.entries(optionsOf(choices)).flatMap(([name, options]) => {
    const option = options.find((each) => each.value === state.filters[name])
    const label = labels[name as keyof typeof labels]
    return option ? [{ label: `${label}: ${option.label}`, without: without(name) }] : []
  })
  const filter = activityFilterOf(state)
  const days = (['from', 'to'] as const).flatMap((end) => {
    const day = filter[end]
    const name = end === 'from' ? 'od' : 'do'
    return day ? [{ label: `${t(end)} ${sayDay(day, 'pl')}`, without: without(name) }] : []
  })
  const words = state.q ? [{ label: `„${state.q}”`, without: listHref(here, state, { q: '' }) }] : []
  return [...words, ...chosen, ...days]
}

function columnsFor(visit: Visit, plan: string): Column<ActivityRow>[] {
  return [
    {
      key: 'tytul',
      header: t('title'),
      sortable: true,
      cell: (row) => <a href={visit.href(paths.activity(plan, row.id))}>{row.title}</a>,
    },
    { key: 'data', header: t('day'), sortable: true, cell: (row) => sayDay(row.held_on, 'pl') },
    { key: 'state', header: t('state'), cell: (row) => <ActivityStateTag state={row.state} /> },
    { key: 'kind', header: t('kind'), cell: (row) => row.kind },
    { key: 'area', header: t('area'), cell: (row) => row.area ?? '–' },
    { key: 'tasks', header: t('tasks'), cell: (row) => row.tasks.join(', ') },
    {
      key: 'osoby',
      header: t('people'),
      numeric: true,
      sortable: true,
      cell: (row) => (row.state === 'held' ? row.participants : '–'),
    },
  ]
}

async function sendCsv(visit: Visit): Promise<Download> {
  const id = idOf<'plan'>(visit, 'plan')
  const state = listState(visit.query, activityListShape)
  const { choices, rows } = await visit.read(async (tx) => ({
    choices: await readChoices(tx, id),
    rows: await listActivities(tx, id, { ...placeOf(state), limit: csvLimit, offset: 0 }),
  }))
  const headers = ['day', 'title', 'state', 'kind', 'area', 'fPlace', 'who', 'tasks', 'people'] as const
  const parts = ['partFirst', 'partReturn', 'partLead'] as const
  const body = csvOf(
    [...headers, ...parts].map((key) => t(key)),
    rows.map((row) => [
      row.held_on.toString(),
      row.title,
      t(row.state),
      row.kind,
      row.area ?? '',
      row.place ?? '',
      t(row.led_by),
      row.tasks.join(', '),
      row.participants,
      row.first_timers ?? '',
      row.returners ?? '',
      row.leaders ?? '',
    ]),
  )
  return {
    kind: 'download',
    type: 'text/csv; charset=utf-8',
    name: `dzialania-${choices.plan.year}.csv`,
    body,
  }
}
