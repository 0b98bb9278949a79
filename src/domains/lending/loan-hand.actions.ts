import { type Instant, isBefore } from '#kernel/instant.ts'
import type { Grosze } from '#kernel/money.ts'
import { Invalid, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { freeAgainAt, freeThroughout } from './availability.rules.ts'
import type { ItemId } from './equipment.ts'
import { itemStateAt } from './item.rules.ts'
import { endHold, findItem, insertHold, updateItem } from './item.sql.ts'
import { busyOfLoan, whyNotExtension, whyNotIssue, whyNotLoanStep } from './loan.rules.ts'
import { listQueue, type Piece } from './loan.sql.ts'
import type { LoanId, PieceId } from './loan.ts'
import { countByModel, getLoan, type LoadedLoan, refuseAt } from './loan-load.ts'
import { offerFreed } from './loan-queue.actions.ts'
import { move, type SeenCertificate, seenOn } from './loan-step.actions.ts'
import { updatePiece } from './loan-write.sql.ts'
import { readStock } from './stock.sql.ts'

const handle = 'lending.loan.handle'

/** What staff hand out. */
export interface IssueInput {
  readonly loan: LoanId
  readonly version: number
  readonly items: readonly { readonly piece: PieceId; readonly item: ItemId }[]
  readonly certificate: SeenCertificate | null
  readonly instructed: boolean
  readonly depositTaken: Grosze
  readonly note: string | null
}

/**
 * Hands equipment out: each piece gets its numbered item. Before the agreed start it needs to be free from
 * now on; the exclusion constraint of holds is the last wall against giving one item twice.
 */
export async function issueLoan(work: Work, input: IssueInput): Promise<void> {
  requireRight(work, handle)
  const loaded = await getLoan(work, input.loan)
  const { loan, models } = loaded
  refuse(whyNotLoanStep(loan, 'issue', work.now))
  if (!isBefore(work.now, loan.ends_at)) refuse(refusal('lending.issue.over'))
  const all = [...models.values()]
  const certificate = input.certificate ? seenOn(work, input.certificate) : {}
  const result = input.certificate?.result ?? loan.certificate_result
  refuseAt(
    whyNotIssue({
      asksCertificate: all.some((model) => model.asks_certificate),
      asksInstruction: all.some((model) => model.asks_instruction),
      certificateResult: result,
      instructed: input.instructed || loan.instructed_on !== null,
    }),
  )
  const given = new Map(input.items.map(({ piece, item }) => [piece, item]))
  const pieces = loaded.pieces.filter((piece) => piece.state === 'promised' && given.has(piece.id))
  if (pieces.length === 0) refuse(refusal('lending.issue.nothing'))
  await checkEarly(work, loaded, pieces)
  for (const piece of pieces) await issuePiece(work, piece, given.get(piece.id)!)
  const instructed = input.instructed ? { instructed_on: today(work) } : {}
  const deposit = (loan.deposit_taken_grosze ?? 0n) + input.depositTaken
  const change = { ...certificate, ...instructed, deposit_taken_grosze: deposit }
  await move(work, loaded, { step: 'issue', version: input.version, note: input.note, change })
  audit(work, 'lending.loan.issued', { loan: loan.id, items: [...given.values()] })
}

const today = (work: Work) => work.now.toZonedDateTimeISO(work.zone).toPlainDate()

async function checkEarly(work: Work, loaded: LoadedLoan, pieces: readonly Piece[]): Promise<void> {
  const early = pieces.filter((piece) => isBefore(work.now, piece.busy_at))
  if (early.length === 0) return
  const models = [...loaded.models.keys()]
  const stock = await readStock(work.tx, { models, now: work.now, zone: work.zone, without: loaded.loan.id })
  for (const [model, count] of countByModel(early)) {
    const window = { from: work.now, to: early.find((piece) => piece.model_id === model)!.busy_at }
    if (freeThroughout(stock.get(model)!, window) < count) refuse(refusal('lending.issue.too-early'))
  }
}

async function issuePiece(work: Work, piece: Piece, item: ItemId): Promise<void> {
  const found = await findItem(work.tx, { id: item, now: work.now })
  const field = `item.${piece.id}`
  if (!found || found.model_id !== piece.model_id) {
    refuseAt({ field, why: refusal('form.choose') })
    return
  }
  const held = {
    item,
    why: 'loan',
    piece: piece.id,
    from: work.now,
    to: null,
    expectedOn: null,
    note: null,
  } as const
  const free = itemStateAt(found, work.now) === 'available' && (await insertHold(work.tx, held))
  if (!free) refuseAt({ field, why: refusal('lending.item.busy', { item: found.inventory_number }) })
  const from = isBefore(work.now, piece.busy_at) ? { busy_at: work.now } : {}
  await updatePiece(work.tx, piece.id, {
    ...{ state: 'out', item_id: item, issued_at: work.now, condition_out: found.condition },
    ...from,
  })
}

/** How one piece came back. `lost`: it will not come back. */
export interface PieceBack {
  readonly piece: PieceId
  readonly how: 'fine' | 'damaged' | 'lost'
  readonly condition: string | null
  readonly damage: string | null
}

/**
 * Takes back all or some pieces. What is fine is cleaned for the days of its model, what is damaged goes to
 * repair, what is lost leaves the stock. When nothing is out any more the loan has returned, and is closed at
 * once when there is no deposit to settle.
 */
export async function takeBack(
  work: Work,
  input: { loan: LoanId; version: number; back: readonly PieceBack[]; note: string | null },
): Promise<void> {
  requireRight(work, handle)
  const loaded = await getLoan(work, input.loan)
  const { loan, models } = loaded
  refuse(whyNotLoanStep(loan, 'take_back', work.now))
  const back = new Map(input.back.map((each) => [each.piece, each]))
  const pieces = loaded.pieces.filter((piece) => piece.state === 'out' && back.has(piece.id))
  if (pieces.length === 0) refuse(refusal('lending.return.nothing'))
  for (const piece of pieces) {
    const cleaning = models.get(piece.model_id)!.cleaning_days
    await takePieceBack(work, { piece, back: back.get(piece.id)!, cleaning })
  }
  const still = loaded.pieces.filter((piece) => piece.state === 'out' || piece.state === 'promised')
  const rest = still.filter((piece) => !back.has(piece.id))
  const out = rest.some((piece) => piece.state === 'out')
  const state = out ? 'issued' : loan.deposit_taken_grosze ? 'returned' : 'closed'
  // Pieces that nobody fetched are not kept for a loan that is over.
  if (!out) for (const piece of rest) await updatePiece(work.tx, piece.id, { state: 'dropped' })
  await move(work, loaded, { step: 'take_back', version: input.version, note: input.note, change: { state } })
  const bad = input.back.some((each) => each.how !== 'fine')
  audit(work, 'lending.loan.returned', { loan: loan.id, pieces: pieces.map(({ id }) => id), damaged: bad })
  await offerFreed(work, [...models.keys()])
}

async function takePieceBack(
  work: Work,
  { piece, back, cleaning }: { piece: Piece; back: PieceBack; cleaning: number },
): Promise<void> {
  const { how, condition, damage } = back
  if (how === 'damaged' && !damage) refuseAt({ field: `damage.${piece.id}`, why: refusal('form.required') })
  const id = piece.item_id!
  const item = (await findItem(work.tx, { id, now: work.now }))!
  await endHold(work.tx, { item: id, at: work.now })
  const clean = how === 'fine' && cleaning > 0 ? freeAgainAt(work.now, cleaning, work.zone) : work.now
  const hold = { item: id, piece: null, from: work.now, expectedOn: null, note: damage }
  if (how === 'damaged') await insertHold(work.tx, { ...hold, why: 'repair', to: null })
  else if (how === 'fine' && cleaning > 0) await insertHold(work.tx, { ...hold, why: 'cleaning', to: clean })
  if (how === 'lost') await updateItem(work.tx, item, { gone: 'lost', gone_at: work.now })
  else if (condition) await updateItem(work.tx, item, { condition })
  await updatePiece(work.tx, piece.id, {
    ...{ state: how === 'lost' ? 'lost' : 'returned', back_at: work.now, busy_until: clean },
    ...{ condition_back: condition, damage },
  })
}

/** A later end, when nobody waits and the pieces stay free of other promises until then. */
export async function extendLoan(
  work: Work,
  input: { loan: LoanId; version: number; endsAt: Instant; note: string | null },
): Promise<void> {
  requireRight(work, handle)
  const loaded = await getLoan(work, input.loan)
  const { loan, models } = loaded
  refuse(whyNotLoanStep(loan, 'extend', work.now))
  const all = [...models.values()]
  const longestDays = Math.min(...all.map((model) => model.loan_days_max))
  const why = whyNotExtension(loan, { endsAt: input.endsAt, now: work.now, longestDays })
  if (why) throw new Invalid(new Map([['to', why]]))
  const pieces = loaded.pieces.filter((piece) => piece.state === 'out' || piece.state === 'promised')
  const ids = [...new Set(pieces.map((piece) => piece.model_id))]
  if ((await listQueue(work.tx, ids)).length > 0) refuse(refusal('lending.extension.others-wait'))
  const stock = await readStock(work.tx, { models: ids, now: work.now, zone: work.zone, without: loan.id })
  for (const [model, count] of countByModel(pieces)) {
    const busy = busyUntil(work, {
      from: loan.starts_at,
      endsAt: input.endsAt,
      cleaning: models.get(model)!.cleaning_days,
    })
    // What is already out stays counted by its own time; only the time from now on is asked.
    const from = isBefore(busy.from, work.now) ? work.now : busy.from
    if (freeThroughout(stock.get(model)!, { from, to: busy.to }) < count)
      refuse(refusal('lending.loan.not-free'))
  }
  for (const piece of pieces) {
    const cleaning = models.get(piece.model_id)!.cleaning_days
    const { to } = busyUntil(work, { from: loan.starts_at, endsAt: input.endsAt, cleaning })
    await updatePiece(work.tx, piece.id, { busy_until: to })
  }
  const change = { ends_at: input.endsAt }
  await move(work, loaded, { step: 'extend', version: input.version, note: input.note, change })
  audit(work, 'lending.loan.extended', { loan: loan.id })
}

function busyUntil(work: Work, given: { from: Instant; endsAt: Instant; cleaning: number }) {
  return busyOfLoan({ from: given.from, to: given.endsAt }, given.cleaning, work.zone)
}

/** Gives the deposit back, whole or in part; keeping any of it needs a reason. */
export async function settleDeposit(
  work: Work,
  input: { loan: LoanId; version: number; back: Grosze; reason: string | null },
): Promise<void> {
  requireRight(work, handle)
  const loaded = await getLoan(work, input.loan)
  const { loan } = loaded
  refuse(whyNotLoanStep(loan, 'settle', work.now))
  const taken = loan.deposit_taken_grosze ?? 0n
  if (input.back < 0n || input.back > taken) {
    refuseAt({ field: 'back', why: refusal('lending.deposit.too-much') })
  }
  if (input.back < taken && !input.reason) refuseAt({ field: 'reason', why: refusal('form.required') })
  const kept = input.back < taken ? input.reason : null
  const change = { deposit_back_grosze: input.back, deposit_kept_reason: kept }
  await move(work, loaded, { step: 'settle', version: input.version, note: kept, change })
  audit(work, 'lending.deposit.settled', { loan: loan.id, whole: input.back === taken })
}
