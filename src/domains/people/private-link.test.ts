import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeApp } from '#entry/app.ts'
import { findVisitor } from '#entry/visitor.ts'
import { anonymous, system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Centre } from '#kernel/web/visit.ts'
import type { Work } from '#kernel/work.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'
import {
  makeLink,
  openLink,
  openLinkByPaper,
  remakeLink,
  renewLink,
  revokeLink,
} from './private-link.actions.ts'
import { isOver, linkLimits, paperState, restAfter } from './private-link.rules.ts'
import { claimedLink, linkCookie, linkToken } from './private-link.ts'

const { house: plain, owner, setClock } = await testHouse()
// The socket that later domains fill: what a purpose opens.
const house = { ...plain, links: { test: { path: (subject: string) => `/sprawa/${subject}` } } }
const centre = await aCentre(owner)
const other = await aCentre(owner, 'drugie')
const app = makeApp(house)
const { get, post } = browserOf(app)
const start = '2026-03-03T10:00:00Z'

const deed = <T>(fn: (work: Work) => Promise<T>, at = centre) =>
  runDeed(house, { centre: at, actor: system }, fn)
const make = (days = 30) => {
  const subject = newId<'subject'>()
  return deed((work) => makeLink(work, { purpose: 'test', subject, days })).then((link) => ({
    ...link,
    subject,
    token: link.path.replace('/odnosnik/', ''),
  }))
}
const byPaper = (number: string, code: string) =>
  runDeed(house, { centre, actor: anonymous }, (work) => openLinkByPaper(work, { number, code }))

describe('a private link', () => {
  it('opens its one thing, and can be made again without being kept', async () => {
    const link = await make()
    const answer = await deed((work) => openLink(work, link.token))
    assert.deepEqual(answer, { kind: 'open', link: { id: link.id, purpose: 'test', subject: link.subject } })
    const again = await deed((work) => remakeLink(work, link.id))
    assert.equal(again.path, link.path)
    assert.deepEqual([again.number, again.code], [link.number, link.code])
    const { rows } = await owner.query('select link::text as all from people.private_link link')
    const secrets = [link.token, link.token.slice(22), link.code]
    assert.ok(rows.every((row) => secrets.every((secret) => !row.all.includes(secret))))
  })

  it('has at least 128 bits that cannot be guessed: any change of one letter opens nothing', async () => {
    const link = await make()
    assert.ok(link.token.slice(22).length * 6 >= 128)
    for (let at = 0; at < link.token.length; at += 1) {
      const letter = link.token[at] === 'A' ? 'Q' : 'A'
      const changed = link.token.slice(0, at) + letter + link.token.slice(at + 1)
      // The last letter of the id carries four bits of nothing: a change there names the same link.
      if (claimedLink(changed) === link.id && changed.slice(22) === link.token.slice(22)) continue
      assert.equal((await deed((work) => openLink(work, changed))).kind, 'unknown', `letter ${at}`)
    }
  })

  it('of another centre, or made with another secret, opens nothing', async () => {
    const link = await make()
    assert.equal((await deed((work) => openLink(work, link.token), other)).kind, 'unknown')
    const forged = linkToken('another-secret', { id: link.id, generation: 1 })
    assert.equal((await deed((work) => openLink(work, forged))).kind, 'unknown')
  })

  it('ends with its time, when withdrawn, and when a new generation replaces it', async () => {
    const short = await make(1)
    const gone = await make()
    const old = await make()
    await deed((work) => revokeLink(work, gone.id))
    const fresh = await deed((work) => renewLink(work, old.id, 30))
    assert.equal((await deed((work) => openLink(work, gone.token))).kind, 'over')
    assert.equal((await deed((work) => openLink(work, old.token))).kind, 'over')
    assert.equal((await deed((work) => openLink(work, fresh.path.split('/').at(-1)!))).kind, 'open')
    assert.notEqual(fresh.code, old.code)
    setClock('2026-03-04T09:59:59Z')
    assert.equal((await deed((work) => openLink(work, short.token))).kind, 'open')
    setClock('2026-03-04T10:00:00Z')
    assert.equal((await deed((work) => openLink(work, short.token))).kind, 'over')
    setClock(start)
  })
})

describe('number and code from paper', () => {
  it('open the same, however they are typed', async () => {
    const link = await make()
    const answer = await byPaper(link.number.replace(/(\d{4})/, '$1 '), link.code.toLowerCase())
    assert.equal(answer.kind === 'open' && answer.token, link.token)
  })

  it('rest after five wrong codes, also for the right one, and are spent after twenty', async () => {
    const link = await make()
    const miss = () => byPaper(link.number, 'ZZZZZZ')
    for (let n = 1; n <= 4; n += 1) assert.equal((await miss()).kind, 'unknown')
    // Control: before the fifth the right code opens and the count begins anew.
    assert.equal((await byPaper(link.number, link.code)).kind, 'open')
    for (let round = 1; round <= 4; round += 1) {
      for (let n = 1; n <= 5; n += 1) assert.equal((await miss()).kind, 'unknown')
      if (round < 4) assert.equal((await byPaper(link.number, link.code)).kind, 'resting')
      setClock(house.clock().add({ minutes: linkLimits.restMinutes }))
    }
    assert.equal((await byPaper(link.number, link.code)).kind, 'spent')
    assert.equal((await deed((work) => openLink(work, link.token))).kind, 'open')
    const fresh = await deed((work) => renewLink(work, link.id, 30))
    assert.equal((await byPaper(fresh.number, fresh.code)).kind, 'open')
    setClock(start)
  })

  it('an unknown number answers as a wrong code does; an expired one tells only who has its code', async () => {
    const link = await make(1)
    assert.deepEqual(await byPaper('00000000', 'AAAAAA'), { kind: 'unknown' })
    setClock('2026-03-09T10:00:00Z')
    assert.equal((await byPaper(link.number, 'ZZZZZZ')).kind, 'unknown')
    assert.equal((await byPaper(link.number, link.code)).kind, 'over')
    setClock(start)
  })
})

describe('the rules', () => {
  it('count in fives and end at twenty', () => {
    const now = house.clock()
    const rests = Array.from({ length: 20 }, (_, index) => restAfter(index + 1, now) !== null)
    assert.deepEqual(
      rests.flatMap((rest, index) => (rest ? [index + 1] : [])),
      [5, 10, 15, 20],
    )
    const link = { expires_at: now.add({ hours: 1 }), revoked_at: null, attempts: 0, rest_ends_at: null }
    assert.equal(isOver(link, now), false)
    assert.equal(isOver({ ...link, expires_at: now }, now), true)
    assert.equal(isOver({ ...link, revoked_at: now }, now), true)
    assert.equal(paperState({ ...link, attempts: 19 }, now), 'open')
    assert.equal(paperState({ ...link, attempts: 20 }, now), 'spent')
    assert.equal(paperState({ ...link, rest_ends_at: now.add({ seconds: 1 }) }, now), 'resting')
    assert.equal(paperState({ ...link, rest_ends_at: now }, now), 'open')
  })
})

describe('the pages', () => {
  it('lead on with a cookie for that page only, in every language', async () => {
    const link = await make()
    const opened = await get(`/uk${link.path}`)
    assert.equal(opened.status, 303)
    assert.equal(opened.headers.get('location'), `/uk/sprawa/${link.subject}`)
    const cookies = opened.headers.getSetCookie()
    for (const prefix of ['', '/uk', '/en']) {
      const path = `; Path=${prefix}/sprawa/${link.subject};`
      assert.ok(
        cookies.some((cookie) => cookie.startsWith(`${linkCookie}=${link.token}`) && cookie.includes(path)),
      )
    }
    assert.ok(cookies.every((cookie) => /HttpOnly; SameSite=Lax/.test(cookie)))
  })

  it('the cookie makes the link the actor, for its one subject', async () => {
    const link = await make()
    const tokens = { login: undefined, link: link.token, key: undefined, now: house.clock() }
    const { actor } = await findVisitor(house, centre as unknown as Centre, tokens)
    const id: Id<'private_link'> = link.id
    assert.deepEqual(actor, { kind: 'link', id, purpose: 'test', subject: link.subject })
    await deed((work) => revokeLink(work, link.id))
    const after = await findVisitor(house, centre as unknown as Centre, tokens)
    assert.equal(after.actor.kind, 'anonymous')
  })

  it('guessed and expired links answer clearly, in three languages', async () => {
    const link = await make()
    await deed((work) => revokeLink(work, link.id))
    const over = await get(link.path)
    assert.equal(over.status, 410)
    assert.match(await over.text(), /stracił ważność/)
    assert.match(await (await get(`/uk${link.path}`)).text(), /більше не діє/)
    assert.match(await (await get(`/en${link.path}`)).text(), /no longer valid/)
    const guessed = await get(`/odnosnik/${'A'.repeat(54)}`)
    assert.equal(guessed.status, 404)
    assert.match(await guessed.text(), /niepełny albo błędny/)
  })

  it('the paper form keeps what was typed and says what is wrong', async () => {
    const link = await make()
    const wrong = await post('/odnosnik', { number: link.number, code: 'ZZZZZZ' })
    assert.equal(wrong.status, 422)
    assert.ok((await wrong.text()).includes(link.number))
    const right = await post('/odnosnik', { number: link.number, code: link.code })
    assert.equal(right.headers.get('location'), `/sprawa/${link.subject}`)
  })

  it('tries from one network are limited', async () => {
    const limited = browserOf(makeApp({ ...house, config: { ...house.config, rateLimit: true } }))
    const answers: number[] = []
    for (let n = 1; n <= 40; n += 1) {
      answers.push((await limited.get(`/odnosnik/${'A'.repeat(54)}`)).status)
    }
    assert.equal(answers[0], 404)
    assert.equal(answers.at(-1), 429)
  })
})
