import { texts } from '#kernel/texts.ts'

/** Sentences of the refusals that belong to no domain: forms, files, traffic. */
export const pl = texts({
  'form.required': 'Uzupełnij to pole.',
  'form.too-short': 'Napisz trochę więcej (co najmniej {min|znak|znaki|znaków}).',
  'form.too-long': 'Skróć tekst. Najwięcej {max|znak|znaki|znaków}.',
  'form.no-such-day': 'Podaj dzień, który istnieje, na przykład 2026-03-15.',
  'form.no-such-number': 'Podaj liczbę całkowitą od {min} do {max}.',
  'form.no-such-amount': 'Podaj liczbę, na przykład 12 albo 12,5.',
  'form.choose': 'Wybierz jedną z podanych możliwości.',
  'form.too-many': 'Wybrano zbyt wiele pozycji.',
  'form.wrong': 'Sprawdź to pole. Nie możemy odczytać tej wartości.',
  'form.no-such-link': 'Podaj pełny adres, na przykład https://przyklad.pl/strona.',
  'request.not-json': 'Wyślij poprawny dokument JSON, najwyżej 100 kB.',
  'deed.in-use': 'Ta pozycja jest używana w innym miejscu albo już nie istnieje.',
  'idempotency.reused':
    'Ten formularz został już wysłany z inną treścią. Otwórz go ponownie, aby wysłać następny.',
})
