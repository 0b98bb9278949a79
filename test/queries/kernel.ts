import { Temporal } from '#kernel/instant.ts'
import { fieldsFrom } from '#kernel/web/fields.ts'
import type { Arguments } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const later = now.add({ hours: 24 })

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'kernel/centre.sql.ts#listAreas': () => [['municipality', 'estate', 'village', 'district']],
  'kernel/draft.sql.ts#findDraft': ({ row }) => [row('kernel.draft'), now],
  'kernel/draft.sql.ts#listDrafts': ({ row }) => [row('kernel.draft').owner, now],
  'kernel/draft.sql.ts#removeDraft': ({ row }) => [row('kernel.draft').owner, row('kernel.draft').form],
  'kernel/draft.sql.ts#saveDraft': ({ row }) => {
    const { owner, form } = row('kernel.draft')
    return [{ owner, form, fields: fieldsFrom([['a', 'b']]), at: now, expiresAt: later }]
  },
}

/** No question of one centre: each with its reason. */
export const exceptions = {
  'kernel/centre.sql.ts#listCentres': 'the platform lists all centres',
  'kernel/centre.sql.ts#listHostnames': 'the platform finds a centre by its host name',
  'kernel/change.sql.ts#latestChange': 'processes follow the changes of all centres',
  'kernel/change.sql.ts#listenToChanges': 'a client of the owner, no question',
  'kernel/job.sql.ts#freeAbandonedJobs': 'the queue is one for the installation',
  'kernel/job.sql.ts#wakeQueues': 'the queue is one for the installation',
  'kernel/centre.sql.ts#insertCentre': 'the platform makes a centre',
}
