import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aCentre, testDatabase } from '#test/database.ts'
import { readWideCatalogue } from './wide-entries.ts'
import { searchWide } from './wide-search.ts'

const { doors, owner } = await testDatabase()
const one = await aCentre(owner, 'pierwsze')
const two = await aCentre(owner, 'drugie')

async function put(centre: string, terms: string, isHidden = false): Promise<void> {
  await owner.query(
    `insert into search.search_entry (centre_id, subject_kind, subject_id, path, name, terms, is_hidden,
       analyzer_version, put_at)
     values ($1, 'service', gen_random_uuid(), '/uslugi/x', 'Klub', $2::tsvector, $3, 1, now())`,
    [centre, terms, isHidden],
  )
}

await put(one.id, `'klub':1A '~klub':1A 'kawa':2C`)
await put(two.id, `'klub':1A`)
await put(two.id, `'klub':1A`, true)

describe('the catalogue of all centres', () => {
  it('has what anybody may find, and nothing that a centre keeps to itself', async () => {
    const { index, centres, subjectOf } = await readWideCatalogue(doors)
    const found = searchWide(index, { needs: [], words: [['klub']] }, { centres: null, limit: 9 })
    const ids = found.map(({ entry }) => subjectOf(entry).id).sort()
    const { rows } = await owner.query(
      `select subject_id::text as id from search.search_entry where not is_hidden order by 1`,
    )
    assert.deepEqual(
      ids,
      rows.map(({ id }) => id),
    )
    assert.deepEqual(new Set(centres), new Set([one.id, two.id]))
    assert.equal(index.terms.has('~klub'), false)
    // Control: as the owner, whom no policy holds, the draft is there.
    assert.equal((await owner.query('select from search.search_entry')).rowCount, 3)
  })

  it('reads page after page without losing or doubling an entry', async () => {
    const all = await readWideCatalogue(doors, 1)
    assert.equal(all.index.entries, 2)
    assert.notEqual(all.subjectOf(0).id, all.subjectOf(1).id)
  })
})
