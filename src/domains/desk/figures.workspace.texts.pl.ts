import { texts } from '#kernel/texts.ts'

export const pl = texts({
  title: 'Liczby informacji',
  lead: 'Policzone z zapisanych rozmów od {from} do {to}. Każda liczba otwiera swoją listę.',
  all: 'wszystkie rozmowy',
  month: 'Miesiąc',
  months: 'Rozmowy w miesiącach',
  sum: 'Razem',
  needs: 'O co pytano najczęściej',
  need: 'Potrzeba',
  services: 'Usługi podane w odpowiedzi',
  service: 'Usługa',
  count: 'Rozmowy',
  howCounted: 'Bez rozmów, których zapis cofnięto.',
  needText: 'Potrzebę odczytuje wyszukiwarka ze słów pytania.',
  empty: 'Nie ma jeszcze rozmów',
  emptyText: 'Zapisz pierwszą rozmowę, a pojawią się liczby.',
  toDesk: 'Szukaj i zapisz',
})
