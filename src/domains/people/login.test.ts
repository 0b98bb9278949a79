import assert from 'node:assert/strict'
import { createHook } from 'node:async_hooks'
import { before, describe, it } from 'node:test'
import { findVisitor } from '#entry/visitor.ts'
import { anonymous, operator } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { dayOf } from '#kernel/instant.ts'
import { Forbidden, Refused } from '#kernel/refusal.ts'
import type { Centre } from '#kernel/web/visit.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { replaceRecoveryCodes, updateAccount } from './account.sql.ts'
import { makeApiToken } from './api-token.actions.ts'
import { anAccount, password } from './fixtures.ts'
import { type DoorAnswer, signIn } from './login.actions.ts'
import { hashRecoveryCode, totpCode } from './password.ts'
import { byCode, byPassword } from './password-authenticator.ts'

const { house, owner, setClock } = await testHouse()
const centre = await aCentre(owner)
// The name under which Node tells of a started argon2: whether it ran can be asked without a clock.
const hashing = 'ARGON2REQUEST'
const noon = '2026-03-03T12:00:00Z'
before(() => setClock(noon))

const deed = <T>(fn: (work: Work) => Promise<T>) => runDeed(house, { centre, actor: anonymous }, fn)
const tryPassword = (email: string, typed = password) =>
  deed((work) => signIn(work, byPassword, { proof: { email, password: typed }, device: 'test' }))
const tryCode = (account: { id: Parameters<typeof hashRecoveryCode>[1] }, code: string) =>
  deed((work) => signIn(work, byCode, { proof: { account: account.id as never, code }, device: 'test' }))
const comes = (tokens: { login?: string; key?: string }) =>
  findVisitor(house, centre as unknown as Centre, {
    login: tokens.login,
    link: undefined,
    key: tokens.key,
    now: house.clock(),
  })
const tokenOf = (answer: DoorAnswer) => (answer.kind === 'in' ? answer.token : assert.fail(answer.kind))

describe('the password', () => {
  it('lets in an account without a code application, and asks one with it for the code', async () => {
    const bare = await anAccount(house, centre, { totp: false })
    const full = await anAccount(house, centre)
    assert.equal((await tryPassword(bare.email.toUpperCase())).kind, 'in')
    assert.deepEqual(await tryPassword(full.email), { kind: 'code-needed', account: full.id })
  })

  it('five wrong ones lock the account for ten minutes, also for the right one', async () => {
    const account = await anAccount(house, centre, { totp: false })
    for (let n = 1; n <= 4; n += 1) assert.equal((await tryPassword(account.email, 'nie to')).kind, 'wrong')
    // Control: after four the right one still opens, and the count begins anew.
    assert.equal((await tryPassword(account.email)).kind, 'in')
    for (let n = 1; n <= 5; n += 1) assert.equal((await tryPassword(account.email, 'nie to')).kind, 'wrong')
    assert.equal((await tryPassword(account.email)).kind, 'locked')
    setClock('2026-03-03T12:10:01Z')
    assert.equal((await tryPassword(account.email)).kind, 'in')
    setClock(noon)
  })

  it('tries sent at once are each counted', async () => {
    const account = await anAccount(house, centre, { totp: false })
    await Promise.all(Array.from({ length: 5 }, () => tryPassword(account.email, 'nie to')))
    assert.equal((await tryPassword(account.email)).kind, 'locked')
  })

  it('an unknown e-mail answers as a wrong password does, and its hash is worked out as well', async () => {
    const known = await anAccount(house, centre, { totp: false })
    // The first unknown one also makes the hash to compare with; the second only compares.
    await tryPassword('nikt@proba.test')
    const started: string[] = []
    const hook = createHook({ init: (_, type) => started.push(type) }).enable()
    const unknown = await tryPassword('nikt@proba.test', 'nie to')
    hook.disable()
    assert.deepEqual(unknown, await tryPassword(known.email, 'nie to'))
    assert.ok(started.includes(hashing), started.join())
  })

  it('a suspended account does not come in, nor does its open login', async () => {
    const account = await anAccount(house, centre, { totp: false })
    const token = tokenOf(await tryPassword(account.email))
    assert.equal((await comes({ login: token })).actor.kind, 'account')
    await house.doors.withCentre(centre.id, (tx) => updateAccount(tx, account.id, { state: 'suspended' }))
    assert.equal((await tryPassword(account.email)).kind, 'wrong')
    assert.equal((await comes({ login: token })).actor.kind, 'anonymous')
  })
})

describe('roles with dates', () => {
  const today = dayOf(house.clock(), centre.zone)

  it('a role that ended yesterday gives no entry; one that ends today does', async () => {
    const ended = { role: 'DIRECTOR', to: today.subtract({ days: 1 }) } as const
    const last = { role: 'DIRECTOR', to: today } as const
    const gone = await anAccount(house, centre, { totp: false, roles: [ended] })
    const still = await anAccount(house, centre, { totp: false, roles: [last] })
    assert.equal((await tryPassword(gone.email)).kind, 'no-role')
    const token = tokenOf(await tryPassword(still.email))
    assert.equal((await comes({ login: token })).actor.kind, 'account')
    setClock('2026-03-04T00:30:00+01:00')
    await owner.query('update people.login set seen_at = $1', ['2026-03-04T00:00:00+01:00'])
    await owner.query('update people.login set expires_at = $1', ['2026-03-05T00:00:00+01:00'])
    assert.equal((await comes({ login: token })).actor.kind, 'anonymous')
    setClock(noon)
  })
})

describe('the code', () => {
  it('works once, also when sent twice at the same moment', async () => {
    const account = await anAccount(house, centre)
    const code = totpCode(account.totpSecret, house.clock())
    const kinds = (await Promise.all([tryCode(account, code), tryCode(account, code)])).map((one) => one.kind)
    assert.deepEqual(kinds.toSorted(), ['in', 'wrong'])
    setClock('2026-03-03T12:00:30Z')
    assert.equal((await tryCode(account, totpCode(account.totpSecret, house.clock()))).kind, 'in')
    setClock(noon)
  })

  it('a recovery code works once, however it is typed', async () => {
    const account = await anAccount(house, centre)
    const codes = [{ id: account.id as never, hash: hashRecoveryCode(house.secret, account.id, 'ABCD-EFGH') }]
    await house.doors.withCentre(centre.id, (tx) => replaceRecoveryCodes(tx, account.id, codes))
    assert.equal((await tryCode(account, 'abcd efgh')).kind, 'in')
    assert.equal((await tryCode(account, 'ABCD-EFGH')).kind, 'wrong')
  })
})

describe('a login', () => {
  it('is kept only as a hash', async () => {
    const token = tokenOf(await tryPassword((await anAccount(house, centre, { totp: false })).email))
    const { rows } = await owner.query('select login::text as all from people.login login')
    assert.ok(rows.length > 0)
    assert.ok(rows.every((row) => !row.all.includes(token)))
    assert.equal((await comes({ login: token })).actor.kind, 'account')
  })

  it('ends after an hour without use, and after twelve hours of use', async () => {
    const account = await anAccount(house, centre, { totp: false })
    const token = tokenOf(await tryPassword(account.email))
    setClock('2026-03-03T12:59:00Z')
    assert.equal((await comes({ login: token })).actor.kind, 'account')
    setClock('2026-03-03T14:00:00Z')
    assert.equal((await comes({ login: token })).actor.kind, 'anonymous')
    setClock(noon)
    const used = tokenOf(await tryPassword(account.email))
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      setClock(house.clock().add({ minutes: 50 }))
      assert.equal((await comes({ login: used })).actor.kind, 'account', `after ${minutes} minutes`)
    }
    setClock('2026-03-04T00:00:01Z')
    assert.equal((await comes({ login: used })).actor.kind, 'anonymous')
    setClock(noon)
  })
})

describe('an API key', () => {
  const make = (account: { id: never }, actor: Parameters<typeof runDeed>[1]['actor'] = operator) =>
    runDeed(house, { centre, actor }, (work) => makeApiToken(work, account.id))

  it('stands for its account in the first role; only its hash is kept; a new one replaces it', async () => {
    const account = await anAccount(house, centre, { roles: [{ role: 'DIRECTOR' }] })
    const first = await make(account as never)
    const { actor } = await comes({ key: first })
    assert.deepEqual(actor, { kind: 'account', id: account.id, person: account.person, role: 'DIRECTOR' })
    const { rows } = await owner.query('select api_token_hash from people.account where id = $1', [
      account.id,
    ])
    assert.notEqual(rows[0].api_token_hash, first)
    const second = await make(account as never)
    assert.equal((await comes({ key: first })).actor.kind, 'anonymous')
    assert.equal((await comes({ key: second })).actor.kind, 'account')
  })

  it('opens nothing for a made-up key, and is made by administrators and the operator only', async () => {
    assert.equal((await comes({ key: 'x'.repeat(43) })).actor.kind, 'anonymous')
    const account = await anAccount(house, centre)
    const director = { kind: 'account', id: account.id, person: account.person, role: 'DIRECTOR' } as const
    await assert.rejects(make(account as never, director), Forbidden)
    await house.doors.withCentre(centre.id, (tx) => updateAccount(tx, account.id, { state: 'suspended' }))
    await assert.rejects(make(account as never), Refused)
  })
})
