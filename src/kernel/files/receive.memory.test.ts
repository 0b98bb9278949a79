import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { openStage, receiveForm } from './receive.ts'

const line = 'x'.repeat(32) // formData() takes no shorter boundary
const megabyte = 1024 * 1024
const own = new URL('./receive.ts', import.meta.url).href

/** Peak memory in MB of a fresh process that takes a 150 MB upload in the given way. */
async function peakOf(way: 'stream' | 'formData', folder: string): Promise<number> {
  const program = `
    import { openStage, receiveForm } from ${JSON.stringify(own)}
    async function* body() {
      const head = ['--${line}', 'Content-Disposition: form-data; name="f"; filename="a.bin"',
        'Content-Type: application/octet-stream', '', '']
      yield Buffer.from(head.join('\\r\\n'))
      for (let n = 0; n < 150 * 16; n++) yield Buffer.alloc(65536, 1)
      yield Buffer.from('\\r\\n--${line}--\\r\\n')
    }
    const request = new Request('http://localhost/', { method: 'POST', duplex: 'half',
      body: ReadableStream.from(body()),
      headers: { 'content-type': 'multipart/form-data; boundary=${line}' } })
    const limits = { maxFileBytes: 200 * ${megabyte}, maxFiles: 1, maxFieldBytes: 1000, maxFields: 10 }
    let bytes
    if ('${way}' === 'formData') bytes = (await request.formData()).get('f').size
    else bytes = (await receiveForm(request, limits, await openStage(process.argv[1]))).files[0].bytes
    console.log(JSON.stringify({ bytes, peak: process.resourceUsage().maxRSS / 1024 }))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program, folder],
    { cwd: join(import.meta.dirname, '../../..') },
  )
  const { bytes, peak } = JSON.parse(stdout) as { bytes: number; peak: number }
  assert.equal(bytes, 150 * megabyte)
  return peak
}

test('a 150 MB upload leaves memory flat; reading it with formData() does not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stage-'))
  try {
    const streamed = await peakOf('stream', folder)
    const control = await peakOf('formData', folder)
    assert.ok(streamed < 250, `streamed: ${streamed} MB`)
    assert.ok(control > 300, `the control must show the growth: ${control} MB`)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a refused body that never ends is cut off, not read for ever', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stage-'))
  let stopped = false
  async function* body() {
    yield Buffer.from(`--${line}\r\nContent-Disposition: form-data; name="f"; filename="a.bin"\r\n\r\n`)
    try {
      for (;;) yield Buffer.alloc(megabyte, 1)
    } finally {
      stopped = true
    }
  }
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: ReadableStream.from(body()) as never,
    headers: { 'content-type': `multipart/form-data; boundary=${line}` },
    duplex: 'half',
  } as RequestInit)
  const limits = { maxFileBytes: 1000, maxFiles: 1, maxFieldBytes: 1000, maxFields: 10 }
  try {
    await assert.rejects(receiveForm(request, limits, await openStage(folder)), /files.too-large/)
    assert.ok(stopped)
  } finally {
    await rm(folder, { recursive: true })
  }
})
