import { texts } from '#kernel/texts.ts'

/** What people read when a file or a form cannot be taken; keys are refusal codes. */
export const pl = texts({
  'files.too-large': 'Plik „{name}” jest za duży. Największy możliwy to {maxMegabytes} MB.',
  'files.too-many': 'Wybrano za dużo plików. Naraz można wysłać {maxFiles|plik|pliki|plików}.',
  'files.empty': 'Plik „{name}” jest pusty. Sprawdź go na swoim urządzeniu i wybierz ponownie.',
  'files.broken': 'Formularz nie dotarł w całości. Prosimy wysłać go jeszcze raz.',
  'files.field-too-long': 'Tekst w tym polu jest za długi. Prosimy go skrócić.',
  'files.too-many-fields': 'Formularz ma za dużo pól. Prosimy otworzyć stronę jeszcze raz.',
  'files.kind': 'Tego rodzaju pliku nie przyjmujemy. Możesz wysłać zdjęcie, PDF, Word, Excel albo tekst.',
  'files.encoding': 'Nie możemy odczytać liter w tym pliku. Zapisz go w kodowaniu UTF-8 i wyślij ponownie.',
  'files.macros': 'Dokument zawiera makra, czyli mały program. Zapisz go bez makr i wyślij ponownie.',
  'files.bomb': 'Plik po rozpakowaniu jest za duży. Nie możemy go przyjąć.',
  'files.damaged': 'Plik jest uszkodzony albo chroniony hasłem. Otwórz go, zapisz ponownie i wyślij.',
  'files.infected': 'W tym pliku znaleziono wirusa. Plik nie został zapisany.',
  'files.picture.unreadable':
    'Nie możemy odczytać tego zdjęcia. Zapisz je jako JPEG lub PNG i wyślij ponownie.',
})
