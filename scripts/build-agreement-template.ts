// Builds the Word template of a loan agreement with its protocol:
//   node scripts/build-agreement-template.ts
// The result is committed, so that nobody needs to run this; a test compares the two.
import { writeFile } from 'node:fs/promises'
import { pl } from '#domains/lending/agreement.document.texts.pl.ts'
import { agreementTemplate } from '#domains/lending/agreement.document.ts'
import { wordFile } from './word-package.ts'
import { endParagraph, field, loopTable, paragraph, stylesPart } from './word-parts.ts'

const body = [
  paragraph('Heading1', '{tytuł}'),
  paragraph('Normal', '{centrum}'),
  paragraph('Normal', '{zawarta}'),
  loopTable('strony', pl.parties, [
    { head: pl.parties, tag: 'rola', share: 1 },
    { head: pl.contact, tag: 'kto', share: 2 },
  ]),
  loopTable('warunki', pl.terms, [
    { head: pl.no, tag: 'lp', share: 0.3 },
    { head: pl.terms, tag: 'treść', share: 5 },
  ]),
  paragraph('Heading2', pl.protocol),
  loopTable('sprzęt', pl.table, [
    { head: pl.no, tag: 'lp', share: 0.4 },
    { head: pl.what, tag: 'nazwa', share: 2 },
    { head: pl.number, tag: 'numer', share: 1.2 },
    { head: pl.condition, tag: 'wydanie', share: 1.6 },
    { head: pl.back, tag: 'zwrot', share: 1.6 },
  ]),
  paragraph('Normal', '{instruktaż}'),
  paragraph('Normal', `${pl.signLender}: ${pl.signLine}`),
  paragraph('Normal', `${pl.signBorrower}: ${pl.signLine}`),
]

const [pageBefore, pageBetween] = pl.page.split(/\{page\}|\{all\}/)
const footer = endParagraph('Footer', [pageBefore!, field('PAGE', '1'), pageBetween!, field('NUMPAGES', '1')])

/** The template's bytes. */
export function buildAgreementTemplate(): Promise<Buffer> {
  return wordFile({
    title: pl.description,
    body: body.join(''),
    header: paragraph('Header', '{tytuł}'),
    footer,
    styles: stylesPart,
  })
}

if (import.meta.main) await writeFile(agreementTemplate, await buildAgreementTemplate())
