import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { type Fields, one, readFields, text } from '#kernel/web/fields.ts'
import { newTotpSecret } from './password.ts'

// A password is taken as it was typed: no trimming, spaces at its ends count.
const typed = () => z.string().min(1, 'form.required').max(500, 'form.too-long')
const passwordForm = z.object({ current: typed(), next: typed(), again: typed() })
const totpForm = z.object({ password: z.string().max(500, 'form.too-long'), code: text(20) })
const codesForm = z.object({ password: typed() })

/** The change of a password; both new ones must be equal. */
export function readPasswordForm(fields: Fields): { current: string; next: string } {
  const { current, next, again } = readFields(passwordForm, fields)
  if (next !== again) throw new Invalid(new Map([['again', refusal('people.password.not-same')]]))
  return { current, next }
}

/** The code of the application, and the password where one is asked. */
export function readTotpForm(fields: Fields): { password: string; code: string; secret: string } {
  return { ...readFields(totpForm, fields), secret: offeredSecret(fields) }
}

/** The password before new recovery codes. */
export function readCodesForm(fields: Fields): { password: string } {
  return readFields(codesForm, fields)
}

/**
 * The secret that the page offered: it travels in the form until it is confirmed, so that a wrong code shows
 * the same picture again and looking at the page writes nothing. The person sees it anyway. A new one when
 * none came.
 */
export function offeredSecret(fields: Fields): string {
  const given = one(fields, '_secret')
  return /^[A-Z2-7]{32}$/.test(given) ? given : newTotpSecret()
}
