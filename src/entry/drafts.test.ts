import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'

const { house, owner, setClock } = await testHouse('2026-03-03T10:00:00Z')
const centre = await aCentre(owner)
const browser = browserOf(makeApp(house))
const form = '/praca/pracownicy/nowe-konto'

async function countDrafts(account: string): Promise<number> {
  const { rows } = await owner.query(
    'select fields from kernel.draft where centre_id = $1 and owner = $2 and form = $3',
    [centre.id, account, form],
  )
  return rows.length
}

describe('a form whose login ran out', () => {
  test('is kept for its account, leads back, and is there after signing in again', async () => {
    setClock('2026-03-03T10:00:00Z')
    const admin = await aStaffMember(house, centre, 'ADMINISTRATOR')
    const cookie = await admin.enter()
    setClock('2026-03-03T12:30:00Z')
    const sent = { givenName: 'Zofia', familyName: 'Wierzba', password: 'nigdy' }
    const answer = await browser.post(`/c/proba${form}`, sent, { cookie })
    assert.equal(answer.status, 403)
    const html = await answer.text()
    assert.match(html, /Zaloguj się ponownie/)
    assert.ok(html.includes(`/c/proba/praca/wejscie?wroc=${encodeURIComponent(form)}`))
    assert.equal(await countDrafts(admin.account), 1)
    const fresh = await admin.enter()
    await owner.query(`update people.login set seen_at = '2026-03-03T12:30:00Z'`)
    const again = await browser.get(`/c/proba${form}`, { cookie: fresh })
    const page = await again.text()
    assert.match(page, /Wierzba/)
    assert.doesNotMatch(page, /nigdy/)
  })

  test('is not kept for a login that somebody ended, nor for a made-up one', async () => {
    setClock('2026-03-04T10:00:00Z')
    const director = await aStaffMember(house, centre, 'DIRECTOR')
    const cookie = await director.enter()
    await owner.query('update people.login set ended_at = now() where account_id = $1', [director.account])
    const sent = { givenName: 'Zofia', familyName: 'Wierzba' }
    const ended = await browser.post(`/c/proba${form}`, sent, { cookie })
    assert.equal(ended.status, 403)
    assert.match(await ended.text(), /nic jeszcze nie zostało zapisane/)
    const guessed = await browser.post(`/c/proba${form}`, sent, { cookie: '__Host-splot-proba=abc' })
    assert.equal(guessed.status, 403)
    assert.equal(await countDrafts(director.account), 0)
  })
})
