import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, optionalDay, optionalText, readFields, text, tick } from '#kernel/web/fields.ts'
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
import { LinkButton } from '#ui/button.tsx'
import { CheckboxField, DateField, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { whyNotCarryOver } from './carry-over.rules.ts'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import type { PlanId, PlanState } from './plan.ts'
import { pl } from './plan.workspace.texts.pl.ts'
import { takePlanStep } from './plan-step.actions.ts'
import { type PlanStep, steps, whyNotWork } from './plan-step.rules.ts'
import { listVersions } from './plan-step.sql.ts'

const t = speak({ pl }, 'pl')
const stepNames = Object.keys(steps) as [PlanStep, ...PlanStep[]]
const labels: Record<PlanStep, string> = {
  'open-consultation': t('openConsultation'),
  'close-consultation': t('closeConsultation'),
  'skip-consultation': t('skip'),
  approve: t('approve'),
  'put-in-force': t('putInForce'),
  'start-update': t('startUpdate'),
  'back-to-draft': t('backToDraft'),
  report: t('tabReport'),
  close: t('close'),
  withdraw: t('withdraw'),
}

/**
 * Steps in the life of a plan: approval has a form of its own, the others one page that asks for the reason.
 */
export const planStepRoutes: readonly Route[] = [
  ...form({
    door: 'workspace',
    path: paths.approve(':plan'),
    right: 'community-plan.plan.approve',
    show: showApprove,
    submit: submitApprove,
  }),
  ...form({
    door: 'workspace',
    path: paths.step(':plan'),
    right: 'community-plan.plan.read',
    show: showStep,
    submit: submitStep,
  }),
]

/** The steps that this visitor may take now, the likely one first. */
export function PlanNextSteps({ visit, plan }: { visit: Visit; plan: { id: PlanId; state: PlanState } }) {
  const possible = stepNames.filter(
    (step) => steps[step].from.includes(plan.state) && visit.may(steps[step].right),
  )
  const shown = possible.filter((step) => step !== 'report')
  const next = whyNotCarryOver(plan) === null && visit.may('community-plan.plan.edit')
  // In the year of a plan people come to note work, seldom to move the plan itself.
  const works = !whyNotWork(plan) && visit.may('community-plan.activity.note', { own: true })
  if (shown.length === 0 && !next && !works) return null
  return (
    <section aria-label={t('nextStep')} class="actions">
      {works ? (
        <LinkButton href={visit.href(paths.newActivity(plan.id))}>{t('activityNew')}</LinkButton>
      ) : null}
      {shown.map((step, index) => (
        <LinkButton
          href={visit.href(stepPath(plan.id, step))}
          look={index === 0 && !works ? 'main' : 'quiet'}
        >
          {labels[step]}
        </LinkButton>
      ))}
      {next ? (
        <LinkButton href={visit.href(paths.carryOver(plan.id))} look="quiet">
          {t('nextYear')}
        </LinkButton>
      ) : null}
    </section>
  )
}

function stepPath(plan: PlanId, step: PlanStep): string {
  if (step === 'approve') return paths.approve(plan)
  if (step === 'open-consultation') return paths.openConsultation(plan)
  return `${paths.step(plan)}?krok=${step}`
}

const approveForm = z.object({
  approvedBy: text(200),
  actNumber: optionalText(100),
  actOn: optionalDay(),
  note: optionalText(1000),
  atOnce: tick(),
})

async function showApprove(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const { plan, versions } = await visit.read(async (tx) => ({
    plan: await findPlan(tx, id),
    versions: await listVersions(tx, id),
  }))
  if (!plan) throw new NotFound('plan')
  const form = formOf(visit, state, { atOnce: 'yes' })
  const body = (
    <div class="text">
      <PageTitle
        title={t('approveTitle')}
        above={plan.title}
        lead={t('approveLead', { n: versions.length + 1 })}
      />
      <VisitForm visit={visit} state={state} form={form} draft>
        <TextField
          form={form}
          name="approvedBy"
          label={t('approvedBy')}
          hint={t('approvedByHint')}
          required
        />
        <TextField
          form={form}
          name="actNumber"
          label={t('actNumber')}
          hint={t('actNumberHint')}
          required={false}
        />
        <DateField form={form} name="actOn" label={t('actOn')} required={false} />
        {versions.length > 0 ? (
          <TextArea form={form} name="note" label={t('note')} rows={3} required={false} />
        ) : null}
        <CheckboxField form={form} name="atOnce" label={t('atOnce')} />
        <SubmitRow label={t('approve')} />
      </VisitForm>
    </div>
  )
  return pageOf({
    title: t('approveTitle'),
    body,
    menu: paths.plans,
    trail: [{ title: plan.title, path: paths.plan(id) }],
  })
}

async function submitApprove(visit: Visit, input: Input): Promise<Redirect> {
  const id = idOf<'plan'>(visit, 'plan')
  const { approvedBy, actNumber, actOn, note, atOnce } = readFields(approveForm, input.fields)
  const made = await visit.deed((work) =>
    takePlanStep(work, {
      plan: id,
      step: 'approve',
      reason: note,
      approval: { approvedBy, actNumber, actOn },
      atOnce,
    }),
  )
  return goTo(paths.plan(id), t('approvedFlash', { n: made.version ?? 1 }))
}

// These say more than a reason and have forms of their own.
const ownForm: ReadonlySet<PlanStep> = new Set(['approve', 'open-consultation', 'report'])

const stepForm = z.object({ step: choice(stepNames), reason: optionalText(1000) })

async function showStep(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'plan'>(visit, 'plan')
  const plan = await visit.read((tx) => findPlan(tx, id))
  const step = stepNames.find((each) => each === (state.values.get('step')?.[0] ?? visit.query.get('krok')))
  if (!plan || !step || ownForm.has(step)) throw new NotFound('step')
  const form = formOf(visit, state, { step })
  const needsReason = steps[step].needsReason === true
  const body = (
    <div class="text">
      <PageTitle
        title={labels[step]}
        above={plan.title}
        lead={step === 'skip-consultation' ? t('skipLead') : t('stepLead')}
      />
      <VisitForm visit={visit} state={state} form={form}>
        <input type="hidden" name="step" value={step} />
        <TextArea form={form} name="reason" label={t('reason')} rows={3} required={needsReason} />
        <SubmitRow label={labels[step]} />
      </VisitForm>
    </div>
  )
  return pageOf({
    title: labels[step],
    body,
    menu: paths.plans,
    trail: [{ title: plan.title, path: paths.plan(id) }],
  })
}

async function submitStep(visit: Visit, input: Input): Promise<Redirect> {
  const id = idOf<'plan'>(visit, 'plan')
  const { step, reason } = readFields(stepForm, input.fields)
  if (ownForm.has(step)) throw new NotFound('step')
  await visit.deed((work) => takePlanStep(work, { plan: id, step, reason }))
  return goTo(paths.plan(id), t('stepTaken', { state: t(steps[step].to) }))
}
