// What others may call, each with a known asker.

/** The desk: what residents asked for often, and ranking of what they do not find (people to call, cards to check). */
export { listFrequentQueries } from './asked-query.sql.ts'
/** The catalogue: which needs a service may answer. */
export type { Concept, CrisisKind } from './concept.ts'
export type { CrisisLine } from './crisis-line.sql.ts'
export { nationalConcepts } from './national-concepts.ts'
/** The desk: words of an unanswered question become words of a need. */
export { addOwnConcept, changeOwnConcept } from './own-concept.actions.ts'
export { listOwnConcepts } from './own-concept.sql.ts'
/** The front page and the shell: where the search is. */
export { paths as searchPaths } from './paths.ts'
export type { Question } from './question.ts'
export { type Candidate, rank } from './rank.rules.ts'
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
export { looseSignsOf } from './word-sign.ts'
