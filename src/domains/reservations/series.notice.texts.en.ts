import type { Same } from '#kernel/texts.ts'
import type { pl } from './series.notice.texts.pl.ts'

export const en = {
  madeSubject: 'Your meetings in the room: {room}',
  madeText: 'We have booked {n|date|dates}. The room waits for you on these days:',
  changedSubject: 'Changed dates in the room: {room}',
  changedText: 'We have changed {n|date|dates}. You now meet like this:',
  cancelledSubject: 'Cancelled dates in the room: {room}',
  cancelledText: 'We have to cancel {n|date|dates}. Here are the reason and the days.',
} satisfies Same<typeof pl>
