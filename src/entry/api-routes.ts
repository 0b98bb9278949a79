import { openLink } from '#domains/people/private-link.actions.ts'
import { runDeed } from '#kernel/deed.ts'
import { NotFound } from '#kernel/refusal.ts'
import { api, jsonOf, type Reply, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { domains } from './domains.ts'

/** Addresses of the API that belong to no domain: its description, and taking back by a private link. */
export const apiRoutes: readonly Route[] = [
  api({ path: '/api/openapi.json', right: 'anyone' }, describe),
  api({ method: 'DELETE', path: '/api/links/:token', right: 'anyone' }, cancelByLink),
]

const linkPath = {
  '/api/links/{token}': {
    delete: {
      summary: 'Takes back what a private link is about (a reservation, a sign-up)',
      parameters: [{ name: 'token', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: { description: 'Taken back, now or before' },
        404: { description: 'No such link, or it is over' },
        409: { description: 'It can no longer be taken back' },
      },
    },
  },
}

/** The OpenAPI document, put together from what the domains declare. */
async function describe(visit: Visit): Promise<Reply> {
  const paths = Object.assign({}, ...domains.map((domain) => domain.api ?? {}), linkPath)
  return jsonOf({
    openapi: '3.1.0',
    info: {
      title: `Splot – ${visit.centre.name}`,
      version: '1',
      description: 'Writes take Idempotency-Key. Errors are application/problem+json with a stable code.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: new URL(visit.absolute('/')).origin }],
    paths,
    components: {
      securitySchemes: { staff: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['status', 'code', 'title'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            code: { type: 'string' },
            fields: { type: 'object', additionalProperties: { type: 'string' } },
          },
        },
      },
    },
  })
}

// The token is opened as everywhere, and the deed runs as the link itself.
async function cancelByLink(visit: Visit): Promise<Reply> {
  const opened = await visit.deed((work) => openLink(work, visit.params.token ?? ''), null)
  if (opened.kind !== 'open') throw new NotFound('link')
  const { link } = opened
  const cancel = visit.house.links[link.purpose]?.cancel
  if (!cancel) throw new NotFound('link')
  const actor = { kind: 'link', ...link } as const
  const setting = { centre: visit.centre, actor, now: visit.now, requestId: visit.requestId }
  await runDeed(visit.house, setting, (work) => cancel(work, link.subject))
  return jsonOf({ status: 'cancelled' })
}
