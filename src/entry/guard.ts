import type { Door } from '#kernel/web/route.ts'

/** Cookies of a request by name. */
export function cookiesOf(request: globalThis.Request): ReadonlyMap<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).filter(Boolean)
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)] as const
    }),
  )
}

/**
 * True when a write was sent by another site's page. Browsers say where a request comes from
 * (`Sec-Fetch-Site`), older ones at least its `Origin`; a write that says neither carries no browser's
 * cookies or is refused, but for the API, whose callers send a key instead of a cookie.
 */
export function isForeignWrite(request: globalThis.Request, door: Door): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('origin')
  if (origin) return origin !== new URL(request.url).origin && !sameHost(origin, request)
  return door !== 'api' && request.headers.has('cookie')
}

/** What a browser is told that asks whether a page of another site may read the open data: it may. */
export function mayAsk(): globalThis.Response {
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
  }
  return new Response(null, { status: 204, headers })
}

// Behind a proxy that speaks https the request itself is http: the host must be the same.
function sameHost(origin: string, request: globalThis.Request): boolean {
  try {
    return new URL(origin).host === (request.headers.get('host') ?? '')
  } catch {
    return false
  }
}
