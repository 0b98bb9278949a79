// What other domains may ask of the audit. Entries are written by `audit(work, …)` of the kernel.
/** Asked by: every page that shows one person's data. */
export { seen } from './audit-entry.actions.ts'
/** Asked by: the operator's command `audit verify`. */
export { checkChain } from './audit-entry.sql.ts'
