import { texts } from '#kernel/texts.ts'

export const pl = texts({
  lead: 'Kto, kiedy i jak sprawdził, że karta mówi prawdę. Po terminie karta dostaje oznaczenie, potem znika z list.',
  add: 'Zapisz sprawdzenie',
  title: 'Sprawdzenie danych usługi',
  newLead: 'Zapisz, gdy wszystko na karcie się zgadza. Gdy coś się zmieniło, popraw kartę w szkicu.',
  on: 'Kiedy sprawdzono',
  how: 'Jak',
  'how.phone': 'rozmowa telefoniczna',
  'how.visit': 'wizyta na miejscu',
  'how.email': 'e-mail od wykonawcy',
  'how.website': 'strona internetowa wykonawcy',
  'how.link': 'wykonawca potwierdził przez odnośnik',
  'how.import': 'wczytanie z pliku',
  'how.worker': 'sami prowadzimy tę usługę',
  due: 'Następne do',
  saved: 'Zapisano. Następne sprawdzenie do {day}.',
  none: 'Nikt jeszcze nie sprawdził tej karty',
  noneText: 'Sprawdzenie zapisuje się też przy publikacji.',
  now: 'Sprawdzono {day}. Następne sprawdzenie do {due}.',
  checks: 'Dotychczasowe sprawdzenia',
})
