import { texts } from '#kernel/texts.ts'

export const pl = texts({
  title: 'Odnośnik dla wykonawcy',
  lead: 'Wykonawca otworzy kartę bez konta i potwierdzi dane albo je poprawi. Odnośnik działa 60 dni.',
  email: 'Adres e-mail wykonawcy',
  emailHint: 'Wyślemy tam odnośnik. Zostaw puste, gdy przekażesz go inaczej.',
  make: 'Zrób odnośnik',
  madeTitle: 'Odnośnik jest gotowy',
  link: 'Odnośnik',
  byPhone: 'Przez telefon podyktuj: {address}, numer {number}, kod {code}.',
  mailed: 'Wysłaliśmy go też na adres {email}.',
  back: 'Wróć do sprawdzeń',
})
