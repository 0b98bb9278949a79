import type { Domain } from '#kernel/domain.ts'
import { findFileStanding } from './documentation.sql.ts'

/**
 * Who may read the file of a document: staff who read plans, whatever its state; everybody else only while it
 * is published and its plan is public. Null = no document has it.
 */
export const mayReadDocumentFile: NonNullable<Domain['mayReadFile']> = async (visit, tx, file) => {
  const standing = await findFileStanding(tx, file)
  if (!standing) return null
  return visit.may('community-plan.plan.read') || standing.published
}
