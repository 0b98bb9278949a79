import { nothingTold } from '#domains/catalogue/eligibility.ts'
import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const today = Temporal.PlainDate.from('2026-03-03')
const idIn =
  (table: string) =>
  ({ row }: Sample) =>
    row(`catalogue.${table}`).id
const service = idIn('service')
const rule = idIn('eligibility_rule')
const example = idIn('eligibility_example')
const none = { pl: null, uk: null, en: null }
const values = {
  ...{ ageFrom: 60, ageTo: null, residentsOnly: true, disability: null, carer: false, incomePercent: 150 },
  ...{ groups: ['senior'], basis: 'uchwała', confirmed: true, from: today, to: null },
  ...{ checks: none, instead: none },
}
const person = { name: 'osoba wymyślona', expected: 'yes', facts: { ...nothingTold, age: 70 } }
const rules = (query: string) => `domains/catalogue/eligibility.sql.ts#${query}`

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  [rules('deleteExample')]: (at) => [{ service: service(at), id: example(at) }],
  [rules('deleteRule')]: (at) => [{ service: service(at), id: rule(at) }],
  [rules('insertExample')]: (at) => [service(at), person],
  [rules('insertRule')]: (at) => [service(at), values],
  [rules('listExamples')]: (at) => [service(at)],
  [rules('listForFinder')]: (at) => [[service(at)], 'pl'],
  [rules('listRules')]: (at) => [[service(at)]],
  [rules('readCriteria')]: () => [today],
  [rules('updateRule')]: (at) => [{ id: rule(at), version: 1 }, values],
  'domains/catalogue/availability.sql.ts#listEstates': () => [today],
  'domains/catalogue/availability.sql.ts#listMapServices': () => [],
}
