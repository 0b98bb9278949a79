import { listLinksTo, remakeLink, sayNumber } from '#domains/people/public.ts'
import { newId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { button, goTo, type Page, page, pageOf, type Redirect, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { ConfirmButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay, sayInstant } from '#ui/date.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { DeedButton } from '#ui/visit-form.tsx'
import { portalWords } from './lending.portal.texts.ts'
import { LoanTag, sayTerm } from './lending-tags.tsx'
import { dueDay, whyNotLoanStep } from './loan.rules.ts'
import { findLoan, type Loan, listLoanSteps, listPieces, type Piece } from './loan.sql.ts'
import { acceptOffer, withdrawLoan } from './loan-step.actions.ts'
import { paths } from './paths.ts'

const right = 'lending.loan.own'

/** What the private link of a loan opens: where it stands, and the two answers a borrower can give. */
export const ownLoanRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.ownLoan(':loan'), right }, showOwn),
  button({ door: 'portal', path: paths.ownWithdraw(':loan'), right }, async (visit) => {
    const loan = ownId(visit)
    await visit.deed((work) => withdrawLoan(work, { loan, note: null }))
    return back(visit, 'withdrawn')
  }),
  button({ door: 'portal', path: paths.ownAccept(':loan'), right }, async (visit) => {
    const loan = ownId(visit)
    await visit.deed((work) => acceptOffer(work, { loan }))
    return back(visit, 'accepted')
  }),
]

// Somebody else's loan looks as if it did not exist.
function ownId(visit: Visit) {
  const id = idOf<'loan'>(visit, 'loan')
  const { actor } = visit
  if (!visit.may(right, { own: actor.kind === 'link' && actor.subject === id })) throw new NotFound('loan')
  return id
}

function back(visit: Visit, said: 'withdrawn' | 'accepted'): Redirect {
  return goTo(paths.ownLoan(ownId(visit)), portalWords(visit.language)(said))
}

async function showOwn(visit: Visit): Promise<Page> {
  const t = portalWords(visit.language)
  const id = ownId(visit)
  const { loan, pieces, steps, links } = await visit.read(async (tx) => ({
    loan: await findLoan(tx, id),
    pieces: await listPieces(tx, [id]),
    steps: await listLoanSteps(tx, id),
    links: await listLinksTo(tx, id),
  }))
  if (!loan) throw new NotFound('loan')
  const title = t('ownTitle', { number: loan.number })
  const said = steps.find((step) => ['refuse', 'cancel', 'approve'].includes(step.step))?.note ?? null
  const key = links[0] ? await visit.deed((work) => remakeLink(work, links[0]!.id), null) : null
  const body = (
    <div class="text">
      <PageTitle title={title} above={<LoanTag state={loan.state} language={visit.language} />} />
      <Section title={t('ownNext')}>
        <p>{nextOf(visit, loan)}</p>
        <OwnButtons visit={visit} loan={loan} />
      </Section>
      <SummaryList rows={rowsOf(visit, { loan, pieces, said })} language={visit.language} />
      {key ? (
        <Notice kind="info" language={visit.language} title={t('keep')}>
          <p>{t('keepText', { number: sayNumber(key.number), code: key.code })}</p>
        </Notice>
      ) : null}
    </div>
  )
  return pageOf({ title, body, menu: paths.publicList, noindex: true, script: true })
}

function rowsOf(
  visit: Visit,
  { loan, pieces, said }: { loan: Loan; pieces: readonly Piece[]; said: string | null },
) {
  const t = portalWords(visit.language)
  const place = { zone: visit.centre.zone, language: visit.language }
  const names = [...Map.groupBy(pieces, (piece) => piece.model_name)].map(
    ([name, own]) => `${name} (${own.length})`,
  )
  const rows = [
    { term: t('what'), value: names.join(', ') },
    { term: t('term'), value: sayTerm(loan, place) },
    { term: t('borrower'), value: loan.borrower },
  ]
  return said ? [...rows, { term: t('reason'), value: said }] : rows
}

function nextOf(visit: Visit, loan: Loan): string {
  const t = portalWords(visit.language)
  const { zone } = visit.centre
  switch (loan.state) {
    case 'requested':
    case 'waiting':
    case 'approved':
    case 'returned':
      return t(`next.${loan.state}`)
    case 'offered':
      return t('next.offered', { until: sayInstant(loan.offer_until!, zone, visit.language) })
    case 'issued':
      return t('next.issued', { to: sayDay(dueDay(loan.ends_at, zone), visit.language) })
    default:
      return t('next.over')
  }
}

function OwnButtons({ visit, loan }: { visit: Visit; loan: Loan }) {
  const t = portalWords(visit.language)
  return (
    <div class="actions">
      {whyNotLoanStep(loan, 'accept', visit.now) ? null : (
        <DeedButton visit={visit} path={paths.ownAccept(loan.id)} label={t('accept')} />
      )}
      {whyNotLoanStep(loan, 'withdraw', visit.now) ? null : (
        <ConfirmButton
          language={visit.language}
          action={visit.href(paths.ownWithdraw(loan.id))}
          label={t('withdraw')}
          question={t('withdrawQuestion')}
          verb={t('withdrawVerb')}
          look="quiet"
          formKey={newId()}
        />
      )}
    </div>
  )
}
