import { fileURLToPath } from 'node:url'
import type { WordInput } from '#kernel/maker/jobs.ts'
import { speak } from '#kernel/texts.ts'
import { pl } from './annual-report.document.texts.pl.ts'
import { type ReportView, viewOfReport } from './annual-report.document.view.ts'
import type { AnnualReportContent } from './annual-report.ts'

const t = speak({ pl }, 'pl')

/** The template that an installation starts with; built by `scripts/build-word-template.ts`. */
export const defaultWordTemplate = fileURLToPath(new URL('./annual-report.template.docx', import.meta.url))

/** Width of a picture in the Word file, in pixels of 1/96 inch (about 7.9 cm). */
const pictureWidth = 300

/**
 * What the maker needs for the Word file: the centre's own template or the default one, and the values of its
 * tags. The tags are Polish: staff read and move them in Word.
 */
export function annualReportWord(
  content: AnnualReportContent,
  template: WordInput['template'] = { path: defaultWordTemplate },
): WordInput {
  const view = viewOfReport(content)
  return { template, data: { ...frontOf(view), ...bodyOf(view), ...endOf(view) } }
}

function frontOf(view: ReportView) {
  return {
    centrum: view.centre,
    podtytuł: view.subtitle,
    'nagłówek strony': view.header,
    podgląd: view.isPreview,
    fakty: view.facts.map(({ name, value }) => ({ nazwa: name, wartość: value })),
    liczby: view.summary.map(({ name, value }) => ({ nazwa: name, wartość: value })),
    'jest cel główny': view.mainGoal !== null,
    'cel główny': view.mainGoal ?? '',
    'są rozdziały': view.chapters.length > 0,
    rozdziały: view.chapters.map((chapter) => ({
      tytuł: chapter.title,
      zaplanowano: joined(chapter.planned),
      'jest zrobiono': chapter.done.length > 0,
      zrobiono: joined(chapter.done),
      'jest potwierdza': chapter.proved.length > 0,
      potwierdza: joined(chapter.proved),
    })),
  }
}

function bodyOf(view: ReportView) {
  return {
    cele: view.goals.map((goal) => ({
      tytuł: goal.title,
      podsumowanie: goal.sum,
      'tytuł tabeli': goal.tableTitle,
      zadania: goal.tasks.map((task) => ({
        lp: task.no,
        zadanie: task.reason === '' ? task.title : `${task.title}\n${task.reason}`,
        termin: task.term,
        stan: task.state,
        działania: task.activities,
        udziały: task.participations,
        dowody: task.evidence,
      })),
    })),
    zasięg: view.reach.map((part) => ({
      tytuł: part.name,
      kolumna: part.column,
      wiersze: part.rows.map((row) => ({
        nazwa: row.name,
        działania: row.activities,
        udziały: row.participations,
        osoby: row.persons,
      })),
    })),
    'jest krąg': view.circle.length > 0,
    krąg: view.circle.map(({ name, value }) => ({ nazwa: name, wartość: value })),
    'są odpowiedzi': view.answered.length > 0,
    'z odpowiedzią': view.answeredTitle,
    odpowiedzi: view.answered.map((one) => ({ lp: one.no, działanie: one.title, zadania: one.tasks })),
    'bez odpowiedzi': view.notAnsweredTitle,
    'brak odpowiedzi': view.notAnswered.map((one) => ({ lp: one.no, działanie: one.title })),
    'są głosy': view.voices.length > 0,
    głosy: view.voices.map((one) => ({
      strona: one.party,
      oczekiwania: joined(one.wanted),
      ocena: joined(one.said),
    })),
  }
}

function endOf(view: ReportView) {
  return {
    'są wskaźniki': view.indicators.length > 0,
    wskaźniki: view.indicators.map((one) => ({
      nazwa: one.name,
      początek: one.baseline,
      cel: one.target,
      wynik: one.actual,
      źródło: one.source,
    })),
    'jest porównanie': view.comparison !== null,
    'tytuł porównania': view.comparison?.title ?? '',
    'rok dawny': view.comparison?.before ?? '',
    'rok obecny': view.comparison?.now ?? '',
    porównanie: (view.comparison?.rows ?? []).map((row) => ({
      nazwa: row.name,
      dawniej: row.before,
      obecnie: row.now,
      zmiana: row.change,
    })),
    wnioski: joined(view.conclusions),
    'jest obliczenie': view.arithmetic.length > 0,
    obliczenia: view.arithmetic.map((one) => ({ nazwa: one.figure, wartość: one.value, sposób: one.how })),
    'jest załącznik': view.annex.length > 0,
    załącznik: view.annex.map(annexPart),
  }
}

function annexPart(part: ReportView['annex'][number]) {
  return {
    tytuł: part.name,
    'tytuł tabeli': part.tableTitle,
    wpisy: part.entries.map((one) => ({ lp: one.no, data: one.on, rodzaj: one.kind, wpis: one.title })),
    'są dowody': part.changes.length > 0,
    'tytuł dowodów': part.changesTitle,
    dowody: part.changes.map((one) => ({
      lp: one.no,
      wpis: one.title,
      zmiana: one.what,
      'dla kogo': one.forWhom,
      'skąd wiemy': one.howWeKnow,
    })),
    'są zdjęcia': part.pictures.length > 0,
    'tytuł zdjęć': part.picturesTitle,
    zdjęcia: part.pictures.map((one) => ({
      podpis: one.caption,
      zdjęcie: {
        _type: 'image',
        path: one.path,
        format: 'image/jpeg',
        width: pictureWidth,
        height: Math.round((pictureWidth * one.height) / one.width),
        altText: one.alt,
      },
    })),
  }
}

function joined(paragraphs: readonly string[]): string {
  return paragraphs.length === 0 ? t('nothingWritten') : paragraphs.join('\n')
}
