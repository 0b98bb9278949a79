import { texts } from '#kernel/texts.ts'

/** What the program says while it brings the database up. */
export const pl = texts({
  creating: 'Zakładam nową bazę danych w {dir}.',
  moved: 'Użytkownik „{user}” nie może wejść do {dir}. Dane i pliki bazy trzymam w {root}.',
  copied: 'Użytkownik „{user}” nie może czytać plików PostgreSQL. Ich kopia jest w {dir}.',
  orphan: 'Poprzedni program nie zamknął bazy. Zamykam ją i uruchamiam od nowa.',
})
