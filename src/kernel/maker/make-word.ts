import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { TemplateHandler } from 'easy-template-x'
import yauzl from 'yauzl'
import yazl from 'yazl'
import { Refused, refusal } from '#kernel/refusal.ts'
import type { Given, WordInput } from './jobs.ts'

/**
 * Fills the `{tags}` of a Word template. A template is data only: it cannot run anything. A tag without a
 * value stays empty. Throws Refused `maker.word.template` {why} for a template that cannot be filled.
 */
export async function fillWord(input: WordInput): Promise<Uint8Array> {
  const template = await bytesOf(input.template)
  const pictures: string[] = []
  const data = withStandIns(input.data, pictures) as Record<string, never>
  const filled = await fill(Buffer.from(template), data)
  return pictures.length === 0 ? filled : withPictures(filled, pictures)
}

async function fill(template: Buffer, data: Record<string, never>): Promise<Buffer> {
  try {
    return await new TemplateHandler().process(template, data)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refused(refusal('maker.word.template', { why }))
  }
}

const standIn = /^picture-stand-in:(\d+)$/

/**
 * The library hashes every picture in JavaScript (over a second for 48 photos) and deflates it again. So it
 * gets a few bytes in its place, one stand-in for each path, and the pictures go into the finished file.
 */
function withStandIns(value: unknown, pictures: string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withStandIns(one, pictures))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) copy[key] = withStandIns(inner, pictures)
  if (copy._type !== 'image') return copy
  // The library writes this text into XML as it stands.
  if (typeof copy.altText === 'string') copy.altText = escaped(copy.altText)
  if (typeof copy.path === 'string') {
    let at = pictures.indexOf(copy.path)
    if (at < 0) at = pictures.push(copy.path) - 1
    copy.source = Buffer.from(`picture-stand-in:${at}`)
  }
  return copy
}

async function withPictures(docx: Buffer, pictures: readonly string[]): Promise<Buffer> {
  const from = await yauzl.fromBufferPromise(docx)
  const to = new yazl.ZipFile()
  for await (const entry of from.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue // folders need no entry
    const bytes = await buffer(await from.openReadStreamPromise(entry))
    const at = entry.fileName.startsWith('word/media/')
      ? standIn.exec(bytes.toString('latin1'))?.[1]
      : undefined
    if (at === undefined) to.addBuffer(bytes, entry.fileName)
    else to.addBuffer(await readFile(pictures[Number(at)]!), entry.fileName, { compress: false })
  }
  to.end()
  return buffer(to.outputStream)
}

async function bytesOf(given: Given): Promise<Uint8Array> {
  return given instanceof Uint8Array ? given : readFile(given.path)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
