import type { Id } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Grosze } from '#kernel/money.ts'

export type ModelId = Id<'equipment_model'>
export type ItemId = Id<'item'>

/** What equipment is for; the same list stands in the check of the table. */
export const equipmentKinds = ['rehabilitation', 'event', 'tool', 'electronics'] as const
export type EquipmentKind = (typeof equipmentKinds)[number]

/** Groups that a model may serve first; a borrower names at most one. */
export const borrowerGroups = ['disabled', 'sudden', 'senior', 'carer', 'organisation'] as const
export type BorrowerGroup = (typeof borrowerGroups)[number]

/** What the form of a model says. */
export interface ModelValues {
  readonly name: string
  readonly kind: EquipmentKind
  readonly description: string | null
  readonly description_uk: string | null
  readonly description_en: string | null
  readonly deposit_grosze: Grosze
  readonly loan_days_max: number
  readonly cleaning_days: number
  readonly by_hour: boolean
  readonly asks_certificate: boolean
  readonly asks_instruction: boolean
  readonly first_groups: BorrowerGroup[]
}

/** What the form of a numbered item says. */
export interface ItemValues {
  readonly inventory_number: string
  readonly condition: string
  readonly venue_id: Id<'venue'>
  readonly check_due_on: CalendarDay | null
}

/** Why an item cannot be lent now; `out` means that a loan has it. */
export type HoldReason = 'loan' | 'cleaning' | 'repair'

/** Where an item is now, as people say it. */
export type ItemState = 'available' | 'out' | 'cleaning' | 'repair' | 'withdrawn' | 'lost'

/** A hold of an item: from when until when, and a guess of its end where nobody knows. */
export interface ItemHold {
  readonly why: HoldReason
  readonly held_at: Instant
  readonly held_until: Instant | null
  readonly expected_on: CalendarDay | null
}
