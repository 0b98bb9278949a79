import { sayPhone } from '#domains/people/public.ts'
import { formatMoney } from '#kernel/money.ts'
import { type Language, speak } from '#kernel/texts.ts'
import type { SummaryRow } from '#ui/summary-list.tsx'
import type { OwnReservation } from './own-reservation.ts'
import { en } from './reservation.portal.texts.en.ts'
import { pl } from './reservation.portal.texts.pl.ts'
import { uk } from './reservation.portal.texts.uk.ts'
import { reservationWords, sayWhen } from './reservation-words.tsx'

/** Room and time of a reservation as rows of a summary. */
export function placeRows(own: OwnReservation, language: Language): SummaryRow[] {
  const t = speak({ pl, uk, en }, language)
  return [
    { term: t('room'), value: `${own.place.name}, ${own.place.venue.name}` },
    { term: t('when'), value: sayWhen(own.when, own.place, language) },
  ]
}

/** What was said of the meeting as rows of a summary; `change` is where the answers are edited. */
export function meetingRows(own: OwnReservation, language: Language, change?: string): SummaryRow[] {
  const t = speak({ pl, uk, en }, language)
  const words = reservationWords(language)
  const { reservation: row, applicant } = own
  const minutes = (count: number) => (count > 0 ? `${count} ${t('minutes')}` : null)
  const fee = row.fee_grosze
    ? [formatMoney(row.fee_grosze, language), row.fee_reason].filter(Boolean).join(' – ')
    : t('no')
  const contact = applicant && [
    applicant.email,
    applicant.phone && sayPhone(applicant.phone),
    applicant.address,
  ]
  const rows: SummaryRow[] = [
    { term: t('title'), value: row.title },
    { term: t('purpose'), value: row.purpose ? words(`purpose.${row.purpose}`) : null },
    { term: t('open'), value: row.is_open === null ? null : t(row.is_open ? 'openYes' : 'openNo') },
    { term: t('description'), value: row.description },
    { term: t('people'), value: row.people },
    { term: t('ages'), value: row.age_groups.map((age) => words(`age.${age}`)).join(', ') },
    { term: t('setup'), value: minutes(row.setup_minutes) },
    { term: t('cleanup'), value: minutes(row.cleanup_minutes) },
    { term: t('needs'), value: row.needs },
    { term: t('accessNeeds'), value: row.access_needs },
    { term: t('feeGroup'), value: fee },
    { term: t('name'), value: applicant?.name },
    { term: t('organisation'), value: applicant?.organisation },
    { term: t('guardian'), value: applicant?.guardian },
    { term: t('contact'), value: contact?.filter(Boolean).join(', ') },
  ]
  const said = rows.filter(({ value }) => value !== null && value !== undefined && value !== '')
  return said.map((each) => ({ ...each, change }))
}
