import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, many, one, optionalText, readFields } from '#kernel/web/fields.ts'
import {
  button,
  emptyForm,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Reply,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { HiddenField, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { readDecision } from './documentation.form.ts'
import { listDocumentation } from './documentation.sql.ts'
import { consents } from './documentation.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import {
  decideDocumentation,
  publishDocumentation,
  restoreDocumentation,
  setConsent,
  unpublishDocumentation,
  withdrawDocumentation,
} from './documentation-decide.actions.ts'
import { sayConsent, Thumbnail } from './documentation-words.tsx'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'

const t = speak({ pl }, 'pl')
const door = 'workspace'
const note = 'community-plan.documentation.note'
const decide = 'community-plan.documentation.decide'
const mostAtOnce = 200

/**
 * Decisions about documents, one by one and many at once; consent, publication, withdrawal and the way back.
 */
export const documentationStepRoutes: readonly Route[] = [
  ...form({
    ...{ door, path: paths.decideDocumentation(':plan'), right: decide },
    show: showDecision,
    submit: submitDecision,
  }),
  button({ door, path: paths.withdrawDocument(':plan', ':documentation'), right: note }, withdraw),
  button({ door, path: paths.restoreDocument(':plan', ':documentation'), right: note }, restore),
  button({ door, path: paths.publishDocument(':plan', ':documentation'), right: decide }, publish),
  button({ door, path: paths.documentConsent(':plan', ':documentation'), right: note }, consent),
]

function at(visit: Visit) {
  return {
    plan: idOf<'plan'>(visit, 'plan'),
    documentation: idOf<'documentation'>(visit, 'documentation'),
  }
}

async function submitDecision(visit: Visit, input: Input): Promise<Reply> {
  const plan = idOf<'plan'>(visit, 'plan')
  const { documents, decision, reason } = readDecision(input.fields)
  // Nothing was ticked, or the reason is still to be asked: the page asks, without scolding.
  if (documents.length === 0 || decision === 'ask-reject')
    return showDecision(visit, { ...emptyForm, values: input.fields })
  const { decided } = await visit.deed((work) =>
    decideDocumentation(work, { plan, documents, decision, reason }),
  )
  const words = decision === 'accepted' ? 'decidedAccepted' : 'decidedRejected'
  return goTo(backTo(plan, input), t(words, { n: decided }))
}

// Back to the list with its filters, or to the one document from which somebody came.
function backTo(plan: string, input: Pick<Input, 'fields'>): string {
  const back = one(input.fields, 'back')
  if (back === 'one') return paths.document(plan, one(input.fields, 'documents'))
  return /^\?[\w=&%.+-]{0,1000}$/.test(back) ? paths.documentation(plan) + back : paths.documentation(plan)
}

async function showDecision(visit: Visit, state: FormState): Promise<Page> {
  const plan = idOf<'plan'>(visit, 'plan')
  const ids = [...many(state.values, 'documents'), ...visit.query.getAll('dokument')]
    .filter((each) => /^[0-9a-f-]{36}$/i.test(each))
    .slice(0, mostAtOnce)
  const rows = await visit.read(async (tx) => {
    if (!(await findPlan(tx, plan))) throw new NotFound('plan')
    return listDocumentation(tx, plan, {
      ...{ filter: { ids }, order: 'data', descending: true, limit: mostAtOnce, offset: 0 },
    })
  })
  const fields = formOf(visit, state)
  const list = visit.href(backTo(plan, { fields: state.values }))
  const body =
    rows.length === 0 ? (
      <EmptyState title={t('decideNone')} text={t('decideNoneText')} level={2}>
        <LinkButton href={list}>{t('backToList')}</LinkButton>
      </EmptyState>
    ) : (
      <div class="text">
        <PageTitle title={t('decideTitle')} lead={t('decideLead')} />
        <VisitForm visit={visit} state={state} form={fields}>
          <HiddenField name="decision" value="rejected" />
          <HiddenField name="back" value={one(state.values, 'back') || (visit.query.get('wroc') ?? '')} />
          <ul class="photos">
            {rows.map((row) => (
              <li>
                <HiddenField name="documents" value={row.id} />
                {row.is_picture && row.file_id ? <Thumbnail visit={visit} file={row.file_id} /> : null}
                <span>{row.title}</span>
              </li>
            ))}
          </ul>
          <TextArea
            form={fields}
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            rows={3}
            maxlength={1000}
            required
          />
          <SubmitRow label={t('reject')}>
            <a href={list}>{t('backToList')}</a>
          </SubmitRow>
        </VisitForm>
      </div>
    )
  const trail = [{ title: t('listTitle'), path: paths.documentation(plan) }]
  return pageOf({ title: t('decideTitle'), body, menu: paths.plans, trail })
}

async function withdraw(visit: Visit, input: Input): Promise<Redirect> {
  const { reason } = readFields(z.object({ reason: optionalText(1000) }), input.fields)
  await visit.deed((work) => withdrawDocumentation(work, { ...at(visit), reason }))
  return goTo(paths.document(at(visit).plan, at(visit).documentation), t('gone'))
}

async function restore(visit: Visit): Promise<Redirect> {
  const { state } = await visit.deed((work) => restoreDocumentation(work, at(visit)))
  return goTo(paths.document(at(visit).plan, at(visit).documentation), t('restored', { state: t(state) }))
}

async function publish(visit: Visit, input: Input): Promise<Redirect> {
  const show = readFields(z.object({ to: choice(['tak', 'nie']) }), input.fields).to === 'tak'
  const deed = show ? publishDocumentation : unpublishDocumentation
  await visit.deed((work) => deed(work, at(visit)))
  const { plan, documentation } = at(visit)
  return goTo(paths.document(plan, documentation), t(show ? 'publishedNow' : 'hiddenNow'))
}

async function consent(visit: Visit, input: Input): Promise<Redirect> {
  const { to } = readFields(z.object({ to: choice(consents) }), input.fields)
  const { plan, documentation } = at(visit)
  const { hidden } = await visit.deed((work) => setConsent(work, { ...at(visit), consent: to }))
  const words = hidden ? t('consentHidden') : t('consentNow', { consent: sayConsent(to) })
  return goTo(paths.document(plan, documentation), words)
}
