import type { AreaId } from '#kernel/area.sql.ts'
import type { CalendarDay } from '#kernel/instant.ts'

/** What an entry of the search stands for: its kind (`service`, `venue`) and the id of its row. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

/** A text in Polish, and in the other languages where somebody wrote it. */
export interface InLanguages {
  readonly pl: string
  readonly uk?: string | null
  readonly en?: string | null
}

/** Whom a thing is for, as codes; a person who asks may be several of them. */
export const whoCodes = [
  ...['parent', 'small-child', 'child', 'teenager', 'adult', 'senior', 'carer', 'disabled', 'sick'],
  ...['unemployed', 'poor', 'homeless', 'migrant', 'victim', 'addicted', 'family-of-addicted', 'ngo'],
  ...['volunteer', 'prisoner', 'everyone'],
] as const
export type Who = (typeof whoCodes)[number]

/** Years of age with both ends; an open end is null. */
export interface Ages {
  readonly from: number | null
  readonly to: number | null
}

/** What a domain says of one thing that residents should find. Texts are plain, without mark-up. */
export interface SearchEntry {
  readonly subject: Subject
  /** The code of its kind of service, by which programs know it ("klub-rodzica"); null where it has none. */
  readonly code: string | null
  /** Where its page is: a path inside the centre, without language. */
  readonly path: string
  readonly name: InLanguages
  readonly summary: InLanguages | null
  /** Everything else that its page says and that may be asked for: at most 20,000 characters count. */
  readonly body: InLanguages | null
  /** One line under the name in the list of results: the next step, the hours. */
  readonly note: InLanguages | null
  /** Codes of concepts, national or the centre's own: the needs that it answers. */
  readonly concepts: readonly string[]
  readonly who: readonly Who[]
  readonly ages: Ages | null
  /** Null where nobody said. */
  readonly isFree: boolean | null
  /** Languages spoken there, as two letters. */
  readonly spoken: readonly string[]
  readonly isAccessible: boolean | null
  readonly area: AreaId | null
  /** The day on which somebody last made sure that all this is true. */
  readonly assuredOn: CalendarDay | null
  /** The last day on which it may be found; null = no end. */
  readonly expiresOn: CalendarDay | null
  /** Kept but not found: a draft, withdrawn, overdue. */
  readonly isHidden: boolean
}
