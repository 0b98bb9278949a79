import type { Id } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'

export type VenueId = Id<'venue'>

export type VenueState = 'planned' | 'open' | 'closed'

/** What a venue is; `mal` is a Local Activity Place (Miejsce Aktywności Lokalnej). */
export const venueKinds = ['mal', 'centre', 'day_room', 'club', 'library', 'school', 'other'] as const
export type VenueKind = (typeof venueKinds)[number]

/**
 * What makes a venue or a room usable for everybody. Only what is there is said; what is in the way stands in
 * the note beside it. The same list stands in the checks of the tables.
 */
export const accessFacts = [
  'step_free',
  'ramp',
  'lift',
  'wide_doors',
  'accessible_toilet',
  'changing_place',
  'parking',
  'induction_loop',
  'sign_language',
  'tactile',
  'quiet_place',
  'assistance_dog',
] as const
export type AccessFact = (typeof accessFacts)[number]

/** What a venue's form says; texts in Ukrainian and English may be missing. */
export interface VenueValues {
  readonly kind: VenueKind
  readonly name: string
  readonly address: string | null
  readonly area_id: Id<'area'> | null
  readonly phone: string | null
  readonly email: string | null
  readonly opens_on: CalendarDay | null
  readonly access_facts: AccessFact[]
  readonly description: string | null
  readonly description_uk: string | null
  readonly description_en: string | null
  readonly access_note: string | null
  readonly access_note_uk: string | null
  readonly access_note_en: string | null
}
