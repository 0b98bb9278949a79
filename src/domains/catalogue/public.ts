// What others may call, each with a known asker.

/** The desk: which services answer a question, and what to say of each on the phone. */
export { type ActArea, actAreas, type Card } from './card.ts'
export { catalogueWords } from './catalogue-words.ts'
export { freshnessOn } from './freshness.rules.ts'
export { readStages } from './freshness.setting.ts'
export { paths as cataloguePaths } from './paths.ts'
export { listServicePlaces } from './public-service.sql.ts'
export { findCard, findService, listServices, type Service } from './service.sql.ts'
export type { Intake, ServiceId } from './service.ts'
export { readPlacedHours } from './service-calendar.ts'
export { bestState } from './service-hours.rules.ts'
