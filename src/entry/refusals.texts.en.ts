import type { Same } from '#kernel/texts.ts'
import type { pl } from './refusals.texts.pl.ts'

export const en = {
  'form.required': 'Fill in this field.',
  'form.too-short': 'Write a little more (at least {min|character|characters}).',
  'form.too-long': 'Make the text shorter. At most {max|character|characters}.',
  'form.no-such-day': 'Give a day that exists, for example 2026-03-15.',
  'form.no-such-number': 'Give a whole number from {min} to {max}.',
  'form.no-such-amount': 'Give a number, for example 12 or 12.5.',
  'form.choose': 'Choose one of the options.',
  'form.too-many': 'Too many items were chosen.',
  'form.wrong': 'Check this field. We cannot read this value.',
  'form.no-such-link': 'Give a full address, for example https://example.org/page.',
  'request.not-json': 'Send a valid JSON document of at most 100 kB.',
  'deed.in-use': 'This item is used elsewhere or no longer exists.',
  'idempotency.reused': 'This form was already sent with other content. Open it again to send the next one.',
} satisfies Same<typeof pl>
