import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { Act } from './plan.ts'

export type ParentDocumentId = Id<'parent_document'>
export const documentKinds = ['strategy', 'programme', 'yearly_plan', 'diagnosis', 'other'] as const

/** What a parent document's form says. */
export interface ParentDocumentValues {
  readonly kind: (typeof documentKinds)[number]
  readonly title: string
  readonly act: Act | null
  readonly act_number: string | null
  readonly body: string | null
  readonly adopted_on: CalendarDay | null
  readonly valid_from: CalendarDay | null
  readonly valid_to: CalendarDay | null
  readonly address: string | null
}

/** Parent documents of the centre, those that expire soonest first. */
export async function listParentDocuments(tx: Read) {
  return tx.db
    .selectFrom('community_plan.parent_document')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .orderBy('valid_to')
    .orderBy('title')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Adds a document, or changes one whose version still is `version`; false = somebody was quicker. */
export async function saveParentDocument(
  tx: Write,
  at: { id: ParentDocumentId | null; version: number },
  values: ParentDocumentValues,
): Promise<boolean> {
  if (at.id === null) {
    const row = { centre_id: tx.centre, id: newId<'parent_document'>(), ...values }
    await tx.db.insertInto('community_plan.parent_document').values(row).execute()
    return true
  }
  const { id, version } = at
  return updateVersioned(tx, { table: 'community_plan.parent_document', id, version }, values)
}
