import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { Target } from './card.ts'
import type {
  Conditions,
  EligibilityExample,
  EligibilityExampleId,
  EligibilityRule,
  EligibilityRuleId,
  Household,
  RuleValues,
  Situation,
} from './eligibility.ts'
import type { ServiceId } from './service.ts'

/** Rules of services, also those that ended, the newest first. */
export async function listRules(tx: Read, services: readonly ServiceId[]) {
  const rows = await tx.db
    .selectFrom('catalogue.eligibility_rule')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', (any) => any.fn.any(any.val(services as ServiceId[])))
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .limit(20_000)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, service: row.service_id, version: row.version },
    ...{ basis: row.basis, confirmed: row.confirmed, from: row.valid_from, to: row.valid_to },
    ...{ ageFrom: row.age_from, ageTo: row.age_to, residentsOnly: row.residents_only },
    ...{ disability: row.disability, carer: row.carer, incomePercent: row.income_percent },
    groups: row.groups as Target[],
    checks: { pl: row.checks, uk: row.checks_uk, en: row.checks_en },
    instead: { pl: row.instead, uk: row.instead_uk, en: row.instead_en },
  })) satisfies (EligibilityRule & { service: ServiceId })[]
}

function columnsOf(values: RuleValues) {
  return {
    ...{ basis: values.basis, confirmed: values.confirmed, valid_from: values.from, valid_to: values.to },
    ...{ age_from: values.ageFrom, age_to: values.ageTo, residents_only: values.residentsOnly },
    ...{ disability: values.disability, carer: values.carer, income_percent: values.incomePercent },
    groups: [...values.groups] as string[],
    ...{ checks: values.checks.pl, checks_uk: values.checks.uk, checks_en: values.checks.en },
    ...{ instead: values.instead.pl, instead_uk: values.instead.uk, instead_en: values.instead.en },
  }
}

/** Adds a rule to a service; answers its id. */
export async function insertRule(
  tx: Write,
  service: ServiceId,
  values: RuleValues,
): Promise<EligibilityRuleId> {
  const id: EligibilityRuleId = newId()
  await tx.db
    .insertInto('catalogue.eligibility_rule')
    .values({ centre_id: tx.centre, id, service_id: service, ...columnsOf(values) })
    .execute()
  return id
}

/** Changes a rule; false when it changed since `version`. */
export async function updateRule(
  tx: Write,
  rule: { id: EligibilityRuleId; version: number },
  values: RuleValues,
): Promise<boolean> {
  return updateVersioned(tx, { table: 'catalogue.eligibility_rule', ...rule }, columnsOf(values))
}

/** Deletes a rule that never held, or whose last day is past; the audit keeps that it was. */
export async function deleteRule(
  tx: Write,
  rule: { service: ServiceId; id: EligibilityRuleId },
): Promise<boolean> {
  const gone = await tx.db
    .deleteFrom('catalogue.eligibility_rule')
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', rule.service)
    .where('id', '=', rule.id)
    .returning('id')
    .execute()
  return gone.length > 0
}

/** Examples of a service, by name. */
export async function listExamples(tx: Read, service: ServiceId): Promise<EligibilityExample[]> {
  const rows = await tx.db
    .selectFrom('catalogue.eligibility_example')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', service)
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, expected: row.expected },
    facts: {
      ...{ age: row.age, resident: row.resident, certificate: row.certificate, carer: row.carer },
      income: row.income_percent === null ? null : { over: row.income_percent, upTo: row.income_percent },
      situations: row.situations as Situation[] | null,
    },
  }))
}

/** Adds an example; false when the service has one of that name. */
export async function insertExample(
  tx: Write,
  service: ServiceId,
  example: Omit<EligibilityExample, 'id'>,
): Promise<boolean> {
  const { facts } = example
  const made = await tx.db
    .insertInto('catalogue.eligibility_example')
    .values({
      ...{ centre_id: tx.centre, id: newId(), service_id: service },
      ...{ name: example.name, expected: example.expected },
      ...{ age: facts.age, resident: facts.resident, certificate: facts.certificate, carer: facts.carer },
      income_percent: facts.income ? Math.round(facts.income.over) : null,
      situations: facts.situations ? ([...facts.situations] as string[]) : null,
    })
    .onConflict((conflict) => conflict.columns(['centre_id', 'service_id', 'name']).doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Deletes an example; false when there was none. */
export async function deleteExample(
  tx: Write,
  example: { service: ServiceId; id: EligibilityExampleId },
): Promise<boolean> {
  const gone = await tx.db
    .deleteFrom('catalogue.eligibility_example')
    .where('centre_id', '=', tx.centre)
    .where('service_id', '=', example.service)
    .where('id', '=', example.id)
    .returning('id')
    .execute()
  return gone.length > 0
}

/** Income criteria of the law on a day, in grosze a month and person; none that the day does not know. */
export async function readCriteria(tx: Read, day: CalendarDay): Promise<Partial<Record<Household, number>>> {
  const rows = await tx.db
    .selectFrom('catalogue.income_criterion')
    .select(['household', 'amount_grosze'])
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', day)]))
    .orderBy('valid_from')
    .limit(20)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.household, row.amount_grosze]))
}

/** What the finder says of services and what it judges them by, by name. */
export async function listForFinder(tx: Read, services: readonly ServiceId[], language: string) {
  const rows = await tx.db
    .selectFrom('catalogue.service as s')
    .leftJoin('catalogue.service_text as pl', (join) =>
      join
        .onRef('pl.centre_id', '=', 's.centre_id')
        .onRef('pl.service_id', '=', 's.id')
        .on('pl.language', '=', 'pl'),
    )
    .leftJoin('catalogue.service_text as own', (join) =>
      join
        .onRef('own.centre_id', '=', 's.centre_id')
        .onRef('own.service_id', '=', 's.id')
        .on('own.language', '=', language as 'pl'),
    )
    .select(['s.id', 's.slug', 's.name', 's.area_code as area', 's.benefit', 's.phone', 's.next_step'])
    .select(['s.helped_age_from', 's.helped_age_to', 's.age_from', 's.age_to', 's.residents_only'])
    .select(['s.disability', 's.regime', 'own.name as own_name', 'pl.next_step as step_text'])
    .select('own.next_step as own_step_text')
    .select(
      sql<string[]>`array(select p.name from catalogue.service_paper p
      where p.centre_id = s.centre_id and p.service_id = s.id order by p.position)`.as('papers'),
    )
    .select(
      sql<Target[]>`array(select g.who from catalogue.service_target g
      where g.centre_id = s.centre_id and g.service_id = s.id order by g.who)`.as('who'),
    )
    .where('s.centre_id', '=', tx.centre)
    .where('s.id', '=', (any) => any.fn.any(any.val(services as ServiceId[])))
    .orderBy('s.name')
    .orderBy('s.id')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    ...row,
    card: conditionsOfCard(row),
    byDecision: row.regime === 'social-assistance' || row.regime === 'ministerial',
  }))
}

export type FinderService = Awaited<ReturnType<typeof listForFinder>>[number]

interface CardRow {
  readonly helped_age_from: number | null
  readonly helped_age_to: number | null
  readonly age_from: number | null
  readonly age_to: number | null
  readonly residents_only: boolean
  readonly disability: Conditions['disability']
  readonly who: readonly Target[]
}

// A card that names the age of the person helped means that one; else the age of who comes.
function conditionsOfCard(row: CardRow): Conditions {
  const helped = row.helped_age_from !== null || row.helped_age_to !== null
  return {
    ageFrom: helped ? row.helped_age_from : row.age_from,
    ageTo: helped ? row.helped_age_to : row.age_to,
    ...{ residentsOnly: row.residents_only, disability: row.disability, carer: false, incomePercent: null },
    groups: row.who.includes('everyone') ? [] : row.who,
  }
}
