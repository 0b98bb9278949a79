import type { Child } from 'hono/jsx'
import { formatNumber, type Language, speak } from '#kernel/texts.ts'
import { Section } from '#ui/card.tsx'
import { barsSvg, ChartWithTable } from '#ui/chart.tsx'
import { FigureLink, Figures } from '#ui/figure-link.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { distinctTasks } from './annual-report.document.view.ts'
import { en } from './annual-report.portal.texts.en.ts'
import { pl } from './annual-report.portal.texts.pl.ts'
import { uk } from './annual-report.portal.texts.uk.ts'
import type {
  AnnualReportContent,
  ReachRow,
  ReportedGoal,
  ReportedTask,
  ShownCount,
  TaskState,
} from './annual-report.ts'

export const reportTexts = { pl, uk, en }
const tones = { planned: 'neutral', running: 'accent', done: 'ok', partly: 'warn', dropped: 'error' } as const
const states: readonly TaskState[] = ['done', 'partly', 'running', 'planned', 'dropped']

/**
 * What the workspace knows of a figure beyond what is printed: its exact value, its list, what was removed
 * since.
 */
export interface FigureAt {
  readonly value: number
  readonly href: string
  readonly how: string | null
  readonly note: string | null
}

/** How a page shows a report: its language, and the figures behind it where the reader may open them. */
export interface Reading {
  readonly language: Language
  readonly figure: (key: string) => FigureAt | null
}

type Part = { content: AnnualReportContent; reading: Reading }

/** A count of people in words of the language. */
export function countWords(count: ShownCount | null, language: Language): string {
  const t = speak(reportTexts, language)
  if (count === null) return t('unknown')
  return typeof count === 'number' ? formatNumber(count, language) : t(count)
}

/** The year in short: the figures that people ask for first. */
export function ReportFigures({ content, reading }: Part) {
  const { language } = reading
  const t = speak(reportTexts, language)
  const tasks = distinctTasks(content)
  const done = tasks.filter((task) => task.state === 'done').length
  const { reach, residentLed, proved } = content
  const shown = [
    ['tasks.done', t('tasksDone'), t('ofAll', { done, all: tasks.length })],
    ['activities:all', t('activities'), formatNumber(reach.activities, language)],
    ['participations:all', t('participations'), countWords(reach.participations, language)],
    ['newcomers', t('newcomers'), countWords(reach.persons, language)],
    ['residentLed', t('residentLed'), t('ofAll', { done: residentLed.led, all: residentLed.known })],
    ['documentation', t('documentation'), formatNumber(proved.documentation, language)],
    ['evidence', t('evidence'), formatNumber(proved.evidence, language)],
  ] as const
  const how = new Map(content.arithmetic.map((one) => [one.key, one.how]))
  return (
    <Section title={t('year')}>
      <Figures>
        {shown.map(([key, label, printed]) => {
          const known = reading.figure(key)
          const exact = known && (key === 'participations:all' || key === 'newcomers')
          const how_ = known?.how ?? how.get(key)
          return (
            <FigureLink
              language={language}
              label={label}
              value={exact ? known.value : printed}
              {...(known ? { href: known.href } : {})}
              {...(how_ ? { arithmetic: <span lang="pl">{how_}</span> } : {})}
              note={known?.note}
            />
          )
        })}
      </Figures>
      <ChartWithTable
        language={language}
        caption={t('states')}
        svg={barsSvg(
          states.map((state) => {
            const value = tasks.filter((task) => task.state === state).length
            return { label: t(state), value, text: formatNumber(value, language) }
          }),
          { id: 'states', title: t('states'), desc: t('chartText') },
        )}
        table={{
          headers: [t('state'), t('tasks')],
          rows: states.map((state) => [t(state), tasks.filter((task) => task.state === state).length]),
        }}
      />
    </Section>
  )
}

/** Goals with their tasks: state, reason, work and proof of each. */
export function ReportGoals({ content, reading }: Part) {
  const t = speak(reportTexts, reading.language)
  return (
    <Section title={t('goals')}>
      {content.goals.map((goal) => (
        <GoalTable goal={goal} reading={reading} />
      ))}
    </Section>
  )
}

function GoalTable({ goal, reading }: { goal: ReportedGoal; reading: Reading }) {
  const { language } = reading
  const t = speak(reportTexts, language)
  const title = goal.title === null ? t('nameless') : `${goal.no}. ${goal.title}`
  return (
    <details>
      <summary>
        <span lang={goal.title === null ? undefined : 'pl'}>{title}</span>
        {' · '}
        {t('goalSum', { n: goal.activities, evidence: goal.evidenceOfChange })}
      </summary>
      <DataTable
        language={language}
        caption={title}
        captionHidden
        rows={goal.tasks}
        columns={[
          {
            key: 'task',
            header: t('task'),
            cell: (task) => <TaskName task={task} language={language} />,
          },
          { key: 'term', header: t('term'), cell: (task) => <span lang="pl">{task.term}</span> },
          {
            key: 'state',
            header: t('state'),
            cell: (task) => <Tag tone={tones[task.state]}>{t(task.state)}</Tag>,
          },
          {
            key: 'activities',
            header: t('activities'),
            numeric: true,
            cell: (task) =>
              opening(reading, `activities:${task.key}`, formatNumber(task.activities, language)),
          },
          {
            key: 'participations',
            header: t('participations'),
            numeric: true,
            cell: (task) =>
              opening(reading, `participations:${task.key}`, countWords(task.participations, language)),
          },
          {
            key: 'proofs',
            header: t('proofs'),
            numeric: true,
            cell: (task) => formatNumber(task.evidence, language),
          },
        ]}
      />
    </details>
  )
}

function TaskName({ task, language }: { task: ReportedTask; language: Language }) {
  const t = speak(reportTexts, language)
  return (
    <span lang="pl">
      {task.no}. {task.title}
      {task.reason === null ? null : (
        <>
          <br />
          <small>{t('reason', { reason: task.reason })}</small>
        </>
      )}
    </span>
  )
}

// Where the reader may open the list, the exact number stands in place of the printed one.
function opening(reading: Reading, key: string, printed: string): Child {
  const figure = reading.figure(key)
  if (!figure) return printed
  return (
    <>
      <a href={figure.href}>{formatNumber(figure.value, reading.language)}</a>
      {figure.note ? <small> {figure.note}</small> : null}
    </>
  )
}

/** People reached, one table and chart for each way of telling activities apart. */
export function ReportReach({ content, reading }: Part) {
  const t = speak(reportTexts, reading.language)
  const { reach } = content
  const tables = [
    ['byKind', reach.byKind],
    ['byGroup', reach.byGroup],
    ['byEstate', reach.byEstate],
    ['byAge', reach.byAge],
    ['byFunding', reach.byFunding],
  ] as const
  return (
    <Section title={t('reach')}>
      <p>{t('reachNote')}</p>
      {tables.map(([key, rows]) =>
        rows.length === 0 ? null : <ReachPart id={key} title={t(key)} rows={rows} reading={reading} />,
      )}
      <p class="hint">{t('hiddenNote')}</p>
      <ReportCircle content={content} reading={reading} />
    </Section>
  )
}

function ReachPart(props: { id: string; title: string; rows: readonly ReachRow[]; reading: Reading }) {
  const { rows, reading } = props
  const { language } = reading
  const t = speak(reportTexts, language)
  const exact = (row: ReachRow) => reading.figure(`participations:${row.key}`)?.value
  const bars = rows.map((row) => {
    // A hidden count has no bar: its length would give it away.
    const shown = typeof row.participations === 'number' ? row.participations : 0
    const value = exact(row) ?? shown
    const text =
      exact(row) === undefined ? countWords(row.participations, language) : formatNumber(value, language)
    return { label: row.name, value, text }
  })
  const caption = t('chart', { name: props.title.toLowerCase() })
  const opens = rows.some((row) => reading.figure(`activities:${row.key}`) !== null)
  // Where nothing opens, the chart's own table says all: the same numbers twice only make a long page.
  const headers = [t('row'), t('activities'), t('participations'), t('newcomers')]
  const twin = opens
    ? { headers: [t('row'), t('participations')], rows: bars.map((bar) => [bar.label, bar.text]) }
    : {
        headers,
        rows: rows.map((row, at) => [
          row.name,
          row.activities,
          bars[at]!.text,
          countWords(row.persons, language),
        ]),
      }
  return (
    <>
      <h3>{props.title}</h3>
      {opens ? <ReachTable {...props} /> : null}
      <ChartWithTable
        language={language}
        caption={caption}
        svg={barsSvg(bars, { id: `reach-${props.id}`, title: caption, desc: t('chartText') })}
        table={twin}
      />
    </>
  )
}

function ReachTable(props: { title: string; rows: readonly ReachRow[]; reading: Reading }) {
  const { rows, reading } = props
  const { language } = reading
  const t = speak(reportTexts, language)
  return (
    <DataTable
      language={language}
      caption={props.title}
      captionHidden
      rows={rows}
      columns={[
        { key: 'name', header: t('row'), cell: (row) => <span lang="pl">{row.name}</span> },
        {
          key: 'activities',
          header: t('activities'),
          numeric: true,
          cell: (row) => opening(reading, `activities:${row.key}`, formatNumber(row.activities, language)),
        },
        {
          key: 'participations',
          header: t('participations'),
          numeric: true,
          cell: (row) =>
            opening(reading, `participations:${row.key}`, countWords(row.participations, language)),
        },
        {
          key: 'persons',
          header: t('newcomers'),
          numeric: true,
          cell: (row) => countWords(row.persons, language),
        },
      ]}
    />
  )
}

function ReportCircle({ content, reading }: Part) {
  const { language } = reading
  const t = speak(reportTexts, language)
  const circle = content.activePeople
  if (!circle) return null
  const rows = [
    ['newcomers', circle.newcomers],
    ['returning', circle.returning],
    ['leading', circle.leading],
  ] as const
  return (
    <>
      <h3>{t('circle')}</h3>
      <dl class="summary">
        {rows.map(([key, count]) => (
          <div>
            <dt>{t(key)}</dt>
            <dd>{opening(reading, key, countWords(count, language))}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
