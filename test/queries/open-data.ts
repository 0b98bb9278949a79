import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Grounds } from './sample.ts'

const today = Temporal.PlainDate.from('2026-03-03')
const day = { today, hiddenBefore: today.subtract({ days: 30 }), zone: 'Europe/Warsaw' }
const since = Temporal.Instant.from('2000-01-01T00:00:00Z')
const all = { filter: {}, limit: 10 }
const file = 'domains/catalogue/open-service.sql.ts'

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  [`${file}#countOpenPlaces`]: () => [day, {}],
  [`${file}#countOpenServices`]: ({ row }) => [day, { providers: [row('catalogue.provider').id] }],
  [`${file}#listLatestChanges`]: () => [day, 10],
  [`${file}#listOpenChanges`]: () => [day, { filter: { modifiedAfter: since }, limit: 10 }],
  [`${file}#listOpenNeeds`]: () => [day],
  [`${file}#listOpenPlaces`]: () => [day, all],
  [`${file}#listOpenProviders`]: ({ row }) => [
    day,
    [{ kind: 'target', code: row('catalogue.service_target').who }],
  ],
  [`${file}#listOpenServices`]: ({ row }) => [
    day,
    { filter: { marks: [{ kind: 'need', code: row('catalogue.service_concept').concept }] }, limit: 10 },
  ],
}

// One row of a service, published and given by the one provider of its centre.
const shown = `update catalogue.service s set state = 'published', number = 1, regime = 'open',
  benefit = 'service', urgency = 'yearly', visible_from = null, visible_to = null,
  check_due_on = '2027-01-01',
  provider_id = (select id from catalogue.provider p where p.centre_id = s.centre_id)`

export const grounds: Grounds = Object.fromEntries(Object.keys(queries).map((name) => [name, shown]))
