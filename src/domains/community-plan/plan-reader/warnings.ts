// Every doubt of the reader in one plain Polish sentence.
import type { PlanWarning } from './plan-reading.ts'

const SENTENCES: Record<string, string> = {
  'act-kind-odd': 'Źródło mówi „ustawa”, ale rada gminy nie uchwala ustaw. Zapewne chodzi o uchwałę.',
  'approximate-number': 'Źródło podaje liczbę {number} w przybliżeniu.',
  'chapter-worded-twice':
    'Tytuł rozdziału brzmi inaczej w spisie treści („{contents}”) niż w tekście („{body}”).',
  'count-differs': 'Tekst zapowiada liczbę {stated}, a wymienia {found}.',
  'glued-cells': 'Komórki tabeli są sklejone. Proszę sprawdzić, gdzie kończy się jedna, a zaczyna druga.',
  'goal-guessed': 'Uznano za cel: „{title}”. Źródło nie nazywa go wprost celem.',
  'goal-only-in-prose':
    'O tym celu mówi tylko zdanie, nie ma go w wykazie celów ani w harmonogramie: „{sentence}”',
  'goal-without-tasks': 'Cel „{title}” nie ma żadnego zadania.',
  'goal-worded-twice': 'Cel zapisano dwojako: „{list}” oraz „{schedule}”. Przyjęto zapis z harmonogramu.',
  'main-goal-missing': 'Nie znaleziono celu głównego.',
  'main-goal-worded-twice':
    'Cel główny zapisano dwojako: „{first}” oraz „{second}”. Przyjęto pierwszy zapis.',
  'main-goals-many': 'Źródło ma kilka celów strategicznych ({count}). Żadnego nie uznano za cel główny.',
  'municipality-missing': 'Nie znaleziono nazwy gminy.',
  'partner-split': 'Między nazwami „{first}” i „{second}” brakuje przecinka. Rozdzielono je.',
  'table-cut': 'Tabela jest przerwana. Ciąg dalszy dołączono do tych samych kolumn.',
  'table-headless': 'Tabela nie ma nagłówków. Znaczenie kolumn odczytano z treści.',
  'table-stacked': 'Komórki tabeli stoją jedna pod drugą. Wiersze odtworzono z kolejności.',
  'task-outside-table': 'Zadanie „{title}” stoi poza tabelą harmonogramu.',
  'task-twice': 'Zadanie „{title}” występuje dwa razy pod tym samym celem.',
  'tasks-guessed': 'Źródło nie nazywa tej listy zadaniami. Uznano ją za zadania.',
  'tasks-without-goal': 'Część zadań ({count}) nie stoi pod żadnym celem.',
  'term-gaps': 'Termin „{term}” ma przerwy. Przyjęto okres od pierwszego do ostatniego dnia.',
  'term-in-sentence': 'Termin zadania „{title}” odczytano z jego opisu.',
  'term-loose': 'Termin „{term}” jest niedokładny. Przyjęto cały wskazany okres.',
  'term-missing': 'Zadanie „{title}” nie ma terminu.',
  'term-no-such-date': 'Termin „{term}” zawiera datę, której nie ma w kalendarzu.',
  'term-open': 'Termin „{term}” podaje tylko początek albo tylko koniec.',
  'term-reversed': 'Termin „{term}” przechodzi na następny rok. Rok początku przyjęto z kontekstu.',
  'term-without-date': 'Termin „{term}” nie podaje żadnej daty.',
  'term-without-year': 'Termin „{term}” nie podaje roku i nie ma go w tytule planu.',
  'title-missing': 'Nie znaleziono tytułu planu.',
  'two-years': 'W tytule i terminach są różne lata: {title} i {terms}.',
  'year-missing': 'Nie znaleziono roku planu.',
}

/** One warning. An unknown code is a defect of the reader and throws. */
export function warning(code: string, params: Record<string, string | number>, where: string): PlanWarning {
  const sentence = SENTENCES[code]
  if (sentence === undefined) throw new Error(`no sentence for warning ${code}`)
  const message = sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
  return { code, message, where }
}
