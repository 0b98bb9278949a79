import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf, cookiesFrom } from '#test/request.ts'
import { anAccount, password } from './fixtures.ts'
import { totpCode } from './password.ts'
import { paths } from './paths.ts'

const { house, owner, setClock } = await testHouse()
const centre = await aCentre(owner)
const app = makeApp(house)
const { get, post } = browserOf(app)

async function enter(account: { email: string; totpSecret: string }): Promise<string> {
  const half = await post(paths.signIn, { email: account.email, password })
  // Every code works once: the clock moves on between sign-ins.
  setClock(house.clock().add({ minutes: 1 }))
  const code = totpCode(account.totpSecret, house.clock())
  const full = await post(paths.code, { code }, { cookie: cookiesFrom(half) })
  assert.equal(full.headers.get('location'), '/praca')
  return cookiesFrom(full)
}

describe('the way back after signing in', () => {
  it('is a path of our own, and nothing else', async () => {
    const account = await anAccount(house, centre, { totp: false })
    const sent = async (back: string) =>
      (await post(paths.signIn, { email: account.email, password, back })).headers.get('location')
    assert.equal(await sent('/praca/konto?x=1'), '/praca/konto?x=1')
    const strangers = [
      'https://example.org/',
      '//example.org',
      '/\\example.org',
      '/praca//example.org',
      '/praca/../../x',
      '/praca\n//example.org',
      'javascript:alert(1)',
      '/inna',
    ]
    for (const back of strangers) assert.equal(await sent(back), '/praca', JSON.stringify(back))
  })
})

describe('a write from another site', () => {
  it('is refused, and the same from our own passes', async () => {
    const cookie = await enter(await anAccount(house, centre))
    const send = (headers: Record<string, string>) =>
      app.request(`http://localhost${paths.endLogin}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'login=pozostale',
      })
    assert.equal((await send({ origin: 'https://example.org' })).status, 403)
    assert.equal((await send({ 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await send({ 'sec-fetch-site': 'same-site', origin: 'http://localhost' })).status, 403)
    assert.equal((await send({})).status, 403)
    assert.equal((await send({ origin: 'null' })).status, 403)
    assert.equal((await send({ origin: 'http://localhost' })).status, 303)
    assert.equal((await send({ 'sec-fetch-site': 'same-origin' })).status, 303)
  })
})

describe('what must be set up first', () => {
  it('a temporary password, then the application, before anything else in the workspace', async () => {
    const account = await anAccount(house, centre, { totp: false, mustChange: true })
    const entered = await post(paths.signIn, { email: account.email, password })
    const cookie = cookiesFrom(entered)
    const ledTo = async (path: string) => (await get(path, { cookie })).headers.get('location')
    assert.equal(await ledTo('/praca'), paths.password)
    assert.equal(await ledTo(paths.totp), paths.password)
    assert.equal((await get(paths.password, { cookie })).status, 200)
    assert.equal((await get('/', { cookie })).status, 200)
    const next = 'sześć kotów śpi na dachu'
    const changed = await post(paths.password, { current: password, next, again: next }, { cookie })
    assert.equal(changed.status, 303)
    assert.equal(await ledTo('/praca'), paths.totp)
    const page = await (await get(paths.totp, { cookie })).text()
    const secret = /name="_secret" value="([A-Z2-7]{32})"/.exec(page)![1]!
    assert.match(page, /<svg/)
    const wrong = await post(paths.totp, { _secret: secret, code: '000000' }, { cookie })
    assert.equal(wrong.status, 422)
    assert.ok((await wrong.text()).includes(secret), 'a wrong code shows the same secret again')
    const code = totpCode(secret, house.clock())
    const done = await post(paths.totp, { _secret: secret, code }, { cookie })
    assert.equal(done.status, 200)
    assert.equal((await done.text()).match(/[A-Z2-9]{4}-[A-Z2-9]{4}/g)?.length, 10)
    assert.equal((await get('/praca', { cookie })).status, 200)
  })

  it('is not asked in the demonstration, where passwords are on the page', async () => {
    const demo = await aCentre(owner, 'pokaz')
    await owner.query('update kernel.centre set is_demo = true where id = $1', [demo.id])
    const account = await anAccount(house, demo, { totp: false })
    const entered = await post(`/c/pokaz${paths.signIn}`, { email: account.email, password })
    const page = await get('/c/pokaz/praca', { cookie: cookiesFrom(entered) })
    assert.equal(page.status, 200)
  })
})

describe('the own account', () => {
  it('changing the password asks for the old one and ends the other logins', async () => {
    const account = await anAccount(house, centre)
    const here = await enter(account)
    const other = await enter(account)
    const next = 'sześć kotów śpi na dachu'
    const wrong = await post(paths.password, { current: 'nie to', next, again: next }, { cookie: here })
    assert.equal(wrong.status, 422)
    assert.equal((await get('/praca', { cookie: other })).status, 200)
    const unequal = await post(paths.password, { current: password, next, again: 'x' }, { cookie: here })
    assert.equal(unequal.status, 422)
    const done = await post(paths.password, { current: password, next, again: next }, { cookie: here })
    assert.equal(done.status, 303)
    assert.equal((await get('/praca', { cookie: here })).status, 200)
    assert.equal((await get('/praca', { cookie: other })).status, 303)
  })

  it('lists its logins and ends one or all others, never somebody else’s', async () => {
    const account = await anAccount(house, centre)
    const stranger = await anAccount(house, centre)
    const here = await enter(account)
    const other = await enter(account)
    const far = await enter(stranger)
    const { rows } = await owner.query('select id from people.login where account_id = $1', [stranger.id])
    await post(paths.endLogin, { login: rows[0].id }, { cookie: here })
    assert.equal((await get('/praca', { cookie: far })).status, 200)
    await post(paths.endLogin, { login: 'pozostale' }, { cookie: here })
    assert.equal((await get('/praca', { cookie: other })).status, 303)
    assert.equal((await get('/praca', { cookie: here })).status, 200)
  })

  it('new recovery codes ask for the password and replace the old ones', async () => {
    const account = await anAccount(house, centre)
    const cookie = await enter(account)
    assert.equal((await post(paths.recoveryCodes, { password: 'nie to' }, { cookie })).status, 422)
    const made = async () =>
      (await (await post(paths.recoveryCodes, { password }, { cookie })).text()).match(
        /[A-Z2-9]{4}-[A-Z2-9]{4}/g,
      )!
    const [old] = await made()
    const [fresh] = await made()
    const tryCode = async (code: string) => {
      const half = await post(paths.signIn, { email: account.email, password })
      return (await post(paths.code, { code }, { cookie: cookiesFrom(half) })).status
    }
    assert.equal(await tryCode(old!), 422)
    assert.equal(await tryCode(fresh!), 303)
  })
})
