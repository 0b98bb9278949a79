// What others may call, each with a known asker.

/** The command line imports a plan without a preview. */
export { makePlan, startImport } from './plan-import.actions.ts'
export { contentOf, wholeContent } from './plan-import.rules.ts'
