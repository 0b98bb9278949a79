// Who may use a service: the law and the policy as cases, and what holds for every person and every rule.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type CalendarDay, Temporal } from '#kernel/instant.ts'
import { fc } from '#test/fast-check.ts'
import { targets } from './card.ts'
import {
  asksNothing,
  belongs,
  incomeShare,
  judgeConditions,
  judgeService,
  mayBeFor,
  rulesOn,
  tryExamples,
  whatElse,
  whyNotRules,
} from './eligibility.rules.ts'
import {
  type Conditions,
  certificates,
  type EligibilityExample,
  type EligibilityRule,
  type Facts,
  nothingTold,
  situations,
} from './eligibility.ts'

const day = Temporal.PlainDate.from('2026-03-03')
const open: Conditions = {
  ...{ ageFrom: null, ageTo: null, residentsOnly: false, disability: null, carer: false },
  ...{ incomePercent: null, groups: [] },
}
const words = { pl: null, uk: null, en: null }
const rule = (over: Partial<EligibilityRule> = {}): EligibilityRule => ({
  ...open,
  ...{ id: '' as EligibilityRule['id'], version: 1, basis: 'uchwała', confirmed: true },
  ...{ from: day, to: null as CalendarDay | null, checks: words, instead: words },
  ...over,
})
const facts = (over: Partial<Facts> = {}): Facts => ({ ...nothingTold, ...over })
const verdict = (rules: EligibilityRule[], told: Facts, card = open) =>
  judgeService({ rules, card, byDecision: false }, told, day).verdict

describe('conditions', () => {
  const cases: readonly [string, Partial<Conditions>, Partial<Facts>, string][] = [
    ['60 is 60+', { ageFrom: 60 }, { age: 60 }, 'yes'],
    ['59 is not', { ageFrom: 60 }, { age: 59 }, 'no'],
    ['nobody asked the age', { ageFrom: 60 }, {}, 'likely'],
    ['the last year counts', { ageTo: 5 }, { age: 5 }, 'yes'],
    ['a parent may ask for a child', { ageTo: 5 }, { age: 30, situations: ['parent'] }, 'likely'],
    ['an adult who is no parent does not', { ageTo: 5 }, { age: 30, situations: [] }, 'no'],
    ['a neighbour of the municipality', { residentsOnly: true }, { resident: false }, 'no'],
    ['light is not moderate', { disability: 'moderate' }, { certificate: 'light' }, 'no'],
    ['severe is at least moderate', { disability: 'moderate' }, { certificate: 'severe' }, 'yes'],
    ['moderate is not severe', { disability: 'severe' }, { certificate: 'moderate' }, 'no'],
    ['a child has no degree', { disability: 'severe' }, { certificate: 'child' }, 'likely'],
    ['a child has a certificate', { disability: 'any' }, { certificate: 'child' }, 'yes'],
    ['without a certificate', { disability: 'any' }, { certificate: 'none' }, 'no'],
    ['a carer', { carer: true }, { carer: true }, 'yes'],
    ['exactly the criterion', { incomePercent: 100 }, { income: { over: 100, upTo: 100 } }, 'yes'],
    ['a band that straddles', { incomePercent: 150 }, { income: { over: 100, upTo: 200 } }, 'likely'],
    ['a band above', { incomePercent: 150 }, { income: { over: 150, upTo: 200 } }, 'no'],
    ['a band without an end', { incomePercent: 150 }, { income: { over: 100, upTo: null } }, 'likely'],
    ['one group is enough', { groups: ['senior', 'unemployed'] }, { situations: ['unemployed'] }, 'yes'],
    ['none of the groups', { groups: ['senior', 'unemployed'] }, { age: 40, situations: [] }, 'no'],
    ['nobody is asked who hurts them', { groups: ['victim'] }, { situations: [] }, 'likely'],
  ]
  for (const [name, conditions, known, expected] of cases) {
    it(name, () => assert.equal(verdict([rule(conditions)], facts(known)), expected))
  }

  it('low income reaches above the criterion, for food is given beyond it', () => {
    assert.equal(belongs('poor', facts({ income: { over: 100, upTo: 150 } })), 'yes')
    assert.equal(belongs('poor', facts({ income: { over: 150, upTo: 200 } })), 'no')
  })
})

describe('rules', () => {
  it('no rule and a card that asks nothing is open to all', () => {
    const { verdict, open: isOpen } = judgeService(
      { rules: [], card: open, byDecision: false },
      nothingTold,
      day,
    )
    assert.deepEqual([verdict, isOpen], ['yes', true])
    // Control: a card that asks something is not.
    assert.equal(
      judgeService({ rules: [], card: { ...open, ageFrom: 60 }, byDecision: false }, nothingTold, day).open,
      false,
    )
  })

  it('the rule stands in place of the card, and only on its days', () => {
    const card = { ...open, ageFrom: 60 }
    const wider = rule({ ageFrom: 50, to: day })
    assert.equal(verdict([wider], facts({ age: 55 }), card), 'yes')
    const later = { rules: [wider], card, byDecision: false }
    assert.equal(judgeService(later, facts({ age: 55 }), day.add({ days: 1 })).verdict, 'no')
    assert.equal(rulesOn([wider], day.subtract({ days: 1 })).length, 0)
  })

  it('unconfirmed law and what a worker checks give no certain answer', () => {
    const told = facts({ age: 70 })
    assert.equal(verdict([rule({ ageFrom: 60 })], told), 'yes')
    assert.equal(verdict([rule({ ageFrom: 60, confirmed: false })], told), 'likely')
    const checks = { pl: 'stan zdrowia', uk: null, en: null }
    assert.equal(verdict([rule({ ageFrom: 60, checks })], told), 'likely')
  })

  it('what takes a decision is never promised; what is open to all needs none', () => {
    const told = facts({ age: 70 })
    const judged = { rules: [rule({ ageFrom: 60 })], card: open, byDecision: true }
    assert.equal(judgeService(judged, told, day).verdict, 'likely')
    assert.equal(judgeService({ ...judged, rules: [] }, told, day).verdict, 'yes')
    assert.equal(judgeService({ ...judged, byDecision: false }, told, day).verdict, 'yes')
  })

  it('of ways that all say no the nearest explains', () => {
    const far = rule({ ageFrom: 60, residentsOnly: true })
    const near = rule({ ageFrom: 60 })
    const { conditions } = judgeService(
      { rules: [far, near], card: open, byDecision: false },
      facts({ age: 20, resident: false }),
      day,
    )
    assert.equal(conditions, near)
  })

  it('an empty rule is told apart', () => {
    assert.ok(asksNothing(rule()))
    assert.ok(!asksNothing(rule({ carer: true })))
    assert.ok(!asksNothing(rule({ checks: { ...words, pl: 'x' } })))
  })

  it('the filter "for whom" follows the rule, then the card', () => {
    const card = { ...open, groups: ['senior'] as const }
    assert.ok(mayBeFor('senior', { rules: [], card, byDecision: false }, day))
    assert.ok(!mayBeFor('parent', { rules: [], card, byDecision: false }, day))
    assert.ok(mayBeFor('parent', { rules: [rule({ groups: ['parent'] })], card, byDecision: false }, day))
    assert.ok(mayBeFor('parent', { rules: [], card: open, byDecision: false }, day))
  })

  it('an income in money is compared with the criterion of the household', () => {
    const criteria = { single: 101_000, family: 82_300 }
    const single = incomeShare({ grosze: 101_000, household: 'single' }, criteria)
    assert.equal(verdict([rule({ incomePercent: 100 })], facts({ income: single })), 'yes')
    const family = incomeShare({ grosze: 101_000, household: 'family' }, criteria)
    assert.equal(verdict([rule({ incomePercent: 100 })], facts({ income: family })), 'no')
    assert.equal(incomeShare({ grosze: 1, household: 'single' }, {}), null)
  })
})

describe('examples', () => {
  const example = (age: number, expected: EligibilityExample['expected']): EligibilityExample => ({
    ...{ id: '' as EligibilityExample['id'], name: `osoba ${age}`, expected, facts: facts({ age }) },
  })

  it('a change that breaks one that holds is refused; one that was broken stops nothing', () => {
    const before = { rules: [rule({ ageFrom: 60 })], card: open, byDecision: false }
    const after = { rules: [rule({ ageFrom: 65 })], card: open, byDecision: false }
    const why = whyNotRules([example(60, 'yes')], { before, after }, day)
    assert.deepEqual(why?.params, { example: 'osoba 60' })
    assert.equal(whyNotRules([example(60, 'no')], { before, after }, day), null)
    assert.equal(whyNotRules([example(70, 'yes')], { before, after }, day), null)
    assert.deepEqual(
      tryExamples([example(60, 'yes'), example(59, 'yes')], before, day).map(({ holds }) => holds),
      [true, false],
    )
  })
})

describe('what else', () => {
  it('comes from the same area and is not refused itself', () => {
    const judged = (area: string, said: 'yes' | 'likely' | 'no', isOpen = false) => ({
      ...{
        area,
        judgement: { ...judgeService({ rules: [], card: open, byDecision: false }, nothingTold, day) },
      },
      ...{ name: `${area} ${said} ${isOpen}` },
      judgement: { verdict: said, open: isOpen, rule: null, conditions: open, reasons: [] },
    })
    const all = [judged('a', 'likely'), judged('a', 'no'), judged('b', 'yes'), judged('a', 'yes')]
    assert.deepEqual(
      whatElse(all[1]!, all).map(({ name }) => name),
      ['a yes false', 'a likely false'],
    )
  })
})

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null })
const someConditions: fc.Arbitrary<Conditions> = fc.record({
  ageFrom: maybe(fc.integer({ min: 0, max: 80 })),
  ageTo: maybe(fc.integer({ min: 0, max: 120 })),
  residentsOnly: fc.boolean(),
  disability: maybe(fc.constantFrom('any' as const, 'moderate' as const, 'severe' as const)),
  carer: fc.boolean(),
  incomePercent: maybe(fc.integer({ min: 1, max: 400 })),
  groups: fc.subarray([...targets]),
})
const fullFacts = fc.record({
  age: fc.integer({ min: 0, max: 120 }),
  resident: fc.boolean(),
  certificate: fc.constantFrom(...certificates),
  carer: fc.boolean(),
  income: fc
    .integer({ min: 0, max: 500 })
    .map((percent) => ({ over: percent, upTo: percent as number | null })),
  situations: fc.subarray([...situations]),
})
const someRule = fc
  .record({ conditions: someConditions, confirmed: fc.boolean() })
  .map(({ conditions, confirmed }) => rule({ ...conditions, confirmed }))
const forgetting = fc.array(fc.constantFrom(...(Object.keys(nothingTold) as (keyof Facts)[])))
const lessOf = (known: Facts, names: readonly (keyof Facts)[]): Facts => ({
  ...known,
  ...Object.fromEntries(names.map((name) => [name, null])),
})

describe('whoever asks and whatever the rules', () => {
  it('who told nothing is never refused', () => {
    fc.assert(
      fc.property(fc.array(someRule, { maxLength: 4 }), someConditions, (rules, card) => {
        assert.notEqual(judgeService({ rules, card, byDecision: true }, nothingTold, day).verdict, 'no')
      }),
    )
  })

  it('telling more never turns a condition that was decided', () => {
    fc.assert(
      fc.property(someConditions, fullFacts, forgetting, (conditions, known, forgotten) => {
        const less = judgeConditions(conditions, lessOf(known, forgotten))
        for (const [index, { answer }] of judgeConditions(conditions, known).entries()) {
          const before = less[index]!.answer
          assert.ok(before === 'unknown' || before === answer, `${before} became ${answer}`)
        }
      }),
    )
  })

  it('one more way in never makes the answer worse', () => {
    const rank = { yes: 2, likely: 1, no: 0 }
    const sets = fc.array(someRule, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(sets, someRule, fullFacts, (rules, more, known) => {
        assert.ok(rank[verdict([...rules, more], known)] >= rank[verdict(rules, known)])
      }),
    )
  })

  it('a no always says which condition, and unconfirmed law never says yes', () => {
    fc.assert(
      fc.property(fc.array(someRule, { maxLength: 3 }), someConditions, fullFacts, (rules, card, known) => {
        const { verdict, reasons, rule: by } = judgeService({ rules, card, byDecision: false }, known, day)
        assert.equal(
          verdict === 'no',
          reasons.some(({ answer }) => answer === 'no'),
        )
        if (verdict === 'yes') assert.ok(by === null || by.confirmed)
      }),
    )
  })
})
