import type { Id } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { Language } from '#kernel/texts.ts'
import type { Disability, Target } from './card.ts'

export type EligibilityRuleId = Id<'eligibility_rule'>
export type EligibilityExampleId = Id<'eligibility_example'>

/** What is known of one condition, and what the rules say of a whole service. */
export const answers = ['yes', 'unknown', 'no'] as const
export type Answer = (typeof answers)[number]
export const verdicts = ['yes', 'likely', 'no'] as const
export type Verdict = (typeof verdicts)[number]

/** What a person holds: a certificate under 16 knows no degrees. */
export const certificates = ['none', 'child', 'light', 'moderate', 'severe'] as const
export type Certificate = (typeof certificates)[number]

/**
 * Situations that the finder asks about. Being hurt by somebody is not among them: the answers stand in the
 * address, and whoever does the hurting may read the history of the browser.
 */
export const situations = [
  ...(['parent', 'sick', 'unemployed', 'homeless', 'migrant', 'addicted'] as const),
  ...(['family-of-addicted', 'prisoner', 'volunteer', 'ngo'] as const),
] as const
export type Situation = (typeof situations)[number]

export const households = ['single', 'family'] as const
export type Household = (typeof households)[number]

/** What somebody told; null = not asked, or "I do not know". */
export interface Facts {
  /** Whole years of the person helped. */
  readonly age: number | null
  readonly resident: boolean | null
  readonly certificate: Certificate | null
  /** Looks after somebody close day by day. */
  readonly carer: boolean | null
  /** Monthly income per person, in percent of the criterion: above `over`, at most `upTo` (null = no end). */
  readonly income: { readonly over: number; readonly upTo: number | null } | null
  readonly situations: readonly Situation[] | null
}

export const nothingTold: Facts = {
  ...{ age: null, resident: null, certificate: null, carer: null, income: null, situations: null },
}

/** Conditions of one rule: all that are set must hold. Ages in whole years, both ends included. */
export interface Conditions {
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly residentsOnly: boolean
  readonly disability: Disability | null
  readonly carer: boolean
  /** The income per person must not be over so many percent of the criterion. */
  readonly incomePercent: number | null
  /** The person must belong to one of these groups; none = no condition. */
  readonly groups: readonly Target[]
}

export const conditionKinds = ['age', 'resident', 'disability', 'carer', 'income', 'group'] as const
export type ConditionKind = (typeof conditionKinds)[number]

type Words = Readonly<Record<Language, string | null>>

/** One way to be entitled, as a form says it. */
export interface RuleValues extends Conditions {
  readonly basis: string
  /** False = nobody has yet checked the text of the law; then no answer is certain. */
  readonly confirmed: boolean
  readonly from: CalendarDay
  /** The last day; null = until it is changed. */
  readonly to: CalendarDay | null
  /** What a worker must check, because no rule can. */
  readonly checks: Words
  /** What else a person can do whom this rule leaves out. */
  readonly instead: Words
}

export interface EligibilityRule extends RuleValues {
  readonly id: EligibilityRuleId
  readonly version: number
}

/** A made-up person and what the rules must say. */
export interface EligibilityExample {
  readonly id: EligibilityExampleId
  readonly name: string
  readonly expected: Verdict
  readonly facts: Facts
}

/** What the rules of a service need to be judged by. */
export interface Judged {
  readonly rules: readonly EligibilityRule[]
  /** What its published card says of people; it counts where no rule holds on the day. */
  readonly card: Conditions
  /** The centre decides after an interview (social assistance, ministry programmes): no page may promise it. */
  readonly byDecision: boolean
}

export interface Reason {
  readonly kind: ConditionKind
  readonly answer: Answer
}

/** The answer for one service. `conditions` are those that decided; `rule` null = the card decided. */
export interface Judgement {
  readonly verdict: Verdict
  /** Nothing is asked of anybody. */
  readonly open: boolean
  readonly rule: EligibilityRule | null
  readonly conditions: Conditions
  readonly reasons: readonly Reason[]
}
