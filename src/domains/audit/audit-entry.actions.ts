import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { type EntryFilter, listEntries, viewedSince } from './audit-entry.sql.ts'

// A page opened again while somebody works with it is one look, not twenty.
const oneLookMinutes = 10

/**
 * Notes that the actor looked at a page with this person's data: one entry per page, person and actor in ten
 * minutes.
 * `action` is `domain.subject.seen`. Such a page is one write transaction (GDPR art. 5(2): who saw what).
 */
export async function seen(work: Work, action: string, person: string): Promise<void> {
  const { id } = work.actor
  const since = work.now.subtract({ minutes: oneLookMinutes })
  if (id && (await viewedSince(work.tx, { action, actor: id, person, since }))) return
  audit(work, action, { person })
}

/** Entries for a file that leaves the program: taking them along is an entry too. */
export async function exportEntries(work: Work, filter: EntryFilter) {
  requireRight(work, 'audit.entry.read')
  const rows = await listEntries(work.tx, filter)
  audit(work, 'audit.entry.exported', { entries: rows.length })
  return rows
}
