import type { Instant } from '#kernel/instant.ts'
import type { ModelId } from './equipment.ts'
import type { LoanId, LoanState } from './loan.ts'

/** Which loans a list or a figure means; what is absent does not narrow. */
export interface LoanFilter {
  readonly states?: readonly LoanState[]
  readonly model?: ModelId
  /** In borrower, user of the equipment, number or inventory number. */
  readonly text?: string
  /** Loans whose end lies before this moment. */
  readonly endsBefore?: Instant
  /** Loans whose end lies at this moment or later. */
  readonly endsFrom?: Instant
  /** Loans whose start lies before this moment. */
  readonly startsBefore?: Instant
  /** Loans that begin on a day or later, as moments of the zone. */
  readonly startsFrom?: Instant
  readonly ids?: readonly LoanId[]
}

/** The words of the address: `stan`, `model`, `q`. */
export const loanListFilters = ['w_toku', 'po_terminie', 'czekaja', 'zakonczone'] as const

/** The states behind each word of the address. */
export const statesOf: Record<(typeof loanListFilters)[number], readonly LoanState[]> = {
  w_toku: ['requested', 'offered', 'approved', 'issued', 'returned'],
  po_terminie: ['issued'],
  czekaja: ['waiting'],
  zakonczone: ['closed', 'refused', 'withdrawn', 'cancelled', 'lapsed'],
}
