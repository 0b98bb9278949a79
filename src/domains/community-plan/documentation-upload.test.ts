import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import yazl from 'yazl'
import { makeApp } from '#entry/app.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'
import { anActivity, aPlan } from './fixtures.ts'
import { paths } from './paths.ts'

const { house, owner } = await testHouse()
const centre = await aCentre(owner)
const place = { house, centre }
const plan = await aPlan(place, { inForce: true })
const activity = await anActivity(place, plan, { title: 'Festyn na skwerze' })
const app = makeApp(house)
const browser = browserOf(app)
const organiser = await aStaffMember(house, centre, 'COMMUNITY_ORGANISER')
const cookie = await organiser.enter()
const base = `/c/${centre.slug}`
const url = `${base}${paths.newDocumentation(plan.id)}`

let keys = 0
const words = (over: Record<string, string> = {}) => ({
  ...{ _key: `klucz-formularza-${++keys}`, kind: 'photograph', title: 'Festyn', datedOn: '2026-03-01' },
  ...{ activity, consent: 'missing' },
  ...over,
})

/** A photograph as a phone makes it: with the place, the time and the device in it. */
async function aPhoto(colour: string): Promise<Buffer> {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
  return picture
    .jpeg()
    .withExif({
      IFD0: { Make: 'Telefon Próbny', Model: 'P-1' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 7/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '20/1 40/1 0/1',
      },
    })
    .toBuffer()
}

interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

async function send(fields: Record<string, string | readonly string[]>, files: readonly SentFile[]) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each)
  for (const file of files) body.append('files', new Blob([new Uint8Array(file.bytes)]), file.name)
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const response = await app.request(`http://localhost${url}`, { method: 'POST', body, headers })
  return { status: response.status, to: response.headers.get('location'), html: await response.text() }
}

const hidden = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<input type="hidden" name="${name}" value="([^"]+)"`, 'g'))].map((m) => m[1]!)
const documents = async () =>
  (
    await owner.query(
      `select doc.*, file.sha256, file.name as file_name from community_plan.documentation doc
       left join files.stored_file file on file.id = doc.file_id order by doc.noted_at, doc.title`,
    )
  ).rows
const filesIn = async (state: string) =>
  (await owner.query('select count(*)::int as n from files.stored_file where state = $1', [state])).rows[0].n

describe('photographs from a phone', () => {
  it('become one document each, without place and device, and ask for words', async () => {
    const sent = [
      { name: 'IMG_1.jpg', bytes: await aPhoto('#aa3311') },
      { name: 'IMG_2.jpg', bytes: await aPhoto('#11aa33') },
    ]
    assert.match((await sharp(sent[0]!.bytes).metadata()).exif!.toString('latin1'), /Telefon/)
    const { status, to } = await send(words(), sent)
    assert.equal(status, 303)
    assert.match(to!, /\/dokumentacja\/opisy\?dokument=/)
    const rows = await documents()
    assert.deepEqual(
      rows.map((row) => [row.title, row.kind, row.state, row.consent, row.is_published, row.activity_id]),
      ['Festyn (1)', 'Festyn (2)'].map((title) => [
        ...[title, 'photograph', 'proposed', 'missing', false, activity],
      ]),
    )
    for (const row of rows) {
      const got = await browser.get(`${base}/plik/${row.file_id}`, { cookie })
      const kept = Buffer.from(await got.arrayBuffer())
      const { exif, format } = await sharp(kept).metadata()
      assert.equal(format, 'jpeg')
      assert.equal(exif, undefined)
      assert.doesNotMatch(kept.toString('latin1'), /Telefon|GPS/)
    }
    const page = await (await browser.get(to!, { cookie })).text()
    assert.equal(page.match(/name="alt\./g)!.length, 2)
    const [first, second] = rows
    const described = await browser.post(
      to!.replace(/\?.*/, ''),
      {
        documents: first.id,
        [`title.${first.id}`]: 'Sadzenie drzew',
        [`alt.${first.id}`]: 'Pięć osób sadzi drzewa.',
      },
      { cookie },
    )
    assert.equal(described.status, 303)
    const after = await documents()
    assert.equal(after.find((row) => row.id === first.id).alt_text, 'Pięć osób sadzi drzewa.')
    assert.equal(after.find((row) => row.id === second.id).alt_text, null)
  })

  it('a second click stores nothing twice', async () => {
    const before = (await documents()).length
    const fields = words({ title: 'Dwa kliknięcia' })
    const files = [{ name: 'a.jpg', bytes: await aPhoto('#0000aa') }]
    const [one, two] = [await send(fields, files), await send(fields, files)]
    assert.equal(one.status, 303)
    assert.deepEqual([two.status, two.to], [303, one.to])
    assert.equal((await documents()).length, before + 1)
  })

  it('the same form with another photograph is not taken for the first', async () => {
    const fields = words({ title: 'Klucz użyty' })
    await send(fields, [{ name: 'a.jpg', bytes: await aPhoto('#123456') }])
    const again = await send(fields, [{ name: 'b.jpg', bytes: await aPhoto('#654321') }])
    assert.equal(again.status, 409)
    assert.equal(hidden(again.html, 'kept').length, 1)
    const [kept] = hidden(again.html, 'kept')
    const later = await send({ ...fields, _key: 'inny-klucz-1', kept: kept! }, [])
    assert.equal(later.status, 303)
  })
})

describe('files that cannot be kept', () => {
  const sentenceAt = (html: string) => html.match(/id="f-files-error">.*?<\/p>/s)?.[0] ?? ''
  const good = async () => ({ name: 'dobre.jpg', bytes: await aPhoto('#aabbcc') })
  const noise = (name: string, bytes: Uint8Array): SentFile => ({ name, bytes })
  const heic = Buffer.from('000000186674797068656963000000006d69663168656963', 'hex')

  const cases: [string, () => Promise<SentFile>, RegExp][] = [
    ['too large', async () => noise('duze.jpg', new Uint8Array(21 * 1024 * 1024)), /duze\.jpg.*20 MB/],
    ['empty', async () => noise('puste.jpg', new Uint8Array(0)), /puste\.jpg.*pusty/],
    ['a script as picture', async () => noise('x.jpg', Buffer.from('<script>1</script>')), /x\.jpg/],
    [
      'an SVG',
      async () => noise('x.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      /x\.svg/,
    ],
    ['a HEIC', async () => noise('IMG.heic', Buffer.concat([heic, Buffer.alloc(64)])), /HEIC.*JPEG/],
    [
      'a broken picture',
      async () => noise('pol.jpg', (await aPhoto('#010101')).subarray(0, 300)),
      /pol\.jpg/,
    ],
    ['macros', async () => noise('m.docx', await zip({ 'word/vbaProject.bin': 'x' })), /makra/],
    [
      'a bomb',
      async () => noise('b.docx', await zip({ 'word/document.xml': '0'.repeat(300_000_000) })),
      /b\.docx/,
    ],
  ]
  for (const [name, make, sentence] of cases)
    it(`${name}: one sentence at the field, everything else kept, nothing stored by half`, async () => {
      const before = await documents()
      const attached = await filesIn('attached')
      const kind = name === 'macros' || name === 'a bomb' ? 'leaflet' : 'photograph'
      const first = await send(words({ kind, title: 'Zostaje w polu' }), [await make(), await good()])
      assert.equal(first.status, 422)
      assert.match(sentenceAt(first.html), sentence)
      assert.match(first.html, /value="Zostaje w polu"/)
      assert.equal(await filesIn('attached'), attached)
      assert.deepEqual(await documents(), before)
      const kept = hidden(first.html, 'kept')
      assert.equal(kept.length, 1)
      const seenSame = hidden(first.html, 'seenSame')
      const second = await send({ ...words({ kind, title: 'Zostaje w polu' }), kept, seenSame }, [])
      assert.equal(second.status, 303)
      assert.equal((await documents()).length, before.length + 1)
    })

  it('too many: the rest is kept', async () => {
    const tiny = await aPhoto('#ffffff')
    const files = Array.from({ length: 26 }, (_, index) => ({
      name: `${index}.txt`,
      bytes: tiny.subarray(0, 0),
    }))
    const named = files.map((file, index) => ({ ...file, bytes: Buffer.from(`Notatka ${index}`) }))
    const { status, html } = await send(words({ kind: 'meeting_note' }), named)
    assert.equal(status, 422)
    assert.match(sentenceAt(html), /za dużo plików.*24 pliki/)
    assert.equal(hidden(html, 'kept').length, 24)
  })

  it('a wrong word costs no file either', async () => {
    const { status, html } = await send(words({ datedOn: '2026-02-30' }), [
      { name: 'c.jpg', bytes: await aPhoto('#cc00cc') },
    ])
    assert.equal(status, 422)
    assert.equal(hidden(html, 'kept').length, 1)
    const [id] = hidden(html, 'kept')
    assert.equal((await browser.get(`${base}/plik/${id}/miniatura`, { cookie })).status, 200)
    const other = await (
      await aStaffMember(house, await aCentre(owner, 'obce'), 'COMMUNITY_ORGANISER')
    ).enter()
    assert.equal((await browser.get(`/c/obce/plik/${id}/miniatura`, { cookie: other })).status, 404)
    assert.equal((await browser.get(`${base}/plik/${id}/miniatura`)).status, 404)
  })

  it('nobody takes a file that somebody else sent', async () => {
    const { html } = await send(words({ datedOn: '' }), [{ name: 'd.jpg', bytes: await aPhoto('#dd00dd') }])
    const [kept] = hidden(html, 'kept')
    const host = await (await aStaffMember(house, centre, 'VENUE_HOST')).enter()
    const answer = await browser.post(url, { ...words(), kept: kept! }, { cookie: host })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /czekały ponad dobę/)
  })
})

describe('the same bytes', () => {
  it('are noticed with their document, left out unless wanted, and may go in', async () => {
    const photo = [{ name: 'raz.jpg', bytes: await aPhoto('#777700') }]
    await send(words({ title: 'Pierwszy raz' }), photo)
    const before = (await documents()).length
    const asked = await send(words({ title: 'Drugi raz' }), photo)
    assert.equal(asked.status, 422)
    assert.match(asked.html, /już w dokumentacji: 1/)
    assert.match(asked.html, /Pierwszy raz<\/a>/)
    const kept = hidden(asked.html, 'kept')
    const seenSame = hidden(asked.html, 'seenSame')
    assert.deepEqual(kept, seenSame)
    assert.match(asked.html, new RegExp(`name="drop" value="${kept[0]}" checked`))
    const left = await send({ ...words(), kept, seenSame, drop: kept }, [])
    assert.equal(left.status, 422)
    assert.match(left.html, /Wybierz przynajmniej jedno zdjęcie/)
    const taken = await send({ ...words({ title: 'Drugi raz' }), kept, seenSame }, [])
    assert.equal(taken.status, 303)
    assert.equal((await documents()).length, before + 1)
  })

  it('twice in one form are noticed too', async () => {
    const bytes = await aPhoto('#007777')
    const asked = await send(words(), [
      { name: 'x.jpg', bytes },
      { name: 'y.jpg', bytes },
    ])
    assert.equal(asked.status, 422)
    assert.equal(hidden(asked.html, 'seenSame').length, 1)
    assert.match(asked.html, /na tej liście dwa razy/)
  })
})

async function zip(entries: Record<string, string>): Promise<Buffer> {
  const made = new yazl.ZipFile()
  const all = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>', ...entries }
  for (const [name, text] of Object.entries(all)) made.addBuffer(Buffer.from(text), name)
  made.end()
  const chunks: Buffer[] = []
  for await (const chunk of made.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
