import { Busy, Unavailable } from '#kernel/deed.ts'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import type { Trouble } from './answer.tsx'

/** A no of the API: `application/problem+json` (RFC 9457) with a stable `code`. */
export function problemOf(
  trouble: Trouble,
  words: { status: number; title: string; text: string; retry?: number },
  requestId: string,
): globalThis.Response {
  const body = {
    type: 'about:blank',
    title: words.title,
    status: words.status,
    detail: words.text,
    code: codeOf(trouble),
    requestId,
  }
  const fields =
    trouble.kind === 'thrown' && trouble.error instanceof Invalid
      ? { fields: Object.fromEntries([...trouble.error.fields].map(([name, why]) => [name, why.code])) }
      : {}
  const headers = new Headers({
    ...{ 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    // A page of another site that may read the answer may read why there is none.
    'access-control-allow-origin': '*',
  })
  if (words.retry) headers.set('retry-after', String(words.retry))
  return new Response(JSON.stringify({ ...body, ...fields }), { status: words.status, headers })
}

function codeOf(trouble: Trouble): string {
  if (trouble.kind !== 'thrown') return `request.${trouble.kind}`
  const { error } = trouble
  if (error instanceof Refused) return error.refusal.code
  if (error instanceof Invalid) return 'request.invalid'
  if (error instanceof NotFound) return 'request.not-found'
  if (error instanceof Forbidden) return 'request.forbidden'
  if (error instanceof Conflict) return 'request.conflict'
  if (error instanceof Busy) return error.said
  if (error instanceof Unavailable) return 'request.unavailable'
  return 'request.defect'
}
