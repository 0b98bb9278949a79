import { parseId } from '#kernel/id.ts'
import type { ListState } from '#ui/list-state.ts'
import type { DocumentationFilter } from './documentation.sql.ts'
import { consents, documentationKinds, proofStates } from './documentation.ts'

/** What the list of documents can do; figures link to it by these names. */
export const documentationListShape = {
  sortable: ['data', 'tytul', 'dodano'],
  filters: {
    rodzaj: documentationKinds,
    stan: proofStates,
    zadanie: 'text',
    cel: 'text',
    dzialanie: 'text',
    zgoda: consents,
    opublikowane: ['tak', 'nie'],
  },
  sort: '-data',
} as const

/** The filter behind an address; a text that is no id narrows nothing. */
export function documentationFilterOf(state: ListState): DocumentationFilter {
  const { rodzaj, stan, zadanie, cel, dzialanie, zgoda, opublikowane } = state.filters
  return {
    kind: documentationKinds.find((each) => each === rodzaj),
    state: proofStates.find((each) => each === stan),
    task: parseId(zadanie) ?? undefined,
    goal: parseId(cel) ?? undefined,
    activity: parseId(dzialanie) ?? undefined,
    consent: consents.find((each) => each === zgoda),
    published: opublikowane ? opublikowane === 'tak' : undefined,
    q: state.q || undefined,
  }
}
