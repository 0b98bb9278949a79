import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { runOnce } from 'graphile-worker'
import { quiet } from '#kernel/db/install.ts'
import { readArchive, requireSealed } from '#kernel/operate/archive-reader.ts'
import { writeArchive } from '#kernel/operate/archive-writer.ts'
import { readOutbox, resumeOutbox } from '#kernel/operate/outbox-state.ts'
import {
  anInstallation,
  backUp,
  bringBack,
  countDeeds,
  doDeed,
  installationAt,
  keepFile,
  sumsOf,
} from '#test/installation.ts'
import { verifyChains } from './commands/audit.ts'
import { openHouse } from './open.ts'
import { tasksOf } from './worker.ts'

let source: Awaited<ReturnType<typeof anInstallation>>
let backup: string
let made: Awaited<ReturnType<typeof backUp>>
let untilBackup = 0
let file: string

before(async () => {
  source = await anInstallation()
  backup = join(source.folder, 'kopia.tar.gz')
  for (let n = 0; n < 20; n += 1) await doDeed(source.house, source.centre)
  for (let n = 0; n < 12; n += 1) file = await keepFile(source.dataDir, source.centre.id, 400_000)
})
after(() => source.remove())

test('a backup under write load holds the rows of one moment', async () => {
  let on = true
  let deeds = 20
  const writers = [1, 2, 3].map(async () => {
    while (on) {
      await doDeed(source.house, source.centre)
      deeds += 1
    }
  })
  untilBackup = deeds
  made = await backUp(source, backup)
  // Control: without one snapshot the four counts come from four moments, because the load is going on.
  const [first] = await countDeeds(source.owner)
  const before = deeds
  while (deeds < before + 5) await new Promise((resolve) => setTimeout(resolve, 1))
  const [, second] = await countDeeds(source.owner)
  on = false
  await Promise.all(writers)
  assert.notEqual(first, second)

  const rows = (name: string) => made.tables.find((table) => table.name === name)!.rows
  assert(rows('audit.entry') >= untilBackup && rows('audit.entry') < deeds)
  for (const name of ['kernel.setting', 'kernel.outbox', 'kernel.change', 'jobs'])
    assert.equal(rows(name), rows('audit.entry'), name)
  assert.equal(made.files, 12)
  assert.equal(statSync(backup).mode & 0o777, 0o600)
  assert.equal(statSync(made.key).mode & 0o777, 0o600)
  assert(!readFileSync(backup).includes(source.house.secret))
})

test('the backup comes back in another folder with exactly these rows and files, and nothing leaves', async () => {
  const dataDir = join(source.folder, 'restored')
  const restored = await bringBack(backup, dataDir, source.house.secret)
  assert.equal(restored.rows, made.rows)
  const there = await installationAt(dataDir)
  try {
    const sums = await sumsOf(there.opened.ownerAddress)
    for (const { name, rows, sha256 } of made.tables) {
      // These two say something new: the pause, and the jobs are the library's own.
      if (name !== 'kernel.operation' && name !== 'jobs')
        assert.deepEqual(sums.get(name), { rows, sha256 }, name)
    }
    const kept = ['files', source.centre.id, file.slice(0, 2), file]
    assert(readFileSync(join(dataDir, ...kept)).equals(readFileSync(join(source.dataDir, ...kept))))
    assert.equal(statSync(join(dataDir, 'secret')).mode & 0o777, 0o600)
    assert(!existsSync(join(dataDir, 'restore-unfinished')))
    const messages = made.tables.find((table) => table.name === 'kernel.outbox')!.rows
    const chains = await verifyChains(there.house, undefined)
    assert.deepEqual(chains, { ok: true, entries: messages, broken: [] })

    const mail = join(dataDir, 'mail')
    const work = () =>
      runOnce({
        connectionString: there.opened.ownerAddress,
        taskList: tasksOf(there.house),
        logger: quiet,
        noHandleSignals: true,
      })
    await work()
    assert(!existsSync(mail))
    const { withPlatform } = there.house.doors
    assert.deepEqual((await withPlatform(readOutbox)).paused, true)
    assert.equal(await withPlatform((tx) => resumeOutbox(tx, { skipWaiting: false })), messages)
    await work()
    assert.equal(readdirSync(mail).length, messages)
    await doDeed(there.house, source.centre) // the sequence of changes goes on behind what came back
    assert.equal((await countDeeds(there.owner))[3], messages + 1)
  } finally {
    await there.close()
  }
})

test('one changed, missing or added byte anywhere is refused before anything is written', async () => {
  await requireSealed(backup) // control: the untouched file
  await readArchive(backup)
  const bytes = readFileSync(backup)
  const spoilt = join(source.folder, 'zepsuta.tar.gz')
  const target = join(source.folder, 'nothing')
  const places = [
    0,
    3,
    4,
    8,
    9,
    10,
    5_000,
    bytes.length >> 1,
    bytes.length - 100,
    bytes.length - 30,
    bytes.length - 1,
  ]
  for (const place of places) {
    const flipped = Buffer.from(bytes)
    flipped[place]! ^= 0x10
    writeFileSync(spoilt, flipped)
    await assert.rejects(
      bringBack(spoilt, target, source.house.secret),
      /uszkodzona|nie jest kopia/,
      `${place}`,
    )
  }
  for (const other of [
    bytes.subarray(0, -1),
    bytes.subarray(0, 9_000),
    Buffer.concat([bytes, Buffer.from('x')]),
  ]) {
    writeFileSync(spoilt, other)
    await assert.rejects(bringBack(spoilt, target, source.house.secret), /uszkodzona/)
  }
  assert(!existsSync(target))
})

test('a restore never touches a folder with anything in it, and never replaces an older backup', async () => {
  await assert.rejects(bringBack(backup, source.dataDir, source.house.secret), /nie jest pusty/)
  assert(existsSync(join(source.dataDir, 'secret')))
  await assert.rejects(backUp(source, backup), /już istnieje/)
})

test('the program does not start on a half restore, and the next restore takes the folder over', async () => {
  const dataDir = join(source.folder, 'again')
  mkdirSync(join(dataDir, 'files'), { recursive: true })
  writeFileSync(join(dataDir, 'restore-unfinished'), 'restore\n')
  await assert.rejects(openHouse({ join: false, env: { SPLOT_DATA: dataDir } }), /przerwano odtwarzanie/)
  await bringBack(backup, dataDir, source.house.secret)
  const there = await installationAt(dataDir)
  assert.equal(
    (await countDeeds(there.owner))[0],
    made.tables.find((table) => table.name === 'kernel.setting')!.rows,
  )
  await there.close()
})

test('commands join the running program: exit codes, one JSON document, a full disk leaves nothing', async () => {
  const out = join(source.folder, 'druga.tar.gz')
  const fine = await splot(['backup', '--out', out, '--json'])
  assert.equal(fine.code, 0, fine.errors)
  assert.equal(JSON.parse(fine.output).files, 12)
  const full = join(source.folder, 'pelna.tar.gz')
  // The limit on the size of a file stands for the full disk: the write fails in the middle in the same way.
  const short = await splot(['backup', '--out', full], 'ulimit -f 1000; ')
  assert.deepEqual([short.code, /Brak miejsca/.test(short.errors), short.output], [1, true, ''], short.errors)
  assert.deepEqual(
    readdirSync(source.folder).filter((name) => name.includes('pelna')),
    [],
  )
  assert.equal((await splot(['export', '--out', full])).code, 2)
  const verified = await splot(['audit', 'verify', '--json'])
  assert.deepEqual(Object.keys(JSON.parse(verified.output)), ['ok', 'entries'])
})

async function splot(words: readonly string[], before = '') {
  const root = join(import.meta.dirname, '../..')
  const node = `exec '${process.execPath}' --import ./src/kernel/tsx-hook.mjs src/entry/cli.ts "$@"`
  const env = { PATH: process.env.PATH, SPLOT_DATA: source.dataDir }
  const child = spawn('sh', ['-c', `${before}${node}`, 'sh', ...words], { cwd: root, env })
  const told = Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await once(child, 'exit')
  const [output, errors] = await told
  return { code, output, errors }
}

test('a restore that fails in the middle leaves the folder empty', async () => {
  const { begin } = await readArchive(backup)
  const file = join(source.folder, 'foreign.tar.gz')
  const rows = Buffer.from('to nie jest wiersz\n')
  const archive = writeArchive(file)
  await archive.put('begin.json', Buffer.from(JSON.stringify(begin)))
  await archive.put('tables/kernel.centre/000001.copy', rows)
  const sha256 = createHash('sha256').update(rows).digest('hex')
  const none = createHash('sha256').digest('hex')
  const manifest = {
    tables: [{ name: 'kernel.centre', rows: 1, bytes: rows.length, sha256 }],
    files: { count: 0, bytes: 0, sha256: none },
  }
  await archive.put('manifest.json', Buffer.from(JSON.stringify(manifest)))
  await archive.close()
  const dataDir = join(source.folder, 'failed')
  await assert.rejects(bringBack(file, dataDir, source.house.secret), /missing data|uuid/)
  assert.deepEqual(readdirSync(dataDir), [])
})
