import type { Same } from '#kernel/texts.ts'
import type { pl } from './private-link.portal.texts.pl.ts'

export const en = {
  title: 'Enter with a number and a code',
  lead: 'The number and the code are in our letter, or a member of staff told you them by phone.',
  number: 'Number',
  numberHint: 'Eight digits, for example 4821 0937.',
  code: 'Code',
  codeHint: 'Six letters and digits. Capital or small letters make no difference.',
  open: 'Open',
  unknownTitle: 'There is no such page',
  unknown: 'This link is incomplete or wrong. Copy the whole link once more.',
  overTitle: 'This link is no longer valid',
  over: 'Its time is over, or a newer one has replaced it. Call us and we will give you a new one.',
  byPaper: 'Do you have a number and a code? Enter with them here.',
  contact: 'How to contact us',
} satisfies Same<typeof pl>
