import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { Refused } from '#kernel/refusal.ts'
import { aDocx, type DocxPart } from './docx-fixture.ts'
import { readPlan } from './read-plan.ts'
import { LARGEST_FILE_BYTES, readSource } from './source-text.ts'

const TEXT =
  'Plan organizowania społeczności lokalnej w Gminie Źrebięta na 2025 rok\n\nZadania:\n- świętojański śpiew łąkowy – maj 2025\n- zażółć gęślą jaźń – IV kwartał 2025\n'

async function refusalOf(bytes: Uint8Array, name = 'plan'): Promise<string> {
  try {
    readPlan(await readSource(bytes, name))
    return 'read'
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

/** Single-byte encoding of a text by asking the decoder for each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const byChar = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  )
  return Uint8Array.from([...text].map((char) => byChar.get(char) ?? 63))
}

function wide(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

describe('encodings', () => {
  const ways: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE with mark', wide(TEXT, true, true)],
    ['UTF-16 BE with mark', wide(TEXT, false, true)],
    ['UTF-16 LE', wide(TEXT, true, false)],
    ['UTF-16 BE', wide(TEXT, false, false)],
    ['Windows-1250', encode(TEXT.replaceAll('–', '-'), 'windows-1250')],
    ['ISO 8859-2', encode(TEXT.replaceAll('–', '-'), 'iso-8859-2')],
    ['decomposed letters', Buffer.from(TEXT.normalize('NFD'))],
  ]
  for (const [name, bytes] of ways) {
    it(name, async () => {
      const plan = readPlan(await readSource(bytes, 'plan.txt'))
      assert.equal(plan.municipality, 'Gmina Źrebięta')
      assert.deepEqual(
        plan.objectives[0]!.tasks.map((task) => [task.title, task.from]),
        [
          ['świętojański śpiew łąkowy', '2025-05-01'],
          ['zażółć gęślą jaźń', '2025-10-01'],
        ],
      )
    })
  }
})

describe('bad input', () => {
  it('refuses an empty file and one of white space', async () => {
    assert.equal(await refusalOf(new Uint8Array()), 'community-plan.import.empty')
    assert.equal(await refusalOf(Buffer.from(' \n\t \u00a0\n')), 'community-plan.import.empty')
  })

  it('refuses a file over the limit before looking into it', async () => {
    assert.equal(await refusalOf(new Uint8Array(LARGEST_FILE_BYTES + 1)), 'community-plan.import.too-large')
  })

  it('refuses binary junk and pictures', async () => {
    const junk = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256)
    assert.equal(await refusalOf(junk), 'community-plan.import.unreadable')
    assert.equal(
      await refusalOf(Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1')),
      'community-plan.import.wrong-type',
    )
    assert.equal(
      await refusalOf(Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')),
      'community-plan.import.wrong-type',
    )
  })

  it('refuses a text with neither goals nor tasks', async () => {
    const text = 'Gmina zaprasza na koncert. Wstęp wolny.\n\n- chleb\n- mleko\n'
    assert.equal(await refusalOf(Buffer.from(text)), 'community-plan.import.not-a-plan')
    assert.equal(await refusalOf(Buffer.from(TEXT)), 'read')
  })

  it('refuses damaged pdf and zip files', async () => {
    assert.equal(await refusalOf(Buffer.from('%PDF-1.7 nothing more')), 'community-plan.import.unreadable')
    assert.equal(await refusalOf(Buffer.from('PK\x03\x04 nothing more')), 'community-plan.import.unreadable')
  })
})

const PARTS: DocxPart[] = [
  { text: 'Plan organizowania społeczności lokalnej w Gminie Wierzbno Nowe na 2025 rok', bold: true },
  { text: 'I. Wstęp' },
  { text: 'Plan powstał po rozmowach.' },
  { text: 'II. Harmonogram' },
  {
    rows: [
      [{ text: 'Cel szczegółowy' }, { text: 'Zadania' }, { text: 'Termin realizacji' }],
      [
        { text: ['Pomoc', 'wzajemna'], merge: 'start' },
        { text: 'Bank czasu' },
        { text: 'marzec – maj 2025', merge: 'start' },
      ],
      [
        { text: '', merge: 'go-on' },
        { text: ['Kuchnia społeczna', 'Wymiana ubrań'] },
        { text: '', merge: 'go-on' },
      ],
      [{ text: 'Święto gminy', span: 2 }, { text: 'VIII 2025' }],
      [{ text: 'Młodzież' }, { text: 'Kino letnie' }, { text: '12–14.07.2025' }],
    ],
  },
]

describe('.docx', () => {
  it('reads merged cells; the type is told by content, not by name', async () => {
    const plan = readPlan(await readSource(await aDocx(PARTS), 'plan.txt'))
    assert.deepEqual(
      plan.sections.map((section) => section.title),
      ['Wstęp', 'Harmonogram'],
    )
    const tasks = plan.objectives.map((one) => [
      one.title,
      one.tasks.map((task) => [task.title, task.from, task.to]),
    ])
    assert.deepEqual(tasks[0], [
      'Pomoc wzajemna',
      [
        ['Bank czasu', '2025-03-01', '2025-05-31'],
        ['Kuchnia społeczna', '2025-03-01', '2025-05-31'],
        ['Wymiana ubrań', '2025-03-01', '2025-05-31'],
      ],
    ])
    assert.deepEqual(tasks.at(-1), ['Młodzież', [['Kino letnie', '2025-07-12', '2025-07-14']]])
    assert.deepEqual(plan.scheduleRows.map((row) => row.taskCount)[0], 3)
  })

  it('refuses macros, by the part and by the content type', async () => {
    const withPart = await aDocx(PARTS, { extra: { 'word/vbaProject.bin': Buffer.from('x') } })
    const withType = await aDocx(PARTS, {
      mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    })
    assert.equal(await refusalOf(withPart), 'community-plan.import.macros')
    assert.equal(await refusalOf(withType), 'community-plan.import.macros')
  })

  it('refuses a zip bomb, also one that lies about its size', async () => {
    const bomb = await aDocx(PARTS, { extra: { 'word/media/a.bin': Buffer.alloc(60 * 1024 * 1024) } })
    assert.equal(await refusalOf(bomb), 'community-plan.import.zip-bomb')
    const lying = Buffer.from(
      await aDocx(PARTS, { extra: { 'word/media/a.bin': Buffer.alloc(3 * 1024 * 1024) } }),
    )
    shrinkDeclaredSize(lying, 'word/media/a.bin')
    assert.match(await refusalOf(lying), /zip-bomb|unreadable/)
    const many: Record<string, Buffer> = {}
    for (let i = 0; i < 3100; i += 1) many[`word/media/${i}.bin`] = Buffer.from('x')
    assert.equal(await refusalOf(await aDocx(PARTS, { extra: many })), 'community-plan.import.zip-bomb')
  })

  it('refuses another kind of zip', async () => {
    const { default: yazl } = await import('yazl')
    const { buffer } = await import('node:stream/consumers')
    const zip = new yazl.ZipFile()
    zip.addBuffer(deflateRawSync(Buffer.from('x')), 'notes.bin')
    zip.end()
    assert.equal(await refusalOf(await buffer(zip.outputStream)), 'community-plan.import.wrong-type')
  })
})

/** Rewrites the directory's claim about one entry's unpacked size. */
function shrinkDeclaredSize(zip: Buffer, name: string): void {
  let at = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  while (at >= 0) {
    const length = zip.readUInt16LE(at + 28)
    if (zip.toString('latin1', at + 46, at + 46 + length) === name) {
      zip.writeUInt32LE(1000, at + 24)
      return
    }
    at = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 4)
  }
  assert.fail(`no entry ${name}`)
}
