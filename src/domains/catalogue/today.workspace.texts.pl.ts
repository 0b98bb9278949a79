import { texts } from '#kernel/texts.ts'

export const pl = texts({
  approve: 'Zatwierdź kartę: {name}',
  approveText: 'Ktoś wysłał zmiany i czeka na Twoje słowo.',
  correction: 'Poprawka od wykonawcy: {name}',
  correctionText: 'Wykonawca napisał, co się zmieniło na karcie.',
  errors: 'Odpowiedz na zgłoszenia błędów: {n|zgłoszenie|zgłoszenia|zgłoszeń}',
  errorsText: 'Czytelnicy kart usług czekają na odpowiedź.',
  checks: 'Sprawdź dane usług: {n|karta|karty|kart}',
  checksText: 'Termin sprawdzenia minął albo minie w ciągu 14 dni.',
  gaps: 'Uzupełnij karty usług: {n|karta|karty|kart}',
  gapsText: 'Są opublikowane, ale brakuje na nich na przykład kontaktu.',
})
