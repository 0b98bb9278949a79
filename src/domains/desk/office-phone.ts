import type { AccountId, Id } from '#kernel/id.ts'

export type OfficePhoneId = Id<'office_phone'>

/** What the desk knows of a person of the centre whom it may call. */
export interface OfficePhoneValues {
  readonly account_id: AccountId
  /** The public office number, never a private one. */
  readonly phone: string
  /** About what, in words that residents use. */
  readonly helps_with: string
  /** When: "pn–pt 8–15". */
  readonly reachable: string | null
}
