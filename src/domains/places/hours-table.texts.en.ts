import type { Same } from '#kernel/texts.ts'
import type { pl } from './hours-table.texts.pl.ts'

export const en = {
  day: 'Day',
  hours: 'Hours',
  why: 'Notes',
  today: 'today',
} satisfies Same<typeof pl>
