// Who may come in where: every route of the program against every role, somebody signed out, and a private
// link. The expectation is a file that people read in a review. After a change of routes or rights look at
// what `UPDATE_EXPECTED=1 node --test test/rights.test.ts` made of it.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { roles } from '#domains/people/role.ts'
import { makeApp } from '#entry/app.ts'
import { routes } from '#entry/routes.ts'
import { newId } from '#kernel/id.ts'
import { may } from '#kernel/right.ts'
import type { Route } from '#kernel/web/route.ts'
import { aStaffMember, type StaffMember } from './cast.ts'
import { aCentre, testHouse } from './database.ts'
import { pathOf } from './route-path.ts'

const expectedFile = join(import.meta.dirname, 'rights.expected.txt')
const { house, owner } = await testHouse()
const centre = await aCentre(owner)
const app = makeApp(house)
const staff: StaffMember[] = []
for (const role of roles) staff.push(await aStaffMember(house, centre, role))
const cookies = new Map<StaffMember, string>()
const id = newId()

const mustEnter = 'sign in first'
const made = await matrix(routes)

describe('rights', () => {
  it('every route answers every role as the committed file says', () => {
    if (process.env.UPDATE_EXPECTED) writeFileSync(expectedFile, made)
    const how = 'Look at the difference; if it is meant: UPDATE_EXPECTED=1 node --test test/rights.test.ts'
    assert.deepEqual(made.split('\n'), readFileSync(expectedFile, 'utf8').split('\n'), how)
  })

  it('no route breaks', () => {
    assert.doesNotMatch(made, /^ {2}5\d\d/m)
  })

  it('every right of a route is declared by a domain', () => {
    const unknown = routes.filter((route) => route.right !== 'anyone' && !house.rights[route.right])
    assert.deepEqual(unknown, [])
  })

  it('every role of the declared rights exists', () => {
    const known: readonly string[] = [...roles, 'anonymous', 'link']
    const named = Object.values(house.rights).flatMap((row) => Object.keys(row))
    assert.deepEqual(
      [...new Set(named)].filter((name) => !known.includes(name)),
      [],
    )
  })

  it('control: a role that loses a right, and one that gains it, change the matrix', async () => {
    const route = routes.find((each) => each.path === '/praca' && each.method === 'GET')!
    const own = house.rights['people.account.own']!
    const changed = {
      ...house.rights,
      'people.account.own': { ...own, DIRECTOR: 'none', anonymous: 'all' },
    } as const
    cookies.clear()
    const found = await linesOf(route, makeApp({ ...house, rights: changed }))
    assert.match(found, /^ {2}403: DIRECTOR$/m)
    assert.match(found, /^ {2}200: anonymous /m)
  })
})

/** All routes in the order of their addresses, each with its right and what it answers to whom. */
async function matrix(all: readonly Route[]): Promise<string> {
  const sorted = all.toSorted((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method))
  const blocks: string[] = []
  for (const route of sorted) blocks.push(await linesOf(route))
  return `${blocks.join('\n')}\n`
}

async function linesOf(route: Route, at = app): Promise<string> {
  const answers = new Map<string, string[]>()
  const note = (answer: string, who: string) => answers.set(answer, [...(answers.get(answer) ?? []), who])
  note(await answerTo(at, route, null), 'anonymous')
  for (const member of staff) note(await answerToMember(at, route, member), member.role)
  const link = { kind: 'link', id: newId<'private_link'>(), purpose: 'test', subject: id } as const
  const opens =
    route.right !== 'anyone' && may(house.rights, link, route.right, { own: true, assigned: true })
  const lines = [...answers].map(([answer, who]) => {
    const everyone = who.length === roles.length + 1 ? ['everybody'] : who
    const everyRole = roles.every((role) => who.includes(role)) && who.length === roles.length
    return `  ${answer}: ${(everyRole ? ['every role'] : everyone).join(' ')}`
  })
  const head = `${route.method} ${route.path} (${route.door}, ${route.right}${opens ? ', private link' : ''})`
  return [head, ...lines.toSorted()].join('\n')
}

/** One login serves many routes; some end it, so who must sign in first enters anew and asks once more. */
async function answerToMember(at: typeof app, route: Route, member: StaffMember): Promise<string> {
  const cookie = cookies.get(member)
  const answer = cookie ? await answerTo(at, route, cookie) : mustEnter
  if (answer !== mustEnter) return answer
  cookies.set(member, await member.enter())
  return answerTo(at, route, cookies.get(member)!)
}

/**
 * Asks for a thing that does not exist, or sends an empty form: who is let in gets a 404 or a 422, not a 403.
 */
async function answerTo(at: typeof app, route: Route, cookie: string | null): Promise<string> {
  const path = pathOf(route, () => id).replace('*', 'x')
  const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }
  if (cookie) headers.cookie = cookie
  if (route.method !== 'GET') headers['content-type'] = 'application/x-www-form-urlencoded'
  const body = route.method === 'GET' ? {} : { body: '' }
  const response = await at.request(`http://localhost${path}`, { method: route.method, headers, ...body })
  await response.arrayBuffer()
  const to = response.headers.get('location')
  if (to?.startsWith('/praca/wejscie?')) return mustEnter
  return to
    ? `${response.status} to ${to.replaceAll(id, ':id').replace(/\?.*/, '')}`
    : String(response.status)
}
