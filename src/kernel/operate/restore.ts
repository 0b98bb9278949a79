import { createWriteStream, existsSync } from 'node:fs'
import { appendFile, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { install } from '#kernel/db/install.ts'
import type { Migration } from '#kernel/db/migrate.ts'
import { isLocked } from '#kernel/db/supervisor/data-lock.ts'
import { findPlace } from '#kernel/db/supervisor/data-place.ts'
import { startEmbedded } from '#kernel/db/supervisor/supervise.ts'
import type { Begin } from './archive-format.ts'
import { readArchive, requireSealed } from './archive-reader.ts'
import { requireKnownSteps, takeRows } from './restore-rows.ts'
import { listUsedSchemas, quoteName } from './tables.ts'
import { trouble, troubleOfDisk } from './trouble.ts'

export interface RestoreOrder {
  readonly file: string
  readonly dataDir: string
  /** Owner's address of an outside database; null = the embedded one. */
  readonly databaseUrl: string | null
  readonly migrations: readonly Migration[]
  /** Gives the secret for this backup, from a key file or the environment; throws when it does not fit. */
  readonly secretFor: (keyCheck: string) => Promise<{ secret: string; keep: boolean }>
  /** Password of the program's roles, made from the secret. */
  readonly passwordOf: (secret: string) => string
  readonly say: (line: string) => void
}

export interface RestoreMade {
  readonly madeAt: string
  readonly rows: number
  readonly files: number
}

const marker = 'restore-unfinished'
// Stands in the marker once the database was seen to be empty, so that what it holds later came from us.
const ourDatabase = 'database'

/**
 * Refuses a data folder in which a restore was cut off: it would look like an empty or a half installation.
 */
export function requireWholeFolder(dataDir: string): void {
  if (existsSync(join(dataDir, marker))) throw trouble('half-restored', { path: dataDir })
}

/**
 * Brings a backup back into an empty data folder and an empty database, on today's schema. All rows come in
 * one transaction; until the end a marker keeps the program from starting. What fails leaves the folder
 * empty again.
 */
export async function restoreBackup(order: RestoreOrder): Promise<RestoreMade> {
  const file = resolve(order.file)
  order.say('Sprawdzam kopię…')
  await requireSealed(file)
  const { begin, manifest } = await readArchive(file)
  requireKnownSteps(begin, order.migrations)
  const { secret, keep } = await order.secretFor(begin.keyCheck)
  await takeFolder(order)
  try {
    if (keep) await writeFile(join(order.dataDir, 'secret'), `${secret}\n`, { mode: 0o600, flush: true })
    await fillHouse(order, { file, begin, password: order.passwordOf(secret) })
  } catch (error) {
    await emptyFolder(order.dataDir)
    throw troubleOfDisk(error, order.dataDir)
  }
  await rm(join(order.dataDir, marker))
  await syncFolder(order.dataDir)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return { madeAt: begin.madeAt, rows, files: manifest.files.count }
}

interface Filling {
  readonly file: string
  readonly begin: Begin
  readonly password: string
}

async function fillHouse(order: RestoreOrder, filling: Filling): Promise<void> {
  const { databaseUrl, dataDir, say } = order
  const embedded = databaseUrl ? null : await startEmbedded({ dataDir, say })
  const address = databaseUrl ?? embedded!.ownerUrl
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => {}) // The query under way rejects; a second report would end the process.
  try {
    await client.connect()
    const schemas = await listUsedSchemas(client)
    if (schemas.length > 0) throw trouble('database-not-empty', { schemas: schemas.join(', ') })
    await appendFile(join(dataDir, marker), `${ourDatabase}\n`, { flush: true })
    try {
      await fillDatabase(order, filling, { client, address })
    } catch (error) {
      if (databaseUrl) await dropEverything(client)
      throw error
    }
  } finally {
    await client.end().catch(() => {})
    await embedded?.stop()
  }
}

async function fillDatabase(
  { migrations, dataDir, say }: RestoreOrder,
  { file, begin, password }: Filling,
  { client, address }: { client: pg.Client; address: string },
): Promise<void> {
  const then = new Set(begin.migrations.map((step) => step.name))
  say('Zakładam tabele z dnia kopii…')
  await install(client, address, migrations, { password, only: then })
  await client.query('begin')
  try {
    const rows = await takeRows(client, begin)
    say('Wczytuję dane i pliki…')
    await readArchive(file, {
      rows: (table, piece) => rows.take(table, piece),
      file: (name, content) => writeKept(join(dataDir, 'files', name), content),
    })
    await rows.end()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
  await install(client, address, migrations, { password, say })
  await client.query('analyze')
}

async function writeKept(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
}

/** The database was empty before us, so every schema in it now is ours. */
async function dropEverything(client: pg.Client): Promise<void> {
  for (const schema of await listUsedSchemas(client)) {
    await client.query(`drop schema ${quoteName(schema)} cascade`)
  }
}

async function takeFolder(order: RestoreOrder): Promise<void> {
  const { dataDir, say } = order
  const names: string[] = await readdir(dataDir).catch(() => [])
  if (names.includes(marker)) {
    const place = findPlace(dataDir)
    if (place && (await isLocked(place))) throw trouble('still-running', { path: dataDir })
    say('Usuwam resztki przerwanego odtwarzania…')
    await emptyFolder(dataDir)
  } else if (names.some((name) => name !== 'lost+found')) {
    throw trouble('folder-not-empty', { path: dataDir })
  }
  try {
    // Others may pass through to their own folder in it (the database's user), but not list it.
    await mkdir(dataDir, { recursive: true, mode: 0o711 })
    await writeFile(join(dataDir, marker), 'restore\n', { flag: 'wx', mode: 0o600, flush: true })
    await syncFolder(dataDir)
  } catch (error) {
    throw troubleOfDisk(error, dataDir)
  }
}

/** Only after the marker proved that everything in the folder came from a restore. The marker goes last. */
async function emptyFolder(dataDir: string): Promise<void> {
  const place = findPlace(dataDir)
  const ours = (await readFile(join(dataDir, marker), 'utf8')).includes(ourDatabase)
  // Root keeps the database elsewhere; there may lie an older one that this folder once had.
  if (ours && place && place.root !== dataDir) await rm(place.root, { recursive: true, force: true })
  for (const name of await readdir(dataDir)) {
    if (name !== marker && name !== 'lost+found')
      await rm(join(dataDir, name), { recursive: true, force: true })
  }
  await rm(join(dataDir, marker), { force: true })
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
