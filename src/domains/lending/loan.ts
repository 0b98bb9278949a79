import type { Id } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Language } from '#kernel/texts.ts'
import type { BorrowerGroup, ModelId } from './equipment.ts'

export type LoanId = Id<'loan'>
export type PieceId = Id<'loan_piece'>

export const loanStates = [
  'requested',
  'waiting',
  'offered',
  'approved',
  'issued',
  'returned',
  'closed',
  'refused',
  'withdrawn',
  'cancelled',
  'lapsed',
] as const
export type LoanState = (typeof loanStates)[number]

export type PieceState = 'waiting' | 'promised' | 'out' | 'returned' | 'lost' | 'dropped'

/** Kinds of paper that entitle; only kind, result and day are noted, never the paper. */
export const certificateKinds = ['disability', 'degree', 'doctor', 'zus'] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** How many pieces of which model. */
export interface LoanLine {
  readonly model: ModelId
  readonly quantity: number
}

/** From when until when; with times only where the model is lent by the hour. */
export interface LoanTerm {
  readonly from: CalendarDay
  readonly to: CalendarDay
  /** Minutes of the day; null = the whole day. */
  readonly fromMinute: number | null
  readonly toMinute: number | null
}

/** What a request says. */
export interface LoanValues {
  readonly borrower: string
  readonly equipment_user: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly in_group: BorrowerGroup | null
  readonly delivery: boolean
  readonly delivery_address: string | null
  readonly certificate_kind: CertificateKind | null
  readonly purpose: string | null
  readonly language: Language
}

/** Somebody in the queue, as its order needs it. */
export interface Waiting {
  readonly id: LoanId
  readonly priority: boolean
  readonly requested_at: Instant
}
