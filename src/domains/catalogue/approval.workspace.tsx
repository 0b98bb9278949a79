import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { speak } from '#kernel/texts.ts'
import { one, readFields, text } from '#kernel/web/fields.ts'
import {
  button,
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
import { ConfirmButton, DisabledButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formTitle, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { CardDifferences } from './card-differences.tsx'
import { pl } from './card-editor.workspace.texts.pl.ts'
import { differencesOf } from './card-fields.ts'
import { paths } from './paths.ts'
import { approveDraft, returnDraft } from './publish.actions.ts'
import { findCard, type Service } from './service.sql.ts'
import { findServiceDraft, type ServiceDraft } from './service-draft.sql.ts'
import { CardFacts, readNames, readService, serviceTrail } from './service-frame.tsx'
import { whyNotApprove } from './service-step.rules.ts'

const t = speak({ pl }, 'pl')
const right = 'catalogue.service.approve'

/** What a waiting draft would change, and the word of another person on it. */
export const approvalRoutes: readonly Route[] = [
  page(
    { door: 'workspace', path: paths.approval(':service'), right: 'catalogue.service.read' },
    showApproval,
  ),
  button({ door: 'workspace', path: paths.approval(':service'), right }, approve),
  ...form({
    ...{ door: 'workspace', path: paths.returnDraft(':service'), right },
    ...{ show: showReturn, submit: submitReturn },
  }),
]

async function showApproval(visit: Visit): Promise<Page> {
  const { service, draft, published, names } = await readService(visit, async (tx, { id }) => ({
    draft: await findServiceDraft(tx, id),
    published: await findCard(tx, id),
    names: await readNames(tx),
  }))
  const trail = serviceTrail(service)
  if (draft?.state !== 'waiting') {
    const body = (
      <>
        <PageTitle title={t('approvalTitle')} above={service.name} />
        <EmptyState title={t('nothingWaiting')} level={2}>
          <LinkButton href={visit.href(paths.service(service.id))}>{t('backToService')}</LinkButton>
        </EmptyState>
      </>
    )
    return pageOf({ title: t('approvalTitle'), body, menu: paths.services, trail })
  }
  const lead = t('approvalLead', {
    day: sayInstant(draft.sent_at!, visit.centre.zone, 'pl'),
    checked: sayDay(draft.checked_on!, 'pl'),
    how: t(`how.${draft.checked_how!}`),
  })
  const body = (
    <>
      <PageTitle title={t('approvalTitle')} above={service.name} lead={lead} />
      {visit.may(right) ? <ApprovalButtons visit={visit} service={service} draft={draft} /> : null}
      <Section title={t('changes')}>
        {published ? (
          <CardDifferences fields={differencesOf(published, draft.card, names)} none={t('noChanges')} />
        ) : (
          <p>{t('newCard')}</p>
        )}
      </Section>
      <Section title={t('whole')}>
        <CardFacts card={draft.card} names={names} />
      </Section>
    </>
  )
  return pageOf({ title: t('approvalTitle'), body, menu: paths.services, trail, script: true })
}

function ApprovalButtons(props: { visit: Visit; service: Service; draft: ServiceDraft }) {
  const { visit, service, draft } = props
  const why = whyNotApprove(draft, visit.actor)
  return (
    <div class="actions">
      {why ? (
        <DisabledButton id="approve" label={t('approve')} reason={visit.sentence(why)} />
      ) : (
        <ConfirmButton
          language="pl"
          action={visit.href(paths.approval(service.id))}
          label={t('approve')}
          question={t('approveQuestion')}
          verb={t('approveVerb')}
          look="main"
          version={draft.version}
          formKey={newId()}
        />
      )}
      {why ? null : (
        <LinkButton href={visit.href(paths.returnDraft(service.id))} look="quiet">
          {t('returnBack')}
        </LinkButton>
      )}
    </div>
  )
}

async function approve(visit: Visit, input: Input): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const version = Number(one(input.fields, '_version') || '0')
  const { number } = await visit.deed((work) => approveDraft(work, { service, version }))
  return goTo(paths.service(service), t('approved', { number: String(number) }))
}

async function showReturn(visit: Visit, state: FormState): Promise<Page> {
  const { service, draft } = await readService(visit, async (tx, { id }) => ({
    draft: await findServiceDraft(tx, id),
  }))
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('returnLegend')} above={service.name} />
      <VisitForm visit={visit} state={state} form={form} version={draft?.version ?? 0}>
        <TextArea form={form} name="reason" label={t('returnReason')} rows={4} required />
        <SubmitRow label={t('returnBack')} />
      </VisitForm>
    </div>
  )
  const title = formTitle(t('returnLegend'), form)
  return pageOf({ title, body, menu: paths.services, trail: serviceTrail(service) })
}

async function submitReturn(visit: Visit, input: Input): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const { reason } = readFields(z.object({ reason: text(1000) }), input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => returnDraft(work, { service, version, reason }))
  return goTo(paths.service(service), t('returned'))
}
