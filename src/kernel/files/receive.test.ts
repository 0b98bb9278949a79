import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fill } from '#kernel/texts.ts'
import { pl } from './files.texts.pl.ts'
import { type FileStage, type FormLimits, FormRefused, openStage, receiveForm } from './receive.ts'

const limits: FormLimits = { maxFileBytes: 1000, maxFiles: 2, maxFieldBytes: 50, maxFields: 3 }
let stage: FileStage
before(async () => {
  stage = await openStage(join(await mkdtemp(join(tmpdir(), 'stage-')), 'in'))
})
after(() => rm(join(stage.folder, '..'), { recursive: true }))

interface Part {
  readonly name: string
  readonly text: string
  readonly fileName?: string
}

function multipart(parts: readonly Part[], cutAt = Number.POSITIVE_INFINITY): Request {
  const body = new FormData()
  for (const part of parts) {
    if (part.fileName === undefined) body.append(part.name, part.text)
    else body.append(part.name, new Blob([part.text]), part.fileName)
  }
  const whole = new Request('http://localhost/', { method: 'POST', body })
  if (cutAt === Number.POSITIVE_INFINITY) return whole
  const cut = async function* () {
    yield Buffer.from(await whole.arrayBuffer()).subarray(0, cutAt)
  }
  const type = whole.headers.get('content-type')!
  return new Request('http://localhost/', {
    method: 'POST',
    body: ReadableStream.from(cut()) as never,
    headers: { 'content-type': type },
    duplex: 'half',
  } as RequestInit)
}

async function refused(request: Request): Promise<FormRefused> {
  const error = await receiveForm(request, limits, stage).then(
    () => assert.fail('the form was taken'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof FormRefused, String(error))
  assert.deepEqual(await readdir(stage.folder), [], 'nothing stays on disk after a refusal')
  const { code, params } = error.refusal
  fill((pl as Record<string, string>)[code]!, params as Record<string, string>, 'pl') // its sentence is there
  return error
}

test('takes fields in order and files with their hash, size and safe name', async () => {
  const form = await receiveForm(
    multipart([
      { name: 'title', text: 'Ogród społeczny' },
      { name: 'kind', text: 'a' },
      { name: 'kind', text: 'b' },
      { name: 'photo', text: 'zażółć', fileName: '../../etc/Żółty dom.jpg' },
    ]),
    limits,
    stage,
  )
  assert.deepEqual(
    [...form.fields],
    [
      ['title', ['Ogród społeczny']],
      ['kind', ['a', 'b']],
    ],
  )
  const [file] = form.files
  assert.equal(file!.name, 'Żółty dom.jpg')
  assert.equal(file!.bytes, Buffer.byteLength('zażółć'))
  assert.equal(file!.sha256, createHash('sha256').update('zażółć').digest('hex'))
  assert.equal(await readFile(file!.path, 'utf8'), 'zażółć')
  await rm(file!.path)
})

test('a blank file input is no file, and many of them do not use up the limit', async () => {
  const blank = { name: 'photo', text: '', fileName: '' }
  const head =
    'Content-Disposition: form-data; name="photo"; filename=""\r\nContent-Type: application/octet-stream'
  assert.equal(blank.text, '')
  const body = `${Array.from({ length: 5 }, () => `--x\r\n${head}\r\n\r\n\r\n`).join('')}--x--\r\n`
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })
  assert.deepEqual((await receiveForm(request, limits, stage)).files, [])
})

test('a file over the limit is refused at its field, and what was typed comes back', async () => {
  const error = await refused(
    multipart([
      { name: 'photo', text: 'x'.repeat(1001), fileName: 'a.jpg' },
      { name: 'title', text: 'Typed after the file' },
    ]),
  )
  assert.deepEqual(error.refusal, {
    code: 'files.too-large',
    params: { field: 'photo', name: 'a.jpg', maxBytes: 1000, maxMegabytes: 0 },
  })
  assert.deepEqual(error.fields.get('title'), ['Typed after the file'])
})

test('a file of exactly the limit is taken', async () => {
  const form = await receiveForm(
    multipart([{ name: 'photo', text: 'x'.repeat(1000), fileName: 'a.jpg' }]),
    limits,
    stage,
  )
  assert.equal(form.files[0]?.bytes, 1000)
  await rm(form.files[0]!.path)
})

test('too many files, an empty file, too long and too many fields each have their own answer', async () => {
  const file = { name: 'photo', text: 'x', fileName: 'a.jpg' }
  assert.equal((await refused(multipart([file, file, file]))).refusal.code, 'files.too-many')
  assert.equal((await refused(multipart([{ ...file, text: '' }]))).refusal.code, 'files.empty')
  const long = { name: 'note', text: 'x'.repeat(51) }
  assert.equal((await refused(multipart([long]))).refusal.code, 'files.field-too-long')
  const field = { name: 'a', text: 'b' }
  const many = multipart([field, field, field, field])
  assert.equal((await refused(many)).refusal.code, 'files.too-many-fields')
})

test('a body cut in the middle, and one of no known kind, are broken', async () => {
  const parts = [{ name: 'photo', text: 'x'.repeat(900), fileName: 'a.jpg' }]
  assert.equal((await refused(multipart(parts, 500))).refusal.code, 'files.broken')
  assert.equal((await refused(multipart(parts, 60))).refusal.code, 'files.broken')
  const json = new Request('http://localhost/', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  })
  assert.equal((await refused(json)).refusal.code, 'files.broken')
})

test('a sender who goes away in the middle leaves nothing behind', async () => {
  async function* body() {
    yield Buffer.from('--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\nfirst bytes')
    await new Promise((resolve) => setTimeout(resolve, 10))
    throw new Error('connection lost')
  }
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: ReadableStream.from(body()) as never,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    duplex: 'half',
  } as RequestInit)
  assert.equal((await refused(request)).refusal.code, 'files.broken')
})

test('urlencoded forms come in the same shape and under the same limits', async () => {
  const sent = (pairs: [string, string][]) =>
    new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(pairs) })
  const form = await receiveForm(sent([['nazwa', 'Święto ulicy & ogródka']]), limits, stage)
  assert.deepEqual(form.fields.get('nazwa'), ['Święto ulicy & ogródka'])
  const long = await refused(sent([['nazwa', 'x'.repeat(51)]]))
  assert.equal(long.refusal.code, 'files.field-too-long')
  const many = await refused(sent(Array.from({ length: 4 }, (_, n): [string, string] => [`f${n}`, 'x'])))
  assert.equal(many.refusal.code, 'files.too-many-fields')
})

test('opening the stage clears what was left more than a day ago, and only that', async () => {
  const old = join(stage.folder, 'old')
  const fresh = join(stage.folder, 'fresh')
  await writeFile(old, 'x')
  await writeFile(fresh, 'x')
  const twoDaysAgo = new Date(Date.now() - 2 * 24 * 3600 * 1000)
  await utimes(old, twoDaysAgo, twoDaysAgo)
  await openStage(stage.folder)
  assert.deepEqual(await readdir(stage.folder), ['fresh'])
  await rm(fresh)
})

test('with keepGood one bad file costs neither the others nor what was typed', async () => {
  const parts = [
    { name: 'photo', text: 'x'.repeat(2000), fileName: 'za-duze.jpg' },
    { name: 'photo', text: 'dobre', fileName: 'dobre.jpg' },
    { name: 'photo', text: '', fileName: 'puste.jpg' },
    { name: 'photo', text: 'czwarte', fileName: 'czwarte.jpg' },
    { name: 'photo', text: 'piate', fileName: 'piate.jpg' },
    { name: 'title', text: 'Festyn' },
  ]
  const form = await receiveForm(multipart(parts), { ...limits, maxFiles: 3, keepGood: true }, stage)
  assert.deepEqual(
    form.files.map((file) => file.name),
    ['dobre.jpg'],
  )
  assert.deepEqual(
    form.broken.map((why) => why.code),
    ['files.too-large', 'files.too-many', 'files.empty'],
  )
  assert.deepEqual(form.fields.get('title'), ['Festyn'])
  assert.equal((await readdir(stage.folder)).length, 1, 'only the good file lies on disk')
  await rm(form.files[0]!.path)
})
