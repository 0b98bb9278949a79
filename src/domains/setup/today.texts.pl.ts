import { texts } from '#kernel/texts.ts'

export const pl = texts({
  municipality: 'Podaj gminę, w której działa centrum',
  areas: 'Dodaj gminę, osiedla lub sołectwa',
  contact: 'Podaj adres i telefon lub e-mail centrum',
  officers: 'Wskaż dyrektora i koordynatora dostępności',
  dataProtection: 'Podaj inspektora ochrony danych i kontakt do niego',
  declaration: 'Przygotuj deklarację dostępności',
  setup: 'Ustawienia centrum: brakuje tego na stronach dla mieszkańców.',
  review: 'Sprawdź deklarację dostępności',
  reviewSoon: 'Przegląd raz w roku, do 31 marca. Trzeba go zrobić i wpisać datę.',
  reviewLate: 'Termin przeglądu minął. Ustawa każe sprawdzać deklarację co roku.',
  barrier: 'Odpowiedz na zgłoszenie bariery {number}',
  barrierText: 'Ktoś nie mógł skorzystać ze strony lub budynku i czeka na odpowiedź.',
})
