import { texts } from '#kernel/texts.ts'

export const pl = texts({
  title: 'Własne brzmienie tekstów',
  lead: 'Znajdź zdanie ze strony dla mieszkańców i napisz je po swojemu. Puste pole przywraca tekst domyślny.',
  search: 'Szukaj słów z tekstu',
  searchHint: 'Na przykład „kontakt” albo „bariera”. Puste pole pokaże wszystko.',
  find: 'Szukaj',
  text: 'Tekst',
  state: 'Brzmienie',
  ours: 'własne',
  theirs: 'domyślne',
  nothing: 'Nie ma takiego tekstu',
  nothingText: 'Spróbuj jednego słowa, tak jak stoi na stronie.',
  more: 'Pokazujemy pierwsze {n|tekst|teksty|tekstów}. Wpisz więcej słów.',
  changeTitle: 'Napisz po swojemu',
  values: 'Nawiasy klamrowe to miejsca na liczby i nazwy. Zostaw je w tekście bez zmian.',
  original: 'Tekst domyślny: {text}',
  ownPl: 'Po polsku',
  ownUk: 'Po ukraińsku',
  ownEn: 'Po angielsku',
  save: 'Zapisz',
  saved: 'Zapisano brzmienie tekstu.',
})
