// What others may call, each with a known asker.

/** The catalogue: which needs a service may answer. */
export type { Concept, CrisisKind } from './concept.ts'
export { nationalConcepts } from './national-concepts.ts'
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
