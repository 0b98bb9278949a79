import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { choice, type Fields, optionalText, readFields, text } from '#kernel/web/fields.ts'
import { parseAnswer } from './enquiry.rules.ts'
import { channels, type EnquiryValues, outcomes } from './enquiry.ts'

const schema = z.object({
  channel: choice(channels),
  asked: text(200, 2),
  answer: text(60),
  outcome: choice(outcomes),
  sentTo: optionalText(200),
})

/** Reads the form of a talk. Throws `Invalid` with what is wrong by field. */
export function readEnquiry(fields: Fields): EnquiryValues {
  const { answer, ...values } = readFields(schema, fields)
  const ref = parseAnswer(answer)
  if (!ref) throw new Invalid(new Map([['answer', refusal('form.choose')]]))
  return { ...values, answer: ref, asked: values.asked.replace(/[\p{C}\s]+/gu, ' ').trim() }
}
