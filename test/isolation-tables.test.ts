// The wall between centres, table by table, as the role the program works in.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { CentreId } from '#kernel/id.ts'
import { aCentre, testDatabase } from './database.ts'
import { textFor } from './pattern-text.ts'
import { fillCentre, type Row, readShape } from './rows.ts'

const { doors, owner } = await testDatabase()
const shape = await readShape(owner)
const a = await aCentre(owner, 'pierwsze')
const b = await aCentre(owner, 'drugie')
await owner.query('begin')
await fillCentre(owner, shape, a.id)
const rowsOfB = await fillCentre(owner, shape, b.id)
await owner.query('commit')

describe('centre A and the tables of centre B', () => {
  it('every centre table holds a row of each', async () => {
    assert.ok(shape.tables.length >= 30, String(shape.tables.length))
    for (const table of shape.tables) {
      const { rows } = await owner.query(`select count(distinct centre_id)::int as centres from ${table}`)
      assert.equal(rows[0].centres, 2, table)
    }
  })

  for (const table of shape.tables) {
    it(`${table}: sees its own rows and nothing else, and writes nothing into the other's`, async () => {
      assert.deepEqual(await leaksOf(table), [])
    })
  }

  it('control: a table whose policy was dropped is found', async () => {
    await owner.query('drop policy centre on people.person')
    assert.deepEqual(await leaksOf('people.person'), ['does not see its own row'])
  })

  it('control: a table whose policy lets everybody in is found', async () => {
    await owner.query('drop policy centre on people.contact')
    await owner.query('create policy centre on people.contact to splot_app using (true)')
    assert.deepEqual(await leaksOf('people.contact'), ['sees', 'updates', 'deletes', 'inserts'])
  })

  it('control: a table without row-level security is found', async () => {
    await owner.query('alter table kernel.outbox disable row level security')
    assert.deepEqual(await leaksOf('kernel.outbox'), ['sees', 'updates', 'deletes', 'inserts'])
  })
})

describe('the texts made for checks', () => {
  for (const pattern of [
    '^[0-9a-f]{64}$',
    '^#[0-9a-f]{6}$',
    '^https?://',
    '^(ab|cd)+x{2,3}\\d$',
    '^[a-z][a-z0-9-]{1,40}$',
  ]) {
    it(pattern, () => assert.match(textFor(pattern), new RegExp(pattern)))
  }
})

/** What centre A can do to B's row of a table; empty = nothing. Everything it did is rolled back. */
async function leaksOf(table: string): Promise<string[]> {
  const found: string[] = []
  const own = await as(a.id, `select from ${table} where centre_id = '${a.id}'`)
  if (own !== 1 && own !== 'denied') found.push('does not see its own row')
  const foreign = `where centre_id = '${b.id}'`
  if (isMany(await as(a.id, `select from ${table} ${foreign}`))) found.push('sees')
  if (isMany(await as(a.id, `update ${table} set centre_id = centre_id ${foreign}`))) found.push('updates')
  if (isMany(await as(a.id, `delete from ${table} ${foreign}`))) found.push('deletes')
  if (isMany(await as(a.id, copyOf(table, rowsOfB.get(table)!)))) found.push('inserts')
  return found
}

/**
 * Runs one statement inside a centre and rolls back; how many rows it touched, or that the database said no.
 */
async function as(centre: CentreId, statement: string): Promise<number | 'denied'> {
  const undo = new Error('undo')
  let touched: number | 'denied' = 0
  try {
    await doors.withCentre(centre, async (tx) => {
      const result = await sql.raw(statement).execute(tx.db)
      touched = Number(result.numAffectedRows ?? 0)
      throw undo
    })
  } catch (error) {
    if (error === undo) return touched
    const code = (error as { code?: string }).code
    if (code === '42501') return 'denied'
    // A key said no: the policy had let the row through.
    if (code?.startsWith('23')) return 1
    throw error
  }
  return touched
}

function isMany(touched: number | 'denied'): boolean {
  return touched !== 'denied' && touched > 0
}

function copyOf(table: string, row: Row): string {
  const names = shape.columns.get(table)!.map((column) => column.name)
  const json = JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  const kind = `null::${table}`
  return `insert into ${table} (${names.join(', ')}) overriding system value
    select ${names.join(', ')} from jsonb_populate_record(${kind}, '${json.replaceAll("'", "''")}'::jsonb)`
}
