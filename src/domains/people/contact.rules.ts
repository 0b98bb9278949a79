import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Contact } from './contact.ts'

/**
 * Why this is no contact: there must be one way at least. No account, no e-mail and no phone is asked of
 * anybody.
 */
export function whyNotContact(contact: Contact): Refusal | null {
  return contact.email || contact.phone || contact.address ? null : refusal('people.contact.none')
}

/**
 * An e-mail in the form it is kept in, or null when it cannot be one. Deliverability is proved by a letter
 * only.
 */
export function tidyEmail(typed: string): string | null {
  const email = typed.trim().toLowerCase()
  // Characters without a shape (NUL, bidi marks) make two addresses that look alike, or none at all.
  return email.length <= 200 &&
    !/\p{C}/u.test(email) &&
    /^[^\s@<>"(),;:]+@[^\s@.<>"(),;:]+(\.[^\s@.<>"(),;:]+)+$/.test(email)
    ? email
    : null
}

/**
 * A phone number as it is kept: "+" and 8–15 digits (E.164); nine digits are Polish. Null when it cannot be
 * one.
 */
export function tidyPhone(typed: string): string | null {
  const bare = typed.replace(/[\s()./-]/g, '').replace(/^00/, '+')
  if (/^[1-9]\d{8}$/.test(bare)) return `+48${bare}`
  return /^\+[1-9]\d{7,14}$/.test(bare) ? bare : null
}

/** A phone as people read it: "600 100 200", "+380 44 …" stays in one piece. */
export function sayPhone(phone: string): string {
  return phone.replace(/^\+48(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')
}
