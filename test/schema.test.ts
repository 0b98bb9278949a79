import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { domains } from '#entry/domains.ts'
import { writeTypes } from '../scripts/db-types.ts'
import { testDatabase } from './database.ts'
import { schemaOf, schemaOrder } from './domain-order.ts'
import { globalTables, type SchemaCheck, schemaChecks } from './schema-checks.ts'

const root = join(import.meta.dirname, '..')

const { owner } = await testDatabase()

async function faultsOf(check: SchemaCheck): Promise<string[]> {
  const usesOrder = check.sql.includes('$1')
  const { rows } = await owner.query<{ fault: string }>(check.sql, usesOrder ? [schemaOrder] : [])
  return rows.map((row) => row.fault)
}

describe('the live catalogue', () => {
  for (const check of schemaChecks) {
    it(check.name, async () => {
      assert.deepEqual(await faultsOf(check), [])
    })
    it(`control: finds a planted fault: ${check.name}`, async () => {
      await owner.query('begin')
      try {
        await owner.query(check.plant)
        assert.ok((await faultsOf(check)).length > 0, check.plant)
      } finally {
        await owner.query('rollback')
      }
    })
  }

  it('the named global tables exist', async () => {
    const { rows } = await owner.query(
      'select to_regclass(name) is not null as there from unnest($1::text[]) name',
      [globalTables],
    )
    assert.ok(rows.every((row) => row.there))
  })
})

describe('what domains declare of their tables', () => {
  it('a domain that declares tables declares all of its own, each after those it refers to', async () => {
    for (const domain of domains.filter((each) => each.tables.length > 0)) {
      const schema = schemaOf(domain.name)
      assert.deepEqual(domain.tables.toSorted(), await tablesOf(schema), domain.name)
      assert.deepEqual(await outOfOrder(domain.tables), [], domain.name)
    }
  })

  it('control: tables in the wrong order are found', async () => {
    assert.deepEqual(await outOfOrder(['people.account', 'people.person']), [
      'people.account -> people.person',
    ])
  })
})

describe('generated files are current', () => {
  it('types.ts and schema.sql say what the migrated database says', async () => {
    const there = mkdtempSync(join(tmpdir(), 'splot-types-'))
    try {
      mkdirSync(join(there, 'src/kernel/db'), { recursive: true })
      mkdirSync(join(there, 'db'))
      await writeTypes(owner, there)
      for (const path of ['src/kernel/db/types.ts', 'db/schema.sql']) {
        const made = readFileSync(join(there, path), 'utf8')
        assert.equal(made, readFileSync(join(root, path), 'utf8'), `${path} is stale: run npm run db:reset`)
      }
    } finally {
      rmSync(there, { recursive: true, force: true })
    }
  })
})

async function tablesOf(schema: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname = $1 order by 1`,
    [schema],
  )
  // An export of one centre holds its own rows; what belongs to all stays out.
  return rows
    .map((row) => row.name)
    .filter((name) => !globalTables.includes(name))
    .toSorted()
}

async function outOfOrder(tables: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ own: string; far: string }>(
    `select conrelid::regclass::text as own, confrelid::regclass::text as far from pg_constraint
      where contype = 'f' and conrelid <> confrelid and conrelid = any ($1::text[]::regclass[])`,
    [tables],
  )
  return rows
    .filter(({ own, far }) => tables.includes(far) && tables.indexOf(far) > tables.indexOf(own))
    .map(({ own, far }) => `${own} -> ${far}`)
}
