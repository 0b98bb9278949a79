import type { Read } from '#kernel/db/handle.ts'
import { dayOf, type Instant, isBefore } from '#kernel/instant.ts'
import { requireRight } from '#kernel/right.ts'
import { readSetting } from '#kernel/setting.ts'
import { audit, enqueue, type Work } from '#kernel/work.ts'
import { freeThroughout, type Wanted } from './availability.rules.ts'
import type { ModelId } from './equipment.ts'
import { offerHours } from './lending.setting.ts'
import { busyOfLoan, offeredTerm, queueOrder, whyNotLoanStep } from './loan.rules.ts'
import { findLoan, listLoans, listPieces, listQueue, listWaitedModels } from './loan.sql.ts'
import type { LoanId } from './loan.ts'
import { countByModel, getLoan } from './loan-load.ts'
import { tellOffered } from './loan-mail.ts'
import { insertLoanStep, movePieces, updateLoan, updatePiece } from './loan-write.sql.ts'
import { listModelsOf, lockModels } from './model.sql.ts'
import { readStock } from './stock.sql.ts'

/** Name of the job that makes offers and lets those lapse that nobody took up. */
export const queueTask = 'lending.queue.move'

type Queued = Awaited<ReturnType<typeof listQueue>>[number]

/**
 * Offers what is free to those who wait for it, in the order of the queue: one timed offer at a time for each
 * model. Whoever does not fit (a kit of which one part is still out) does not keep the next one waiting. The
 * caller has locked the models; a loan that needs others as well is left to the job, which locks all of them.
 */
export async function offerFreed(work: Work, models: readonly ModelId[]): Promise<void> {
  const queue = await listQueue(work.tx, models)
  const offered = new Set(queue.filter((each) => each.state === 'offered').flatMap((each) => each.models))
  const waiting = queueOrder(queue.filter((each) => each.state === 'waiting'))
  let beyond = false
  for (const each of waiting) {
    if (each.models.some((model) => offered.has(model))) continue
    if (each.models.some((model) => !models.includes(model))) {
      beyond = true
      continue
    }
    if (await offerTo(work, each)) for (const model of each.models) offered.add(model)
  }
  if (beyond) enqueue(work, { task: queueTask, payload: {}, key: `${queueTask}:${work.centre}` })
}

/** True when the loan was offered; one for hours that are over lapses instead. */
async function offerTo(work: Work, queued: Queued): Promise<boolean> {
  const today = dayOf(work.now, work.zone)
  const models = await listModelsOf(work.tx, queued.models)
  const asked = { from: queued.starts_at, to: queued.ends_at }
  const byHour = !asked.from.toZonedDateTimeISO(work.zone).toPlainTime().equals({ hour: 0 })
  const term = offeredTerm(asked, { now: work.now, today, zone: work.zone, byHour })
  if (!term) {
    await endWaiting(work, queued)
    return false
  }
  const stock = await readStock(work.tx, { models: queued.models, now: work.now, zone: work.zone })
  const counts = countByModel(queued.models.map((model_id) => ({ model_id })))
  for (const model of models) {
    const busy = busyOfLoan(term, model.cleaning_days, work.zone)
    if (freeThroughout(stock.get(model.id)!, busy) < counts.get(model.id)!) return false
  }
  await writeOffer(work, queued, {
    term,
    cleaning: new Map(models.map((each) => [each.id, each.cleaning_days])),
  })
  return true
}

async function writeOffer(
  work: Work,
  queued: Queued,
  { term, cleaning }: { term: Wanted; cleaning: Map<ModelId, number> },
): Promise<void> {
  const hours = await readSetting(work.tx, offerHours, dayOf(work.now, work.zone))
  const until = work.now.add({ hours })
  const { id, version } = queued
  const change = { state: 'offered', offer_until: until, starts_at: term.from, ends_at: term.to } as const
  await updateLoan(work.tx, { id, version }, change)
  for (const piece of await listPieces(work.tx, [id])) {
    const busy = busyOfLoan(term, cleaning.get(piece.model_id)!, work.zone)
    await updatePiece(work.tx, piece.id, { state: 'promised', busy_at: busy.from, busy_until: busy.to })
  }
  await insertLoanStep(work.tx, { loan: id, step: 'offer', note: null, at: work.now, by: work.actor })
  const loan = await findLoan(work.tx, id)
  await tellOffered(work, loan!)
  audit(work, 'lending.offer.made', { loan: id })
  enqueue(work, { task: queueTask, payload: {}, key: `${queueTask}:${id}`, runAt: until })
}

async function endWaiting(work: Work, { id, version }: { id: LoanId; version: number }): Promise<void> {
  await updateLoan(work.tx, { id, version }, { state: 'lapsed', offer_until: null })
  await movePieces(work.tx, { loan: id, from: ['waiting', 'promised'], to: 'dropped' })
  await insertLoanStep(work.tx, { loan: id, step: 'lapse', note: null, at: work.now, by: work.actor })
  audit(work, 'lending.offer.lapsed', { loan: id })
}

/** Lets one offer lapse whose time is over; false when it was taken up in the last moment. */
export async function lapseOffer(work: Work, loan: LoanId): Promise<boolean> {
  requireRight(work, 'lending.loan.decide')
  const loaded = await getLoan(work, loan)
  const { offer_until: until } = loaded.loan
  // The moment itself belongs to the lapse: accepting asks for an earlier one.
  if (whyNotLoanStep(loaded.loan, 'lapse', work.now) || !until) return false
  if (isBefore(work.now, until)) return false
  await endWaiting(work, loaded.loan)
  await offerFreed(work, [...loaded.models.keys()])
  return true
}

/** Offers whatever is free to whoever waits, all models together, locked in their order. */
export async function offerAll(work: Work): Promise<void> {
  requireRight(work, 'lending.loan.decide')
  const models = await lockModels(work.tx, await listWaitedModels(work.tx))
  if (models.length > 0) await offerFreed(work, models)
}

/** Offers whose time is over, for the job that ends them. */
export async function listOffersOver(tx: Read, now: Instant): Promise<LoanId[]> {
  const offers = await listLoans(tx, { states: ['offered'] }, { limit: 1000, offset: 0 })
  return offers.filter((loan) => loan.offer_until && !isBefore(now, loan.offer_until)).map(({ id }) => id)
}
