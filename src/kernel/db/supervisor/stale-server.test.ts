import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ask, makeTemporaryFolder } from './fixtures.ts'
import { startEmbedded } from './supervise.ts'

const folder = makeTemporaryFolder()
const dataDir = join(folder.path, 'data')
const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
const limit = { timeout: 60_000 }
let owner: { uid: number; gid: number }

before(async () => {
  await (await startEmbedded({ dataDir })).stop()
  owner = statSync(join(dataDir, 'postgres'))
})
after(folder.remove)

/** Leaves a pid file as a crash would, then starts and asks the database. */
async function startAfter(content: string): Promise<void> {
  writeFileSync(pidFile, content)
  chmodSync(pidFile, 0o600)
  if (process.getuid!() === 0) chownSync(pidFile, owner.uid, owner.gid)
  const database = await startEmbedded({ dataDir })
  try {
    assert.deepEqual(await ask(database.ownerUrl, 'select 1'), [[1]])
  } finally {
    await database.stop()
  }
}

const contentFor = (pid: number) => `${pid}\n${join(dataDir, 'postgres')}\n1700000000\n5432\n\n\n\nready   \n`

test('starts after a pid file of a dead process', limit, async () => {
  const dead = spawn('true')
  await once(dead, 'exit')
  await startAfter(contentFor(dead.pid!))
})

test('starts after a pid file that names process 1', limit, () => startAfter(contentFor(1)))

test('starts after an empty pid file, and after garbage', limit, async () => {
  await startAfter('')
  await startAfter('\0\0garbage\n')
  await startAfter('-17\n')
})

test(
  'starts after a pid file of a living stranger of the same user, and leaves it alone',
  limit,
  async () => {
    const stranger = spawnStranger()
    try {
      await startAfter(contentFor(stranger.pid!))
      assert.equal(stranger.exitCode ?? stranger.signalCode, null)
    } finally {
      stranger.kill()
    }
  },
)

test('control: PostgreSQL alone refuses that pid file', limit, async () => {
  const stranger = spawnStranger()
  try {
    writeFileSync(pidFile, contentFor(stranger.pid!))
    const { startServer } = await import('./server.ts')
    const { chooseBinaries } = await import('./binaries.ts')
    const { findPlace, makeSocketFolder } = await import('./data-place.ts')
    const { chooseServiceUser } = await import('./service-user.ts')
    const place = findPlace(dataDir)!
    const user = chooseServiceUser(place.cluster)
    const binaries = chooseBinaries({ major: 18, user, copiesDir: folder.path, dir: dataDir })
    const plan = { place, user, binaries, socketDir: makeSocketFolder(place, user) }
    await assert.rejects(startServer(plan), { code: 'busy' })
  } finally {
    stranger.kill()
  }
})

function spawnStranger(): ChildProcess {
  const identity = process.getuid!() === 0 ? { uid: owner.uid, gid: owner.gid } : {}
  return spawn('sleep', ['60'], { ...identity, cwd: '/', stdio: 'ignore' })
}
