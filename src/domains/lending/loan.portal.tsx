import { remakeLink } from '#domains/people/public.ts'
import { NotFound } from '#kernel/refusal.ts'
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
import type { Visit } from '#kernel/web/visit.ts'
import { formTitle, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { portalWords } from './lending.portal.texts.ts'
import { readLoanForm } from './loan.form.ts'
import { LoanFields } from './loan-fields.tsx'
import { requestLoan } from './loan-request.actions.ts'
import { findModelBySlug } from './model.sql.ts'
import { paths } from './paths.ts'

/** Asking for equipment without an account. */
export const loanPortalRoutes: readonly Route[] = form({
  door: 'portal',
  path: paths.publicRequest(':slug'),
  right: 'lending.loan.request',
  show: showRequest,
  submit: submitRequest,
})

async function getModel(visit: Visit) {
  const model = await visit.read((tx) => findModelBySlug(tx, visit.params.slug ?? ''))
  if (!model || model.withdrawn_on) throw new NotFound('model')
  return model
}

async function showRequest(visit: Visit, state: FormState): Promise<Page> {
  const t = portalWords(visit.language)
  const model = await getModel(visit)
  const form = formOf(visit, state, { quantity: '1', wait: 'yes' })
  const title = t('requestTitle', { name: model.name })
  const body = (
    <div class="text">
      <PageTitle title={title} lead={t('requestLead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <LoanFields
          form={form}
          byHour={model.by_hour}
          asksCertificate={model.asks_certificate}
          min={visit.today.toString()}
        />
        <SubmitRow label={t('send')} />
      </VisitForm>
    </div>
  )
  const trail = [
    { title: t('title'), path: paths.publicList },
    { title: model.name, path: paths.publicModel(model.slug) },
  ]
  return pageOf({ title: formTitle(title, form), body, menu: paths.publicList, trail, noindex: true })
}

async function submitRequest(visit: Visit, input: Input): Promise<Redirect> {
  const t = portalWords(visit.language)
  const model = await getModel(visit)
  const { quantity, ...given } = readLoanForm(input.fields, visit.language)
  const address = (path: string) => visit.absolute(path)
  const lines = [{ model: model.id, quantity }]
  const made = await visit.deed((work) => requestLoan(work, { ...given, lines, address }))
  // The token is never kept with the answer of a deed: a second click makes it again from the link's id.
  const link = await visit.deed(
    (work) => remakeLink(work, made.link as Parameters<typeof remakeLink>[1]),
    null,
  )
  return goTo(link.path, t(made.waits ? 'sentWaiting' : 'sent'))
}
