import { z } from 'zod'
import { readContact } from '#domains/people/public.ts'
import { Invalid, type Refusal, refusal } from '#kernel/refusal.ts'
import type { Language } from '#kernel/texts.ts'
import { day, type Fields, integer, one, optionalText, readFields, text, tick } from '#kernel/web/fields.ts'
import { type BorrowerGroup, borrowerGroups } from './equipment.ts'
import { type CertificateKind, certificateKinds, type LoanTerm, type LoanValues } from './loan.ts'

const schema = z.object({
  from: day(),
  to: day(),
  fromTime: optionalText(5),
  toTime: optionalText(5),
  quantity: integer(1, 50),
  borrower: text(200, 2),
  user: optionalText(200),
  group: optionalText(20),
  certificate: optionalText(20),
  delivery: tick(),
  deliveryAddress: optionalText(300),
  purpose: optionalText(1000),
  wait: tick(),
})

/** What a request form said; one message per field that is wrong, the contact's too. */
export function readLoanForm(fields: Fields, language: Language) {
  const wrong = new Map<string, Refusal>()
  const given = collect(wrong, () => readFields(schema, fields))
  const contact = collect(wrong, () => readContact(fields))
  const fromMinute = readTime(one(fields, 'fromTime'))
  const toMinute = readTime(one(fields, 'toTime'))
  if (fromMinute === undefined) wrong.set('fromTime', refusal('lending.term.bad-time'))
  if (toMinute === undefined) wrong.set('toTime', refusal('lending.term.bad-time'))
  if (given?.delivery && !given.deliveryAddress) wrong.set('deliveryAddress', refusal('form.required'))
  if (wrong.size > 0 || !given || !contact) throw new Invalid(wrong)
  const term: LoanTerm = { from: given.from, to: given.to, fromMinute: fromMinute!, toMinute: toMinute! }
  const values: LoanValues = {
    ...{ borrower: given.borrower, equipment_user: given.user, ...contact, language },
    ...{ delivery: given.delivery, delivery_address: given.delivery ? given.deliveryAddress : null },
    in_group: oneOf<BorrowerGroup>(given.group, borrowerGroups),
    certificate_kind: oneOf<CertificateKind>(given.certificate, certificateKinds),
    purpose: given.purpose,
  }
  return { term, values, quantity: given.quantity, wait: given.wait }
}

function collect<T>(wrong: Map<string, Refusal>, read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    for (const [field, why] of error.fields) wrong.set(field, why)
    return null
  }
}

function oneOf<T extends string>(typed: string | null, known: readonly T[]): T | null {
  return known.find((each) => each === typed) ?? null
}

/** Minutes of the day of "9:30" or "17"; null when empty, undefined when it is no time. */
export function readTime(typed: string): number | null | undefined {
  const clean = typed.trim()
  if (clean === '') return null
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(clean)
  if (!match) return undefined
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0)
  return Number(match[2] ?? 0) < 60 && minutes < 24 * 60 ? minutes : undefined
}
