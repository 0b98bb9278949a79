import { texts } from '#kernel/texts.ts'

/** What stops a command of the operator, and what to do about it. */
export const pl = texts({
  exists: 'Plik {path} już istnieje. Podaj inną nazwę: kopia nigdy nie zastępuje starszej.',
  'no-space': 'Brak miejsca na dysku: nie udało się zapisać {path}. Zwolnij miejsce i powtórz polecenie.',
  'may-not-write': 'Nie wolno tu pisać: {path}. Sprawdź prawa do folderu.',
  'no-folder': 'Nie ma folderu dla {path}. Utwórz go i powtórz polecenie.',
  'no-file': 'Nie ma pliku {path}.',
  'not-a-backup': 'To nie jest kopia Splotu: {path}.',
  'damaged-backup':
    'Kopia {path} jest uszkodzona lub ucięta ({where}). Niczego nie zmieniono. Użyj innej kopii.',
  'newer-backup': 'Kopia pochodzi z nowszej wersji programu (krok {step}). Zainstaluj tę wersję i powtórz.',
  'changed-step': 'Krok {step} w kopii różni się od kroku w programie. Użyj wersji programu z dnia kopii.',
  'no-key': 'Nie ma pliku klucza {path}. Wskaż go przez --key albo przywróć bez niego: --without-key.',
  'wrong-key': 'Klucz {path} nie pasuje do tej kopii.',
  'wrong-secret': 'SPLOT_SECRET nie pasuje do tej kopii. Usuń tę zmienną albo podaj sekret z dnia kopii.',
  'folder-not-empty': 'Folder danych {path} nie jest pusty. Odtworzenie działa tylko w pustym folderze.',
  'database-not-empty':
    'Baza danych nie jest pusta (schematy: {schemas}). Odtworzenie działa tylko w pustej bazie.',
  'half-restored':
    'W folderze {path} przerwano odtwarzanie kopii. Powtórz: bin/splot restore PLIK. Wcześniej program nie ruszy.',
  'still-running': 'Na folderze {path} działa Splot. Zatrzymaj go przed odtwarzaniem.',
  'not-a-demo': 'To nie jest centrum pokazowe. Prawdziwego centrum nie wolno usunąć.',
  'no-database': 'W folderze {path} nie ma jeszcze bazy danych. Uruchom najpierw npm start.',
})
