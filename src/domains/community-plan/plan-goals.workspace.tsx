import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Tag } from '#ui/tag.tsx'
import { paths } from './paths.ts'
import type { findPlan, listGoals, listTasks } from './plan.sql.ts'
import { pl } from './plan.workspace.texts.pl.ts'
import { TaskStateTag } from './plan-frame.tsx'
import type { GoalProgress, TaskProgress } from './progress.sql.ts'
import { sayTerm } from './term.ts'

const t = speak({ pl }, 'pl')
type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>
type Tasks = Awaited<ReturnType<typeof listTasks>>

interface GoalsProps {
  readonly visit: Visit
  readonly plan: Plan
  readonly goals: Awaited<ReturnType<typeof listGoals>>
  readonly tasks: Tasks
  readonly goalProgress: readonly GoalProgress[]
  readonly taskProgress: readonly TaskProgress[]
}

/** Goals with their tasks and what was done for each; a task under two goals stands under both. */
export function GoalCards(props: GoalsProps) {
  const loose = props.tasks.filter((task) => task.goal_ids.length === 0)
  return (
    <>
      {props.goals.map((goal) => {
        const progress = props.goalProgress.find((each) => each.goal_id === goal.id)
        return (
          <section class="goal" aria-labelledby={`goal-${goal.number}`}>
            <p class="above">{t('goalTitle', { n: goal.number })}</p>
            <h3 id={`goal-${goal.number}`}>{goal.title}</h3>
            {progress ? <GoalFigures visit={props.visit} plan={props.plan} progress={progress} /> : null}
            <TaskList {...props} tasks={props.tasks.filter((task) => task.goal_ids.includes(goal.id))} />
          </section>
        )
      })}
      {loose.length > 0 ? (
        <section class="goal">
          <h3>{t('noGoal')}</h3>
          <TaskList {...props} tasks={loose} />
        </section>
      ) : null}
    </>
  )
}

function GoalFigures({ visit, plan, progress }: { visit: Visit; plan: Plan; progress: GoalProgress }) {
  const list = (path: string, state: string) => visit.href(`${path}?stan=${state}&cel=${progress.goal_id}`)
  return (
    <p class="tags">
      {progress.activities > 0 ? (
        <>
          <a href={list(paths.activities(plan.id), 'held')}>{t('activities', { n: progress.activities })}</a>
          <a href={list(paths.activities(plan.id), 'held')}>
            {t('participations', { n: progress.participations })}
          </a>
        </>
      ) : (
        <Tag tone="warn">{t('noActivity')}</Tag>
      )}
      {progress.evidence > 0 ? (
        <a href={list(paths.evidence(plan.id), 'accepted')}>{t('evidenceCount', { n: progress.evidence })}</a>
      ) : (
        <Tag tone="warn">{t('noEvidence')}</Tag>
      )}
    </p>
  )
}

function TaskList({ visit, plan, tasks, taskProgress }: GoalsProps) {
  return (
    <ol class="tasks">
      {tasks.map((task) => {
        const work = taskProgress.find((each) => each.task_id === task.id)
        return (
          <li value={task.number}>
            <a href={visit.href(paths.task(plan.id, task.id))}>{task.title}</a>
            <p class="tags">
              <TaskStateTag state={task.state} />
              {sayTerm(task) ? <span class="hint">{t('term', { term: sayTerm(task)! })}</span> : null}
              {work && work.activities > 0 ? (
                <a href={visit.href(`${paths.activities(plan.id)}?stan=held&zadanie=${task.id}`)}>
                  {t('activities', { n: work.activities })}
                </a>
              ) : null}
              {work && work.documents > 0 ? (
                <a href={visit.href(`${paths.documentation(plan.id)}?stan=accepted&zadanie=${task.id}`)}>
                  {t('documents', { n: work.documents })}
                </a>
              ) : null}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
