// The control of `centre_id =`: every exported query runs as the owner, whom no policy holds, once while
// centre A is alone in the database and once beside centre B. B must make no difference: neither to the
// answer nor to B's rows.
import assert from 'node:assert/strict'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { NoResultError, sql } from 'kysely'
import type { Write } from '#kernel/db/handle.ts'
import { handleOn } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import { aCentre, testDatabase } from './database.ts'
import type { Arguments, Grounds, Sample } from './queries/sample.ts'
import { fillCentre, type Rows, readShape, stateReader } from './rows.ts'

// Queries that came before anybody wrote their arguments. The list may only get shorter.
const waitingFile = join(import.meta.dirname, 'queries/waiting.txt')
const source = join(import.meta.dirname, '../src')
const { owner } = await testDatabase()
const shape = await readShape(owner)
const a = await aCentre(owner, 'pierwsze')
const b = await aCentre(owner, 'drugie')
await owner.query('begin')
const rowsOfA = await fillCentre(owner, shape, a.id)
await owner.query('savepoint alone')
const rowsOfB = await fillCentre(owner, shape, b.id)
const stateOfB = stateReader(owner, shape, b.id)
const insertB = await statementsFor(rowsOfB)
await owner.query('rollback to savepoint alone')

type Query = (tx: Write, ...rest: readonly unknown[]) => Promise<unknown>
const exported = new Map<string, Query>()
for (const path of globSync('**/*.sql.ts', { cwd: source }).sort()) {
  const all = (await import(join(source, path))) as Record<string, unknown>
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === 'function') exported.set(`${path}#${name}`, value as Query)
  }
}

// Each domain names its queries' arguments in a file of its own.
const queries: Record<string, Arguments[string]> = {}
const exceptions: Record<string, string> = {}
const grounds: Record<string, string> = {}
for (const path of globSync('queries/*.ts', { cwd: import.meta.dirname }).sort()) {
  const told = (await import(join(import.meta.dirname, path))) as {
    queries?: Arguments
    exceptions?: Record<string, string>
    grounds?: Grounds
  }
  Object.assign(queries, told.queries)
  Object.assign(exceptions, told.exceptions)
  Object.assign(grounds, told.grounds)
}

const forgetful: Readonly<Record<string, [Query, (at: Sample) => readonly unknown[]]>> = {
  list: [async (tx) => tx.db.selectFrom('people.account').select('email').execute(), () => []],
  byId: [
    async (tx, id) =>
      tx.db
        .selectFrom('people.account')
        .select('email')
        .where('id', '=', id as never)
        .execute(),
    ({ row }) => [row('people.account').id],
  ],
  change: [
    async (tx, email) => {
      await sql`update people.account set state = 'suspended' where email = ${email}`.execute(tx.db)
    },
    ({ row }) => [row('people.account').email],
  ],
}
const cases = new Map<string, [Query, (at: Sample) => readonly unknown[]]>(Object.entries(forgetful))
for (const [name, given] of Object.entries(queries)) {
  const query = exported.get(name)
  if (query) cases.set(name, [query, given])
}
const known = new Set([...rowsOfA.values(), ...rowsOfB.values()].flatMap((row) => Object.values(row)))
const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const samples = { own: sampleOf(rowsOfA), foreign: sampleOf(rowsOfB) }
const alone = await askAll()
for (const statement of insertB) await owner.query(statement)
const beside = await askAll()

describe('every exported query', () => {
  it('has its arguments in test/queries/, and none there is of the past', () => {
    const named = [...Object.keys(queries), ...Object.keys(exceptions), ...Object.keys(grounds)]
    const missing = [...exported.keys()].filter((name) => !named.includes(name))
    if (process.env.UPDATE_EXPECTED) writeFileSync(waitingFile, `${missing.join('\n')}\n`)
    const waiting = readFileSync(waitingFile, 'utf8').split('\n').filter(Boolean)
    const gone = named.filter((name) => !exported.has(name))
    const isNew = (name: string) => !waiting.includes(name)
    assert.deepEqual(missing.filter(isNew), [], 'add it to test/queries/')
    const done = waiting.filter((name) => !missing.includes(name))
    assert.deepEqual(done, [], 'take it out of test/queries/waiting.txt')
    assert.deepEqual(gone, [], 'take it out of test/queries/')
  })

  for (const name of Object.keys(queries)) {
    it(`${name}: the other centre makes no difference`, () => {
      assert.deepEqual(differencesOf(name), [])
    })

    if (!/#(find|list|count|get)/.test(name)) continue
    it(`${name}: finds something of its own, or its answer would prove nothing`, () => {
      assert.doesNotMatch(alone.get(`${name} own`)!.answer ?? '', /^(null|\[\]|nothing|\{\}|0)$/)
    })
  }
})

describe('control: a query that forgets the centre is found', () => {
  it('a list', () => {
    assert.deepEqual(differencesOf('list'), ['answer about own rows', 'answer about foreign rows'])
  })

  it('one row by an id of the other centre', () => {
    assert.deepEqual(differencesOf('byId'), ['answer about foreign rows'])
  })

  it('a change by a value that both have', () => {
    const both = ['foreign rows changed by own', 'foreign rows changed by foreign']
    assert.deepEqual(differencesOf('change'), both)
  })
})

/** What the presence of centre B changes for centre A, asked with A's ids and with B's. */
function differencesOf(name: string): string[] {
  return (['own', 'foreign'] as const).flatMap((whose) => {
    const before = alone.get(`${name} ${whose}`)!
    const after = beside.get(`${name} ${whose}`)!
    if (before.error) throw before.error
    if (after.error) throw after.error
    const found = before.answer === after.answer ? [] : [`answer about ${whose} rows`]
    return after.changed === false ? found : [...found, `foreign rows changed by ${whose}`]
  })
}

type Told = { answer?: string; error?: unknown; changed?: boolean }

// Every call is undone, so that each starts from the same rows.
async function askAll(): Promise<Map<string, Told>> {
  const told = new Map<string, Told>()
  const stateOfRows = await stateOfB()
  for (const [name, [query, given]] of cases) {
    for (const whose of ['own', 'foreign'] as const) {
      await owner.query('savepoint one_call')
      try {
        const ground = grounds[name]
        if (ground) await owner.query(ground)
        const stateBefore = ground ? await stateOfB() : stateOfRows
        const answer = await answerOf(query, given(samples[whose]))
        told.set(`${name} ${whose}`, { answer, changed: (await stateOfB()) !== stateBefore })
      } catch (error) {
        told.set(`${name} ${whose}`, { error })
      }
      await owner.query('rollback to savepoint one_call')
    }
  }
  return told
}

// A key that says no is an answer too: it must say no in both cases.
async function answerOf(query: Query, rest: readonly unknown[]): Promise<string> {
  const handle = handleOn(owner)
  await owner.query('savepoint one_query')
  try {
    const answer = await query({ centre: a.id, db: handle.db }, ...rest)
    const text = JSON.stringify(answer, asJson)
    // An id that a query made itself is another one each time.
    return (text ?? 'nothing').replace(uuids, (id) => (known.has(id) ? id : 'new'))
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (error instanceof NoResultError) return 'no such row'
    if (!code?.startsWith('23')) throw error
    await owner.query('rollback to savepoint one_query')
    return `refused by ${constraint}`
  }
}

function asJson(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`
  return value instanceof Map || value instanceof Set ? [...value] : value
}

function sampleOf(rows: Rows): Sample {
  const made = new Map<string, string>()
  return {
    row: (table) => rows.get(table) ?? assert.fail(`no row of ${table}`),
    fresh: (name) => {
      if (!made.has(name)) made.set(name, newId())
      return made.get(name)!
    },
  }
}

async function statementsFor(rows: Rows): Promise<string[]> {
  const { rows: made } = await owner.query<{ table: string; json: string }>(
    [...rows.keys()]
      .map(
        (table) =>
          `select '${table}' as table, to_jsonb(t)::text as json from ${table} t where centre_id = '${b.id}'`,
      )
      .join(' union all '),
  )
  const byTable = new Map(made.map((row) => [row.table, row.json]))
  return shape.tables.map((table) => {
    const row = byTable.get(table)!.replaceAll("'", "''")
    return `insert into ${table} overriding system value
      select (jsonb_populate_record(null::${table}, '${row}'::jsonb)).*`
  })
}
