import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one, optionalDay, readFields } from '#kernel/web/fields.ts'
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
import { ConfirmButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { DateField, formTitle, SelectField, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Steps } from '#ui/steps.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { type EditorStep, editorSteps, readStep, startOf } from './card.form.ts'
import { gateMessages, missingFor } from './card.rules.ts'
import { CardDifferences } from './card-differences.tsx'
import { pl } from './card-editor.workspace.texts.pl.ts'
import { StepFields } from './card-editor-fields.tsx'
import { differencesOf } from './card-fields.ts'
import { dropDraft, sendDraft, startDraft, writeDraft } from './draft.actions.ts'
import { paths } from './paths.ts'
import { findCard, type Service } from './service.sql.ts'
import { checkWays } from './service.ts'
import { findServiceDraft } from './service-draft.sql.ts'
import { CardFacts, readNames, readService, serviceTrail } from './service-frame.tsx'

const t = speak({ pl }, 'pl')
const right = 'catalogue.service.write'
/** Ways in which a person checks a card; the others are noted by the program. */
export const personalWays = checkWays.filter((way) => way !== 'link' && way !== 'import')

/** The editor of a card: its steps, what is still missing, and the way to approval. */
export const cardEditorRoutes: readonly Route[] = [
  button({ door: 'workspace', path: paths.startDraft(':service'), right }, start),
  button({ door: 'workspace', path: paths.dropDraft(':service'), right }, drop),
  ...form({
    ...{ door: 'workspace', path: paths.sendDraft(':service'), right },
    ...{ show: showSend, submit: submitSend },
  }),
  ...editorSteps.flatMap((step) =>
    form({
      ...{ door: 'workspace', path: paths.draftStep(':service', step), right },
      show: (visit, state) => showStep(visit, state, step),
      submit: (visit, input) => submitStep(visit, input, step),
    }),
  ),
]

async function start(visit: Visit): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  await visit.deed((work) => startDraft(work, service))
  return goTo(paths.draftStep(service, editorSteps[0]))
}

async function drop(visit: Visit, input: Input): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => dropDraft(work, { service, version }))
  return goTo(paths.service(service), t('dropped'))
}

const readDraft = (visit: Visit) =>
  readService(visit, async (tx, { id }) => {
    const draft = await findServiceDraft(tx, id)
    if (!draft) throw new NotFound('draft')
    return { draft, published: await findCard(tx, id), names: await readNames(tx) }
  })

function EditorSteps({ visit, service, current }: { visit: Visit; service: Service; current: number }) {
  const all = [...editorSteps, 'wyslij'] as const
  const steps = all.map((step) => ({
    label: t(`step.${step}`),
    href: visit.href(step === 'wyslij' ? paths.sendDraft(service.id) : paths.draftStep(service.id, step)),
  }))
  return <Steps steps={steps} current={current} language="pl" />
}

async function showStep(visit: Visit, state: FormState, step: EditorStep): Promise<Page> {
  const { service, draft, names } = await readDraft(visit)
  const form = formOf(visit, state, startOf(draft.card, step))
  const at = editorSteps.indexOf(step)
  const before = editorSteps[at - 1]
  const title = t(`step.${step}`)
  const body = (
    <div class="text">
      <PageTitle title={title} above={service.name} />
      <EditorSteps visit={visit} service={service} current={at + 1} />
      {draft.returned_because ? (
        <Notice kind="warning" language="pl" title={t('returnedTitle')}>
          <p>{draft.returned_because}</p>
        </Notice>
      ) : null}
      <VisitForm visit={visit} state={state} form={form} version={draft.version} draft>
        <StepFields step={step} form={form} names={names} />
        <SubmitRow label={t('next')}>
          {before ? (
            <LinkButton href={visit.href(paths.draftStep(service.id, before))} look="quiet">
              {t('previous')}
            </LinkButton>
          ) : null}
        </SubmitRow>
      </VisitForm>
    </div>
  )
  const trail = serviceTrail(service)
  return pageOf({ title: formTitle(title, form), body, menu: paths.services, trail, script: true })
}

async function submitStep(visit: Visit, input: Input, step: EditorStep): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const change = readStep(step, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => writeDraft(work, { service, version, change }))
  const next = editorSteps[editorSteps.indexOf(step) + 1]
  return goTo(next ? paths.draftStep(service, next) : paths.sendDraft(service), t('saved'))
}

const stepOfField: Readonly<Record<string, EditorStep>> = { area: 'opis', phone: 'jak', nextStep: 'jak' }

async function showSend(visit: Visit, state: FormState): Promise<Page> {
  const { service, draft, published, names } = await readDraft(visit)
  const form = formOf(visit, state, { checkedOn: visit.today.toString(), checkedHow: 'phone' })
  const missing = [...gateMessages(missingFor(draft.card, true))]
  const ways = personalWays.map((value) => ({ value, label: t(`how.${value}`) }))
  const body = (
    <div class="text">
      <PageTitle title={t('sendTitle')} above={service.name} lead={t('sendLead')} />
      <EditorSteps visit={visit} service={service} current={editorSteps.length + 1} />
      {missing.length > 0 ? (
        <Notice kind="warning" language="pl" title={t('missingTitle')}>
          <ul>
            {missing.map(([field, why]) => (
              <li id={`f-${field}`}>
                {visit.sentence(why)}{' '}
                <a href={`${visit.href(paths.draftStep(service.id, stepOfField[field]!))}#f-${field}`}>
                  {t('goThere')}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <VisitForm visit={visit} state={state} form={form} version={draft.version}>
        <DateField form={form} name="checkedOn" label={t('checkedOn')} required />
        <SelectField
          form={form}
          name="checkedHow"
          label={t('checkedHow')}
          empty={t('notChosen')}
          options={ways}
        />
        <SubmitRow label={t('send')} />
      </VisitForm>
      {service.number === null ? null : (
        <ConfirmButton
          language="pl"
          action={visit.href(paths.dropDraft(service.id))}
          label={t('drop')}
          question={t('dropQuestion')}
          verb={t('dropVerb')}
          look="quiet"
          version={draft.version}
          formKey={newId()}
        />
      )}
      {published ? (
        <Section title={t('changes')}>
          <CardDifferences fields={differencesOf(published, draft.card, names)} none={t('noChanges')} />
        </Section>
      ) : null}
      <Section title={t('whole')}>
        <CardFacts card={draft.card} names={names} />
      </Section>
    </div>
  )
  const trail = serviceTrail(service)
  return pageOf({ title: formTitle(t('sendTitle'), form), body, menu: paths.services, trail, script: true })
}

// Both are asked together by the deed, with what the gate misses: one list of everything.
const sendForm = z.object({ checkedOn: optionalDay(), checkedHow: z.string() })

async function submitSend(visit: Visit, input: Input): Promise<Redirect> {
  const service = idOf<'service'>(visit, 'service')
  const { checkedOn, checkedHow: typed } = readFields(sendForm, input.fields)
  const checkedHow = personalWays.find((way) => way === typed) ?? null
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => sendDraft(work, { service, version, checkedOn, checkedHow }))
  return goTo(paths.service(service), t('sent'))
}
