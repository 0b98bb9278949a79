import type { z } from 'zod'
import type { Read } from '#kernel/db/handle.ts'
import { Conflict, NotFound, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { type Fields, many, readFields } from '#kernel/web/fields.ts'
import { audit, type Work } from '#kernel/work.ts'
import type { PlanId } from './plan.ts'
import { editedPlan, heldPlan } from './plan-held.ts'
import { whyNotEdit } from './plan-step.rules.ts'

/** The right to change a plan's text. */
export const right = 'community-plan.plan.edit'

type Values = Readonly<Record<string, string | readonly string[]>>

/** What the deeds need to know of one kind of row of a plan's text. */
export interface PartDeeds<Schema extends z.ZodObject> {
  /** For audit entries: `community-plan.<name>.saved|removed`. */
  readonly name: string
  readonly schema: Schema
  /** Values (as a form sends them) and version of a row; null when there is none. */
  readonly start: (tx: Read, plan: PlanId, row: string) => Promise<{ values: Values; version: number } | null>
  /** Writes a new row (`row` null) or changes one; answers its id, null when it changed meanwhile. */
  readonly save: (
    work: Work,
    at: { plan: PlanId; row: string | null; version: number },
    values: z.output<Schema>,
  ) => Promise<string | null>
  /** Takes a row away; absent = rows of this kind stay. */
  readonly remove?: (work: Work, at: { plan: PlanId; row: string }) => Promise<void>
  /** Fields that may change after approval too (a party's own word on the year); absent = none. */
  readonly open?: readonly (string & keyof z.input<Schema>)[]
}

/**
 * Adds a row to a plan's text or changes one. Of an approved text only the part's open fields are taken.
 * Throws `Invalid`, `Conflict` when the row changed meanwhile, `Refused` with `community-plan.edit.frozen`.
 */
export async function changePart<Schema extends z.ZodObject>(
  work: Work,
  part: PartDeeds<Schema>,
  at: { plan: PlanId; row: string | null; version: number; fields: Fields },
): Promise<void> {
  requireRight(work, right)
  const why = whyNotEdit(await heldPlan(work, at.plan))
  if (!part.open || at.row === null) refuse(why)
  const fields = why ? await openFields(work, part, at) : at.fields
  const row = await part.save(work, at, readFields(part.schema, fields))
  if (row === null) throw new Conflict(part.name)
  audit(work, `community-plan.${part.name}.saved`, { plan: at.plan, row })
}

/** Takes a row out of a text that may be edited. Throws `Refused` with `community-plan.edit.frozen`. */
export async function dropPart(
  work: Work,
  part: Pick<PartDeeds<z.ZodObject>, 'name' | 'remove'>,
  at: { plan: PlanId; row: string },
): Promise<void> {
  requireRight(work, right)
  await editedPlan(work, at.plan)
  await part.remove?.(work, at)
  audit(work, `community-plan.${part.name}.removed`, at)
}

/** What is kept of a row of an approved text, with the fields that stay open as they were sent. */
async function openFields<Schema extends z.ZodObject>(
  work: Work,
  part: PartDeeds<Schema>,
  at: { plan: PlanId; row: string | null; fields: Fields },
): Promise<Fields> {
  const kept = at.row === null ? null : await part.start(work.tx, at.plan, at.row)
  if (!kept) throw new NotFound('row')
  const all = Object.entries(kept.values).map(([name, value]) => [name, [value].flat()] as const)
  const sent = (part.open ?? []).map((name) => [name, many(at.fields, name)] as const)
  return new Map([...all, ...sent])
}
