import type { Same } from '#kernel/texts.ts'
import type { pl } from './my-list.portal.texts.pl.ts'

export const en = {
  services: 'Services',
  title: 'My list',
  lead: 'Services that you want to remember. You need no account.',
  sharedLead: 'Somebody put these services together for you.',
  none: 'The list is empty',
  noneText: 'Open the card of a service and choose "Add to my list".',
  toServices: 'See the services',
  add: 'Add to my list',
  added: 'Added to your list.',
  seeList: 'See my list ({n|service|services})',
  remove: 'Remove from the list',
  removed: 'Removed from the list.',
  keep: 'Keep it as my list',
  kept: 'This is your list now.',
  forget: 'The list is gone when you close the browser. The link below goes on working.',
  take: 'Take the list along',
  link: 'Link to this list',
  byMail: 'Send by e-mail',
  bySms: 'Send by text message',
  mailSubject: 'List of services',
  gone: 'Some services of this list are no longer in the catalogue.',
  step: 'Next step: {what}',
} satisfies Same<typeof pl>
