// Goes through a whole HSDS feed as a careful reader would, and tells everything that is wrong with it.
import { faultsBeyondSchema, faultsOfPlace, faultsOfService } from './hsds-checks.ts'
import type { HsdsSchemas, SchemaName } from './hsds-schemas.ts'

/** Asks the feed for a path under its root; the answer as text. */
export type Ask = (
  path: string,
  init?: { method: string; body?: URLSearchParams },
) => Promise<{ status: number; headers: Headers; text: string }>

type Item = Readonly<Record<string, unknown>> & { readonly id: string }
interface FeedPage {
  readonly contents: readonly Item[]
  readonly [name: string]: unknown
}

const lists = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
} as const satisfies Record<string, SchemaName>
type ListName = keyof typeof lists
const listNames = Object.keys(lists) as ListName[]

/** How much of a large feed is looked at one by one. */
export interface FeedWalk {
  readonly ask: Ask
  readonly schemas: HsdsSchemas
  /** How many ids of each list are opened; all when absent. */
  readonly opened?: number
}

/** Everything that a feed does against HSDS 3.1 and against our own checks; no lines = it conforms. */
export async function faultsOfFeed(walk: FeedWalk): Promise<string[]> {
  const faults: string[] = await faultsOfRoot(walk.ask)
  for (const name of listNames) {
    faults.push(...(await faultsOfPages(walk, name)), ...(await faultsOfRecords(walk, name)))
  }
  faults.push(...(await faultsOfFilters(walk.ask)), ...(await faultsOfServiceForms(walk)))
  return faults
}

async function faultsOfRoot(ask: Ask): Promise<string[]> {
  const faults: string[] = []
  const root = await json(ask, '/', faults)
  if (root.version !== '3.1') faults.push(`/: version ${String(root.version)}`)
  for (const name of ['profile', 'openapi_url']) {
    const path = String(root[name]).replace(/^.*\/hsds/, '')
    const found = await ask(path)
    if (found.status !== 200) faults.push(`/: ${name} does not resolve`)
    else if (typeof JSON.parse(found.text) !== 'object') faults.push(`/: ${name} is no document`)
  }
  return faults
}

async function faultsOfPages({ ask, schemas }: FeedWalk, name: ListName): Promise<string[]> {
  const faults: string[] = []
  const get = (query: string) => getPage(ask, `/${name}?${query}`, faults)
  const first = await get('per_page=50')
  const total = Number(first.total_items)
  const last = Math.max(1, Math.ceil(total / 50))
  const pages = [1, Math.ceil(last / 2), last]
  const asked = pages.map((page) => [`page=${page}&per_page=50`, page, 50] as const)
  const most = ['per_page=100', 1, 100] as const
  for (const [query, page, size] of [...asked, ['per_page=1', 1, 1] as const, most]) {
    const found = await get(query)
    const held = Math.max(0, Math.min(size, total - (page - 1) * size))
    const all = Math.ceil(total / size)
    const meant = {
      ...{ total_items: total, total_pages: all, page_number: page, size: held },
      ...{ first_page: page === 1, last_page: page >= all, empty: held === 0 },
    }
    for (const [key, value] of Object.entries(meant)) {
      if (found[key] !== value) faults.push(`/${name}?${query}: ${key} is ${String(found[key])}`)
    }
    if (found.contents.length !== held) faults.push(`/${name}?${query}: ${found.contents.length} things`)
    for (const item of found.contents) {
      for (const why of [...schemas.listed[lists[name]](item), ...faultsBeyondSchema(item)])
        faults.push(`/${name} ${item.id}: ${why}`)
    }
  }
  const beyond = await get('page=900000&per_page=100')
  if (beyond.empty !== true || beyond.size !== 0 || beyond.last_page !== true)
    faults.push(`/${name}: a page beyond the end is not empty`)
  const posted = await ask(`/${name}`, { method: 'POST', body: new URLSearchParams({ per_page: '50' }) })
  if (posted.text !== (await ask(`/${name}?per_page=50`)).text)
    faults.push(`/${name}: POST answers other than GET`)
  return faults
}

async function faultsOfRecords(walk: FeedWalk, name: ListName): Promise<string[]> {
  const { ask, schemas, opened = Number.POSITIVE_INFINITY } = walk
  const faults: string[] = []
  const all = await linesOf(ask, `/${name}?format=ndjson`, faults)
  const { total_items: total } = await getPage(ask, `/${name}?per_page=1`, faults)
  if (all.length !== total)
    faults.push(`/${name}: ndjson has ${all.length} lines, the pages ${String(total)}`)
  if (new Set(all.map(({ id }) => id)).size !== all.length) faults.push(`/${name}: an id twice`)
  for (const { id } of all.filter((_, at) => at < opened)) {
    const record = await json(ask, `/${name}/${id}`, faults)
    if (record.id !== id) faults.push(`/${name}/${id}: another id`)
    const own = name === 'services' ? faultsOfService(record) : faultsBeyondSchema(record)
    const ends = name === 'service_at_locations' ? faultsOfPlace(record) : []
    for (const why of [...schemas.whole[lists[name]](record), ...own, ...ends])
      faults.push(`/${name}/${id}: ${why}`)
  }
  return faults
}

/** Parameters are cumulative: what two filters find together is what each of them finds. */
async function faultsOfFilters(ask: Ask): Promise<string[]> {
  const faults: string[] = []
  const whole = await linesOf(ask, '/services?format=ndjson&full=true', faults)
  const marks = new Map<string, string>()
  const first = (name: string) => whole.map((each) => each[name]).find((value) => typeof value === 'string')
  for (const service of whole) {
    for (const mark of (service.attributes ?? []) as Item[])
      marks.set(String(mark.link_type), String(mark.taxonomy_term_id))
  }
  const organization = first('organization_id')
  const filters = [
    ...[...marks.values()].map((id) => `taxonomy_term_id=${id}`),
    ...(organization ? [`organization_id=${String(organization)}`] : []),
    ...['search=a', 'search=o', 'modified_after=2026-03-03T09:00:00Z'],
  ]
  const idsOf = async (query: string) =>
    new Set((await linesOf(ask, `/services?format=ndjson&minimal=true&${query}`, faults)).map(({ id }) => id))
  const found = new Map<string, Set<string>>()
  for (const one of filters) found.set(one, await idsOf(one))
  for (const [at, one] of filters.entries()) {
    const other = filters[(at + 1) % filters.length]!
    const both = await idsOf(`${one}&${other}`)
    const meant = found.get(one)!.intersection(found.get(other)!)
    // A filter by time also tells of what is gone, the others alone do not.
    const extra = `${one}${other}`.includes('modified_after') ? [...both].filter((id) => !meant.has(id)) : []
    const known = new Set(whole.map(({ id }) => id))
    if (both.size - extra.filter((id) => !known.has(id)).length !== meant.size)
      faults.push(`/services: ${one} and ${other} are not cumulative`)
  }
  for (const [query, ids] of found) {
    const parameter = query.split('=')[0]
    if (parameter === 'taxonomy_term_id' && ids.size === 0) faults.push(`/services: ${query} finds nothing`)
  }
  return faults
}

async function faultsOfServiceForms({ ask, schemas }: FeedWalk): Promise<string[]> {
  const faults: string[] = []
  const idsOf = (list: readonly Item[]) => list.map(({ id }) => id).join(' ')
  const whole = await linesOf(ask, '/services?format=ndjson&full=true', faults)
  const minimal = await getPage(ask, '/services?minimal=true', faults)
  if (idsOf(minimal.contents) !== idsOf(whole)) faults.push('/services: minimal is another set')
  for (const service of whole) {
    for (const why of [...schemas.whole.service(service), ...faultsOfService(service)])
      faults.push(`/services full ${service.id}: ${why}`)
  }
  const moments = ['2020-01-01', '2026-03-03T10:00:00Z', '2026-03-03T10:30:00+00:00', '2100-01-01']
  let before: Set<string> | null = null
  for (const moment of moments) {
    const path = `/services?format=ndjson&modified_after=${encodeURIComponent(moment)}`
    const changed = await linesOf(ask, path, faults)
    const late = changed.filter((each) => new Date(String(each.last_modified)) < new Date(moment))
    if (late.length > 0) faults.push(`/services: modified_after ${moment} gives older ones`)
    const ids = new Set(changed.map(({ id }) => id))
    if (before && !ids.isSubsetOf(before)) faults.push(`/services: modified_after ${moment} is not monotone`)
    for (const each of changed) faults.push(...schemas.listed.service(each))
    before = ids
  }
  if (before && before.size > 0) faults.push('/services: changes of the future')
  const traces = await linesOf(ask, '/services?format=ndjson&modified_after=2000-01-01', faults)
  if (!new Set(whole.map(({ id }) => id)).isSubsetOf(new Set(traces.map(({ id }) => id))))
    faults.push('/services: changes since ever leave services out')
  return faults
}

async function json(ask: Ask, path: string, faults: string[]): Promise<Item> {
  const { status, headers, text } = await ask(path)
  if (headers.get('access-control-allow-origin') !== '*') faults.push(`${path}: no CORS header`)
  if (!headers.get('content-type')?.startsWith('application/json')) faults.push(`${path}: no JSON`)
  if (status !== 200) faults.push(`${path}: ${status}`)
  return status === 200 ? (JSON.parse(text) as Item) : { id: '' }
}

async function getPage(ask: Ask, path: string, faults: string[]): Promise<FeedPage> {
  const page = (await json(ask, path, faults)) as unknown as FeedPage
  return Array.isArray(page.contents) ? page : { ...page, contents: [] }
}

async function linesOf(ask: Ask, path: string, faults: string[]): Promise<Item[]> {
  const { status, headers, text } = await ask(path)
  if (status !== 200 || headers.get('access-control-allow-origin') !== '*') faults.push(`${path}: ${status}`)
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Item)
}
