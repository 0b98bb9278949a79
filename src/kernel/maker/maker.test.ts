import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import mammoth from 'mammoth'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import yauzl from 'yauzl'
import yazl from 'yazl'
import { Refused } from '#kernel/refusal.ts'
import { type Maker, MakerFailed, startMaker } from './maker.ts'

let folder: string
let maker: Maker
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maker-test-'))
  maker = startMaker()
})
after(async () => {
  await maker.stop()
  await rm(folder, { recursive: true })
})

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
const head = '#set document(title: "Próba")\n#set text(lang: "pl", font: "Atkinson Hyperlegible Next")\n'

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => assert.fail('it succeeded'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refused) return error.refusal.code
  assert.ok(error instanceof MakerFailed, String(error))
  return error.code
}

test('a PDF is tagged, speaks Polish and carries the text of its alternatives', async () => {
  const picture = '#image("/a.svg", alt: "Czarny prostokąt")'
  const foreign = '#text(lang: "uk", font: "Source Sans 3")[Привіт]'
  const main = `${head}= Zażółć gęślą jaźń\n${picture}\n${foreign}`
  const bytes = await maker.pdf({ main, files: { '/a.svg': square }, madeAt: 0 })
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  assert.equal((await pdf.getMarkInfo())?.Marked, true)
  const page = await pdf.getPage(1)
  const tree = JSON.stringify(await page.getStructTree())
  assert.match(tree, /"role":"H1"/)
  assert.match(tree, /"alt":"Czarny prostokąt"/)
  assert.match((await extractText(pdf, { mergePages: true })).text, /Zażółć gęślą jaźń.*Привіт/s)
  const { info } = await pdf.getMetadata()
  assert.equal((info as { Language?: string }).Language, 'pl')
  const again = await maker.pdf({ main, files: { '/a.svg': square }, madeAt: 0 })
  assert.deepEqual(Buffer.from(again), Buffer.from(bytes), 'the same input gives the same bytes')
})

test('a picture without alternative text, and a file that was not given, stop the PDF', async () => {
  const silent = maker.pdf({ main: `${head}= A\n#image("/a.svg")`, files: { '/a.svg': square } })
  await assert.rejects(silent, { code: 'maker.pdf.failed', message: /alt text/ })
  const outside = maker.pdf({ main: `${head}#read("/etc/hostname")`, files: {} })
  assert.equal(await codeOf(outside), 'maker.pdf.failed')
})

async function photo(width: number, height: number): Promise<string> {
  const path = join(folder, 'photo.jpg')
  await sharp({ create: { width, height, channels: 3, background: '#b8430f' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Aparat' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 7/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toFile(path)
  return path
}

test('a picture comes out upright, smaller and without what the camera wrote', async () => {
  const path = await photo(3000, 2000)
  const before = await sharp(path).metadata()
  assert.ok(before.exif?.includes('Aparat') && before.orientation === 6, 'the control: the data was there')
  const made = await maker.picture({ path, outFolder: folder })
  assert.deepEqual([made.width, made.height, made.kind], [1067, 1600, 'jpeg'])
  assert.deepEqual([made.thumbnail.width, made.thumbnail.height, made.thumbnail.kind], [320, 480, 'webp'])
  for (const picture of [made, made.thumbnail]) {
    const found = await sharp(picture.path).metadata()
    assert.deepEqual([found.exif, found.xmp, found.icc, found.orientation], Array(4).fill(undefined))
    assert.equal(found.width, picture.width)
    assert.match(picture.sha256, /^[0-9a-f]{64}$/)
  }
})

test('what is no sane picture is refused', async () => {
  const path = join(folder, 'bad')
  const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  assert.ok(bomb.length < 1_000_000)
  const whole = await sharp(await photo(400, 400)).toBuffer()
  const bad = [bomb, '<svg onload="alert(1)"/>', square, '#!/bin/sh', whole.subarray(0, 300), Buffer.alloc(0)]
  for (const bytes of bad) {
    await writeFile(path, bytes)
    assert.equal(await codeOf(maker.picture({ path, outFolder: folder })), 'files.picture.unreadable')
  }
})

test('an SVG becomes a PNG of the asked width', async () => {
  const png = await maker.svg({ svg: square, width: 400 })
  const { format, width, height } = await sharp(Buffer.from(png)).metadata()
  assert.deepEqual([format, width, height], ['png', 400, 200])
})

async function aTemplate(text: string): Promise<Buffer> {
  const main = 'http://schemas.openxmlformats.org'
  const zip = new yazl.ZipFile()
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(xml), name)
  add(
    '[Content_Types].xml',
    `<Types xmlns="${main}/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  )
  add(
    '_rels/.rels',
    `<Relationships xmlns="${main}/package/2006/relationships">
<Relationship Id="rId1" Target="word/document.xml"
 Type="${main}/officeDocument/2006/relationships/officeDocument"/></Relationships>`,
  )
  add('word/_rels/document.xml.rels', `<Relationships xmlns="${main}/package/2006/relationships"/>`)
  const body = `<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body>`
  add(
    'word/document.xml',
    `<w:document xmlns:w="${main}/wordprocessingml/2006/main"
 xmlns:r="${main}/officeDocument/2006/relationships"
 xmlns:wp="${main}/drawingml/2006/wordprocessingDrawing">${body}</w:document>`,
  )
  zip.end()
  return buffer(zip.outputStream)
}

test('a Word template is filled: loops, empty tags, signs of XML, one picture kept once', async () => {
  const path = await photo(30, 20)
  const picture = {
    _type: 'image',
    path,
    format: 'image/jpeg',
    width: 30,
    height: 20,
    altText: 'A "B" & <b>',
  }
  const docx = await maker.word({
    template: await aTemplate('{#rows}[{name}{missing}]{/}{picture}{picture}'),
    data: { rows: [{ name: 'Żółw & <jeż>' }, { name: '' }], picture },
  })
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
  assert.equal(value.trim(), '[Żółw & <jeż>][]')
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) })
  assert.equal(html.match(/alt="A &quot;B&quot; &amp; &lt;b&gt;"/g)?.length, 2)
  const entries: string[] = []
  const zip = await yauzl.fromBufferPromise(Buffer.from(docx))
  for await (const entry of zip.eachEntry()) entries.push(entry.fileName)
  assert.equal(entries.filter((name) => name.startsWith('word/media/')).length, 1)
})

test('a template with an open loop is refused with the reason', async () => {
  const open = maker.word({ template: await aTemplate('{#rows}{name}'), data: { rows: [] } })
  assert.equal(await codeOf(open), 'maker.word.template')
})
