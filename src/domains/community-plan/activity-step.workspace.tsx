import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, optionalInteger, optionalText, readFields } from '#kernel/web/fields.ts'
import {
  button,
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
import { HiddenField, NumberField, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { takeActivityStep } from './activity.actions.ts'
import { activitySteps } from './activity.rules.ts'
import { findActivity } from './activity.sql.ts'
import { pl } from './activity.workspace.texts.pl.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const at = { door: 'workspace', right: 'community-plan.activity.note' } as const
const asked = ['hold', 'cancel', 'withdraw'] as const
const leads = { hold: t('holdLead'), cancel: t('cancelLead'), withdraw: t('withdrawLead') } as const

/** Steps of an activity: held, cancelled, withdrawn on a page of their own; the way back is one button. */
export const activityStepRoutes: readonly Route[] = [
  ...form({ ...at, path: paths.activityStep(':plan', ':activity'), show: showStep, submit: submitStep }),
  button({ ...at, path: paths.restoreActivity(':plan', ':activity') }, restore),
]

const stepForm = z.object({
  step: choice(asked),
  reason: optionalText(1000),
  participants: optionalInteger(0, 100_000),
})

async function showStep(visit: Visit, state: FormState): Promise<Page> {
  const plan = idOf<'plan'>(visit, 'plan')
  const activity = await visit.read((tx) => findActivity(tx, plan, idOf<'activity'>(visit, 'activity')))
  const step = asked.find((each) => each === (state.values.get('step')?.[0] ?? visit.query.get('krok')))
  if (!activity || !step) throw new NotFound('step')
  const fields = formOf(visit, state, { step })
  const { needs } = activitySteps[step]
  const body = (
    <div class="text">
      <PageTitle title={t(step)} above={activity.title} lead={leads[step]} />
      <VisitForm visit={visit} state={state} form={fields}>
        <HiddenField name="step" value={step} />
        {needs === 'people' ? (
          <NumberField form={fields} name="participants" label={t('fPeople')} required />
        ) : (
          <TextArea
            form={fields}
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            rows={3}
            required
          />
        )}
        <SubmitRow label={t(step)} />
      </VisitForm>
    </div>
  )
  const trail = [{ title: activity.title, path: paths.activity(plan, activity.id) }]
  return pageOf({ title: t(step), body, menu: paths.plans, trail })
}

async function submitStep(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const activity = idOf<'activity'>(visit, 'activity')
  const given = readFields(stepForm, input.fields)
  const { state } = await visit.deed((work) => takeActivityStep(work, { plan, activity, ...given }))
  return goTo(paths.activity(plan, activity), t('stepDone', { state: t(state) }))
}

async function restore(visit: Visit): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const activity = idOf<'activity'>(visit, 'activity')
  const step = { step: 'restore', reason: null, participants: null } as const
  const { state } = await visit.deed((work) => takeActivityStep(work, { plan, activity, ...step }))
  return goTo(paths.activity(plan, activity), t('stepDone', { state: t(state) }))
}
