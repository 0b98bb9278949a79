import type { Id } from '#kernel/id.ts'

export type HouseRulesVersionId = Id<'house_rules_version'>

/** The text of house rules; the Polish one binds, the others help to understand it. */
export interface HouseRulesText {
  readonly body: string
  readonly body_uk: string | null
  readonly body_en: string | null
}
