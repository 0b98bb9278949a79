import { Temporal } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FigureLink, Figures } from '#ui/figure-link.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { type ActivityRow, listActivities, sumActivities } from './activity.sql.ts'
import { ActivityStateTag } from './activity-words.tsx'
import type { WorkSockets } from './documents-part.tsx'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import type { TaskState } from './plan.ts'
import { TaskStateTag } from './plan-frame.tsx'
import { whyNotWork } from './plan-step.rules.ts'
import { taskMoves } from './task.rules.ts'
import { countTaskWork, findTask, listTaskSteps } from './task.sql.ts'
import { pl } from './task.workspace.texts.pl.ts'
import { sayTerm } from './term.ts'

const t = speak({ pl }, 'pl')
const shown = 10

/** What a change to a state is called on its button. */
export const moveLabels: Record<TaskState, string> = {
  planned: t('toPlanned'),
  running: t('toRunning'),
  done: t('toDone'),
  partly: t('toPartly'),
  dropped: t('toDropped'),
}

/** The page that tells the whole story of one task. */
export function taskPageRoutes(sockets: WorkSockets): readonly Route[] {
  const right = 'community-plan.plan.read'
  return [
    page({ door: 'workspace', path: paths.task(':plan', ':task'), right }, (visit) =>
      showTask(visit, sockets),
    ),
  ]
}

async function readStory(visit: Visit, sockets: WorkSockets) {
  const id = idOf<'plan'>(visit, 'plan')
  return visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    const task = await findTask(tx, id, idOf<'task'>(visit, 'task'))
    if (!plan || !task) throw new NotFound('task')
    const filter = { task: task.id }
    const place = { filter, order: 'data', descending: true, limit: shown, offset: 0 } as const
    const steps = await listTaskSteps(tx, task.id)
    const accounts = steps.flatMap((step) => step.taken_by_id ?? [])
    return {
      plan,
      task,
      steps,
      names: await visit.house.names.of(tx, accounts),
      work: await countTaskWork(tx, task.id),
      sums: await sumActivities(tx, id, filter),
      activities: await listActivities(tx, id, place),
      documents: await sockets.documents(visit, tx, { plan: id, task: task.id }),
    }
  })
}

type Story = Awaited<ReturnType<typeof readStory>>

async function showTask(visit: Visit, sockets: WorkSockets): Promise<Page> {
  const story = await readStory(visit, sockets)
  const { plan, task, sums, work } = story
  const list = `${visit.href(paths.activities(plan.id))}?stan=held&zadanie=${task.id}`
  const documents = `${visit.href(paths.documentation(plan.id))}?stan=accepted&zadanie=${task.id}`
  const body = (
    <>
      <PageTitle
        title={task.title}
        above={
          <>
            {t('taskN', { n: task.number })} <TaskStateTag state={task.state} />
          </>
        }
        lead={task.state_reason ?? undefined}
      />
      <MoveButtons visit={visit} story={story} />
      <Figures>
        <FigureLink language="pl" value={sums.held} label={t('held')} href={list} />
        <FigureLink language="pl" value={sums.participations} label={t('people')} href={list} />
        <FigureLink language="pl" value={work.documents} label={t('documents')} href={documents} />
      </Figures>
      <h2>{t('goals')}</h2>
      <Goals visit={visit} story={story} />
      <h2>{t('facts')}</h2>
      <SummaryList language="pl" rows={factsOf(task)} />
      <h2>{t('activities')}</h2>
      <Activities visit={visit} story={story} />
      {story.documents}
      <h2>{t('history')}</h2>
      {story.steps.length === 0 ? (
        <p class="hint">{t('noHistory')}</p>
      ) : (
        <Timeline label={t('history')} items={historyOf(visit, story)} />
      )}
    </>
  )
  const trail = [{ title: plan.title, path: paths.plan(plan.id) }]
  return pageOf({ title: task.title, body, menu: paths.plans, trail })
}

function MoveButtons({ visit, story }: { visit: Visit; story: Story }) {
  const { plan, task } = story
  if (whyNotWork(plan)) return <p class="hint">{t('notWorked')}</p>
  const mayAdd = visit.may('community-plan.activity.note', { own: true })
  const moves = visit.may('community-plan.task.move')
    ? taskMoves.filter((move) => move.from === task.state).map((move) => move.to)
    : []
  return (
    <div class="actions">
      {mayAdd ? (
        <LinkButton href={`${visit.href(paths.newActivity(plan.id))}?zadanie=${task.id}`}>
          {t('addActivity')}
        </LinkButton>
      ) : null}
      {moves.map((to) => (
        <LinkButton href={`${visit.href(paths.taskStep(plan.id, task.id))}?na=${to}`} look="quiet">
          {moveLabels[to]}
        </LinkButton>
      ))}
    </div>
  )
}

function Goals({ visit, story }: { visit: Visit; story: Story }) {
  const { goals } = story.task
  if (goals.length === 0) return <p class="hint">{t('noGoal')}</p>
  return (
    <ul>
      {goals.map((goal) => (
        <li>
          <a href={`${visit.href(paths.plan(story.plan.id))}#goal-${goal.number}`}>
            {t('goalN', { n: goal.number, title: goal.title })}
          </a>
        </li>
      ))}
    </ul>
  )
}

function factsOf(task: Story['task']) {
  const answers = task.answers.map((each) => `${each.number}. ${each.title}`)
  return [
    { term: t('term'), value: sayTerm(task) },
    { term: t('responsible'), value: task.responsible },
    { term: t('realisers'), value: task.realisers.join(', ') },
    {
      term: t('answers'),
      value:
        answers.length > 0 ? (
          <ul>
            {answers.map((each) => (
              <li>{each}</li>
            ))}
          </ul>
        ) : null,
    },
  ]
}

function Activities({ visit, story }: { visit: Visit; story: Story }) {
  const { plan, task, activities, sums } = story
  const all = `${visit.href(paths.activities(plan.id))}?zadanie=${task.id}`
  return (
    <>
      <DataTable
        language="pl"
        caption={t('activities')}
        captionHidden
        rows={activities}
        columns={[
          {
            key: 'title',
            header: t('title'),
            cell: (row: ActivityRow) => <a href={visit.href(paths.activity(plan.id, row.id))}>{row.title}</a>,
          },
          { key: 'day', header: t('day'), cell: (row: ActivityRow) => sayDay(row.held_on, 'pl') },
          {
            key: 'state',
            header: t('state'),
            cell: (row: ActivityRow) => <ActivityStateTag state={row.state} />,
          },
          {
            key: 'osoby',
            header: t('osoby'),
            numeric: true,
            cell: (row: ActivityRow) => (row.state === 'held' ? row.participants : '–'),
          },
        ]}
        empty={<EmptyState title={t('noActivities')} text={t('noActivitiesText')} level={3} />}
      />
      {sums.activities > shown ? <a href={all}>{t('all', { n: sums.activities })}</a> : null}
    </>
  )
}

function historyOf(visit: Visit, { steps, names }: Story) {
  const nameOf = (by: string | null) => (by ? (names.get(by) ?? '') : t('system'))
  return steps
    .toSorted((a, b) => Temporal.Instant.compare(b.taken_at, a.taken_at))
    .map((step) => ({
      when: sayInstant(step.taken_at, visit.centre.zone, 'pl'),
      at: step.taken_at,
      title: t('moved', { from: t(step.from_state), to: t(step.to_state) }),
      text: [
        nameOf(step.taken_by_id),
        step.activity_title ? t('byItself', { title: step.activity_title }) : step.reason,
      ]
        .filter(Boolean)
        .join(' – '),
    }))
}
