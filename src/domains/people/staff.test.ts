import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import type { Actor } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { type Id, newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { Conflict, Forbidden, type Invalid, NotFound, Refused } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf, cookiesFrom } from '#test/request.ts'
import { findAccount } from './account.sql.ts'
import { anAccount, password } from './fixtures.ts'
import { paths } from './paths.ts'
import type { Role } from './role.ts'
import { listAssignments } from './role-assignment.sql.ts'
import {
  changeRole,
  giveRole,
  makeStaffAccount,
  resetPassword,
  resetTotp,
  resumeAccount,
  suspendAccount,
} from './staff.actions.ts'
import { roleState, whyNotEndRole, whyNotGiveRole, whyNotSuspend } from './staff.rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('rules about staff', () => {
  it('nobody suspends themself, and one administrator must stay', () => {
    const cases = [
      [{ self: true, administrator: false, otherAdministrators: 3 }, 'people.account.self'],
      [{ self: false, administrator: true, otherAdministrators: 0 }, 'people.account.last-administrator'],
      [{ self: false, administrator: true, otherAdministrators: 1 }, undefined],
      [{ self: false, administrator: false, otherAdministrators: 0 }, undefined],
    ] as const
    for (const [facts, code] of cases) assert.equal(whyNotSuspend(facts)?.code, code)
  })

  it('the last role of administrator gets no end; other roles do', () => {
    const last = { self: true, administrator: true, otherAdministrators: 0 }
    const to = day('2026-12-31')
    assert.equal(whyNotEndRole('ADMINISTRATOR', to, last)?.code, 'people.account.last-administrator')
    assert.equal(whyNotEndRole('ADMINISTRATOR', null, last), null)
    assert.equal(whyNotEndRole('DIRECTOR', to, last), null)
    assert.equal(whyNotEndRole('ADMINISTRATOR', to, { ...last, otherAdministrators: 1 }), null)
  })

  it('a role is not held twice on one day, and does not end before it begins', () => {
    const held = [{ role: 'DIRECTOR' as Role, from: day('2026-01-01'), to: day('2026-06-30') }]
    const whyNot = (from: string, to: string | null, role: Role = 'DIRECTOR') =>
      whyNotGiveRole({ role, from: day(from), to: to ? day(to) : null }, held)?.code
    assert.equal(whyNot('2026-06-30', null), 'people.role.already-held')
    assert.equal(whyNot('2025-01-01', '2026-01-01'), 'people.role.already-held')
    assert.equal(whyNot('2026-07-01', null), undefined)
    assert.equal(whyNot('2025-01-01', '2025-12-31'), undefined)
    assert.equal(whyNot('2026-02-01', null, 'CARE_WORKER'), undefined)
    assert.equal(whyNot('2026-08-02', '2026-08-01'), 'people.role.ends-before')
  })

  it('a role comes, is held on both its last days, and ends', () => {
    const held = { from: day('2026-03-01'), to: day('2026-03-31') }
    const states = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((on) =>
      roleState(held, day(on)),
    )
    assert.deepEqual(states, ['coming', 'held', 'held', 'ended'])
  })
})

const { house, owner } = await testHouse()
const centre = await aCentre(owner)
const app = makeApp(house)
const { get, post } = browserOf(app)
const admin = await anAccount(house, centre, { roles: [{ role: 'ADMINISTRATOR' }], name: ['Adam', 'Łoś'] })
const as = (account: { id: Id<'account'>; person: Id<'person'> }, role = 'ADMINISTRATOR'): Actor => ({
  kind: 'account',
  id: account.id,
  person: account.person,
  role,
})
const deed = <T>(fn: (work: Work) => Promise<T>, actor: Actor = as(admin)) =>
  runDeed(house, { centre, actor }, fn)
const first = { role: 'COMMUNITY_ORGANISER', from: day('2026-03-01'), to: null, proof: null } as const
const read = (id: Id<'account'>) => house.doors.readCentre(centre.id, (tx) => findAccount(tx, id))
const rolesOf = (id: Id<'account'>) => house.doors.readCentre(centre.id, (tx) => listAssignments(tx, id))

describe('deeds about staff', () => {
  const given = (email: string) => ({
    givenName: 'Ewa',
    familyName: 'Nowicka',
    email,
    first: { ...first, trainingExpiresOn: null },
  })

  it('a new account gets a temporary password that opens it and must be changed', async () => {
    const made = await deed((work) => makeStaffAccount(work, given('ewa@proba.test')))
    assert.match(made.password, /^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)
    const entered = await post(paths.signIn, { email: 'ewa@proba.test', password: made.password })
    const page = await get('/praca', { cookie: cookiesFrom(entered) })
    assert.equal(page.headers.get('location'), paths.password)
    const twice = deed((work) => makeStaffAccount(work, given('ewa@proba.test')))
    await assert.rejects(
      twice,
      (error: Invalid) => error.fields.get('email')?.code === 'people.account.email-taken',
    )
  })

  it('only administrators do them', async () => {
    const someone = await anAccount(house, centre)
    const role = { ...first, trainingExpiresOn: null }
    const tries: ((work: Work) => Promise<unknown>)[] = [
      (work) => makeStaffAccount(work, given('inna@proba.test')),
      (work) => giveRole(work, someone.id, role),
      (work) => changeRole(work, { account: someone.id, assignment: newId(), version: 1 }, role),
      (work) => suspendAccount(work, someone.id),
      (work) => resumeAccount(work, someone.id),
      (work) => resetTotp(work, someone.id),
      (work) => resetPassword(work, someone.id),
    ]
    for (const each of tries) {
      await assert.rejects(deed(each, as(admin, 'DIRECTOR')), Forbidden)
      await assert.rejects(deed(each, { kind: 'anonymous', id: null }), Forbidden)
    }
    // Control: the same deeds pass the door of an administrator (the second finds no such assignment).
    await deed(tries[0]!)
    await assert.rejects(deed(tries[2]!), NotFound)
  })

  it('suspending ends all logins; the account comes back when it is restored', async () => {
    const someone = await anAccount(house, centre, { totp: false })
    const entered = await post(paths.signIn, { email: someone.email, password })
    assert.match(cookiesFrom(entered), /splot-proba=/)
    await deed((work) => suspendAccount(work, someone.id))
    assert.equal((await read(someone.id))?.state, 'suspended')
    const { rows } = await owner.query('select ended_at from people.login where account_id = $1', [
      someone.id,
    ])
    assert.ok(rows.length === 1 && rows[0].ended_at)
    await deed((work) => resumeAccount(work, someone.id))
    assert.equal((await read(someone.id))?.state, 'active')
  })

  it('the last administrator stays, and of two who suspend each other at once one stays', async () => {
    const refused = (code: string) => (error: unknown) =>
      error instanceof Refused && error.refusal.code === code
    await assert.rejects(
      deed((work) => suspendAccount(work, admin.id)),
      refused('people.account.self'),
    )
    const [only] = await rolesOf(admin.id)
    const end = (to: string) => (work: Work) =>
      changeRole(
        work,
        { account: admin.id, assignment: only!.id, version: only!.version },
        {
          to: day(to),
          proof: null,
          trainingExpiresOn: null,
        },
      )
    await assert.rejects(deed(end('2026-12-31')), refused('people.account.last-administrator'))
    const second = await anAccount(house, centre, { roles: [{ role: 'ADMINISTRATOR' }] })
    const both = await Promise.allSettled([
      deed((work) => suspendAccount(work, second.id), as(admin)),
      deed((work) => suspendAccount(work, admin.id), as(second)),
    ])
    assert.deepEqual(both.map((one) => one.status).toSorted(), ['fulfilled', 'rejected'])
    await owner.query(`update people.account set state = 'active' where id = $1`, [admin.id])
  })

  it('a role changed meanwhile is not overwritten', async () => {
    const someone = await anAccount(house, centre)
    const [held] = await rolesOf(someone.id)
    const change = (proof: string) => (work: Work) =>
      changeRole(
        work,
        { account: someone.id, assignment: held!.id, version: held!.version },
        {
          to: null,
          proof,
          trainingExpiresOn: null,
        },
      )
    await deed(change('dyplom'))
    await assert.rejects(deed(change('zaświadczenie')), Conflict)
    assert.equal((await rolesOf(someone.id))[0]?.proof, 'dyplom')
  })

  it('a lost phone: the application and its codes are forgotten', async () => {
    const someone = await anAccount(house, centre)
    await deed((work) => resetTotp(work, someone.id))
    assert.equal((await read(someone.id))?.totp_confirmed_at, null)
  })
})

describe('pages of staff', () => {
  it('the list sorts as Polish does, filters, finds, and comes as CSV', async () => {
    const cookie = await (await aStaffMember(house, centre, 'DIRECTOR')).enter()
    await anAccount(house, centre, { name: ['Jan', 'Ławnik'], roles: [{ role: 'CARE_WORKER' }] })
    await anAccount(house, centre, { name: ['Jan', 'Mucha'] })
    const html = async (query: string) => (await get(`${paths.staff}${query}`, { cookie })).text()
    const all = await html('')
    assert.ok(all.indexOf('Ławnik Jan') < all.indexOf('Mucha Jan'))
    const turned = await html('?sort=-name')
    assert.ok(turned.indexOf('Ławnik Jan') > turned.indexOf('Mucha Jan'))
    const carers = await html('?rola=CARE_WORKER')
    assert.ok(carers.includes('Ławnik Jan') && !carers.includes('Mucha Jan'))
    assert.ok(!(await html('?q=100%25')).includes('Mucha Jan'))
    const csv = await (await get(`${paths.staffCsv}?q=ławnik`, { cookie })).text()
    assert.equal(csv.trim().split('\r\n').length, 2)
  })

  it('looking at an account is one entry of the audit in ten minutes', async () => {
    const someone = await anAccount(house, centre)
    const cookie = await (await aStaffMember(house, centre, 'DATA_PROTECTION_OFFICER')).enter()
    for (let n = 1; n <= 3; n += 1) {
      assert.equal((await get(paths.staffMember(someone.id), { cookie })).status, 200)
    }
    const { rows } = await owner.query(
      `select count(*)::int as n from audit.entry
       where action = 'people.account.seen' and ids ->> 'person' = $1`,
      [someone.person],
    )
    assert.equal(rows[0].n, 1)
  })

  it('"Dziś" warns of training that ends within 60 days and roles within 30', async () => {
    const today = day('2026-03-03')
    const hour = await aCentre(owner, 'terminy')
    const soon = { role: 'CARE_WORKER', trainingEnds: today.add({ days: 60 }) } as const
    const ends = { role: 'VENUE_HOST', to: today.add({ days: 30 }) } as const
    await anAccount(house, hour, { name: ['Zofia', 'Bliska'], roles: [soon, ends] })
    const later = { role: 'CARE_WORKER', trainingEnds: today.add({ days: 61 }) } as const
    const end = { role: 'VENUE_HOST', to: today.add({ days: 31 }) } as const
    await anAccount(house, hour, { name: ['Zofia', 'Daleka'], roles: [later, end] })
    const see = async (role: Role) => {
      const cookie = await (await aStaffMember(house, hour, role)).enter()
      return (await get('/c/terminy/praca', { cookie })).text()
    }
    const director = await see('DIRECTOR')
    assert.equal(director.match(/Zofia Bliska/g)?.length, 2)
    assert.ok(!director.includes('Zofia Daleka'))
    assert.ok(!(await see('INFORMATION_DESK')).includes('Zofia Bliska'))
  })
})
