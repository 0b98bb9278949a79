import type { Domain } from '#kernel/domain.ts'
import { deskRoutes } from './desk.workspace.tsx'
import { enquiryListRoutes } from './enquiry-list.workspace.tsx'
import { enquiryNoteRoutes } from './enquiry-note.workspace.tsx'
import { figureRoutes } from './figures.workspace.tsx'
import { officePhoneRoutes } from './office-phone.workspace.tsx'
import { paths } from './paths.ts'
import { refusals } from './refusals.texts.ts'
import { reviewRoutes } from './review.workspace.tsx'
import { reviewDecisionRoutes } from './review-decision.workspace.tsx'
import { deskToday } from './today.workspace.ts'

/** Everybody of the house who picks up a telephone. */
const answering = {
  INFORMATION_DESK: 'all',
  DIRECTOR: 'all',
  SERVICES_ORGANISER: 'all',
  ASSISTANCE_ORGANISER: 'all',
  COMMUNITY_ORGANISER: 'all',
  PLAN_COORDINATOR: 'all',
  VENUE_HOST: 'all',
  VOLUNTEER_COORDINATOR: 'all',
} as const
const reading = {
  INFORMATION_DESK: 'all',
  DIRECTOR: 'all',
  SERVICES_ORGANISER: 'all',
  ASSISTANCE_ORGANISER: 'all',
  COMMUNITY_ORGANISER: 'all',
} as const
const deciding = { INFORMATION_DESK: 'all', DIRECTOR: 'all', SERVICES_ORGANISER: 'all' } as const

/** Information desk: one box, talks without persons, the weekly review. Start reading at find-answers.ts. */
export const desk: Domain = {
  name: 'desk',
  routes: [
    ...deskRoutes,
    ...enquiryNoteRoutes,
    ...enquiryListRoutes,
    ...reviewRoutes,
    ...reviewDecisionRoutes,
    ...figureRoutes,
    ...officePhoneRoutes,
  ],
  rights: {
    'desk.answer.find': { ...answering, CARE_WORKER: 'all', ADMINISTRATOR: 'all' },
    'desk.enquiry.note': answering,
    /** Only one's own note, for half an hour. */
    'desk.enquiry.undo': Object.fromEntries(Object.keys(answering).map((role) => [role, 'own' as const])),
    'desk.enquiry.read': reading,
    'desk.review.read': reading,
    'desk.review.decide': deciding,
    'desk.office-phone.change': { INFORMATION_DESK: 'all', DIRECTOR: 'all', ADMINISTRATOR: 'all' },
  },
  menu: [
    {
      door: 'workspace',
      path: paths.desk,
      right: 'desk.answer.find',
      title: { pl: 'Informacja', uk: 'Інформація', en: 'Information desk' },
      order: 15,
    },
  ],
  today: deskToday,
  refusals,
  tables: ['desk.office_phone', 'desk.enquiry', 'desk.review_decision'],
  auditNames: {
    'desk.enquiry.noted': 'Zapisano rozmowę w informacji',
    'desk.enquiry.undone': 'Cofnięto zapis rozmowy w informacji',
    'desk.office-phone.saved': 'Zapisano telefon służbowy',
    'desk.review.decided': 'Podjęto decyzję w przeglądzie tygodnia',
    'desk.review.taken-back': 'Cofnięto decyzję z przeglądu tygodnia',
  },
}
