import { texts } from '#kernel/texts.ts'

export const pl = texts({
  title: 'Poprawka od wykonawcy',
  lead: 'Wysłano {day}. Gdy ją przyjmiesz, karta od razu się zmieni.',
  changes: 'Co się zmieni',
  none: 'Wykonawca nie zmienił żadnego pola.',
  note: 'Wykonawca napisał',
  accept: 'Przyjmij i opublikuj',
  reject: 'Odrzuć',
  rejectQuestion: 'Karta zostanie bez zmian.',
  rejectVerb: 'odrzuć poprawkę',
  accepted: 'Przyjęto. Opublikowano wersję {number}.',
  rejected: 'Odrzucono poprawkę.',
  decided: 'Ta poprawka ma już decyzję.',
  backToService: 'Wróć do usługi',
})
