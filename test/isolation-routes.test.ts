// The wall between centres, route by route: signed in at centre A, the ids of centre B answer *not found*,
// and no write changes a row of B.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isRole, type Role, roles } from '#domains/people/role.ts'
import { makeApp } from '#entry/app.ts'
import { domains } from '#entry/domains.ts'
import { routes } from '#entry/routes.ts'
import type { Route } from '#kernel/web/route.ts'
import { aStaffMember } from './cast.ts'
import { aCentre, testHouse } from './database.ts'
import { schemaOf } from './domain-order.ts'
import { pathOf } from './route-path.ts'
import { fillCentre, type Rows, readShape } from './rows.ts'

const { house, owner } = await testHouse()
const shape = await readShape(owner)
const a = await aCentre(owner, 'pierwsze')
const b = await aCentre(owner, 'drugie')
await owner.query('begin')
const rowsOfA = await fillCentre(owner, shape, a.id)
const rowsOfB = await fillCentre(owner, shape, b.id)
await owner.query('commit')
const app = makeApp(house)
// Pages that show no row whatever the id says. The list may only get shorter.
const showsNoRow = ['/konsultacje/:plan/dziekujemy/:number{[0-9]{1,5}}']
const members = new Map<Role, Awaited<ReturnType<typeof aStaffMember>>>()
for (const role of roles) members.set(role, await aStaffMember(house, a, role))
const withIds = routes.filter((route) => pathOf(route, () => 'x') !== pathOf(route, () => 'y'))

describe('signed in at centre A', () => {
  it('a login of centre B opens nothing', async () => {
    const stranger = await aStaffMember(house, b, 'DIRECTOR')
    const cookie = (await stranger.enter()).replace('splot-drugie', 'splot-pierwsze')
    const response = await ask('/c/pierwsze/praca', 'GET', cookie)
    assert.equal(response.status, 303)
    assert.match(response.headers.get('location')!, /wejscie/)
  })

  it('control: a login of centre A opens its own page', async () => {
    const cookie = await members.get('DIRECTOR')!.enter()
    assert.equal((await ask('/c/pierwsze/praca', 'GET', cookie)).status, 200)
  })

  for (const route of withIds.filter((each) => !showsNoRow.includes(each.path))) {
    it(`${route.method} ${route.path}: ids of B are not found`, async () => {
      const cookie = await members.get(roleFor(route))!.enter()
      const before = await stateOfB()
      const tries = idsOf(rowsOfB, route).map(async (id) => {
        const { status } = await ask(`/c/pierwsze${pathWith(route, id)}`, route.method, cookie)
        const refused = route.method === 'GET' ? status === 404 : [404, 409, 422].includes(status)
        assert.ok(refused, `${pathWith(route, id)} answered ${status}`)
      })
      await Promise.all(tries)
      assert.equal(await stateOfB(), before)
    })
  }

  it('control: ids of A are found where ids of B are not', async (t) => {
    const shown = withIds.filter((route) => route.method === 'GET')
    if (shown.length === 0) return t.skip('no page takes an id yet')
    const found: string[] = []
    for (const route of shown) {
      const cookie = await members.get(roleFor(route))!.enter()
      const answers = idsOf(rowsOfA, route).map((id) =>
        ask(`/c/pierwsze${pathWith(route, id)}`, 'GET', cookie),
      )
      for (const { status } of await Promise.all(answers)) if (status === 200) found.push(route.path)
    }
    assert.ok(found.length > 0)
  })
})

function ask(path: string, method: string, cookie: string | null) {
  const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }
  if (cookie) headers.cookie = cookie
  if (method === 'GET') return app.request(`http://localhost${path}`, { headers })
  headers['content-type'] = 'application/x-www-form-urlencoded'
  return app.request(`http://localhost${path}`, { method, headers, body: 'version=1&reason=proba' })
}

/** A role that may use the route; anybody where it is open. */
function roleFor(route: Route): Role {
  const named = Object.entries(house.rights[route.right] ?? {}).filter(([, reach]) => reach !== 'none')
  return named.map(([role]) => role).find(isRole) ?? roles[0]
}

// A route takes ids of its domain, of the kernel, or of people and files, which every domain may name.
function idsOf(rows: Rows, route: Route): string[] {
  const domain = domains.find((each) => each.routes.includes(route))
  const schemas = ['kernel', 'people', 'files', schemaOf(domain?.name ?? 'kernel')]
  const near = [...rows].filter(([table]) => schemas.includes(table.split('.')[0]!))
  return [...new Set(near.flatMap(([, row]) => (typeof row.id === 'string' ? [row.id] : [])))]
}

function pathWith(route: Route, id: string): string {
  return pathOf(route, () => id)
}

async function stateOfB(): Promise<string> {
  const parts = shape.tables.map(
    (table) => `select '${table}' || coalesce(string_agg(t::text, '|' order by t::text), '') as state
      from ${table} t where centre_id = '${b.id}'`,
  )
  return (await owner.query<{ state: string }>(parts.join(' union all '))).rows
    .map((row) => row.state)
    .join('\n')
}
