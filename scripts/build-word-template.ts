// Builds the default Word template of the annual report:
//   node scripts/build-word-template.ts
// The result is committed, so that nobody needs to run this; a test compares the two. Staff change a copy of
// it in Word: every word and every {tag} may be moved, reworded or left out.
import { writeFile } from 'node:fs/promises'
import { pl } from '#domains/community-plan/annual-report.document.texts.pl.ts'
import { defaultWordTemplate } from '#domains/community-plan/annual-report.document.word.ts'
import { wordFile } from './word-package.ts'
import { endParagraph, field, loop, loopTable, pageBreak, paragraph, stylesPart } from './word-parts.ts'

const front = [
  paragraph('Title', pl.title),
  paragraph('Subtitle', '{podtytuł}'),
  loop('podgląd', paragraph('Normal', pl.preview)),
  loopTable('fakty', pl.factsTable, [
    { head: pl.figure, tag: 'nazwa', share: 1 },
    { head: pl.value, tag: 'wartość', share: 3 },
  ]),
  pageBreak,
  paragraph('ContentsHead', pl.contents),
  `<w:p>${field('TOC \\o "1-2" \\h \\z', pl.contentsHint)}</w:p>`,
  pageBreak,
]

const body = [
  paragraph('Heading1', pl.summary),
  loopTable('liczby', pl.summaryTable, [
    { head: pl.figure, tag: 'nazwa', share: 3 },
    { head: pl.value, tag: 'wartość', share: 1, number: true },
  ]),
  loop('jest cel główny', paragraph('Heading2', pl.mainGoal), paragraph('Normal', '{cel główny}')),
  loop(
    'są rozdziały',
    paragraph('Heading1', pl.chapters),
    loop(
      'rozdziały',
      paragraph('Heading2', '{tytuł}'),
      paragraph('Heading3', pl.planned),
      paragraph('Normal', '{zaplanowano}'),
      loop('jest zrobiono', paragraph('Heading3', pl.done), paragraph('Normal', '{zrobiono}')),
      loop('jest potwierdza', paragraph('Heading3', pl.proved), paragraph('Normal', '{potwierdza}')),
    ),
  ),
  paragraph('Heading1', pl.goals),
  loop(
    'cele',
    paragraph('Heading2', '{tytuł}'),
    paragraph('Sum', '{podsumowanie}'),
    loopTable('zadania', '{tytuł tabeli}', [
      { head: pl.no, tag: 'lp', share: 0.6 },
      { head: pl.task, tag: 'zadanie', share: 3.1 },
      { head: pl.term, tag: 'termin', share: 1.6 },
      { head: pl.state, tag: 'stan', share: 1.65 },
      { head: pl.activities, tag: 'działania', share: 1.35, number: true },
      { head: pl.participations, tag: 'udziały', share: 1.15, number: true },
      { head: pl.entries, tag: 'dowody', share: 1.15, number: true },
    ]),
  ),
  paragraph('Heading1', pl.reach),
  paragraph('Normal', `${pl.reachNote} ${pl.personsNote}`),
  loop(
    'zasięg',
    paragraph('Heading2', '{tytuł}'),
    loopTable('wiersze', '{tytuł}', [
      { head: '{kolumna}', tag: 'nazwa', share: 3 },
      { head: pl.activities, tag: 'działania', share: 1, number: true },
      { head: pl.participations, tag: 'udziały', share: 1, number: true },
      { head: pl.persons, tag: 'osoby', share: 1.2, number: true },
    ]),
  ),
  paragraph('Small', pl.hiddenNote),
  loop(
    'jest krąg',
    paragraph('Heading1', pl.circle),
    paragraph('Normal', pl.circleNote),
    loopTable('krąg', pl.circle, [
      { head: pl.circleRow, tag: 'nazwa', share: 3 },
      { head: pl.number, tag: 'wartość', share: 1, number: true },
    ]),
  ),
  paragraph('Heading1', pl.actions),
  loop(
    'są odpowiedzi',
    paragraph('Heading2', '{z odpowiedzią}'),
    loopTable('odpowiedzi', pl.answeredTable, [
      { head: pl.no, tag: 'lp', share: 0.6 },
      { head: pl.action, tag: 'działanie', share: 4 },
      { head: pl.answeringTasks, tag: 'zadania', share: 5 },
    ]),
  ),
  paragraph('Heading2', '{bez odpowiedzi}'),
  loop('brak odpowiedzi', paragraph('Normal', '{lp}. {działanie}')),
  loop(
    'są głosy',
    paragraph('Heading1', pl.voices),
    loop(
      'głosy',
      paragraph('Heading2', '{strona}'),
      paragraph('Heading3', pl.wanted),
      paragraph('Normal', '{oczekiwania}'),
      paragraph('Heading3', pl.said),
      paragraph('Normal', '{ocena}'),
    ),
  ),
]

const end = [
  loop(
    'są wskaźniki',
    paragraph('Heading1', pl.indicators),
    loopTable('wskaźniki', pl.indicators, [
      { head: pl.indicator, tag: 'nazwa', share: 3 },
      { head: pl.baseline, tag: 'początek', share: 1.3, number: true },
      { head: pl.target, tag: 'cel', share: 1, number: true },
      { head: pl.actual, tag: 'wynik', share: 1.3, number: true },
      { head: pl.source, tag: 'źródło', share: 2 },
    ]),
  ),
  loop(
    'jest porównanie',
    paragraph('Heading1', '{tytuł porównania}'),
    loopTable('porównanie', pl.comparisonTable, [
      { head: pl.figure, tag: 'nazwa', share: 3 },
      { head: '{rok dawny}', tag: 'dawniej', share: 1, number: true },
      { head: '{rok obecny}', tag: 'obecnie', share: 1, number: true },
      { head: pl.difference, tag: 'zmiana', share: 1, number: true },
    ]),
  ),
  paragraph('Heading1', pl.conclusions),
  paragraph('Normal', '{wnioski}'),
  loop(
    'jest obliczenie',
    paragraph('Heading1', pl.arithmetic),
    loopTable('obliczenia', pl.arithmetic, [
      { head: pl.figure, tag: 'nazwa', share: 2 },
      { head: pl.value, tag: 'wartość', share: 1, number: true },
      { head: pl.how, tag: 'sposób', share: 4 },
    ]),
  ),
  loop('jest załącznik', pageBreak, paragraph('Heading1', pl.annex)),
  loop(
    'załącznik',
    paragraph('Heading2', '{tytuł}'),
    loopTable('wpisy', '{tytuł tabeli}', [
      { head: pl.no, tag: 'lp', share: 0.7 },
      { head: pl.day, tag: 'data', share: 1.2 },
      { head: pl.kind, tag: 'rodzaj', share: 2 },
      { head: pl.entry, tag: 'wpis', share: 5 },
    ]),
    loop(
      'są dowody',
      loopTable('dowody', '{tytuł dowodów}', [
        { head: pl.no, tag: 'lp', share: 0.6 },
        { head: pl.entry, tag: 'wpis', share: 2 },
        { head: pl.what, tag: 'zmiana', share: 2.4 },
        { head: pl.forWhom, tag: 'dla kogo', share: 1.6 },
        { head: pl.howWeKnow, tag: 'skąd wiemy', share: 1.8 },
      ]),
    ),
    loop(
      'są zdjęcia',
      paragraph('Heading3', '{tytuł zdjęć}'),
      loop('zdjęcia', paragraph('Normal', '{zdjęcie}'), paragraph('Small', '{podpis}')),
    ),
  ),
]

const [pageBefore, pageBetween] = pl.page.split(/\{page\}|\{all\}/)
const footer = endParagraph('Footer', [pageBefore!, field('PAGE', '1'), pageBetween!, field('NUMPAGES', '1')])

/** The template's bytes. */
export function buildWordTemplate(): Promise<Buffer> {
  return wordFile({
    title: pl.description,
    body: [...front, ...body, ...end].join(''),
    header: paragraph('Header', '{nagłówek strony}'),
    footer,
    styles: stylesPart,
  })
}

if (import.meta.main) await writeFile(defaultWordTemplate, await buildWordTemplate())
