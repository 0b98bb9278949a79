import { z } from 'zod'
import { speak } from '#kernel/texts.ts'
import { choice, one, optionalDay, optionalInteger, optionalText, readFields } from '#kernel/web/fields.ts'
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
import { DateField, Fieldset, formTitle, NumberField, RadioGroup, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { noteAvailability, takeServiceStep } from './life.actions.ts'
import { paths } from './paths.ts'
import type { Service } from './service.sql.ts'
import { intakes } from './service.ts'
import { pl } from './service.workspace.texts.pl.ts'
import { readService, servicePage, serviceTrail } from './service-frame.tsx'
import { type ServiceStep, serviceSteps, stepNames } from './service-step.rules.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')

/** What each step of a service's life is called on its button. */
export const stepLabels: Record<ServiceStep, string> = {
  close: t('stepClose'),
  reopen: t('stepReopen'),
  withdraw: t('stepWithdraw'),
  restore: t('stepRestore'),
}
const leads: Record<ServiceStep, string> = {
  close: t('closeLead'),
  reopen: t('reopenLead'),
  withdraw: t('withdrawLead'),
  restore: t('restoreLead'),
}

/** Whom a service takes now and when its card is seen, and the steps of its life. */
export const serviceLifeRoutes: readonly Route[] = [
  ...form({
    ...{ door: 'workspace', path: paths.availability(':service'), right: 'catalogue.service.write' },
    ...{ show: showAvailability, submit: submitAvailability },
  }),
  ...stepNames.flatMap((step) =>
    form({
      ...{ door: 'workspace', path: paths.step[step](':service'), right: 'catalogue.service.step' },
      show: (visit, state) => showStep(visit, state, step),
      submit: (visit, input) => submitStep(visit, input, step),
    }),
  ),
]

const availabilityForm = z.object({
  intake: choice(intakes),
  freePlaces: optionalInteger(0, 10_000),
  intakeFrom: optionalDay(),
  intakeTo: optionalDay(),
  visibleFrom: optionalDay(),
  visibleTo: optionalDay(),
})

async function showAvailability(visit: Visit, state: FormState): Promise<Page> {
  const { service } = await readService(visit, async () => ({}))
  const day = (value: Service['intake_to']) => value?.toString() ?? ''
  const form = formOf(visit, state, {
    ...{ intake: service.intake, freePlaces: service.free_places?.toString() ?? '' },
    ...{ intakeFrom: day(service.intake_from), intakeTo: day(service.intake_to) },
    ...{ visibleFrom: day(service.visible_from), visibleTo: day(service.visible_to) },
  })
  const options = intakes.map((value) => ({ value, label: words(`intake.${value}`) }))
  const body = (
    <div class="text">
      <p>{t('availabilityLead')}</p>
      <VisitForm visit={visit} state={state} form={form} version={service.version}>
        <RadioGroup form={form} name="intake" label={t('intake')} options={options} />
        <NumberField form={form} name="freePlaces" label={t('freePlaces')} hint={t('freePlacesHint')} />
        <Fieldset legend={t('intakeWindow')}>
          <DateField form={form} name="intakeFrom" label={t('intakeFrom')} />
          <DateField form={form} name="intakeTo" label={t('intakeTo')} />
        </Fieldset>
        <Fieldset legend={t('visibility')}>
          <p class="hint">{t('visibleHint')}</p>
          <DateField form={form} name="visibleFrom" label={t('visibleFrom')} />
          <DateField form={form} name="visibleTo" label={t('visibleTo')} />
        </Fieldset>
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const page = servicePage({ visit, service, current: paths.availability(service.id), body })
  return { ...page, title: formTitle(t('availabilityTitle'), form) }
}

async function submitAvailability(visit: Visit, input: Input): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const given = readFields(availabilityForm, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => noteAvailability(work, { service, version, ...given }))
  return goTo(paths.availability(service), t('saved'))
}

const stepForm = z.object({ reason: optionalText(1000), reopensOn: optionalDay() })

async function showStep(visit: Visit, state: FormState, step: ServiceStep): Promise<Page> {
  const { service } = await readService(visit, async () => ({}))
  const form = formOf(visit, state)
  const asks = serviceSteps[step].asksReason
  const body = (
    <div class="text">
      <PageTitle title={stepLabels[step]} above={service.name} lead={leads[step]} />
      <VisitForm visit={visit} state={state} form={form} version={service.version}>
        {step === 'close' ? (
          <DateField form={form} name="reopensOn" label={t('reopensOn')} hint={t('reopensHint')} />
        ) : null}
        <TextArea
          form={form}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          required={asks}
        />
        <SubmitRow label={stepLabels[step]} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: stepLabels[step], body, menu: paths.services, trail: serviceTrail(service) })
}

async function submitStep(visit: Visit, input: Input, step: ServiceStep): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const given = readFields(stepForm, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => takeServiceStep(work, { service, version, step, ...given }))
  return goTo(paths.service(service), t('stepDone'))
}
