import type { Child } from 'hono/jsx'
import { filePaths } from '#domains/files/public.ts'
import { dayOf } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Language, speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Card, CardGrid, Section } from '#ui/card.tsx'
import { ProgressBar } from '#ui/chart.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import { publicReportPath } from './annual-report.portal.tsx'
import { reportTexts } from './annual-report-body.tsx'
import { paths } from './paths.ts'
import { planFeed } from './plan.feed.ts'
import {
  listPublicYears,
  listShownActivities,
  listShownEvidence,
  listTaskStates,
  type ShownActivity,
  type ShownEvidence,
} from './plan.portal.sql.ts'
import { en } from './plan.portal.texts.en.ts'
import { pl } from './plan.portal.texts.pl.ts'
import { uk } from './plan.portal.texts.uk.ts'
import { findPublicPlan } from './plan.sql.ts'
import type { PlanContent, TaskState } from './plan.ts'
import { findCurrentVersion } from './plan-step.sql.ts'
import { sumProgress } from './progress.rules.ts'

const all = { pl, uk, en }
const tones = { planned: 'neutral', running: 'accent', done: 'ok', partly: 'warn', dropped: 'error' } as const

/** The public page of a plan: what we want, what we do now, what has changed. Nothing before approval. */
export const planPortalRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.publicPlans, right: 'anyone' }, (visit) => showPublicPlan(visit, null)),
  page({ door: 'portal', path: paths.publicPlan(':year{[0-9]{4}}'), right: 'anyone' }, (visit) =>
    showPublicPlan(visit, Number(visit.params.year)),
  ),
  page({ door: 'portal', path: paths.planFeed, right: 'anyone' }, planFeed),
]

async function load(visit: Visit, year: number | null) {
  return visit.read(async (tx) => {
    const plan = await findPublicPlan(tx, year)
    if (!plan) return null
    const version = await findCurrentVersion(tx, plan.id)
    if (!version) return null
    return {
      plan,
      version,
      activities: await listShownActivities(tx, plan.id, 12),
      evidence: await listShownEvidence(tx, plan.id, 24),
      states: await listTaskStates(tx, plan.id),
      years: await listPublicYears(tx),
      report: await publicReportPath(tx, plan),
    }
  })
}

async function showPublicPlan(visit: Visit, year: number | null): Promise<Page> {
  const t = speak(all, visit.language)
  const found = await load(visit, year)
  if (!found) {
    if (year !== null) throw new NotFound('plan')
    const body = <EmptyState title={t('none')} text={t('noneText')} level={2} />
    return pageOf({
      title: t('menu'),
      body: [<PageTitle title={t('menu')} />, body],
      menu: paths.publicPlans,
      cacheSeconds: 5,
    })
  }
  const { plan, version } = found
  const { content } = version
  const body = (
    <>
      <PageTitle title={t('title', { year: String(plan.year) })} lead={t('lead')}>
        <PrintButton language={visit.language} />
        <a href={visit.href(paths.planFeed)}>{t('feed')}</a>
        {found.report ? (
          <a href={visit.href(found.report)}>
            {speak(reportTexts, visit.language)('report', { year: String(plan.year) })}
          </a>
        ) : null}
      </PageTitle>
      {visit.language === 'pl' ? null : <p class="hint">{t('sourceLanguage')}</p>}
      <Section title={t('want')}>
        {content.mainGoal ? (
          <blockquote class="main-goal" lang="pl">
            {content.mainGoal}
          </blockquote>
        ) : null}
        <Goals content={content} states={found.states} language={visit.language} />
      </Section>
      <Section title={t('now')}>
        <Activities activities={found.activities} language={visit.language} />
      </Section>
      <Section title={t('changed')} id="zmiany">
        <Changes evidence={found.evidence} visit={visit} />
      </Section>
      <Approval version={version} visit={visit} />
      <OtherYears visit={visit} years={found.years.filter((each) => each !== plan.year)} />
    </>
  )
  const alternates = [{ type: 'application/rss+xml', path: paths.planFeed, title: t('feed') }]
  return pageOf({
    title: t('title', { year: String(plan.year) }),
    body,
    menu: paths.publicPlans,
    cacheSeconds: 5,
    alternates,
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof load>>>

function Approval({ version, visit }: { version: Found['version']; visit: Visit }) {
  const t = speak(all, visit.language)
  const act = version.act_number ? `, ${t('act', { number: version.act_number })}` : ''
  const day = sayDay(dayOf(version.frozen_at, visit.centre.zone), visit.language)
  return (
    <p class="hint">
      {t('approvedBy', { by: version.approved_by ?? '' })}
      {act}. {t('version', { n: version.number, day })}.
    </p>
  )
}

function Goals(props: {
  content: PlanContent
  states: readonly { number: number; state: TaskState }[]
  language: Language
}) {
  const { content, language } = props
  const t = speak(all, language)
  const stateOf = new Map(props.states.map((task) => [task.number, task.state]))
  const words = all[language]
  return (
    <ol class="goals">
      {content.goals.map((goal) => {
        const tasks = content.tasks.filter((task) => task.goals.includes(goal.number))
        const { done, partly, counted } = sumProgress(
          tasks.map((task) => stateOf.get(task.number) ?? 'planned'),
        )
        return (
          <li>
            <h3 lang="pl">{goal.title}</h3>
            <ProgressBar
              id={`goal-${goal.number}`}
              text={words.goalProgress}
              value={done + partly / 2}
              total={counted}
              language={language}
            />
            <details>
              <summary>{t('tasksOf', { n: tasks.length })}</summary>
              <ul>
                {tasks.map((task) => {
                  const state = stateOf.get(task.number) ?? 'planned'
                  return (
                    <li>
                      <span lang="pl">{task.title}</span> <Tag tone={tones[state]}>{t(state)}</Tag>
                    </li>
                  )
                })}
              </ul>
            </details>
          </li>
        )
      })}
    </ol>
  )
}

function Activities({
  activities,
  language,
}: {
  activities: readonly ShownActivity[]
  language: Language
}): Child {
  const t = speak(all, language)
  if (activities.length === 0) return <p>{t('nowNone')}</p>
  return (
    <CardGrid>
      {activities.map((activity) => (
        <Card
          title={activity.title}
          above={sayDay(activity.held_on, language)}
          facts={[
            activity.place,
            activity.state === 'held' ? peopleWords(activity.participants, language) : null,
          ].filter(Boolean)}
          tags={
            <Tag tone={activity.state === 'held' ? 'ok' : 'accent'}>
              {t(activity.state === 'held' ? 'held' : 'coming')}
            </Tag>
          }
        >
          {activity.description ? <p lang="pl">{activity.description}</p> : null}
        </Card>
      ))}
    </CardGrid>
  )
}

// Small groups are hidden in what is published (architecture, "Reading fast"; domain.md 6.2).
function peopleWords(n: number, language: Language): string {
  const t = speak(all, language)
  return n < 5 ? t('fewPeople') : t('people', { n })
}

function Changes({ evidence, visit }: { evidence: readonly ShownEvidence[]; visit: Visit }): Child {
  const t = speak(all, visit.language)
  if (evidence.length === 0) return <p>{t('changedNone')}</p>
  return (
    <ul class="changes">
      {evidence.map((one) => (
        <li lang="pl">
          {one.picture ? (
            <img
              src={visit.href(filePaths.thumbnail(one.picture))}
              alt={one.picture_alt ?? ''}
              loading="lazy"
              width="480"
              height="320"
            />
          ) : null}
          <div>
            <p class="what">{one.what_changed}</p>
            <p>{t('forWhom', { whom: one.for_whom })}</p>
            <p class="hint">{t('howKnown', { how: one.how_known })}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function OtherYears({ visit, years }: { visit: Visit; years: readonly number[] }) {
  const t = speak(all, visit.language)
  if (years.length === 0) return null
  return (
    <nav aria-label={t('other')}>
      <h2>{t('other')}</h2>
      <ul>
        {years.map((year) => (
          <li>
            <a href={visit.href(paths.publicPlan(String(year)))}>{t('title', { year: String(year) })}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The plan's block on the public front page. */
export async function planFront(visit: Visit): Promise<Child | null> {
  const found = await load(visit, null)
  if (!found) return null
  const t = speak(all, visit.language)
  const { content } = found.version
  return (
    <Section title={t('frontTitle')} more={{ label: t('frontMore'), href: visit.href(paths.publicPlans) }}>
      <p>{t('frontText', { year: String(found.plan.year), n: content.goals.length })}</p>
      {content.mainGoal ? (
        <blockquote class="main-goal" lang="pl">
          {content.mainGoal}
        </blockquote>
      ) : null}
      <Activities activities={found.activities.slice(0, 3)} language={visit.language} />
    </Section>
  )
}
