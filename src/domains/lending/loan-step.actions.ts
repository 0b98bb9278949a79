import { dayOf } from '#kernel/instant.ts'
import { Conflict, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { type LoanStep, loanSteps, whyNotLoanStep } from './loan.rules.ts'
import type { CertificateKind, LoanId } from './loan.ts'
import { getLoan, type LoadedLoan, refuseAt } from './loan-load.ts'
import { tellDecided } from './loan-mail.ts'
import { offerFreed } from './loan-queue.actions.ts'
import { insertLoanStep, movePieces, updateLoan } from './loan-write.sql.ts'

/** What staff saw of a paper; the paper itself is given back. */
export interface SeenCertificate {
  readonly kind: CertificateKind
  readonly result: 'fits' | 'does_not_fit'
}

/** The steps that decide a request. */
export type Decision = 'approve' | 'refuse' | 'cancel'

const auditOfDecision = {
  approve: 'lending.loan.approved',
  refuse: 'lending.loan.refused',
  cancel: 'lending.loan.cancelled',
} as const

/** Approves a request, refuses it, or calls an agreed loan off; a no needs its reason. The borrower is told. */
export async function decideLoan(
  work: Work,
  input: {
    loan: LoanId
    version: number
    decision: Decision
    note: string | null
    certificate: SeenCertificate | null
  },
): Promise<void> {
  requireRight(work, 'lending.loan.decide')
  const { decision, note, certificate } = input
  const loaded = await getLoan(work, input.loan)
  const { loan } = loaded
  refuse(whyNotLoanStep(loan, decision, work.now))
  if (loanSteps[decision].asksReason && !note) {
    refuseAt({ field: 'note', why: refusal('form.required') })
  }
  const seen = certificate ? seenOn(work, certificate) : {}
  await move(work, loaded, { step: decision, version: input.version, note, change: seen })
  await tellDecided(work, { loan, decision, note })
  audit(work, auditOfDecision[decision], { loan: loan.id })
  if (decision !== 'approve') await release(work, loaded)
}

/** The columns of a certificate that was shown today. */
export function seenOn(work: Work, certificate: SeenCertificate) {
  return {
    certificate_kind: certificate.kind,
    certificate_result: certificate.result,
    certificate_seen_on: dayOf(work.now, work.zone),
  }
}

/** The borrower does not need it any more: by the private link, or told to staff. */
export async function withdrawLoan(work: Work, input: { loan: LoanId; note: string | null }): Promise<void> {
  requireOwn(work, input.loan)
  const loaded = await getLoan(work, input.loan)
  refuse(whyNotLoanStep(loaded.loan, 'withdraw', work.now))
  await move(work, loaded, { step: 'withdraw', version: loaded.loan.version, note: input.note, change: {} })
  audit(work, 'lending.loan.withdrawn', { loan: input.loan })
  await release(work, loaded)
}

/** Takes up an offer from the queue; the request then waits for its decision like any other. */
export async function acceptOffer(work: Work, input: { loan: LoanId }): Promise<void> {
  requireOwn(work, input.loan)
  const loaded = await getLoan(work, input.loan)
  refuse(whyNotLoanStep(loaded.loan, 'accept', work.now))
  const change = { offer_until: null }
  await move(work, loaded, { step: 'accept', version: loaded.loan.version, note: null, change })
  audit(work, 'lending.offer.accepted', { loan: input.loan })
}

function requireOwn(work: Work, loan: LoanId): void {
  const { actor } = work
  requireRight(work, 'lending.loan.own', { own: actor.kind === 'link' && actor.subject === loan })
}

/** Writes a step and the state it leads to; `Conflict` when the loan changed since its page was shown. */
export async function move(
  work: Work,
  { loan }: Pick<LoadedLoan, 'loan'>,
  given: {
    step: LoanStep
    version: number
    note: string | null
    change: Parameters<typeof updateLoan>[2]
  },
): Promise<void> {
  const { step, version, note, change } = given
  const offer = loan.state === 'offered' ? { offer_until: null } : {}
  const all = { state: loanSteps[step].to, ...offer, ...change }
  if (!(await updateLoan(work.tx, { id: loan.id, version }, all))) throw new Conflict('loan')
  await insertLoanStep(work.tx, { loan: loan.id, step, note, at: work.now, by: work.actor })
}

// What was promised and is not needed goes to whoever waits.
async function release(work: Work, { loan, models }: LoadedLoan): Promise<void> {
  await movePieces(work.tx, { loan: loan.id, from: ['waiting', 'promised'], to: 'dropped' })
  await offerFreed(work, [...models.keys()])
}
