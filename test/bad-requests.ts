// Bad requests, made from a seed: the same number gives the same requests.
import type { Route } from '#kernel/web/route.ts'
import { pathOf } from './route-path.ts'

/** A source of chance that can be replayed (mulberry32). */
export interface Chance {
  /** A whole number from 0 below `limit`. */
  below(limit: number): number
  pick<T>(all: readonly T[]): T
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, pick: (all) => all[below(all.length)]! }
}

export interface BadRequest {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: Uint8Array | null
}

const nobody = '0198c0de-0000-7000-8000-000000000000'
const nasty: readonly string[] = [
  '',
  ' ',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  '0x10',
  'true',
  '[]',
  '{}',
  nobody,
  nobody.toUpperCase(),
  '\0',
  'a\0b',
  '\u0001\u0008\u001b[31m',
  '\ud800',
  '\u202e\u200b\ufeff',
  'Zażółć gęślą jaźń 🧶',
  "'; drop table people.person; --",
  "' or '1'='1",
  '{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  'javascript:alert(1)',
  '2026-02-30',
  '9999-99-99',
  '0000-00-00',
  '2026-03-15T25:61:00Z',
  '2147483648',
  '-0',
  '1,5',
  'x'.repeat(10_001),
  'ą'.repeat(70_000),
  '__proto__',
  'constructor',
]
const fieldNames = [
  'title',
  'name',
  'email',
  'password',
  'code',
  'role',
  'id',
  'version',
  'number',
  'year',
  'text',
]
const oddNames = [
  '_key',
  '_key',
  '_draft',
  'back',
  'formularz',
  '__proto__',
  'constructor',
  '',
  'a\0b',
  'x'.repeat(500),
]
const types = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-7',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=xx',
  `multipart/form-data; boundary=${'b'.repeat(300)}`,
  'application/json',
  'text/plain',
  'text/html; charset=\u00ff',
  'a/b/c;;;',
  '',
]

/** One bad request to a route (or beside all of them). `cookies` belong to somebody signed in. */
export function badRequest(chance: Chance, routes: readonly Route[], cookies: readonly string[]): BadRequest {
  const route = chance.pick(routes)
  const method = methodFor(chance, route)
  const takesBody = method !== 'GET' && method !== 'HEAD'
  const [type, body] = takesBody ? bodyFor(chance) : ['', null]
  const headers: Record<string, string> = headersFor(chance, cookies)
  if (type) headers['content-type'] = type
  return { method, path: pathFor(chance, route), headers, body }
}

function methodFor(chance: Chance, route: Route): string {
  if (chance.below(10) > 0) return route.method
  return chance.pick(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND', 'x'])
}

function pathFor(chance: Chance, route: Route): string {
  const filled = pathOf(route, () => encodePart(chance.below(2) ? nobody : chance.pick(nasty))).replace(
    '*',
    () => encodePart(chance.pick(nasty)),
  )
  const prefix = chance.below(8)
    ? ''
    : chance.pick(['/c/proba', '/c/nie-ma', '/c/', '/uk', '/en', '/de', '//', '/%2e%2e'])
  const tail = chance.below(8)
    ? ''
    : chance.pick(['/', '//', '/..', '/%', '/%00', '/%ff%fe', '/.env', ';a=b', '/%2F', '\\'])
  return `${prefix}${filled}${tail}${queryFor(chance)}`
}

function queryFor(chance: Chance): string {
  if (chance.below(3)) return ''
  const pairs = Array.from({ length: 1 + chance.below(4) }, () => {
    const name = chance.pick([...fieldNames, 'strona', 'sort', 'q', 'wroc', 'formularz', 'rok'])
    return `${name}=${chance.below(4) ? encodePart(chance.pick(nasty)) : '%ZZ%'}`
  })
  return `?${pairs.join('&')}`
}

// A lone surrogate cannot be encoded; a browser sends U+FFFD instead.
function encodePart(text: string): string {
  return encodeURIComponent(text.slice(0, 2_000).toWellFormed())
}

function headersFor(chance: Chance, cookies: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  if (chance.below(6)) headers['sec-fetch-site'] = 'same-origin'
  else
    headers[chance.pick(['sec-fetch-site', 'origin'])] = chance.pick([
      'cross-site',
      'null',
      'http://',
      'x',
      '',
    ])
  if (chance.below(4)) headers.cookie = chance.pick(cookies)
  else if (chance.below(2))
    headers.cookie = chance.pick([
      '=',
      ';;;',
      'a',
      '__Host-splot-proba=x',
      'splot-krok=a.b.c',
      'splot-flash=%',
    ])
  if (!chance.below(5)) headers['accept-encoding'] = chance.pick(['br', 'gzip', '*;q=0', 'x'.repeat(500)])
  if (!chance.below(8)) headers['x-forwarded-proto'] = chance.pick(['https', 'gopher'])
  if (!chance.below(8)) headers['user-agent'] = chance.pick(['', 'x'.repeat(3_000)])
  if (!chance.below(8)) headers['if-none-match'] = '"x"'
  if (!chance.below(9)) headers.range = 'bytes=9-1,-0'
  return headers
}

function bodyFor(chance: Chance): [string, Uint8Array] {
  if (chance.below(3)) return ['application/x-www-form-urlencoded', formBody(chance)]
  const type = chance.pick(types)
  if (type === 'multipart/form-data; boundary=xx' && chance.below(4)) return [type, partsBody(chance)]
  return [type, chance.below(2) ? formBody(chance) : noise(chance)]
}

function formBody(chance: Chance): Uint8Array {
  const pairs = Array.from({ length: chance.below(8) }, () => {
    const name = chance.below(3) ? chance.pick(fieldNames) : chance.pick(oddNames)
    const value = chance.below(5) ? encodeURIComponent(chance.pick(nasty).toWellFormed()) : '%ff%fe%80'
    return `${encodeURIComponent(name)}=${value}`
  })
  if (!chance.below(40)) return Buffer.from(Array.from({ length: 4_000 }, (_, at) => `f${at}=1`).join('&'))
  return Buffer.from(pairs.join(chance.pick(['&', '&', '&', '&&', ';'])))
}

function partsBody(chance: Chance): Uint8Array {
  const parts = Array.from({ length: 1 + chance.below(3) }, () => {
    const file = chance.below(2)
      ? `; filename="${chance.pick(['a.png', '../a', '', 'x'.repeat(300), 'a\0.exe'])}"`
      : ''
    const head = `Content-Disposition: form-data; name="${chance.pick(fieldNames)}"${file}`
    return `--xx\r\n${head}\r\n\r\n${chance.pick(nasty)}\r\n`
  })
  return Buffer.from(parts.join('') + (chance.below(3) ? '--xx--\r\n' : ''))
}

function noise(chance: Chance): Uint8Array {
  return Uint8Array.from({ length: chance.below(200) }, () => chance.below(256))
}
