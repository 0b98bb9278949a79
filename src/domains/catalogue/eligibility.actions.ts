import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, Refused, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { getService } from './draft.actions.ts'
import { whyNotRules } from './eligibility.rules.ts'
import {
  deleteExample,
  deleteRule,
  insertExample,
  insertRule,
  listExamples,
  listForFinder,
  listRules,
  updateRule,
} from './eligibility.sql.ts'
import type {
  EligibilityExample,
  EligibilityExampleId,
  EligibilityRule,
  EligibilityRuleId,
  Judged,
  RuleValues,
} from './eligibility.ts'
import { lockService } from './service.sql.ts'
import type { ServiceId } from './service.ts'

/** Adds a rule to a service or changes one (`rule` null adds), if all its examples that hold still hold. */
export async function noteRule(
  work: Work,
  input: { service: ServiceId; rule: EligibilityRuleId | null; version: number; values: RuleValues },
): Promise<EligibilityRuleId> {
  requireRight(work, 'catalogue.eligibility.change')
  const { service, rule, version, values } = input
  const before = await lockRules(work, service)
  if (rule && !before.rules.some(({ id }) => id === rule)) throw new NotFound('rule')
  const kept = before.rules.filter(({ id }) => id !== rule)
  const written: EligibilityRule = { ...values, id: rule ?? ('' as EligibilityRuleId), version }
  await refuseBroken(work, service, { before, after: { ...before, rules: [...kept, written] } })
  if (rule && !(await updateRule(work.tx, { id: rule, version }, values))) throw new Conflict('rule')
  const id = rule ?? (await insertRule(work.tx, service, values))
  audit(work, 'catalogue.eligibility.rule-saved', { service, rule: id })
  return id
}

/** Takes a rule away, under the same guard. Law that ended is better closed by its last day. */
export async function removeRule(
  work: Work,
  input: { service: ServiceId; rule: EligibilityRuleId },
): Promise<void> {
  requireRight(work, 'catalogue.eligibility.change')
  const { service, rule } = input
  const before = await lockRules(work, service)
  const after = { ...before, rules: before.rules.filter(({ id }) => id !== rule) }
  await refuseBroken(work, service, { before, after })
  if (!(await deleteRule(work.tx, { service, id: rule }))) throw new NotFound('rule')
  audit(work, 'catalogue.eligibility.rule-removed', { service, rule })
}

/** Adds a made-up person with the answer that is right; it may show that a rule is wrong. */
export async function addExample(
  work: Work,
  input: { service: ServiceId; example: Omit<EligibilityExample, 'id'> },
): Promise<void> {
  requireRight(work, 'catalogue.eligibility.change')
  await getService(work, input.service)
  if (!(await insertExample(work.tx, input.service, input.example))) {
    throw new Invalid(new Map([['name', refusal('catalogue.eligibility.example-name')]]))
  }
  audit(work, 'catalogue.eligibility.example-added', { service: input.service })
}

/** Takes an example away. */
export async function removeExample(
  work: Work,
  input: { service: ServiceId; example: EligibilityExampleId },
): Promise<void> {
  requireRight(work, 'catalogue.eligibility.change')
  const { service, example } = input
  if (!(await deleteExample(work.tx, { service, id: example }))) throw new NotFound('example')
  audit(work, 'catalogue.eligibility.example-removed', { service })
}

// Two changes of one service's rules are judged by the examples one after another.
async function lockRules(work: Work, service: ServiceId): Promise<Judged> {
  if (!(await lockService(work.tx, service))) throw new NotFound('service')
  const [found] = await listForFinder(work.tx, [service], 'pl')
  const { card, byDecision } = found!
  return { rules: await listRules(work.tx, [service]), card, byDecision }
}

// Examples speak of today: a rule for later is judged on the day when somebody changes it again.
async function refuseBroken(
  work: Work,
  service: ServiceId,
  change: { before: Judged; after: Judged },
): Promise<void> {
  const why = whyNotRules(await listExamples(work.tx, service), change, todayOf(work))
  if (why) throw new Refused(why)
}

const todayOf = (work: Work): CalendarDay => dayOf(work.now, work.zone)
