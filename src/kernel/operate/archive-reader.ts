import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import tar from 'tar-stream'
import {
  archiveHead,
  type Begin,
  beginShape,
  jobColumns,
  jobsTable,
  type Manifest,
  manifestShape,
  parts,
  sealLength,
  sealOf,
} from './archive-format.ts'
import { OperatorTrouble, trouble } from './trouble.ts'

/** What a reader does with the parts, in their order. Nothing is final until `readArchive` returns. */
export interface ArchiveReader {
  begin?(begin: Begin): Promise<void>
  /** A piece of a table's COPY text; the pieces of one table follow one another. */
  rows?(table: string, piece: Buffer): Promise<void>
  /** A kept file: `name` is `<centre>/<2 hex>/<sha256>`. The content must be read to its end. */
  file?(name: string, content: AsyncIterable<Buffer>): Promise<void>
}

const largestText = 64 * 1024 * 1024

/**
 * Refuses a file with any changed, missing or added byte, before a single part is looked at. Throws
 * `no-file`, `not-a-backup`, `damaged-backup`.
 */
export async function requireSealed(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => {
    throw trouble('no-file', { path })
  })
  try {
    const { size } = await handle.stat()
    const head = Buffer.alloc(archiveHead.length)
    await handle.read(head, 0, head.length, 0)
    if (size < archiveHead.length || head.readUInt16BE(0) !== 0x1f8b) throw trouble('not-a-backup', { path })
    if (!head.equals(archiveHead) || size <= sealLength)
      throw trouble('damaged-backup', { path, where: 'początek' })
    const seal = Buffer.alloc(sealLength)
    await handle.read(seal, 0, sealLength, size - sealLength)
    const hash = createHash('sha256')
    await pipeline(createReadStream(path, { end: size - sealLength - 1 }), hash)
    if (!seal.equals(sealOf(hash.digest('hex'))))
      throw trouble('damaged-backup', { path, where: 'suma całości' })
  } finally {
    await handle.close()
  }
}

/**
 * Reads a backup from begin to end and compares everything with its manifest; a difference throws
 * `damaged-backup` and undoing is the caller's. With no reader it only checks.
 */
export async function readArchive(
  path: string,
  reader: ArchiveReader = {},
): Promise<{ begin: Begin; manifest: Manifest }> {
  const extract = tar.extract()
  const feed = pipeline(createReadStream(path), createGunzip(), extract)
  feed.catch(() => {})
  const count = makeCount()
  let begin: Begin | null = null
  let manifest: Manifest | null = null
  try {
    for await (const entry of extract as unknown as AsyncIterable<Entry>) {
      const { name, size = 0, type } = entry.header
      if (type !== 'file' || manifest) throw new Unexpected(name)
      if (name === parts.begin && !begin) {
        begin = beginShape.parse(await json(entry, size))
        await reader.begin?.(begin)
      } else if (!begin) throw new Unexpected(name)
      else if (name === parts.manifest) manifest = manifestShape.parse(await json(entry, size))
      else if (name.startsWith(parts.tables)) await takeRows(entry, tableOf(name, begin), { count, reader })
      else await takeFile(entry, fileOf(name), { count, reader })
    }
    await feed
  } catch (error) {
    throw damaged(error, path)
  }
  if (!begin || !manifest) throw trouble('damaged-backup', { path, where: 'brak spisu' })
  const where = count.whyNot(manifest)
  if (where) throw trouble('damaged-backup', { path, where })
  return { begin, manifest }
}

/** One part of the tar as it streams by. */
interface Entry extends AsyncIterable<Buffer> {
  readonly header: { readonly name: string; readonly size?: number; readonly type?: string | null }
}

interface Taker {
  readonly count: Count
  readonly reader: ArchiveReader
}

async function takeRows(entry: Entry, table: string, { count, reader }: Taker): Promise<void> {
  for await (const piece of entry) {
    count.rows(table, piece)
    await reader.rows?.(table, piece)
  }
}

async function takeFile(entry: Entry, name: string, { count, reader }: Taker): Promise<void> {
  const hash = createHash('sha256')
  const content = hashed(entry, hash)
  if (reader.file) await reader.file(name, content)
  else for await (const _ of content);
  count.file(name, entry.header.size ?? 0, hash.digest('hex'))
}

async function* hashed(content: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    hash.update(piece)
    yield piece
  }
}

class Unexpected extends Error {}

async function json(entry: AsyncIterable<Buffer>, size: number): Promise<unknown> {
  if (size > largestText) throw new Unexpected('too large')
  return JSON.parse((await buffer(entry)).toString('utf8'))
}

/**
 * Only tables that the first part names, only hexadecimal file names: nothing leads out of the data folder.
 */
function tableOf(name: string, begin: Begin): string {
  const [, table] = /^tables\/([a-z0-9_.]+)\/\d{6,}\.copy$/.exec(name) ?? []
  const known = table === jobsTable || begin.tables.some((one) => one.name === table)
  if (!table || !known) throw new Unexpected(name)
  return table
}

function fileOf(name: string): string {
  const [, file] = /^files\/([0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f]{64})$/.exec(name) ?? []
  if (!file) throw new Unexpected(name)
  return file
}

interface Count {
  rows(table: string, piece: Buffer): void
  file(name: string, size: number, sha256: string): void
  whyNot(manifest: Manifest): string | null
}

function makeCount(): Count {
  const tables = new Map<string, { hash: Hash; bytes: number }>()
  const files = { count: 0, bytes: 0, hash: createHash('sha256') }
  return {
    rows(table, piece) {
      const own = tables.get(table) ?? { hash: createHash('sha256'), bytes: 0 }
      own.hash.update(piece)
      own.bytes += piece.length
      tables.set(table, own)
    },
    file(name, size, sha256) {
      files.count += 1
      files.bytes += size
      files.hash.update(`${name} ${size} ${sha256}\n`)
    },
    whyNot(manifest) {
      for (const told of manifest.tables) {
        const own = tables.get(told.name) ?? { hash: createHash('sha256'), bytes: 0 }
        if (own.bytes !== told.bytes || own.hash.digest('hex') !== told.sha256) return `tabela ${told.name}`
        tables.delete(told.name)
      }
      if (tables.size > 0) return `tabela ${[...tables.keys()][0]}`
      const same = files.count === manifest.files.count && files.hash.digest('hex') === manifest.files.sha256
      return same ? null : 'pliki'
    },
  }
}

function damaged(error: unknown, path: string): unknown {
  if (error instanceof OperatorTrouble) return error
  const { code, name, message } = error as NodeJS.ErrnoException
  const unreadable = code?.startsWith('Z_') || name === 'ZodError' || name === 'SyntaxError'
  if (unreadable || error instanceof Unexpected)
    return trouble('damaged-backup', { path, where: 'zawartość' })
  if (/unexpected end|Invalid tar|premature close/i.test(message ?? ''))
    return trouble('damaged-backup', { path, where: 'koniec' })
  return error
}

/** Columns that COPY reads for a table of the backup. */
export function columnsOf(begin: Begin, table: string): readonly string[] {
  if (table === jobsTable) return jobColumns
  return begin.tables.find((one) => one.name === table)!.columns
}
