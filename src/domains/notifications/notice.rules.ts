import type { Contact } from '#domains/people/public.ts'
import type { Channel } from './notice.ts'

/**
 * How a notice goes to a person: by e-mail where there is one, else by text message where the centre has
 * switched them on, else by a call that staff must make, else by letter. Null = the person left no contact at
 * all.
 */
export function channelFor(contact: Contact, on: { sms: boolean }): { channel: Channel; to: string } | null {
  if (contact.email) return { channel: 'email', to: contact.email }
  if (contact.phone) return { channel: on.sms ? 'sms' : 'call', to: contact.phone }
  if (contact.address) return { channel: 'letter', to: contact.address }
  return null
}
