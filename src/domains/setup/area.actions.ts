import {
  type AreaId,
  type AreaKind,
  findArea,
  insertArea,
  isAreaNameTaken,
  listAllAreas,
  updateArea,
} from '#kernel/area.sql.ts'
import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Invalid, NotFound, type Refusal, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, tellProcesses, type Work } from '#kernel/work.ts'
import { nextOrder, whyNotArea } from './area.rules.ts'

/** Adds a municipality, estate, village or district at the end of its list. */
export async function addArea(
  work: Work,
  input: { kind: AreaKind; name: string; teryt: string | null },
): Promise<AreaId> {
  requireRight(work, 'setup.centre.change')
  refuseAt('teryt', whyNotArea(input))
  const id: AreaId = newId()
  const position = (await listAllAreas(work.tx)).filter((area) => area.kind === input.kind).length
  const made = await insertArea(work.tx, { id, ...input, position })
  if (!made) refuseAt('name', refusal('setup.area.name-taken'))
  changed(work, 'setup.area.added', id)
  return id
}

/** Gives an area another name or number. What happened there keeps pointing at it. */
export async function renameArea(
  work: Work,
  input: { area: AreaId; name: string; teryt: string | null },
): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const area = await getArea(work, input.area)
  refuseAt('teryt', whyNotArea({ kind: area.kind, teryt: input.teryt }))
  if (await isAreaNameTaken(work.tx, { id: area.id, kind: area.kind, name: input.name })) {
    refuseAt('name', refusal('setup.area.name-taken'))
  }
  await updateArea(work.tx, area.id, { name: input.name, teryt: input.teryt })
  changed(work, 'setup.area.renamed', area.id)
}

/** Moves an area one place up or down among those of its kind that still exist. */
export async function moveArea(work: Work, input: { area: AreaId; step: -1 | 1 }): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const area = await getArea(work, input.area)
  const peers = (await listAllAreas(work.tx)).filter((one) => one.kind === area.kind && !one.ended_on)
  const order = nextOrder(
    peers.map((one) => one.id),
    area.id,
    input.step,
  )
  for (const [position, id] of order.entries()) await updateArea(work.tx, id, { position })
  changed(work, 'setup.area.moved', area.id)
}

/**
 * Ends an area from today on, or brings it back. Nothing is deleted: plans and activities may point at it.
 */
export async function endArea(work: Work, input: { area: AreaId; ended: boolean }): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const area = await getArea(work, input.area)
  await updateArea(work.tx, area.id, { ended_on: input.ended ? dayOf(work.now, work.zone) : null })
  changed(work, input.ended ? 'setup.area.ended' : 'setup.area.resumed', area.id)
}

async function getArea(work: Work, id: AreaId) {
  const area = await findArea(work.tx, id)
  if (!area) throw new NotFound('area')
  return area
}

// A wrong number or a taken name is said at its field, with everything that was typed kept.
function refuseAt(field: string, why: Refusal | null): void {
  if (why) throw new Invalid(new Map([[field, why]]))
}

function changed(work: Work, action: string, area: AreaId): void {
  audit(work, action, { area })
  tellProcesses(work, 'centre')
}
