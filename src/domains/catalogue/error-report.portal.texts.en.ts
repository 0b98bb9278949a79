import type { Same } from '#kernel/texts.ts'
import type { pl } from './error-report.portal.texts.pl.ts'

export const en = {
  services: 'Services',
  title: 'Report an error on the card',
  lead: 'Tell us what is wrong. We answer by {day}.',
  what: 'What is wrong',
  whatHint: 'For example: nobody answers this number. Do not write about your health or situation.',
  contact: 'E-mail or phone',
  contactHint: 'Only if you want an answer. We use it for nothing else.',
  send: 'Send',
  sentTitle: 'Thank you for telling us',
  sentNumber: 'Number of your report: {number}.',
  sentDue: 'We answer by {day}.',
  sentNext: 'We will check the card and mend it if needed.',
  back: 'Back to the services',
} satisfies Same<typeof pl>
