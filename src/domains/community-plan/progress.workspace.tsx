import type { CalendarDay } from '#kernel/instant.ts'
import { formatNumber, speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { barsSvg, ChartWithTable, type MonthBar, monthsSvg, Picture, stackedSvg } from '#ui/chart.tsx'
import { sayPeriod } from '#ui/date.ts'
import { DataTable } from '#ui/table.tsx'
import { paths } from './paths.ts'
import type { listGoals, listTasks } from './plan.sql.ts'
import type { PlanId, TaskState } from './plan.ts'
import { pl } from './progress.workspace.texts.pl.ts'
import type { ReachRow, TaskSpan } from './reach.sql.ts'
import { sayTerm } from './term.ts'

const t = speak({ pl }, 'pl')
const states = ['done', 'partly', 'running', 'planned', 'dropped'] as const satisfies readonly TaskState[]

interface Parts {
  readonly goals: Awaited<ReturnType<typeof listGoals>>
  readonly tasks: Awaited<ReturnType<typeof listTasks>>
}

/** One bar per goal: its tasks by state. Nothing for a plan without goals. */
export function GoalBars({ goals, tasks }: Parts) {
  if (goals.length === 0) return null
  const rows = goals.map((goal) => {
    const own = tasks.filter((task) => task.goal_ids.includes(goal.id))
    const values = states.map((state) => own.filter((task) => task.state === state).length)
    return {
      label: t('goalN', { n: goal.number, title: goal.title }),
      values,
      text: t('tasksN', { n: own.length }),
    }
  })
  const parts = states.map((state) => t(state))
  const drawing = { id: 'goal-bars', title: t('goalsCaption'), desc: t('goalsDesc') }
  return (
    <ChartWithTable
      language="pl"
      caption={t('goalsCaption')}
      svg={stackedSvg({ parts, rows }, drawing)}
      table={{ headers: [t('goal'), ...parts], rows: rows.map((row) => [row.label, ...row.values]) }}
    />
  )
}

/** Terms of tasks against the days on which they were worked on. */
export function TaskTimeline(props: {
  tasks: Parts['tasks']
  spans: readonly TaskSpan[]
  today: CalendarDay
}) {
  const { tasks, spans, today } = props
  const rows = tasks.map((task) => ({ task, span: spans.find((each) => each.task_id === task.id) ?? null }))
  const bars = rows.flatMap(({ task, span }) => barsOf(task, span))
  if (bars.length === 0) return <p class="hint">{t('timeNone')}</p>
  const drawing = { id: 'task-timeline', title: t('timeCaption'), desc: t('timeDesc') }
  return (
    <ChartWithTable
      language="pl"
      caption={t('timeCaption')}
      svg={monthsSvg({ bars, language: 'pl', today }, drawing)}
      table={{
        headers: [t('task'), t('term'), t('activities'), t('work')],
        rows: rows.map(({ task, span }) => [
          t('taskN', { n: task.number, title: task.title }),
          sayTerm(task) ?? t('noTerm'),
          span?.activities ?? 0,
          span ? sayPeriod({ from: span.first_on, to: span.last_on, precision: 'day' }, 'pl') : '–',
        ]),
      }}
    />
  )
}

function barsOf(task: Parts['tasks'][number], span: TaskSpan | null): MonthBar[] {
  const label = t('taskN', { n: task.number, title: shorten(task.title) })
  const term =
    task.term_from && task.term_to
      ? [{ label, from: task.term_from, to: task.term_to, series: 2, text: t(task.state) }]
      : []
  if (!span) return term
  const words = t('activitiesN', { n: span.activities })
  const work = {
    label: term.length > 0 ? words : `${label}: ${words}`,
    from: span.first_on,
    to: span.last_on,
  }
  return [...term, { ...work, series: 0 }]
}

// The whole title stands in the table; a bar's label is there to find it again.
function shorten(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 57).trimEnd()}…`
}

/** People reached by kind, target group and estate; every row opens the activities it was added up from. */
export function Reach(props: {
  visit: Visit
  plan: PlanId
  byKind: readonly ReachRow[]
  byGroup: readonly ReachRow[]
  byArea: readonly ReachRow[]
}) {
  if (props.byKind.length === 0) return <p class="hint">{t('reachNone')}</p>
  const list = `${props.visit.href(paths.activities(props.plan))}?stan=held`
  return (
    <>
      <p>{t('reachLead')}</p>
      <ReachTable title={t('byKind')} id="reach-kind" rows={props.byKind} none="" href={`${list}&rodzaj=`} />
      <ReachTable
        title={t('byGroup')}
        note={t('byGroupHow')}
        id="reach-group"
        rows={props.byGroup}
        none={t('noGroup')}
        href={`${list}&grupa=`}
      />
      <ReachTable
        title={t('byArea')}
        id="reach-area"
        rows={props.byArea}
        none={t('noArea')}
        href={`${list}&obszar=`}
      />
    </>
  )
}

function ReachTable(props: {
  title: string
  note?: string
  id: string
  rows: readonly ReachRow[]
  none: string
  href: string
}) {
  const nameOf = (row: ReachRow) => row.name ?? props.none
  const hrefOf = (row: ReachRow) => `${props.href}${row.id ?? 'brak'}`
  const bars = props.rows.map((row) => ({
    label: nameOf(row),
    value: row.participations,
    text: formatNumber(row.participations, 'pl'),
  }))
  return (
    <>
      <h3>{props.title}</h3>
      {props.note ? <p class="hint">{props.note}</p> : null}
      <figure class="chart">
        <Picture svg={barsSvg(bars, { id: props.id, title: props.title, desc: t('reachLead') })} />
      </figure>
      <DataTable
        language="pl"
        caption={props.title}
        captionHidden
        rows={props.rows}
        columns={[
          { key: 'name', header: t('name'), cell: (row) => <a href={hrefOf(row)}>{nameOf(row)}</a> },
          { key: 'activities', header: t('activities'), numeric: true, cell: (row) => row.activities },
          {
            key: 'participations',
            header: t('participations'),
            numeric: true,
            cell: (row) => row.participations,
          },
        ]}
      />
    </>
  )
}
