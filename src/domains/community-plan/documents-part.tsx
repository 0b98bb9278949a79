import type { Child } from 'hono/jsx'
import type { Read } from '#kernel/db/handle.ts'
import type { Visit } from '#kernel/web/visit.ts'
import type { ActivityId } from './activity.ts'
import type { PlanId, TaskId } from './plan.ts'

/** What a block of documents is about: one activity, or one task. */
export interface DocumentsAbout {
  readonly plan: PlanId
  readonly activity?: ActivityId
  readonly task?: TaskId
}

/**
 * Socket of the pages of an activity and of a task: the documentation slice fills it with its section (a
 * heading with the id `dokumentacja`, the list, the way to add). It reads within the page's own transaction;
 * null shows nothing.
 */
export type DocumentsPart = (visit: Visit, tx: Read, about: DocumentsAbout) => Promise<Child | null>

/** The pages that have such a block take it from the declaration of the domain. */
export interface WorkSockets {
  readonly documents: DocumentsPart
}
