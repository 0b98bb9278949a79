import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import yazl from 'yazl'
import { safeFileName } from '#kernel/files/staged-name.ts'
import { diskStore } from '#kernel/files/store.ts'
import type { CentreId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { openColumns, readCentreRows } from './export-tables.ts'
import { asCsv, asJsonArray } from './export-text.ts'
import { listTables, type TableShape } from './tables.ts'
import { trouble, troubleOfDisk } from './trouble.ts'

/** A kept file with the words of whoever gave it. */
export interface NamedFile {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly contentType: string
  /** RFC 3339. */
  readonly storedAt: string
}

export interface ExportOrder {
  readonly address: string
  readonly dataDir: string
  readonly centre: { readonly id: CentreId; readonly zone: string }
  /** `schema.table` in the order of the domains. */
  readonly tables: readonly string[]
  readonly files: readonly NamedFile[]
  /** Text of CZYTAJ-MNIE.txt. */
  readonly readme: string
  readonly out: string
  readonly say: (line: string) => void
}

export interface ExportMade {
  readonly file: string
  readonly tables: readonly { readonly name: string; readonly rows: number }[]
  readonly files: number
  /** Files whose bytes are not in the store any more; the index names them. */
  readonly missingFiles: number
}

/**
 * Writes everything of one centre as a zip: each table as CSV and JSON of one moment, each file under a
 * readable name with an index. Streams; nothing of the name exists before it is whole. Throws
 * OperatorTrouble.
 */
export async function exportCentre(order: ExportOrder): Promise<ExportMade> {
  const file = resolve(order.out)
  if (existsSync(file)) throw trouble('exists', { path: file })
  const half = `${file}.${process.pid}.part`
  const client = new pg.Client({ connectionString: order.address })
  client.on('error', () => {}) // The query under way rejects; a second report would end the process.
  const zip = new yazl.ZipFile()
  try {
    await client.connect()
    await client.query(`begin isolation level repeatable read read only; set local statement_timeout = 0`)
    await client.query(`select set_config('timezone', $1, true)`, [order.centre.zone])
    const output = createWriteStream(half, { flags: 'wx', mode: 0o600, flush: true })
    const done = pipeline(zip.outputStream as Readable, output)
    done.catch(() => {}) // heard by the wait below
    const made = await Promise.race([addAll(zip, client, order), done.then(() => never)])
    await done
    await rename(half, file)
    return { file, ...made }
  } catch (error) {
    await rm(half, { force: true })
    throw troubleOfDisk(error, file)
  } finally {
    await client.end().catch(() => {})
  }
}

const never = new Promise<never>(() => {})

async function addAll(zip: yazl.ZipFile, client: pg.Client, order: ExportOrder) {
  await add(zip, 'CZYTAJ-MNIE.txt', once(order.readme.replaceAll('\n', '\r\n')))
  const shapes = new Map((await listTables(client)).tables.map((shape) => [shape.name, shape]))
  const tables: { name: string; rows: number }[] = []
  for (const name of order.tables) {
    const shape = shapes.get(name)
    if (!shape) throw new Error(`a domain lists ${name}, which is no table`)
    tables.push({ name, rows: await addTable(zip, client, { shape, centre: order.centre.id }) })
  }
  order.say(`Zapisano ${tables.length} tabel. Teraz pliki…`)
  const files = await addFiles(zip, order)
  zip.end()
  return { tables, ...files }
}

async function addTable(
  zip: yazl.ZipFile,
  client: pg.Client,
  { shape, centre }: { shape: TableShape; centre: CentreId },
): Promise<number> {
  let rows = 0
  const counted = async function* () {
    for await (const row of readCentreRows(client, shape, centre)) {
      rows += 1
      yield row
    }
  }
  const [schema, table] = shape.name.split('.')
  await add(zip, `csv/${schema}/${table}.csv`, asCsv(openColumns(shape), counted()))
  await add(zip, `json/${schema}/${table}.json`, asJsonArray(readCentreRows(client, shape, centre)))
  return rows
}

async function addFiles(zip: yazl.ZipFile, order: ExportOrder) {
  const store = diskStore(order.dataDir)
  const index: { cells: (string | null)[] }[] = []
  let files = 0
  for (const kept of order.files) {
    const opened = await store.open(kept.sha256, order.centre.id).catch((error) => {
      if (error instanceof NotFound) return null
      throw error
    })
    const path = opened ? `pliki/${kept.id.slice(-12)}-${safeFileName(kept.name)}` : null
    if (opened && path) {
      await add(zip, path, opened.stream)
      files += 1
    }
    const size = opened ? String(opened.bytes) : null
    index.push({ cells: [path, kept.name, kept.contentType, size, kept.storedAt, kept.id, kept.sha256] })
  }
  const columns = ['plik', 'nazwa', 'rodzaj', 'bajty', 'zapisano', 'id', 'sha256']
  await add(zip, 'pliki/spis.csv', asCsv(columns, each(index)))
  return { files, missingFiles: order.files.length - files }
}

/** Adds one entry and waits until its last byte was taken, because all tables are read on one connection. */
function add(zip: yazl.ZipFile, path: string, content: AsyncIterable<string> | Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = content instanceof Readable ? content : Readable.from(bytesOf(content))
    stream.once('end', resolve).once('error', reject)
    zip.addReadStream(stream, path, { mode: 0o600 })
  })
}

async function* bytesOf(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of text) yield Buffer.from(piece)
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}
