import type { Id } from '#kernel/id.ts'

export type ErrorReportId = Id<'error_report'>

/** The number that a person can say on the phone: the random end of the id, "U-1A2B-3C4D". */
export function errorNumber(id: ErrorReportId): string {
  const end = id.slice(-8).toUpperCase()
  return `U-${end.slice(0, 4)}-${end.slice(4)}`
}

/** True when a contact is an e-mail address: then an answer can be mailed. */
export function isEmail(contact: string | null): contact is string {
  return contact !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)
}
