// What others may call, each with a known asker.

/** The catalogue: which needs a service may answer. */
export type { Concept, CrisisKind } from './concept.ts'
export { nationalConcepts } from './national-concepts.ts'
/** The front page and the shell: where the search is. */
export { paths as searchPaths } from './paths.ts'
/** The commands: an answer with its lines, as others read it. */
export { answerOf, jsonOf } from './search-answer.ts'
/** Pages, the API, the commands and the scoring script: what a centre answers to a question. */
export { type Answer, type Ask, type Filters, type Found, searchCentre } from './search-centre.ts'
/** Domains whose things residents should find (catalogue, places, events): inside their own deeds. */
export { dropEntry, putEntry } from './search-entry.actions.ts'
export {
  type Ages,
  type InLanguages,
  type SearchEntry,
  type Subject,
  type Who,
  whoCodes,
} from './search-entry.ts'
