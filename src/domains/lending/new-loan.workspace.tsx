import { parseId } from '#kernel/id.ts'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
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
import { formTitle, SelectField, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { lendingTrail } from './lending-frame.tsx'
import { readLoanForm } from './loan.form.ts'
import { pl } from './loan.workspace.texts.pl.ts'
import { LoanFields } from './loan-fields.tsx'
import { requestLoan } from './loan-request.actions.ts'
import { listModels } from './model.sql.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')

/** A request typed by staff: somebody came, called, or brought it on paper. */
export const newLoanRoutes: readonly Route[] = form({
  door: 'workspace',
  path: paths.newLoan,
  right: 'lending.loan.request',
  show: showNew,
  submit: submitNew,
})

async function showNew(visit: Visit, state: FormState): Promise<Page> {
  const models = await visit.read((tx) => listModels(tx, { withdrawn: false }))
  const wished = visit.query.get('model') ?? ''
  const form = formOf(visit, state, { quantity: '1', wait: 'yes', model: wished })
  const options = models.map((model) => ({ value: model.id, label: model.name }))
  const body = (
    <div class="text">
      <PageTitle title={t('new')} lead={t('newLead')} />
      <VisitForm visit={visit} state={state} form={form} draft>
        <SelectField
          form={form}
          name="model"
          label={t('model')}
          options={options}
          empty={t('choose')}
          required
        />
        <LoanFields
          form={form}
          byHour={models.some((model) => model.by_hour)}
          asksCertificate
          min={visit.today.toString()}
        />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('new'), form), body, menu: paths.models, trail: lendingTrail })
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const model = parseId<'equipment_model'>(one(input.fields, 'model'))
  if (!model) throw new Invalid(new Map([['model', refusal('form.choose')]]))
  const { quantity, ...given } = readLoanForm(input.fields, 'pl')
  const address = (path: string) => visit.absolute(path)
  const lines = [{ model, quantity }]
  const made = await visit.deed((work) => requestLoan(work, { ...given, lines, address }))
  return goTo(paths.loan(made.id), t('savedNew'))
}
