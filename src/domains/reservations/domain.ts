import type { Domain } from '#kernel/domain.ts'
import { apiPaths } from './api.describe.ts'
import { boardRoutes } from './board.workspace.tsx'
import { decisionRoutes } from './decision.workspace.tsx'
import { decisionFormRoutes } from './decision-form.workspace.tsx'
import { doorSheetRoutes } from './door-sheet.workspace.tsx'
import { freeTimeRoutes } from './free-time.portal.tsx'
import { tidyHolds } from './hold.jobs.ts'
import { holdRoutes } from './hold.portal.tsx'
import { paths } from './paths.ts'
import { policyRoutes } from './policy.workspace.tsx'
import { programmeRoutes } from './programme.portal.tsx'
import { queueRoutes } from './queue.workspace.tsx'
import { refusals } from './refusals.texts.ts'
import { withdrawReservation } from './reservation.actions.ts'
import { reservationApiRoutes } from './reservation.api.ts'
import { reservationPortalRoutes } from './reservation.portal.tsx'
import { linkPurpose, type ReservationId } from './reservation.ts'
import { reservationFormRoutes } from './reservation-form.portal.tsx'
import { seriesRoutes } from './series.workspace.tsx'
import { reservationsToday } from './today.workspace.ts'
import { venuePanel } from './venue-panel.tsx'

const hosts = {
  DIRECTOR: 'all',
  ADMINISTRATOR: 'all',
  VENUE_HOST: 'all',
  COMMUNITY_ORGANISER: 'all',
} as const

const staff = {
  ...hosts,
  SERVICES_ORGANISER: 'all',
  ASSISTANCE_ORGANISER: 'all',
  PLAN_COORDINATOR: 'all',
  CARE_WORKER: 'all',
  VOLUNTEER_COORDINATOR: 'all',
  INFORMATION_DESK: 'all',
} as const

/** Reservations of rooms. Start reading at policy.rules.ts, then room-facts.ts. */
export const reservations: Domain = {
  name: 'reservations',
  routes: [
    ...freeTimeRoutes,
    ...holdRoutes,
    ...reservationPortalRoutes,
    ...reservationFormRoutes,
    ...programmeRoutes,
    ...reservationApiRoutes,
    // Fixed addresses before the one that takes any id.
    ...queueRoutes,
    ...boardRoutes,
    ...policyRoutes,
    ...doorSheetRoutes,
    ...seriesRoutes,
    ...decisionFormRoutes,
    ...decisionRoutes,
  ],
  today: reservationsToday,
  panels: { 'places.venue': venuePanel },
  jobs: { 'reservations.tidy-holds': tidyHolds },
  daily: ['reservations.tidy-holds'],
  api: apiPaths,
  rights: {
    /** No account is asked of anybody. */
    'reservations.reservation.ask': { ...staff, anonymous: 'all', link: 'all' },
    /** Whoever has the private link; the desk and hosts do it for people who phone. */
    'reservations.reservation.own': { ...hosts, INFORMATION_DESK: 'all', link: 'own' },
    /** Names and contacts stand there. */
    'reservations.reservation.read': { ...hosts, INFORMATION_DESK: 'all' },
    'reservations.reservation.decide': hosts,
    'reservations.policy.change': { DIRECTOR: 'all', ADMINISTRATOR: 'all', VENUE_HOST: 'all' },
  },
  menu: [
    {
      door: 'workspace',
      path: paths.queue,
      right: 'reservations.reservation.read',
      title: { pl: 'Rezerwacje', uk: 'Бронювання', en: 'Reservations' },
      order: 41,
    },
    {
      door: 'portal',
      path: paths.programme,
      right: 'anyone',
      title: { pl: 'Program', uk: 'Програма', en: 'Programme' },
      order: 12,
    },
    {
      door: 'portal',
      path: paths.rooms,
      right: 'anyone',
      title: { pl: 'Rezerwacja sal', uk: 'Бронювання зал', en: 'Book a room' },
      order: 11,
    },
  ],
  refusals,
  links: {
    [linkPurpose]: {
      path: paths.own,
      cancel: (work, id) => withdrawReservation(work, { id: id as ReservationId, reason: null }),
    },
  },
  tables: [
    'reservations.room_part',
    'reservations.policy',
    'reservations.series_rule',
    'reservations.reservation',
    'reservations.applicant',
    'reservations.reservation_slot',
    'reservations.reservation_step',
  ],
  auditNames: {
    'reservations.reservation.held': 'Zajęto salę na czas wypełniania wniosku',
    'reservations.reservation.hold-extended': 'Przedłużono czas na wypełnienie wniosku o salę',
    'reservations.reservation.expired': 'Minął czas na wypełnienie wniosku o salę',
    'reservations.reservation.described': 'Zapisano szczegóły rezerwacji',
    'reservations.reservation.requested': 'Złożono prośbę o salę',
    'reservations.reservation.withdrawn': 'Osoba odwołała swoją rezerwację',
    'reservations.reservation.approved': 'Potwierdzono rezerwację',
    'reservations.reservation.refused': 'Odmówiono udostępnienia sali',
    'reservations.reservation.cancelled': 'Odwołano rezerwację',
    'reservations.reservation.undone': 'Cofnięto decyzję o rezerwacji',
    'reservations.reservation.moved': 'Przeniesiono rezerwację',
    'reservations.series.made': 'Zapisano serię rezerwacji',
    'reservations.series.changed': 'Zmieniono terminy serii',
    'reservations.series.cancelled': 'Odwołano terminy serii',
    'reservations.room.divided': 'Zmieniono podział sali',
    'reservations.policy.saved': 'Zapisano zasady rezerwacji miejsca',
  },
}
