import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { ProgressBar } from '#ui/chart.tsx'
import { sayPeriod } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FigureLink, Figures } from '#ui/figure-link.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { paths } from './paths.ts'
import { findPlan, listGoals, listPlans, listTasks } from './plan.sql.ts'
import type { PlanId } from './plan.ts'
import { pl } from './plan.workspace.texts.pl.ts'
import { PlanFrame, PlanStateTag } from './plan-frame.tsx'
import { GoalCards } from './plan-goals.workspace.tsx'
import { mayEditPart } from './plan-part.workspace.tsx'
import { PlanNextSteps } from './plan-step.workspace.tsx'
import { sumProgress } from './progress.rules.ts'
import { countGoalProgress, countPlanTotals, countTaskProgress } from './progress.sql.ts'
import { GoalBars, Reach, TaskTimeline } from './progress.workspace.tsx'
import { countReachByArea, countReachByGroup, countReachByKind, listTaskSpans } from './reach.sql.ts'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.read'

/** Plans of the centre, and one plan whole. */
export const planRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.plans, right }, showPlans),
  page({ door: 'workspace', path: paths.plan(':plan'), right }, showPlan),
]

async function showPlans(visit: Visit): Promise<Page> {
  const plans = await visit.read((tx) => listPlans(tx, 100))
  const mayEdit = visit.may('community-plan.plan.edit')
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        {mayEdit ? <LinkButton href={visit.href(paths.newImport)}>{t('importPlan')}</LinkButton> : null}
        <a href={visit.href(paths.parentDocuments)}>{t('parents')}</a>
      </PageTitle>
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        rows={plans}
        columns={[
          {
            key: 'title',
            header: t('planTitle'),
            cell: (plan) => <a href={visit.href(paths.plan(plan.id))}>{plan.title}</a>,
          },
          { key: 'year', header: t('year'), cell: (plan) => String(plan.year), numeric: true },
          { key: 'state', header: t('state'), cell: (plan) => <PlanStateTag state={plan.state} /> },
          { key: 'goals', header: t('goals'), cell: (plan) => plan.goals, numeric: true },
          { key: 'tasks', header: t('tasks'), cell: (plan) => plan.tasks, numeric: true },
        ]}
        empty={<EmptyState title={t('noPlans')} text={t('noPlansText')} level={2} />}
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.plans })
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadPlan>>>

async function loadPlan(visit: Visit, id: PlanId) {
  return visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    if (!plan) return null
    return {
      plan,
      goals: await listGoals(tx, id),
      tasks: await listTasks(tx, id),
      goalProgress: await countGoalProgress(tx, id),
      taskProgress: await countTaskProgress(tx, id),
      totals: await countPlanTotals(tx, id),
      byKind: await countReachByKind(tx, id),
      byGroup: await countReachByGroup(tx, id),
      byArea: await countReachByArea(tx, id),
      spans: await listTaskSpans(tx, id),
    }
  })
}

async function showPlan(visit: Visit): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const found = await loadPlan(visit, id)
  if (!found) throw new NotFound('plan')
  const { plan } = found
  const period = sayPeriod({ from: plan.period_from, to: plan.period_to, precision: 'month' }, 'pl')
  const body = (
    <PlanFrame visit={visit} plan={plan} current={paths.plan(id)}>
      <p class="lead">
        {period}
        {plan.prepared_by_name ? ` · ${t('preparedBy', { name: plan.prepared_by_name })}` : ''}
      </p>
      {plan.main_goal ? (
        <p>
          <strong>{t('mainGoal')}:</strong> {plan.main_goal}
        </p>
      ) : null}
      <PlanNextSteps visit={visit} plan={plan} />
      <h2>{t('whole')}</h2>
      <PlanFigures visit={visit} found={found} />
      <h2 id="cele">{t('goalsTitle')}</h2>
      {mayEditPart(visit, plan) ? (
        <p class="actions">
          <LinkButton look="quiet" href={visit.href(paths.basics(id))}>
            {t('editBasics')}
          </LinkButton>
          <LinkButton look="quiet" href={visit.href(paths.goals(id))}>
            {t('editGoals')}
          </LinkButton>
          <LinkButton look="quiet" href={visit.href(`${paths.tasksEdit(id)}/nowy`)}>
            {t('addTask')}
          </LinkButton>
        </p>
      ) : null}
      <GoalCards visit={visit} {...found} />
      <WorkPictures visit={visit} found={found} />
    </PlanFrame>
  )
  const trail = [{ title: t('title'), path: paths.plans }]
  return pageOf({ title: plan.title, body, menu: paths.plans, trail })
}

/** Whom the work reached, and when it was done. */
function WorkPictures({ visit, found }: { visit: Visit; found: Loaded }) {
  return (
    <>
      <h2>{t('reachTitle')}</h2>
      <Reach visit={visit} {...found} plan={found.plan.id} />
      <h2>{t('timeTitle')}</h2>
      <details class="folded">
        <summary>{t('timeOpen')}</summary>
        <TaskTimeline {...found} today={visit.today} />
      </details>
    </>
  )
}

/** The four figures of a plan, each opening the list it was counted from. */
function PlanFigures({ visit, found }: { visit: Visit; found: Loaded }) {
  const { plan, tasks, totals } = found
  const { percent, done, partly, counted } = sumProgress(tasks.map((task) => task.state))
  const activities = visit.href(`${paths.activities(plan.id)}?stan=held`)
  const evidence = visit.href(`${paths.evidence(plan.id)}?stan=accepted`)
  const sum = t('progressSum', { done, partly, counted, percent })
  const bar = { text: pl.progressBar, value: done + partly / 2, total: counted }
  return (
    <>
      <ProgressBar id="plan-progress" language="pl" {...bar} />
      <Figures>
        <FigureLink language="pl" value={`${percent}%`} label={t('progress')} arithmetic={sum} href="#cele" />
        <FigureLink language="pl" value={totals.activities} label={t('activitiesHeld')} href={activities} />
        <FigureLink
          language="pl"
          value={totals.participations}
          label={t('participationsAll')}
          arithmetic={t('participationsSum')}
          href={activities}
        />
        <FigureLink language="pl" value={totals.evidence} label={t('tabEvidence')} href={evidence} />
      </Figures>
      <GoalBars {...found} />
    </>
  )
}
