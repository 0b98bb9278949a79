import type { Child } from 'hono/jsx'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { paths } from './paths.ts'
import type { PlanState, TaskState } from './plan.ts'
import { pl } from './plan.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')

const planTones: Record<PlanState, Tone> = {
  draft: 'neutral',
  in_consultation: 'accent',
  consulted: 'accent',
  approved: 'accent',
  in_force: 'ok',
  updating: 'warn',
  reported: 'ok',
  closed: 'neutral',
  withdrawn: 'error',
}
const taskTones: Record<TaskState, Tone> = {
  planned: 'neutral',
  running: 'accent',
  done: 'ok',
  partly: 'warn',
  dropped: 'error',
}

/** The state of a plan in a word with a sign. */
export function PlanStateTag({ state }: { state: PlanState }) {
  return <Tag tone={planTones[state]}>{t(state)}</Tag>
}

/** The state of a task in a word with a sign. */
export function TaskStateTag({ state }: { state: TaskState }) {
  return <Tag tone={taskTones[state]}>{t(state)}</Tag>
}

/** What every page of one plan begins with: title, state, and the parts of the plan as tabs. */
export function PlanFrame(props: {
  visit: Visit
  plan: { id: string; title: string; year: number; state: PlanState }
  current: string
  children?: Child
}) {
  const { visit, plan } = props
  const tabs = [
    [t('tabOverview'), paths.plan(plan.id)],
    [t('tabActivities'), paths.activities(plan.id)],
    [t('tabDocumentation'), paths.documentation(plan.id)],
    [t('tabEvidence'), paths.evidence(plan.id)],
    [t('tabReport'), paths.report(plan.id)],
    [t('tabChapters'), paths.chapters(plan.id)],
    [t('tabBases'), paths.bases(plan.id)],
    [t('tabRecommendations'), paths.recommendations(plan.id)],
    [t('tabPartners'), paths.partners(plan.id)],
    [t('tabIndicators'), paths.indicators(plan.id)],
    [t('tabConsultation'), paths.consultation(plan.id)],
    [t('tabVersions'), paths.versions(plan.id)],
  ] as const
  return (
    <>
      <PageTitle title={plan.title} above={<PlanStateTag state={plan.state} />} />
      <Tabs
        label={t('tabs')}
        items={tabs.map(([label, path]) => ({
          label,
          href: visit.href(path),
          current: path === props.current,
        }))}
      />
      {props.children}
    </>
  )
}
