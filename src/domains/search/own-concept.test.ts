import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { type Actor, system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { Temporal } from '#kernel/instant.ts'
import { Forbidden, Invalid, NotFound } from '#kernel/refusal.ts'
import type { Work } from '#kernel/work.ts'
import { signedIn } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { anEntry, staffActor } from './fixtures.ts'
import { addOwnConcept, changeOwnConcept, removeOwnConcept } from './own-concept.actions.ts'
import { readOwnConcept } from './own-concept.form.ts'
import { listOwnConcepts } from './own-concept.sql.ts'
import { readStaleEntries } from './search.jobs.ts'
import { searchCentre } from './search-centre.ts'
import { putEntry } from './search-entry.actions.ts'

const at = await testHouse()
const centre = await aCentre(at.owner, 'demo')
const organiser = staffActor('SERVICES_ORGANISER')
const today = Temporal.PlainDate.from('2026-03-03')
const deed = <T>(fn: (work: Work) => Promise<T>, actor: Actor = organiser) =>
  runDeed(at.house, { centre, actor }, fn)
const needs = async (text: string) => {
  const answer = await at.doors.readCentre(centre.id, (tx) => searchCentre(tx, { text, today, limit: 5 }))
  return {
    first: answer.question.concepts[0]?.concept.code,
    names: answer.results.map((one) => one.entry.name.pl),
  }
}
const values = (over: object = {}) => ({
  ...{ code: null, labels: { pl: 'dowóz na jarmark' }, phrases: [] },
  ...over,
})
const fair = { phrase: 'nie mam jak dojechać na jarmark', example: 'kto mnie zawiezie na jarmark' }

describe("a centre's own need", () => {
  it('is found by its phrases at once, by the entries that answer it, and is gone when removed', async () => {
    const id = await deed((work) => addOwnConcept(work, values({ phrases: [fair] })))
    const [own] = await at.doors.readCentre(centre.id, listOwnConcepts)
    assert.equal((await needs('jak dostać się na jarmark')).first, own!.code)
    const bus = anEntry({ name: { pl: 'Bus „Stokrotka”' }, concepts: [own!.code] })
    await deed((work) => putEntry(work, bus), system)
    assert.equal((await needs('na jarmark')).names[0], 'Bus „Stokrotka”')
    await deed((work) => removeOwnConcept(work, id))
    assert.notEqual((await needs('jak dostać się na jarmark')).first, own!.code)
    await assert.rejects(
      deed((work) => removeOwnConcept(work, id)),
      NotFound,
    )
  })

  it('adds words to a national one, each code once', async () => {
    const more = values({
      code: 'wypozyczalnia',
      phrases: [{ phrase: 'knypolada', example: 'knypolada' }],
    })
    assert.notEqual((await needs('knypolada')).first, 'wypozyczalnia')
    const id = await deed((work) => addOwnConcept(work, more))
    assert.equal((await needs('knypolada')).first, 'wypozyczalnia')
    await assert.rejects(
      deed((work) => addOwnConcept(work, more)),
      (error: unknown) =>
        error instanceof Invalid && error.fields.get('code')?.code === 'search.concept.code-taken',
    )
    await deed((work) => removeOwnConcept(work, id))
  })

  it('is refused, with the questions, when an example would not find it, and nothing is kept', async () => {
    const wrong = { phrase: 'nie mam jak dojechać na jarmark', example: 'mąż mnie bije' }
    await assert.rejects(
      deed((work) => addOwnConcept(work, values({ phrases: [fair, wrong] }))),
      (error: unknown) => {
        const why = error instanceof Invalid ? error.fields.get('phrases') : null
        assert.equal(why?.code, 'search.concept.examples-lost')
        assert.match(String(why?.params.list), /mąż mnie bije/)
        assert.doesNotMatch(String(why?.params.list), /zawiezie/)
        return true
      },
    )
    assert.deepEqual(await at.doors.readCentre(centre.id, listOwnConcepts), [])
  })

  it('changes the words of its entries when its name changes', async () => {
    const id = await deed((work) => addOwnConcept(work, values({ phrases: [fair] })))
    const [own] = await at.doors.readCentre(centre.id, listOwnConcepts)
    const entry = anEntry({ name: { pl: 'Bus' }, concepts: [own!.code] })
    await deed((work) => putEntry(work, entry), system)
    const changed = { labels: { pl: 'dowóz na odpust' }, phrases: [fair] }
    await deed((work) => changeOwnConcept(work, { concept: id, version: own!.version, values: changed }))
    await readStaleEntries({}, { house: at.house, centre: centre.id, now: at.house.clock() })
    const { rows } = await at.owner.query(
      'select terms::text from search.search_entry where subject_id = $1',
      [entry.subject.id],
    )
    assert.match(rows[0].terms, /'odpust':\d+B/)
    await deed((work) => removeOwnConcept(work, id))
  })

  it('is for those who keep the services, not for others', async () => {
    const input = values({ phrases: [fair] })
    await assert.rejects(
      deed((work) => addOwnConcept(work, input), staffActor('CARE_WORKER')),
      Forbidden,
    )
  })
})

describe('the form', () => {
  const read = (phrases: string) =>
    readOwnConcept(
      new Map([
        ['label', ['dowóz']],
        ['phrases', [phrases]],
      ]),
    )

  it('reads a phrase and an example from each line', () => {
    assert.deepEqual(read('na targ | kto zawiezie\n\n  autobus|jaki autobus ').phrases, [
      { phrase: 'na targ', example: 'kto zawiezie' },
      { phrase: 'autobus', example: 'jaki autobus' },
    ])
  })

  it('names the line that it cannot read', () => {
    for (const line of ['bez pytania', 'a | b | c', ' | pytanie', `x | ${'y'.repeat(300)}`]) {
      assert.throws(
        () => read(`na targ | kto zawiezie\n${line}`),
        (error: unknown) => error instanceof Invalid && error.fields.get('phrases')?.params.line === 2,
      )
    }
  })
})

describe('the pages of the workspace', () => {
  it('show what is asked, take a question over, and keep what was typed on a refusal', async () => {
    const app = makeApp(at.house)
    const cookie = await signedIn(at.house, centre, 'SERVICES_ORGANISER')
    await at.owner.query(
      `insert into search.frequent_query (centre_id, query, days, result_count, first_on, last_on)
       values ($1, 'zlot czarownic', 4, 0, '2026-01-01', '2026-02-01')`,
      [centre.id],
    )
    const get = async (path: string) =>
      (await app.request(`http://localhost${path}`, { headers: { cookie } })).text()
    assert.match(await get('/praca/szukanie'), /zlot czarownic/)
    assert.match(
      await get('/praca/szukanie/nowa-potrzeba?pytanie=zlot%20czarownic'),
      /zlot czarownic \| zlot czarownic/,
    )
    const send = async (phrases: string) => {
      const headers = { 'sec-fetch-site': 'same-origin', cookie }
      const body = new URLSearchParams({ _key: newId(), label: 'zlot', phrases })
      const path = 'http://localhost/praca/szukanie/nowa-potrzeba'
      const response = await app.request(path, { method: 'POST', headers, body })
      return { status: response.status, text: await response.text() }
    }
    const refused = await send('zlot czarownic | mąż mnie bije')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /pytanie próbne nie znajdzie/)
    assert.match(refused.text, /zlot czarownic \| mąż mnie bije/)
    assert.equal((await send('zlot czarownic | kiedy zlot czarownic')).status, 303)
    assert.match(await get('/praca/szukanie'), /własna/)
  })
})
