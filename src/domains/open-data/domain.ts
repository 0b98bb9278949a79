import type { Domain } from '#kernel/domain.ts'
import { hsdsRoutes } from './hsds.api.ts'
import { openDataRoutes } from './open-data.portal.tsx'
import { refusals } from './refusals.texts.ts'

/** Open data: the catalogue for other programs. Start reading at hsds-service.rules.ts, then hsds.api.ts. */
export const openData: Domain = {
  name: 'open-data',
  routes: [...openDataRoutes, ...hsdsRoutes],
  rights: {},
  refusals,
  tables: [],
}
