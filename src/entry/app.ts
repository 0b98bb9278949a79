import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { House } from '#kernel/house.ts'
import { describeError, log } from '#kernel/log.ts'
import { Forbidden, NotFound } from '#kernel/refusal.ts'
import { fieldsFrom } from '#kernel/web/fields.ts'
import { goTo, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { answer, answerError } from './answer.tsx'
import { receiveJson } from './api.ts'
import { type Arrival, arrive, placeOf } from './arrival.ts'
import { type Centres, keepCentres } from './centres.ts'
import { keepDrafts, keepForReturn, LoginRanOut, withDraft } from './drafts.ts'
import { isForeignWrite, mayAsk } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { pageMemory } from './memory.ts'
import { receive } from './receive.ts'
import { findRoute } from './routes.ts'
import { setUpFirst } from './set-up-first.ts'
import { systemRoutes } from './system-routes.ts'
import { trafficLimits } from './traffic.ts'
import { makeVisit } from './visit.ts'

/** The whole program behind one fetch handler; tests call `app.request()`, `start` serves it. */
export function makeApp(house: House, centres: Centres = keepCentres(house.doors)): Hono {
  const app = new Hono()
  const memory = pageMemory()
  const traffic = trafficLimits(house.config.rateLimit)
  systemRoutes(app, house)
  app.all('*', async (c) => {
    const started = performance.now()
    const requestId = randomUUID()
    const request = c.req.raw
    const response = await handle(
      { house, request, requestId, address: ipOf(c) },
      { centres, memory, traffic },
    )
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

interface Desk {
  readonly centres: Centres
  readonly memory: ReturnType<typeof pageMemory>
  readonly traffic: ReturnType<typeof trafficLimits>
}

/** One request from arrival to answer; errors of every kind become an answer here and nowhere else. */
async function handle(at: Arrival, desk: Desk): Promise<globalThis.Response> {
  const { request, requestId } = at
  const { url, address, network } = placeOf(at)
  let visit: Visit | null = null
  try {
    const wait = desk.traffic(network, request.method, address.path)
    if (wait > 0) return answerError({ kind: 'too-fast', seconds: wait }, null, at)
    const remembered = desk.memory.find(request)
    if (remembered) return remembered
    if (request.method === 'OPTIONS' && findRoute('GET', address.path)?.route.openData) return mayAsk()
    const centre = await desk.centres.find(url.host, address.slug)
    if (!centre) return answerError({ kind: 'no-centre' }, null, at)
    const found = findRoute(request.method, address.path)
    const facts = await arrive(at, centre, found)
    visit = makeVisit({ ...facts, params: found?.params ?? {}, fields: fieldsFrom([]) })
    if (!found) throw new NotFound(address.path)
    const { route, params } = found
    const writes = route.method !== 'GET'
    if (writes && !route.openData && isForeignWrite(request, route.door))
      return answerError({ kind: 'foreign' }, visit, at)
    if (!mayEnter(visit, route)) {
      const typed = writes && isLeftForm(visit, route) ? await receive(request, null, at.house) : null
      const kept = typed ? await keepForReturn(visit, typed.fields) : false
      throw typed ? new LoginRanOut(route.right, visit.path, kept) : new Forbidden(route.right)
    }
    const first = setUpFirst(visit.signedIn, route)
    if (first && route.door === 'api') throw new Forbidden(route.right)
    if (first) return answer(goTo(first), visit, route)
    const input = writes ? await receiveBody(at, visit, route) : await withDraft(visit, route)
    if (writes) visit = makeVisit({ ...facts, params, fields: input.fields })
    const reply = await route.handle(visit, input)
    await keepDrafts(visit, route, reply)
    const response = await answer(reply, visit, route)
    if (reply.kind !== 'page' || !reply.cacheSeconds) return response
    return desk.memory.keep(request, response, reply.cacheSeconds)
  } catch (error) {
    if (!(error instanceof NotFound) && !(error instanceof Forbidden)) {
      log('debug', 'request.refused', { request: requestId, ...describeError(error) })
    }
    return answerError({ kind: 'thrown', error }, visit, at)
  }
}

function receiveBody(at: Arrival, visit: Visit, route: Route) {
  // The lists of the open data take the fields of a form as well, which keeps them out of addresses and logs.
  const type = at.request.headers.get('content-type') ?? ''
  const isForm = route.openData === true && type.startsWith('application/x-www-form-urlencoded')
  if (route.door === 'api' && !isForm) return receiveJson(at.request, visit)
  return receive(at.request, route.upload ?? null, at.house)
}

// A reach of own or assigned lets in: the handler and its deed look at the thing itself.
function mayEnter(visit: Visit, route: Route): boolean {
  return route.right === 'anyone' || visit.may(route.right, { own: true, assigned: true })
}

// A form of the workspace sent by nobody: most likely its login ran out while it was being filled in.
function isLeftForm(visit: Visit, route: Route): boolean {
  return route.door === 'workspace' && route.keepsDraft === true && !visit.signedIn
}
