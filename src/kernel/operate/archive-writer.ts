import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import tar from 'tar-stream'
import { archiveHead, sealOf } from './archive-format.ts'

/** A backup being written. Every call waits for the disk, so memory stays flat whatever the size. */
export interface ArchiveWriter {
  /** A part that is in memory. */
  put(name: string, content: Buffer): Promise<void>
  /** A part of a known size that streams. */
  pass(name: string, size: number, content: Readable): Promise<void>
  /** Ends and syncs the file; answers its size in bytes. */
  close(): Promise<number>
  /** Gives up; the half file stays for the caller to remove. */
  abort(): Promise<void>
}

/** Starts a sealed tar + gzip file, readable by its owner alone. Throws as the file system does. */
export function writeArchive(path: string): ArchiveWriter {
  const pack = tar.pack()
  let bytes = 0
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  const done = pipeline(
    pack,
    createGzip({ level: 6 }),
    seal((size) => {
      bytes = size
    }),
    target,
  )
  // Heard again by whoever waits below; without this an early failure would end the process.
  done.catch(() => {})
  const untilFailed = done.then(() => new Promise<never>(() => {}))
  untilFailed.catch(() => {})

  const entry = (name: string, size: number) => {
    let ended: (error?: Error | null) => void = () => {}
    const whole = new Promise<void>((resolve, reject) => {
      ended = (error) => (error ? reject(error) : resolve())
    })
    whole.catch(() => {})
    // One time for all parts: the same rows give the same bytes.
    const sink = pack.entry({ name, size, mtime: new Date(0), mode: 0o600 }, (error) => ended(error))
    return { sink, whole }
  }

  return {
    async put(name, content) {
      const { sink, whole } = entry(name, content.length)
      sink.end(content)
      await Promise.race([whole, untilFailed])
    },
    async pass(name, size, content) {
      const { sink, whole } = entry(name, size)
      await Promise.race([Promise.all([pipeline(content, sink), whole]), untilFailed])
    },
    async close() {
      pack.finalize()
      await done
      return bytes
    },
    async abort() {
      pack.destroy()
      await done.catch(() => {})
    },
  }
}

function seal(ended: (size: number) => void): Transform {
  const hash = createHash('sha256')
  let size = 0
  let head = Buffer.alloc(0)
  const out = (piece: Buffer) => {
    hash.update(piece)
    size += piece.length
    return piece
  }
  return new Transform({
    transform(piece: Buffer, _, next) {
      if (size > 0) return next(null, out(piece))
      head = Buffer.concat([head, piece])
      if (head.length < archiveHead.length) return next()
      archiveHead.copy(head)
      next(null, out(head))
    },
    flush(next) {
      const last = sealOf(hash.digest('hex'))
      ended(size + last.length)
      next(null, last)
    },
  })
}
