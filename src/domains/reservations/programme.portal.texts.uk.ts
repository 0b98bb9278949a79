import type { Same } from '#kernel/texts.ts'
import type { pl } from './programme.portal.texts.pl.ts'

export const uk = {
  title: 'Програма тижня',
  lead: 'На відкриті зустрічі можна прийти без запису.',
  choose: 'Виберіть місце',
  none: 'Цього тижня тут нічого немає',
  noneText: 'Можна зайняти залу й зробити щось своє.',
  noVenues: 'Поки що немає відкритих місць',
  open: 'можна прийти',
  taken: 'зайнято',
  earlier: 'Раніше',
  later: 'Пізніше',
  week: 'Тиждень: {from} – {to}',
  book: 'Забронювати залу',
  feed: 'Додати цю програму до свого календаря',
  when: 'Коли',
  room: 'Зала',
  what: 'Що',
} satisfies Same<typeof pl>
