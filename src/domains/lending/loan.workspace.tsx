import { seen } from '#domains/audit/public.ts'
import { sayPhone } from '#domains/people/public.ts'
import { newId } from '#kernel/id.ts'
import { formatMoney } from '#kernel/money.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { button, goTo, type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { ConfirmButton, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx'
import { DataTable } from '#ui/table.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { lendingTrail } from './lending-frame.tsx'
import { LoanTag, sayTerm } from './lending-tags.tsx'
import { lendingWords } from './lending-words.texts.ts'
import { type LoanStep, whyNotLoanStep } from './loan.rules.ts'
import { findLoan, type Loan, listLoanSteps, listPieces, type Piece } from './loan.sql.ts'
import { pl } from './loan.workspace.texts.pl.ts'
import { acceptOffer, withdrawLoan } from './loan-step.actions.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const own = 'lending.loan.own'

/** One loan from request to return: what it is, its pieces, what can be done, what happened. */
export const loanRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.loan(':loan'), right: 'lending.loan.read' }, showLoan),
  button({ door: 'workspace', path: paths.withdraw(':loan'), right: own }, async (visit) => {
    const loan = idOf<'loan'>(visit, 'loan')
    await visit.deed((work) => withdrawLoan(work, { loan, note: null }))
    return goTo(paths.loan(loan), t('saved'))
  }),
  button({ door: 'workspace', path: paths.accept(':loan'), right: own }, async (visit) => {
    const loan = idOf<'loan'>(visit, 'loan')
    await visit.deed((work) => acceptOffer(work, { loan }))
    return goTo(paths.loan(loan), t('saved'))
  }),
]

/** The trail of a page inside one loan. */
export function loanTrail(loan: Pick<Loan, 'id' | 'number'>) {
  return [...lendingTrail, { title: loan.number, path: paths.loan(loan.id) }]
}

/** The loan of the address with its pieces; *not found* for a foreign id. */
export async function readLoan(visit: Visit): Promise<{ loan: Loan; pieces: Piece[] }> {
  const id = idOf<'loan'>(visit, 'loan')
  return visit.read(async (tx) => {
    const loan = await findLoan(tx, id)
    if (!loan) throw new NotFound('loan')
    return { loan, pieces: await listPieces(tx, [id]) }
  })
}

async function showLoan(visit: Visit): Promise<Page> {
  const id = idOf<'loan'>(visit, 'loan')
  // The page names a person and what the person needs, so looking at it is an entry.
  const { loan, pieces, steps } = await visit.deed(async (work) => {
    const loan = await findLoan(work.tx, id)
    if (!loan) throw new NotFound('loan')
    await seen(work, 'lending.loan.seen', id)
    return { loan, pieces: await listPieces(work.tx, [id]), steps: await listLoanSteps(work.tx, id) }
  }, null)
  const body = (
    <>
      <PageTitle
        title={loan.number}
        above={<LoanTag state={loan.state} language="pl" />}
        lead={sayTerm(loan, { zone: visit.centre.zone, language: 'pl' })}
      />
      <LoanButtons visit={visit} loan={loan} pieces={pieces} />
      <SummaryList rows={factsOf(visit, loan)} language="pl" />
      <Section title={t('pieces')}>
        <Pieces visit={visit} pieces={pieces} />
      </Section>
      <Section title={t('history')}>
        <History visit={visit} steps={steps} />
      </Section>
    </>
  )
  return pageOf({ title: loan.number, body, menu: paths.models, trail: lendingTrail, script: true })
}

function LoanButtons(props: { visit: Visit; loan: Loan; pieces: readonly Piece[] }) {
  const { visit, loan } = props
  // Once everything is out there is nothing left to hand over.
  const waits = props.pieces.some((piece) => piece.state === 'promised')
  const can = (step: LoanStep, right: string) => visit.may(right) && !whyNotLoanStep(loan, step, visit.now)
  const decide = 'lending.loan.decide'
  const handle = 'lending.loan.handle'
  const links = [
    { on: can('approve', decide), path: paths.decide.approve(loan.id), label: t('approve'), look: 'main' },
    { on: waits && can('issue', handle), path: paths.issue(loan.id), label: t('issue'), look: 'main' },
    { on: can('take_back', handle), path: paths.takeBack(loan.id), label: t('takeBack'), look: 'main' },
    { on: can('settle', handle), path: paths.settle(loan.id), label: t('settle'), look: 'main' },
    { on: can('extend', handle), path: paths.extend(loan.id), label: t('extend'), look: 'quiet' },
    { on: can('refuse', decide), path: paths.decide.refuse(loan.id), label: t('refuse'), look: 'quiet' },
    { on: can('cancel', decide), path: paths.decide.cancel(loan.id), label: t('cancel'), look: 'quiet' },
  ] as const
  const printed = visit.may(handle) && ['approved', 'issued', 'returned', 'closed'].includes(loan.state)
  return (
    <div class="actions">
      {links
        .filter((link) => link.on)
        .map(({ path, label, look }) => (
          <LinkButton href={visit.href(path)} look={look}>
            {label}
          </LinkButton>
        ))}
      {can('accept', own) ? (
        <DeedButton visit={visit} path={paths.accept(loan.id)} label={t('accept')} />
      ) : null}
      {can('withdraw', own) ? <Withdraw visit={visit} loan={loan} /> : null}
      {printed ? (
        <>
          <LinkButton href={visit.href(paths.agreementPdf(loan.id))} look="quiet">
            {t('agreementPdf')}
          </LinkButton>
          <LinkButton href={visit.href(paths.agreementWord(loan.id))} look="quiet">
            {t('agreementWord')}
          </LinkButton>
        </>
      ) : null}
    </div>
  )
}

function Withdraw({ visit, loan }: { visit: Visit; loan: Loan }) {
  return (
    <ConfirmButton
      language="pl"
      action={visit.href(paths.withdraw(loan.id))}
      label={t('withdraw')}
      question={t('withdrawQuestion')}
      verb={t('withdrawVerb')}
      look="quiet"
      formKey={newId()}
    />
  )
}

function factsOf(visit: Visit, loan: Loan): SummaryRow[] {
  const words = lendingWords('pl')
  const { zone } = visit.centre
  const contact = [loan.email, loan.phone && sayPhone(loan.phone), loan.address].filter(Boolean).join(', ')
  const rows = [
    { term: t('borrower'), value: loan.borrower },
    { term: t('user'), value: loan.equipment_user },
    { term: t('contact'), value: contact },
    { term: t('group'), value: loan.in_group && words(`group.${loan.in_group}`) },
    { term: t('delivery'), value: loan.delivery_address },
    { term: t('certificate'), value: sayCertificate(loan) },
    { term: t('deposit'), value: sayDepositOf(loan) },
    { term: t('purpose'), value: loan.purpose },
    { term: t('asked'), value: sayInstant(loan.requested_at, zone, 'pl') },
    { term: t('offerUntil'), value: loan.offer_until && sayInstant(loan.offer_until, zone, 'pl') },
  ]
  return rows.filter((row) => row.value !== null)
}

function sayCertificate(loan: Loan): string | null {
  if (!loan.certificate_kind) return null
  const kind = lendingWords('pl')(`certificate.${loan.certificate_kind}`)
  if (!loan.certificate_seen_on) return t('declared', { kind })
  const result = t(loan.certificate_result === 'fits' ? 'fits' : 'doesNotFit')
  return t('certificateSeen', { kind, result, day: sayDay(loan.certificate_seen_on, 'pl') })
}

function sayDepositOf(loan: Loan): string | null {
  if (!loan.deposit_taken_grosze) return null
  const taken = formatMoney(loan.deposit_taken_grosze, 'pl')
  if (loan.deposit_back_grosze === null) return t('depositTaken', { taken })
  return t('depositSettled', { taken, back: formatMoney(loan.deposit_back_grosze, 'pl') })
}

function Pieces({ visit, pieces }: { visit: Visit; pieces: readonly Piece[] }) {
  return (
    <DataTable
      language="pl"
      caption={t('pieces')}
      captionHidden
      rows={pieces}
      columns={[
        {
          key: 'what',
          header: t('what'),
          cell: (piece) => <a href={visit.href(paths.model(piece.model_id))}>{piece.model_name}</a>,
        },
        {
          key: 'item',
          header: t('item'),
          cell: (piece) =>
            piece.item_id ? (
              <a href={visit.href(paths.item(piece.item_id))}>{piece.inventory_number}</a>
            ) : null,
        },
        { key: 'state', header: t('state'), cell: (piece) => t(`piece.${piece.state}`) },
        { key: 'out', header: t('conditionOut'), cell: (piece) => piece.condition_out },
        { key: 'back', header: t('conditionBack'), cell: (piece) => piece.condition_back },
        { key: 'damage', header: t('damage'), cell: (piece) => piece.damage },
      ]}
    />
  )
}

function History(props: { visit: Visit; steps: Awaited<ReturnType<typeof listLoanSteps>> }) {
  const { zone } = props.visit.centre
  return (
    <DataTable
      language="pl"
      caption={t('history')}
      captionHidden
      rows={props.steps}
      columns={[
        { key: 'event', header: t('event'), cell: (step) => t(`step.${step.step}` as 'step.issue') },
        { key: 'when', header: t('when'), cell: (step) => sayInstant(step.taken_at, zone, 'pl') },
        { key: 'note', header: t('note'), cell: (step) => step.note },
      ]}
    />
  )
}
