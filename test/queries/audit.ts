import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import type { Arguments } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'domains/audit/audit-entry.sql.ts#checkChain': () => [],
  'domains/audit/audit-entry.sql.ts#listEntries': ({ row }) => [
    { action: row('audit.entry').action, before: 1_000_000n, limit: 50 },
  ],
  'domains/audit/audit-entry.sql.ts#viewedSince': ({ row }) => {
    const { action, actor_id } = row('audit.entry')
    return [action, actor_id ?? newId(), newId(), now.subtract({ hours: 24 * 365 })]
  },
}

/** No question of one centre: each with its reason. */
export const exceptions = {
  'domains/audit/audit-entry.sql.ts#appendEntries':
    'takes the work; writes only the centre of the transaction',
}
