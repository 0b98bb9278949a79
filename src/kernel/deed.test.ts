import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { insertPerson } from '#domains/people/account.sql.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { system } from './actor.ts'
import { Busy, bodyHash, runDeed, Unavailable } from './deed.ts'
import { newId } from './id.ts'
import { Refused } from './refusal.ts'
import { announce, audit, enqueue, mail, type Work } from './work.ts'

const { house: bare, owner } = await testHouse()
const house = { ...bare, listeners: new Map([['test.done', ['test.first', 'test.second']]]) }
const centre = await aCentre(owner)
const setting = { centre, actor: system }
const message = { channel: 'email', to: 'a@proba.test', subject: 'A', body: 'B' } as const

/** A deed that leaves a trace of every kind. */
async function hire(work: Work, name: string): Promise<{ person: string }> {
  const id = newId<'person'>()
  await insertPerson(work.tx, { id, givenName: name, familyName: 'Próbna', at: work.now })
  audit(work, 'test.hire', { person: id })
  announce(work, 'test.done', { person: id })
  enqueue(work, { task: 'test.job', payload: { person: id } })
  mail(work, { ...message, dedupeKey: `hire:${name}` })
  return { person: id }
}

async function countOf(table: string, where = 'true'): Promise<number> {
  return (await owner.query(`select count(*)::int as n from ${table} where ${where}`)).rows[0].n
}

async function traces() {
  return {
    people: await countOf('people.person'),
    audits: await countOf('audit.entry'),
    messages: await countOf('kernel.outbox'),
    jobs: await countOf('graphile_worker.jobs'),
    keys: await countOf('kernel.idempotency'),
  }
}

describe('a deed', () => {
  it('leaves everything after it: row, audit, message, a job per listener, its own job', async () => {
    const before = await traces()
    await runDeed(house, setting, (work) => hire(work, 'Pierwsza'))
    const { people, audits, messages, jobs } = await traces()
    assert.deepEqual(
      [people - before.people, audits - before.audits, messages - before.messages, jobs - before.jobs],
      [1, 1, 1, 4],
    )
  })

  it('wakes the queue after its commit; a thousand rings at once wake it once', async () => {
    const heard: (string | undefined)[] = []
    const listener = await house.doors.ownerClient()
    listener.on('notification', (message) => heard.push(message.payload))
    await listener.query('listen "jobs:insert"')
    await runDeed(house, setting, async (work) => enqueue(work, { task: 'test.job', payload: {} }))
    while (heard.length === 0) await pause(5)
    for (let ring = 0; ring < 1000; ring += 1) house.ringQueue()
    while (heard.length === 1) await pause(5)
    await pause(100)
    await listener.end()
    assert.equal(heard.length, 2)
  })

  it('that throws leaves nothing', async () => {
    const before = await traces()
    const broken = runDeed(
      house,
      setting,
      async (work) => {
        await hire(work, 'Nikt')
        throw new Error('planted')
      },
      { key: 'broken-key', bodyHash: 'a' },
    )
    await assert.rejects(broken, /planted/)
    assert.deepEqual(await traces(), before)
  })

  it('sends a message with the same dedupe key once', async () => {
    for (const at of [1, 2]) {
      await runDeed(house, setting, async (work) =>
        mail(work, { ...message, dedupeKey: 'same', body: String(at) }),
      )
    }
    assert.equal(await countOf('kernel.outbox', `dedupe_key = 'same'`), 1)
  })

  it('that calls others audits all of them in one chain, in order', async () => {
    await runDeed(house, setting, async (work) => {
      audit(work, 'test.outer', {})
      await hire(work, 'Zagnieżdżona')
      audit(work, 'test.outer-end', {})
    })
    const { rows } = await owner.query('select action from audit.entry order by seq desc limit 3')
    assert.deepEqual(
      rows.map((row) => row.action),
      ['test.outer-end', 'test.hire', 'test.outer'],
    )
  })

  it('needs a writable disk', async () => {
    await assert.rejects(
      runDeed({ ...house, writable: () => false }, setting, async () => 1),
      Unavailable,
    )
  })

  it('has a handle that throws after its end', async () => {
    let escaped: Work | undefined
    await runDeed(house, setting, async (work) => {
      escaped = work
    })
    await assert.rejects(sql`select 1`.execute(escaped!.tx.db), /after its transaction ended/)
  })
})

describe('the key of a form', () => {
  it('fifty clicks are one deed with one answer', async () => {
    const once = { key: newId(), bodyHash: bodyHash([['name', 'Anna']]) }
    const before = await traces()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        runDeed(house, setting, (work) => hire(work, `Klik ${once.key}`), once),
      ),
    )
    assert.equal(new Set(answers.map((answer) => answer.person)).size, 1)
    const { people, audits } = await traces()
    assert.deepEqual([people - before.people, audits - before.audits], [1, 1])
  })

  it('control: without a key fifty clicks are fifty deeds', async () => {
    const before = await countOf('people.person')
    const deeds = Array.from({ length: 50 }, (_, at) =>
      runDeed(house, setting, (work) => hire(work, `Bez ${at}`)),
    )
    await Promise.all(deeds)
    assert.equal((await countOf('people.person')) - before, 50)
  })

  it('with another body is refused, and nothing happens', async () => {
    const key = newId()
    await runDeed(house, setting, (work) => hire(work, 'Raz'), { key, bodyHash: 'one' })
    const before = await traces()
    const again = runDeed(house, setting, (work) => hire(work, 'Dwa'), { key, bodyHash: 'two' })
    await assert.rejects(
      again,
      (error) => error instanceof Refused && error.refusal.code === 'idempotency.reused',
    )
    assert.deepEqual(await traces(), before)
  })

  it('of a deed that failed may be used again', async () => {
    const once = { key: newId(), bodyHash: 'a' }
    const failing = runDeed(house, setting, () => Promise.reject(new Error('planted')), once)
    await assert.rejects(failing, /planted/)
    assert.equal(await runDeed(house, setting, async () => 'done', once), 'done')
  })

  it('is no part of the body, the order of fields is', () => {
    const hash = bodyHash([
      ['a', '1'],
      ['b', '2'],
    ])
    assert.equal(
      bodyHash([
        ['_key', 'x'],
        ['a', '1'],
        ['b', '2'],
      ]),
      hash,
    )
    assert.notEqual(
      bodyHash([
        ['b', '2'],
        ['a', '1'],
      ]),
      hash,
    )
    assert.notEqual(
      bodyHash([
        ['a', '1b'],
        ['', '2'],
      ]),
      hash,
    )
  })
})

describe('rivals', () => {
  const move = (work: Work, id: string) =>
    work.tx.db
      .updateTable('people.person')
      .set({ version: sql`version + 1` })
      .where('centre_id', '=', work.centre)
      .where('id', '=', id as never)
      .execute()

  it('in a deadlock both end: the loser runs again whole', async () => {
    const [one, two] = [await hireOne('Jeden'), await hireOne('Dwa')]
    let runs = 0
    const crossing = (first: string, second: string) =>
      runDeed(house, setting, async (work) => {
        runs += 1
        await move(work, first)
        await pause(100)
        await move(work, second)
        audit(work, 'test.crossed', { person: first })
      })
    await Promise.all([crossing(one, two), crossing(two, one)])
    assert.ok(runs >= 3, `${runs} runs`)
    const { rows } = await owner.query('select version from people.person where id = any ($1::uuid[])', [
      [one, two],
    ])
    assert.deepEqual(
      rows.map((row) => row.version),
      [3, 3],
    )
    assert.equal(await countOf('audit.entry', `action = 'test.crossed'`), 2)
  })

  it('that wait too long for a row are busy', async () => {
    const id = await hireOne('Zajęta')
    await owner.query('begin')
    await owner.query('update people.person set version = 9 where id = $1', [id])
    const waiting = runDeed(house, setting, async (work) => {
      await sql`set local lock_timeout = '50ms'`.execute(work.tx.db)
      await move(work, id)
    })
    await assert.rejects(waiting, Busy)
    await owner.query('rollback')
    await runDeed(house, setting, (work) => move(work, id))
  })

  it('when the database ends their connection, nothing can be written now', async () => {
    const cut = runDeed(house, setting, async (work) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(work.tx.db)
      await owner.query('select pg_terminate_backend($1)', [rows[0]!.pid])
      await pause(50)
      await move(work, newId())
    })
    await assert.rejects(cut, Unavailable)
    await runDeed(house, setting, async () => 'again')
  })
})

async function hireOne(name: string): Promise<string> {
  return (await runDeed(house, setting, (work) => hire(work, name))).person
}
