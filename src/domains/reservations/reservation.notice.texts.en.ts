import type { Same } from '#kernel/texts.ts'
import type { pl } from './reservation.notice.texts.pl.ts'

export const en = {
  requestedSubject: 'We have your request for a room: {room}',
  requestedText: 'Thank you. The host will answer within two working days.',
  needs_infoSubject: 'Complete your request for a room: {room}',
  needs_infoText: 'We have your request. Open the link, say what you meet for and accept the house rules.',
  approvedSubject: 'The room is yours: {room}',
  approvedText: 'Your reservation is confirmed. See you there!',
  refusedSubject: 'We cannot lend the room: {room}',
  refusedText: 'We are sorry, it does not work this time. Here is why.',
  cancelledSubject: 'We cancelled your reservation: {room}',
  cancelledText: 'We are sorry, we have to cancel your reservation. Here is why.',
  movedSubject: 'A new time for your reservation: {room}',
  movedText: 'Your reservation has a new time.',
  undoneSubject: 'We are looking at your request again: {room}',
  undoneText: 'Our earlier answer was a mistake. We will answer again.',
  number: 'Reservation number: {number}',
  link: 'See, change or cancel: {address}',
} satisfies Same<typeof pl>
