import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PdfInput, WordInput } from '#kernel/maker/jobs.ts'
import { formatMoney } from '#kernel/money.ts'
import { speak } from '#kernel/texts.ts'
import { sayDay } from '#ui/date.ts'
import { pl } from './agreement.document.texts.pl.ts'
import { dueDay } from './loan.rules.ts'
import type { Loan, Piece } from './loan.sql.ts'

const t = speak({ pl }, 'pl')
const layout = readFileSync(new URL('./agreement.document.typ', import.meta.url), 'utf8')

/** The template that staff may change in Word; built by `scripts/build-agreement-template.ts`. */
export const agreementTemplate = fileURLToPath(new URL('./agreement.template.docx', import.meta.url))

/** What the agreement and the protocol say. `madeOn` is the day of the document. */
export interface AgreementFacts {
  readonly centre: string
  readonly zone: string
  readonly madeAt: string
  readonly loan: Loan
  readonly pieces: readonly Piece[]
}

/** The values of both forms of the document: no clock, no database. */
export function viewOfAgreement(facts: AgreementFacts) {
  const { centre, zone, loan } = facts
  const first = loan.starts_at.toZonedDateTimeISO(zone).toPlainDate()
  const issued = facts.pieces.find((piece) => piece.issued_at)?.issued_at ?? loan.starts_at
  const deposit = formatMoney(loan.deposit_taken_grosze ?? 0n, 'pl')
  return {
    centre,
    title: t('title', { number: loan.number }),
    made: t('made', { day: sayDay(issued.toZonedDateTimeISO(zone).toPlainDate(), 'pl') }),
    parties: [
      { name: t('lender'), value: centre },
      { name: t('borrower'), value: loan.borrower },
      ...(loan.equipment_user ? [{ name: t('user'), value: loan.equipment_user }] : []),
      { name: t('contact'), value: [loan.phone, loan.email, loan.address].filter(Boolean).join(', ') },
    ],
    terms: [
      t('term1', { from: sayDay(first, 'pl'), to: sayDay(dueDay(loan.ends_at, zone), 'pl') }),
      ...[t('term2'), t('term3'), t('term4'), t('term5', { deposit }), t('basis')],
    ],
    pieces: facts.pieces
      .filter((piece) => piece.state !== 'dropped')
      .map((piece, at) => ({
        no: String(at + 1),
        what: piece.model_name,
        number: piece.inventory_number ?? '',
        condition: piece.condition_out ?? '',
        back: piece.damage ?? piece.condition_back ?? '',
      })),
    instructed: loan.instructed_on
      ? t('instructed', { day: sayDay(loan.instructed_on, 'pl') })
      : t('notInstructed'),
  }
}

/** What the maker needs to typeset the agreement with its protocol. */
export function agreementPdf(facts: AgreementFacts): PdfInput {
  const files = { '/view.json': JSON.stringify({ ...viewOfAgreement(facts), words: pl }) }
  return { main: layout, files, madeAt: Math.floor(Date.parse(facts.madeAt) / 1000) }
}

/** The same for Word; the tags are Polish, because staff read and move them. */
export function agreementWord(facts: AgreementFacts): WordInput {
  const view = viewOfAgreement(facts)
  const data = {
    ...{ tytuł: view.title, centrum: view.centre, zawarta: view.made, instruktaż: view.instructed },
    strony: view.parties.map(({ name, value }) => ({ rola: name, kto: value })),
    warunki: view.terms.map((text, at) => ({ lp: String(at + 1), treść: text })),
    sprzęt: view.pieces.map((piece) => ({
      ...{
        lp: piece.no,
        nazwa: piece.what,
        numer: piece.number,
        wydanie: piece.condition,
        zwrot: piece.back,
      },
    })),
  }
  return { template: { path: agreementTemplate }, data }
}
