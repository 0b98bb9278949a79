import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { makeApp } from '#entry/app.ts'
import { system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { Temporal } from '#kernel/instant.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { assetPaths } from '#ui/assets.ts'
import { anEntry } from './fixtures.ts'
import { readStaleEntries } from './search.jobs.ts'
import { searchCentre } from './search-centre.ts'
import { putEntry } from './search-entry.actions.ts'
import type { SearchEntry } from './search-entry.ts'

const at = await testHouse()
const centre = await aCentre(at.owner, 'demo')
const other = await aCentre(at.owner, 'obce')
const app = makeApp(at.house)
const today = Temporal.PlainDate.from('2026-03-03')
const get = async (path: string) => {
  const response = await app.request(`http://localhost${path}`)
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const put = (entry: SearchEntry, where = centre) =>
  runDeed(at.house, { centre: where, actor: system }, (work) => putEntry(work, entry))
const found = async (text: string, more = {}) => {
  const { results } = await at.doors.readCentre(centre.id, (tx) =>
    searchCentre(tx, { text, today, limit: 10, ...more }),
  )
  return results.map(({ entry }) => entry.name.pl)
}

const loan = anEntry({
  code: 'wypozyczalnia',
  path: '/uslugi/wypozyczalnia',
  name: { pl: 'Wypożyczalnia „Na kółkach”', uk: 'Прокат «На колесах»', en: 'Loans “On wheels”' },
  summary: { pl: 'Pożyczamy sprzęt rehabilitacyjny do domu.' },
  isFree: true,
  who: ['disabled', 'sick'],
  spoken: ['pl'],
  assuredOn: Temporal.PlainDate.from('2026-02-01'),
})
const club = anEntry({ code: 'klub-seniora', name: { pl: 'Klub „Jesień”' }, who: ['senior'] })
const shelter = anEntry({ code: 'bezdomnosc', name: { pl: 'Noclegownia przy Młynie' } })
const talk = anEntry({ code: 'przemoc', name: { pl: 'Punkt „Bezpiecznie”' } })

before(async () => {
  for (const entry of [loan, club, shelter, talk]) await put(entry)
  await put(anEntry({ name: { pl: 'Ukryta wypożyczalnia' }, isHidden: true }))
  await put(anEntry({ name: { pl: 'Dawna wypożyczalnia' }, expiresOn: today.subtract({ days: 1 }) }))
  await put(anEntry({ code: 'wypozyczalnia', name: { pl: 'Obca wypożyczalnia' } }), other)
})

describe('the page in another language', () => {
  it('keeps what was asked and ticked', async () => {
    const { text } = await get('/szukaj?q=w%C3%B3zek&bezplatne=1')
    assert.match(text, /href="\/uk\/szukaj\?q=w%C3%B3zek&amp;bezplatne=1"/)
    assert.match((await get('/szukaj')).text, /href="\/uk\/szukaj"/)
  })
})

describe('a search in a centre', () => {
  it('finds by need, by another word, in another language, without marks, with a misprint', async () => {
    assert.equal((await found('skąd wziąć kule i balkonik'))[0], loan.name.pl)
    assert.equal((await found('wheelchair for my mum'))[0], loan.name.pl)
    assert.equal((await found('взяти візок'))[0], loan.name.pl)
    assert.equal((await found('wypozyczalnia'))[0], loan.name.pl)
    assert.equal((await found('wypoźyczalina'))[0], loan.name.pl)
    assert.equal((await found('Jesień'))[0], club.name.pl)
  })

  it('never finds what is hidden, expired or of another centre', async () => {
    const names = await found('wypożyczalnia', { limit: 100 })
    assert.ok(names.includes(loan.name.pl))
    assert.deepEqual(
      names.filter((name) => /Ukryta|Dawna|Obca/.test(name)),
      [],
    )
  })

  it('keeps only what is known to fit the filters', async () => {
    const asked = 'wypożyczalnia wózków, klub, nocleg'
    assert.deepEqual(await found(asked, { filters: { free: true } }), [loan.name.pl])
    assert.deepEqual(await found(asked, { filters: { free: true, spoken: 'uk' } }), [])
    assert.ok(!(await found(asked, { filters: { who: 'senior' } })).includes(loan.name.pl))
  })

  it('gives the same order twice and pages without gaps', async () => {
    const all = await found('klub dla seniora, wózek, nocleg', { limit: 4 })
    assert.deepEqual(await found('klub dla seniora, wózek, nocleg', { limit: 4 }), all)
    const pages = [0, 1, 2, 3].map((offset) => found('klub dla seniora, wózek, nocleg', { limit: 1, offset }))
    assert.deepEqual((await Promise.all(pages)).flat(), all)
  })

  it('reads entries again when the way of reading has changed', async () => {
    await at.owner.query(
      `update search.search_entry set terms = '', analyzer_version = 1 where subject_id = $1`,
      [club.subject.id],
    )
    assert.deepEqual(await found('Jesień'), [])
    const context = { house: at.house, centre: centre.id, now: at.house.clock() }
    await readStaleEntries({}, context)
    assert.equal((await found('Jesień'))[0], club.name.pl)
  })
})

describe('the page', () => {
  it('asks first, then shows results with reasons, then filters', async () => {
    const empty = await get('/szukaj')
    assert.equal(empty.status, 200)
    assert.match(empty.text, /Czego potrzebujesz\?/)
    const { text } = await get('/szukaj?q=w%C3%B3zek+inwalidzki')
    assert.match(text, /Na kółkach/)
    assert.match(text, /href="\/uslugi\/wypozyczalnia"/)
    assert.match(text, /Dlaczego ten wynik: pomaga, gdy chodzi o/)
    assert.match(text, /sprawdzono 1 lutego 2026/)
    assert.ok(text.indexOf('Na kółkach') < text.indexOf('Zawęź wyniki'))
    assert.doesNotMatch(text, /exit-page/)
  })

  it('speaks three languages and says which one a name is in', async () => {
    const uk = await get('/uk/szukaj?q=%D0%B2%D1%96%D0%B7%D0%BE%D0%BA')
    assert.match(uk.text, /Прокат «На колесах»/)
    assert.match(uk.text, /Чому цей результат/)
    const en = await get('/en/szukaj?q=klub+seniora')
    assert.match(en.text, /lang="pl"[^>]*>(?:(?!<\/div>).)*Jesień/s)
  })

  it('corrects a word and takes it back', async () => {
    const { text } = await get('/szukaj?q=wypo%C5%BCyczalnai')
    assert.match(text, /Pokazujemy wyniki dla: „wypożyczalnia”/)
    assert.match(text, /dokladnie=1/)
    const exact = await get('/szukaj?q=wypo%C5%BCyczalnai&dokladnie=1')
    assert.doesNotMatch(exact.text, /Pokazujemy wyniki dla/)
  })

  it('puts the lines that help first in danger, with a way out, and repeats nothing in the title', async () => {
    const { text } = await get(`/szukaj?q=${encodeURIComponent('mąż mnie bije')}`)
    assert.match(text, /<exit-page/)
    assert.match(text, /href="tel:800120002"/)
    assert.ok(text.indexOf('tel:112') < text.indexOf('Bezpiecznie'))
    assert.doesNotMatch(/<title>(.*?)<\/title>/s.exec(text)![1]!, /bije/)
    const homeless = await get(`/szukaj?q=${encodeURIComponent('nie mam gdzie spać dziś')}`)
    assert.match(homeless.text, /tel:112/)
    assert.ok(homeless.text.includes('Noclegownia'))
  })

  it('leads on where nothing is found', async () => {
    const { text, status } = await get('/szukaj?q=qwrtplkj')
    assert.equal(status, 200)
    assert.match(text, /Nie znaleźliśmy nic/)
    assert.match(text, /Napisz, czego szukasz/)
    const filtered = await get('/szukaj?q=klub&bezplatne=1&jezyk=en&wiek=3')
    assert.match(filtered.text, /Filtry ukryły wszystkie wyniki/)
  })

  it('takes any address', async () => {
    const odd = [
      'a'.repeat(5000),
      '<script>alert(1)</script>',
      "'; drop table x; --",
      '🙂🙃',
      '你好',
      '\u0000\u0007',
    ]
    for (const q of [...odd, "' | !&()<->:*\\", '%', 'ż '.repeat(900)]) {
      const { status, text } = await get(`/szukaj?q=${encodeURIComponent(q)}`)
      assert.equal(status, 200, q.slice(0, 30))
      assert.doesNotMatch(text, /<script>alert/)
      assert.equal(
        (await get(`/api/search?q=${encodeURIComponent(q)}`)).status,
        /\p{L}|\p{S}|\p{P}|\p{N}/u.test(q) ? 200 : 422,
      )
    }
    const strange = '/szukaj?q=klub&strona=999999999&dla=nobody&jezyk=xx&wiek=-5&bezplatne=maybe&dokladnie=0'
    assert.equal((await get(strange)).status, 200)
    assert.equal((await get('/szukaj?q=%E0%A4%A')).status, 200)
  })

  it('weighs at most 15 KB with its stylesheet', async () => {
    for (let n = 0; n < 12; n += 1) {
      await put(
        anEntry({
          code: 'wypozyczalnia',
          name: { pl: `Wypożyczalnia sprzętu nr ${n}` },
          summary: { pl: 'Pożyczamy wózki, łóżka i kule. Zadzwoń i zapytaj, czy sprzęt jest wolny.' },
        }),
      )
    }
    const { text } = await get(`/szukaj?q=${encodeURIComponent('wózek inwalidzki dla mamy')}`)
    const css = (await get(assetPaths.portal)).text
    const size = brotliCompressSync(text).length + brotliCompressSync(css).length
    assert.ok(size <= 15_000, String(size))
  })
})

describe('suggestions', () => {
  it('are needs by the beginning of words, at most eight, none of somebody in danger', async () => {
    const ask = async (q: string) =>
      JSON.parse((await get(`/szukaj/podpowiedzi?q=${encodeURIComponent(q)}`)).text).suggestions as string[]
    const wheel = await ask('woz')
    assert.ok(wheel.length > 0 && wheel.length <= 8)
    assert.ok(wheel.every((text) => /w[oó]z/i.test(text)))
    assert.deepEqual(await ask('w'), [])
    assert.deepEqual(await ask('mąż mnie b'), [])
    assert.deepEqual(await ask('\u0000<script>'), [])
  })
})

describe('the API', () => {
  it('answers in the agreed shape', async () => {
    const { text, headers } = await get('/api/search?q=w%C3%B3zek&limit=2')
    assert.match(headers.get('content-type')!, /application\/json/)
    const json = JSON.parse(text)
    assert.deepEqual(Object.keys(json), ['query', 'lang', 'urgent', 'corrected', 'concepts', 'results'])
    assert.equal(json.results.length, 2)
    assert.deepEqual(Object.keys(json.results[0]), ['id', 'code', 'name', 'score', 'why'])
    assert.equal(json.results[0].score, 1)
    assert.ok(json.concepts.includes('wypozyczalnia'))
    const urgent = JSON.parse((await get(`/api/search?q=${encodeURIComponent('mąż mnie bije')}`)).text).urgent
    assert.equal(urgent.kind, 'violence')
    assert.equal(urgent.lines[0].number, '112')
  })

  it('refuses what it cannot read', async () => {
    for (const query of ['', '?q=', '?q=klub&limit=0', '?q=klub&limit=1000000000', '?q=klub&limit=x']) {
      const { status, headers } = await get(`/api/search${query}`)
      assert.equal(status, 422, query)
      assert.match(headers.get('content-type')!, /problem\+json/)
    }
  })
})

describe('what was asked', () => {
  const ask = (q: string) => get(`/szukaj?q=${encodeURIComponent(q)}`)
  const readable = async () =>
    (await at.owner.query('select query, days from search.frequent_query order by query')).rows

  it('is kept in words only from the third day, and never what tells of danger or of a person', async () => {
    await at.owner.query('delete from search.query_day')
    const questions = ['Gdzie oddać meble?', 'mąż mnie bije', 'zadzwoń 600700800', 'pomoc dla Jan Kowalski']
    for (const day of ['2026-04-01', '2026-04-02', '2026-04-03']) {
      assert.deepEqual(await readable(), [])
      at.setClock(`${day}T10:00:00Z`)
      for (const question of questions) await ask(question)
    }
    assert.deepEqual(await readable(), [{ query: 'gdzie oddac meble', days: 3 }])
    const { rows } = await at.owner.query('select count(distinct query_hash)::int as n from search.query_day')
    assert.equal(rows[0].n, 1)
  })
})
