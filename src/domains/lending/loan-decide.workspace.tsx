import { z } from 'zod'
import { speak } from '#kernel/texts.ts'
import { type Fields, one, optionalText, readFields } from '#kernel/web/fields.ts'
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
import {
  type FormState as FieldState,
  formTitle,
  RadioGroup,
  SelectField,
  SubmitRow,
  TextArea,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { lendingWords } from './lending-words.texts.ts'
import { certificateKinds } from './loan.ts'
import { pl } from './loan.workspace.texts.pl.ts'
import { loanTrail, readLoan } from './loan.workspace.tsx'
import { type Decision, decideLoan, type SeenCertificate } from './loan-step.actions.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'lending.loan.decide'
const decisions: readonly Decision[] = ['approve', 'refuse', 'cancel']
const leads = { approve: t('approveLead'), refuse: t('refuseLead'), cancel: t('cancelLead') }

/** Yes, no, and calling off: each with its words to the borrower. */
export const loanDecideRoutes: readonly Route[] = decisions.flatMap((decision) =>
  form({
    door: 'workspace',
    path: paths.decide[decision](':loan'),
    right,
    show: (visit, state) => showDecision(visit, state, decision),
    submit: (visit, input) => submitDecision(visit, input, decision),
  }),
)

async function showDecision(visit: Visit, state: FormState, decision: Decision): Promise<Page> {
  const { loan } = await readLoan(visit)
  const form = formOf(visit, state, { certificate: loan.certificate_kind ?? '' })
  const body = (
    <div class="text">
      <PageTitle title={t(decision)} above={`${loan.number}, ${loan.borrower}`} lead={leads[decision]} />
      <VisitForm visit={visit} state={state} form={form} version={loan.version}>
        {decision === 'approve' ? <CertificateFields form={form} /> : null}
        <TextArea
          form={form}
          name="note"
          label={t(decision === 'approve' ? 'message' : 'reason')}
          rows={3}
          required={decision !== 'approve'}
        />
        <SubmitRow label={t(decision)} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t(decision), form), body, menu: paths.models, trail: loanTrail(loan) })
}

/** What staff saw of a paper: its kind and whether it entitles. */
export function CertificateFields({ form }: { form: FieldState }) {
  const words = lendingWords('pl')
  const kinds = certificateKinds.map((value) => ({ value, label: words(`certificate.${value}`) }))
  const results = [
    { value: 'none', label: t('seenNone') },
    { value: 'fits', label: t('fits') },
    { value: 'does_not_fit', label: t('doesNotFit') },
  ]
  return (
    <>
      <SelectField
        form={form}
        name="certificate"
        label={t('seenKind')}
        hint={t('certificateHint')}
        options={kinds}
        empty={t('seenNone')}
      />
      <RadioGroup form={form} name="certificateResult" label={t('seenResult')} options={results} />
    </>
  )
}

/** The certificate that a form says was shown; null when none was. */
export function readCertificate(fields: Fields): SeenCertificate | null {
  const kind = certificateKinds.find((each) => each === one(fields, 'certificate'))
  const result = one(fields, 'certificateResult')
  return kind && (result === 'fits' || result === 'does_not_fit') ? { kind, result } : null
}

const schema = z.object({ note: optionalText(1000) })

async function submitDecision(visit: Visit, input: Input, decision: Decision): Promise<Redirect> {
  const loan = idOf<'loan'>(visit, 'loan')
  const { note } = readFields(schema, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  const certificate = readCertificate(input.fields)
  await visit.deed((work) => decideLoan(work, { loan, version, decision, note, certificate }))
  return goTo(paths.loan(loan), t('saved'))
}
