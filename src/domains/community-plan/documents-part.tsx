import type { Child } from 'hono/jsx'
import type { Read } from '#kernel/db/handle.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import type { ActivityId } from './activity.ts'
import { pl } from './activity.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import type { PlanId, TaskId } from './plan.ts'

const t = speak({ pl }, 'pl')

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

/** The block while nothing fills the socket: the way to the plan's documentation. */
export const documentsDoor: DocumentsPart = async (visit, _tx, about) => {
  const query = about.activity ? `dzialanie=${about.activity}` : `zadanie=${about.task ?? ''}`
  return (
    <>
      <h2 id="dokumentacja">{t('documents')}</h2>
      <p>
        <a href={`${visit.href(paths.documentation(about.plan))}?${query}`}>{t('documentsOpen')}</a>
      </p>
    </>
  )
}
