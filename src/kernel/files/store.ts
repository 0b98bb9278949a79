import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type CentreId, parseId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'

/** A kept file as it comes out: its bytes as a stream, and how many. The caller destroys an unread stream. */
export interface OpenedFile {
  readonly stream: Readable
  readonly bytes: number
}

/** One kept file in a listing. */
export interface KeptFile {
  readonly sha256: string
  readonly bytes: number
}

/**
 * Where bytes are kept, named by their SHA-256 (64 hex digits) and apart for each centre: the same bytes in
 * two centres are two files, so that removing one never touches the other. Whoever removes knows that
 * no row names the hash any more.
 */
export interface FileStore {
  /** Takes a staged file over. Durable on return; a second call with the same hash changes nothing. */
  put(stagedPath: string, sha256: string, centre: CentreId): Promise<void>
  /** Throws NotFound when the centre has no such file. */
  open(sha256: string, centre: CentreId): Promise<OpenedFile>
  /** Removes the file; nothing happens when it is not there. */
  remove(sha256: string, centre: CentreId): Promise<void>
  /** Removes the file unless it was put (again) since `instant`; answers whether it did. */
  removeUnused(sha256: string, centre: CentreId, instant: Date): Promise<boolean>
  /** Every file of the centre, in order of hash. */
  list(centre: CentreId): AsyncIterable<KeptFile>
}

/** The store on a disk: `<dataDir>/files/<centre>/<first two digits>/<sha256>`. */
export function diskStore(dataDir: string): FileStore {
  const root = join(dataDir, 'files')
  const place = (sha256: string, centre: CentreId) => {
    // Both parts become a path, so they are checked here whatever the caller promised.
    if (!/^[0-9a-f]{64}$/.test(sha256) || parseId(centre) === null) throw new NotFound('file')
    return join(root, centre, sha256.slice(0, 2), sha256)
  }
  return {
    async put(stagedPath, sha256, centre) {
      await takeOver(stagedPath, place(sha256, centre), root)
    },
    async open(sha256, centre) {
      const path = place(sha256, centre)
      const found = await stat(path).catch(() => null)
      if (!found?.isFile()) throw new NotFound('file')
      return { stream: createReadStream(path), bytes: found.size }
    },
    async remove(sha256, centre) {
      await rm(place(sha256, centre), { force: true })
    },
    async removeUnused(sha256, centre, instant) {
      const path = place(sha256, centre)
      const found = await stat(path).catch(() => null)
      if (!found || found.mtime >= instant) return false
      await rm(path, { force: true })
      return true
    },
    async *list(centre) {
      if (parseId(centre) === null) throw new NotFound('centre')
      for (const shelf of await namesIn(join(root, centre))) {
        for (const name of await namesIn(join(root, centre, shelf))) {
          if (!/^[0-9a-f]{64}$/.test(name)) continue
          const found = await stat(join(root, centre, shelf, name)).catch(() => null)
          if (found) yield { sha256: name, bytes: found.size }
        }
      }
    },
  }
}

/** The SHA-256 of a file on disk, as 64 hex digits; reads it as a stream. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/**
 * Bytes first to the disk, then the name, then the folders: after a loss of power a name never stands for
 * half a file, and a name that was reported as kept is still there.
 */
async function takeOver(stagedPath: string, target: string, root: string): Promise<void> {
  if (await stat(target).catch(() => null)) {
    // A clean-up under way must see that somebody means these bytes again, before their row exists.
    const now = new Date()
    await utimes(target, now, now)
    await rm(stagedPath, { force: true })
  } else {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await syncPath(stagedPath)
    await rename(stagedPath, target).catch(async (error: { code?: string }) => {
      if (error.code !== 'EXDEV') throw error
      await copyAcross(stagedPath, target) // the stage lies on another disk
    })
  }
  // Also when it was there already: another request may have named it a moment ago and not yet synced.
  for (let folder = dirname(target); folder.startsWith(root); folder = dirname(folder)) await syncPath(folder)
}

async function copyAcross(stagedPath: string, target: string): Promise<void> {
  const half = `${target}.${process.pid}.part`
  await copyFile(stagedPath, half)
  await syncPath(half)
  await rename(half, target)
  await rm(stagedPath, { force: true })
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort()
}
