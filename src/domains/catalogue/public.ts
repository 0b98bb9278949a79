// What others may call, each with a known asker.

/** The open data and the desk: whole cards of services with what surrounds them, and their words. */
export {
  type ActArea,
  actAreas,
  benefits,
  type Card,
  type CardPlace,
  disabilities,
  regimes,
  targets,
} from './card.ts'
export { catalogueWords, sayAges } from './catalogue-words.ts'
export { freshnessOn, hiddenBefore } from './freshness.rules.ts'
export { readStages } from './freshness.setting.ts'
export {
  countOpenPlaces,
  countOpenServices,
  listLatestChanges,
  listOpenChanges,
  listOpenNeeds,
  listOpenPlaces,
  listOpenProviders,
  listOpenServices,
  type Mark,
  type MarkKind,
  markKinds,
  type OpenDay,
  type OpenFilter,
  type OpenProvider,
  type OpenService,
  type OpenSlice,
} from './open-service.sql.ts'
export { paths as cataloguePaths } from './paths.ts'
/** The desk: which services answer a question, and what to say of each on the phone. */
export { listServicePlaces } from './public-service.sql.ts'
export { findCard, findService, listServices, type Service } from './service.sql.ts'
export type { Intake, ProviderId, ProviderKind, ServiceId } from './service.ts'
export { readPlacedHours } from './service-calendar.ts'
export { bestState } from './service-hours.rules.ts'
