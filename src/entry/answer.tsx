import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Busy, isOutage, Unavailable } from '#kernel/deed.ts'
import { describeError, log } from '#kernel/log.ts'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import { type Page, pageOf, type Reply, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LoginRanOut } from './drafts.ts'
import { problemOf } from './problem.ts'
import type { ResponseBody } from './response-body.ts'
import { shellWords } from './shell.texts.ts'
import { inShell } from './shell.tsx'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const flashCookie = 'splot-flash'

/** Turns a handler's reply into what goes over the wire. */
export async function answer(reply: Reply, visit: Visit, route: Route): Promise<globalThis.Response> {
  if (reply.kind === 'download') {
    const disposition = reply.inline ? 'inline' : 'attachment'
    const name = reply.name ? `; filename*=UTF-8''${encodeURIComponent(reply.name)}` : ''
    const headers = {
      'content-type': reply.type,
      'content-disposition': `${disposition}${name}`,
      'cache-control': 'no-store',
    }
    return new Response(reply.body as ResponseBody, {
      status: reply.status ?? 200,
      headers: { ...headers, ...reply.headers },
    })
  }
  if (reply.kind === 'redirect') {
    const headers = new Headers({ location: visit.href(reply.path), 'cache-control': 'no-store' })
    for (const cookie of reply.cookies ?? []) headers.append('set-cookie', cookie)
    if (reply.flash) {
      headers.append(
        'set-cookie',
        `${flashCookie}=${encodeURIComponent(reply.flash)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=30`,
      )
    }
    return new Response(null, { status: 303, headers })
  }
  return sendPage(reply, visit, { door: route.door === 'workspace' ? 'workspace' : 'portal' })
}

async function sendPage(
  page: Page,
  visit: Visit,
  around: { door: 'portal' | 'workspace'; incident?: string },
) {
  const said = visit.cookies.get(flashCookie)
  const flash = said ? safelyDecoded(said) : null
  const bytes = Buffer.from(String(await inShell(page, visit, { ...around, flash })))
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding, cookie' })
  if (page.cacheSeconds) {
    headers.set('cache-control', `public, max-age=${page.cacheSeconds}`)
    headers.set('etag', `"${hash('sha256', bytes, 'base64url').slice(0, 22)}"`)
  } else headers.set('cache-control', 'no-store')
  if (flash) headers.append('set-cookie', `${flashCookie}=; Path=/; Max-Age=0`)
  return compressed(bytes, { status: page.status ?? 200, headers }, visit.acceptsEncoding)
}

async function compressed(
  bytes: Buffer<ArrayBuffer>,
  head: { status: number; headers: Headers },
  accepts: string,
) {
  const { headers } = head
  if (bytes.length < 1000) return new Response(bytes, head)
  if (/\bbr\b/.test(accepts)) {
    headers.set('content-encoding', 'br')
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    return new Response((await brotli(bytes, { params })) as ResponseBody, head)
  }
  if (/\bgzip\b/.test(accepts)) {
    headers.set('content-encoding', 'gzip')
    return new Response((await zip(bytes)) as ResponseBody, head)
  }
  return new Response(bytes, head)
}

/** What went wrong before or inside a handler. */
export type Trouble =
  | { readonly kind: 'thrown'; readonly error: unknown }
  | { readonly kind: 'too-fast'; readonly seconds: number }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'no-centre' }

type Words = { status: number; title: string; text: string; retry?: number; incident?: true; signIn?: string }

/** One answer for every kind of no: a page in the shell, or a problem document for the API. */
export async function answerError(
  trouble: Trouble,
  visit: Visit | null,
  at: { request: globalThis.Request; requestId: string },
): Promise<globalThis.Response> {
  const words = wordsFor(trouble, visit)
  if (words.incident) {
    log('error', 'defect', {
      request: at.requestId,
      ...describeError(trouble.kind === 'thrown' ? trouble.error : trouble.kind),
    })
  }
  const path = new URL(at.request.url).pathname
  if (/\/(api|hsds)(\/|$)/.test(path)) return problemOf(trouble, words, at.requestId)
  if (!visit) {
    const headers = {
      'content-type': 'text/plain; charset=utf-8',
      ...(words.retry ? { 'retry-after': String(words.retry) } : {}),
    }
    return new Response(`${words.title}\n\n${words.text}\n`, { status: words.status, headers })
  }
  if (words.signIn && at.request.method === 'GET') {
    return new Response(null, {
      status: 303,
      headers: { location: visit.href(words.signIn), 'cache-control': 'no-store' },
    })
  }
  const response = await sendPage(errorPage(words, visit), visit, {
    door: visit.signedIn ? 'workspace' : 'portal',
    ...(words.incident ? { incident: at.requestId } : {}),
  })
  if (words.retry) response.headers.set('retry-after', String(words.retry))
  return response
}

function errorPage(words: Words, visit: Visit): Page {
  const t = shellWords(visit.language)
  const back = visit.signedIn ? '/praca' : '/'
  const body = (
    <div class="text">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <a class="button" href={visit.href(words.signIn ?? back)}>
          {t(words.signIn ? 'signIn' : visit.signedIn ? 'today' : 'home')}
        </a>
      </p>
    </div>
  )
  return pageOf({ title: words.title, body, status: words.status, noindex: true })
}

function wordsFor(trouble: Trouble, visit: Visit | null): Words {
  const t = shellWords(visit?.language ?? 'pl')
  if (trouble.kind === 'too-fast')
    return {
      status: 429,
      title: t('fastTitle'),
      text: t('fast', { n: trouble.seconds }),
      retry: trouble.seconds,
    }
  if (trouble.kind === 'foreign') return { status: 403, title: t('foreignTitle'), text: t('foreign') }
  if (trouble.kind === 'no-centre') return { status: 404, title: t('noCentreTitle'), text: t('noCentre') }
  const { error } = trouble
  if (error instanceof NotFound) return { status: 404, title: t('notFoundTitle'), text: t('notFound') }
  if (error instanceof Forbidden) {
    const words = { status: 403, title: t('forbiddenTitle'), text: t('forbidden') }
    if (!visit || visit.signedIn) return words
    if (!(error instanceof LoginRanOut)) return { ...words, signIn: signInTo(visit.path + visit.url.search) }
    const text = t(error.kept ? 'ranOutKept' : 'ranOut')
    return { status: 403, title: t('ranOutTitle'), text, signIn: signInTo(error.back) }
  }
  if (error instanceof Refused)
    return { status: 409, title: t('refusedTitle'), text: visit?.sentence(error.refusal) ?? '' }
  if (error instanceof Invalid) {
    const first = [...error.fields.values()][0]
    return { status: 422, title: t('refusedTitle'), text: first && visit ? visit.sentence(first) : '' }
  }
  if (error instanceof Conflict) return { status: 409, title: t('conflictTitle'), text: t('conflict') }
  if (error instanceof Busy) return { status: 409, title: t('busyTitle'), text: t('busy'), retry: 2 }
  if (error instanceof Unavailable || isOutage(error))
    return { status: 503, title: t('awayTitle'), text: t('away'), retry: 30 }
  return { status: 500, title: t('defectTitle'), text: t('defect'), incident: true }
}

function signInTo(back: string): string {
  return `/praca/wejscie?wroc=${encodeURIComponent(back)}`
}

function safelyDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text).slice(0, 300)
  } catch {
    return null
  }
}
