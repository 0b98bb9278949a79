import { type Instant, parseDay, Temporal } from '#kernel/instant.ts'
import { Invalid, type Refusal, refusal } from '#kernel/refusal.ts'
import { type Fields, many, one } from '#kernel/web/fields.ts'

/** What a caller asks of a list; ids are still as they came, and nobody knows whether they exist. */
export interface HsdsQuery {
  readonly page: number
  readonly perPage: number
  readonly format: 'json' | 'ndjson'
  readonly minimal: boolean
  readonly full: boolean
  readonly fullService: boolean
  readonly topOnly: boolean
  readonly words: readonly string[]
  readonly modifiedAfter: Instant | null
  readonly terms: readonly string[]
  readonly taxonomies: readonly string[]
  readonly organizations: readonly string[]
  readonly parent: string | null
}

/** Pages hold at most so many; a minimal list may be taken whole. */
export const pageLimits = { usual: 50, most: 100, mostMinimal: 10_000, mostPages: 1_000_000 } as const
const longestSearch = 200
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Reads the parameters of a list. Throws `Invalid` with one refusal for each broken parameter; an empty one
 * counts as not given, an unknown one is not looked at. `zone` is where a time without an offset is meant.
 */
export function readHsdsQuery(fields: Fields, zone: string): HsdsQuery {
  const wrong = new Map<string, Refusal>()
  const flag = (name: string) => readFlag(name, fields, wrong)
  const minimal = flag('minimal')
  const most = minimal ? pageLimits.mostMinimal : pageLimits.most
  const usual = minimal ? pageLimits.mostMinimal : pageLimits.usual
  const query: HsdsQuery = {
    page: readNumber('page', { fields, wrong }, { usual: 1, most: pageLimits.mostPages }),
    perPage: readNumber('per_page', { fields, wrong }, { usual, most }),
    format: readFormat(fields, wrong),
    ...{ minimal, full: flag('full'), fullService: flag('full_service'), topOnly: flag('top_only') },
    words: readSearch(fields, wrong),
    modifiedAfter: readMoment(one(fields, 'modified_after').trim(), zone, wrong),
    terms: readIds('taxonomy_term_id', fields, wrong),
    taxonomies: readIds('taxonomy_id', fields, wrong),
    organizations: readIds('organization_id', fields, wrong),
    parent: readIds('parent_id', fields, wrong)[0] ?? null,
  }
  for (const name of ['postcode', 'proximity']) {
    if (one(fields, name) !== '') wrong.set(name, refusal('open-data.query.no-distance', { name }))
  }
  if (wrong.size > 0) throw new Invalid(wrong)
  return query
}

type Wrong = Map<string, Refusal>

function readNumber(
  name: string,
  { fields, wrong }: { fields: Fields; wrong: Wrong },
  { usual, most }: { usual: number; most: number },
): number {
  const typed = one(fields, name).trim()
  if (typed === '') return usual
  const number = Number(typed)
  if (/^\d{1,9}$/.test(typed) && number >= 1 && number <= most) return number
  wrong.set(name, refusal('open-data.query.number', { name, most }))
  return usual
}

function readFlag(name: string, fields: Fields, wrong: Wrong): boolean {
  const typed = one(fields, name).trim().toLowerCase()
  if (typed === 'true' || typed === '1') return true
  if (typed !== '' && typed !== 'false' && typed !== '0')
    wrong.set(name, refusal('open-data.query.flag', { name }))
  return false
}

function readFormat(fields: Fields, wrong: Wrong): 'json' | 'ndjson' {
  const typed = one(fields, 'format').trim().toLowerCase()
  if (typed !== '' && typed !== 'json' && typed !== 'ndjson')
    wrong.set('format', refusal('open-data.query.format'))
  return typed === 'ndjson' ? 'ndjson' : 'json'
}

function readSearch(fields: Fields, wrong: Wrong): string[] {
  const typed = one(fields, 'search').toWellFormed()
  if (typed.length > longestSearch) {
    wrong.set('search', refusal('open-data.query.long', { most: longestSearch }))
    return []
  }
  return typed
    .toLowerCase()
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
    .slice(0, 20)
}

function readIds(name: string, fields: Fields, wrong: Wrong): string[] {
  const typed = many(fields, name)
    .map((id) => id.trim().toLowerCase())
    .filter(Boolean)
  if (typed.length > 20 || typed.some((id) => !uuid.test(id)))
    wrong.set(name, refusal('open-data.query.id', { name }))
  return typed
}

// A plus that nobody escaped arrives as a blank.
function readMoment(typed: string, zone: string, wrong: Wrong): Instant | null {
  if (typed === '') return null
  const text = typed.replace(/ (?=\d\d:?\d\d$)/, '+')
  const found = instantOf(text, zone)
  if (!found) wrong.set('modified_after', refusal('open-data.query.moment'))
  return found
}

function instantOf(text: string, zone: string): Instant | null {
  const day = parseDay(text.slice(0, 10))
  if (!day || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return null
  try {
    return /(Z|[+-]\d\d:?\d\d)$/.test(text.slice(10))
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
  } catch {
    return null
  }
}
