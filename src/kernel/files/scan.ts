import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { describeError, log } from '#kernel/log.ts'

/** What a virus scanner said. `unscanned`: none is set up, or it did not answer; the file then waits. */
export type ScanVerdict = 'clean' | 'infected' | 'unscanned'

/** The port behind which a virus scanner stands. `scan` never throws for a scanner that fails. */
export interface Scanner {
  scan(path: string): Promise<ScanVerdict>
}

/** For installations without a scanner. */
export const noScanner: Scanner = { scan: async () => 'unscanned' }

/**
 * A scanner by its address: `tcp://127.0.0.1:3310`, `unix:/run/clamav/clamd.ctl`, or null for none.
 * Throws an Error for an address of another shape.
 */
export function scannerAt(address: string | null, options: { timeoutMs?: number } = {}): Scanner {
  if (address === null) return noScanner
  const tcp = /^tcp:\/\/(.+):(\d{1,5})$/.exec(address)
  const unix = /^unix:(\/.+)$/.exec(address)
  if (!tcp && !unix)
    throw new Error(`A scanner's address is tcp://HOST:PORT or unix:/PATH, not "${address}".`)
  const open = () =>
    unix ? connect(unix[1]!) : connect(Number(tcp![2]), tcp![1]!.replace(/^\[(.*)\]$/, '$1'))
  return { scan: (path) => scanOverSocket(path, open, options.timeoutMs ?? 60_000) }
}

/** ClamAV's INSTREAM: chunks with a four-byte length before each, a zero length at the end, one line back. */
async function scanOverSocket(path: string, open: () => Socket, timeoutMs: number): Promise<ScanVerdict> {
  const socket = open()
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error('scanner did not answer in time')))
  let reply = ''
  socket.setEncoding('utf8')
  const answered = new Promise<void>((resolve, reject) => {
    socket.on('data', (text) => {
      reply += text
    })
    socket.on('error', reject)
    socket.on('close', () => resolve())
  })
  answered.catch(() => {}) // awaited below; a failure while we still send must not be unhandled
  try {
    await send(socket, path)
    await answered
  } catch (error) {
    log('warn', 'scan.failed', describeError(error))
    return 'unscanned'
  } finally {
    socket.destroy()
  }
  if (/ FOUND\0?\s*$/.test(reply)) return 'infected'
  if (/: OK\0?\s*$/.test(reply)) return 'clean'
  log('warn', 'scan.failed', { reply: reply.slice(0, 200) })
  return 'unscanned'
}

async function send(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    await write(socket, Buffer.concat([length, bytes]))
  }
  await write(socket, Buffer.alloc(4))
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
