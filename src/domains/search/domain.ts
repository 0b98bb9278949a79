import type { Domain } from '#kernel/domain.ts'
import { ownConceptRoutes } from './own-concept.workspace.tsx'
import { paths } from './paths.ts'
import { refusals } from './refusals.texts.ts'
import { searchApiRoutes } from './search.api.ts'
import { forgetOldQueries, readStaleEntries } from './search.jobs.ts'
import { searchPortalRoutes } from './search.portal.tsx'

const keepers = {
  DIRECTOR: 'all',
  ADMINISTRATOR: 'all',
  SERVICES_ORGANISER: 'all',
  INFORMATION_DESK: 'all',
} as const

/** Search: finding help in a resident's own words. Start reading at search-entry.ts. */
export const search: Domain = {
  name: 'search',
  routes: [...searchPortalRoutes, ...searchApiRoutes, ...ownConceptRoutes],
  rights: {
    'search.concept.read': {
      ...keepers,
      ASSISTANCE_ORGANISER: 'all',
      PLAN_COORDINATOR: 'all',
      COMMUNITY_ORGANISER: 'all',
    },
    'search.concept.change': keepers,
  },
  menu: [
    {
      door: 'portal',
      path: paths.search,
      right: 'anyone',
      title: { pl: 'Szukaj pomocy', uk: 'Шукати допомогу', en: 'Find help' },
      order: 5,
    },
    {
      door: 'workspace',
      path: paths.concepts,
      right: 'search.concept.read',
      title: { pl: 'Szukanie', uk: 'Пошук', en: 'Search' },
      order: 45,
    },
  ],
  refusals,
  jobs: {
    'search.read-again': readStaleEntries,
    'search.forget-queries': forgetOldQueries,
  },
  daily: ['search.read-again', 'search.forget-queries'],
  tables: [
    'search.search_entry',
    'search.query_day',
    'search.frequent_query',
    'search.own_concept',
    'search.own_phrase',
  ],
  auditNames: {
    'search.concept.added': 'Dodano słowa do potrzeby w wyszukiwarce',
    'search.concept.changed': 'Zmieniono słowa potrzeby w wyszukiwarce',
    'search.concept.removed': 'Usunięto słowa potrzeby z wyszukiwarki',
  },
}
