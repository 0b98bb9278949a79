// What others may call, each with a known asker.

/** Asked by: the diagnosis and the annual report, for needs that the town does not answer. */
export { listUnmetNeeds } from './review.sql.ts'
