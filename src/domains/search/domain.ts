import type { Domain } from '#kernel/domain.ts'
import { paths } from './paths.ts'
import { searchApiRoutes } from './search.api.ts'
import { forgetOldQueries, readStaleEntries } from './search.jobs.ts'
import { searchPortalRoutes } from './search.portal.tsx'

/** Search: finding help in a resident's own words. Start reading at search-entry.ts. */
export const search: Domain = {
  name: 'search',
  routes: [...searchPortalRoutes, ...searchApiRoutes],
  rights: {},
  menu: [
    {
      door: 'portal',
      path: paths.search,
      right: 'anyone',
      title: { pl: 'Szukaj pomocy', uk: 'Шукати допомогу', en: 'Find help' },
      order: 5,
    },
  ],
  jobs: {
    'search.read-again': readStaleEntries,
    'search.forget-queries': forgetOldQueries,
  },
  daily: ['search.read-again', 'search.forget-queries'],
  tables: ['search.search_entry', 'search.query_day', 'search.frequent_query'],
}
