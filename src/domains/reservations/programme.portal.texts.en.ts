import type { Same } from '#kernel/texts.ts'
import type { pl } from './programme.portal.texts.pl.ts'

export const en = {
  title: 'Programme of the week',
  lead: 'You may come to open meetings without signing up.',
  choose: 'Choose a place',
  none: 'Nothing is on here this week',
  noneText: 'You can take a room and do something of your own.',
  noVenues: 'There are no open places yet',
  open: 'you may come',
  taken: 'taken',
  earlier: 'Earlier',
  later: 'Later',
  week: 'Week: {from} – {to}',
  book: 'Book a room',
  feed: 'Add this programme to your calendar',
  when: 'When',
  room: 'Room',
  what: 'What',
} satisfies Same<typeof pl>
