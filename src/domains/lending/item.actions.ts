import { findVenue } from '#domains/places/public.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { Conflict, NotFound, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import type { ItemId, ItemValues, ModelId } from './equipment.ts'
import { type ItemStep, itemStateAt, itemSteps, whyNotItemStep } from './item.rules.ts'
import { endHold, findItem, insertHold, insertItem, isInventoryNumberTaken, updateItem } from './item.sql.ts'
import { refuseAt } from './loan-load.ts'
import { offerFreed } from './loan-queue.actions.ts'
import { endCleaningOf } from './loan-write.sql.ts'
import { getModel } from './model.actions.ts'

const right = 'lending.equipment.change'

/** Adds a numbered item of a model; whoever waits for the model may get an offer at once. */
export async function addItem(work: Work, input: { model: ModelId; values: ItemValues }): Promise<ItemId> {
  requireRight(work, right)
  await getModel(work, input.model)
  await checkItem(work, { id: null, values: input.values })
  const id = newId<'item'>()
  if (!(await insertItem(work.tx, { id, model: input.model, values: input.values })))
    throw new Conflict('item')
  audit(work, 'lending.item.saved', { item: id, model: input.model })
  await offerFreed(work, [input.model])
  return id
}

/** Changes number, condition, place or the day of the technical check. */
export async function changeItem(
  work: Work,
  input: { item: ItemId; version: number; values: ItemValues },
): Promise<void> {
  requireRight(work, right)
  const { id } = await getItem(work, input.item)
  await checkItem(work, { id, values: input.values })
  if (!(await updateItem(work.tx, { id, version: input.version }, input.values))) throw new Conflict('item')
  audit(work, 'lending.item.saved', { item: id })
}

async function checkItem(work: Work, item: { id: ItemId | null; values: ItemValues }): Promise<void> {
  const { inventory_number: number, venue_id: venue } = item.values
  if (await isInventoryNumberTaken(work.tx, { id: item.id, number })) {
    refuseAt({ field: 'number', why: refusal('lending.item.number-taken') })
  }
  if (!(await findVenue(work.tx, venue))) refuseAt({ field: 'venue', why: refusal('form.choose') })
}

const auditOfStep = {
  to_repair: 'lending.item.to-repair',
  ready: 'lending.item.ready',
  withdraw: 'lending.item.withdrawn',
  bring_back: 'lending.item.brought-back',
  found: 'lending.item.found',
} as const

/**
 * Sends an item to repair, calls it ready, withdraws it, brings it back or notes that it was found. What was
 * promised to people stays promised: the board says which loans are at risk.
 */
export async function takeItemStep(
  work: Work,
  input: {
    item: ItemId
    version: number
    step: ItemStep
    note: string | null
    expectedOn: CalendarDay | null
  },
): Promise<void> {
  requireRight(work, right)
  const { step, note } = input
  const item = await getItem(work, input.item)
  const { id } = item
  if (item.version !== input.version) throw new Conflict('item')
  const state = itemStateAt(item, work.now)
  refuse(whyNotItemStep(state, step))
  if (itemSteps[step].asksNote && !note) refuseAt({ field: 'note', why: refusal('form.required') })
  await endHold(work.tx, { item: id, at: work.now })
  // The rest of its cleaning is not counted any more: it is ready, or counts as repair.
  await endCleaningOf(work.tx, { item: id, at: work.now })
  if (step === 'to_repair') {
    const hold = { item: id, why: 'repair', piece: null, from: work.now, to: null, note } as const
    await insertHold(work.tx, { ...hold, expectedOn: input.expectedOn })
  }
  const gone = step === 'withdraw' ? ('withdrawn' as const) : null
  await updateItem(work.tx, item, { gone, gone_at: gone ? work.now : null })
  audit(work, auditOfStep[step], { item: id })
  if (step !== 'to_repair' && step !== 'withdraw') await offerFreed(work, [item.model_id])
}

// The model is locked before its item is read: its count changes with the item.
async function getItem(work: Work, id: ItemId) {
  const seen = await findItem(work.tx, { id, now: work.now })
  if (!seen) throw new NotFound('item')
  await getModel(work, seen.model_id)
  return (await findItem(work.tx, { id, now: work.now }))!
}
