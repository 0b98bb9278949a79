import { z } from 'zod'
import { Invalid, type Refusal, refusal } from '#kernel/refusal.ts'
import { type Fields, optionalText, readFields } from '#kernel/web/fields.ts'
import { tidyEmail, tidyPhone, whyNotContact } from './contact.rules.ts'
import type { Contact } from './contact.ts'

const contactForm = z.object({
  email: optionalText(200),
  phone: optionalText(40),
  address: optionalText(300),
})

/**
 * Reads the three fields of a contact (`email`, `phone`, `address`); wrong ones and "none at all" are
 * `Invalid`.
 */
export function readContact(fields: Fields): Contact {
  const typed = readFields(contactForm, fields)
  const contact: Contact = {
    email: typed.email && tidyEmail(typed.email),
    phone: typed.phone && tidyPhone(typed.phone),
    address: typed.address,
  }
  const wrong = new Map<string, Refusal>()
  if (typed.email && !contact.email) wrong.set('email', refusal('people.contact.no-such-email'))
  if (typed.phone && !contact.phone) wrong.set('phone', refusal('people.contact.no-such-phone'))
  if (wrong.size > 0) throw new Invalid(wrong)
  const why = whyNotContact(contact)
  if (why) throw new Invalid(new Map([['email', why]]))
  return contact
}
