import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { diskStore } from '#kernel/files/store.ts'
import type { CentreId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import { describeError, log } from '#kernel/log.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Begin, jobsTable, type Manifest, parts } from './archive-format.ts'
import { type ArchiveWriter, writeArchive } from './archive-writer.ts'
import { keyCheckOf, keyPathOf, writeKeyFile } from './key-file.ts'
import { listTables, quoteName, quoteTable, type TableShape } from './tables.ts'
import { trouble, troubleOfDisk } from './trouble.ts'

export interface BackupOrder {
  /** Owner's address of the database. */
  readonly address: string
  readonly dataDir: string
  readonly secret: string
  readonly out: string
  readonly now: Instant
  /** Hears Polish progress sentences. */
  readonly say: (line: string) => void
}

export interface BackupMade {
  readonly file: string
  readonly key: string
  readonly bytes: number
  readonly tables: Manifest['tables']
  readonly rows: number
  readonly files: number
  /** Kept files whose content no longer hashes to their name; they are in the backup as they are. */
  readonly damagedFiles: readonly string[]
}

const pieceSize = 4 * 1024 * 1024

/**
 * Writes one file with every row of one moment (one REPEATABLE READ snapshot, also under write load) and
 * every kept file, and the key beside it. Nothing of the name exists before it is whole. Throws
 * OperatorTrouble.
 */
export async function makeBackup(order: BackupOrder): Promise<BackupMade> {
  const file = resolve(order.out)
  const key = keyPathOf(file)
  for (const path of [file, key]) if (existsSync(path)) throw trouble('exists', { path })
  const half = `${file}.${process.pid}.part`
  const client = await connect(order.address)
  let archive: ArchiveWriter | null = null
  try {
    archive = writeArchive(half)
    const { manifest, damagedFiles } = await fill(archive, client, order)
    const bytes = await archive.close()
    await writeKeyFile(key, order.secret)
    await rename(half, file)
    await noteBackup(client, order.now)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { file, key, bytes, tables: manifest.tables, rows, files: manifest.files.count, damagedFiles }
  } catch (error) {
    await archive?.abort()
    await rm(half, { force: true })
    if (!existsSync(file)) await rm(key, { force: true })
    throw troubleOfDisk(error, file)
  } finally {
    await client.end().catch(() => {})
  }
}

async function connect(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => {}) // The query under way rejects; a second report would end the process.
  await client.connect()
  // Text that every version of PostgreSQL reads the same, whatever the server's own settings are.
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601';
    set extra_float_digits = 3; set bytea_output = 'hex'; set row_security = off; set statement_timeout = 0`)
  return client
}

async function fill(archive: ArchiveWriter, client: pg.Client, order: BackupOrder) {
  await client.query('begin isolation level repeatable read read only')
  const { tables } = await listTables(client)
  const begin = await beginOf(client, tables, order)
  await archive.put(parts.begin, asJson(begin))
  const told: Manifest['tables'] = []
  for (const table of tables) {
    const select = `select ${table.columns.map(quoteName).join(', ')} from ${quoteTable(table.name)}`
    told.push(await putTable(archive, client, { name: table.name, select }))
  }
  told.push(await putTable(archive, client, { name: jobsTable, select: jobsSql }))
  order.say(`Zapisano ${told.length} tabel. Teraz pliki…`)
  const { files, damagedFiles } = await putFiles(archive, client, order)
  const manifest: Manifest = { tables: told, files }
  await archive.put(parts.manifest, asJson(manifest))
  return { manifest, damagedFiles }
}

async function beginOf(client: pg.Client, tables: readonly TableShape[], order: BackupOrder): Promise<Begin> {
  const steps = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from kernel_migration.applied order by position',
  )
  const version = await client.query<{ server_version: string }>('show server_version')
  return {
    format: 'splot-backup',
    version: 1,
    madeAt: order.now.toString(),
    database: version.rows[0]!.server_version.split(' ')[0]!,
    keyCheck: keyCheckOf(order.secret),
    migrations: steps.rows,
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  }
}

// Jobs that have used up their attempts are dead and would only be dead again.
const jobsSql = `select t.identifier, j.payload, j.run_at, j.max_attempts, j.key, j.priority
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts < j.max_attempts order by j.id`

/**
 * The size of a tar part stands before it, so a table goes out in pieces that are each held once in memory.
 */
async function putTable(
  archive: ArchiveWriter,
  client: pg.Client,
  table: { name: string; select: string },
): Promise<Manifest['tables'][number]> {
  const rows = client.query(copyTo(`copy (${table.select}) to stdout`))
  const hash = createHash('sha256')
  let waiting: Buffer[] = []
  let size = 0
  let bytes = 0
  let number = 0
  const flush = async () => {
    number += 1
    const name = `${parts.tables}${table.name}/${String(number).padStart(6, '0')}.copy`
    await archive.put(name, Buffer.concat(waiting))
    waiting = []
    size = 0
  }
  for await (const piece of rows as AsyncIterable<Buffer>) {
    hash.update(piece)
    waiting.push(piece)
    size += piece.length
    bytes += piece.length
    if (size >= pieceSize) await flush()
  }
  if (size > 0) await flush()
  return { name: table.name, rows: rows.rowCount, bytes, sha256: hash.digest('hex') }
}

/** The files come after the snapshot: a deed names only files that are on the disk already. */
async function putFiles(archive: ArchiveWriter, client: pg.Client, order: BackupOrder) {
  const store = diskStore(order.dataDir)
  const centres = await client.query<{ id: CentreId }>('select id from kernel.centre order by id')
  const list = createHash('sha256')
  const damagedFiles: string[] = []
  let count = 0
  let bytes = 0
  for (const { id } of centres.rows) {
    for await (const kept of store.list(id)) {
      const opened = await store.open(kept.sha256, id).catch((error) => {
        if (error instanceof NotFound) return null // removed since it was listed
        throw error
      })
      if (!opened) continue
      const name = `${id}/${kept.sha256.slice(0, 2)}/${kept.sha256}`
      const hash = createHash('sha256')
      opened.stream.on('data', (piece) => hash.update(piece))
      await archive.pass(`${parts.files}${name}`, opened.bytes, opened.stream)
      const found = hash.digest('hex')
      if (found !== kept.sha256) damagedFiles.push(name)
      list.update(`${name} ${opened.bytes} ${found}\n`)
      count += 1
      bytes += opened.bytes
      if (count % 500 === 0) order.say(`Zapisano ${count} plików…`)
    }
  }
  return { files: { count, bytes, sha256: list.digest('hex') }, damagedFiles }
}

/**
 * For `doctor`, which asks how old the last backup is. The backup is whole even where this cannot be
 * written.
 */
async function noteBackup(client: pg.Client, at: Instant): Promise<void> {
  try {
    await client.query('commit')
    await client.query(
      `insert into kernel.operation (key, value, set_at) 
       values ('last-backup', to_jsonb($1::text), $1::timestamptz)
       on conflict (key) do update set value = excluded.value, set_at = excluded.set_at`,
      [at.toString()],
    )
  } catch (error) {
    log('warn', 'backup.not-noted', describeError(error))
  }
}

function asJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
}
