import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { Refused, refusal } from '#kernel/refusal.ts'
import { checkZip } from './zip-check.ts'

/** What we know how to keep or read. `html` is only for reading in, never kept to be served. */
export type FileKind = (typeof keptKinds)[number] | 'html'

/** Kinds that may be kept and offered for download. HTML, SVG, scripts and programs are not among them. */
export const keptKinds = ['jpeg', 'png', 'webp', 'avif', 'pdf', 'docx', 'xlsx', 'odt', 'txt', 'csv'] as const

/** The media type under which a kind is served. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

const byExtension: Readonly<Record<string, FileKind>> = {
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  odt: 'odt',
}
/** Found by two letters that a plain text may begin with as well ("BM…", "MZ…"). */
const weakMarks = new Set(['bmp', 'exe'])
const zipKinds = new Set<FileKind>(['docx', 'xlsx', 'odt'])

/**
 * Says what a file is by its bytes; its name is never asked. Throws Refused with `files.kind` {found} when it
 * is nothing from `allowed`, `files.encoding` for text that is not UTF-8, `files.macros` for an office file
 * with macros, `files.bomb` for an archive that unpacks to too much, `files.damaged` for a broken archive or
 * an empty file.
 */
export async function sniffFile(path: string, allowed: readonly FileKind[] = keptKinds): Promise<FileKind> {
  const head = await headOf(path, 4096)
  if (head.length === 0) throw new Refused(refusal('files.damaged'))
  const zip = isZip(head) ? await checkZip(path) : null // before any library opens the archive
  const found = await fileTypeFromFile(path)
  if (zip?.macros) throw new Refused(refusal('files.macros'))
  if (found) {
    const kind = byExtension[found.ext]
    if (kind && allowed.includes(kind) && zipKinds.has(kind) === (zip !== null)) return kind
    const perhapsText =
      found.ext === 'xml' || (weakMarks.has(found.ext) && (await encodingOf(path)) !== 'binary')
    if (!perhapsText) throw new Refused(refusal('files.kind', { found: found.ext }))
  }
  return sniffText(path, head, allowed)
}

async function sniffText(path: string, head: Buffer, allowed: readonly FileKind[]): Promise<FileKind> {
  const encoding = await encodingOf(path)
  if (encoding === 'binary') throw new Refused(refusal('files.kind', { found: 'unknown' }))
  if (encoding !== 'utf-8') throw new Refused(refusal('files.encoding', { found: encoding }))
  const start = head.toString('utf8').replace(/^\uFEFF/, '')
  const markup = markupOf(start)
  if (markup === 'html' && allowed.includes('html')) return 'html'
  if (markup !== null) throw new Refused(refusal('files.kind', { found: markup }))
  if (allowed.includes('csv') && looksLikeTable(start)) return 'csv'
  if (allowed.includes('txt')) return 'txt'
  throw new Refused(refusal('files.kind', { found: 'txt' }))
}

function isZip(head: Buffer): boolean {
  return head.length >= 4 && head.readUInt32LE(0) === 0x04034b50
}

async function headOf(path: string, bytes: number): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Text that a browser or a shell would run, wherever white space or comments put it. */
function markupOf(start: string): 'html' | 'svg' | 'xml' | 'script' | null {
  const text = start.trimStart().replace(/^(<!--[\s\S]*?-->\s*|<\?xml[\s\S]*?\?>\s*)+/, '')
  if (/^#!|^<\?php|^<%/i.test(text)) return 'script'
  if (/<svg[\s>/]/i.test(text)) return 'svg'
  const tag =
    /<(!doctype\s+html|html|head|body|script|iframe|meta|title|div|p|h1|table|a|img|object|embed)[\s>/]/i
  if (tag.test(text)) return 'html'
  return /^<\?xml|^<!doctype|^<[a-z][\w:-]*[\s>]/i.test(start.trimStart()) ? 'xml' : null
}

/** Reads the whole file: one wrong byte at its end is enough to make another encoding of it. */
async function encodingOf(path: string): Promise<'utf-8' | 'utf-16' | 'other' | 'binary'> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let utf8 = true
  let first = true
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer
    const mark = first && bytes.length > 1 ? bytes.readUInt16BE(0) : 0
    if (mark === 0xfffe || mark === 0xfeff) return 'utf-16'
    first = false
    if (hasControls(bytes)) return 'binary'
    if (utf8) utf8 = decodes(decoder, bytes)
  }
  return utf8 && decodes(decoder) ? 'utf-8' : 'other'
}

function decodes(decoder: InstanceType<typeof TextDecoder>, bytes?: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined })
    return true
  } catch {
    return false
  }
}

function hasControls(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte < 32 && (byte < 9 || byte > 13)) return true
  return false
}

/** Two or more first lines that are cut into the same number of cells, at least two. */
function looksLikeTable(start: string): boolean {
  const lines = start
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  if (lines.length < 2) return false
  return [';', '\t', ','].some((mark) => {
    const cells = lines.map((line) => line.replace(/"[^"]*"/g, '').split(mark).length)
    return cells[0]! > 1 && cells.every((count) => count === cells[0])
  })
}
