import type { Same } from '#kernel/texts.ts'
import type { pl } from './hours-table.texts.pl.ts'

export const uk = {
  day: 'День',
  hours: 'Години',
  why: 'Примітки',
  today: 'сьогодні',
} satisfies Same<typeof pl>
