import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { newId } from '#kernel/id.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'
import { aPlan } from './fixtures.ts'
import { paths } from './paths.ts'

const { house, owner } = await testHouse()
const centre = await aCentre(owner)
const place = { house, centre }
const browser = browserOf(makeApp(house))
const cookie = await (await aStaffMember(house, centre, 'COMMUNITY_ORGANISER')).enter()

const get = async (path: string) => (await browser.get(path, { cookie })).text()
const post = async (path: string, fields: Record<string, string>) => {
  const response = await browser.post(path, { _key: newId(), ...fields }, { cookie })
  return { status: response.status, html: await response.text() }
}
const storedRow = async (table: string, row: string) =>
  (await owner.query(`select * from community_plan.${table} where id = $1`, [row])).rows[0]

const basis = {
  number: '1',
  title: '',
  act: 'uchwała',
  actNumber: 'X/1',
  body: '',
  adoptedOn: '',
  parent: '',
}
const partner = { number: '1', name: '', party: 'partner', wish: '', ownWord: '', ownWordOn: '' }
const recommended = { number: '1', title: '' }

const plan = await aPlan(place)

/** Each kind of row that has a form, what its form sends, and the field that this test changes. */
const parts = [
  { table: 'section', list: paths.chapters, field: 'title', sent: { number: '1', title: '', text: 'Treść' } },
  { table: 'legal_basis', list: paths.bases, field: 'title', sent: basis },
  { table: 'recommended_action', list: paths.recommendations, field: 'title', sent: recommended },
  { table: 'goal', list: paths.goals, field: 'title', sent: { number: '7', title: '' } },
  { table: 'partner', list: paths.partners, field: 'name', sent: partner },
] as const

describe('a row of the text of a plan', () => {
  for (const { table, list, field, sent } of parts) {
    it(`(${table}) is not overwritten by a form that was shown before somebody else changed it`, async () => {
      const made = await post(`${list(plan.id)}/nowy`, { ...sent, [field]: 'Brzmienie pierwsze' })
      assert.equal(made.status, 303)
      const { rows } = await owner.query(
        `select id from community_plan.${table} where ${field} = 'Brzmienie pierwsze'`,
      )
      const form = `${list(plan.id)}/${rows[0].id}`
      const save = (text: string, version: string) =>
        post(form, { ...sent, [field]: text, _version: version })
      assert.equal((await save('Brzmienie moje', '1')).status, 303)
      const late = await save('Brzmienie cudze', '1')
      assert.equal(late.status, 409)
      assert.match(late.html, /Brzmienie cudze/)
      assert.equal((await storedRow(table, rows[0].id))[field], 'Brzmienie moje')
      assert.equal((await save('Brzmienie wspólne', '2')).status, 303)
    })
  }
})

const approved = await aPlan(place, { inForce: true })

describe('a row of an approved text', () => {
  const row = approved.recommended[0]!
  const form = `${paths.recommendations(approved.id)}/${row.id}`
  const task = approved.tasks[0]!.id

  it('shows what is fixed, and asks only for what stays open', async () => {
    const html = await get(form)
    assert.match(html, /<textarea[^>]*name="title"[^>]*readonly/)
    assert.match(html, new RegExp(`name="tasks"[^>]*value="${task}"`))
    assert.doesNotMatch(html, new RegExp(`value="${task}"[^>]*disabled`))
    assert.doesNotMatch(html, /usun/)
    const goal = await get(`${paths.goals(approved.id)}/${approved.goals[0]!.id}`)
    assert.match(goal, /name="title"[^>]*readonly/)
    assert.doesNotMatch(goal, /type="submit"[^>]*>Zapisz/)
  })

  it('keeps its words whatever is sent, and takes what stays open', async () => {
    const saved = await post(form, { number: '9', title: 'Inne słowa', tasks: task, _version: '1' })
    assert.equal(saved.status, 303)
    const { title, number } = await storedRow('recommended_action', row.id)
    assert.deepEqual({ title, number }, { title: row.title, number: 1 })
    const { rows } = await owner.query(
      'select task_id from community_plan.task_answer where recommended_action_id = $1',
      [row.id],
    )
    assert.deepEqual(rows, [{ task_id: task }])
  })

  it('is neither added nor taken away, and changes freely while the plan is updated', async () => {
    const frozen = /zamrożon/
    const added = await post(`${paths.recommendations(approved.id)}/nowy`, { ...recommended, title: 'Nowa' })
    assert.match(added.html, frozen)
    assert.equal((await post(`${form}/usun`, {})).status, 409)
    assert.equal((await storedRow('recommended_action', row.id)).title, row.title)
    await owner.query(`update community_plan.plan set state = 'updating' where id = $1`, [approved.id])
    assert.equal((await post(form, { ...recommended, title: 'Nowe słowa', _version: '2' })).status, 303)
    assert.equal((await storedRow('recommended_action', row.id)).title, 'Nowe słowa')
  })
})
