import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import yauzl from 'yauzl'
import { makeApp } from '#entry/app.ts'
import { writeReport } from '#entry/commands/report.ts'
import { Refused } from '#kernel/refusal.ts'
import { aStaffMember } from '../../../test/cast.ts'
import { aCentre, testHouse } from '../../../test/database.ts'
import { defaultWordTemplate } from './annual-report.document.word.ts'
import type { AnnualReportContent } from './annual-report.ts'
import { aWorkedPlan } from './annual-report-work.fixtures.ts'

const { house, owner } = await testHouse('2027-01-14T09:05:00Z')
const centre = await aCentre(owner)
const app = makeApp(house)
const organiser = await (await aStaffMember(house, centre, 'COMMUNITY_ORGANISER')).enter()
const director = await (await aStaffMember(house, centre, 'DIRECTOR')).enter()
const host = 'https://localhost'

async function get(path: string, cookie = organiser) {
  return app.request(host + path, { headers: { cookie } })
}

async function post(path: string, body: Record<string, string> | FormData, cookie = organiser) {
  const form = body instanceof FormData ? body : new URLSearchParams({ _key: crypto.randomUUID(), ...body })
  return app.request(host + path, { method: 'POST', body: form, headers: { cookie, origin: host } })
}

async function countsIn(docx: Uint8Array): Promise<string[]> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(docx))
  const names: string[] = []
  for await (const entry of zip.eachEntry()) names.push(entry.fileName)
  return names
}

const { plan, documents } = await aWorkedPlan(house, centre, { seed: 3, documents: 30 })
const base = `/praca/plany/${plan}/sprawozdanie`
await owner.query(`update community_plan.documentation set title = 'Opinia tajna', kind = 'opinion',
  state = 'accepted', state_reason = null, is_published = false where id = '${documents[0]}'`)
await owner.query(`update community_plan.documentation set title = 'Wpis jawny', kind = 'poster',
  state = 'accepted', state_reason = null, is_published = true where id = '${documents[1]}'`)

describe('the preview', () => {
  it('says that it is one and what is missing, and every figure opens', async () => {
    const html = await (await get(base)).text()
    assert.match(html, /To jest podgląd/)
    assert.match(html, /Brakuje wniosków/)
    assert.match(html, /Zadanie bez wyniku: 1\./)
    const links = [...html.matchAll(/href="([^"]+\/sprawozdanie\/liczby\/[^"]+)"/g)].map((found) => found[1]!)
    assert.ok(links.length > 20)
    for (const link of new Set(links)) assert.equal((await get(link)).status, 200, link)
    assert.equal((await get(`${base}/liczby/nothing`)).status, 404)
  })

  it('is nobody’s in public', async () => {
    assert.equal((await get('/plan/2026/sprawozdanie', '')).status, 404)
    assert.equal((await get('/plan/2026/sprawozdanie.pdf', '')).status, 404)
  })

  it('comes as tagged PDF, as Word and as JSON, marked as a preview', async () => {
    const pdf = new Uint8Array(await (await get(`${base}.pdf`)).arrayBuffer())
    assert.equal((await (await getDocumentProxy(pdf)).getMarkInfo())?.Marked, true)
    const docx = new Uint8Array(await (await get(`${base}.docx`)).arrayBuffer())
    assert.ok((await countsIn(docx)).includes('word/document.xml'))
    const content = (await (await get(`${base}.json`)).json()) as AnnualReportContent
    assert.equal(content.frozenAt, null)
    assert.equal(content.year, 2026)
    assert.equal(content.goals.length, 3)
    for (const key of ['key', 'figure', 'value', 'how'])
      assert.ok(key in content.arithmetic[0]!, `a figure has its ${key}`)
    for (const path of content.annex.flatMap((entry) => entry.pictures.map((one) => one.path)))
      assert.match(path, /^[0-9a-f]{64}$/, 'no path of a machine')
  })
})

describe('freezing by the pages', () => {
  it('is closed to others, needs conclusions and ended tasks, then shows in public', async () => {
    assert.equal((await post(`${base}/zamkniecie`, { confirm: 'yes' })).status, 403)
    assert.equal((await post(`${base}/zamkniecie`, { confirm: 'yes' }, director)).status, 409)
    assert.equal((await post(`${base}/wnioski`, { conclusions: '' })).status, 422)
    const wrote = await post(`${base}/wnioski`, { conclusions: 'Sąsiedzi prowadzą sami.', _version: '0' })
    assert.equal(wrote.status, 303)
    const stale = await post(`${base}/wnioski`, { conclusions: 'Inne wnioski.', _version: '0' })
    assert.equal(stale.status, 409, 'somebody was quicker')
    assert.match(await stale.text(), /Inne wnioski\./, 'and nothing typed is lost')
    await owner.query(`update community_plan.task set state = 'done' where plan_id = $1`, [plan])
    assert.equal((await post(`${base}/zamkniecie`, {}, director)).status, 422, 'without the tick')
    assert.equal((await post(`${base}/zamkniecie`, { confirm: 'yes' }, director)).status, 303)

    for (const language of ['', '/uk', '/en']) {
      const page = await get(`${language}/plan/2026/sprawozdanie`, '')
      assert.equal(page.status, 200)
      const html = await page.text()
      assert.match(html, /Sąsiedzi prowadzą sami\./)
      assert.doesNotMatch(html, /Opinia tajna|\/praca\/plany/)
    }
    assert.match(await (await get('/plan/2026', '')).text(), /\/plan\/2026\/sprawozdanie"/)
    assert.match(await (await get(base)).text(), /Sprawozdanie jest zamknięte/)
  })

  it('publishes in the PDF only what was published', async () => {
    const textOf = async (path: string, cookie: string) => {
      const pdf = new Uint8Array(await (await get(path, cookie)).arrayBuffer())
      const { extractText } = await import('unpdf')
      return (await extractText(pdf, { mergePages: true })).text
    }
    const open = await textOf('/plan/2026/sprawozdanie.pdf', '')
    assert.match(open, /Wpis jawny/)
    assert.doesNotMatch(open, /Opinia tajna/)
    assert.match(await textOf(`${base}.pdf`, organiser), /Opinia tajna/, 'the control: staff read it')
  })

  it('shows at a figure, and in its list, what was removed since', async () => {
    await owner.query(
      `update community_plan.activity set state = 'withdrawn' where id =
        (select id from community_plan.activity where plan_id = $1 and state = 'held' limit 1)`,
      [plan],
    )
    assert.match(await (await get(base)).text(), /usunięto 1/)
    assert.match(await (await get(`${base}/liczby/activities:all`)).text(), /usunięty/)
  })
})

describe('the command', () => {
  it('writes the latest public plan of the year, and refuses a year without one', async () => {
    const order = { centre: centre.slug, format: 'json' as const, out: `${house.stage.folder}/r.json` }
    const made = await writeReport(house, { ...order, year: 2026 })
    assert.equal(made.frozen, true)
    const content = JSON.parse(await readFile(order.out, 'utf8')) as AnnualReportContent
    assert.notEqual(content.frozenAt, null)
    await assert.rejects(writeReport(house, { ...order, year: 1999 }), (error) => {
      assert.ok(error instanceof Refused)
      assert.match(house.sentence(error.refusal, 'pl'), /nie ma przyjętego planu na 1999 rok/)
      return true
    })
  })
})

describe('the Word template of a centre', () => {
  const path = '/praca/plany/szablon-sprawozdania'
  const formWith = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
    const form = new FormData()
    form.set('_key', crypto.randomUUID())
    form.set('template', new Blob([bytes]), name)
    return form
  }

  it('is checked on a sample, kept, used, and given back', async () => {
    const good = new Uint8Array(await readFile(defaultWordTemplate))
    const kept = await post(path, formWith(good, 'nasz.docx'))
    assert.equal(kept.status, 303)
    assert.match(await (await get(path)).text(), /nasz\.docx/)
    assert.equal((await get(`${base}.docx`)).status, 200)
    assert.equal((await post(`${path}/domyslny`, {})).status, 303)
    assert.match(await (await get(path)).text(), /szablonu domyślnego/)
  })

  it('that is no Word file is refused at its field', async () => {
    const wrong = await post(path, formWith(new TextEncoder().encode('zwykły tekst'), 'nasz.docx'))
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /Szablon musi być plikiem Word/)
    assert.equal((await post(path, {})).status, 422)
  })
})
