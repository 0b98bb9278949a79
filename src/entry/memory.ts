import type { ResponseBody } from './response-body.ts'

/** Answers of public pages kept for seconds: fair under load, and never for anybody who carries a cookie. */
export interface PageMemory {
  find(request: globalThis.Request): globalThis.Response | null
  keep(
    request: globalThis.Request,
    response: globalThis.Response,
    seconds: number,
  ): Promise<globalThis.Response>
}

interface Kept {
  readonly body: Uint8Array
  readonly headers: readonly (readonly [string, string])[]
  readonly until: number
}

/** Makes a memory of at most `most` pages; the oldest leaves first. */
export function pageMemory(most = 500, clock: () => number = () => performance.now()): PageMemory {
  const pages = new Map<string, Kept>()
  const nameOf = (request: globalThis.Request) =>
    `${request.url} ${request.headers.get('accept-encoding')?.includes('br') ?? false}`
  const open = (request: globalThis.Request) => request.method === 'GET' && !request.headers.has('cookie')
  return {
    find(request) {
      if (!open(request)) return null
      const kept = pages.get(nameOf(request))
      if (!kept) return null
      if (kept.until < clock()) {
        pages.delete(nameOf(request))
        return null
      }
      const headers = new Headers(kept.headers as [string, string][])
      if (request.headers.get('if-none-match') === headers.get('etag'))
        return new Response(null, { status: 304, headers })
      return new Response(kept.body as ResponseBody, { headers })
    },
    async keep(request, response, seconds) {
      if (!open(request) || response.status !== 200) return response
      const body = new Uint8Array(await response.arrayBuffer())
      if (pages.size >= most) pages.delete(pages.keys().next().value!)
      pages.set(nameOf(request), { body, headers: [...response.headers], until: clock() + seconds * 1000 })
      return new Response(body as ResponseBody, { headers: response.headers })
    },
  }
}
