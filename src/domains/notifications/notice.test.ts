import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Contact } from '#domains/people/public.ts'
import { makeApp } from '#entry/app.ts'
import { type Actor, system } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { type Id, newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Forbidden, Refused } from '#kernel/refusal.ts'
import { writeSetting } from '#kernel/setting.ts'
import type { Work } from '#kernel/work.ts'
import { aStaffMember } from '#test/cast.ts'
import { aCentre, testHouse } from '#test/database.ts'
import { browserOf } from '#test/request.ts'
import { logCall, markLetterSent, notify, retryMessage } from './notice.actions.ts'
import { channelFor } from './notice.rules.ts'
import { smsSetting } from './notice.setting.ts'
import { paths } from './paths.ts'

const nothing: Contact = { email: null, phone: null, address: null }
const email = 'jan@poczta.test'
const phone = '+48600100200'
const address = 'Jan Lis\nul. Polna 3\n05-000 Przykładowo'

describe('the way a notice goes', () => {
  it('is the first that the person left', () => {
    const cases: [Contact, boolean, string | undefined][] = [
      [{ email, phone, address }, true, 'email'],
      [{ ...nothing, phone, address }, true, 'sms'],
      [{ ...nothing, phone, address }, false, 'call'],
      [{ ...nothing, address }, true, 'letter'],
      [nothing, true, undefined],
    ]
    for (const [contact, sms, channel] of cases) assert.equal(channelFor(contact, { sms })?.channel, channel)
  })
})

const { house: plain, owner } = await testHouse()
const house = { ...plain, listeners: new Map([['notifications.call.reached', ['test.reached']]]) }
const centre = await aCentre(owner)
const app = makeApp(house)
const { get, post } = browserOf(app)
const host = await aStaffMember(house, centre, 'INFORMATION_DESK')
const staff = (role: string): Actor => ({ kind: 'account', id: host.account, person: newId(), role })
const deed = <T>(fn: (work: Work) => Promise<T>, actor = staff('INFORMATION_DESK')) =>
  runDeed(house, { centre, actor }, fn)

async function aNotice(contact: Partial<Contact>, dedupeKey: string = newId()) {
  const notice = { contact: { ...nothing, ...contact }, subject: 'Zapis', body: 'Masz miejsce.', dedupeKey }
  const channel = await runDeed(house, { centre, actor: system }, (work) => notify(work, notice))
  const { rows } = await owner.query(
    'select id, channel, recipient from kernel.outbox where dedupe_key = $1',
    [dedupeKey],
  )
  return { channel, rows, id: rows[0]?.id as Id<'outbox'> }
}
const stateOf = async (id: string) =>
  (await owner.query('select state from kernel.outbox where id = $1', [id])).rows[0].state
const jobs = async (task: string) =>
  (
    await owner.query(
      `select job.payload from graphile_worker._private_jobs job
       join graphile_worker._private_tasks task on task.id = job.task_id where task.identifier = $1`,
      [task],
    )
  ).rows.map((row) => row.payload)

describe('telling a person', () => {
  it('puts the message where its way begins, once per key', async () => {
    assert.equal((await aNotice({ email, phone })).rows[0].recipient, email)
    assert.equal((await aNotice({ phone })).rows[0].channel, 'call')
    assert.equal((await aNotice({ address })).rows[0].recipient, address)
    await aNotice({ email }, 'once')
    assert.equal((await aNotice({ email }, 'once')).rows.length, 1)
  })

  it('refuses a person without any contact', async () => {
    await assert.rejects(aNotice({}), (error: Refused) => error.refusal.code === 'people.contact.none')
  })

  it('sends text messages only where the centre has switched them on', async () => {
    const from = dayOf(house.clock(), centre.zone)
    const set = (value: boolean) =>
      house.doors.withCentre(centre.id, (tx) =>
        writeSetting(tx, smsSetting, { value, from, basis: null, at: house.clock(), by: null }),
      )
    assert.equal((await aNotice({ phone })).channel, 'call')
    await set(true)
    assert.equal((await aNotice({ phone })).channel, 'sms')
    await set(false)
  })
})

describe('by hand', () => {
  it('a call not answered stays; a call that reached is done, and the fact says so once', async () => {
    const { id } = await aNotice({ phone }, 'offer:1')
    const log = (result: 'reached' | 'not-reached') =>
      deed((work) => logCall(work, { message: id, result, note: 'odbierze po 16' }))
    await log('not-reached')
    assert.equal(await stateOf(id), 'waiting')
    assert.equal((await jobs('test.reached')).length, 0)
    await log('reached')
    assert.equal(await stateOf(id), 'sent')
    const [told] = await jobs('test.reached')
    assert.deepEqual([told.message, told.key], [id, 'offer:1'])
    await assert.rejects(log('reached'), Refused)
    const { rows } = await owner.query(
      'select result from notifications.call_attempt where message_id = $1',
      [id],
    )
    assert.equal(rows.length, 2)
  })

  it('of two people who reached at once, one logs the call', async () => {
    const { id } = await aNotice({ phone })
    const log = () => deed((work) => logCall(work, { message: id, result: 'reached', note: null }))
    const both = await Promise.allSettled([log(), log()])
    assert.deepEqual(both.map((one) => one.status).toSorted(), ['fulfilled', 'rejected'])
  })

  it('a letter is marked once, and only a letter', async () => {
    const { id } = await aNotice({ address })
    const call = await aNotice({ phone })
    await deed((work) => markLetterSent(work, id))
    assert.equal(await stateOf(id), 'sent')
    await assert.rejects(
      deed((work) => markLetterSent(work, id)),
      Refused,
    )
    await assert.rejects(
      deed((work) => markLetterSent(work, call.id)),
      /not found/,
    )
  })

  it('a failed message is queued again; one that was sent is not', async () => {
    const { id } = await aNotice({ email })
    await assert.rejects(
      deed((work) => retryMessage(work, id)),
      Refused,
    )
    await owner.query(`update kernel.outbox set state = 'failed', last_error = 'brak' where id = $1`, [id])
    await deed((work) => retryMessage(work, id))
    assert.equal(await stateOf(id), 'waiting')
    const queued = (await jobs('kernel.send')).filter((payload) => payload.message === id)
    assert.equal(queued.length, 1)
  })

  it('an administrator mends what failed and reads no letters; a data protection officer does neither', async () => {
    const letter = await aNotice({ address })
    const failed = await aNotice({ email })
    await owner.query(`update kernel.outbox set state = 'failed' where id = $1`, [failed.id])
    const mark = (work: Work) => markLetterSent(work, letter.id)
    const call = (work: Work) => logCall(work, { message: letter.id, result: 'reached', note: null })
    const retry = (work: Work) => retryMessage(work, failed.id)
    for (const each of [mark, call]) await assert.rejects(deed(each, staff('ADMINISTRATOR')), Forbidden)
    for (const each of [mark, call, retry])
      await assert.rejects(deed(each, staff('DATA_PROTECTION_OFFICER')), Forbidden)
    await deed(retry, staff('ADMINISTRATOR'))
    await deed(mark)
  })
})

describe('the pages', () => {
  it('print a letter, log a call, and say on "Dziś" what waits', async () => {
    const cookie = await host.enter()
    const letter = await aNotice({ address })
    const call = await aNotice({ phone })
    const page = await (await get(paths.letter(letter.id), { cookie })).text()
    assert.match(page, /ul\. Polna 3/)
    assert.match(page, /Masz miejsce\./)
    const empty = await post(paths.call(call.id), { note: 'x' }, { cookie })
    assert.equal(empty.status, 422)
    const sent = await post(paths.call(call.id), { result: 'not-reached', note: '' }, { cookie })
    assert.equal(sent.headers.get('location'), paths.calls)
    assert.match(await (await get(paths.calls, { cookie })).text(), /1 próba, ostatnia/)
    assert.match(await (await get('/praca', { cookie })).text(), /telefony? do wykonania/)
  })

  it('development mail is shown in the demonstration only, and only of this centre', async () => {
    const demo = await aCentre(owner, 'pokaz')
    await owner.query('update kernel.centre set is_demo = true where id = $1', [demo.id])
    const folder = join(house.config.dataDir, 'mail')
    mkdirSync(folder, { recursive: true })
    const foreign = await aNotice({ email })
    writeFileSync(join(folder, `${foreign.id}.eml`), 'Subject: obca')
    const own = newId<'outbox'>()
    writeFileSync(join(folder, `${own}.eml`), 'Subject: nasza')
    await owner.query(
      `insert into kernel.outbox
         (centre_id, id, channel, dedupe_key, recipient, subject, body, state, made_at, sent_at)
       values ($1, $2, 'email', 'x', 'jan@poczta.test', 'Nasza wiadomość', '', 'sent', now(), now())`,
      [demo.id, own],
    )
    const visitor = await (await aStaffMember(house, demo, 'CARE_WORKER')).enter()
    const open = (path: string) => get(`/c/pokaz${path}`, { cookie: visitor })
    assert.match(await (await open(paths.demoMail)).text(), /Nasza wiadomość/)
    assert.match(await (await open(paths.demoMessage(own))).text(), /nasza/)
    assert.equal((await open(paths.demoMessage(foreign.id))).status, 404)
    const working = await get(paths.demoMail, { cookie: await host.enter() })
    assert.equal(working.status, 404)
  })
})
