import { z } from 'zod'
import { formatMoney } from '#kernel/money.ts'
import { speak } from '#kernel/texts.ts'
import { day, one, optionalText, readFields } from '#kernel/web/fields.ts'
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
import { sayDay } from '#ui/date.ts'
import { DateField, formTitle, NumberField, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { midnight } from './availability.rules.ts'
import { dueDay } from './loan.rules.ts'
import { pl } from './loan.workspace.texts.pl.ts'
import { loanTrail, readLoan } from './loan.workspace.tsx'
import { extendLoan, settleDeposit } from './loan-hand.actions.ts'
import { plainMoney, readMoney } from './loan-hand.workspace.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'lending.loan.handle'

/** A later end, and the deposit at the end. */
export const loanEndRoutes: readonly Route[] = [
  ...form({ door: 'workspace', path: paths.extend(':loan'), right, show: showExtend, submit: submitExtend }),
  ...form({ door: 'workspace', path: paths.settle(':loan'), right, show: showSettle, submit: submitSettle }),
]

async function showExtend(visit: Visit, state: FormState): Promise<Page> {
  const { loan } = await readLoan(visit)
  const form = formOf(visit, state)
  const due = dueDay(loan.ends_at, visit.centre.zone)
  const lead = t('extendLead', { day: sayDay(due, 'pl') })
  const body = (
    <div class="text">
      <PageTitle title={t('extend')} above={`${loan.number}, ${loan.borrower}`} lead={lead} />
      <VisitForm visit={visit} state={state} form={form} version={loan.version}>
        <DateField form={form} name="to" label={t('newEnd')} min={due.add({ days: 1 }).toString()} required />
        <TextArea form={form} name="note" label={t('note')} rows={3} />
        <SubmitRow label={t('extend')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('extend'), form), body, menu: paths.models, trail: loanTrail(loan) })
}

const extendForm = z.object({ to: day(), note: optionalText(1000) })

async function submitExtend(visit: Visit, input: Input): Promise<Redirect> {
  const loan = idOf<'loan'>(visit, 'loan')
  const { to, note } = readFields(extendForm, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  const endsAt = midnight(to.add({ days: 1 }), visit.centre.zone)
  await visit.deed((work) => extendLoan(work, { loan, version, endsAt, note }))
  return goTo(paths.loan(loan), t('extended'))
}

async function showSettle(visit: Visit, state: FormState): Promise<Page> {
  const { loan } = await readLoan(visit)
  const taken = loan.deposit_taken_grosze ?? 0n
  const form = formOf(visit, state, { back: plainMoney(taken) })
  const lead = t('settleLead', { taken: formatMoney(taken, 'pl') })
  const body = (
    <div class="text">
      <PageTitle title={t('settle')} above={`${loan.number}, ${loan.borrower}`} lead={lead} />
      <VisitForm visit={visit} state={state} form={form} version={loan.version}>
        <NumberField form={form} name="back" label={t('backAmount')} unit={t('zloty')} decimal required />
        <TextArea form={form} name="reason" label={t('keptReason')} hint={t('keptHint')} rows={3} />
        <SubmitRow label={t('settle')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('settle'), form), body, menu: paths.models, trail: loanTrail(loan) })
}

const settleForm = z.object({ reason: optionalText(1000) })

async function submitSettle(visit: Visit, input: Input): Promise<Redirect> {
  const loan = idOf<'loan'>(visit, 'loan')
  const { reason } = readFields(settleForm, input.fields)
  const back = readMoney(input.fields, 'back')
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => settleDeposit(work, { loan, version, back, reason }))
  return goTo(paths.loan(loan), t('settled'))
}
