import assert from 'node:assert/strict'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ask, askUntilAnswered, childrenOf, makeTemporaryFolder, startProgram, until } from './fixtures.ts'
import { isRunning, nameOf } from './processes.ts'
import { joinEmbedded, startEmbedded } from './supervise.ts'
import { DatabaseTrouble } from './trouble.ts'

const folder = makeTemporaryFolder()
const dataDir = join(folder.path, 'dane gminy żółć')
const limit = { timeout: 60_000 }

before(async () => {
  const said: string[] = []
  const database = await startEmbedded({ dataDir, say: (line) => said.push(line) })
  assert.match(said.join(), /Zakładam nową bazę/)
  await ask(database.ownerUrl, 'create table kept (n int primary key)')
  await database.stop()
})
after(folder.remove)

test('a new database folds Polish letters, checks its pages and opens no network port', limit, async () => {
  const database = await startEmbedded({ dataDir, say: (line) => assert.fail(`a warm start says ${line}`) })
  try {
    const [row] = await ask(
      database.ownerUrl,
      `select current_user, current_database(), lower('ŻÓŁĆ'), current_setting('data_checksums'),
        current_setting('listen_addresses'), current_setting('server_encoding'), current_setting('fsync')`,
    )
    assert.deepEqual(row, ['postgres', 'splot', 'żółć', 'on', '', 'UTF8', 'on'])
    assert.equal(database.major, 18)
    assert.match(database.version, /^18\.\d+$/)
    assert.equal(statSync(database.socketDir).mode & 0o777, 0o700)
    assert.notEqual(statSync(join(dataDir, 'postgres')).uid, 0)
  } finally {
    await database.stop()
  }
})

test('stop leaves no process and no socket, and may be called twice', limit, async () => {
  const before = childrenOf(process.pid)
  const database = await startEmbedded({ dataDir })
  const started = childrenOf(process.pid).filter((pid) => !before.includes(pid))
  assert.deepEqual(started.map((pid) => nameOf(pid)).sort(), ['postgres', 'sh'])
  await Promise.all([database.stop(), database.stop()])
  assert.deepEqual(started.filter(isRunning), [])
  assert.equal(existsSync(join(database.socketDir, '.s.PGSQL.5432')), false)
})

test('a second program is refused, and joins instead', limit, async () => {
  assert.equal(await joinEmbedded(dataDir), null)
  const first = await startProgram(dataDir)
  try {
    await assert.rejects(startEmbedded({ dataDir }), (error) => {
      assert(error instanceof DatabaseTrouble)
      assert.equal(error.code, 'busy')
      assert.match(error.message, new RegExp(`already runs .*${first.program.pid} @`))
      assert.match(error.polish, /Splot już działa/)
      return true
    })
    assert(isRunning(first.server), 'the refused start leaves the running server alone')
    const joined = await joinEmbedded(dataDir)
    assert.deepEqual(await ask(joined!.ownerUrl, 'select 1'), [[1]])
    // Control: without the lock the second start takes the first one's server for an orphan and stops it.
    first.program.kill('SIGSTOP') // or it would race to restart its own
    const robber = await startEmbedded({ dataDir, inner: { skipLock: true } })
    assert.notEqual(robber.pid, first.server)
    await robber.stop()
  } finally {
    first.program.kill('SIGKILL')
  }
})

test('a killed program takes its database along, and the next start waits for that', limit, async () => {
  const first = await startProgram(dataDir)
  await ask(first.url, 'insert into kept values (1)')
  first.program.kill('SIGKILL')
  const database = await startEmbedded({ dataDir })
  try {
    assert.equal(isRunning(first.server), false)
    assert.deepEqual(await ask(database.ownerUrl, 'select n from kept where n = 1'), [[1]])
  } finally {
    await database.stop()
  }
})

test('an orphaned server (program and guard killed) is stopped and replaced', limit, async () => {
  const first = await startProgram(dataDir)
  await ask(first.url, 'insert into kept values (2)')
  first.program.kill('SIGSTOP') // or it would take the lock again with a new guard
  const guard = childrenOf(first.program.pid!).find((pid) => nameOf(pid) === 'sh')!
  process.kill(guard, 'SIGKILL')
  first.program.kill('SIGKILL')
  await until(() => !isRunning(guard) && !isRunning(first.program.pid!))
  assert(isRunning(first.server), 'the orphan outlives its program')
  assert.equal(await joinEmbedded(dataDir), null, 'nobody joins an orphan')
  const said: string[] = []
  const database = await startEmbedded({ dataDir, say: (line) => said.push(line) })
  try {
    assert.match(said.join(), /Poprzedni program nie zamknął bazy/)
    assert.equal(isRunning(first.server), false)
    assert.deepEqual(await ask(database.ownerUrl, 'select n from kept where n = 2'), [[2]])
  } finally {
    await database.stop()
  }
})

test('a killed server comes back at the same address with every acknowledged row', limit, async () => {
  const database = await startEmbedded({ dataDir })
  const exits: unknown[] = []
  database.onExit((exit) => exits.push(exit))
  try {
    let acknowledged = 99
    for (let round = 0; round < 3; round++) {
      const killed = database.pid
      const end = acknowledged + 50
      while (acknowledged < end) await ask(database.ownerUrl, `insert into kept values (${++acknowledged})`)
      process.kill(killed, 'SIGKILL')
      const rows = await askUntilAnswered(database.ownerUrl, 'select count(*)::int from kept where n > 99')
      assert.deepEqual(rows, [[acknowledged - 99]])
      assert.notEqual(database.pid, killed)
    }
    assert.deepEqual(exits, Array(3).fill({ code: null, signal: 'SIGKILL' }))
  } finally {
    await database.stop()
  }
})

test('a program whose guard is killed takes the lock again', limit, async () => {
  const before = childrenOf(process.pid)
  const database = await startEmbedded({ dataDir })
  try {
    const findGuard = () =>
      childrenOf(process.pid).find((pid) => !before.includes(pid) && nameOf(pid) === 'sh')
    const guard = findGuard()!
    process.kill(guard, 'SIGKILL')
    await until(() => findGuard() !== undefined && findGuard() !== guard)
    await assert.rejects(startEmbedded({ dataDir }), { code: 'busy' })
    assert.deepEqual(await ask(database.ownerUrl, 'select 1'), [[1]])
  } finally {
    await database.stop()
  }
})
