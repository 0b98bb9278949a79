import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Refused } from '#kernel/refusal.ts'
import { type Maker, type MakerOptions, startMaker } from './maker.ts'

const makers: Maker[] = []
after(() => Promise.all(makers.map((maker) => maker.stop())))

function aMaker(options: MakerOptions = {}): Maker {
  const maker = startMaker(options)
  makers.push(maker)
  return maker
}

const quick = { main: '#set document(title: "A")\n= A', files: {} }
/** Minutes of work, if it were let. */
const endless = { main: '#for i in range(400000000) { let x = i * i }', files: {} }

/** Waits for what must come; gives up after 20 s, so that a fault fails instead of hanging. */
async function until(condition: () => boolean): Promise<void> {
  const giveUp = Date.now() + 20_000
  while (!condition()) {
    assert.ok(Date.now() < giveUp, `never: ${condition}`)
    await pause(5)
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('a job whose child is killed is tried once more, in a new child', async () => {
  const maker = aMaker()
  const job = maker.pdf(quick)
  const first = maker.pid()!
  process.kill(first, 'SIGKILL')
  assert.ok((await job).length > 1000)
  assert.notEqual(maker.pid(), first)
})

test('a job that kills two children fails, and the next one works', async () => {
  const maker = aMaker()
  const job = maker.pdf(endless)
  const next = maker.pdf(quick)
  const outcome = assert.rejects(job, { code: 'maker.pdf.crashed' })
  const first = maker.pid()!
  await pause(300) // in the middle of its work, not at its start
  process.kill(first, 'SIGKILL')
  await until(() => maker.pid() !== null && maker.pid() !== first)
  process.kill(maker.pid()!, 'SIGKILL')
  await outcome
  assert.ok((await next).length > 1000)
})

test('a job over its time is ended, and the next one works', async () => {
  const maker = aMaker({ jobMs: 700 })
  await maker.pdf(quick).catch(() => {}) // on a busy machine the start alone may take so long
  const job = maker.pdf(endless)
  const pid = maker.pid()!
  await assert.rejects(job, { code: 'maker.pdf.too-slow' })
  await until(() => !alive(pid))
})

test('a picture that stalls the decoder is an unreadable picture', async () => {
  const maker = aMaker({ jobMs: 1 })
  await assert.rejects(maker.picture({ path: '/nowhere', outFolder: '/nowhere' }), Refused)
})

test('the child goes when there is nothing to do, and comes back', async () => {
  const maker = aMaker({ idleMs: 20 })
  assert.equal(maker.pid(), null)
  await maker.pdf(quick)
  const pid = maker.pid()!
  assert.ok(alive(pid))
  await until(() => maker.pid() === null && !alive(pid))
  await maker.pdf(quick)
  assert.notEqual(maker.pid(), pid)
})

test('jobs go one after another, too many waiting ones are refused, stopping ends all', async () => {
  const maker = aMaker({ maxWaiting: 1 })
  const running = maker.pdf(endless)
  const waiting = maker.pdf(quick)
  await assert.rejects(
    maker.pdf(quick),
    (error) => error instanceof Refused && error.message === 'maker.busy',
  )
  const pid = maker.pid()!
  const both = Promise.all([
    assert.rejects(running, { code: 'maker.stopped' }),
    assert.rejects(waiting, { code: 'maker.stopped' }),
  ])
  await maker.stop()
  await both
  assert.ok(!alive(pid))
  await assert.rejects(maker.pdf(quick), { code: 'maker.stopped' })
})
