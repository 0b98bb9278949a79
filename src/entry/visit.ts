import type { Once } from '#kernel/deed.ts'
import { bodyHash, runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import { dayOf, type Instant } from '#kernel/instant.ts'
import { may } from '#kernel/right.ts'
import type { Language } from '#kernel/texts.ts'
import { type Address, writeAddress } from '#kernel/web/address.ts'
import type { Fields } from '#kernel/web/fields.ts'
import type { Centre, Visit } from '#kernel/web/visit.ts'
import type { Work } from '#kernel/work.ts'
import type { Visitor } from './visitor.ts'

/** Everything that a visit is made of; the request itself stays outside handlers. */
export interface VisitFacts {
  readonly house: House
  readonly centre: Centre
  readonly visitor: Visitor
  readonly address: Address
  readonly params: Readonly<Record<string, string>>
  readonly url: URL
  readonly requestId: string
  readonly network: string
  readonly device: string
  readonly acceptsEncoding: string
  readonly cookies: ReadonlyMap<string, string>
  readonly loginCookie: string
  /** Fields of a POST: their `_key` makes its deed happen once. */
  readonly fields: Fields
  readonly now: Instant
}

/** Makes the visit that a handler gets. */
export function makeVisit(facts: VisitFacts): Visit {
  const { house, centre, visitor, address, now } = facts
  const href = (path: string, language: Language = address.language) =>
    writeAddress({ slug: address.slug, language: path.startsWith('/praca') ? 'pl' : language, path })
  let key: Once | undefined = onceOf(facts.fields)
  return {
    house,
    centre,
    language: address.language,
    actor: visitor.actor,
    signedIn: visitor.signedIn,
    now,
    today: dayOf(now, centre.zone),
    requestId: facts.requestId,
    url: facts.url,
    path: address.path,
    params: facts.params,
    query: facts.url.searchParams,
    network: facts.network,
    device: facts.device,
    acceptsEncoding: facts.acceptsEncoding,
    cookies: facts.cookies,
    loginCookie: facts.loginCookie,
    may: (action, standing) => may(house.rights, visitor.actor, action, standing),
    href,
    absolute: (path) => `${house.config.baseUrl ?? facts.url.origin}${href(path)}`,
    read: (fn) => house.doors.readCentre(centre.id, fn),
    deed: <T>(fn: (work: Work) => Promise<T>, once?: Once | null) => {
      // The form's key belongs to the one deed that the form asks for.
      const use = once === undefined ? key : (once ?? undefined)
      key = undefined
      const setting = { centre, actor: visitor.actor, now, requestId: facts.requestId }
      return runDeed(house, setting, fn, use)
    },
    sentence: (why) => house.sentence(why, address.language),
  }
}

function onceOf(fields: Fields): Once | undefined {
  const key = fields.get('_key')?.[0]
  if (!key || key.length < 8 || key.length > 100) return undefined
  const pairs = [...fields].flatMap(([name, values]) => values.map((value) => [name, value] as const))
  return { key, bodyHash: bodyHash(pairs) }
}
