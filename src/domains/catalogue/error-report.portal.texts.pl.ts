import { texts } from '#kernel/texts.ts'

export const pl = texts({
  services: 'Usługi',
  title: 'Zgłoś błąd na karcie',
  lead: 'Napisz, co się nie zgadza. Odpowiemy do {day}.',
  what: 'Co się nie zgadza',
  whatHint: 'Na przykład: pod tym numerem nikt nie odbiera. Nie pisz o swoim zdrowiu ani sytuacji.',
  contact: 'E-mail lub telefon',
  contactHint: 'Tylko jeśli chcesz odpowiedzi. Użyjemy go wyłącznie do niej.',
  send: 'Wyślij',
  sentTitle: 'Dziękujemy za zgłoszenie',
  sentNumber: 'Numer zgłoszenia: {number}.',
  sentDue: 'Odpowiemy do {day}.',
  sentNext: 'Sprawdzimy kartę i poprawimy ją, jeśli trzeba.',
  back: 'Wróć do usług',
})
