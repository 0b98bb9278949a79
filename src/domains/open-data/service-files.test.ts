// The files of the open data: every shown service once, nothing else, and nothing that breaks a reader.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { aVariedCatalogue, note } from './open-data.fixtures.ts'
import { paths } from './paths.ts'

const { house, owner, setClock } = await testHouse('2026-03-03T10:00:00Z')
const app = makeApp(house)
const centre = await aCentre(owner, 'lipowo')
const { ids } = await aVariedCatalogue({ house, centre })
await aCentre(owner, 'puste')
const get = async (path: string, slug = 'lipowo') => {
  const response = await app.request(`http://localhost/c/${slug}${path}`)
  // A mark of UTF-8 at the start would be taken away by `text()`.
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
  return { status: response.status, headers: response.headers, text }
}
/** What is no XML: a bare `&` or `<`, or a sign that XML 1.0 does not know. */
function xmlFaults(text: string): string[] {
  const tags = /<\/?[a-zA-Z:]+( [a-zA-Z:]+="[^"<]*")*\/?>|<\?xml [^>]*\?>/g
  const rest = text.replace(tags, '')
  const opened = [...text.matchAll(/<(\/?)([a-z:A-Z]+)[^>]*?(\/?)>/g)].filter(([, , , alone]) => !alone)
  const depth = opened.reduce((sum, [, closes]) => sum + (closes ? -1 : 1), 0)
  return [
    ...(/<|&(?!amp;|lt;|gt;|quot;)/.test(rest) ? ['a bare sign'] : []),
    ...(/[^\P{Cc}\n\t]/u.test(text) ? ['a control character'] : []),
    ...(depth === 0 ? [] : ['tags that do not close']),
  ]
}

describe('CSV', () => {
  it('has a line for each shown service, in Polish, with its places and provider', async () => {
    const { text, headers } = await get(paths.csv)
    assert.match(headers.get('content-type')!, /^text\/csv/)
    assert.match(headers.get('content-disposition')!, /uslugi-lipowo\.csv/)
    assert.equal(text.indexOf('\uFEFF'), 0)
    assert.equal(text.lastIndexOf('\uFEFF'), 0, 'the mark stands once')
    const lines = text.trimEnd().split('\r\n')
    assert.equal(lines.length, 14)
    assert.match(lines[0]!, /^\uFEFFidentyfikator;nazwa;obszar;/)
    const day = lines.find((line) => line.includes(';Świetlica;'))!
    assert.match(day, /;Fundacja Próbna;organizacja pozarządowa;MAL próbny, ul\. Lipowa 4, 00-990 Próbno;/)
    assert.match(text, /"Znaki <b>&""/, 'quotes are doubled')
    for (const id of [ids.gone, ids.over]) assert.ok(!text.includes(id))
  })

  it('of a centre without services has its header', async () => {
    assert.equal((await get(paths.csv, 'puste')).text.trimEnd().split('\r\n').length, 1)
  })
})

describe('RSS and sitemap', () => {
  it('are XML whatever the cards say, and tell only of what is shown', async () => {
    for (const path of [paths.feed, paths.sitemap]) {
      const { status, text, headers } = await get(path)
      assert.equal(status, 200)
      assert.match(headers.get('content-type')!, /xml/)
      assert.deepEqual(xmlFaults(text), [], path)
      assert.match(text, /swietlica/)
      assert.doesNotMatch(text, /wycofana|letnie-kolonie/)
      assert.deepEqual(xmlFaults((await get(path, 'puste')).text), [])
    }
    assert.match((await get(paths.feed)).text, /Znaki &lt;b&gt;&amp;&quot;/)
  })

  it('the feed begins with what changed last', async () => {
    setClock('2026-03-04T10:00:00Z')
    await note({ house, centre }, ids.home, { freePlaces: 2 })
    const { text } = await get(paths.feed)
    assert.match(text, /^<title>[^\n]*\n<desc[\s\S]*?\n<item><title>Pomoc w domu</m)
    assert.match(text, /<pubDate>Wed, 04 Mar 2026 10:00:00 GMT</)
    assert.match((await get(paths.sitemap)).text, /pomoc-w-domu<\/loc><lastmod>2026-03-04T10:00:00Z</)
    setClock('2026-03-03T10:00:00Z')
  })

  it('control: a bare sign, a control character and an open tag are found', () => {
    assert.deepEqual(xmlFaults('<a>b & c</a>'), ['a bare sign'])
    assert.deepEqual(xmlFaults('<a>b\u0001</a>'), ['a control character'])
    assert.deepEqual(xmlFaults('<a><b></a>'), ['tags that do not close'])
  })
})

describe('DCAT-AP', () => {
  it('names what DCAT-AP asks for, and every file that it names is there', async () => {
    const { text, headers } = await get(paths.dcat)
    assert.match(headers.get('content-type')!, /^application\/ld\+json/)
    const catalogue = JSON.parse(text)
    for (const name of ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset', '@context']) {
      assert.ok(catalogue[name], name)
    }
    const [dataset] = catalogue['dcat:dataset']
    assert.match(dataset['dct:description']['@value'], /13 usług/)
    assert.equal(dataset['dct:spatial'][0]['dct:identifier'], 'urn:teryt:terc:1499013')
    const named = [...dataset['dcat:distribution'], ...catalogue['dcat:service']].map((each) => each['@id'])
    assert.equal(named.length, 3)
    for (const url of named) assert.equal((await app.request(url)).status, 200, url)
    assert.doesNotMatch(text, /null/)
  })
})

describe('the page for people', () => {
  it('stands in three languages and every address on it answers', async () => {
    for (const [prefix, title] of [
      ['', 'Otwarte dane'],
      ['/uk', 'Відкриті дані'],
      ['/en', 'Open data'],
    ]) {
      const { text } = await get(`${prefix}${paths.openData}`)
      assert.match(text, new RegExp(`<h1[^>]*>${title}`))
    }
    const { text } = await get(paths.openData)
    const links = [...text.matchAll(/href="([^"]*(?:otwarte-dane|hsds)[^"]*)"/g)].map(([, path]) => path!)
    assert.ok(links.length >= 7, String(links.length))
    for (const path of new Set(links)) {
      const answer = await app.request(`http://localhost${path.replaceAll('&amp;', '&')}`)
      assert.equal(answer.status, 200, path)
    }
  })
})
