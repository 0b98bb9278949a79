import { texts } from '#kernel/texts.ts'

export const pl = texts({
  day: 'Dzień',
  hours: 'Godziny',
  why: 'Uwagi',
  today: 'dziś',
})
