// Bad requests over all routes and forms: every one gets an answer that says whose mistake it was. No 5xx.
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, describe, it } from 'node:test'
import { serve } from '@hono/node-server'
import { roles } from '#domains/people/role.ts'
import { makeApp } from '#entry/app.ts'
import { routes } from '#entry/routes.ts'
import type { House } from '#kernel/house.ts'
import { type BadRequest, badRequest, type Chance, chanceFrom } from './bad-requests.ts'
import { aStaffMember } from './cast.ts'
import { aCentre, testHouse } from './database.ts'

const { house, owner } = await testHouse()
const centre = await aCentre(owner)
const cookies: string[] = []
for (const role of roles) cookies.push(await (await aStaffMember(house, centre, role)).enter())

describe('bad requests', () => {
  it('10,000 of them, and no 5xx', async () => {
    const statuses = new Set<number>()
    assert.deepEqual(await brokenBy(house, { seed: 7, count: 10_000 }, statuses), [])
    // They came everywhere: shown, sent on, refused, not found, wrong.
    for (const status of [200, 303, 403, 404, 422]) assert.ok(statuses.has(status), String(status))
  })

  it('control: a house that breaks is noticed', async () => {
    const broken: House = { ...house, rights: new Proxy({}, { get: () => assert.fail('planted') }) }
    assert.ok((await brokenBy(broken, { seed: 7, count: 200 })).length > 0)
  })
})

describe('bytes that are no request', () => {
  const server = serve({ fetch: makeApp(house).fetch, port: 0, hostname: '127.0.0.1' })
  after(() => server.close())
  const lines = [
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
    'GET //evil.test/ HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET http://evil.test/ HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET /%c0%ae%c0%ae/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: [::1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: \xff\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: localhost:99999\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'CONNECT a.test:443 HTTP/1.1\r\nHost: a.test\r\n\r\n',
    'TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'POST /praca/wejscie HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /praca/wejscie HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
    'POST /praca/wejscie HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    'GET / HTTP/1.1\r\nHost: localhost\r\nCookie: \x01\xff=\x02\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00',
  ]
  for (const bytes of lines) {
    it(JSON.stringify(bytes.slice(0, 60)), async () => {
      const { port } = server.address() as { port: number }
      assert.doesNotMatch(await answerTo(port, Buffer.from(bytes, 'latin1')), /^HTTP\/1\.1 5/)
    })
  }

  it('control: the program still answers', async () => {
    const { port } = server.address() as { port: number }
    const asked = Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    assert.match(await answerTo(port, asked), /^HTTP\/1\.1 200/)
  })
})

/** Sends `count` bad requests in flights of 20; what was answered with a 5xx, or threw. */
async function brokenBy(
  at: House,
  run: { seed: number; count: number },
  seen = new Set<number>(),
): Promise<string[]> {
  const app = makeApp(at)
  const chance = chanceFrom(run.seed)
  const broken: string[] = []
  const one = async (request: BadRequest) => {
    const response = await app.fetch(asRequest(request))
    await response.arrayBuffer()
    seen.add(response.status)
    if (response.status >= 500) broken.push(`${response.status} ${toldAs(request)}`)
  }
  for (let sent = 0; sent < run.count; sent += 20) {
    const flight = Array.from({ length: 20 }, () => badRequest(chance, chosen(chance), cookies))
    await Promise.all(
      flight.map((each) => one(each).catch((error) => broken.push(`${error} ${toldAs(each)}`))),
    )
  }
  return [...new Set(broken)].slice(0, 20)
}

// A password costs a tenth of a second by design (argon2id): the door is tried in one flight of fifty.
const costly = routes.filter((route) => route.method === 'POST' && route.path.startsWith('/praca/wejscie'))
const cheap = routes.filter((route) => !costly.includes(route))
function chosen(chance: Chance) {
  return chance.below(100) === 0 ? costly : cheap
}

function asRequest({ method, path, headers, body }: BadRequest): globalThis.Request {
  const url = `http://localhost${path.startsWith('/') ? path : `/${path}`}`
  const clean = Object.entries(headers).filter(([, value]) => !/[^\t\x20-\xff]/.test(value))
  return new Request(url, { method, headers: clean, ...(body ? { body: body as never } : {}) })
}

function toldAs({ method, path, headers, body }: BadRequest): string {
  const text = body ? Buffer.from(body).toString('latin1').slice(0, 200) : ''
  return JSON.stringify({
    method,
    path: path.slice(0, 200),
    type: headers['content-type'],
    cookie: Boolean(headers.cookie),
    text,
  })
}

function answerTo(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let told = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('latin1').on('data', (piece) => {
      told += piece
      if (told.includes('\r\n\r\n')) socket.destroy()
    })
    // A request that never ends gets no answer; nobody waits for it.
    socket.setTimeout(2_000, () => socket.destroy())
    socket.on('error', () => {})
    socket.on('close', () => resolve(told))
  })
}
