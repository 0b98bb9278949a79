import type { Hono } from 'hono'

/** What a browser would send along. */
export interface Sending {
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Opens a page as a browser does. */
export function get(app: Hono, path: string, with_: Sending = {}): Promise<Response> {
  return Promise.resolve(app.request(`http://localhost${path}`, { headers: headersOf(with_) }))
}

/** Sends a form as a browser does from our own page. */
export function post(
  app: Hono,
  path: string,
  fields: Readonly<Record<string, string>>,
  with_: Sending = {},
): Promise<Response> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const headers = { ...type, 'sec-fetch-site': 'same-origin', ...headersOf(with_) }
  const body = new URLSearchParams(fields).toString()
  return Promise.resolve(app.request(`http://localhost${path}`, { method: 'POST', headers, body }))
}

/** The cookies that an answer sets, as the next request sends them; those it takes away are left out. */
export function cookiesFrom(response: Response): string {
  return response.headers
    .getSetCookie()
    .filter((cookie) => !/Max-Age=0/.test(cookie))
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

function headersOf(with_: Sending): Record<string, string> {
  return { ...(with_.cookie ? { cookie: with_.cookie } : {}), ...with_.headers }
}
