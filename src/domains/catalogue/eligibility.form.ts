import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import {
  choice,
  choices,
  day,
  type Fields,
  optionalDay,
  optionalInteger,
  optionalText,
  readFields,
  text,
  tick,
} from '#kernel/web/fields.ts'
import { disabilities, targets } from './card.ts'
import { asksNothing } from './eligibility.rules.ts'
import {
  certificates,
  type EligibilityExample,
  type RuleValues,
  situations,
  verdicts,
} from './eligibility.ts'

/** Groups that a rule can name; "everyone" is what no rule says. */
export const ruleGroups = targets.filter((target) => target !== 'everyone')

const oneOrNone = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.literal('').transform(() => null), z.enum(values)], { error: 'form.choose' })
const words = optionalText(500)
const rule = z.object({
  ageFrom: optionalInteger(0, 120),
  ageTo: optionalInteger(0, 120),
  residentsOnly: tick(),
  disability: oneOrNone(disabilities),
  carer: tick(),
  incomePercent: optionalInteger(1, 1000),
  groups: choices(ruleGroups as unknown as typeof targets),
  basis: text(500, 3),
  confirmed: tick(),
  from: day(),
  to: optionalDay(),
  ...{ checks: words, checksUk: words, checksEn: words },
  ...{ instead: words, insteadUk: words, insteadEn: words },
})

/** Reads the form of a rule; a rule that asks nothing, or ends before it begins, is told so at its field. */
export function readRule(fields: Fields): RuleValues {
  const { checks, checksUk, checksEn, instead, insteadUk, insteadEn, ...given } = readFields(rule, fields)
  const values = {
    ...given,
    groups: [...new Set(given.groups)],
    checks: { pl: checks, uk: checksUk, en: checksEn },
    instead: { pl: instead, uk: insteadUk, en: insteadEn },
  }
  const wrong = new Map()
  if (values.ageFrom !== null && values.ageTo !== null && values.ageTo < values.ageFrom) {
    wrong.set('ageTo', refusal('catalogue.eligibility.ages'))
  }
  if (values.to && values.to.toString() < values.from.toString()) {
    wrong.set('to', refusal('places.period.reversed'))
  }
  if (asksNothing(values)) wrong.set('ageFrom', refusal('catalogue.eligibility.asks-nothing'))
  if (wrong.size > 0) throw new Invalid(wrong)
  return values
}

const example = z.object({
  name: text(200, 3),
  age: optionalInteger(0, 120),
  resident: oneOrNone(['yes', 'no']),
  certificate: oneOrNone(certificates),
  carer: oneOrNone(['yes', 'no']),
  incomePercent: optionalInteger(0, 10_000),
  asked: oneOrNone(['yes']),
  situations: choices(situations),
  expected: choice(verdicts),
})

const yesNo = (value: 'yes' | 'no' | null) => (value === null ? null : value === 'yes')

/** Reads a made-up person and the answer that the rules must give. */
export function readExample(fields: Fields): Omit<EligibilityExample, 'id'> {
  const given = readFields(example, fields)
  const { incomePercent: percent } = given
  const told = given.asked === 'yes' || given.situations.length > 0
  return {
    ...{ name: given.name, expected: given.expected },
    facts: {
      ...{ age: given.age, resident: yesNo(given.resident), certificate: given.certificate },
      carer: yesNo(given.carer),
      income: percent === null ? null : { over: percent, upTo: percent },
      situations: told ? [...new Set(given.situations)] : null,
    },
  }
}
