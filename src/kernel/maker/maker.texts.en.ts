import type { Same } from '#kernel/texts.ts'
import type { pl } from './maker.texts.pl.ts'

export const en = {
  'maker.busy': 'Very many documents are being made now. Please try again in a few minutes.',
  'maker.word.template': 'The Word template cannot be filled. Check the tags in brackets. Details: {why}',
} satisfies Same<typeof pl>
