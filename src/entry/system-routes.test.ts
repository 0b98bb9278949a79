import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testHouse } from '#test/database.ts'
import { makeApp } from './app.ts'

const { house, owner } = await testHouse()
const ask = async (app: ReturnType<typeof makeApp>) => {
  const answer = await app.request('http://localhost/readyz')
  return { status: answer.status, ...((await answer.json()) as { ok: boolean; why?: string }) }
}

describe('/readyz', () => {
  it('says yes when the schema is current, and what is missing when it is not', async () => {
    assert.deepEqual(await ask(makeApp(house)), { status: 200, ok: true })
    await owner.query(`begin; delete from kernel_migration.applied
      where position = (select max(position) from kernel_migration.applied); commit`)
    assert.deepEqual(await ask(makeApp(house)), { status: 503, ok: false, why: 'migrations' })
  })

  it('opens one connection however many ask at once', async () => {
    let opened = 0
    const ownerClient = () => {
      opened += 1
      return house.doors.ownerClient()
    }
    const app = makeApp({ ...house, doors: { ...house.doors, ownerClient } })
    await Promise.all(Array.from({ length: 50 }, () => ask(app)))
    assert.equal(opened, 1)
  })
})
