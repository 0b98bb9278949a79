// What others may call, each with a known asker.

/** The command line writes the annual report to a file. */
export type { ReportFormat } from './annual-report-made.ts'
export { fileOfReport } from './annual-report-of-year.ts'
/** The command line imports a plan without a preview. */
export { makePlan, startImport } from './plan-import.actions.ts'
export { contentOf, wholeContent } from './plan-import.rules.ts'
