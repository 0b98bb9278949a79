import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { anEntry } from './fixtures.ts'
import { dropEntry, putEntry } from './search-entry.actions.ts'
import type { SearchEntry } from './search-entry.ts'

const at = await testHouse()
const centre = await aCentre(at.owner)

const put = (entry: SearchEntry) =>
  runDeed(at.house, { centre, actor: system }, (work) => putEntry(work, entry))
const rowsOf = async ({ subject }: SearchEntry) => {
  const found = await at.owner.query(
    'select *, terms::text as words from search.search_entry where subject_id = $1',
    [subject.id],
  )
  return found.rows
}

describe('an entry', () => {
  it('keeps its texts and the words that they mean, by weight, in every language', async () => {
    const entry = anEntry({
      name: { pl: 'Wypożyczalnia wózków', uk: 'Прокат візків', en: 'Wheelchair loan' },
      summary: { pl: 'Łóżka i kule' },
      body: { pl: 'Niepełnosprawni mieszkańcy' },
    })
    await put(entry)
    const [row] = await rowsOf(entry)
    assert.equal(row.name_uk, 'Прокат візків')
    assert.match(row.words, /'wozek':\d+A/)
    assert.match(row.words, /'kula':\d+C/)
    assert.match(row.words, /'niepelnosprawny':\d+(?:,|\s|$)/)
    assert.doesNotMatch(row.words, /'pelnosprawny'/)
    assert.match(row.words, /'~wypoz':\d/)
  })

  it('is put over the one before and taken away without a trace', async () => {
    const entry = anEntry()
    await put(entry)
    await put({ ...entry, name: { pl: 'Inna nazwa' }, isHidden: true })
    const rows = await rowsOf(entry)
    assert.equal(rows.length, 1)
    assert.equal(rows[0].name, 'Inna nazwa')
    assert.doesNotMatch(rows[0].words, /usluga/)
    await runDeed(at.house, { centre, actor: system }, (work) => dropEntry(work, entry.subject))
    assert.deepEqual(await rowsOf(entry), [])
    await runDeed(at.house, { centre, actor: system }, (work) => dropEntry(work, entry.subject))
  })

  it('takes any text: quotes, script, emoji, half characters, a body without end', async () => {
    const odd = `'; drop table x; -- <script>\\ ' 🙂 \ud800 ${'ż'.repeat(90)} ${'słowo '.repeat(9000)}`
    const entry = anEntry({ name: { pl: `Odd ' \\ name` }, body: { pl: odd } })
    await put(entry)
    const [row] = await rowsOf(entry)
    assert.ok(row.body.length <= 20_000)
    assert.match(row.words, /'slowo'/)
  })
})
