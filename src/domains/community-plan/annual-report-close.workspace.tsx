import { z } from 'zod'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one, readFields, text, tick } from '#kernel/web/fields.ts'
import {
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
import { DisabledButton } from '#ui/button.tsx'
import { CheckboxField, formTitle, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { freezeReport, writeConclusions } from './annual-report.actions.ts'
import { listMissing, whyNotFreeze } from './annual-report.rules.ts'
import { pl } from './annual-report.workspace.texts.pl.ts'
import { MissingList, reportSetting } from './annual-report.workspace.tsx'
import { findReport } from './annual-report-kept.sql.ts'
import { readReport, readStanding } from './annual-report-read.ts'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import type { PlanId } from './plan.ts'

const t = speak({ pl }, 'pl')

/** The two forms of a report: its conclusions, and its end. */
export const reportFormRoutes: readonly Route[] = [
  ...form({
    door: 'workspace',
    path: paths.reportConclusions(':plan'),
    right: 'community-plan.report.write',
    show: showConclusions,
    submit: submitConclusions,
  }),
  ...form({
    door: 'workspace',
    path: paths.reportFreeze(':plan'),
    right: 'community-plan.report.freeze',
    show: showFreeze,
    submit: submitFreeze,
  }),
]

const conclusionsForm = z.object({ conclusions: text(20_000) })

async function showConclusions(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const { plan, report } = await visit.read(async (tx) => ({
    plan: await findPlan(tx, id),
    report: await findReport(tx, id),
  }))
  if (!plan) throw new NotFound('plan')
  const form = formOf(visit, state, { conclusions: report?.conclusions ?? '' })
  const body = (
    <div class="text">
      <PageTitle title={t('conclusionsTitle')} above={plan.title} lead={t('conclusionsLead')} />
      <VisitForm visit={visit} state={state} form={form} version={report?.version ?? 0} draft>
        <TextArea
          form={form}
          name="conclusions"
          label={t('conclusions')}
          hint={t('conclusionsHint')}
          rows={16}
          required
        />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  return pageOf({
    title: formTitle(t('conclusionsTitle'), form),
    body,
    menu: paths.plans,
    trail: trailOf(plan.id),
    script: true,
  })
}

async function submitConclusions(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const { conclusions } = readFields(conclusionsForm, input.fields)
  const version = Number(one(input.fields, '_version')) || 0
  await visit.deed((work) => writeConclusions(work, { plan, conclusions, version }))
  return goTo(paths.report(plan), t('saved'))
}

async function showFreeze(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const { plan, standing, frozen } = await visit.read(async (tx) => {
    const plan = await findPlan(tx, id)
    if (!plan) throw new NotFound('plan')
    const report = await readReport(tx, id, reportSetting(visit))
    return { plan, frozen: report.frozen, standing: await readStanding(tx, plan, report.content) }
  })
  const why = frozen ? refusal('community-plan.report.frozen') : whyNotFreeze(standing)
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('freezeTitle')} above={plan.title} lead={t('freezeLead')} />
      <p>{t('freezePublic')}</p>
      <p>{t('freezeNot')}</p>
      {frozen ? null : <MissingList missing={listMissing(standing)} />}
      {why ? (
        <DisabledButton id="freeze" label={t('freeze')} reason={visit.sentence(why)} />
      ) : (
        <VisitForm visit={visit} state={state} form={form}>
          <CheckboxField form={form} name="confirm" label={t('confirm')} />
          <SubmitRow label={t('freeze')} />
        </VisitForm>
      )}
    </div>
  )
  return pageOf({
    title: formTitle(t('freezeTitle'), form),
    body,
    menu: paths.plans,
    trail: trailOf(plan.id),
  })
}

async function submitFreeze(visit: Visit, input: Input): Promise<Redirect> {
  const plan = idOf<'plan'>(visit, 'plan')
  const { confirm } = readFields(z.object({ confirm: tick() }), input.fields)
  if (!confirm) throw new Invalid(new Map([['confirm', refusal('form.required')]]))
  const { again } = await visit.deed((work) => freezeReport(work, { plan, centreName: visit.centre.name }))
  return goTo(paths.report(plan), t(again ? 'frozenBefore' : 'frozenFlash'))
}

function trailOf(plan: PlanId) {
  return [
    { title: t('plans'), path: paths.plans },
    { title: t('title'), path: paths.report(plan) },
  ]
}
