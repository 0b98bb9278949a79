import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { sayInstant } from '#ui/date.ts'
import { Diff } from '#ui/diff.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import { pl as planTexts } from './plan.workspace.texts.pl.ts'
import { readPlanContent } from './plan-content.ts'
import { type Difference, differences } from './plan-diff.rules.ts'
import { PlanFrame } from './plan-frame.tsx'
import { pl as partTexts } from './plan-part.workspace.texts.pl.ts'
import { listSteps, listVersions } from './plan-step.sql.ts'

const t = speak({ pl: partTexts }, 'pl')
const states = speak({ pl: planTexts }, 'pl')

/** The life of a plan: its steps, its frozen versions, and what each changed. */
export const planVersionRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.versions(':plan'), right: 'community-plan.plan.read' }, showVersions),
]

async function showVersions(visit: Visit): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const { plan, steps, versions, now } = await visit.read(async (tx) => ({
    plan: await findPlan(tx, id),
    steps: await listSteps(tx, id),
    versions: await listVersions(tx, id),
    now: await readPlanContent(tx, id),
  }))
  if (!plan) throw new NotFound('plan')
  const newest = versions[0]
  const body = (
    <PlanFrame visit={visit} plan={plan} current={paths.versions(id)}>
      <h2>{t('steps')}</h2>
      <StepTimeline visit={visit} steps={steps} />
      <h2>{t('versions')}</h2>
      {versions.length === 0 ? <p>{t('noVersions')}</p> : null}
      {newest && plan.state === 'updating' ? (
        <section>
          <h3>{t('working', { n: newest.number })}</h3>
          <Differences list={differences(newest.content, now)} />
        </section>
      ) : null}
      {versions.map((version, index) => (
        <VersionPart visit={visit} version={version} before={versions[index + 1] ?? null} />
      ))}
    </PlanFrame>
  )
  return pageOf({
    title: plan.title,
    body,
    menu: paths.plans,
    trail: [{ title: t('plans'), path: paths.plans }],
  })
}

type Version = Awaited<ReturnType<typeof listVersions>>[number]

function StepTimeline({ visit, steps }: { visit: Visit; steps: Awaited<ReturnType<typeof listSteps>> }) {
  const items = steps.map((step) => ({
    when: sayInstant(step.taken_at, visit.centre.zone, 'pl'),
    at: step.taken_at,
    title: states(step.to_state),
    text: [step.approved_by ? t('by', { who: step.approved_by }) : null, step.act_number, step.reason]
      .filter(Boolean)
      .join(', '),
  }))
  return <Timeline label={t('steps')} items={items} />
}

function VersionPart(props: { visit: Visit; version: Version; before: Version | null }) {
  const { visit, version, before } = props
  return (
    <section>
      <h3>{t('version', { n: version.number })}</h3>
      <p class="hint">
        {sayInstant(version.frozen_at, visit.centre.zone, 'pl')}
        {version.approved_by ? `, ${t('by', { who: version.approved_by })}` : ''}
      </p>
      {version.note ? <p>{version.note}</p> : null}
      {before ? (
        <details>
          <summary>{t('differs', { n: version.number })}</summary>
          <Differences list={differences(before.content, version.content)} />
        </details>
      ) : null}
    </section>
  )
}

function Differences({ list }: { list: readonly Difference[] }) {
  if (list.length === 0) return <p>{t('noDifference')}</p>
  return (
    <dl class="summary">
      {list.map((one) => (
        <div>
          <dt>{one.where}</dt>
          <dd>
            <Diff before={one.before} after={one.after} language="pl" />
          </dd>
        </div>
      ))}
    </dl>
  )
}
