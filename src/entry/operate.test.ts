import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { runOnce } from 'graphile-worker'
import yauzl from 'yauzl'
import { insertAccount, insertPerson } from '#domains/people/account.sql.ts'
import { quiet } from '#kernel/db/install.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { exportCentre } from '#kernel/operate/export-centre.ts'
import { openColumns, technicalTables } from '#kernel/operate/export-tables.ts'
import { asCsv } from '#kernel/operate/export-text.ts'
import { removeDemoCentre } from '#kernel/operate/remove-centre.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { doDeed, keepFile } from '#test/installation.ts'
import { makeApp } from './app.ts'
import { examine } from './commands/doctor.ts'
import { exportedTables } from './commands/export.ts'
import { watchDisk } from './disk-watch.ts'
import { allJobs, tasksOf } from './worker.ts'

const at = await testHouse()
const own = await aCentre(at.owner, 'nasze')
const other = await aCentre(at.owner, 'obce')
const secrets = { password: 'hash-hasla-niejawny', name: '=HYPERLINK("x")' }
for (const centre of [own, other, own]) await doDeed(at.house, centre)
for (const centre of [own, other]) await anAccount(centre.id)

async function anAccount(centre: CentreId) {
  await at.house.doors.withCentre(centre, async (tx) => {
    const [id, person] = [newId<'account'>(), newId<'person'>()]
    const now = at.house.clock()
    await insertPerson(tx, { id: person, givenName: secrets.name, familyName: 'Próbna', at: now })
    const email = `konto-${centre}@proba.test`
    await insertAccount(tx, { id, person, email, passwordHash: secrets.password, mustChange: false, at: now })
  })
}

async function unzip(path: string): Promise<Map<string, string>> {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(path, {
    lazyEntries: false,
    autoClose: false,
  })
  const open = promisify(zip.openReadStream.bind(zip)) as (
    entry: yauzl.Entry,
  ) => Promise<NodeJS.ReadableStream>
  const waiting: Promise<[string, string]>[] = []
  zip.on('entry', (entry: yauzl.Entry) => {
    waiting.push(
      open(entry).then(async (stream) => [entry.fileName, (await buffer(stream)).toString('utf8')]),
    )
  })
  await new Promise((resolve) => zip.once('end', resolve))
  const content = new Map(await Promise.all(waiting))
  zip.close()
  return content
}

test('an export holds every table of the centre and no row of another', async () => {
  const dataDir = at.house.config.dataDir
  const sha256 = await keepFile(dataDir, own.id, 5_000)
  const files = [
    {
      id: newId(),
      name: '../zdjęcie\\z placu.jpg',
      sha256,
      contentType: 'image/jpeg',
      storedAt: '2026-03-03T10:00:00Z',
    },
    {
      id: newId(),
      name: 'zgubiony.pdf',
      sha256: 'f'.repeat(64),
      contentType: 'application/pdf',
      storedAt: '2026-03-03T10:00:00Z',
    },
  ]
  const out = join(dataDir, 'wywoz.zip')
  const order = {
    address: at.address,
    dataDir,
    centre: own,
    tables: exportedTables,
    files,
    out,
    say: () => {},
  }
  const made = await exportCentre({ ...order, readme: 'Opis' })
  assert.deepEqual([made.files, made.missingFiles], [1, 1])
  assert.equal(made.tables.find((table) => table.name === 'kernel.outbox')?.rows, 2)

  const content = await unzip(out)
  for (const table of exportedTables) {
    const path = table.replace('.', '/')
    assert(content.get(`csv/${path}.csv`)?.startsWith('\uFEFF'), table)
    assert(Array.isArray(JSON.parse(content.get(`json/${path}.json`)!)), table)
  }
  const all = [...content.values()].join('\n')
  assert(all.includes(own.id))
  assert(!all.includes(other.id))
  assert(!all.includes(secrets.password))
  assert(content.get('csv/people/person.csv')!.includes(`"'=HYPERLINK(""x"")"`))
  assert.equal(JSON.parse(content.get('json/people/person.json')!)[0].given_name, secrets.name)
  assert.match(content.get('pliki/spis.csv')!, /pliki\/[0-9a-f]{12}-z placu\.jpg,/)
  // Control: the other centre's export holds what this one must not.
  const second = join(dataDir, 'obce.zip')
  await exportCentre({ ...order, centre: other, files: [], out: second, readme: 'Opis' })
  assert([...(await unzip(second)).values()].join('\n').includes(other.id))
  await assert.rejects(exportCentre({ ...order, readme: '' }), /już istnieje/)
})

test('every table with rows of a centre is exported by some domain, or named as technical', async () => {
  const unlisted = async () => {
    const { rows } = await at.owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
         join pg_namespace n on n.oid = c.relnamespace
       where a.attname = 'centre_id' and c.relkind = 'r' order by 1`,
    )
    const known = new Set([...exportedTables, ...technicalTables])
    return rows.map((row) => row.name).filter((name) => !known.has(name))
  }
  assert.deepEqual(await unlisted(), [])
  await at.owner.query('begin; create table people.forgotten (centre_id uuid)')
  assert.deepEqual(await unlisted(), ['people.forgotten'])
  await at.owner.query('rollback')
})

test('secrets are columns that no export shows', () => {
  const columns = [
    'id',
    'email',
    'password_hash',
    'totp_sealed',
    'api_token_hash',
    'code_hash',
    'sha256',
    'hash',
  ]
  assert.deepEqual(openColumns({ name: 'a.b', columns }), ['id', 'email', 'sha256', 'hash'])
})

test('a CSV cell never runs as a formula and never breaks a row', async () => {
  const cells = ['+48 600 100 200', '-5', '-a', '@x', 'dwa\nwiersze', ' spacja', null, 'a,b']
  let csv = ''
  for await (const piece of asCsv(
    ['a'],
    (async function* () {
      yield { cells }
    })(),
  ))
    csv += piece
  assert.equal(csv.split('\r\n')[1], `+48 600 100 200,-5,'-a,'@x,"dwa\nwiersze"," spacja",,"a,b"`)
})

test('an address that others reach needs its name', async () => {
  const dataDir = at.house.config.dataDir
  const env = { SPLOT_DATA: dataDir, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', HOST: '0.0.0.0' }
  const open = new Map((await examine(env)).map((check) => [check.id, check.status]))
  assert.equal(open.get('address'), 'fail')
  assert.equal(open.get('database'), 'fail')
  const named = await examine({ ...env, SPLOT_BASE_URL: 'https://cus.example.org' })
  assert.equal(named.find((check) => check.id === 'address')?.status, 'ok')
})

test('the daily clean-up takes what is old and leaves the rest, twice alike', async () => {
  const { config } = at.house
  const now = at.house.clock()
  const days = (n: number) => now.subtract({ hours: 24 * n }).toString()
  await at.owner.query(
    `insert into kernel.draft (centre_id, owner, form, fields, saved_at, expires_at)
     values ($1, 'a', '/x', '[]', $2, $2), ($1, 'b', '/x', '[]', $2, $3)`,
    [own.id, days(3), days(-1)],
  )
  await at.owner.query(
    `insert into kernel.idempotency (centre_id, key, body_hash, result, made_at)
     values ($1, 'stary-klucz', 'x', '1', $2), ($1, 'nowy-klucz', 'x', '1', $3)`,
    [own.id, days(8), days(6)],
  )
  const [old, fresh, shared] = [1, 2, 3].map(() => keepFile(config.dataDir, own.id, 100))
  const hashes = await Promise.all([old!, fresh!, shared!])
  const insert = `insert into files.stored_file
      (centre_id, id, sha256, bytes, content_type, name, state, stored_at, stored_by_kind)
    values ($1, $2, $3, 100, 'image/png', 'x.png', $4, $5, 'system')`
  const row = (hash: string, state: string, age: number) =>
    at.owner.query(insert, [own.id, newId(), hash, state, days(age)])
  await row(hashes[0]!, 'pending', 2)
  await row(hashes[1]!, 'pending', 0)
  await row(hashes[2]!, 'pending', 2)
  await row(hashes[2]!, 'attached', 2)
  const jobs = allJobs(config)
  for (let time = 1; time <= 2; time += 1) {
    await at.owner.query(`select graphile_worker.add_job('kernel.daily')`)
    const taskList = tasksOf(at.house)
    await runOnce({ connectionString: at.address, taskList, logger: quiet, noHandleSignals: true })
  }
  const left = async (table: string, column: string) =>
    (
      await at.owner.query(`select ${column} as v from ${table} where centre_id = $1 order by 1`, [own.id])
    ).rows.map((r) => r.v)
  assert.deepEqual(await left('kernel.draft', 'owner'), ['b'])
  assert.deepEqual(await left('kernel.idempotency', 'key'), ['nowy-klucz'])
  assert.deepEqual(await left('files.stored_file', 'sha256'), [hashes[1], hashes[2]].toSorted())
  const kept = join(config.dataDir, 'files', own.id)
  const onDisk = () =>
    readdirSync(kept, { recursive: true })
      .map(String)
      .filter((name) => name.length > 60).length
  // The bytes were put a moment ago by the machine's clock: younger than a day, so they wait.
  const before = onDisk()
  await row(hashes[0]!, 'pending', 2)
  await jobs['files.pending.clean-up']!(
    {},
    { house: at.house, centre: own.id, now: now.add({ hours: 24 * 365 * 50 }) },
  )
  assert.equal(onDisk(), before - 2, 'the abandoned and the fresh one, a life later; never the attached one')
})

test('writing stops and goes on with the disk, and the workspace says so', async () => {
  let state: 'ok' | 'read-only' = 'ok'
  const looks: (() => void)[] = []
  const watch = watchDisk(() => {
    for (const look of looks.splice(0)) look()
    return state
  }, 1)
  const twoLooks = async () => {
    for (let n = 0; n < 2; n += 1) await new Promise<void>((resolve) => looks.push(resolve))
  }
  assert.equal(watch.writable(), true)
  const page = async (writable: boolean) => {
    const app = makeApp({ ...at.house, writable: () => writable })
    return (await app.request('http://localhost/c/nasze/praca/wejscie')).text()
  }
  state = 'read-only'
  await twoLooks()
  assert.equal(watch.writable(), false)
  assert.match(await page(false), /tylko czytać/)
  assert.doesNotMatch(await page(true), /tylko czytać/)
  state = 'ok'
  await twoLooks()
  assert.equal(watch.writable(), true)
  watch.stop()
})

test('only a demonstration can be removed, with all its rows and files', async () => {
  const demo = await aCentre(at.owner, 'demo')
  await at.owner.query('update kernel.centre set is_demo = true where id = $1', [demo.id])
  await doDeed(at.house, demo)
  const path = join(at.house.config.dataDir, 'files', demo.id, 'aa', 'x')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, randomBytes(3))
  await assert.rejects(
    removeDemoCentre(at.owner, other.id, at.house.config.dataDir),
    /nie jest centrum pokazowe/,
  )
  await removeDemoCentre(at.owner, demo.id, at.house.config.dataDir)
  const { rows } = await at.owner.query(`select slug from kernel.centre order by 1`)
  assert.deepEqual(
    rows.map((row) => row.slug),
    ['nasze', 'obce'],
  )
  assert.throws(() => readFileSync(path))
})

// Last, because its faults stay.
test('doctor finds planted faults, and none before', async () => {
  const dataDir = at.house.config.dataDir
  const secret = join(dataDir, 'secret')
  writeFileSync(secret, `${'s'.repeat(40)}\n`, { mode: 0o600 })
  const env = { SPLOT_DATA: dataDir, DATABASE_URL: at.address }
  const status = async () => new Map((await examine(env)).map((check) => [check.id, check.status]))
  const well = await status()
  for (const id of [
    'secret',
    'row-security',
    'outbox',
    'jobs',
    'migrations',
    'roles',
    'audit',
    'clock',
    'data-folder',
  ])
    assert.equal(well.get(id), 'ok', id)

  await at.owner.query('update kernel.centre set is_demo = true where id = $1', [own.id])
  const open = { ...env, HOST: '0.0.0.0', SPLOT_BASE_URL: 'https://cus.example.org' }
  assert.equal(well.get('demo'), 'ok')
  assert.equal((await examine(open)).find((check) => check.id === 'demo')?.status, 'warn')

  chmodSync(secret, 0o644)
  chmodSync(dataDir, 0o755)
  await at.owner.query('drop policy centre on kernel.draft')
  await at.owner.query(`insert into kernel.operation (key, value) values ('outbox-paused', 'true')`)
  await at.owner.query(`select graphile_worker.add_job('people.lost', '{}')`)
  await at.owner.query(`update graphile_worker._private_jobs set attempts = max_attempts
    where task_id = (select id from graphile_worker._private_tasks where identifier = 'people.lost')`)
  await at.owner.query(`update audit.entry set action = 'inne' where centre_id = $1 and seq = 2`, [own.id])
  const ill = await status()
  for (const id of ['secret', 'data-folder', 'row-security', 'audit']) assert.equal(ill.get(id), 'fail', id)
  for (const id of ['outbox', 'jobs', 'mail', 'backup']) assert.equal(ill.get(id), 'warn', id)

  await at.owner.query(`update kernel_migration.applied set checksum = 'x' where position = 0`)
  assert.equal((await status()).get('migrations'), 'fail')
})
