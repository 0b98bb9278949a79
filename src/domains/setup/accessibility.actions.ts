import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { whyNotDeclaration } from './accessibility.rules.ts'
import type { GapId, GapKind, GapWords } from './accessibility.ts'
import { findGap, insertGap, updateGap } from './gap.sql.ts'
import { changeSetting } from './setting.actions.ts'
import { type Declaration, declarationSetting } from './setting-keys.ts'

/** Writes the accessibility declaration, in force from today. */
export async function declareAccessibility(
  work: Work,
  input: { declaration: Declaration; seen: number | null },
): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const today = dayOf(work.now, work.zone)
  const no = whyNotDeclaration(input.declaration, today)
  if (no) throw new Invalid(new Map([[no.field === 'buildings' ? 'buildings.pl' : no.field, no.why]]))
  const { declaration: value, seen } = input
  await changeSetting(work, { setting: declarationSetting, value, from: today, basis: null, seen })
}

/** Adds something that is not accessible yet to the declaration. */
export async function addGap(work: Work, input: { kind: GapKind; words: GapWords }): Promise<GapId> {
  requireRight(work, 'setup.centre.change')
  const id: GapId = newId()
  await insertGap(work.tx, { id, ...input, at: work.now })
  audit(work, 'setup.accessibility-gap.added', { gap: id, kind: input.kind })
  return id
}

/** Words a gap anew. */
export async function changeGap(
  work: Work,
  input: { gap: GapId; version: number; kind: GapKind; words: GapWords },
): Promise<void> {
  requireRight(work, 'setup.centre.change')
  if (!(await findGap(work.tx, input.gap))) throw new NotFound('gap')
  const { gap: id, version, kind, words } = input
  if (!(await updateGap(work.tx, { id, version }, { kind, words }))) throw new Conflict('gap')
  audit(work, 'setup.accessibility-gap.changed', { gap: id })
}

/** Notes that a gap was mended today: it leaves the declaration and stays in the history. */
export async function closeGap(work: Work, input: { gap: GapId }): Promise<void> {
  requireRight(work, 'setup.centre.change')
  const gap = await findGap(work.tx, input.gap)
  if (!gap) throw new NotFound('gap')
  const closedOn = dayOf(work.now, work.zone)
  if (!(await updateGap(work.tx, gap, { closedOn }))) throw new Conflict('gap')
  audit(work, 'setup.accessibility-gap.closed', { gap: gap.id })
}
