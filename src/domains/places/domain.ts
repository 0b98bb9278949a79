import type { Domain } from '#kernel/domain.ts'
import { exceptionRoutes } from './day-exception.workspace.tsx'
import { houseRulesRoutes } from './house-rules.workspace.tsx'
import { hoursRoutes } from './opening-hours.workspace.tsx'
import { paths } from './paths.ts'
import { refusals } from './refusals.texts.ts'
import { roomRoutes } from './room.workspace.tsx'
import { venuePortalRoutes } from './venue.portal.tsx'
import { venueRoutes } from './venue.workspace.tsx'
import { venueFormRoutes } from './venue-form.workspace.tsx'
import { venueListRoutes } from './venue-list.workspace.tsx'

const hosts = {
  DIRECTOR: 'all',
  ADMINISTRATOR: 'all',
  VENUE_HOST: 'all',
  COMMUNITY_ORGANISER: 'all',
} as const

/** Places: venues with hours, closures, rooms and house rules. Start reading at opening-hours.rules.ts. */
export const places: Domain = {
  name: 'places',
  routes: [
    ...venueListRoutes,
    ...venueFormRoutes,
    ...exceptionRoutes,
    ...venueRoutes,
    ...hoursRoutes,
    ...roomRoutes,
    ...houseRulesRoutes,
    ...venuePortalRoutes,
  ],
  rights: {
    'places.venue.read': {
      ...hosts,
      SERVICES_ORGANISER: 'all',
      ASSISTANCE_ORGANISER: 'all',
      PLAN_COORDINATOR: 'all',
      CARE_WORKER: 'all',
      VOLUNTEER_COORDINATOR: 'all',
      INFORMATION_DESK: 'all',
    },
    'places.venue.add': { DIRECTOR: 'all', ADMINISTRATOR: 'all', COMMUNITY_ORGANISER: 'all' },
    'places.venue.change': hosts,
    /** Opening a place, and closing it for good, is the director's word; the administrator types it. */
    'places.venue.step': { DIRECTOR: 'all', ADMINISTRATOR: 'all' },
    'places.hours.change': hosts,
    'places.day-off.change': { DIRECTOR: 'all', ADMINISTRATOR: 'all' },
    'places.room.change': hosts,
    'places.house-rules.write': hosts,
    'places.house-rules.publish': { DIRECTOR: 'all' },
  },
  menu: [
    {
      door: 'workspace',
      path: paths.venues,
      right: 'places.venue.read',
      title: { pl: 'Miejsca', uk: 'Місця', en: 'Places' },
      order: 40,
    },
    {
      door: 'portal',
      path: paths.publicVenues,
      right: 'anyone',
      title: { pl: 'Miejsca', uk: 'Місця', en: 'Places' },
      order: 10,
    },
  ],
  refusals,
  tables: [
    'places.venue',
    'places.venue_step',
    'places.opening_season',
    'places.opening_span',
    'places.day_exception',
    'places.day_exception_span',
    'places.room',
    'places.room_layout',
    'places.house_rules_draft',
    'places.house_rules_version',
  ],
  auditNames: {
    'places.venue.added': 'Dodano miejsce',
    'places.venue.changed': 'Zmieniono dane miejsca',
    'places.venue.opened': 'Otwarto miejsce',
    'places.venue.closed': 'Zamknięto miejsce na stałe',
    'places.venue.reopened': 'Otwarto miejsce ponownie',
    'places.venue.given-up': 'Zrezygnowano z planowanego miejsca',
    'places.hours.saved': 'Zapisano godziny miejsca',
    'places.hours.removed': 'Usunięto godziny miejsca',
    'places.exception.saved': 'Zapisano zamknięcie lub inne godziny miejsca',
    'places.exception.removed': 'Usunięto zamknięcie lub inne godziny miejsca',
    'places.day-off.saved': 'Zapisano dzień wolny centrum',
    'places.day-off.removed': 'Usunięto dzień wolny centrum',
    'places.room.saved': 'Zapisano salę',
    'places.room.withdrawn': 'Wycofano salę z użycia',
    'places.room.brought-back': 'Przywrócono salę do użycia',
    'places.house-rules.drafted': 'Zapisano szkic regulaminu miejsca',
    'places.house-rules.published': 'Opublikowano regulamin miejsca',
  },
}
