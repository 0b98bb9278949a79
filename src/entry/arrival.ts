import { linkCookie } from '#domains/people/private-link.ts'
import type { House } from '#kernel/house.ts'
import { type Address, readAddress } from '#kernel/web/address.ts'
import { networkOf } from '#kernel/web/limits.ts'
import type { Centre } from '#kernel/web/visit.ts'
import { cookiesOf } from './guard.ts'
import type { findRoute } from './routes.ts'
import type { VisitFacts } from './visit.ts'
import { findVisitor, keyOf, loginCookieName } from './visitor.ts'

/** A request as it came, before anything is known of centre or visitor. */
export interface Arrival {
  readonly house: House
  readonly request: globalThis.Request
  readonly requestId: string
  /** Network address of the caller; empty in tests. */
  readonly address: string
}

/** Where a request wants to go: its address taken apart, and the caller's network. */
export function placeOf(at: Arrival): { url: URL; address: Address; network: string } {
  // No address of ours has a NUL, and the database would choke on one.
  const url = new URL(at.request.url.replaceAll('%00', ''))
  return { url, address: readAddress(url.pathname), network: networkOf(at.address) }
}

/** Who comes to this centre with what: everything a visit is made of but the form's fields. */
export async function arrive(
  at: Arrival,
  centre: Centre,
  found: ReturnType<typeof findRoute>,
): Promise<Omit<VisitFacts, 'params' | 'fields'>> {
  const { house, request, requestId } = at
  const { url, address, network } = placeOf(at)
  const now = house.clock()
  const cookies = cookiesOf(request)
  const https = url.protocol === 'https:' || house.config.baseUrl?.startsWith('https:') === true
  const loginCookie = loginCookieName(centre.slug, https || isLoopback(url.hostname))
  const visitor = await findVisitor(house, centre, {
    login: cookies.get(loginCookie),
    link: cookies.get(linkCookie),
    // A key opens the API only: in the workspace a person signs in, with both proofs.
    key: found?.route.door === 'api' ? keyOf(request) : undefined,
    now,
  })
  const device = request.headers.get('user-agent') ?? ''
  const acceptsEncoding = request.headers.get('accept-encoding') ?? ''
  const asked = { address, url, requestId, network, device, acceptsEncoding, cookies, loginCookie }
  return { house, centre, visitor, now, ...asked }
}

/** True for names of this very machine, where browsers treat plain http as safe. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
