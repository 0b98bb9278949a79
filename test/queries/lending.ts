import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Grounds, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const later = now.add({ hours: 48 })
const day = Temporal.PlainDate.from('2026-03-01')
const zone = 'Europe/Warsaw'
const system = { kind: 'system', id: null }
const model = ({ row }: Sample) => row('lending.equipment_model').id
const item = ({ row }: Sample) => row('lending.item').id
const loan = ({ row }: Sample) => row('lending.loan').id
const piece = ({ row }: Sample) => row('lending.loan_piece').id
const venue = ({ row }: Sample) => row('places.venue').id
const modelRow = {
  ...{ name: 'Nowy model', kind: 'tool', description: null, description_uk: null, description_en: null },
  ...{ deposit_grosze: 100n, loan_days_max: 7, cleaning_days: 0, by_hour: false, asks_certificate: false },
  ...{ asks_instruction: false, first_groups: ['senior'] },
}
const itemRow = (at: Sample) => ({
  ...{ inventory_number: 'NOWY-1', condition: 'dobry', venue_id: venue(at), check_due_on: day },
})
const loanRow = {
  ...{ borrower: 'Anna Próbna', equipment_user: null, email: 'anna@proba.test', phone: null, address: null },
  ...{ in_group: null, delivery: false, delivery_address: null, certificate_kind: null, purpose: null },
  language: 'pl',
}
const wanted = { from: now, to: later }

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'domains/lending/item.sql.ts#endHold': (at) => [{ item: item(at), at: now }],
  'domains/lending/item.sql.ts#findItem': (at) => [{ id: item(at), now }],
  'domains/lending/item.sql.ts#insertHold': (at) => [
    { item: item(at), why: 'repair', piece: null, from: later, to: null, expectedOn: day, note: 'Próba' },
  ],
  'domains/lending/item.sql.ts#insertItem': (at) => [
    { id: at.fresh('item'), model: model(at), values: itemRow(at) },
  ],
  'domains/lending/item.sql.ts#isInventoryNumberTaken': (at) => [
    { id: at.fresh('other'), number: at.row('lending.item').inventory_number },
  ],
  'domains/lending/item.sql.ts#listChecksDue': () => [Temporal.PlainDate.from('2100-01-01')],
  'domains/lending/item.sql.ts#listHolds': (at) => [item(at)],
  'domains/lending/item.sql.ts#listItems': (at) => [{ models: [model(at)], now }],
  'domains/lending/item.sql.ts#updateItem': (at) => [{ id: item(at), version: 1 }, itemRow(at)],
  'domains/lending/loan-write.sql.ts#endCleaningOf': (at) => [{ item: item(at), at: now }],
  'domains/lending/loan-write.sql.ts#insertLoan': (at) => [
    {
      ...{ id: at.fresh('loan'), number: 'W/2026/900', state: 'requested', wanted, priority: false },
      ...{ byStaff: false, at: now, values: loanRow, pieces: [{ model: model(at), busy: wanted }] },
    },
  ],
  'domains/lending/loan-write.sql.ts#insertLoanStep': (at) => [
    { loan: loan(at), step: 'reminded', stage: 77, note: null, at: now, by: system },
  ],
  'domains/lending/loan-write.sql.ts#movePieces': (at) => [
    { loan: loan(at), from: ['waiting', 'promised'], to: 'dropped' },
  ],
  'domains/lending/loan-write.sql.ts#nextLoanNumber': () => [2026],
  'domains/lending/loan-write.sql.ts#updateLoan': (at) => [
    { id: loan(at), version: 1 },
    { deposit_taken_grosze: 0n },
  ],
  'domains/lending/loan-write.sql.ts#updatePiece': (at) => [piece(at), { condition_out: 'dobry' }],
  'domains/lending/loan.sql.ts#countLoans': () => [{}],
  'domains/lending/loan.sql.ts#findLoan': (at) => [loan(at)],
  'domains/lending/loan.sql.ts#listLoanSteps': (at) => [loan(at)],
  'domains/lending/loan.sql.ts#listLoans': (at) => [
    { text: String(at.row('lending.loan').borrower).slice(0, 3), model: model(at) },
    { limit: 10, offset: 0 },
  ],
  'domains/lending/loan.sql.ts#listPieces': (at) => [[loan(at)]],
  'domains/lending/loan.sql.ts#listQueue': (at) => [[model(at)]],
  'domains/lending/loan.sql.ts#listReminders': (at) => [[loan(at)]],
  'domains/lending/loan.sql.ts#listWaitedModels': () => [],
  'domains/lending/model.sql.ts#findModel': (at) => [model(at)],
  'domains/lending/model.sql.ts#findModelBySlug': ({ row }) => [row('lending.equipment_model').slug],
  'domains/lending/model.sql.ts#insertModel': (at) => [
    { id: at.fresh('model'), slug: 'nowy-model', values: modelRow },
  ],
  'domains/lending/model.sql.ts#isModelNameTaken': (at) => [
    { id: at.fresh('other'), name: at.row('lending.equipment_model').name },
  ],
  'domains/lending/model.sql.ts#listModelSlugs': ({ row }) => [
    String(row('lending.equipment_model').slug).slice(0, 3),
  ],
  'domains/lending/model.sql.ts#listModels': () => [{ withdrawn: true }],
  'domains/lending/model.sql.ts#listModelsOf': (at) => [[model(at)]],
  'domains/lending/model.sql.ts#lockModels': (at) => [[model(at)]],
  'domains/lending/model.sql.ts#updateModel': (at) => [{ id: model(at), version: 1 }, modelRow],
  'domains/lending/stock.sql.ts#countItems': (at) => [[model(at)]],
  'domains/lending/stock.sql.ts#listModelVenues': (at) => [[model(at)]],
  'domains/lending/stock.sql.ts#listRepairs': (at) => [{ models: [model(at)], now }],
  'domains/lending/stock.sql.ts#listTaken': (at) => [{ models: [model(at)], now, zone }],
  'domains/lending/stock.sql.ts#readStock': (at) => [{ models: [model(at)], now, zone }],
}

/** What must be so before these find something. */
export const grounds: Grounds = {
  'domains/lending/loan.sql.ts#listWaitedModels': "update lending.loan_piece set state = 'waiting'",
  'domains/lending/stock.sql.ts#listRepairs': "update lending.item_hold set why = 'repair', piece_id = null",
}
