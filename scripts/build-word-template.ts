// Builds the default Word template of the annual report:
//   node scripts/build-word-template.ts
// The result is committed, so that nobody needs to run this; a test compares the two. Staff change a copy of the
// template in Word: every word and every {tag} may be moved, reworded or left out.
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'
import { pl } from '#domains/community-plan/annual-report.document.texts.pl.ts'
import { defaultWordTemplate } from '#domains/community-plan/annual-report.document.word.ts'
import { field, loop, loopTable, namespaces, pageBreak, paragraph, stylesPart } from './word-parts.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

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
      paragraph('Heading3', pl.done),
      paragraph('Normal', '{zrobiono}'),
      paragraph('Heading3', pl.proved),
      paragraph('Normal', '{potwierdza}'),
    ),
  ),
  paragraph('Heading1', pl.goals),
  loop(
    'cele',
    paragraph('Heading2', '{tytuł}'),
    paragraph('Small', '{podsumowanie}'),
    loopTable('zadania', '{tytuł tabeli}', [
      { head: pl.no, tag: 'lp', share: 0.6 },
      { head: pl.task, tag: 'zadanie', share: 3.1 },
      { head: pl.term, tag: 'termin', share: 1.6 },
      { head: pl.state, tag: 'stan', share: 1.65 },
      { head: pl.activities, tag: 'działania', share: 1.35, number: true },
      { head: pl.participations, tag: 'udziały', share: 1.15, number: true },
      { head: pl.evidence, tag: 'dowody', share: 1.15, number: true },
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
  paragraph('Heading2', '{z odpowiedzią}'),
  loopTable('odpowiedzi', pl.answeredTable, [
    { head: pl.no, tag: 'lp', share: 0.6 },
    { head: pl.action, tag: 'działanie', share: 4 },
    { head: pl.answeringTasks, tag: 'zadania', share: 5 },
  ]),
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

const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>
<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1400" w:right="1303" w:bottom="1300" w:left="1303" w:header="700" w:footer="600" w:gutter="0"/><w:titlePg/></w:sectPr>`

const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`
const relations = (inner: string) =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}+xml"/>`
const [pageBefore, pageBetween] = pl.page.split(/\{page\}|\{all\}/)
const footer = `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="end"/></w:pPr><w:r><w:t xml:space="preserve">${pageBefore}</w:t></w:r>
${field('PAGE', '1')}<w:r><w:t xml:space="preserve">${pageBetween}</w:t></w:r>${field('NUMPAGES', '1')}</w:p>`

/** The parts of the package in the order in which Word writes them. */
const parts: Record<string, string> = {
  '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>
${override('word/document.xml', `${word}.document.main`)}${override('word/styles.xml', `${word}.styles`)}
${override('word/header1.xml', `${word}.header`)}${override('word/footer1.xml', `${word}.footer`)}
${override('word/settings.xml', `${word}.settings`)}
${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties')}</Types>`,
  '_rels/.rels': relations(
    `${relation(1, 'officeDocument', 'word/document.xml')}<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  ),
  'word/document.xml': `${xml}<w:document ${namespaces}><w:body>${[...front, ...body, ...end].join('')}${section}</w:body></w:document>`,
  'word/_rels/document.xml.rels': relations(
    relation(1, 'styles', 'styles.xml') +
      relation(2, 'header', 'header1.xml') +
      relation(3, 'footer', 'footer1.xml') +
      relation(4, 'settings', 'settings.xml'),
  ),
  'word/styles.xml': stylesPart,
  'word/settings.xml': `${xml}<w:settings ${namespaces}><w:themeFontLang w:val="pl-PL"/></w:settings>`,
  'word/header1.xml': `${xml}<w:hdr ${namespaces}>${paragraph('Header', '{nagłówek strony}')}</w:hdr>`,
  'word/footer1.xml': `${xml}<w:ftr ${namespaces}>${footer}</w:ftr>`,
  'docProps/core.xml': `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${pl.description}</dc:title><dc:language>pl-PL</dc:language></cp:coreProperties>`,
}

/** The template's bytes; the same on every machine and in every zone. */
export async function buildWordTemplate(): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  const mtime = new Date(2026, 0, 1, 12) // written as local time, without its zone
  for (const [name, text] of Object.entries(parts))
    zip.addBuffer(Buffer.from(text), name, { mtime, forceDosTimestamp: true })
  zip.end()
  return buffer(zip.outputStream)
}

if (import.meta.main) await writeFile(defaultWordTemplate, await buildWordTemplate())
