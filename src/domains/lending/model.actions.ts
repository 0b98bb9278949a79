import { slugOf } from '#domains/places/public.ts'
import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Conflict, NotFound, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import type { ModelId, ModelValues } from './equipment.ts'
import { refuseAt } from './loan-load.ts'
import {
  findModel,
  insertModel,
  isModelNameTaken,
  listModelSlugs,
  lockModels,
  updateModel,
} from './model.sql.ts'

const right = 'lending.equipment.change'

/** Adds a model; its public address is made of its name and stays. */
export async function addModel(work: Work, values: ModelValues): Promise<{ id: ModelId; slug: string }> {
  requireRight(work, right)
  const id = newId<'equipment_model'>()
  const slug = slugOf(values.name, await listModelSlugs(work.tx, slugOf(values.name)))
  await checkName(work, { id: null, name: values.name })
  if (!(await insertModel(work.tx, { id, slug, values }))) throw new Conflict('model')
  audit(work, 'lending.model.saved', { model: id })
  return { id, slug }
}

/** Changes what a model says of itself. Terms hold for requests from now on; loans keep theirs. */
export async function changeModel(
  work: Work,
  input: { model: ModelId; version: number; values: ModelValues },
): Promise<void> {
  requireRight(work, right)
  const { model: id, version, values } = input
  await getModel(work, id)
  await checkName(work, { id, name: values.name })
  if (!(await updateModel(work.tx, { id, version }, values))) throw new Conflict('model')
  audit(work, 'lending.model.saved', { model: id })
}

/** Withdraws a model from lending, or brings it back. Loans that are agreed stay. */
export async function withdrawModel(
  work: Work,
  input: { model: ModelId; withdrawn: boolean },
): Promise<void> {
  requireRight(work, right)
  const { id, version } = await getModel(work, input.model)
  const withdrawn_on = input.withdrawn ? dayOf(work.now, work.zone) : null
  if (!(await updateModel(work.tx, { id, version }, { withdrawn_on }))) throw new Conflict('model')
  audit(work, input.withdrawn ? 'lending.model.withdrawn' : 'lending.model.brought-back', { model: id })
}

/** The locked model of a deed; throws `NotFound` when the centre has none of this id. */
export async function getModel(work: Work, id: ModelId) {
  await lockModels(work.tx, [id])
  const model = await findModel(work.tx, id)
  if (!model) throw new NotFound('model')
  return model
}

async function checkName(work: Work, model: { id: ModelId | null; name: string }): Promise<void> {
  if (await isModelNameTaken(work.tx, model)) {
    refuseAt({ field: 'name', why: refusal('lending.model.name-taken') })
  }
}
