// What others may call, each with a known asker.

/** The open data: whole cards of services with what surrounds them, and their words. */
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
export { hiddenBefore } from './freshness.rules.ts'
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
export type { ProviderId, ProviderKind, ServiceId } from './service.ts'
