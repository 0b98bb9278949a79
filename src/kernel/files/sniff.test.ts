import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import yazl from 'yazl'
import { Refused } from '#kernel/refusal.ts'
import { fill } from '#kernel/texts.ts'
import { pl } from './files.texts.pl.ts'
import { type FileKind, keptKinds, sniffFile } from './sniff.ts'
import { checkZip } from './zip-check.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sniff-'))
})
after(() => rm(folder, { recursive: true }))

async function kindOf(bytes: Buffer | string, allowed: readonly FileKind[] = keptKinds): Promise<string> {
  const path = join(folder, 'a.jpg') // the name always lies
  await writeFile(path, bytes)
  return sniffFile(path, allowed).catch((error: unknown) => {
    assert.ok(error instanceof Refused, String(error))
    const { code, params } = error.refusal
    // Its sentence is there, with all that it needs.
    fill((pl as Record<string, string>)[code]!, params as Record<string, string>, 'pl')
    return [error.refusal.code, error.refusal.params.found].filter(Boolean).join(' ')
  })
}

async function zipOf(entries: Record<string, Buffer | string>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(Buffer.from(bytes as string), name)
  zip.end()
  return buffer(zip.outputStream)
}

const types = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
   <Override PartName="/word/document.xml" ContentType="application/vnd.${main}.main+xml"/></Types>`
const word = 'openxmlformats-officedocument.wordprocessingml.document'
const docx = { '[Content_Types].xml': types(word), 'word/document.xml': '<w:document/>' }

test('pictures, papers and texts are known by content', async () => {
  const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: '#0a4f5c' } })
  assert.equal(await kindOf(await picture.clone().jpeg().toBuffer()), 'jpeg')
  assert.equal(await kindOf(await picture.clone().png().toBuffer()), 'png')
  assert.equal(await kindOf(await picture.clone().webp().toBuffer()), 'webp')
  assert.equal(await kindOf(await picture.clone().avif().toBuffer()), 'avif')
  assert.equal(await kindOf('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'), 'pdf')
  assert.equal(await kindOf(await zipOf(docx)), 'docx')
  const sheet = 'openxmlformats-officedocument.spreadsheetml.sheet'
  assert.equal(await kindOf(await zipOf({ '[Content_Types].xml': types(sheet), 'xl/a.xml': '' })), 'xlsx')
  assert.equal(await kindOf('Notatka ze spotkania. Było miło, przyszło dużo osób.'), 'txt')
  assert.equal(await kindOf('BMW i rowery\nto też zwykły tekst'), 'txt')
  assert.equal(await kindOf('imię;ile\nJan;2\nAnna;3\n'), 'csv')
})

test('an OpenDocument text is known by its first entry', async () => {
  const zip = new yazl.ZipFile()
  const mime = Buffer.from('application/vnd.oasis.opendocument.text')
  zip.addBuffer(mime, 'mimetype', { compress: false })
  zip.addBuffer(Buffer.from('<office:document-content/>'), 'content.xml')
  zip.end()
  assert.equal(await kindOf(await buffer(zip.outputStream)), 'odt')
})

test('what a browser or a machine would run is refused, whatever it is called', async () => {
  assert.equal(await kindOf('<!doctype html><script>alert(1)</script>'), 'files.kind html')
  assert.equal(await kindOf('hello <script>alert(1)</script>'), 'files.kind html')
  assert.equal(await kindOf('<!-- x --> <svg onload="alert(1)"/>'), 'files.kind svg')
  assert.equal(
    await kindOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'files.kind svg',
  )
  assert.equal(await kindOf('#!/bin/sh\nrm -r x'), 'files.kind script')
  assert.equal(await kindOf(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])), 'files.kind exe')
  assert.equal(await kindOf(Buffer.from('7f454c4602010100', 'hex')), 'files.kind elf')
  assert.equal(await kindOf('GIF89a\u0001\u0000\u0001'), 'files.kind gif')
  assert.equal(await kindOf(Buffer.from([1, 2, 3, 0])), 'files.kind unknown')
  assert.equal(await kindOf(''), 'files.damaged')
})

test('only what the caller allows passes', async () => {
  assert.equal(await kindOf('%PDF-1.7\n', ['jpeg', 'png']), 'files.kind pdf')
  assert.equal(await kindOf('zwykły tekst', ['jpeg']), 'files.kind txt')
  assert.equal(await kindOf('<!doctype html><p>Plan</p>', ['html', 'docx']), 'html')
  assert.equal(await kindOf('<svg/>', ['html']), 'files.kind svg')
})

test('a text of another encoding is named, not guessed', async () => {
  const cp1250 = Buffer.from([0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6])
  assert.equal(await kindOf(cp1250), 'files.encoding other')
  assert.equal(await kindOf(Buffer.from('\ufeffZażółć', 'utf16le')), 'files.encoding utf-16')
  assert.equal(await kindOf(Buffer.from('Zażółć\n'.repeat(2000)).subarray(0, -2)), 'files.encoding other')
})

test('a docx with macros is refused, by content type and by part', async () => {
  const macro = { ...docx, 'word/vbaProject.bin': 'x' }
  assert.equal(await kindOf(await zipOf(macro)), 'files.macros')
  const docm = { ...docx, '[Content_Types].xml': types('ms-word.document.macroEnabled') }
  assert.equal(await kindOf(await zipOf(docm)), 'files.macros')
})

test('archives that are no document, are broken or are bombs are refused', async () => {
  assert.equal(await kindOf(await zipOf({ 'a.exe': 'x' })), 'files.kind zip')
  assert.equal(await kindOf((await zipOf(docx)).subarray(0, 200)), 'files.damaged')
  const bomb = await zipOf({ ...docx, 'word/media/a.bin': Buffer.alloc(40 * 1024 * 1024) })
  assert.ok(bomb.length < 100_000)
  assert.equal(await kindOf(bomb), 'files.bomb')
  const full = await zipOf({ ...docx, 'word/a.bin': Buffer.alloc(1024 * 1024) })
  assert.equal(await kindOf(full), 'docx', 'the control: a well filled document passes')
})

test('each limit of an archive refuses by itself', async () => {
  const path = join(folder, 'z')
  await writeFile(path, await zipOf({ a: 'x'.repeat(100), b: 'y', c: 'z' }))
  const loose = { maxEntries: 3, maxUnpackedBytes: 102, maxRatio: 1000 }
  assert.deepEqual(await checkZip(path, loose), { macros: false })
  await assert.rejects(checkZip(path, { ...loose, maxEntries: 2 }), /files.bomb/)
  await assert.rejects(checkZip(path, { ...loose, maxUnpackedBytes: 101 }), /files.bomb/)
})

test('entries that lie over each other are a bomb', async () => {
  const path = join(folder, 'z')
  const bytes = await zipOf({ a: Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 251)) })
  const honest = Buffer.from(bytes)
  await writeFile(path, honest)
  assert.deepEqual(await checkZip(path), { macros: false })
  const directory = bytes.indexOf(Buffer.from('504b0102', 'hex'))
  bytes.writeUInt32LE(bytes.length * 2, directory + 20) // packed size in the central directory
  await writeFile(path, bytes)
  await assert.rejects(checkZip(path), /files.bomb/)
})
