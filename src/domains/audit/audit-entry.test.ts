import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { domains } from '#entry/domains.ts'
import { system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { audit } from '#kernel/work.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'
import { seen } from './audit-entry.actions.ts'
import { checkChain } from './audit-entry.sql.ts'
import { paths } from './paths.ts'

const { house, owner, setClock } = await testHouse()
const app = makeApp(house)
const { get, post } = browserOf(app)

/** A centre of its own with five entries. */
async function aLog(slug: string) {
  const centre = await aCentre(owner, slug)
  const subject = newId<'task'>()
  for (let n = 1; n <= 5; n += 1) {
    await runDeed(house, { centre, actor: system }, async (work) =>
      audit(work, 'test.thing.done', { subject, n }),
    )
  }
  const check = () => house.doors.readCentre(centre.id, checkChain)
  const tamper = (statement: string) => owner.query(statement.replaceAll('$1', `'${centre.id}'`))
  return { centre, subject, check, tamper }
}

describe('the chain', () => {
  it('is whole as it was written, and in a centre where nothing has happened', async () => {
    const log = await aLog('cale')
    assert.deepEqual(await log.check(), { entries: 5, brokenAt: null, headFits: true })
    const empty = await aCentre(owner, 'puste')
    const found = await house.doors.readCentre(empty.id, checkChain)
    assert.deepEqual(found, { entries: 0, brokenAt: null, headFits: true })
  })

  it('finds what the owner of the database changed, removed or added', async () => {
    const cases: [string, string, { brokenAt?: string | null; headFits?: boolean }][] = [
      [
        'zmiana',
        `update audit.entry set ids = '{"n": 99}' where centre_id = $1 and seq = 3`,
        { brokenAt: '3' },
      ],
      [
        'czas',
        `update audit.entry set at = at + interval '1 s' where centre_id = $1 and seq = 2`,
        { brokenAt: '2' },
      ],
      ['srodek', 'delete from audit.entry where centre_id = $1 and seq = 3', { brokenAt: '4' }],
      ['poczatek', 'delete from audit.entry where centre_id = $1 and seq = 1', { brokenAt: '2' }],
      [
        'koniec',
        'delete from audit.entry where centre_id = $1 and seq = 5',
        { brokenAt: null, headFits: false },
      ],
      ['wszystko', 'delete from audit.entry where centre_id = $1', { brokenAt: null, headFits: false }],
      [
        'glowa',
        'update audit.chain_head set seq = 4 where centre_id = $1',
        { brokenAt: null, headFits: false },
      ],
      ['bez-glowy', 'delete from audit.chain_head where centre_id = $1', { brokenAt: null, headFits: false }],
    ]
    for (const [slug, statement, expected] of cases) {
      const log = await aLog(slug)
      await log.tamper(statement)
      const found = await log.check()
      for (const [name, value] of Object.entries(expected)) {
        assert.equal(found[name as keyof typeof found], value, `${slug}: ${name}`)
      }
    }
  })

  it('cannot be changed by the program itself', async () => {
    const { centre } = await aLog('program')
    const change = house.doors.withCentre(centre.id, (tx) =>
      tx.db.updateTable('audit.entry').set({ action: 'x' }).where('centre_id', '=', centre.id).execute(),
    )
    await assert.rejects(change, /permission denied/)
  })
})

describe('a view', () => {
  it('is one entry per page, person and actor in ten minutes', async () => {
    const centre = await aCentre(owner, 'widok')
    const actor = (role: string) =>
      ({ kind: 'account', id: newId<'account'>(), person: newId<'person'>(), role }) as const
    const [one, two] = [actor('DIRECTOR'), actor('CARE_WORKER')]
    const person = newId<'person'>()
    const look = (by: typeof one | typeof two, action = 'test.page.seen', whose: string = person) =>
      runDeed(house, { centre, actor: by }, (work) => seen(work, action, whose))
    const entries = async () =>
      (await owner.query('select count(*)::int as n from audit.entry where centre_id = $1', [centre.id]))
        .rows[0].n
    setClock('2026-03-03T10:00:00Z')
    await look(one)
    await look(one)
    assert.equal(await entries(), 1)
    await look(two)
    await look(one, 'test.other.seen')
    await look(one, 'test.page.seen', newId<'person'>())
    assert.equal(await entries(), 4)
    setClock('2026-03-03T10:09:59Z')
    await look(one)
    assert.equal(await entries(), 4)
    setClock('2026-03-03T10:10:00Z')
    await look(one)
    assert.equal(await entries(), 5)
  })
})

describe('the page of the log', () => {
  it('names actions and people, filters, and pages by number', async () => {
    const centre = await aCentre(owner, 'strona')
    const officer = await aStaffMember(house, centre, 'DATA_PROTECTION_OFFICER')
    const cookie = await officer.enter()
    const actor = {
      kind: 'account',
      id: officer.account,
      person: newId<'person'>(),
      role: officer.role,
    } as const
    const subject = newId<'task'>()
    await runDeed(house, { centre, actor }, async (work) => {
      audit(work, 'people.account.suspended', { account: officer.account })
      for (let n = 1; n <= 60; n += 1) audit(work, 'people.login.left', { subject, n })
    })
    const open = async (query: string) => (await get(`/c/strona${paths.entries}${query}`, { cookie })).text()
    const rows = (html: string) => html.match(/<tr role="row">/g)!.length - 1
    const first = await open('')
    assert.equal(rows(first), 50)
    const next = /href="([^"]*przed=\d+)"/.exec(first)![1]!
    const second = await (await get(next, { cookie })).text()
    assert.equal(rows(second), 11)
    assert.match(second, /Zawieszenie konta/)
    assert.match(second, /Próba DATA_PROTECTION_OFFICER/)
    assert.equal(rows(await open('?co=people.account.suspended')), 1)
    assert.equal(rows(await open(`?kto=${subject}`)), 50)
    assert.match(await open(`?kto=${newId()}`), /Nie ma takich wpisów/)
    assert.equal(rows(await open('?kto=DATA_PROTECTION')), 50)
    assert.match(await open('?od=2026-03-04'), /Nie ma takich wpisów/)
    assert.equal(rows(await open('?od=2026-03-03&do=2026-03-03')), 50)
    const csv = await (await get(`/c/strona${paths.csv}?co=people.account.suspended`, { cookie })).text()
    assert.equal(csv.trim().split('\r\n').length, 2)
    assert.match(await open(''), /Pobranie dziennika zdarzeń/)
  })

  it('tells whether the chain is whole', async () => {
    const { centre, tamper } = await aLog('sprawdzenie')
    const cookie = await (await aStaffMember(house, centre, 'DIRECTOR')).enter()
    const check = async () => (await post(`/c/sprawdzenie${paths.check}`, {}, { cookie })).text()
    assert.match(await check(), /Dziennik jest cały/)
    await tamper(`update audit.entry set action = 'inna' where centre_id = $1 and seq = 4`)
    assert.match(await check(), /Wpis nr 4 nie wynika z poprzedniego/)
  })
})

describe('names of actions', () => {
  it('no two domains name the same action, and every name is of its domain', () => {
    const names = domains.flatMap((domain) =>
      Object.keys(domain.auditNames ?? {}).map((action) => [domain.name, action] as const),
    )
    assert.equal(new Set(names.map(([, action]) => action)).size, names.length)
    for (const [domain, action] of names) assert.ok(action.startsWith(`${domain}.`), action)
  })
})
