// A program that does deeds until it is killed, or (mode "check") looks at what is left. Run by
// crash-rounds.ts.
import { setTimeout as pause } from 'node:timers/promises'
import { checkChain } from '#domains/audit/audit-entry.sql.ts'
import { insertPerson } from '#domains/people/account.sql.ts'
import { openHouse } from '#entry/open.ts'
import { startWorker } from '#entry/worker.ts'
import { system } from '#kernel/actor.ts'
import { insertCentre, listCentres } from '#kernel/centre.sql.ts'
import { Busy, runDeed, Unavailable } from '#kernel/deed.ts'
import { newId } from '#kernel/id.ts'
import { audit, mail } from '#kernel/work.ts'

const opened = await openHouse({ join: false })
const { house } = opened
const known = await house.doors.withPlatform(listCentres)
const centre = known[0] ?? { id: newId<'centre'>(), zone: 'Europe/Warsaw' }
if (known.length === 0) {
  const names = { slug: 'proba', name: 'Centrum Próbne', municipality: '', isDemo: false }
  await house.doors.withPlatform((tx) => insertCentre(tx, { ...names, id: centre.id, at: house.clock() }))
}
if (process.env.CRASH_MODE === 'check') await check()
await startWorker(house, opened.ownerAddress)
for (const writer of [1, 2, 3, 4]) void write(writer)

/** One deed after the other, each with its mail; a key is told only when the deed is acknowledged. */
async function write(writer: number): Promise<never> {
  for (;;) {
    const key = `${newId()}-${writer}`
    await once(key)
    process.stdout.write(`${opened.embedded!.pid} ${key}\n`)
    await pause(5)
  }
}

async function once(key: string): Promise<void> {
  for (;;) {
    try {
      return await runDeed(house, { centre, actor: system }, (work) => hire(work, key), {
        key,
        bodyHash: key,
      })
    } catch (error) {
      if (!(error instanceof Busy || error instanceof Unavailable)) throw error
      await pause(20)
    }
  }
}

async function hire(work: Parameters<Parameters<typeof runDeed>[2]>[0], key: string): Promise<void> {
  const id = newId<'person'>()
  await insertPerson(work.tx, { id, givenName: key, familyName: 'Próbna', at: work.now })
  audit(work, 'test.hire', { person: id })
  mail(work, { channel: 'email', to: 'a@proba.test', subject: key, body: key, dedupeKey: key })
}

async function check(): Promise<never> {
  const worker = await startWorker(house, opened.ownerAddress)
  const owner = await house.doors.ownerClient()
  const waiting = `select count(*)::int as n from kernel.outbox where state <> 'sent'`
  for (;;) {
    // A job that failed when the database went away waits some seconds before it tries again.
    await owner.query('update graphile_worker._private_jobs set run_at = now() where locked_at is null')
    if ((await owner.query(waiting)).rows[0].n === 0) break
    await pause(100)
  }
  const people = (await owner.query('select given_name from people.person')).rows.map((row) => row.given_name)
  const chain = await house.doors.readCentre(centre.id, checkChain)
  const dead = (await owner.query('select count(*)::int as n from graphile_worker.jobs')).rows[0].n
  await worker.stop()
  await owner.end()
  await opened.close()
  process.stdout.write(`${JSON.stringify({ people, chain, dead })}\n`, () => process.exit(0))
  return new Promise(() => {})
}
