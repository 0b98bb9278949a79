import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { linkCookie } from '#domains/people/private-link.ts'
import type { House } from '#kernel/house.ts'
import { describeError, log } from '#kernel/log.ts'
import { Forbidden, NotFound } from '#kernel/refusal.ts'
import { may } from '#kernel/right.ts'
import { readAddress } from '#kernel/web/address.ts'
import { fieldsFrom } from '#kernel/web/fields.ts'
import { networkOf } from '#kernel/web/limits.ts'
import { goTo, type Input } from '#kernel/web/route.ts'
import { answer, answerError } from './answer.tsx'
import { type Centres, keepCentres } from './centres.ts'
import { keepDrafts, withDraft } from './drafts.ts'
import { cookiesOf, isForeignWrite } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { pageMemory } from './memory.ts'
import { receive } from './receive.ts'
import { findRoute } from './routes.ts'
import { setUpFirst } from './set-up-first.ts'
import { systemRoutes } from './system-routes.ts'
import { trafficLimits } from './traffic.ts'
import { makeVisit } from './visit.ts'
import { findVisitor, keyOf, loginCookieName } from './visitor.ts'

/** The whole program behind one fetch handler; tests call `app.request()`, `start` serves it. */
export function makeApp(house: House, centres: Centres = keepCentres(house.doors)): Hono {
  const app = new Hono()
  const memory = pageMemory()
  const traffic = trafficLimits(house.config.rateLimit)
  systemRoutes(app, house)
  app.all('*', async (c) => {
    const started = performance.now()
    const requestId = randomUUID()
    const response = await handle({
      house,
      centres,
      memory,
      traffic,
      request: c.req.raw,
      requestId,
      address: ipOf(c),
    })
    for (const [name, value] of securityHeaders(c.req.raw))
      if (!response.headers.has(name)) response.headers.set(name, value)
    const ms = Math.round((performance.now() - started) * 10) / 10
    log(response.status >= 500 ? 'error' : 'debug', 'request', {
      request: requestId,
      method: c.req.method,
      path: new URL(c.req.url).pathname,
      status: response.status,
      ms,
    })
    return response
  })
  return app
}

function ipOf(c: Parameters<typeof getConnInfo>[0]): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // `app.request()` in tests has no connection.
    return ''
  }
}

interface Arrival {
  readonly house: House
  readonly centres: Centres
  readonly memory: ReturnType<typeof pageMemory>
  readonly traffic: ReturnType<typeof trafficLimits>
  readonly request: globalThis.Request
  readonly requestId: string
  readonly address: string
}

/** One request from arrival to answer; errors of every kind become an answer here and nowhere else. */
async function handle(at: Arrival): Promise<globalThis.Response> {
  const { house, request, requestId } = at
  const url = new URL(request.url)
  const address = readAddress(url.pathname)
  const network = networkOf(at.address)
  const now = house.clock()
  let visit: ReturnType<typeof makeVisit> | null = null
  try {
    const wait = at.traffic(network, request.method, address.path)
    if (wait > 0) return answerError({ kind: 'too-fast', seconds: wait }, null, at)
    const remembered = at.memory.find(request)
    if (remembered) return remembered
    const centre = await at.centres.find(url.host, address.slug)
    if (!centre) return answerError({ kind: 'no-centre' }, null, at)
    const found = findRoute(request.method, address.path)
    const cookies = cookiesOf(request)
    const secure =
      url.protocol === 'https:' || house.config.baseUrl?.startsWith('https:') || isLoopback(url.hostname)
    const loginCookie = loginCookieName(centre.slug, Boolean(secure))
    const visitor = await findVisitor(house, centre, {
      login: cookies.get(loginCookie),
      link: cookies.get(linkCookie),
      // A key opens the API only: in the workspace a person signs in, with both proofs.
      key: found?.route.door === 'api' ? keyOf(request) : undefined,
      now,
    })
    const device = request.headers.get('user-agent') ?? ''
    const acceptsEncoding = request.headers.get('accept-encoding') ?? ''
    const facts = {
      house,
      centre,
      visitor,
      address,
      url,
      requestId,
      network,
      device,
      acceptsEncoding,
      cookies,
      loginCookie,
      now,
    }
    visit = makeVisit({ ...facts, params: found?.params ?? {}, fields: fieldsFrom([]) })
    if (!found) throw new NotFound(address.path)
    const { route, params } = found
    if (route.method !== 'GET' && isForeignWrite(request, route.door)) {
      return answerError({ kind: 'foreign' }, visit, at)
    }
    if (route.right !== 'anyone' && !mayEnter(house, visitor.actor, route.right))
      throw new Forbidden(route.right)
    const first = setUpFirst(visitor.signedIn, route)
    if (first && route.door === 'api') throw new Forbidden(route.right)
    if (first) return answer(goTo(first), visit, route)
    const input: Input =
      route.method === 'GET'
        ? await withDraft(visit, route)
        : await receive(request, route.upload ?? null, house)
    visit = makeVisit({ ...facts, params, fields: route.method === 'GET' ? fieldsFrom([]) : input.fields })
    const reply = await route.handle(visit, input)
    await keepDrafts(visit, route, reply)
    const response = await answer(reply, visit, route)
    return reply.kind === 'page' && reply.cacheSeconds
      ? at.memory.keep(request, response, reply.cacheSeconds)
      : response
  } catch (error) {
    if (!(error instanceof NotFound) && !(error instanceof Forbidden)) {
      log('debug', 'request.refused', { request: requestId, ...describeError(error) })
    }
    return answerError({ kind: 'thrown', error }, visit, at)
  }
}

// A reach of own or assigned lets in: the handler and its deed look at the thing itself.
function mayEnter(house: House, actor: Parameters<typeof may>[1], right: string): boolean {
  return may(house.rights, actor, right, { own: true, assigned: true })
}

/** True for names of this very machine, where browsers treat plain http as safe. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
