import {
  countOpenPlaces,
  countOpenServices,
  listOpenChanges,
  listOpenPlaces,
  listOpenProviders,
  listOpenServices,
  type Mark,
  type OpenDay,
  type OpenFilter,
  type OpenService,
  type ProviderId,
  type ServiceId,
} from '#domains/catalogue/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import { Invalid, refusal } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { readAround, readNeeds } from './around.ts'
import type { HsdsOrganization, HsdsServiceAtLocation } from './hsds.ts'
import type { HsdsSource } from './hsds-list.ts'
import { centreOrganization, fullOrganization, listedOrganization } from './hsds-organization.rules.ts'
import { placeIds, placesOf } from './hsds-place.rules.ts'
import type { HsdsQuery } from './hsds-query.form.ts'
import { type Around, fullService, listedService, serviceTrace } from './hsds-service.rules.ts'
import { markOf, taxonomyKind } from './hsds-taxonomy.rules.ts'

/** How many services are read at once when everything is asked for: others wait 30 ms behind a batch. */
const batchSize = 200

interface Ready {
  readonly visit: Visit
  readonly day: OpenDay
  readonly around: Around
  readonly filter: OpenFilter
}

async function prepare(visit: Visit, query: HsdsQuery): Promise<Ready> {
  return visit.read(async (tx) => {
    const { day, around } = await readAround(tx, visit)
    const marks = await marksFor(tx, visit, query)
    const known = (id: string) => id === around.centre.id || around.providers.has(id)
    if (query.organizations.some((id) => !known(id))) throw unknownId('organization_id')
    const providers = query.organizations.map((id) => (id === around.centre.id ? null : (id as ProviderId)))
    const modifiedAfter = query.modifiedAfter ?? undefined
    return { visit, day, around, filter: { marks, providers, modifiedAfter, words: query.words } }
  })
}

async function marksFor(tx: Read, visit: Visit, query: HsdsQuery): Promise<Mark[]> {
  const kinds = query.taxonomies.map((id) => {
    const kind = taxonomyKind(id)
    if (!kind) throw unknownId('taxonomy_id')
    return { kind, code: null }
  })
  if (query.terms.length === 0) return kinds
  const needs = await readNeeds(tx, visit)
  const terms = query.terms.map((id) => {
    const mark = markOf(id, needs)
    if (!mark) throw unknownId('taxonomy_term_id')
    return mark
  })
  return [...kinds, ...terms]
}

function unknownId(name: string): Invalid {
  return new Invalid(new Map([[name, refusal('open-data.query.unknown', { name })]]))
}

/** Services as a query asks for them: bare traces, rows of a list, or whole. */
export async function servicesFor(visit: Visit, query: HsdsQuery): Promise<HsdsSource> {
  const ready = await prepare(visit, query)
  const { day, around, filter } = ready
  const show = query.full ? fullService : listedService
  type At = { limit: number; offset?: number; after?: string | undefined }
  const traces = (at: At) => visit.read((tx) => listOpenChanges(tx, day, { filter, ...at }))
  const rows = (at: At) => visit.read((tx) => listOpenServices(tx, day, { filter, ...at }))
  const count = () => visit.read((tx) => countOpenServices(tx, day, filter))
  if (query.minimal) {
    const trace = (row: Awaited<ReturnType<typeof traces>>[number]) => serviceTrace(row, around)
    const batches = () => batchesOf(traces, trace)
    return { count, page: async (at) => (await traces(at)).map(trace), batches }
  }
  const shown = (row: OpenService) => show(row, around)
  return {
    count,
    page: async (at) => (await rows(at)).map(shown),
    batches: () => batchesOf(rows, shown),
  }
}

/** Everything in the order of ids; the next batch is read while the one before is written. */
async function* batchesOf<Row extends { readonly id: string }, Shown>(
  read: (at: { limit: number; after: string | undefined }) => Promise<Row[]>,
  show: (row: Row) => Shown,
): AsyncGenerator<Shown[]> {
  let reading = read({ limit: batchSize, after: undefined })
  for (;;) {
    const rows = await reading
    const isLast = rows.length < batchSize
    if (!isLast) {
      reading = read({ limit: batchSize, after: rows.at(-1)!.id })
      // Who stops listening never hears of it; who goes on hears it at the next turn.
      reading.catch(() => {})
    }
    if (rows.length > 0) yield rows.map(show)
    if (isLast) return
  }
}

/** One service, whole; what is gone as a trace; null for what was never shown. */
export async function findOpenService(visit: Visit, id: ServiceId) {
  return visit.read(async (tx) => {
    const { day, around } = await readAround(tx, visit)
    const [row] = await listOpenServices(tx, day, { filter: { ids: [id] }, limit: 1 })
    return row ? fullService(row, around) : null
  })
}

/** Organizations by name after the centre itself; taxonomies narrow them by what their services bear. */
export async function organizationsFor(visit: Visit, query: HsdsQuery): Promise<HsdsSource> {
  const { day, around, filter } = await prepare(visit, query)
  const { marks = [], words = [] } = filter
  const own = centreOrganization(around.centre, around.href)
  const found = await visit.read(async (tx) => {
    const gives = async (mark: Mark) =>
      (await countOpenServices(tx, day, { marks: [mark], providers: [null] })) > 0
    let isOwn = true
    for (const mark of marks) isOwn = isOwn && (await gives(mark))
    return { isOwn, providers: await listOpenProviders(tx, day, marks) }
  })
  const show = query.full || query.fullService ? fullOrganization : listedOrganization
  const all = [
    ...(found.isOwn ? [own] : []),
    ...found.providers.map((provider) => show(provider, around.centre)),
  ].filter(({ name }) => words.every((word) => plain(name).includes(plain(word))))
  const complete = (list: readonly HsdsOrganization[]) =>
    query.fullService
      ? Promise.all(list.map((one) => withServices(visit, one, { day, around })))
      : Promise.resolve(list)
  return {
    count: async () => all.length,
    page: ({ offset, limit }) => complete(all.slice(offset, offset + limit)),
    async *batches() {
      for (const one of all) yield await complete([one])
    },
  }
}

const plain = (text: string) =>
  text.toLowerCase().replace(/[ąćęłńóśźż]/g, (letter) => 'acelnoszz'['ąćęłńóśźż'.indexOf(letter)]!)

/** One organization, whole, on request with all of its services; null when it gives none. */
export async function findOrganization(visit: Visit, at: { id: string; fullService: boolean }) {
  const { day, around } = await visit.read((tx) => readAround(tx, visit))
  const provider = around.providers.get(at.id)
  if (!provider && at.id !== around.centre.id) return null
  const own = centreOrganization(around.centre, around.href)
  const one = provider ? fullOrganization(provider, around.centre) : own
  return at.fullService ? withServices(visit, one, { day, around }) : one
}

async function withServices(
  visit: Visit,
  one: HsdsOrganization,
  { day, around }: Pick<Ready, 'day' | 'around'>,
): Promise<HsdsOrganization> {
  const provider = one.id === around.centre.id ? null : (one.id as ProviderId)
  const at = { filter: { providers: [provider] }, limit: 1000 }
  const rows = await visit.read((tx) => listOpenServices(tx, day, at))
  if (rows.length === 0) return one
  return { ...one, services: rows.map((row) => withoutOrganization(fullService(row, around))) }
}

function withoutOrganization(service: object): object {
  return Object.fromEntries(Object.entries(service).filter(([name]) => name !== 'organization'))
}

type PlaceRow = Awaited<ReturnType<typeof listOpenPlaces>>[number]

/** Services at their places, service by service. */
export async function placesFor(visit: Visit, query: HsdsQuery): Promise<HsdsSource> {
  const { day, around, filter } = await prepare(visit, query)
  const load = (rows: readonly PlaceRow[]) => loadPlaces(visit, rows, { day, around, full: query.full })
  type At = { limit: number; offset?: number; after?: { service: string; position: number } | undefined }
  const slice = (at: At) => visit.read((tx) => listOpenPlaces(tx, day, { filter, ...at }))
  return {
    count: () => visit.read((tx) => countOpenPlaces(tx, day, filter)),
    page: async (at) => load(await slice(at)),
    async *batches() {
      let after: At['after']
      for (;;) {
        const rows = await slice({ limit: batchSize, after })
        if (rows.length > 0) yield await load(rows)
        if (rows.length < batchSize) return
        after = rows.at(-1)!
      }
    },
  }
}

async function loadPlaces(
  visit: Visit,
  rows: readonly PlaceRow[],
  { day, around, full }: { day: OpenDay; around: Around; full: boolean },
): Promise<object[]> {
  const ids = [...new Set(rows.map((row) => row.service))]
  const services = await visit.read((tx) => listOpenServices(tx, day, { filter: { ids }, limit: ids.length }))
  const known = new Map(services.map((service) => [service.id as string, service]))
  return rows.flatMap((row) => {
    const service = known.get(row.service)
    const place = service ? placeAt(service, row.position, around) : null
    return place ? [full ? { ...place, service: listedService(service!, around) } : place] : []
  })
}

function placeAt(service: OpenService, position: number, around: Around): HsdsServiceAtLocation | null {
  if (!service.card) return null
  const id = placeIds(service.id, service.card.places)[position - 1]
  return placesOf(service.id, service.card, around).find((place) => place.id === id) ?? null
}

/**
 * One service at one place, or null. Its id follows from the place and cannot be turned back, so all places
 * of the centre are gone through; that is a few milliseconds for ten thousand of them.
 */
export async function findPlace(visit: Visit, id: string): Promise<object | null> {
  const { day, around } = await visit.read((tx) => readAround(tx, visit))
  const rows = await visit.read((tx) => listOpenPlaces(tx, day, { filter: {}, limit: 100_000 }))
  for (const own of Map.groupBy(rows, (row) => row.service).values()) {
    const facts = own.map(({ kind, venue_id: venue, address }) => ({ kind, venue, address }))
    const at = placeIds(own[0]!.service, facts).indexOf(id)
    if (at >= 0) return (await loadPlaces(visit, [own[at]!], { day, around, full: true }))[0] ?? null
  }
  return null
}
