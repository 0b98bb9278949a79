import { parseId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
  emptyForm,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { formTitle } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { changeActivity, noteActivity } from './activity.actions.ts'
import { fieldsOf, readActivity, templateOf } from './activity.form.ts'
import { findActivity, findLastNoted, listRecentTasks } from './activity.sql.ts'
import type { Activity, ActivityId } from './activity.ts'
import { pl } from './activity.workspace.texts.pl.ts'
import { type Choices, readChoices } from './activity-choices.ts'
import { ActivityConflict } from './activity-conflict.tsx'
import { ActivityFields } from './activity-fields.tsx'
import { paths } from './paths.ts'
import { whyNotWork } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')
const at = { door: 'workspace', right: 'community-plan.activity.note' } as const

/** The entry form, made for a phone beside stacked chairs, and the same form for a change. */
export const activityFormRoutes: readonly Route[] = [
  ...form({ ...at, path: paths.newActivity(':plan'), show: showNew, submit: submitNew }),
  ...form({
    ...at,
    path: paths.changeActivity(':plan', ':activity'),
    show: showChange,
    submit: submitChange,
  }),
]

async function readStart(visit: Visit) {
  const id = idOf<'plan'>(visit, 'plan')
  const template = parseId<'activity'>(visit.query.get('wzor'))
  const me = visit.actor.kind === 'account' ? visit.actor.id : null
  return visit.read(async (tx) => ({
    choices: await readChoices(tx, id),
    template: template ? await findActivity(tx, id, template) : null,
    last: me ? await findLastNoted(tx, id, me) : null,
    recent: me ? await listRecentTasks(tx, id, me) : [],
  }))
}

async function showNew(visit: Visit, given: FormState): Promise<Page> {
  const { choices, template, last, recent } = await readStart(visit)
  const { plan } = choices
  // Who asks for a template wants it, not the draft that was left here.
  const state = template && given.draftFrom ? emptyForm : given
  const start = startOf(visit, choices, { template, kind: last?.kind_id ?? null })
  const fields = formOf(visit, state, start)
  const why = whyNotWork(plan)
  const body = (
    <div class="text">
      <PageTitle title={t('newTitle')}>
        {last && !template && !why ? (
          <LinkButton href={`${visit.href(paths.newActivity(plan.id))}?wzor=${last.id}`} look="quiet">
            {t('likeLast', { title: last.title })}
          </LinkButton>
        ) : null}
      </PageTitle>
      {why && !state.refusal ? (
        <Notice kind="warning" language="pl">
          {visit.sentence(why)}
        </Notice>
      ) : null}
      {template && state.values.size === 0 ? (
        <Notice kind="info" language="pl">
          {t('fromTemplate', { title: template.title })}
        </Notice>
      ) : null}
      <VisitForm visit={visit} state={state} form={fields} draft>
        <ActivityFields
          form={fields}
          choices={choices}
          hints={{ recent, goal: visit.query.get('cel'), today: visit.today }}
          held
        />
        <div class="actions">
          <Button look="main">{t('save')}</Button>
          <Button name="next" value="photos">
            {t('savePhotos')}
          </Button>
        </div>
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('newTitle'), fields), body, script: true, ...placeOf(choices) })
}

function startOf(
  visit: Visit,
  choices: Choices,
  from: { template: Activity | null; kind: string | null },
): Record<string, string | readonly string[]> {
  const kinds = choices.kinds.filter((kind) => !kind.ended_at)
  const kind = kinds.find((each) => each.id === from.kind) ?? kinds[0]
  const task = choices.tasks.find((each) => each.id === visit.query.get('zadanie'))
  return {
    heldOn: visit.today.toString(),
    kind: kind?.id ?? '',
    ledBy: 'staff',
    area: visit.query.get('obszar') ?? '',
    ...(task ? { tasks: [task.id] } : {}),
    ...(from.template ? templateOf(from.template) : {}),
  }
}

function placeOf({ plan }: Choices) {
  const trail = [
    { title: plan.title, path: paths.plan(plan.id) },
    { title: t('listTitle'), path: paths.activities(plan.id) },
  ]
  return { menu: paths.plans, trail }
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const values = readActivity(input.fields)
  const { activity, state } = await visit.deed((work) => noteActivity(work, { plan, values }))
  return goTo(pageAfter(visit, input, activity), t(state === 'planned' ? 'savedPlanned' : 'saved'))
}

function pageAfter(visit: Visit, input: Input, activity: ActivityId): string {
  const path = paths.activity(idOf<'plan'>(visit, 'plan'), activity)
  return one(input.fields, 'next') === 'photos' ? `${path}#dokumentacja` : path
}

async function showChange(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const { choices, activity } = await visit.read(async (tx) => ({
    choices: await readChoices(tx, id),
    activity: await findActivity(tx, id, idOf<'activity'>(visit, 'activity')),
  }))
  if (!activity) throw new NotFound('activity')
  const fields = formOf(visit, state, fieldsOf(activity))
  // After a conflict the next submission is about what stands now; after a wrong field about what was seen
  // first.
  const seen = Number(one(state.values, '_version'))
  const version = state.conflict || !Number.isInteger(seen) || seen < 1 ? activity.version : seen
  const body = (
    <div class="text">
      <PageTitle title={t('changeTitle')} above={activity.title} />
      {state.conflict ? <ActivityConflict stored={activity} typed={fields} choices={choices} /> : null}
      {/* Both versions above say it better than the form's own notice. */}
      <VisitForm visit={visit} state={{ ...state, conflict: false }} form={fields} version={version} draft>
        <ActivityFields
          form={fields}
          choices={choices}
          hints={{ recent: [], goal: null, today: visit.today }}
          held={activity.state === 'held'}
        />
        <div class="actions">
          <Button look="main">{t('save')}</Button>
        </div>
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('changeTitle'), fields), body, script: true, ...placeOf(choices) })
}

async function submitChange(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const activity = idOf<'activity'>(visit, 'activity')
  const version = Number(one(input.fields, '_version'))
  const values = readActivity(input.fields)
  await visit.deed((work) => changeActivity(work, { plan, activity, version, values }))
  return goTo(paths.activity(plan, activity), t('savedChange'))
}
