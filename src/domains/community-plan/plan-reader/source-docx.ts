// A Word file: looked into as a zip first (size, macros), only then given to mammoth, which makes HTML of it.
import { Refused, refusal } from '#kernel/refusal.ts'
import { readHtml } from './source-html.ts'
import type { SourceText } from './source-text.ts'

/** What a Word file may unpack to. A plan with many pictures stays far below. */
const UNPACKED_MAX_BYTES = 100 * 1024 * 1024
const ENTRIES_MAX = 3000
/** The text itself; a larger one is no plan but an attack on memory. */
const TEXT_MAX_BYTES = 30 * 1024 * 1024
const RATIO_MAX = 200

interface Entry {
  name: string
  packed: number
  unpacked: number
}

/** Reads a .docx. Throws `Refused`: zip-bomb, macros, wrong-type (another zip), unreadable. */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  await inspect(bytes, fileName)
  try {
    const { default: mammoth } = await import('mammoth')
    const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const options = { convertImage: noPictures, styleMap: ['br[type="page"] => hr'] }
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
    return readHtml(value, 'docx')
  } catch (error) {
    // mammoth fails in its own words on a damaged file; people are told that the file cannot be read.
    if (error instanceof Refused) throw error
    throw new Refused(refusal('community-plan.import.unreadable', { fileName }))
  }
}

async function inspect(bytes: Uint8Array, fileName: string): Promise<void> {
  const deny = (reason: string): never => {
    throw new Refused(refusal(`community-plan.import.${reason}`, { fileName }))
  }
  const { entries, contentTypes } = await readDirectory(bytes).catch((error: unknown) => {
    if (error instanceof Refused) throw error
    return deny(error instanceof Error && error.message === BOMB ? 'zip-bomb' : 'unreadable')
  })
  const macros = entries.some((entry) => /vbaproject|vbadata/i.test(entry.name))
  if (macros || /macroEnabled/i.test(contentTypes)) deny('macros')
  if (!entries.some((entry) => entry.name === 'word/document.xml')) deny('wrong-type')
}

const BOMB = 'more data than declared'

/** Walks the zip's directory, and unpacks every entry against its limit: declared sizes may lie. */
async function readDirectory(bytes: Uint8Array): Promise<{ entries: Entry[]; contentTypes: string }> {
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true })
  if (zip.entryCount > ENTRIES_MAX) throw new Error(BOMB)
  const entries: Entry[] = []
  let contentTypes = ''
  let total = 0
  for await (const entry of zip.eachEntry()) {
    entries.push({ name: entry.fileName, packed: entry.compressedSize, unpacked: entry.uncompressedSize })
    if (entry.uncompressedSize + total > UNPACKED_MAX_BYTES || entries.length > ENTRIES_MAX)
      throw new Error(BOMB)
    if (/\.xml$/.test(entry.fileName) && entry.uncompressedSize > TEXT_MAX_BYTES) throw new Error(BOMB)
    if (entry.uncompressedSize > 1024 * 1024 && entry.uncompressedSize > entry.compressedSize * RATIO_MAX)
      throw new Error(BOMB)
    if (/\/$/.test(entry.fileName)) continue
    const stream = await zip.openReadStreamPromise(entry)
    const chunks: Buffer[] = []
    for await (const chunk of stream) {
      total += (chunk as Buffer).length
      if (total > UNPACKED_MAX_BYTES) throw new Error(BOMB)
      if (entry.fileName === '[Content_Types].xml') chunks.push(chunk as Buffer)
    }
    if (chunks.length > 0) contentTypes = Buffer.concat(chunks).toString('utf8')
  }
  return { entries, contentTypes }
}
