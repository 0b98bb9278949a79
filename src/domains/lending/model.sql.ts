import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { BorrowerGroup, ModelId, ModelValues } from './equipment.ts'

/** Models as SQL gives them, with how many of their pieces are not gone. */
function models(tx: Read) {
  return tx.db
    .selectFrom('lending.equipment_model as m')
    .selectAll('m')
    .select((q) =>
      q
        .selectFrom('lending.item as i')
        .whereRef('i.centre_id', '=', 'm.centre_id')
        .whereRef('i.model_id', '=', 'm.id')
        .where('i.gone', 'is', null)
        .select((count) => count.fn.countAll<bigint>().as('n'))
        .as('items'),
    )
    .where('m.centre_id', '=', tx.centre)
}

type Stored = Awaited<ReturnType<ReturnType<typeof models>['executeTakeFirstOrThrow']>>
const asModel = (row: Stored) => ({
  ...row,
  items: Number(row.items),
  // The check of the table holds the list.
  first_groups: row.first_groups as BorrowerGroup[],
})

/** A model as pages know it. */
export type Model = ReturnType<typeof asModel>

/** Models by name; withdrawn ones only when asked for, at the end. */
export async function listModels(tx: Read, given: { withdrawn: boolean }): Promise<Model[]> {
  const asked = models(tx)
  const rows = await (given.withdrawn ? asked : asked.where('m.withdrawn_on', 'is', null))
    .orderBy('m.withdrawn_on', (order) => order.asc().nullsFirst())
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(1000)
    .execute()
  return rows.map(asModel)
}

/** These models, by name. */
export async function listModelsOf(tx: Read, ids: readonly ModelId[]): Promise<Model[]> {
  const rows = await models(tx)
    .where('m.id', '=', (any) => any.fn.any(any.val(ids as ModelId[])))
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(1000)
    .execute()
  return rows.map(asModel)
}

/** One model, or null. */
export async function findModel(tx: Read, id: ModelId): Promise<Model | null> {
  const row = await models(tx).where('m.id', '=', id).executeTakeFirst()
  return row ? asModel(row) : null
}

/** The model at a public address, or null. */
export async function findModelBySlug(tx: Read, slug: string): Promise<Model | null> {
  const row = await models(tx).where('m.slug', '=', slug).executeTakeFirst()
  return row ? asModel(row) : null
}

/**
 * Holds models until the deed ends, always in the order of their ids: every deed that promises, hands out or
 * takes pieces does this first, so that what is free is counted by one at a time.
 */
export async function lockModels(tx: Write, ids: readonly ModelId[]): Promise<ModelId[]> {
  const rows = await tx.db
    .selectFrom('lending.equipment_model')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('id', '=', (any) => any.fn.any(any.val(ids as ModelId[])))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id as ModelId)
}

/** Public addresses in use that begin alike. */
export async function listModelSlugs(tx: Read, base: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('lending.equipment_model')
    .select('slug')
    .where('centre_id', '=', tx.centre)
    .where('slug', 'like', `${base}%`)
    .orderBy('slug')
    .limit(1000)
    .execute()
  return rows.map((row) => row.slug)
}

/** True when another model bears the name. */
export async function isModelNameTaken(
  tx: Read,
  model: { id: ModelId | null; name: string },
): Promise<boolean> {
  const asked = tx.db
    .selectFrom('lending.equipment_model')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('name', '=', model.name)
  const row = await (model.id ? asked.where('id', '<>', model.id) : asked).executeTakeFirst()
  return row !== undefined
}

/** Adds a model; false when its name or its public address is taken. */
export async function insertModel(
  tx: Write,
  model: { id: ModelId; slug: string; values: ModelValues },
): Promise<boolean> {
  const made = await tx.db
    .insertInto('lending.equipment_model')
    .values({ centre_id: tx.centre, id: model.id, slug: model.slug, ...model.values })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Changes what a model says of itself; false when it changed since `version`. */
export async function updateModel(
  tx: Write,
  model: { id: ModelId; version: number },
  change: ModelValues | { readonly withdrawn_on: CalendarDay | null },
): Promise<boolean> {
  return updateVersioned(tx, { table: 'lending.equipment_model', ...model }, change)
}
