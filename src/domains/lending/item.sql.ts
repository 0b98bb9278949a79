import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { HoldReason, ItemId, ItemValues, ModelId } from './equipment.ts'
import type { PieceId } from './loan.ts'

/** Items with their model and the hold of this moment (or the next one). */
function items(tx: Read, now: Instant) {
  return tx.db
    .selectFrom('lending.item as i')
    .innerJoin('lending.equipment_model as m', (join) =>
      join.onRef('m.centre_id', '=', 'i.centre_id').onRef('m.id', '=', 'i.model_id'),
    )
    .leftJoinLateral(
      (q) =>
        q
          .selectFrom('lending.item_hold as h')
          .select(['h.id', 'h.why', 'h.held_at', 'h.held_until', 'h.expected_on', 'h.note'])
          .whereRef('h.centre_id', '=', 'i.centre_id')
          .whereRef('h.item_id', '=', 'i.id')
          .where((or) => or.or([or('h.held_until', 'is', null), or('h.held_until', '>', now)]))
          .orderBy('h.held_at')
          .limit(1)
          .as('hold'),
      (join) => join.onTrue(),
    )
    .selectAll('i')
    .select('m.name as model_name')
    .select(['hold.id as hold_id', 'hold.why', 'hold.held_at', 'hold.held_until'])
    .select(['hold.expected_on', 'hold.note as hold_note'])
    .where('i.centre_id', '=', tx.centre)
}

const asItem = (row: Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>) => ({
  ...row,
  hold: row.why
    ? {
        id: row.hold_id as Id<'item_hold'>,
        why: row.why,
        from: row.held_at!,
        to: row.held_until,
        expectedOn: row.expected_on,
        note: row.hold_note,
      }
    : null,
})

/** An item as pages know it. */
export type Item = ReturnType<typeof asItem>

/** Items of these models, by inventory number; withdrawn and lost ones too. */
export async function listItems(
  tx: Read,
  given: { models: readonly ModelId[]; now: Instant },
): Promise<Item[]> {
  const rows = await items(tx, given.now)
    .where('i.model_id', '=', (any) => any.fn.any(any.val(given.models as ModelId[])))
    .orderBy('m.name')
    .orderBy('i.inventory_number')
    .orderBy('i.id')
    .limit(5000)
    .execute()
  return rows.map(asItem)
}

/** One item, or null. */
export async function findItem(tx: Read, given: { id: ItemId; now: Instant }): Promise<Item | null> {
  const row = await items(tx, given.now).where('i.id', '=', given.id).executeTakeFirst()
  return row ? asItem(row) : null
}

/** True when another item bears the inventory number. */
export async function isInventoryNumberTaken(
  tx: Read,
  item: { id: ItemId | null; number: string },
): Promise<boolean> {
  const asked = tx.db
    .selectFrom('lending.item')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('inventory_number', '=', item.number)
  const row = await (item.id ? asked.where('id', '<>', item.id) : asked).executeTakeFirst()
  return row !== undefined
}

/** Adds a numbered item; false when its number is taken. */
export async function insertItem(
  tx: Write,
  item: { id: ItemId; model: ModelId; values: ItemValues },
): Promise<boolean> {
  const made = await tx.db
    .insertInto('lending.item')
    .values({ centre_id: tx.centre, id: item.id, model_id: item.model, ...item.values })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Changes an item; false when it changed since `version`. */
export async function updateItem(
  tx: Write,
  item: { id: ItemId; version: number },
  change: ItemValues | { gone: 'withdrawn' | 'lost' | null; gone_at: Instant | null } | { condition: string },
): Promise<boolean> {
  return updateVersioned(tx, { table: 'lending.item', ...item }, change)
}

/**
 * Holds an item from a moment on; false when something holds it then: the exclusion constraint is the last
 * wall, and `on conflict` asks it without an error (a storm of rivals would deadlock on the error).
 */
export async function insertHold(
  tx: Write,
  hold: {
    item: ItemId
    why: HoldReason
    piece: PieceId | null
    from: Instant
    to: Instant | null
    expectedOn: CalendarDay | null
    note: string | null
  },
): Promise<boolean> {
  const made = await tx.db
    .insertInto('lending.item_hold')
    .values({
      ...{ centre_id: tx.centre, id: newId<'item_hold'>(), item_id: hold.item, why: hold.why },
      ...{ piece_id: hold.piece, held_at: hold.from, held_until: hold.to },
      ...{ expected_on: hold.expectedOn, note: hold.note },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Ends what holds an item at this moment. */
export async function endHold(tx: Write, given: { item: ItemId; at: Instant }): Promise<void> {
  await tx.db
    .updateTable('lending.item_hold')
    .set({ held_until: given.at })
    .where('centre_id', '=', tx.centre)
    .where('item_id', '=', given.item)
    .where('held_at', '<=', given.at)
    .where((or) => or.or([or('held_until', 'is', null), or('held_until', '>', given.at)]))
    .execute()
}

/** What held an item over the years, the latest first, with the loan where there was one. */
export async function listHolds(tx: Read, item: ItemId) {
  return tx.db
    .selectFrom('lending.item_hold as h')
    .leftJoin('lending.loan_piece as p', (join) =>
      join.onRef('p.centre_id', '=', 'h.centre_id').onRef('p.id', '=', 'h.piece_id'),
    )
    .leftJoin('lending.loan as l', (join) =>
      join.onRef('l.centre_id', '=', 'p.centre_id').onRef('l.id', '=', 'p.loan_id'),
    )
    .select(['h.id', 'h.why', 'h.held_at', 'h.held_until', 'h.expected_on', 'h.note'])
    .select(['l.id as loan_id', 'l.number', 'p.condition_out', 'p.condition_back', 'p.damage'])
    .where('h.centre_id', '=', tx.centre)
    .where('h.item_id', '=', item)
    .orderBy('h.held_at', 'desc')
    .orderBy('h.id', 'desc')
    .limit(200)
    .execute()
}

/** Items whose technical check is due by a day, those not gone. */
export async function listChecksDue(tx: Read, by: CalendarDay) {
  return tx.db
    .selectFrom('lending.item as i')
    .innerJoin('lending.equipment_model as m', (join) =>
      join.onRef('m.centre_id', '=', 'i.centre_id').onRef('m.id', '=', 'i.model_id'),
    )
    .select(['i.id', 'i.model_id', 'i.inventory_number', 'i.check_due_on', 'm.name as model_name'])
    .where('i.centre_id', '=', tx.centre)
    .where('i.gone', 'is', null)
    .where('i.check_due_on', '<=', by)
    .orderBy('i.check_due_on')
    .orderBy('i.id')
    .limit(200)
    .execute()
}
