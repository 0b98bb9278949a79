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
import { parametersOf, pathOf } from './route-path.ts'
import { fillCentre, type Rows, readShape, stateReader } from './rows.ts'

const { house, owner } = await testHouse()
const shape = await readShape(owner)
const a = await aCentre(owner, 'pierwsze')
const b = await aCentre(owner, 'drugie')
await owner.query('begin')
const rowsOfA = await fillCentre(owner, shape, a.id)
const rowsOfB = await fillCentre(owner, shape, b.id)
await owner.query('commit')
const app = makeApp(house)
const stateOfB = stateReader(owner, shape, b.id)
// Pages that show no row whatever the id says. The list may only get shorter.
const showsNoRow = ['/konsultacje/:plan/dziekujemy/:number{[0-9]{1,5}}']
const members = new Map<Role, Awaited<ReturnType<typeof aStaffMember>>>()
for (const role of roles) members.set(role, await aStaffMember(house, a, role))
const withIds = routes.filter((route) => parametersOf(route).length > 0)
const stranger = await (await aStaffMember(house, b, 'DIRECTOR')).enter()
const untouched = (await stateOfB()).split('\n')
// What generated rows cannot open: it asks for another state, for a file's bytes, for a token, for content
// that has a shape, or for more than an id. The list may only get shorter.
const closedAnyway = [
  '/hsds/service_at_locations/:place',
  '/hsds/taxonomies/:taxonomy',
  '/hsds/taxonomy_terms/:term',
  '/konsultacje/:plan',
  '/konsultacje/:plan/dziekujemy/:number{[0-9]{1,5}}',
  '/odnosnik/:token',
  '/plik/:file',
  '/plik/:file/miniatura',
  '/potwierdz-usluge/:service',
  '/potwierdz-usluge/:service/popraw',
  '/praca/miejsca/dni-wolne/:exception',
  '/praca/plany/:plan/dokumentacja/opisy',
  '/praca/plany/:plan/dzialania/:activity/krok',
  '/praca/plany/:plan/krok',
  '/praca/plany/:plan/sprawozdanie',
  '/praca/plany/:plan/sprawozdanie.docx',
  '/praca/plany/:plan/sprawozdanie.json',
  '/praca/plany/:plan/sprawozdanie.pdf',
  '/praca/plany/:plan/sprawozdanie/liczby/:figure',
  '/praca/plany/:plan/sprawozdanie/zamkniecie',
  '/praca/plany/:plan/zadania/:task/stan',
  '/praca/plany/import/:import',
  '/praca/powiadomienia/listy/:message',
  '/praca/powiadomienia/poczta-pokazowa/:message',
  '/praca/powiadomienia/telefony/:message',
  '/praca/ustawienia/brzmienia/:key',
  '/praca/ustawienia/parametry/:key',
]

describe('signed in at centre A', () => {
  it('a login of centre B opens nothing', async () => {
    const cookie = stranger.replace('splot-drugie', 'splot-pierwsze')
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
      const tries = pathsToB(route).map(async (path) => {
        const { status } = await ask(`/c/pierwsze${path}`, route.method, cookie)
        const refused = route.method === 'GET' ? status === 404 : [404, 409, 422].includes(status)
        assert.ok(refused, `${path} answered ${status}`)
      })
      await Promise.all(tries)
      const now = (await stateOfB()).split('\n')
      assert.deepEqual(
        now.filter((table) => !untouched.includes(table)),
        [],
      )
    })
  }

  it('control: with the ids of A each of these pages opens', async () => {
    const closed: string[] = []
    for (const route of withIds.filter((each) => each.method === 'GET')) {
      const cookie = await members.get(roleFor(route))!.enter()
      const tries = pathsToA(route).map((path) => ask(`/c/pierwsze${path}`, 'GET', cookie))
      const answers = await Promise.all(tries)
      if (!answers.some(({ status }) => status < 400)) closed.push(route.path)
    }
    assert.deepEqual(closed.toSorted(), closedAnyway)
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

/** Paths with an id of B in one place after the other, those of A in the rest; and with ids of B alone. */
function pathsToB(route: Route): string[] {
  const names = parametersOf(route)
  const own = new Map(names.map((name) => [name, idsFor(rowsOfA, route, name)[0]!]))
  const paths = names.flatMap((foreign) =>
    idsFor(rowsOfB, route, foreign).flatMap((id) => [
      pathOf(route, (name) => (name === foreign ? id : own.get(name)!)),
      pathOf(route, (name) => (name === foreign ? id : idsFor(rowsOfB, route, name)[0]!)),
    ]),
  )
  return [...new Set(paths)].filter((path) => !pathsToA(route).includes(path))
}

function pathsToA(route: Route): string[] {
  const [last, ...others] = parametersOf(route).toReversed()
  return idsFor(rowsOfA, route, last!).map((id) =>
    pathOf(route, (name) => (others.includes(name) ? idsFor(rowsOfA, route, name)[0]! : id)),
  )
}

/**
 * What a parameter may mean: the id of a table that is called like it (`room`, `opening_season` for
 * `season`), of the route's own domain or of one before; else a column that is called like it (`slug`);
 * else any id of the domain, of the kernel, or of people and files, which every domain may name.
 */
function idsFor(rows: Rows, route: Route, parameter: string): string[] {
  const own = `${schemaOf(domains.find((each) => each.routes.includes(route))?.name ?? 'kernel')}.`
  const near = [...rows].filter(([table]) =>
    [own, 'kernel.', 'people.', 'files.'].some((at) => table.startsWith(at)),
  )
  const called = [...rows].filter(([table]) => new RegExp(`[._]${parameter}$`).test(table))
  const ownCalled = called.filter(([table]) => table.startsWith(own))
  const column = [...rows].flatMap(([, row]) => (typeof row[parameter] === 'string' ? [row[parameter]] : []))
  const found = ownCalled.length > 0 ? ownCalled : called
  if (found.length === 0 && column.length > 0) return [...new Set(column)]
  const ids = (found.length > 0 ? found : near).map(([, row]) => row.id)
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}
