// What docs/security.md promises of headers, cookies, caches, passwords and defects, and no other test asks.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { whyNotPassword } from '#domains/people/login.rules.ts'
import { hashPassword } from '#domains/people/password.ts'
import { makeApp } from '#entry/app.ts'
import { securityHeaders } from '#entry/headers.ts'
import { loginCookieName } from '#entry/visitor.ts'
import { readConfig } from '#kernel/config.ts'
import { aStaffMember } from './cast.ts'
import { aCentre, testHouse } from './database.ts'
import { root } from './source.ts'

const { house, owner } = await testHouse()
const centre = await aCentre(owner)
const app = makeApp(house)
const at = (path: string) => `http://localhost${path}`

describe('headers', () => {
  it('of every answer hold a policy without inline code, no sniffing, no frame', async () => {
    for (const path of ['/', '/praca/wejscie', '/no-such-page']) {
      const { headers } = await app.request(at(path))
      assert.match(
        headers.get('content-security-policy') ?? '',
        /default-src 'none'.*frame-ancestors 'none'/,
        path,
      )
      assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|\*/, path)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    }
  })

  it('ask for https for a year only where the request came by it', () => {
    const names = (url: string) => securityHeaders(new Request(url)).map(([name]) => name)
    assert.ok(names('https://cus.example.org/').includes('Strict-Transport-Security'))
    assert.ok(!names('http://localhost/').includes('Strict-Transport-Security'))
  })
})

describe('what a browser keeps', () => {
  it('pages of staff are not kept by caches', async () => {
    const cookie = await (await aStaffMember(house, centre, 'DIRECTOR')).enter()
    for (const path of ['/praca', '/praca/konto', '/praca/wejscie']) {
      const { headers } = await app.request(at(path), { headers: { cookie } })
      assert.equal(headers.get('cache-control'), 'no-store', path)
    }
  })

  it('the login cookie is bound to its host wherever the connection is safe', () => {
    assert.equal(loginCookieName('proba', true), '__Host-splot-proba')
    assert.equal(loginCookieName('proba', false), 'splot-proba')
  })
})

describe('passwords', () => {
  it('count by length; trivial ones are refused', () => {
    const code = (password: string) => whyNotPassword(password, 'olga@example.org')?.code ?? null
    assert.equal(code('krótkie'), 'people.password.too-short')
    assert.equal(code('a'.repeat(201)), 'people.password.too-long')
    for (const easy of ['aaaaaaaaaaaa', 'qwerty na zawsze', 'olga i jej praca']) {
      assert.equal(code(easy), 'people.password.too-easy', easy)
    }
    assert.equal(code('trzy zielone krzesła'), null)
  })

  it('are hashed by Argon2id with 19 MiB and two passes, each with its own salt', async () => {
    const [first, second] = await Promise.all([hashPassword('to samo hasło'), hashPassword('to samo hasło')])
    assert.match(first!, /^argon2id\$19456\$2\$1\$/)
    assert.notEqual(first, second)
  })
})

describe('the installation', () => {
  it('has no way to switch limits off where others reach it', () => {
    assert.throws(() => readConfig({ SPLOT_RATE_LIMIT: 'off', HOST: '0.0.0.0' }), /SPLOT_RATE_LIMIT/)
    assert.equal(readConfig({ SPLOT_RATE_LIMIT: 'off' }).rateLimit, false)
    assert.equal(readConfig({}).rateLimit, true)
  })

  it('names exact versions of all packages', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>
    const loose = (packages: Record<string, string>) =>
      Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    assert.deepEqual(loose({ ...dependencies, ...devDependencies, ...optionalDependencies }), [])
    assert.equal(loose({ a: '^1.0.0', b: 'latest' }).length, 2, 'control')
  })
})

describe('a defect', () => {
  it('shows an incident number and nothing of the inside', async () => {
    const secret = 'planted: column people.account.totp_sealed'
    const broken = makeApp({ ...house, names: { ...house.names, of: () => assert.fail(secret) } })
    const cookie = await (await aStaffMember(house, centre, 'ADMINISTRATOR')).enter()
    const response = await broken.request(at('/praca/dziennik'), { headers: { cookie } })
    const page = await response.text()
    assert.equal(response.status, 500)
    assert.doesNotMatch(page, /planted|totp_sealed|\.ts:/)
    assert.match(page, /[0-9a-f]{8}-[0-9a-f]{4}/, 'the number of the incident')
  })
})
