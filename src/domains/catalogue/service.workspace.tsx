import { z } from 'zod'
import { isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import {
  choice,
  one,
  optionalDay,
  optionalInteger,
  optionalText,
  readFields,
  text,
} from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { DisabledButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import {
  DateField,
  Fieldset,
  formTitle,
  NumberField,
  RadioGroup,
  SubmitRow,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { DataTable } from '#ui/table.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { CardDifferences } from './card-differences.tsx'
import { differencesOf } from './card-fields.ts'
import { catalogueWords } from './catalogue-words.ts'
import { addService } from './draft.actions.ts'
import { noteAvailability, takeServiceStep } from './life.actions.ts'
import { paths } from './paths.ts'
import { listServiceSteps, listServiceVersions, type Service } from './service.sql.ts'
import { intakes } from './service.ts'
import { pl } from './service.workspace.texts.pl.ts'
import { findServiceDraft } from './service-draft.sql.ts'
import {
  CardFacts,
  readNames,
  readService,
  servicePage,
  servicesTrail,
  serviceTrail,
} from './service-frame.tsx'
import { sayGaps } from './service-list.workspace.tsx'
import { type ServiceStep, serviceSteps, stepNames, whyNotStep } from './service-step.rules.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')
const labels: Record<ServiceStep, string> = {
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

/** A new service, what a service is and was, whom it takes now, and the steps of its life. */
export const serviceRoutes: readonly Route[] = [
  ...form({
    ...{ door: 'workspace', path: paths.newService, right: 'catalogue.service.write' },
    ...{ show: showNew, submit: submitNew },
  }),
  page({ door: 'workspace', path: paths.service(':service'), right: 'catalogue.service.read' }, showService),
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

async function showNew(visit: Visit, state: FormState): Promise<Page> {
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('newTitle')} lead={t('newLead')} />
      <VisitForm visit={visit} state={state} form={form} draft>
        <TextField form={form} name="name" label={t('name')} hint={t('nameHint')} width="full" required />
        <SubmitRow label={t('add')} />
      </VisitForm>
    </div>
  )
  const title = formTitle(t('newTitle'), form)
  return pageOf({ title, body, menu: paths.services, trail: servicesTrail, script: true })
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const { name } = readFields(z.object({ name: text(200, 3) }), input.fields)
  const { id } = await visit.deed((work) => addService(work, { name }))
  return goTo(paths.draftStep(id, 'opis'), t('added'))
}

async function showService(visit: Visit): Promise<Page> {
  const { service, versions, steps, draft, names } = await readService(visit, async (tx, { id }) => ({
    versions: await listServiceVersions(tx, id),
    steps: await listServiceSteps(tx, id),
    draft: await findServiceDraft(tx, id),
    names: await readNames(tx),
  }))
  const card = versions[0]?.card ?? draft?.card
  const body = (
    <>
      <ServiceNotices visit={visit} service={service} />
      <ServiceButtons visit={visit} service={service} />
      {card ? (
        <Section title={t(versions.length > 0 ? 'cardNow' : 'cardDraft')}>
          <CardFacts card={card} names={names} />
        </Section>
      ) : null}
      {versions.length > 0 ? (
        <Section title={t('versions')}>
          {versions.map((version, index) => (
            <details class="folded">
              <summary>
                {t('version', {
                  number: String(version.number),
                  day: sayInstant(version.published_at, visit.centre.zone, 'pl'),
                })}
              </summary>
              {index + 1 < versions.length ? (
                <CardDifferences
                  fields={differencesOf(versions[index + 1]!.card, version.card, names)}
                  none={t('sameCard')}
                />
              ) : (
                <p>{t('firstVersion')}</p>
              )}
            </details>
          ))}
        </Section>
      ) : null}
      <Section title={t('history')}>
        <DataTable
          language="pl"
          caption={t('history')}
          captionHidden
          rows={steps}
          columns={[
            { key: 'what', header: t('what'), cell: (row) => t(`step.${row.step}`) },
            {
              key: 'at',
              header: t('when'),
              cell: (row) => sayInstant(row.taken_at, visit.centre.zone, 'pl'),
            },
            { key: 'reason', header: t('reason'), cell: (row) => row.reason },
          ]}
        />
      </Section>
    </>
  )
  return servicePage({ visit, service, current: paths.service(service.id), body })
}

function ServiceNotices({ visit, service }: { visit: Visit; service: Service }) {
  const shown = service.state === 'published' || service.state === 'closed'
  const due = service.check_due_on
  return (
    <>
      {service.number === null ? (
        <Notice kind="info" language="pl">
          <p>{t('neverPublished')}</p>
        </Notice>
      ) : null}
      {service.number !== null && service.draft === 'writing' ? (
        <Notice kind="info" language="pl">
          <p>{t('draftNotice')}</p>
        </Notice>
      ) : null}
      {shown && service.gaps.length > 0 ? (
        <Notice kind="warning" language="pl">
          <p>{t('gapsNotice', { list: sayGaps(service.gaps) })}</p>
        </Notice>
      ) : null}
      {shown && due && isBefore(due, visit.today) ? (
        <Notice kind="warning" language="pl">
          <p>{t('overdueNotice', { day: sayDay(due, 'pl') })}</p>
        </Notice>
      ) : null}
    </>
  )
}

function ServiceButtons({ visit, service }: { visit: Visit; service: Service }) {
  const { id } = service
  const steps = stepNames.filter((step) => {
    const from: readonly string[] = serviceSteps[step].from
    return from.includes(service.state) && visit.may('catalogue.service.step')
  })
  return (
    <div class="actions">
      {service.draft === 'waiting' ? (
        <LinkButton href={visit.href(paths.approval(id))}>{t('seeApproval')}</LinkButton>
      ) : null}
      {service.draft === 'writing' && visit.may('catalogue.service.write') ? (
        <LinkButton href={visit.href(paths.draftStep(id, 'opis'))}>{t('editDraft')}</LinkButton>
      ) : null}
      {service.draft === null && visit.may('catalogue.service.write') ? (
        <DeedButton visit={visit} path={paths.startDraft(id)} label={t('edit')} />
      ) : null}
      {steps.map((step) => {
        const why = whyNotStep(service, step, visit.today)
        return why ? (
          <DisabledButton id={step} label={labels[step]} reason={visit.sentence(why)} look="quiet" />
        ) : (
          <LinkButton href={visit.href(paths.step[step](id))} look="quiet">
            {labels[step]}
          </LinkButton>
        )
      })}
      {service.number === null ? null : (
        <>
          <LinkButton href={visit.href(paths.publicService(service.slug))} look="quiet">
            {t('publicPage')}
          </LinkButton>
          <LinkButton href={visit.href(paths.leaflet(service.slug))} look="quiet">
            {t('leaflet')}
          </LinkButton>
        </>
      )}
    </div>
  )
}

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
      <PageTitle title={labels[step]} above={service.name} lead={leads[step]} />
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
        <SubmitRow label={labels[step]} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: labels[step], body, menu: paths.services, trail: serviceTrail(service) })
}

async function submitStep(visit: Visit, input: Input, step: ServiceStep): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const given = readFields(stepForm, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => takeServiceStep(work, { service, version, step, ...given }))
  return goTo(paths.service(service), t('stepDone'))
}
