import type { Domain } from '#kernel/domain.ts'

/** Search: finding help in a resident's own words. Start reading at search-entry.ts. */
export const search: Domain = {
  name: 'search',
  routes: [],
  rights: {},
  tables: ['search.search_entry'],
}
