import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { Target } from './card.ts'
import {
  type Answer,
  type Conditions,
  type EligibilityExample,
  type EligibilityRule,
  type Facts,
  type Household,
  type Judged,
  type Judgement,
  nothingTold,
  type Reason,
  type Situation,
  type Verdict,
} from './eligibility.ts'

// Lists and reports of the trade draw these lines; a rule that needs another one says its own ages.
const ages: Partial<Record<Target, readonly [from: number, to: number]>> = {
  ...{ 'small-child': [0, 5], child: [3, 15], teenager: [12, 19], adult: [18, 200], senior: [60, 200] },
}
const adult = 18
/** What lists call a low income: programmes that help with food go beyond the criterion itself. */
const lowIncomePercent = 150

/** Whether somebody belongs to a group of people. */
export function belongs(target: Target, facts: Facts): Answer {
  if (target === 'everyone') return 'yes'
  const range = ages[target]
  if (range) return withinAges(facts.age, ...range)
  if (target === 'carer') return told(facts.carer)
  if (target === 'disabled') return holdsCertificate('any', facts)
  if (target === 'poor') return withinIncome(lowIncomePercent, facts)
  // Nobody is asked whether somebody hurts them: see `situations`.
  if (target === 'victim') return 'unknown'
  return facts.situations ? told(facts.situations.includes(target as Situation)) : 'unknown'
}

const told = (value: boolean | null): Answer => (value === null ? 'unknown' : value ? 'yes' : 'no')

function withinAges(age: number | null, from: number | null, to: number | null): Answer {
  if (age === null) return 'unknown'
  return told((from === null || age >= from) && (to === null || age <= to))
}

function withinIncome(percent: number, { income }: Facts): Answer {
  if (!income) return 'unknown'
  if (income.upTo !== null && income.upTo <= percent) return 'yes'
  return income.over >= percent ? 'no' : 'unknown'
}

function holdsCertificate(least: 'any' | 'moderate' | 'severe', { certificate }: Facts): Answer {
  if (certificate === null) return 'unknown'
  if (certificate === 'none') return 'no'
  if (least === 'any' || certificate === 'severe') return 'yes'
  // Programmes take children by points of the certificate (7 and 8), which the finder does not ask.
  if (certificate === 'child') return 'unknown'
  return told(least === 'moderate' && certificate === 'moderate')
}

// A parent asks for a child and tells the own age: what is for children is then not refused.
function fitsAge({ ageFrom, ageTo }: Conditions, facts: Facts): Answer {
  const answer = withinAges(facts.age, ageFrom, ageTo)
  const grown = facts.age !== null && facts.age >= adult && ageTo !== null && ageTo <= 26
  const mayAskForChild = facts.situations === null || facts.situations.includes('parent')
  return answer === 'no' && grown && mayAskForChild ? 'unknown' : answer
}

function fitsGroup({ groups }: Conditions, facts: Facts): Answer {
  const all = groups.map((group) => belongs(group, facts))
  return all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no'
}

/** Each condition that is set, with what is known of it. */
export function judgeConditions(conditions: Conditions, facts: Facts): Reason[] {
  const { ageFrom, ageTo, disability, incomePercent } = conditions
  const reasons: Reason[] = []
  if (ageFrom !== null || ageTo !== null) reasons.push({ kind: 'age', answer: fitsAge(conditions, facts) })
  if (conditions.residentsOnly) reasons.push({ kind: 'resident', answer: told(facts.resident) })
  if (disability) reasons.push({ kind: 'disability', answer: holdsCertificate(disability, facts) })
  if (conditions.carer) reasons.push({ kind: 'carer', answer: told(facts.carer) })
  if (incomePercent !== null) {
    reasons.push({ kind: 'income', answer: withinIncome(incomePercent, facts) })
  }
  if (conditions.groups.length > 0) reasons.push({ kind: 'group', answer: fitsGroup(conditions, facts) })
  return reasons
}

function verdictOf(reasons: readonly Reason[], sure: boolean): Verdict {
  if (reasons.some(({ answer }) => answer === 'no')) return 'no'
  return sure && reasons.every(({ answer }) => answer === 'yes') ? 'yes' : 'likely'
}

/** Rules that hold on a day. */
export function rulesOn(rules: readonly EligibilityRule[], day: CalendarDay): EligibilityRule[] {
  return rules.filter(({ from, to }) => !isBefore(day, from) && (to === null || !isBefore(to, day)))
}

/**
 * What the rules of a service say to somebody on a day: the best of the ways in. Where no rule holds, its
 * card decides; where the card asks nothing either, the service is open to all. Law that nobody confirmed,
 * what a worker must check, and what takes a decision never give more than "likely".
 */
export function judgeService(judged: Judged, facts: Facts, day: CalendarDay): Judgement {
  const { rules, card, byDecision } = judged
  const valid = rulesOn(rules, day)
  if (valid.length === 0) {
    const reasons = judgeConditions(card, facts)
    const open = reasons.length === 0
    return { verdict: verdictOf(reasons, open || !byDecision), open, rule: null, conditions: card, reasons }
  }
  const ways = valid.map((rule): Judgement => {
    const reasons = judgeConditions(rule, facts)
    const sure = rule.confirmed && !rule.checks.pl && !byDecision
    return { verdict: verdictOf(reasons, sure), open: false, rule, conditions: rule, reasons }
  })
  return ways.toSorted((a, b) => distance(a) - distance(b))[0]!
}

// The best answer first; among those that say no, the one that misses least, for its reasons help most.
function distance({ verdict, reasons }: Judgement): number {
  const missed = reasons.filter(({ answer }) => answer !== 'yes').length
  return { yes: 0, likely: 100, no: 200 }[verdict] + missed
}

/** Facts of a group of people and nothing more, for the filter "for whom" of the catalogue. */
export function mayBeFor(target: Target, judged: Judged, day: CalendarDay): boolean {
  const valid = rulesOn(judged.rules, day)
  const ways: readonly Conditions[] = valid.length > 0 ? valid : [judged.card]
  return ways.some(({ groups }) => groups.length === 0 || groups.includes(target))
}

/** Income per person (grosze) as a share of the criterion, for `Facts.income`; null without a criterion. */
export function incomeShare(
  income: { readonly grosze: number; readonly household: Household },
  criteria: Readonly<Partial<Record<Household, number>>>,
): Facts['income'] {
  const criterion = criteria[income.household]
  if (!criterion) return null
  const percent = (income.grosze * 100) / criterion
  return { over: percent, upTo: percent }
}

/** What to look at instead: services of the same area that are not refused, the surest first. */
export function whatElse<T extends { readonly area: string | null; readonly judgement: Judgement }>(
  refused: T,
  all: readonly T[],
  most = 2,
): T[] {
  const rank = ({ judgement }: T) => (judgement.open ? 1 : judgement.verdict === 'yes' ? 0 : 2)
  return all
    .filter((other) => other.area === refused.area && other.judgement.verdict !== 'no')
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most)
}

/** How each example comes out under some rules. */
export function tryExamples(examples: readonly EligibilityExample[], judged: Judged, day: CalendarDay) {
  return examples.map((example) => {
    const { verdict } = judgeService(judged, example.facts, day)
    return { example, verdict, holds: verdict === example.expected }
  })
}

/**
 * Why rules must not be changed so: an example that holds today would not hold any more. Who means it changes
 * the example first.
 */
export function whyNotRules(
  examples: readonly EligibilityExample[],
  change: { readonly before: Judged; readonly after: Judged },
  day: CalendarDay,
): Refusal | null {
  const held = tryExamples(examples, change.before, day).filter(({ holds }) => holds)
  const broken = tryExamples(
    held.map(({ example }) => example),
    change.after,
    day,
  ).find(({ holds }) => !holds)
  return broken ? refusal('catalogue.eligibility.example-broken', { example: broken.example.name }) : null
}

/** True of a rule that says nothing: without it the service is open to all as well. */
export function asksNothing(rule: Conditions & { readonly checks: { readonly pl: string | null } }): boolean {
  return judgeConditions(rule, nothingTold).length === 0 && !rule.checks.pl
}
