import type { Intake } from '#domains/catalogue/public.ts'
import type { OpenState } from '#domains/places/public.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { AnswerRef } from './enquiry.ts'

/** What the desk reads out: one service, place or person. What is not known is null. */
export interface Answer {
  readonly ref: AnswerRef & { readonly kind: 'service' | 'venue' | 'person' }
  readonly name: string
  /** The area of a service, the address of a place, the hours of a person. */
  readonly about: string | null
  readonly summary: string | null
  readonly phone: string | null
  readonly step: string | null
  readonly open: { readonly state: OpenState; readonly zone: string } | null
  readonly intake: Intake | null
  readonly freePlaces: number | null
  readonly checkedOn: CalendarDay | null
  /** Nobody checked the card in time: say so before giving the number. */
  readonly isLate: boolean
  /** Closed for a time. */
  readonly isPaused: boolean
  /** The whole card in the workspace; null for a person. */
  readonly path: string | null
}
