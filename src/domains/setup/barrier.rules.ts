import type { CalendarDay } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { AnswerWay } from './barrier.ts'

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** True when a contact is an e-mail address. */
export function isEmail(contact: string): boolean {
  return email.test(contact)
}

/** Why nobody could be reached by a contact: neither an e-mail, nor a phone number, nor an address. */
export function whyNotContact(contact: string): Refusal | null {
  const digits = contact.replace(/\D/g, '').length
  const letters = contact.replace(/[^\p{L}]/gu, '').length
  if (contact.includes('@')) return isEmail(contact) ? null : refusal('setup.barrier.no-contact')
  if (digits >= 9 || (letters >= 5 && digits >= 1)) return null
  return refusal('setup.barrier.no-contact')
}

/** The last day for an answer. `days` is a legal parameter (7 days, unconfirmed). */
export function answerDueOn(reportedOn: CalendarDay, days: number): CalendarDay {
  return reportedOn.add({ days })
}

/** Why an answer cannot go this way: an e-mail needs an address to go to. */
export function whyNotAnswer(way: AnswerWay, report: { contact: string; answered: boolean }): Refusal | null {
  if (report.answered) return refusal('setup.barrier.answered')
  return way === 'email' && !isEmail(report.contact) ? refusal('setup.barrier.no-email') : null
}
