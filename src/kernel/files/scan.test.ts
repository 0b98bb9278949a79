import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { noScanner, scannerAt } from './scan.ts'

let folder: string
let path: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'))
  path = join(folder, 'file')
})
after(() => rm(folder, { recursive: true }))

/** A daemon that speaks INSTREAM as clamd does: it puts the chunks together and looks for one word. */
async function daemon(listenAt: number | string, reply?: string): Promise<Server> {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      got = Buffer.concat([got, bytes])
      if (got.subarray(-4).readUInt32BE(0) !== 0) return
      assert.equal(got.subarray(0, 10).toString(), 'zINSTREAM\0')
      const chunks: Buffer[] = []
      for (let at = 10, size = got.readUInt32BE(at); size > 0; size = got.readUInt32BE(at)) {
        chunks.push(got.subarray(at + 4, at + 4 + size))
        at += 4 + size
      }
      const found = Buffer.concat(chunks).includes('WORM')
      socket.end(reply ?? (found ? 'stream: Test.Worm FOUND\0' : 'stream: OK\0'))
    })
  })
  await new Promise<void>((resolve) => server.listen(listenAt as number, () => resolve()))
  return server
}

test('asks the daemon over TCP and over a unix socket', async () => {
  const tcp = await daemon(0)
  const unix = await daemon(join(folder, 's'))
  const scanners = [
    scannerAt(`tcp://127.0.0.1:${(tcp.address() as AddressInfo).port}`),
    scannerAt(`unix:${join(folder, 's')}`),
  ]
  for (const scanner of scanners) {
    await writeFile(path, 'x'.repeat(200_000))
    assert.equal(await scanner.scan(path), 'clean')
    await writeFile(path, `${'x'.repeat(200_000)}WORM`)
    assert.equal(await scanner.scan(path), 'infected')
  }
  tcp.close()
  unix.close()
})

test('no scanner, a dead one, a silent one and a confused one leave the file unscanned', async () => {
  await writeFile(path, 'x')
  assert.equal(await noScanner.scan(path), 'unscanned')
  assert.equal(await scannerAt(null).scan(path), 'unscanned')
  assert.equal(await scannerAt(`unix:${join(folder, 'nobody')}`).scan(path), 'unscanned')
  const confused = await daemon(join(folder, 'c'), 'INSTREAM size limit exceeded. ERROR\0')
  assert.equal(await scannerAt(`unix:${join(folder, 'c')}`).scan(path), 'unscanned')
  confused.close()
  const silent = createServer(() => {}).listen(join(folder, 'q'))
  assert.equal(await scannerAt(`unix:${join(folder, 'q')}`, { timeoutMs: 50 }).scan(path), 'unscanned')
  silent.close()
})

test('an address of another shape is refused at start', () => {
  assert.throws(() => scannerAt('localhost'), /tcp:\/\/HOST:PORT/)
})
