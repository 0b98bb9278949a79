import { makeLink } from '#domains/people/public.ts'
import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { NotFound, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { freeThroughout } from './availability.rules.ts'
import type { ModelId } from './equipment.ts'
import { busyOfLoan, comesFirst, spanOfTerm, whyNotTerm } from './loan.rules.ts'
import type { LoanId, LoanLine, LoanTerm, LoanValues } from './loan.ts'
import { refuseAt } from './loan-load.ts'
import { tellRequested } from './loan-mail.ts'
import { insertLoan, insertLoanStep, nextLoanNumber } from './loan-write.sql.ts'
import { listModelsOf, lockModels, type Model } from './model.sql.ts'
import { whyNotOpenDays } from './pick-up.ts'
import { readStock } from './stock.sql.ts'

/** Purpose of the private link by which a borrower sees, cancels or takes up a loan. */
export const loanLinkPurpose = 'lending.loan'

// A link outlives its loan by so much: long enough to see that the deposit was settled.
const linkDaysAfter = 60
const linkDaysMost = 730

/** What somebody asks for. `wait`: when it is not free, stand in the queue instead of being refused. */
export interface LoanRequestInput {
  readonly lines: readonly LoanLine[]
  readonly term: LoanTerm
  readonly values: LoanValues
  readonly wait: boolean
  /** Makes a whole address of a path, for the letter. */
  readonly address: (path: string) => string
}

/**
 * Asks for equipment, by a resident without an account or typed by staff. What is free for the whole time,
 * cleaning included, is promised at once; else the request waits in the queue, or is refused with
 * `lending.loan.not-free`. The models are locked before they are counted: of rivals for the last piece one
 * gets it.
 */
export async function requestLoan(
  work: Work,
  input: LoanRequestInput,
): Promise<{ id: LoanId; number: string; waits: boolean; link: string }> {
  requireRight(work, 'lending.loan.request')
  const models = await getModels(work, input.lines)
  const today = dayOf(work.now, work.zone)
  const at = { now: work.now, today, zone: work.zone }
  refuseAt(whyNotTerm(input.term, models, at))
  refuseAt(await whyNotOpenDays(work, { models, term: input.term, delivery: input.values.delivery }))
  const wanted = spanOfTerm(input.term, work.zone)
  const stock = await readStock(work.tx, {
    models: models.map(({ id }) => id),
    now: work.now,
    zone: work.zone,
  })
  const pieces = models.flatMap((model) => {
    const busy = busyOfLoan(wanted, model.cleaning_days, work.zone)
    return Array.from({ length: quantityOf(input.lines, model.id) }, () => ({ model: model.id, busy }))
  })
  const short = models.some((model) => {
    const busy = busyOfLoan(wanted, model.cleaning_days, work.zone)
    return freeThroughout(stock.get(model.id)!, busy) < quantityOf(input.lines, model.id)
  })
  if (short && !input.wait) refuse(refusal('lending.loan.not-free'))
  const id = newId<'loan'>()
  const number = await nextLoanNumber(work.tx, today.year)
  const priority = comesFirst(input.values.in_group, models)
  const state = short ? 'waiting' : 'requested'
  const byStaff = work.actor.kind === 'account'
  const { values } = input
  await insertLoan(work.tx, { id, number, state, wanted, priority, byStaff, at: work.now, values, pieces })
  await insertLoanStep(work.tx, { loan: id, step: state, note: null, at: work.now, by: work.actor })
  const ahead = Math.ceil(work.now.until(wanted.to).total('hours') / 24)
  const days = Math.min(ahead + linkDaysAfter, linkDaysMost)
  const link = await makeLink(work, { purpose: loanLinkPurpose, subject: id, days })
  await tellRequested(work, { loan: id, number, waits: short, link, values, wanted, address: input.address })
  audit(work, 'lending.loan.requested', { loan: id, waits: short })
  return { id, number, waits: short, link: link.id }
}

function quantityOf(lines: readonly LoanLine[], model: ModelId): number {
  return lines.filter((line) => line.model === model).reduce((sum, line) => sum + line.quantity, 0)
}

async function getModels(work: Work, lines: readonly LoanLine[]): Promise<Model[]> {
  const ids = [...new Set(lines.map((line) => line.model))]
  const locked = await lockModels(work.tx, ids)
  if (ids.length === 0 || locked.length < ids.length) throw new NotFound('model')
  const models = await listModelsOf(work.tx, locked)
  if (models.some((model) => model.withdrawn_on)) refuse(refusal('lending.model.withdrawn'))
  return models
}
