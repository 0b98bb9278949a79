import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { sniffFile } from '#kernel/files/sniff.ts'
import { hashOfFile } from '#kernel/files/store.ts'
import { Refused, refusal } from '#kernel/refusal.ts'
import type { MadePicture, PictureInput, ReencodedPicture, SvgInput } from './jobs.ts'

sharp.concurrency(1) // one core stays free for pages
sharp.cache(false) // one picture after another: nothing is asked twice

/** The largest cameras of phones make 64 megapixels; a bomb of a few bytes claims thousands. */
const maxPixels = 70_000_000
const largeEdge = 1600
const thumbnailEdge = 480

/**
 * Draws a picture anew: upright, at most 1600 px, sRGB, with nothing left of what the camera wrote (place,
 * time, device). Only what the bytes show to be JPEG, PNG, WebP or AVIF is decoded at all. Throws Refused
 * `files.picture.unreadable`.
 */
export async function reencodePicture(input: PictureInput): Promise<ReencodedPicture> {
  try {
    await sniffFile(input.path, ['jpeg', 'png', 'webp', 'avif'])
    const base = join(input.outFolder, randomUUID())
    const upright = () => sharp(input.path, { limitInputPixels: maxPixels, failOn: 'error' }).autoOrient()
    const fit = (edge: number) =>
      ({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }) as const
    const large = `${base}.jpg`
    // Word and PDF readers know JPEG everywhere; see-through parts become paper.
    const made = await upright()
      .resize(fit(largeEdge))
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toFile(large)
    const small = `${base}.webp`
    const thumb = await sharp(large).resize(fit(thumbnailEdge)).webp({ quality: 76 }).toFile(small)
    return { ...(await described(large, 'jpeg', made)), thumbnail: await described(small, 'webp', thumb) }
  } catch (error) {
    if (isDiskFull(error)) throw error
    throw new Refused(refusal('files.picture.unreadable'))
  }
}

/** Draws an SVG of our own making as PNG; text in it uses the fonts of the machine. */
export async function renderSvg(input: SvgInput): Promise<Uint8Array> {
  const drawing = sharp(Buffer.from(input.svg), { limitInputPixels: maxPixels, density: 144 })
  if (input.width !== undefined) drawing.resize({ width: input.width })
  return drawing.png().toBuffer()
}

async function described(
  path: string,
  kind: 'jpeg' | 'webp',
  size: { width: number; height: number },
): Promise<MadePicture> {
  const { width, height } = size
  return { path, kind, bytes: (await stat(path)).size, sha256: await hashOfFile(path), width, height }
}

function isDiskFull(error: unknown): boolean {
  return /ENOSPC|EDQUOT|No space left/.test(String((error as Error)?.message))
}
