import { type Instant, isBefore } from '#kernel/instant.ts'
import { formatMoney, type Grosze } from '#kernel/money.ts'
import type { Language } from '#kernel/texts.ts'
import { sayDay, saySpan } from '#ui/date.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { ItemState } from './equipment.ts'
import { lendingWords } from './lending-words.texts.ts'
import { dueDay } from './loan.rules.ts'
import type { LoanState } from './loan.ts'

const loanTones: Record<LoanState, Tone> = {
  ...{ requested: 'warn', waiting: 'neutral', offered: 'accent', approved: 'accent', issued: 'ok' },
  ...{ returned: 'warn', closed: 'neutral', refused: 'neutral', withdrawn: 'neutral' },
  ...{ cancelled: 'neutral', lapsed: 'neutral' },
}
const itemTones: Record<ItemState, Tone> = {
  ...{
    available: 'ok',
    out: 'accent',
    cleaning: 'warn',
    repair: 'warn',
    withdrawn: 'neutral',
    lost: 'error',
  },
}

/** The state of a loan in a word with a sign. */
export function LoanTag({ state, language }: { state: LoanState; language: Language }) {
  return <Tag tone={loanTones[state]}>{lendingWords(language)(`state.${state}`)}</Tag>
}

/** Where an item is, in a word with a sign. */
export function ItemTag({ state }: { state: ItemState }) {
  return <Tag tone={itemTones[state]}>{lendingWords('pl')(`item.${state}`)}</Tag>
}

/** From when until when: days, or hours where the loan has them. */
export function sayTerm(
  loan: { readonly starts_at: Instant; readonly ends_at: Instant },
  place: { zone: string; language: Language },
): string {
  const { zone, language } = place
  const from = loan.starts_at.toZonedDateTimeISO(zone)
  if (from.hour !== 0 || from.minute !== 0) return saySpan(loan.starts_at, loan.ends_at, place)
  const last = dueDay(loan.ends_at, zone)
  const first = from.toPlainDate()
  return isBefore(first, last)
    ? `${sayDay(first, language)} – ${sayDay(last, language)}`
    : sayDay(first, language)
}

/** "kaucja 50,00 zł", or that there is none. */
export function sayDeposit(deposit: Grosze, language: Language): string {
  return deposit === 0n ? lendingWords(language)('noDeposit') : formatMoney(deposit, language)
}
