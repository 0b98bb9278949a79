import type { Domain, SettingKey } from '#kernel/domain.ts'
import { agreementRoutes } from './agreement.workspace.ts'
import { boardRoutes, lendingToday } from './board.workspace.tsx'
import { itemRoutes } from './item.workspace.tsx'
import { itemFormRoutes } from './item-form.workspace.tsx'
import { labelRoutes } from './label.workspace.tsx'
import { lendingPortalRoutes } from './lending.portal.tsx'
import { offerHours, reminderDays } from './lending.setting.ts'
import { moveQueue, remindAll } from './loan.jobs.ts'
import { loanPortalRoutes } from './loan.portal.tsx'
import { loanRoutes } from './loan.workspace.tsx'
import { loanDecideRoutes } from './loan-decide.workspace.tsx'
import { loanEndRoutes } from './loan-end.workspace.tsx'
import { loanHandRoutes } from './loan-hand.workspace.tsx'
import { loanListRoutes } from './loan-list.workspace.tsx'
import { queueTask } from './loan-queue.actions.ts'
import { loanLinkPurpose } from './loan-request.actions.ts'
import { modelRoutes } from './model.workspace.tsx'
import { modelFormRoutes } from './model-form.workspace.tsx'
import { modelListRoutes } from './model-list.workspace.tsx'
import { newLoanRoutes } from './new-loan.workspace.tsx'
import { ownLoanRoutes } from './own-loan.portal.tsx'
import { paths } from './paths.ts'
import { refusals } from './refusals.texts.ts'

const keepers = {
  DIRECTOR: 'all',
  ASSISTANCE_ORGANISER: 'all',
  VENUE_HOST: 'all',
} as const

const remindTask = 'lending.loan.remind'

/** Lending: models and numbered items, loans from request to return. Start at availability.rules.ts. */
export const lending: Domain = {
  name: 'lending',
  routes: [
    ...boardRoutes,
    ...agreementRoutes,
    ...loanListRoutes,
    ...newLoanRoutes,
    ...loanRoutes,
    ...loanDecideRoutes,
    ...loanHandRoutes,
    ...loanEndRoutes,
    ...modelListRoutes,
    ...modelFormRoutes,
    ...modelRoutes,
    ...itemFormRoutes,
    ...itemRoutes,
    ...labelRoutes,
    ...lendingPortalRoutes,
    ...loanPortalRoutes,
    ...ownLoanRoutes,
  ],
  rights: {
    'lending.equipment.read': {
      ...keepers,
      ADMINISTRATOR: 'all',
      SERVICES_ORGANISER: 'all',
      PLAN_COORDINATOR: 'all',
      COMMUNITY_ORGANISER: 'all',
      CARE_WORKER: 'all',
      VOLUNTEER_COORDINATOR: 'all',
      INFORMATION_DESK: 'all',
    },
    'lending.equipment.change': { ...keepers, ADMINISTRATOR: 'all' },
    /** Loans name people and their needs: the administrator of the program does not read them. */
    'lending.loan.read': { ...keepers, SERVICES_ORGANISER: 'all', INFORMATION_DESK: 'all' },
    'lending.loan.request': {
      ...keepers,
      SERVICES_ORGANISER: 'all',
      INFORMATION_DESK: 'all',
      anonymous: 'all',
      link: 'all',
    },
    'lending.loan.decide': { ...keepers, SERVICES_ORGANISER: 'all' },
    'lending.loan.handle': keepers,
    /** The borrower by the private link; staff note what they were told. */
    'lending.loan.own': { ...keepers, SERVICES_ORGANISER: 'all', INFORMATION_DESK: 'all', link: 'own' },
  },
  menu: [
    {
      door: 'workspace',
      path: paths.models,
      right: 'lending.equipment.read',
      title: { pl: 'Wypożyczalnia', uk: 'Прокат', en: 'Lending' },
      order: 45,
    },
    {
      door: 'portal',
      path: paths.publicList,
      right: 'anyone',
      title: { pl: 'Wypożyczalnia', uk: 'Прокат', en: 'Borrow' },
      order: 15,
    },
  ],
  today: lendingToday,
  settings: [reminderDays, offerHours] as SettingKey[],
  jobs: { [queueTask]: moveQueue, [remindTask]: remindAll },
  daily: [queueTask, remindTask],
  links: { [loanLinkPurpose]: { path: paths.ownLoan } },
  refusals,
  tables: [
    'lending.equipment_model',
    'lending.item',
    'lending.loan',
    'lending.loan_piece',
    'lending.item_hold',
    'lending.loan_step',
  ],
  auditNames: {
    'lending.model.saved': 'Zapisano sprzęt wypożyczalni',
    'lending.model.withdrawn': 'Wycofano sprzęt z wypożyczalni',
    'lending.model.brought-back': 'Przywrócono sprzęt do wypożyczalni',
    'lending.item.saved': 'Zapisano sztukę sprzętu',
    'lending.item.to-repair': 'Oddano sztukę do naprawy',
    'lending.item.ready': 'Oznaczono sztukę jako gotową',
    'lending.item.withdrawn': 'Wycofano sztukę sprzętu',
    'lending.item.brought-back': 'Przywrócono sztukę sprzętu',
    'lending.item.found': 'Odnaleziono sztukę sprzętu',
    'lending.loan.seen': 'Obejrzano kartę wypożyczenia',
    'lending.loan.requested': 'Złożono prośbę o wypożyczenie',
    'lending.loan.approved': 'Zgodzono się na wypożyczenie',
    'lending.loan.refused': 'Odmówiono wypożyczenia',
    'lending.loan.cancelled': 'Odwołano wypożyczenie',
    'lending.loan.withdrawn': 'Wypożyczający zrezygnował',
    'lending.loan.issued': 'Wydano sprzęt',
    'lending.loan.returned': 'Przyjęto zwrot sprzętu',
    'lending.loan.extended': 'Przedłużono wypożyczenie',
    'lending.loan.reminded': 'Przypomniano o zwrocie sprzętu',
    'lending.deposit.settled': 'Rozliczono kaucję',
    'lending.offer.made': 'Zaproponowano sprzęt osobie z kolejki',
    'lending.offer.accepted': 'Osoba z kolejki przyjęła propozycję',
    'lending.offer.lapsed': 'Zakończono czekanie w kolejce bez wypożyczenia',
  },
}
