import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { aCentre, testDatabase } from '#test/database.ts'
import { newId } from '../id.ts'
import { type Addresses, addressesFrom, openDoors } from './doors.ts'

const { doors, owner, address } = await testDatabase()
const a = await aCentre(owner, 'pierwsze')
const b = await aCentre(owner, 'drugie')
const listAreas = 'select centre_id from kernel.area'
for (const centre of [a, b]) {
  await owner.query(
    `insert into kernel.area (centre_id, id, kind, name) values ($1, $2, 'village', 'Wieś')`,
    [centre.id, newId()],
  )
}

describe('the door of a centre', () => {
  it('shows this centre and no other', async () => {
    const { rows } = await doors.withCentre(a.id, (tx) =>
      sql.raw<{ centre_id: string }>(listAreas).execute(tx.db),
    )
    assert.deepEqual(
      rows.map((row) => row.centre_id),
      [a.id],
    )
  })

  it('a hundred visits of two centres on few connections never mix', async () => {
    const few = openDoors(testAddresses(), 2)
    const visits = Array.from({ length: 100 }, async (_, at) => {
      const centre = at % 2 ? a.id : b.id
      const { rows } = await few.readCentre(centre, (tx) =>
        sql.raw<{ centre_id: string }>(listAreas).execute(tx.db),
      )
      return rows.length === 1 && rows[0]!.centre_id === centre
    })
    assert.ok((await Promise.all(visits)).every(Boolean))
    await few.close()
  })

  it('leaves no centre on the connection: a query outside fails instead of answering empty', async () => {
    const one = openDoors(testAddresses(), 1)
    await one.withCentre(a.id, (tx) => sql.raw(listAreas).execute(tx.db))
    await assert.rejects(
      one.withPublished((tx) => sql.raw(listAreas).execute(tx.db as never)),
      /permission denied/,
    )
    await one.close()
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: testAddresses().app })
    await client.connect()
    await assert.rejects(client.query(listAreas), /unrecognized configuration parameter|invalid input syntax/)
    await client.end()
  })

  it('rolls back when the work throws, and the connection works on', async () => {
    const one = openDoors(testAddresses(), 1)
    const broken = one.withCentre(a.id, async (tx) => {
      await sql`update kernel.area set name = 'Zmieniona' where centre_id = ${a.id}`.execute(tx.db)
      throw new Error('planted')
    })
    await assert.rejects(broken, /planted/)
    const { rows } = await one.readCentre(a.id, (tx) =>
      sql.raw<{ name: string }>('select name from kernel.area').execute(tx.db),
    )
    assert.deepEqual(rows, [{ name: 'Wieś' }])
    await one.close()
  })

  it('says nothing was kept when an error that the work swallowed broke the transaction', async () => {
    const insert = `insert into kernel.area (centre_id, id, kind, name)
      values ('${a.id}', '${newId()}', 'village', 'X')`
    const swallowed = doors.withCentre(a.id, async (tx) => {
      await sql.raw(insert).execute(tx.db)
      await sql
        .raw('select 1 / 0')
        .execute(tx.db)
        .catch(() => {})
      return 'done'
    })
    await assert.rejects(swallowed, /broken before its commit/)
    // Control: without the error the same work is kept.
    assert.equal(
      await doors.withCentre(a.id, (tx) =>
        sql
          .raw(insert)
          .execute(tx.db)
          .then(() => 'done'),
      ),
      'done',
    )
    await owner.query(`delete from kernel.area where name = 'X'`)
  })

  it('sends the last statement with the commit: both are kept, or nothing when it fails', async () => {
    const insert = (name: string) =>
      `insert into kernel.area (centre_id, id, kind, name)
       values ('${a.id}', '${newId()}', 'village', '${name}')`
    const act = (last: string) =>
      doors.withCentre(
        a.id,
        (tx) => sql.raw(insert('Pierwsza')).execute(tx.db),
        () => sql.raw(last),
      )
    const names = async () =>
      (await owner.query(`select name from kernel.area where name in ('Pierwsza', 'Ostatnia') order by 1`))
        .rows
    await assert.rejects(act('select 1 / 0'), /division by zero/)
    assert.deepEqual(await names(), [])
    // Control: a last statement that succeeds keeps both.
    await act(insert('Ostatnia'))
    assert.deepEqual(await names(), [{ name: 'Ostatnia' }, { name: 'Pierwsza' }])
    await owner.query(`delete from kernel.area where name in ('Pierwsza', 'Ostatnia')`)
  })

  it('gives the connection back when the work throws before it asked anything', async () => {
    const one = openDoors(testAddresses(), 1)
    const early = one.withCentre(a.id, () => Promise.reject(new Error('planted')))
    await assert.rejects(early, /planted/)
    assert.equal(await one.readCentre(a.id, async () => 'free'), 'free')
    await one.close()
  })

  it('for reading does not write', async () => {
    const write = doors.readCentre(a.id, (tx) => sql`delete from kernel.area`.execute(tx.db as never))
    await assert.rejects(write, /read-only transaction/)
  })

  it('takes nothing but a UUID', async () => {
    await assert.rejects(
      doors.withCentre(`${a.id}'; drop table x; --` as never, async () => 1),
      /no UUID/,
    )
  })

  it('opens no second transaction inside', async () => {
    const nested = doors.withCentre(a.id, (tx) => tx.db.transaction().execute(async () => 1))
    await assert.rejects(nested, /one transaction/)
  })
})

describe('the owner’s door', () => {
  it('control: sees every centre', async () => {
    const { rows } = await doors.withPlatform((tx) => sql.raw(listAreas).execute(tx.db))
    assert.equal(rows.length, 2)
  })
})

describe('values', () => {
  it('come as instants, days and bigints, and go the same way', async () => {
    const { rows } = await doors.withPlatform((tx) =>
      sql<
        Record<string, unknown>
      >`select '2026-03-03 10:00:00.123456+01'::timestamptz as at, '2026-03-03'::date as day,
        9007199254740993::bigint as big, '{1,2}'::int[] as list`.execute(tx.db),
    )
    const row = rows[0]!
    assert.equal(String(row.at), '2026-03-03T09:00:00.123456Z')
    assert.equal(String(row.day), '2026-03-03')
    assert.equal(row.big, 9007199254740993n)
    const back = await doors.withPlatform((tx) =>
      sql<{ same: boolean }>`select ${row.at}::timestamptz = '2026-03-03 09:00:00.123456+00'
        and ${row.day}::date = '2026-03-03' and ${row.big}::bigint = 9007199254740993 as same`.execute(tx.db),
    )
    assert.equal(back.rows[0]!.same, true)
  })
})

function testAddresses(): Addresses {
  return addressesFrom(address, 'test-only')
}
