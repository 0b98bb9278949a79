import { stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { Refused, refusal } from '#kernel/refusal.ts'

/** What an archive may unpack to. */
export interface ZipLimits {
  readonly maxEntries: number
  readonly maxUnpackedBytes: number
  /** Unpacked to packed; office files with long tables reach 30. */
  readonly maxRatio: number
}

const officeLimits: ZipLimits = { maxEntries: 5_000, maxUnpackedBytes: 300 * 1024 * 1024, maxRatio: 120 }
const smallEnough = 8 * 1024 * 1024

/**
 * Reads only the central directory, so that a bomb is refused before anything is unpacked: too many entries,
 * too much unpacked, too high a ratio, or entries that lie over each other (their packed sizes add up to
 * more than the file). Sizes that lie are caught when an entry is really read: yauzl stops at that size.
 * Throws Refused `files.bomb` or `files.damaged`.
 */
export async function checkZip(path: string, limits: ZipLimits = officeLimits): Promise<{ macros: boolean }> {
  const fileBytes = (await stat(path)).size
  let zip: yauzl.ZipFile
  try {
    zip = await yauzl.openPromise(path)
  } catch {
    throw new Refused(refusal('files.damaged'))
  }
  try {
    return await walk(zip, fileBytes, limits)
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(refusal('files.damaged'))
  } finally {
    zip.close()
  }
}

async function walk(zip: yauzl.ZipFile, fileBytes: number, limits: ZipLimits): Promise<{ macros: boolean }> {
  const bomb = new Refused(refusal('files.bomb'))
  if (zip.entryCount > limits.maxEntries) throw bomb
  let packed = 0
  let unpacked = 0
  let macros = false
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    if (unpacked > limits.maxUnpackedBytes || packed > fileBytes) throw bomb
    if (entry.isEncrypted()) throw new Refused(refusal('files.damaged'))
    macros ||= isMacro(entry.fileName)
    if (entry.fileName === '[Content_Types].xml') macros ||= await namesMacros(zip, entry)
  }
  if (unpacked > smallEnough && unpacked > packed * limits.maxRatio) throw bomb
  return { macros }
}

/** Parts that hold macros in OOXML (VBA, ActiveX, dialog sheets of Excel 4) and in OpenDocument. */
function isMacro(name: string): boolean {
  return /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml)$|\/activeX\/|\/macrosheets\/|^(Basic|Scripts)\//i.test(
    name,
  )
}

async function namesMacros(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<boolean> {
  if (entry.uncompressedSize > 1024 * 1024) throw new Refused(refusal('files.bomb'))
  const types = await buffer(await zip.openReadStreamPromise(entry))
  return /macroEnabled|vbaProject/i.test(types.toString('utf8'))
}
