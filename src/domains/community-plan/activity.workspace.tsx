import type { Child } from 'hono/jsx'
import { Temporal } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayInstant, sayWeekday } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { activitySteps, daysOutside, howOutside, whyNotChange } from './activity.rules.ts'
import { findActivity, findNoting, listActivitySteps } from './activity.sql.ts'
import type { Activity, ActivityState } from './activity.ts'
import { pl } from './activity.workspace.texts.pl.ts'
import { type Choices, readChoices } from './activity-choices.ts'
import { fieldLabels } from './activity-conflict.tsx'
import { ActivityStateTag, sayAge } from './activity-words.tsx'
import type { WorkSockets } from './documents-part.tsx'
import { paths } from './paths.ts'
import { TaskStateTag } from './plan-frame.tsx'
import { whyNotWork } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')
type Steps = Awaited<ReturnType<typeof listActivitySteps>>

/** The page that tells the whole story of one activity. */
export function activityPageRoutes(sockets: WorkSockets): readonly Route[] {
  const right = 'community-plan.plan.read'
  const path = paths.activity(':plan', ':activity')
  return [page({ door: 'workspace', path, right }, (visit) => showActivity(visit, sockets))]
}

async function readStory(visit: Visit, sockets: WorkSockets) {
  const id = idOf<'plan'>(visit, 'plan')
  return visit.read(async (tx) => {
    const choices = await readChoices(tx, id)
    const activity = await findActivity(tx, id, idOf<'activity'>(visit, 'activity'))
    if (!activity) throw new NotFound('activity')
    const steps = await listActivitySteps(tx, activity.id)
    const noting = await findNoting(tx, activity.id)
    if (!noting) throw new NotFound('activity')
    const accounts = [noting.by, ...steps.map((step) => step.taken_by_id)].filter((by) => by !== null)
    const names = await visit.house.names.of(tx, accounts)
    const documents = await sockets.documents(visit, tx, { plan: id, activity: activity.id })
    return { choices, activity, steps, noting, names, documents }
  })
}

type Story = Awaited<ReturnType<typeof readStory>>

async function showActivity(visit: Visit, sockets: WorkSockets): Promise<Page> {
  const story = await readStory(visit, sockets)
  const { activity, choices } = story
  const { plan } = choices
  const days = { from: plan.period_from, to: plan.period_to }
  const body = (
    <>
      <PageTitle
        title={activity.title}
        above={<ActivityStateTag state={activity.state} />}
        lead={[sayWeekday(activity.heldOn, 'pl'), activity.startsAt, activity.place]
          .filter(Boolean)
          .join(', ')}
      />
      {howOutside(activity.heldOn, days) === 'near' ? (
        <Notice kind="info" language="pl">
          {t('near', { n: daysOutside })}
        </Notice>
      ) : null}
      <Buttons visit={visit} story={story} />
      <h2>{t('facts')}</h2>
      <SummaryList language="pl" rows={factsOf(activity, choices)} />
      <h2>{t('tasks')}</h2>
      <Tasks visit={visit} activity={activity} choices={choices} />
      {story.documents}
      <h2>{t('history')}</h2>
      <Timeline label={t('history')} items={historyOf(visit, story)} />
    </>
  )
  const trail = [
    { title: plan.title, path: paths.plan(plan.id) },
    { title: t('listTitle'), path: paths.activities(plan.id) },
  ]
  return pageOf({ title: activity.title, body, menu: paths.plans, trail })
}

const stepLabels = { hold: t('hold'), cancel: t('cancel'), withdraw: t('withdraw') } as const

function Buttons({ visit, story }: { visit: Visit; story: Story }) {
  const { activity, choices } = story
  const { plan } = choices
  const note = 'community-plan.activity.note'
  const own = activity.notedById !== null && activity.notedById === visit.actor.id
  if (whyNotWork(plan)) return <p class="hint">{t('notWorkedYet')}</p>
  if (!visit.may(note, { own }))
    return visit.may(note, { own: true }) ? <p class="hint">{t('notYours')}</p> : null
  const step = (name: keyof typeof stepLabels) =>
    activitySteps[name].from.includes(activity.state) ? (
      <LinkButton
        href={`${visit.href(paths.activityStep(plan.id, activity.id))}?krok=${name}`}
        look={name === 'hold' ? 'main' : 'quiet'}
      >
        {stepLabels[name]}
      </LinkButton>
    ) : null
  return (
    <div class="actions">
      {step('hold')}
      {whyNotChange(activity) ? null : (
        <LinkButton href={visit.href(paths.changeActivity(plan.id, activity.id))} look="quiet">
          {t('change')}
        </LinkButton>
      )}
      {activitySteps.restore.from.includes(activity.state) ? (
        <DeedButton visit={visit} path={paths.restoreActivity(plan.id, activity.id)} label={t('restore')} />
      ) : (
        <LinkButton href={`${visit.href(paths.newActivity(plan.id))}?wzor=${activity.id}`} look="quiet">
          {t('again')}
        </LinkButton>
      )}
      {step('cancel')}
      {step('withdraw')}
    </div>
  )
}

function factsOf(activity: Activity, choices: Choices): { term: string; value: Child }[] {
  const nameOf = (all: readonly { id: string; name: string }[], id: string | null) =>
    all.find((each) => each.id === id)?.name ?? null
  const groups = activity.groups.map((group) => nameOf(choices.groups, group))
  const organisations = activity.organisations.map((each) => `${each.name} (${t(each.part)})`)
  const people = activity.participants
  const rows: [string, Child][] = [
    [t('people'), people === null || activity.state === 'cancelled' ? null : t('peopleHow', { n: people })],
    [t('partFirst'), activity.firstTimers],
    [t('partReturn'), activity.returners],
    [t('partLead'), activity.leaders],
    [t('kind'), nameOf(choices.kinds, activity.kind)],
    [t('area'), nameOf(choices.areas, activity.area)],
    [t('who'), [t(activity.ledBy), activity.leaderLabel].filter(Boolean).join(': ')],
    [t('group'), groups.join(', ')],
    [t('fAges'), activity.ages.map(sayAge).join(', ')],
    [t('fOrganisations'), organisations.join(', ')],
    [t('fFunding'), activity.funding],
    [t('fDescription'), activity.description],
    [t('shownTo'), t(activity.isPublic ? 'publicYes' : 'publicNo')],
  ]
  // What nobody wrote is no fact: only the rows that say something stand here.
  return rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([term, value]) => ({ term, value: typeof value === 'number' ? String(value) : value }))
}

function Tasks({ visit, activity, choices }: { visit: Visit; activity: Activity; choices: Choices }) {
  const tasks = choices.tasks.filter((task) => activity.tasks.includes(task.id))
  return (
    <ol class="tasks">
      {tasks.map((task) => (
        <li value={task.number}>
          <a href={visit.href(paths.task(choices.plan.id, task.id))}>{task.title}</a>
          <p class="tags">
            <TaskStateTag state={task.state} />
            {task.goal_ids.map((id) => {
              const goal = choices.goals.find((each) => each.id === id)
              return goal ? (
                <span class="hint">{t('goalN', { n: goal.number, title: goal.title })}</span>
              ) : null
            })}
          </p>
        </li>
      ))}
    </ol>
  )
}

function historyOf(visit: Visit, { steps, noting, names }: Story) {
  const { zone } = visit.centre
  const nameOf = (by: string | null) => (by ? (names.get(by) ?? '') : t('system'))
  const first = { at: noting.at, title: t('noted'), text: nameOf(noting.by) }
  const later = steps.map((step: Steps[number]) => ({
    at: step.taken_at,
    title: step.changed.length > 0 ? t('changed', { fields: sayFields(step.changed) }) : sayMove(step),
    text: [nameOf(step.taken_by_id), step.reason].filter(Boolean).join(' – '),
  }))
  return [first, ...later]
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
    .map((item) => ({ ...item, when: sayInstant(item.at, zone, 'pl') }))
}

function sayMove(step: { from_state: ActivityState; to_state: ActivityState }): string {
  return t('moved', { from: t(step.from_state), to: t(step.to_state) })
}

function sayFields(names: readonly string[]): string {
  return names.map((name) => (fieldLabels as Record<string, string>)[name] ?? name).join(', ')
}
