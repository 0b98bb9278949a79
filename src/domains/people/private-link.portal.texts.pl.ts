import { texts } from '#kernel/texts.ts'

export const pl = texts({
  title: 'Wejdź z numerem i kodem',
  lead: 'Numer i kod są na piśmie od nas albo podał je pracownik przez telefon.',
  number: 'Numer',
  numberHint: 'Osiem cyfr, na przykład 4821 0937.',
  code: 'Kod',
  codeHint: 'Sześć liter i cyfr. Wielkość liter nie ma znaczenia.',
  open: 'Otwórz',
  unknownTitle: 'Nie ma takiej strony',
  unknown: 'Ten odnośnik jest niepełny albo błędny. Skopiuj go jeszcze raz w całości.',
  overTitle: 'Ten odnośnik stracił ważność',
  over: 'Minął jego termin albo zastąpił go nowszy. Zadzwoń do nas, a damy Ci nowy.',
  byPaper: 'Masz numer i kod? Wejdź z nimi tutaj.',
  contact: 'Jak się z nami skontaktować',
})
