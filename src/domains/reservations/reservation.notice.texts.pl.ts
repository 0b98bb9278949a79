import { texts } from '#kernel/texts.ts'

export const pl = texts({
  requestedSubject: 'Mamy Twoją prośbę o salę: {room}',
  requestedText: 'Dziękujemy. Gospodarz miejsca odpowie najpóźniej w dwa dni robocze.',
  needs_infoSubject: 'Dopisz szczegóły prośby o salę: {room}',
  needs_infoText: 'Mamy Twoją prośbę. Otwórz odnośnik, dopisz cel spotkania i zaakceptuj regulamin.',
  approvedSubject: 'Sala jest Twoja: {room}',
  approvedText: 'Rezerwacja jest potwierdzona. Do zobaczenia!',
  refusedSubject: 'Nie możemy udostępnić sali: {room}',
  refusedText: 'Przykro nam, tym razem się nie uda. Oto powód.',
  cancelledSubject: 'Odwołaliśmy rezerwację: {room}',
  cancelledText: 'Przepraszamy, musimy odwołać Twoją rezerwację. Oto powód.',
  movedSubject: 'Zmieniony termin rezerwacji: {room}',
  movedText: 'Twoja rezerwacja ma nowy termin.',
  undoneSubject: 'Jeszcze raz patrzymy na Twoją prośbę: {room}',
  undoneText: 'Wcześniejsza odpowiedź była pomyłką. Odpowiemy ponownie.',
  number: 'Numer rezerwacji: {number}',
  link: 'Zobacz, zmień albo odwołaj: {address}',
})
