import { emptyCard } from '#domains/catalogue/card.ts'
import { Temporal } from '#kernel/instant.ts'
import type { Arguments, Grounds, Sample } from './sample.ts'

const now = Temporal.Instant.from('2026-03-03T10:00:00Z')
const today = Temporal.PlainDate.from('2026-03-03')
const system = { kind: 'system', id: null }
const idIn =
  (table: string) =>
  ({ row }: Sample) =>
    row(`catalogue.${table}`).id
const service = idIn('service')
const provider = idIn('provider')
const draft = idIn('service_draft')
const correction = idIn('correction')
const report = idIn('error_report')
const card = { ...emptyCard('Nowa karta'), papers: ['dowód'], who: ['senior'], concepts: ['klub'] }
const providerRow = {
  ...{ name: 'Nowy wykonawca', kind: 'ngo', basis: null, phone: null, email: null, website: null },
}
const day = { today, hiddenBefore: today.subtract({ days: 400 }) }
const filter = (at: Sample) => ({
  area: 'kultura',
  who: 'parent',
  free: true,
  taking: true,
  ids: [service(at)],
})
const place = { order: 'nazwa', descending: false, limit: 50, offset: 0 }
const inFile = (name: string) => (query: string) => `domains/catalogue/${name}.sql.ts#${query}`
const services = inFile('service')
const writes = inFile('service-write')
const drafts = inFile('service-draft')
const shown = inFile('public-service')
const providers = inFile('provider')
const checks = inFile('assurance')
const corrections = inFile('correction')
const errors = inFile('error-report')

/** Query → its arguments after the handle. */
export const queries: Arguments = {
  [services('listServices')]: (at) => [
    { state: 'published', area: 'kultura', provider: provider(at), waiting: true, q: 'n' },
    place,
  ],
  [services('countServices')]: () => [{ incomplete: true, dueBefore: today.add({ days: 1 }) }],
  [services('findService')]: (at) => [service(at)],
  [services('findServiceBySlug')]: ({ row }) => [row('catalogue.service').slug],
  [services('lockService')]: (at) => [service(at)],
  [services('findCard')]: (at) => [service(at)],
  [services('listServiceVersions')]: (at) => [service(at)],
  [services('listServiceSteps')]: (at) => [service(at)],
  [services('listServiceSlugs')]: () => [],
  [services('listBeginning')]: () => [{ from: today.subtract({ days: 30 }), to: today }],
  [services('updateService')]: (at) => [{ id: service(at), version: 1 }, { name: 'Zmieniona' }],
  [writes('writePublications')]: (at) => [
    [
      {
        ...{ id: service(at), slug: at.row('catalogue.service').slug, code: null, number: 7, card },
        ...{ state: 'published', gaps: [], checkedOn: today, checkedHow: 'phone', dueOn: today },
        writtenBy: system,
      },
    ],
    { actor: system, at: now },
  ],
  [writes('insertAssurances')]: (at) => [
    [{ service: service(at), on: today, how: 'phone', dueOn: today, at: now, by: system }],
  ],
  [writes('insertService')]: (at) => [
    { id: at.fresh('service'), slug: 'nowa', code: null, name: 'Nowa usługa', at: now },
  ],
  [writes('insertServiceStep')]: (at) => [
    { service: service(at), step: 'closed', reason: 'Próba', at: now, by: system },
  ],
  [drafts('findServiceDraft')]: (at) => [service(at)],
  [drafts('insertServiceDraft')]: (at) => [{ service: service(at), card, by: system }],
  [drafts('updateServiceDraft')]: (at) => [
    { id: draft(at), version: 1 },
    { card, state: 'writing' },
  ],
  [drafts('takeServiceDraft')]: (at) => [{ service: service(at), version: 1 }],
  [drafts('listWaitingDrafts')]: () => [],
  [shown('listPublicServices')]: (at) => [day, { filter: filter(at), language: 'uk', limit: 50, offset: 0 }],
  [shown('countPublicServices')]: ({ row }) => [day, { slugs: [row('catalogue.service').slug] }],
  [shown('listPublicIds')]: (at) => [day, filter(at)],
  [shown('listServicePlaces')]: (at) => [[service(at)]],
  [providers('listProviders')]: () => [],
  [providers('findProvider')]: (at) => [provider(at)],
  [providers('insertProviders')]: (at) => [[{ id: at.fresh('provider'), ...providerRow }]],
  [providers('isProviderNameTaken')]: (at) => [
    { id: at.fresh('other'), name: at.row('catalogue.provider').name },
  ],
  [providers('updateProvider')]: (at) => [
    { id: provider(at), version: 1 },
    { ...providerRow, name: 'Zmieniony' },
  ],
  [checks('listAssurances')]: (at) => [service(at)],
  [checks('withdrawDueBefore')]: () => [today.add({ days: 1 })],
  [checks('sumDueBy')]: () => [today],
  [corrections('listCorrections')]: (at) => [service(at)],
  [corrections('findCorrection')]: (at) => [{ service: service(at), correction: correction(at) }],
  [corrections('insertCorrection')]: (at) => [
    {
      id: at.fresh('correction'),
      service: service(at),
      change: { phone: '112' },
      note: null,
      at: now,
      by: system,
    },
  ],
  [corrections('decideCorrection')]: (at) => [
    { id: correction(at), version: 1 },
    { state: 'accepted', at: now, by: system },
  ],
  [errors('listErrorReports')]: () => [50],
  [errors('findErrorReport')]: (at) => [report(at)],
  [errors('sumOpenReports')]: () => [],
  [errors('insertErrorReport')]: (at) => [
    {
      ...{ id: at.fresh('report'), service: service(at), what: 'Zły numer', contact: null },
      ...{ language: 'pl', at: now, dueOn: today },
    },
  ],
  [errors('forgetContacts')]: () => [now.add({ hours: 24 })],
  [errors('answerReport')]: (at) => [
    { id: report(at), version: 1 },
    { answer: 'Poprawione', at: now, by: system },
  ],
  [inFile('import')('listByCode')]: ({ row }) => [[row('catalogue.service').code]],
}

/** The one draft of a service waits, and the one service lacks something. */
export const grounds: Grounds = {
  [errors('forgetContacts')]: `update catalogue.error_report set contact = 'a@proba.test', answer = 'x',
    answered_at = '2026-03-01T08:00:00Z'`,
  [services('listBeginning')]: `update catalogue.service set visible_from = '2026-03-01'`,
  [services('listServices')]: `update catalogue.service_draft set state = 'waiting',
    sent_at = now(), sent_by_kind = 'system', checked_on = '2026-03-01', checked_how = 'phone'`,
  [services('countServices')]: `update catalogue.service set gaps = '{contact}'`,
  [drafts('listWaitingDrafts')]: `update catalogue.service_draft set state = 'waiting',
    sent_at = now(), sent_by_kind = 'system', checked_on = '2026-03-01', checked_how = 'phone'`,
  [drafts('insertServiceDraft')]: 'delete from catalogue.service_draft',
}
