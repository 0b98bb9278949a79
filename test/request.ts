import type { Hono } from 'hono'

/** What a browser would send along. */
export interface Sending {
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A browser without a memory: what it sends along is said each time. */
export interface Browser {
  get(path: string, along?: Sending): Promise<Response>
  /** Sends a form from our own page. */
  post(path: string, fields: Readonly<Record<string, string>>, along?: Sending): Promise<Response>
}

/** Opens pages and sends forms of a program as a browser does. */
export function browserOf(app: Hono): Browser {
  return {
    get: async (path, along = {}) => app.request(`http://localhost${path}`, { headers: headersOf(along) }),
    post: async (path, fields, along = {}) => {
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const headers = { ...type, 'sec-fetch-site': 'same-origin', ...headersOf(along) }
      const body = new URLSearchParams(fields).toString()
      return app.request(`http://localhost${path}`, { method: 'POST', headers, body })
    },
  }
}

/** The cookies that an answer sets, as the next request sends them; those it takes away are left out. */
export function cookiesFrom(response: Response): string {
  return response.headers
    .getSetCookie()
    .filter((cookie) => !/Max-Age=0/.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

function headersOf(along: Sending): Record<string, string> {
  return { ...(along.cookie ? { cookie: along.cookie } : {}), ...along.headers }
}
