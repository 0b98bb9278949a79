import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import mammoth from 'mammoth'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import yauzl from 'yauzl'
import { type Maker, startMaker } from '#kernel/maker/maker.ts'
import { Refused } from '#kernel/refusal.ts'
import { annualReportPdf } from './annual-report.document.ts'
import { annualReportWord, defaultWordTemplate } from './annual-report.document.word.ts'
import { anAnnualReport } from './annual-report.fixtures.ts'
import type { ReportPicture } from './annual-report.ts'

let folder: string
let maker: Maker
let picture: ReportPicture
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'))
  maker = startMaker()
  const path = join(folder, 'a.jpg')
  await sharp({ create: { width: 60, height: 40, channels: 3, background: '#b8430f' } })
    .jpeg()
    .toFile(path)
  picture = { path, width: 60, height: 40, alt: 'Sąsiedzi przy stole, napis „Razem” & <uśmiech>' }
})
after(async () => {
  await maker.stop()
  await rm(folder, { recursive: true })
})

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: false })
  const pages = text.map((page, at) => `--- ${at + 1} ---\n${page.trimEnd()}\n`)
  return pages.join('').replace(/( \.){3,}/g, ' …') // the dots of the contents
}

async function rolesOf(pdf: Uint8Array): Promise<string> {
  const proxy = await getDocumentProxy(new Uint8Array(pdf))
  const trees: unknown[] = []
  for (let page = 1; page <= proxy.numPages; page++) {
    trees.push(await (await proxy.getPage(page)).getStructTree())
  }
  return JSON.stringify(trees)
}

async function partOf(docx: Uint8Array, name: string): Promise<string> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(docx))
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name) return (await buffer(await zip.openReadStreamPromise(entry))).toString()
  }
  return assert.fail(`no ${name}`)
}

test('a year of 24 tasks and 600 entries becomes a tagged PDF in Polish', async () => {
  const pdf = await maker.pdf(annualReportPdf(anAnnualReport({ pictures: [picture] })))
  const proxy = await getDocumentProxy(new Uint8Array(pdf))
  assert.equal((await proxy.getMarkInfo())?.Marked, true)
  const { info, metadata } = await proxy.getMetadata()
  assert.equal((info as { Language?: string }).Language, 'pl-PL')
  assert.equal(metadata?.get('pdfuaid:part'), '1')
  const roles = await rolesOf(pdf)
  for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'TOC', 'Figure', 'Caption']) {
    assert.match(roles, new RegExp(`"role":"${role}"`), role)
  }
  assert.ok(roles.includes(JSON.stringify(picture.alt).slice(1, -1)))
  assert.ok(roles.includes('Wykres słupkowy. Zadania według stanu: wykonane – 12;'))
  const text = await textOf(pdf)
  assert.match(text, new RegExp(`Strona ${proxy.numPages} z ${proxy.numPages}`))
  assert.match(text, /spotkanie 600/)
})

test('the words of a small report are the expected ones', async () => {
  const content = anAnnualReport({ tasks: 7, entries: 9, pictures: [picture] })
  const expected = new URL('./annual-report.document.expected.txt', import.meta.url)
  const text = await textOf(await maker.pdf(annualReportPdf(content)))
  if (process.env.UPDATE_EXPECTED) await writeFile(expected, text)
  assert.equal(text, await readFile(expected, 'utf8'))
})

test('a picture without alternative text stops the PDF', async () => {
  const silent = anAnnualReport({ tasks: 7, entries: 50, pictures: [{ ...picture, alt: '' }] })
  await assert.rejects(maker.pdf(annualReportPdf(silent)), /alt text/)
})

test('a preview says that it is one, a frozen report does not', async () => {
  const frozen = anAnnualReport({ tasks: 7, entries: 0 })
  const preview = { ...frozen, frozenAt: null }
  assert.match(await textOf(await maker.pdf(annualReportPdf(preview))), /Podgląd\. Dane mogą/)
  assert.doesNotMatch(await textOf(await maker.pdf(annualReportPdf(frozen))), /Podgląd/)
  assert.match(
    await partOf(await maker.word(annualReportWord(preview)), 'word/document.xml'),
    /Podgląd\. Dane/,
  )
  assert.doesNotMatch(
    await partOf(await maker.word(annualReportWord(frozen)), 'word/document.xml'),
    /Podgląd/,
  )
})

test('a report with nothing in it is still a report', async () => {
  const empty = {
    ...anAnnualReport({ tasks: 0, entries: 0 }),
    act: null,
    mainGoal: null,
    chapters: [],
    goals: [],
    reach: {
      activities: 0,
      participations: 0,
      persons: null,
      byKind: [],
      byGroup: [],
      byEstate: [],
      byAge: [],
      byFunding: [],
    },
    activePeople: null,
    residentLed: { led: 0, known: 0 },
    recommendedActions: [],
    voices: [],
    indicators: [],
    conclusions: '',
    lastYear: null,
    proved: { documentation: 0, evidence: 0 },
    arithmetic: [],
  }
  assert.match(await textOf(await maker.pdf(annualReportPdf(empty))), /Sprawozdanie roczne/)
  const { value } = await mammoth.extractRawText({
    buffer: Buffer.from(await maker.word(annualReportWord(empty))),
  })
  assert.match(value, /Nie wpisano\./)
  assert.doesNotMatch(value, /[{}]/)
})

test('the Word file has headings, repeated header rows, Polish, and described pictures', async () => {
  const docx = await maker.word(annualReportWord(anAnnualReport({ pictures: [picture] })))
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) })
  assert.deepEqual(
    messages.filter((message) => message.type === 'error'),
    [],
  )
  assert.match(html, /<h1>Cele i zadania<\/h1>/)
  assert.match(html, /<h2>Cel 1\. Wzmacnianie więzi sąsiedzkich na osiedlach<\/h2>/)
  assert.match(html, /<thead><tr><th>/)
  assert.match(html, /alt="Sąsiedzi przy stole, napis „Razem” &amp; &lt;uśmiech&gt;"/)
  assert.equal(html.match(/spotkanie 600</g)?.length, 2, 'once in documentation, once in evidence')
  assert.doesNotMatch(html, /[{}]/, 'no tag is left')
  assert.match(await partOf(docx, 'word/styles.xml'), /<w:lang w:val="pl-PL"/)
  assert.match(await partOf(docx, 'word/header.xml'), /Sprawozdanie za 2026 rok/)
  const jpeg = await readFile(picture.path, 'latin1')
  assert.ok(Buffer.from(docx).toString('latin1').includes(jpeg), 'the picture lies in the file as it is')
})

test('staff may bring a template of their own, and a wrong one is refused with a reason', async () => {
  const content = anAnnualReport({ tasks: 7, entries: 5 })
  const own = await maker.word(annualReportWord(content, await readFile(defaultWordTemplate)))
  assert.match(await partOf(own, 'word/document.xml'), /Wnioski/)
  const broken = maker.word({ template: Buffer.from('no docx at all'), data: {} })
  await assert.rejects(broken, (error) => {
    assert.ok(error instanceof Refused)
    assert.equal(error.refusal.code, 'maker.word.template')
    return true
  })
})
