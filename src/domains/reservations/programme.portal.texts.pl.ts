import { texts } from '#kernel/texts.ts'

export const pl = texts({
  title: 'Program tygodnia',
  lead: 'Na spotkania otwarte możesz przyjść bez zapisu.',
  choose: 'Wybierz miejsce',
  none: 'W tym tygodniu nic tu nie ma',
  noneText: 'Możesz zająć salę i zrobić coś swojego.',
  noVenues: 'Nie ma jeszcze otwartych miejsc',
  open: 'można przyjść',
  taken: 'zajęte',
  earlier: 'Wcześniej',
  later: 'Później',
  week: 'Tydzień: {from} – {to}',
  book: 'Zarezerwuj salę',
  feed: 'Dodaj ten program do swojego kalendarza',
  when: 'Kiedy',
  room: 'Sala',
  what: 'Co',
})
