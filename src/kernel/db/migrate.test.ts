import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pg from 'pg'
import { testDatabase } from '#test/database.ts'
import { root } from '#test/source.ts'
import { type Migration, migrate, pendingMigrations, readMigrations } from './migrate.ts'

const { owner, address } = await testDatabase()
const released = readMigrations(root)
const options = { password: 'test-only' }

function step(name: string, text: string): Migration {
  return { name, sql: text, checksum: name, alone: text.startsWith('-- no-transaction') }
}

describe('migrations', () => {
  it('on a current database there is nothing to do', async () => {
    assert.deepEqual(await pendingMigrations(owner, released), [])
    assert.deepEqual(await migrate(owner, released, options), [])
  })

  it('are listed once each, and each file exists', () => {
    assert.equal(new Set(released.map((each) => each.name)).size, released.length)
    assert.ok(released.every((each) => each.sql.length > 0))
  })

  it('a step changed after its release is refused', async () => {
    const changed = released.map((each, at) => (at === 1 ? { ...each, checksum: 'other' } : each))
    await assert.rejects(pendingMigrations(owner, changed), /was changed after it had been applied/)
    await assert.rejects(migrate(owner, changed, options), /was changed after it had been applied/)
  })

  it('a database newer than the program is refused', async () => {
    await assert.rejects(migrate(owner, released.slice(0, -1), options), /newer than this program/)
    // The lock was let go: another try is answered too.
    await assert.rejects(migrate(owner, released.slice(0, -1), options), /newer than this program/)
  })

  it('ten programs that start at once apply a step once', async () => {
    const more = [
      ...released,
      step('99990101-0000-once', 'create table public.once (id integer primary key)'),
    ]
    const clients = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const client = new pg.Client({ connectionString: address })
        await client.connect()
        return client
      }),
    )
    const applied = await Promise.all(clients.map((client) => migrate(client, more, options)))
    assert.equal(applied.flat().length, 1)
    await Promise.all(clients.map((client) => client.end()))
  })

  it('a step that fails leaves nothing of it and can be mended', async () => {
    const base = [...released, step('99990101-0000-once', '')]
    const broken = [...base, step('99990102-0000-half', 'create table public.half (id int); select 1 / 0')]
    await assert.rejects(migrate(owner, broken, options), /division by zero/)
    const { rows } = await owner.query(`select to_regclass('public.half') as half`)
    assert.equal(rows[0].half, null)
    const mended = [...base, step('99990102-0000-half', 'create table public.half (id int)')]
    assert.deepEqual(await migrate(owner, mended, options), ['99990102-0000-half'])
  })

  it('a step that must stand alone runs outside a transaction', async () => {
    const text = '-- no-transaction\ncreate index concurrently half_id on public.half (id);\n'
    const names = ['99990101-0000-once', '99990102-0000-half']
    const all = [...released, ...names.map((name) => step(name, '')), step('99990103-0000-index', text)]
    assert.deepEqual(await migrate(owner, all, options), ['99990103-0000-index'])
  })
})
