import { newId } from '#kernel/id.ts'
import { Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import type { ActivityKindId } from './activity.ts'
import { nextOrder } from './activity-kind.rules.ts'
import {
  insertActivityKind,
  insertFirstKinds,
  listActivityKinds,
  updateActivityKind,
} from './activity-kind.sql.ts'

/**
 * The four kinds that every centre begins with (method of the community plan, domain.md 5); the list is its
 * own.
 */
const firstKinds = ['aktywizujące', 'inicjatywne', 'sieciujące', 'animacyjne'] as const
const right = 'community-plan.kind.manage'

/**
 * Gives a centre its first kinds with its first plan; does nothing when it has some. Called inside that deed.
 */
export async function seedActivityKinds(work: Work): Promise<void> {
  await insertFirstKinds(work.tx, firstKinds)
}

/** Adds a kind at the end of the list. Throws `Invalid` where the name is taken. */
export async function addActivityKind(work: Work, input: { name: string }): Promise<void> {
  requireRight(work, right)
  const id = newId<'activity_kind'>()
  await requireFreeName(work, input.name, null)
  if (!(await insertActivityKind(work.tx, { id, name: input.name }))) throw nameTaken()
  audit(work, 'community-plan.kind.added', { kind: id })
}

/**
 * Renames a kind; activities noted before bear the new name too. Throws `Invalid` where the name is taken.
 */
export async function renameActivityKind(
  work: Work,
  input: { kind: ActivityKindId; name: string },
): Promise<void> {
  requireRight(work, right)
  await requireFreeName(work, input.name, input.kind)
  if (!(await updateActivityKind(work.tx, input.kind, { name: input.name }))) throw new NotFound('kind')
  audit(work, 'community-plan.kind.renamed', { kind: input.kind })
}

/** Moves a kind one place up or down. */
export async function moveActivityKind(
  work: Work,
  input: { kind: ActivityKindId; way: 'up' | 'down' },
): Promise<void> {
  requireRight(work, right)
  const open = (await listActivityKinds(work.tx)).filter((kind) => !kind.ended_at)
  const order = nextOrder(
    open.map((kind) => kind.id),
    input.kind,
    input.way,
  )
  if (!order) throw new NotFound('kind')
  for (const [index, id] of order.entries()) await updateActivityKind(work.tx, id, { position: index + 1 })
  audit(work, 'community-plan.kind.moved', { kind: input.kind })
}

/** Ends a kind (no longer offered, kept where it was used) or offers it again. */
export async function endActivityKind(
  work: Work,
  input: { kind: ActivityKindId; ended: boolean },
): Promise<void> {
  requireRight(work, right)
  const found = await updateActivityKind(work.tx, input.kind, { ended_at: input.ended ? work.now : null })
  if (!found) throw new NotFound('kind')
  audit(work, input.ended ? 'community-plan.kind.ended' : 'community-plan.kind.reopened', {
    kind: input.kind,
  })
}

async function requireFreeName(work: Work, name: string, own: ActivityKindId | null): Promise<void> {
  const alike = (other: string) => other.localeCompare(name, 'pl', { sensitivity: 'accent' }) === 0
  const kinds = await listActivityKinds(work.tx)
  if (kinds.some((kind) => kind.id !== own && alike(kind.name))) throw nameTaken()
}

function nameTaken(): Invalid {
  return new Invalid(new Map([['name', refusal('community-plan.kind.name-taken')]]))
}
