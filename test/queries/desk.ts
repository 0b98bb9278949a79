import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const day = Temporal.PlainDate.from('2026-03-03')
const system = { kind: 'system', id: null }
const enquiry = ({ row }: Sample) => row('desk.enquiry').id
const phone = ({ row }: Sample) => row('desk.office_phone').id
const decision = ({ row }: Sample) => row('desk.review_decision').id
const page = { limit: 50, offset: 0 }
const values = { phone: '+48225550281', helps_with: 'zasiłki', reachable: null }

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  'domains/desk/enquiry.sql.ts#countEnquiries': () => [{}],
  'domains/desk/enquiry.sql.ts#findEnquiry': (at) => [enquiry(at)],
  'domains/desk/enquiry.sql.ts#insertEnquiry': () => [
    {
      ...{ asked: 'Nowe pytanie', topic: 'pytanie', need: null, channel: 'phone', outcome: 'not-answered' },
      ...{ answer: { kind: 'none', id: null }, sentTo: null, at: now, on: day, by: system },
    },
  ],
  'domains/desk/enquiry.sql.ts#listEnquiries': () => [{}, page],
  'domains/desk/enquiry.sql.ts#listUnanswered': () => [day.subtract({ years: 20 })],
  'domains/desk/enquiry.sql.ts#lockEnquiry': (at) => [enquiry(at)],
  'domains/desk/enquiry.sql.ts#markUndone': (at) => [enquiry(at), now],
  'domains/desk/enquiry.sql.ts#sumEnquiriesBy': () => [{}, 'channel'],
  'domains/desk/enquiry.sql.ts#sumEnquiriesByMonth': () => [{}],
  'domains/desk/office-phone.sql.ts#findOfficePhone': (at) => [phone(at)],
  'domains/desk/office-phone.sql.ts#insertOfficePhone': ({ row }) => [
    { account_id: row('desk.office_phone').account_id, ...values },
  ],
  'domains/desk/office-phone.sql.ts#listOfficePhones': () => [true],
  'domains/desk/office-phone.sql.ts#updateOfficePhone': (at) => [
    { id: phone(at), version: 1 },
    { ...values, withdrawn_on: day },
  ],
  'domains/desk/review.sql.ts#countDecisions': () => [{}],
  'domains/desk/review.sql.ts#insertDecision': () => [
    {
      ...{ asked: 'Nowe pytanie', topics: ['pytanie'], decision: 'set-aside' },
      ...{ concept: null, note: 'Bo tak.' },
      ...{ enquiry_count: 1, search_days: 0, first_on: day, last_on: day, at: now, by: system },
    },
  ],
  'domains/desk/review.sql.ts#listDecisions': () => [{}, page],
  'domains/desk/review.sql.ts#listUnmetNeeds': () => [
    { from: day.subtract({ years: 20 }), to: day.add({ years: 20 }) },
  ],
  'domains/desk/review.sql.ts#markTakenBack': (at) => [decision(at), now],
}
